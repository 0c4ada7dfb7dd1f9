using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Texts;

/// <summary>A time as people of each language write it: 11月22日（周日）15:00后; Sun 22 Nov, after 15:00.</summary>
internal static class WhenWording
{
    private const string Days = "日一二三四五六";

    private static readonly string[] EnglishDays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    public static string Of(When when, Language language)
    {
        var days = DaysOf(when, language);
        var hours = HoursOf(when, language);
        return (days, hours) switch
        {
            ("", "") => when.Text,
            ("", _) => hours,
            (_, "") => days,
            _ => language == Language.En ? $"{days}, {hours}" : days + hours,
        };
    }

    private static string DaysOf(When when, Language language) => when switch
    {
        { StartOn: { } start, EndOn: { } end } when end != start => language == Language.En
            ? $"{DayOf(start, language)} to {DayOf(end, language)}"
            : $"{DayOf(start, language)}至{DayOf(end, language)}",
        { StartOn: { } start, EndOn: null } => language switch
        {
            Language.En => $"from {DayOf(start, language)}",
            _ => $"{DayOf(start, language)}起",
        },
        { StartOn: { } start } => DayOf(start, language),
        { EndOn: { } end } => language == Language.En ? $"by {DayOf(end, language)}" : $"{DayOf(end, language)}前",
        _ => "",
    };

    private static string DayOf(DateOnly day, Language language)
    {
        var weekday = (int)day.DayOfWeek;
        return language switch
        {
            Language.En => $"{EnglishDays[weekday]} {day.Day} {Months[day.Month - 1]}",
            Language.ZhHant => $"{day.Month}月{day.Day}日（週{Days[weekday]}）",
            _ => $"{day.Month}月{day.Day}日（周{Days[weekday]}）",
        };
    }

    private static string HoursOf(When when, Language language) => when switch
    {
        // A dash costs an English SMS its seven bits a letter, and with them twice the segments.
        { StartTime: { } start, EndTime: { } end } when end != start => $"{start:HH\\:mm}{(language == Language.En ? '-' : '–')}{end:HH\\:mm}",
        { StartTime: { } start } when WhenSlot.IsOpenEnded(when) => language switch
        {
            Language.En => $"after {start:HH\\:mm}",
            Language.ZhHant => $"{start:HH\\:mm}後",
            _ => $"{start:HH\\:mm}后",
        },
        { StartTime: { } start } => $"{start:HH\\:mm}",
        { EndTime: { } end } => language == Language.En ? $"before {end:HH\\:mm}" : $"{end:HH\\:mm}前",
        { PartOfDay: { } part } => PartOf(part, language),
        _ => "",
    };

    private static string PartOf(PartOfDay part, Language language) => (part, language) switch
    {
        (PartOfDay.Morning, Language.En) => "morning",
        (PartOfDay.Noon, Language.En) => "around noon",
        (PartOfDay.Afternoon, Language.En) => "afternoon",
        (PartOfDay.Evening, Language.En) => "evening",
        (_, Language.En) => "night",
        (PartOfDay.Morning, _) => "上午",
        (PartOfDay.Noon, _) => "中午",
        (PartOfDay.Afternoon, _) => "下午",
        (PartOfDay.Evening, _) => "晚上",
        (_, Language.ZhHant) => "深夜",
        _ => "深夜",
    };
}

using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Forms;

/// <summary>The slot for a wanted time: never in the past, always with a date unless the resident leaves it open.</summary>
internal static class WhenSlot
{
    public const string Name = "when";

    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan LongGone = TimeSpan.FromHours(3);
    private static readonly string[] OpenEnded = ["后", "後", "after", "later", "from", "起", "以後"];
    private static readonly string[] DaysAhead = ["后天", "後天", "后日", "後日", "午后", "午後"];

    public static Slot Required { get; } = new()
    {
        Name = Name,
        Prompt = "ask.when",
        Family = "ask.when",
        Field = FieldName.Time,
        Hear = Hear,
        HearAnswer = HearLoosely,
        HearAmong = HearAnyTime,
        Joins = static _ => true,
        Rule = Check,
    };

    /// <summary>“三点后” leaves the end open; “三点” is that hour.</summary>
    public static bool IsOpenEnded(When when) =>
        when is { StartTime: not null, EndTime: null } && (when.Text.Length == 0 || SaysAfter(when.Text));

    /// <summary>A text says “after” by more than the name of a day (“后天”).</summary>
    public static bool SaysAfter(string text)
    {
        foreach (var day in DaysAhead)
        {
            text = text.Replace(day, "", StringComparison.Ordinal);
        }

        return Words.HasAny(text, OpenEnded);
    }

    /// <summary>The time a message says, completed from the one known.</summary>
    public static When? Said(Scene scene, When? known) => scene.Heard.When is { } said ? Completed(scene, said, known) : null;

    /// <summary>A time that was said, with what it leaves out taken from the one known.</summary>
    public static SlotValue Of(Scene scene, When said, SlotValue? known) => new() { Name = Name, When = Completed(scene, said, known?.When) };

    private static When Completed(Scene scene, When said, When? known) => Dated(Merge(known, said), scene.Setting.LocalNow);

    private static SlotValue? Hear(Scene scene, SlotValue? known) =>
        Said(scene, known?.When) is { } said ? new SlotValue { Name = Name, When = IsOpen(said) && !Words.Excepts(said.Text) ? AnyTime(scene) : said } : null;

    // The recogniser looks ahead only; a day gone by is answered as such.
    private static SlotValue? HearLoosely(Scene scene) =>
        GoneBy(scene) is { } past ? new SlotValue { Name = Name, When = past } : HearAnyTime(scene);

    /// <summary>The day gone by that an answer names (“昨天”, “上周三”); null when it names none.</summary>
    public static When? GoneBy(Scene scene) => WhenRecogniser.GoneBy(scene.Heard.Text, scene.Setting.LocalNow);

    private static SlotValue? HearAnyTime(Scene scene) =>
        scene.Heard.NotUrgent || Words.IsAnyTime(scene.Heard.Text)
            ? new SlotValue { Name = Name, When = AnyTime(scene) }
            : null;

    private static bool IsOpen(When when) => when is { StartOn: null, EndOn: null, StartTime: null, EndTime: null, PartOfDay: null };

    // “不急上门” and “幾時都得上門” are no words to read back.
    private static When AnyTime(Scene scene) =>
        new(null, null, null, null, null, Wording.Plain(Words.IsSoon(scene.Heard.Text) ? "when.soon" : "when.any", scene.Language));

    // “时间改到后天” keeps the hour, “改到四点” keeps the day.
    private static When Merge(When? known, When said)
    {
        if (known is null)
        {
            return said;
        }

        if (said.StartOn is null)
        {
            return said with { StartOn = known.StartOn, EndOn = known.EndOn };
        }

        return said is { StartTime: null, EndTime: null, PartOfDay: null }
            ? said with { StartTime = known.StartTime, EndTime = known.EndTime, PartOfDay = known.PartOfDay, Text = IsOpenEnded(known) ? "" : said.Text }
            : said;
    }

    private static When Dated(When when, DateTimeOffset now)
    {
        if (when.StartOn is not null || when is { StartTime: null, EndTime: null, PartOfDay: null })
        {
            return when;
        }

        var today = DateOnly.FromDateTime(now.DateTime);
        var candidate = when with { StartOn = today, EndOn = today };
        return IsPast(candidate, now) || IsLongGone(candidate, now) ? candidate with { StartOn = today.AddDays(1), EndOn = today.AddDays(1) } : candidate;
    }

    // “十点后有人” said in the afternoon is of tomorrow; “三点后” said at four still of today.
    private static bool IsLongGone(When when, DateTimeOffset now) =>
        IsOpenEnded(when) && when.StartTime is { } start && start.ToTimeSpan() < now.TimeOfDay - LongGone;

    private static Refusal? Check(Scene scene, SlotValue value) =>
        value.When is { } when && IsPast(when, scene.Setting.LocalNow)
            ? new Refusal(Reply.Of("ask.when.past") with { When = when }, [], null)
            : null;

    public static bool IsPast(When when, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        if ((when.EndOn ?? when.StartOn) is not { } last || last > today)
        {
            return false;
        }

        return last < today || LatestOf(when) < now.TimeOfDay - Grace;
    }

    private static TimeSpan LatestOf(When when) => when switch
    {
        { EndTime: { } end } when when.StartTime is null || end >= when.StartTime => end.ToTimeSpan(),
        { StartTime: { } start } when !IsOpenEnded(when) && when.EndTime is null => start.ToTimeSpan(),
        { StartTime: not null } => TimeSpan.FromHours(24),
        { PartOfDay: PartOfDay.Morning } => TimeSpan.FromHours(12),
        { PartOfDay: PartOfDay.Noon } => TimeSpan.FromHours(14),
        { PartOfDay: PartOfDay.Afternoon } => TimeSpan.FromHours(18),
        { PartOfDay: PartOfDay.Evening } => TimeSpan.FromHours(22),
        _ => TimeSpan.FromHours(24),
    };
}

using System.Globalization;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Bookings;

/// <summary>Services, times and fees in the words of each language.</summary>
public static class BookingWording
{
    private static readonly string[] EnglishDays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    /// <summary>2台, 3 units.</summary>
    public static string Quantity(ServiceOffer service, int quantity, Language language)
    {
        ArgumentNullException.ThrowIfNull(service);
        var unit = service.Unit is { } units ? Wording.In(units, language) : "";
        return language == Language.En ? $"{quantity} {unit}{(quantity == 1 || unit.EndsWith('s') ? "" : "s")}" : $"{quantity}{unit}";
    }

    /// <summary>80元, HK$80, 80 yuan.</summary>
    public static string Money(decimal amount, Currency currency, Language language)
    {
        var number = amount.ToString("0.##", CultureInfo.InvariantCulture);
        return (currency, language) switch
        {
            (Currency.HongKongDollar, _) => "HK$" + number,
            (_, Language.En) => number + " yuan",
            _ => number + "元",
        };
    }

    /// <summary>A time from its beginning to its end.</summary>
    public static When Span(Beginning start, TimeSpan length)
    {
        var end = start.Time.Add(length, out var days);
        return new When(start.Day, start.Day, start.Time, days == 0 ? end : new TimeOnly(23, 59), null, start.ToString());
    }

    /// <summary>An instant as local day and time.</summary>
    public static When Moment(DateTimeOffset at, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone).DateTime;
        var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        return new When(day, day, time, null, null, time.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    /// <summary>What a booking costs, as told before it is confirmed.</summary>
    public static string Fee(ServiceOffer service, int quantity, Currency currency, Language language)
    {
        ArgumentNullException.ThrowIfNull(service);
        if (service.Price is not { } price)
        {
            return Wording.Say("booking.fee.quotation", language, Channel.Chat);
        }

        var after = Wording.Say(service.AtUnit ? "booking.fee.after.work" : "booking.fee.after.use", language, Channel.Chat);
        return price == 0 ? Wording.Say("booking.fee.free", language, Channel.Chat)
            : service.Unit is not { } unit ? Wording.Say("booking.fee.whole", language, Channel.Chat, ("amount", Money(price, currency, language)), ("after", after))
            : Wording.Say(
                "booking.fee.units",
                language,
                Channel.Chat,
                ("amount", Money(price * quantity, currency, language)),
                ("each", Money(price, currency, language)),
                ("of", Wording.In(unit, language)),
                ("after", after));
    }

    /// <summary>When a service can be had: 周一至周六09:00–12:00.</summary>
    internal static string Hours(ServiceOffer service, Language language)
    {
        var (between, dash) = language == Language.En ? (", ", '-') : ("、", '–');
        return string.Join(between, service.Hours.GroupBy(hours => Days(hours.Days, language), StringComparer.Ordinal).Select(same =>
            same.Key + (language == Language.En ? " " : "") + string.Join(between, same.Select(hours => $"{hours.From:HH\\:mm}{dash}{hours.To:HH\\:mm}"))));
    }

    /// <summary>A time to choose, short: the day is left out where all are of one day, the month where it is this one.</summary>
    internal static string Label(Beginning beginning, bool timeOnly, DateOnly today, Language language)
    {
        var time = beginning.Time.ToString("HH:mm", CultureInfo.InvariantCulture);
        if (timeOnly)
        {
            return time;
        }

        if (language == Language.En)
        {
            return $"{WhenWording.Of(new When(beginning.Day, beginning.Day, null, null, null, ""), language)} {time}";
        }

        var month = beginning.Day.Month == today.Month ? "" : $"{beginning.Day.Month}月";
        return $"{month}{beginning.Day.Day}日（{DayName(beginning.Day.DayOfWeek, language)}）{time}";
    }

    private static string Days(IReadOnlyList<DayOfWeek> days, Language language)
    {
        var order = days.Select(static day => ((int)day + 6) % 7).Distinct().Order().ToList();
        if (order.Count == 7)
        {
            return language == Language.En ? "daily" : "每天";
        }

        var isRun = order.Count > 2 && order[^1] - order[0] == order.Count - 1;
        var names = (isRun ? [order[0], order[^1]] : order).Select(day => DayName((DayOfWeek)((day + 1) % 7), language));
        return string.Join(isRun ? language == Language.En ? " to " : "至" : language == Language.En ? ", " : "、", names);
    }

    private static string DayName(DayOfWeek day, Language language) => language switch
    {
        Language.En => EnglishDays[(int)day],
        Language.ZhHant => "週" + "日一二三四五六"[(int)day],
        _ => "周" + "日一二三四五六"[(int)day],
    };
}

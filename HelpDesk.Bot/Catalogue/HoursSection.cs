using HelpDesk.Store.Duty;

namespace HelpDesk.Bot.Catalogue;

/// <summary>Sections <c>hours</c>, <c>holidays</c> and <c>duty</c>.</summary>
internal static class HoursSection
{
    public static DutyHours Read(CatalogueNode root)
    {
        var hours = root.Optional("hours") is { } written ? ReadHours(written) : DutyHours.Usual;
        return root.Optional("holidays") is { } holidays ? hours with { Calendar = HolidaysSection.Read(holidays) } : hours;
    }

    /// <summary>Whether whoever begins a night is asked if alarms arrive; yes unless the office says no.</summary>
    public static bool ReadAlarmTest(CatalogueNode root)
    {
        var duty = root.Optional("duty");
        duty?.AllowOnly("alarmTest");
        return duty?.Optional("alarmTest")?.YesNo() ?? true;
    }

    private static DutyHours ReadHours(CatalogueNode node)
    {
        node.AllowOnly("dayBegins", "dayEnds", "summerDayEnds", "summer", "noon");
        var usual = DutyHours.Usual;
        var (summer, noon) = (node.Optional("summer"), node.Optional("noon"));
        summer?.AllowOnly("from", "to");
        noon?.AllowOnly("from", "to", "summerTo");
        return new(
            node.Optional("dayBegins")?.Time() ?? usual.DayBegins,
            node.Optional("dayEnds")?.Time() ?? usual.DayEnds,
            node.Optional("summerDayEnds")?.Time() ?? usual.SummerDayEnds,
            summer?.Required("from").MonthDay() ?? usual.SummerFrom,
            summer?.Required("to").MonthDay() ?? usual.SummerTo)
        {
            NoonBegins = noon?.Optional("from")?.Time() ?? usual.NoonBegins,
            NoonEnds = noon?.Optional("to")?.Time() ?? usual.NoonEnds,
            SummerNoonEnds = noon?.Optional("summerTo")?.Time() ?? usual.SummerNoonEnds,
        };
    }
}

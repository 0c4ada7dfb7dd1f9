using HelpDesk.Store.Duty;

namespace HelpDesk.Bot.Catalogue;

/// <summary>Section <c>hours</c>.</summary>
internal static class HoursSection
{
    public static DutyHours Read(CatalogueNode node)
    {
        node.AllowOnly("dayBegins", "dayEnds", "summerDayEnds", "summer");
        var usual = DutyHours.Usual;
        var summer = node.Optional("summer");
        summer?.AllowOnly("from", "to");
        return new(
            node.Optional("dayBegins")?.Time() ?? usual.DayBegins,
            node.Optional("dayEnds")?.Time() ?? usual.DayEnds,
            node.Optional("summerDayEnds")?.Time() ?? usual.SummerDayEnds,
            summer?.Required("from").MonthDay() ?? usual.SummerFrom,
            summer?.Required("to").MonthDay() ?? usual.SummerTo);
    }
}

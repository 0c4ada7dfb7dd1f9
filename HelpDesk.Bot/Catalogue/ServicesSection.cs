using HelpDesk.Dialogs.Bookings;

namespace HelpDesk.Bot.Catalogue;

/// <summary>Section <c>services</c>: what can be booked, at which price and when.</summary>
internal static class ServicesSection
{
    private const int LargestPrice = 1_000_000;

    private static readonly HashSet<DateOnly> NoDays = [];
    private static readonly string[] WeekDays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>Reads one.</summary>
    /// <param name="node">Its node.</param>
    /// <param name="holidays">Days off of the property's calendar.</param>
    public static ServiceOffer Read(CatalogueNode node, IReadOnlySet<DateOnly> holidays)
    {
        node.AllowOnly("name", "labels", "words", "price", "unit", "unitsPerSlot", "maxQuantity", "place", "department", "hours", "holidays", "minutes", "capacity", "daysAhead", "noticeHours", "changeUntilHours");
        var unit = node.Optional("unit");
        var place = node.Optional("place");
        var duration = TimeSpan.FromMinutes(node.Required("minutes").Number(5, 720));
        var hours = HoursOf(node.Required("hours"), duration);
        return new ServiceOffer
        {
            Name = node.Required("name").Name(),
            Labels = node.Required("labels").InLanguages(),
            Words = node.Texts("words"),
            Price = node.Optional("price") is { } price && price.Yaml?.ToString() != "quotation" ? price.Amount(0, LargestPrice) : null,
            Unit = unit?.InLanguages(),
            UnitsPerSlot = node.Optional("unitsPerSlot")?.Number(1, 99),
            MaxQuantity = node.Optional("maxQuantity")?.Number(1, 999) ?? 20,
            AtUnit = place is null,
            Place = place?.InLanguages(),
            Department = node.Optional("department")?.Text(),
            Hours = hours,
            ClosedOn = KeepsHolidays(node, hours) ? holidays : NoDays,
            Duration = duration,
            Capacity = node.Optional("capacity")?.Number(1, 99) ?? 1,
            DaysAhead = node.Optional("daysAhead")?.Number(1, 90) ?? 14,
            Notice = TimeSpan.FromHours(node.Optional("noticeHours")?.Number(0, 336) ?? 2),
            ChangeUntil = TimeSpan.FromHours(node.Optional("changeUntilHours")?.Number(0, 336) ?? 4),
        };
    }

    // Whoever has the weekend off has the holidays off too, unless the office says otherwise.
    private static bool KeepsHolidays(CatalogueNode node, List<ServiceHours> hours) => node.Optional("holidays")?.OneOf("closed", "open") switch
    {
        "closed" => true,
        "open" => false,
        _ => !hours.Exists(each => each.Days.Contains(DayOfWeek.Saturday) || each.Days.Contains(DayOfWeek.Sunday)),
    };

    private static List<ServiceHours> HoursOf(CatalogueNode node, TimeSpan duration)
    {
        var all = new List<ServiceHours>();
        foreach (var item in node.Items())
        {
            item.AllowOnly("days", "from", "to");
            var hours = new ServiceHours([.. item.Required("days").Items().Select(DayOf)], item.Required("from").Time(), item.Required("to").Time());
            if (hours.To.ToTimeSpan() - hours.From.ToTimeSpan() < duration)
            {
                item.Wrong("leaves no time for one of these from its beginning to its end");
            }

            // Two grids over one hour would let two slots overlap.
            if (all.Exists(other => other.Days.Intersect(hours.Days).Any() && other.From < hours.To && hours.From < other.To))
            {
                item.Wrong("overlaps other hours of the same day");
            }

            all.Add(hours);
        }

        if (all.Count == 0 && node.Yaml is not null)
        {
            node.Wrong("has at least one entry");
        }

        return all;
    }

    private static DayOfWeek DayOf(CatalogueNode node) => (DayOfWeek)Array.IndexOf(WeekDays, node.OneOf(WeekDays));
}

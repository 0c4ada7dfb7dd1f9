using HelpDesk.Dialogs.Bookings;

namespace HelpDesk.Bot.Catalogue;

/// <summary>Reads what can be booked.</summary>
internal static class ServicesSection
{
    private static readonly string[] WeekDays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public static IReadOnlyList<ServiceOffer> Read(CatalogueNode root)
    {
        var services = new List<ServiceOffer>();
        foreach (var node in root.Items("services"))
        {
            var service = ReadService(node);
            if (services.Exists(other => other.Name == service.Name))
            {
                throw node.Required("name").Wrong("is the name of two services");
            }

            services.Add(service);
        }

        return services;
    }

    private static ServiceOffer ReadService(CatalogueNode node)
    {
        node.AllowOnly("name", "label", "words", "price", "unit", "unitsPerSlot", "maxQuantity", "place", "department", "hours", "minutes", "capacity", "daysAhead", "noticeHours", "changeUntilHours");
        var unit = node.Optional("unit");
        var place = node.Optional("place");
        var duration = TimeSpan.FromMinutes(node.Required("minutes").Number(5, 720));
        return new ServiceOffer
        {
            Name = NameOf(node.Required("name")),
            Labels = CatalogueFile.InLanguages(node.Required("label")),
            Words = [.. node.Items("words").Select(word => word.Text())],
            Price = node.Optional("price") is { } price ? price.Text() == "quotation" ? null : Amount(price) : null,
            Unit = unit is null ? null : CatalogueFile.InLanguages(unit),
            UnitsPerSlot = node.Optional("unitsPerSlot")?.Number(1, 99),
            MaxQuantity = node.Optional("maxQuantity")?.Number(1, 999) ?? 20,
            AtUnit = place is null,
            Place = place is null ? null : CatalogueFile.InLanguages(place),
            Department = node.Optional("department")?.Text(),
            Hours = HoursOf(node.Required("hours"), duration),
            Duration = duration,
            Capacity = node.Optional("capacity")?.Number(1, 99) ?? 1,
            DaysAhead = node.Optional("daysAhead")?.Number(1, 90) ?? 14,
            Notice = TimeSpan.FromHours(node.Optional("noticeHours")?.Number(0, 336) ?? 2),
            ChangeUntil = TimeSpan.FromHours(node.Optional("changeUntilHours")?.Number(0, 336) ?? 4),
        };
    }

    // Part of the ids of places, which are kept: no slash, no blank.
    private static string NameOf(CatalogueNode node) =>
        node.Text() is { Length: <= 40 } name && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_')
            ? name
            : throw node.Wrong("is lower-case letters, digits and _, at most 40");

    private static decimal Amount(CatalogueNode node) =>
        decimal.TryParse(node.Text(), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var amount) && amount <= 1_000_000
            ? amount
            : throw node.Wrong("is an amount as 80 or 12.5, 0 for free, or quotation");

    private static List<ServiceHours> HoursOf(CatalogueNode node, TimeSpan duration)
    {
        var all = new List<ServiceHours>();
        foreach (var item in node.Items())
        {
            item.AllowOnly("days", "from", "to");
            var hours = new ServiceHours([.. item.Required("days").Items().Select(DayOf)], item.Required("from").Time(), item.Required("to").Time());
            if (hours.To.ToTimeSpan() - hours.From.ToTimeSpan() < duration)
            {
                throw item.Wrong("leaves no time for one of these from its beginning to its end");
            }

            // Two grids over one hour would let two slots overlap.
            if (all.Exists(other => other.Days.Intersect(hours.Days).Any() && other.From < hours.To && hours.From < other.To))
            {
                throw item.Wrong("overlaps other hours of the same day");
            }

            all.Add(hours);
        }

        return all.Count > 0 ? all : throw node.Wrong("has at least one entry");
    }

    private static DayOfWeek DayOf(CatalogueNode node) => (DayOfWeek)Array.IndexOf(WeekDays, node.OneOf(WeekDays));
}

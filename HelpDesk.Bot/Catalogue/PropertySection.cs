using HelpDesk.Dialogs;

namespace HelpDesk.Bot.Catalogue;

/// <summary>Section <c>property</c>: what stays the same for as long as the desk runs, and the duty number.</summary>
/// <param name="Estate">Name, zone, emergency numbers and currency; the rest is empty.</param>
/// <param name="Region"><see cref="CatalogueFile.Mainland"/> or <see cref="CatalogueFile.HongKong"/>.</param>
/// <param name="DutyPhone">E.164; null for none.</param>
internal sealed record PropertySection(Estate Estate, string Region, string? DutyPhone)
{
    public static PropertySection Read(CatalogueNode node)
    {
        node.AllowOnly("name", "timeZone", "region", "currency", "dutyPhone");
        var region = node.Required("region").OneOf(CatalogueFile.Mainland, CatalogueFile.HongKong);
        var mainland = region == CatalogueFile.Mainland;
        var estate = new Estate
        {
            Names = node.Required("name").InLanguages(),
            Zone = Zone(node.Required("timeZone")),
            Emergency = mainland ? new("119", "110", "120") : new("999", "999", "999"),
            Currency = (node.Optional("currency")?.OneOf("yuan", "hkd") ?? (mainland ? "yuan" : "hkd")) == "yuan" ? Currency.Yuan : Currency.HongKongDollar,
        };
        return new(estate, region, node.Optional("dutyPhone")?.Phone());
    }

    private static TimeZoneInfo Zone(CatalogueNode node)
    {
        if (node.Text() is { Length: > 0 } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
        {
            return zone;
        }

        if (node.Yaml is not null)
        {
            node.Wrong("is no IANA time zone");
        }

        return TimeZoneInfo.Utc;
    }
}

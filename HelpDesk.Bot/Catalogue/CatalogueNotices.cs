using System.Globalization;
using HelpDesk.Store.Sla;

namespace HelpDesk.Bot.Catalogue;

/// <summary>What whoever keeps the catalogue should know while the desk runs.</summary>
/// <param name="Key">Key of the desk's words.</param>
/// <param name="Details">Lines of the file, or the year.</param>
public sealed record CatalogueNotice(string Key, IReadOnlyList<string> Details)
{
    /// <summary>Days before a year whose holidays are not listed.</summary>
    private const int DaysAhead = 60;

    private const int MostDetails = 5;

    internal static IReadOnlyList<CatalogueNotice> Of(CatalogueInUse inUse, DateTimeOffset now)
    {
        var notices = new List<CatalogueNotice>(2);
        if (inUse.Refused is { } refused)
        {
            notices.Add(new("catalogue.refused", [.. refused.Mistakes.Take(MostDetails)]));
        }

        if (inUse.Hours.Calendar.MissingYear(LocalTime.DateOf(now, inUse.Estate.Zone), DaysAhead) is { } year)
        {
            notices.Add(new("catalogue.holidays", [year.ToString(CultureInfo.InvariantCulture)]));
        }

        return notices;
    }
}

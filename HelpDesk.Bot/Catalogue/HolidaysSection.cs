using System.Globalization;
using HelpDesk.Store.Duty;

namespace HelpDesk.Bot.Catalogue;

/// <summary>Section <c>holidays</c>: days off and days worked in their place, by year.</summary>
internal static class HolidaysSection
{
    public static WorkCalendar Read(CatalogueNode node)
    {
        var (holidays, workdays, years) = (new HashSet<DateOnly>(), new HashSet<DateOnly>(), new HashSet<int>());
        foreach (var (name, days) in node.Entries())
        {
            if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2000 or > 2200)
            {
                days.Wrong("is the list of a year such as 2026");
                continue;
            }

            days.AllowOnly("off", "workdays");
            years.Add(year);
            holidays.UnionWith(days.Items("off").SelectMany(item => Days(item, year)));
            workdays.UnionWith(days.Items("workdays").SelectMany(item => Days(item, year)));
        }

        return new(holidays, workdays, years);
    }

    // "10-01" or "10-01 to 10-07", both inclusive.
    private static IEnumerable<DateOnly> Days(CatalogueNode node, int year)
    {
        var parts = node.Text().Split(" to ", StringSplitOptions.TrimEntries);
        if (Day(parts[0], year) is not { } first || Day(parts[^1], year) is not { } last || parts.Length > 2 || last < first)
        {
            node.Wrong($"is a day of {year} as \"10-01\" or days as \"10-01 to 10-07\"");
            yield break;
        }

        for (var day = first; day <= last; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    private static DateOnly? Day(string text, int year) =>
        DateOnly.TryParseExact($"{year}-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

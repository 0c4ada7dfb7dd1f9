using System.Globalization;
using HelpDesk.Bot.Turns;
using HelpDesk.Store.Outbox;

namespace HelpDesk.Bot.Catalogue;

/// <summary>What the office should look at in a catalogue that can be used.</summary>
internal static class CatalogueDoubts
{
    private const int MostSegments = 2;

    /// <param name="catalogue">A good catalogue.</param>
    /// <param name="reading">The reading it comes from.</param>
    /// <param name="today">The property's date.</param>
    public static void Find(PropertyCatalogue catalogue, CatalogueReading reading, DateOnly today)
    {
        if (catalogue.DutyPhone is null)
        {
            reading.DoubtAt("property.dutyPhone", "is missing: alarms show on the desk only");
        }

        foreach (var (index, kind) in catalogue.Estate.ComplaintKinds.Index())
        {
            if (kind.Guidance is { } guidance && guidance.CheckedOn < today.AddYears(-1))
            {
                reading.DoubtAt($"complaints[{index}].guidance.checkedOn", string.Create(CultureInfo.InvariantCulture, $"was {guidance.CheckedOn:yyyy-MM-dd}: compare it with its source again"));
            }
        }

        foreach (var (index, department) in catalogue.Estate.Departments.Index())
        {
            if (department.Words.Count == 0)
            {
                reading.DoubtAt($"departments[{index}]", "has no words: nobody can ask for it");
            }
        }

        foreach (var year in new[] { today.Year, today.Year + 1 }.Where(year => !catalogue.Hours.Calendar.Years.Contains(year)))
        {
            reading.DoubtAt("holidays", string.Create(CultureInfo.InvariantCulture, $"lacks {year}: every Monday to Friday of it counts as worked"));
        }

        TooLong(catalogue, reading);
        WordDoubts.Find(catalogue.Estate.Words, reading);
    }

    private static void TooLong(PropertyCatalogue catalogue, CatalogueReading reading)
    {
        foreach (var (index, reply) in catalogue.Replies.Index())
        {
            foreach (var (language, text) in reply.Texts.Where(each => Segments.Of(each.Value).SegmentCount > MostSegments))
            {
                reading.DoubtAt($"replies[{index}].texts.{language.Tag()}", $"takes {Segments.Of(text).SegmentCount} SMS segments; two are read with patience");
            }
        }

        foreach (var (index, entry) in catalogue.Estate.Faq.Index())
        {
            foreach (var (language, answer) in entry.Answers)
            {
                if (Segments.Of(answer).SegmentCount > MostSegments)
                {
                    reading.DoubtAt($"faq[{index}].answers.{language.Tag()}", $"takes {Segments.Of(answer).SegmentCount} SMS segments; two are read with patience");
                }
            }
        }
    }
}

using HelpDesk.Bot.Api;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Tests.Understanding;

/// <summary>How well labelled sentences were understood, and every miss.</summary>
internal sealed class SetScore
{
    private readonly Dictionary<string, (int Right, int All)> counts = new(StringComparer.Ordinal);

    /// <summary>What went wrong, one line each: what is measured, expected, heard, the sentence.</summary>
    public List<string> Misses { get; } = [];

    /// <summary>Share of what was right, 0 to 1; 1 where nothing was asked.</summary>
    public double this[string measure] => counts.TryGetValue(measure, out var count) && count.All > 0 ? (double)count.Right / count.All : 1;

    /// <summary>Measures in the order of the table.</summary>
    public static IReadOnlyList<string> Measures { get; } = ["emergency recall", "no false alarm (hard)", "no false alarm (all)", "intent", "building and unit", "category", "complaint class", "further matters", "place", "language"];

    public int Of(string measure) => counts.GetValueOrDefault(measure).All;

    public static SetScore Of(IEnumerable<Labelled> sentences, Func<string, Heard> understand)
    {
        var score = new SetScore();
        foreach (var sentence in sentences)
        {
            score.Add(sentence, understand(sentence.Text));
        }

        return score;
    }

    private void Add(Labelled said, Heard heard)
    {
        var written = UnderstandJson.Of(heard);
        var (danger, alarm) = (said.Intent == "emergency", heard.Emergency is not null);
        if (danger)
        {
            Count("emergency recall", alarm, "alarm", "none", said);
        }
        else
        {
            Count("no false alarm (all)", !alarm, "none", $"{heard.Emergency}", said);
            if (said.Hard)
            {
                Count("no false alarm (hard)", !alarm, null, null, said);
            }
        }

        Count("intent", written.Intent == said.Intent, said.Intent, written.Intent, said);
        var (unit, told) = ($"{said.Building}/{said.Entrance}/{said.Unit}", $"{heard.Slots.Building}/{heard.Slots.Entrance}/{heard.Slots.Unit}");
        if (said.Lang is not null)
        {
            Count("building and unit", unit == told, unit, told, said);
        }

        if (said.Category is { } category)
        {
            Count("category", written.Slots.Category == category, category, written.Slots.Category, said);
        }

        if (said.ComplaintClass is { } level && heard.Intent == Intent.Complaint)
        {
            Count("complaint class", written.Slots.ComplaintClass == level, level, written.Slots.ComplaintClass, said);
        }

        if (said.Also.Count > 0 || heard.Also.Count > 0)
        {
            var (also, heardAlso) = (string.Join(',', said.Also), string.Join(',', written.Also.Select(static further => further.Intent)));
            Count("further matters", also == heardAlso, also, heardAlso, said);
        }

        if (said.Place is { } place)
        {
            Count("place", heard.Slots.Place is { } found && (found.Contains(place, StringComparison.OrdinalIgnoreCase) || place.Contains(found, StringComparison.OrdinalIgnoreCase)), place, heard.Slots.Place, said);
        }

        if (said.Lang is { } language)
        {
            Count("language", written.Lang == language, language, written.Lang, said);
        }
    }

    private void Count(string measure, bool right, string? expected, string? heard, Labelled said)
    {
        var (rights, all) = counts.GetValueOrDefault(measure);
        counts[measure] = (rights + (right ? 1 : 0), all + 1);
        if (!right && expected is not null)
        {
            Misses.Add($"{measure}: {expected} heard as {heard ?? "nothing"}: {said.Text}");
        }
    }
}

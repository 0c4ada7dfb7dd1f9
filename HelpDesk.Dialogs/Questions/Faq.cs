using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Questions;

/// <summary>Finds the published answers that a question may mean, by the words it shares with theirs.</summary>
/// <remarks>A phrase that stands in the question whole finds its entry for sure. Else the terms they share decide; a term that many entries have weighs little.</remarks>
internal static class Faq
{
    private const int MostOffered = 3;
    private const int LongestTopic = 6;
    private const int LongestTopicInEnglish = 20;
    private const double Enough = 0.5;
    private const double Near = 0.12;

    /// <summary>The answer, when one entry is meant and no other is near; null otherwise.</summary>
    public static Reply? Find(Estate estate, string question, Language language) =>
        Hits(estate, question) is [var only] ? ToReply(only, language) : null;

    /// <summary>The entries that may be meant, the likeliest first, at most three; empty when none is.</summary>
    public static IReadOnlyList<FaqEntry> Hits(Estate estate, string question)
    {
        var folded = Normaliser.Fold(question);
        var contained = Contained(estate, folded);
        return contained.Count > 0 ? [.. contained.Take(MostOffered)] : ByTerms(estate, Terms.Of(question));
    }

    /// <summary>The entries one of whose phrases holds a bare topic, such as “停车”; at most three.</summary>
    public static IReadOnlyList<FaqEntry> About(Estate estate, string topic)
    {
        var folded = Normaliser.Fold(topic).Trim(' ', '。', '.', '!', '！');
        var isLong = folded.Length > (folded.Any(char.IsAsciiLetter) ? LongestTopicInEnglish : LongestTopic);
        return folded.Length < 2 || isLong
            ? []
            : [.. estate.Faq.Where(entry => entry.Words.Any(word => Normaliser.Fold(word).Contains(folded, StringComparison.Ordinal))).Take(MostOffered)];
    }

    public static Reply ToReply(FaqEntry entry, Language language) => Reply.Of("faq", "answer", Wording.In(entry.Answers, language));

    public static string TitleOf(FaqEntry entry, Language language) => entry.Title is { } title ? Wording.In(title, language) : entry.Words[0];

    // “停车费” in “访客停车费” finds the visitors' entry only, where that has the longer phrase.
    private static List<FaqEntry> Contained(Estate estate, string folded)
    {
        var found = new List<(FaqEntry Entry, string Phrase)>();
        foreach (var entry in estate.Faq)
        {
            var phrase = entry.Words.Select(Normaliser.Fold).Where(word => folded.Contains(word, StringComparison.Ordinal)).MaxBy(word => word.Length);
            if (phrase is not null)
            {
                found.Add((entry, phrase));
            }
        }

        return
        [
            .. found.Where(hit => !found.Any(other => other.Phrase.Length > hit.Phrase.Length && other.Phrase.Contains(hit.Phrase, StringComparison.Ordinal)))
                .OrderByDescending(hit => hit.Phrase.Length).Select(hit => hit.Entry),
        ];
    }

    private static List<FaqEntry> ByTerms(Estate estate, IReadOnlyList<string> asked)
    {
        var scores = new List<(FaqEntry Entry, double Score)>();
        foreach (var entry in estate.Faq)
        {
            var score = entry.Phrases.Select(phrase => Score(estate, asked, phrase)).DefaultIfEmpty(0).Max();
            if (score >= Enough)
            {
                scores.Add((entry, score));
            }
        }

        var best = scores.Count == 0 ? 0 : scores.Max(hit => hit.Score);
        return [.. scores.Where(hit => hit.Score >= best - Near).OrderByDescending(hit => hit.Score).Take(MostOffered).Select(hit => hit.Entry)];
    }

    // Mostly how much of the phrase was said; a little, how much of what was said the phrase explains.
    private static double Score(Estate estate, IReadOnlyList<string> asked, IReadOnlyList<string> phrase)
    {
        var (shared, whole) = (0.0, 0.0);
        var count = 0;
        foreach (var term in phrase)
        {
            var weight = 1.0 / Math.Max(1, estate.Faq.Count(entry => entry.Phrases.Any(other => other.Contains(term))));
            whole += weight;
            if (asked.Contains(term))
            {
                (shared, count) = (shared + weight, count + 1);
            }
        }

        // One pair of characters in common is an accident; so are the two of “要咩文件” in another matter.
        return (count < 2 && phrase.Count > 1) || count * 2 < phrase.Count || asked.Count == 0 ? 0 : (0.8 * shared / whole) + (0.2 * count / asked.Count);
    }
}

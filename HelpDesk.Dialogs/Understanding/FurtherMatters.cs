namespace HelpDesk.Dialogs.Understanding;

/// <summary>Finds further matters in a message that speaks of several.</summary>
internal static class FurtherMatters
{
    private const int ShortestMatter = 4;
    private const int MostMatters = 4;

    /// <summary>A part alone lacks what the rest says about it: it must be this much surer to call people.</summary>
    private const float SureDanger = 3;

    /// <summary>A flood of sentences is one matter: what comes later counts with the whole alone.</summary>
    private const int MostParts = 24;

    private static readonly string[] Markers = ["另外", "还有", "顺便", "同时", "再就是", "对了", "此外", "仲有", "同埋", "而且还", "also ", "and also", "by the way", "another thing", "one more thing", "besides", "plus "];

    /// <summary>Matters beside the main one, the weightiest first, and the main intent itself.</summary>
    public static (Intent Main, double Confidence, IReadOnlyList<FurtherMatter> Also, EmergencyKind? Danger) Read(Scan scan, Lexicon lexicon, TrainedModel model, Judgement judged)
    {
        var (whole, confidence) = (judged.Intent, judged.Confidence);
        var isTaught = judged.IsTaught;
        if (scan.ClauseCount < 2 && Marker(scan.Folded, 0, scan.Folded.Length) < 0)
        {
            return (whole, confidence, [], null);
        }

        EmergencyKind? danger = null;
        var matters = new List<(Intent Intent, string Text, bool Marked)>(2);
        var read = 0;
        foreach (var (start, end, marked) in Parts(scan))
        {
            if (matters.Count > MostMatters || read == MostParts)
            {
                break;
            }

            if (end - start < ShortestMatter)
            {
                continue;
            }

            read++;

            var part = Scan.Of(scan.Text[start..end], lexicon);
            var matter = Judge.Of(model, part, Understander.Rule(part));
            if (IsMatter(matter.Intent, matter.Confidence) && !(matter.Danger is not null && matter.Urgency < SureDanger))
            {
                matters.Add((matter.Intent, scan.Cut(start, end), marked));
                danger ??= matter.Danger;
            }
        }

        var (main, sure, also) = Weigh(matters, whole, confidence, isTaught);
        return (main, sure, also, danger);
    }

    private static (Intent Main, double Confidence, IReadOnlyList<FurtherMatter> Also) Weigh(List<(Intent Intent, string Text, bool Marked)> matters, Intent whole, double confidence, bool isTaught)
    {
        if (matters.Count < 2)
        {
            return (whole, confidence, []);
        }

        var main = 0;
        for (var i = 1; i < matters.Count; i++)
        {
            main = (isTaught ? matters[i].Intent == whole && matters[main].Intent != whole : Weight(matters[i].Intent) < Weight(matters[main].Intent)) ? i : main;
        }

        // A fault and dissatisfaction about it are one complaint; said apart they are two matters.
        var top = isTaught || Weight(whole) <= Weight(matters[main].Intent) ? whole : matters[main].Intent;
        var also = new List<FurtherMatter>();
        for (var i = 0; i < matters.Count; i++)
        {
            var (intent, text, marked) = matters[i];
            var isMore = intent != matters[main].Intent && (IsApart(intent) || (isTaught && IsWeightier(intent, matters[main].Intent)));
            if (i != main && (marked || matters[main].Marked || isMore))
            {
                also.Add(new FurtherMatter(intent, text));
            }
        }

        also.Sort((a, b) => Weight(a.Intent).CompareTo(Weight(b.Intent)));
        return (top, confidence, also);
    }

    private static bool IsApart(Intent intent) => intent is Intent.Booking or Intent.Application or Intent.Status or Intent.Question or Intent.Suggestion;

    private static bool IsMatter(Intent intent, double sure) =>
        sure >= 0.7 && intent is Intent.Emergency or Intent.Complaint or Intent.Repair or Intent.Booking or Intent.Application or Intent.Status or Intent.Question or Intent.Suggestion;

    /// <summary>Whether a matter goes before another; before none does any.</summary>
    public static bool IsWeightier(Intent intent, Intent? other) => other is not { } known || Weight(intent) < Weight(known);

    private static int Weight(Intent intent) => intent switch
    {
        Intent.Emergency => 0,
        Intent.Complaint => 1,
        Intent.Repair => 2,
        Intent.Booking => 3,
        Intent.Application => 4,
        Intent.Status => 5,
        Intent.Question => 6,
        Intent.Suggestion => 7,
        _ => 8,
    };

    private static List<(int Start, int End, bool Marked)> Parts(Scan scan)
    {
        var parts = new List<(int, int, bool)>(4);
        var start = 0;
        var marked = false;
        for (var i = 0; i < scan.ClauseCount; i++)
        {
            var end = scan.ClauseEnd(i);
            var marker = Marker(scan.Folded, Math.Max(start, scan.ClauseStart(i)), end);
            if (marker >= 0)
            {
                parts.Add((start, marker, marked));
                (start, marked) = (marker, true);
            }

            var mark = end > 0 ? scan.Folded[end - 1] : ' ';
            if (mark is '.' or '!' or '?' or ';' or '\n' || i == scan.ClauseCount - 1)
            {
                parts.Add((start, end, marked));
                (start, marked) = (end, false);
            }
        }

        return parts;
    }

    private static int Marker(string text, int start, int end)
    {
        var nearest = -1;
        foreach (var marker in Markers)
        {
            var at = text.IndexOf(marker, start, Math.Max(0, end - start), StringComparison.Ordinal);
            if (at >= 0 && (nearest < 0 || at < nearest))
            {
                nearest = at;
            }
        }

        return nearest;
    }
}

namespace HelpDesk.Dialogs.Understanding;

/// <summary>Cuts out what is wrong, or what the complaint is about, as the resident wrote it: “水管漏水”, “tap is leaking”.</summary>
internal static class ItemRecogniser
{
    private const int LongestItem = 40;
    private const int LongestLatinItem = 80;

    public static string? Read(Scan scan, HeardFault heard, Intent intent)
    {
        if (heard.Fault is { } fault)
        {
            var (start, end) = heard.Thing is { } thing && scan.ClauseOf(thing.Start) == scan.ClauseOf(fault.Start)
                ? (Math.Min(thing.Start, fault.Start), Math.Max(thing.End, fault.End))
                : (fault.Start, fault.End);
            return Cut(scan, start, ExtendFault(scan, fault, end));
        }

        if (intent == Intent.Complaint && Topic(scan) is { } topic)
        {
            return topic;
        }

        if (intent == Intent.Application && scan.First(Concept.ApplicationThing) is { } wanted)
        {
            return Cut(scan, wanted.Start, wanted.End);
        }

        return intent is Intent.Repair or Intent.Emergency or Intent.Complaint && heard.Thing is { } alone ? Cut(scan, alone.Start, alone.End) : null;
    }

    private static string Cut(Scan scan, int start, int end)
    {
        // Latin letters say half as much as characters do.
        var longest = char.IsAscii(scan.Text[start]) ? LongestLatinItem : LongestItem;
        return scan.Cut(start, Math.Min(end, Math.Min(scan.Text.Length, start + longest)));
    }

    // “插座没电”, “tap is leaking badly”: faults that touch belong together.
    private static int ExtendFault(Scan scan, Hit fault, int end)
    {
        foreach (var hit in scan.Hits)
        {
            if (hit.Start > fault.Start && hit.Start <= end && hit.End > end && hit.End - hit.Start > 1 && FaultRecogniser.IsFault(hit.Concept))
            {
                end = hit.End;
            }
        }

        return end;
    }

    private static string? Topic(Scan scan)
    {
        if (scan.First(Concept.ComplaintTopic) is { } topic)
        {
            var longest = topic;
            var start = topic.Start;
            foreach (var hit in scan.Hits)
            {
                if (hit.Concept == Concept.ComplaintTopic && scan.ClauseOf(hit.Start) == scan.ClauseOf(topic.Start) && hit.Start <= longest.End + 4 && hit.End > longest.End)
                {
                    longest = hit;
                }
                else if (hit.Concept == Concept.ComplaintActor && hit.End <= topic.Start && topic.Start - hit.End <= 6 && scan.ClauseOf(hit.Start) == scan.ClauseOf(topic.Start))
                {
                    start = Math.Min(start, hit.Start);
                }
                else if (hit.Concept is Concept.BadDeed or Concept.Blame && hit.Start >= longest.Start && hit.Start - longest.End <= 4 && hit.End > longest.End)
                {
                    longest = hit;
                }
            }

            return Cut(scan, start, longest.End);
        }

        if (scan.First(Concept.ComplaintActor) is { } actor)
        {
            return Cut(scan, actor.Start, scan.ClauseEnd(scan.ClauseOf(actor.Start)));
        }

        return scan.First(Concept.Blame) is { } blame ? Cut(scan, scan.ClauseStart(scan.ClauseOf(blame.Start)), blame.End) : null;
    }
}

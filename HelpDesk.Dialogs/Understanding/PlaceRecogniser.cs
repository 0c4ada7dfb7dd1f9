using System.Text.RegularExpressions;

namespace HelpDesk.Dialogs.Understanding;

/// <summary>Cuts out where in or about the home, as the resident wrote it: “厨房”, “二楼走廊”, “kitchen”.</summary>
internal static partial class PlaceRecogniser
{
    public static string? Read(Scan scan, HeardUnit unit)
    {
        var room = Longest(scan, scan.First(Concept.PlaceWord));
        var place = room ?? Longest(scan, scan.First(Concept.PublicPlace));
        if (place is not { } found)
        {
            return FloorAlone(scan, unit);
        }

        var (start, end) = (found.Start, found.End);
        foreach (var hit in scan.Hits)
        {
            // 主卧 + 卫生间, 地下车库 + 入口: places that touch are one.
            if (hit.Concept is Concept.PlaceWord or Concept.PublicPlace && hit.Start >= start && hit.Start <= end + (IsJoin(scan.Folded, end) ? 1 : 0) && hit.End > end)
            {
                end = hit.End;
            }
        }

        start = FloorBefore(scan, start, unit);
        return scan.Cut(start, end);
    }

    private static bool IsJoin(string text, int at) => at < text.Length && text[at] == '的';

    private static Hit? Longest(Scan scan, Hit? hit)
    {
        if (hit is not { } found)
        {
            return null;
        }

        foreach (var other in scan.Hits)
        {
            if (other.Concept == found.Concept && other.Start == found.Start && other.End > found.End)
            {
                found = other;
            }
        }

        return found;
    }

    // 二楼走廊, 12楼电梯口.
    private static int FloorBefore(Scan scan, int start, HeardUnit unit)
    {
        var text = scan.Folded;
        var at = start - 1;
        if (at < 1 || text[at] is not ('楼' or '层') || (unit.Unit is not null && start <= unit.End))
        {
            return start;
        }

        var from = at;
        while (from > 0 && at - from < 4 && (Numerals.Begins(text[from - 1]) || text[from - 1] is '负' or 'b'))
        {
            from--;
        }

        return from == at || (from > 0 && text[at] == '楼' && text[at - 1] == '号') ? start : from;
    }

    private static string? FloorAlone(Scan scan, HeardUnit unit)
    {
        var text = scan.Folded;
        for (var at = 0; at < text.Length && unit.Unit is null; at++)
        {
            if (!Numerals.Begins(text[at]) || scan.IsRefused(at))
            {
                continue;
            }

            var number = Numerals.At(text, at);
            if (number.Digits.Length <= 2 && number.End < text.Length && text[number.End] is '楼' or '层' && !ChineseText.Is(text, number.End + 1, "之间"))
            {
                return scan.Cut(at, number.End + 1);
            }

            at = Math.Max(at, number.End - 1);
        }

        return unit.Unit is null && scan.Has(Concept.LiftThing) ? EnglishFloor(scan) : null;
    }

    // “the lift is stuck on the 12th floor”; of other things the floor is part of what is told.
    private static string? EnglishFloor(Scan scan)
    {
        foreach (var floor in Floors().EnumerateMatches(scan.Folded))
        {
            return scan.Cut(floor.Index, floor.Index + floor.Length);
        }

        return null;
    }

    [GeneratedRegex(@"\b(floor [0-9]{1,2}|[0-9]{1,2}(st|nd|rd|th) floor|(ground|first|second|third|fourth|fifth|sixth|top) floor)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Floors();
}

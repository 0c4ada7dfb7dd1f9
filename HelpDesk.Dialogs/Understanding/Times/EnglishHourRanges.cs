namespace HelpDesk.Dialogs.Understanding;

/// <summary>Times of day and stretches of hours: “8-9am”, “from 5 to 6pm”, “between 9 and 10:30”, “8am-3”.</summary>
internal static class EnglishHourRanges
{
    /// <summary>Reads what may stand: a bare “5” needs its “at”, a bare “9-11” its day, “from” or “between”.</summary>
    public static ToldHours Read(EnglishScan s, int at, EnglishLead lead, bool hasDay)
    {
        if (s.Is(at - 1, EnglishWord.Address) || (s.Touches(at) && s[at - 1].Word is EnglishWord.Money))
        {
            return default;
        }

        var first = EnglishHours.Read(s, at);
        if (!first.Exists || (first.IsLettered && !(hasDay && lead == EnglishLead.At)))
        {
            return default;
        }

        var join = first.End;
        if (s[join].Word is EnglishWord.Dash or EnglishWord.To or EnglishWord.Until or EnglishWord.Through || (s.Is(join, EnglishWord.And) && lead == EnglishLead.Span && s.Is(at - 1, EnglishWord.Between)))
        {
            var last = EnglishHours.Read(s, join + 1);
            if (last is { Exists: true, IsLettered: false } && MayBeRange(s, at, first, last, lead, hasDay))
            {
                return new ToldHours(first, last, last.End);
            }
        }

        return MayStand(s, at, first, lead, hasDay) ? new ToldHours(first, default, first.End) : default;
    }

    /// <summary>Settles the halves of the day of both ends by one another and by the part said.</summary>
    public static (ToldClock From, ToldClock To) Settle(ToldClock first, ToldClock last, EnglishPart part)
    {
        if (first.IsOpen && last.IsOpen && part != EnglishPart.None)
        {
            (first, last) = part == EnglishPart.Afternoon && first.Hour is > 6 and < 12 && last.Hour < first.Hour ? (first with { IsOpen = false }, last.In(part)) : (first.In(part), last.In(part));
        }

        if (first.IsOpen && !last.IsOpen)
        {
            var late = first with { Hour = (first.Hour % 12) + 12, IsOpen = false };
            first = late.Span < last.Span ? late : first with { IsOpen = false };
        }
        else if (last.IsOpen && !first.IsOpen)
        {
            var late = last with { Hour = (last.Hour % 12) + 12, IsOpen = false };
            last = last.Span > first.Span || late.Span <= first.Span ? last with { IsOpen = false } : late;
        }
        else if (first.IsOpen && last.Span <= first.Span)
        {
            // “11-4” begins in the morning: nobody is asked to come at 23:00.
            (first, last) = (first with { IsOpen = false }, last with { Hour = (last.Hour % 12) + 12, IsOpen = false });
        }

        return (first, last);
    }

    private static bool MayBeRange(EnglishScan s, int at, ToldClock first, ToldClock last, EnglishLead lead, bool hasDay)
    {
        if (s.Touches(last.End) && s[last.End].Word is EnglishWord.Dash or EnglishWord.Slash or EnglishWord.Other)
        {
            return false;
        }

        var isClean = s.IsClean(last.End) || s.Is(last.End, EnglishWord.Of);
        if (s[at].Length == 4 && s[at + 2].Length == 4 && s.Is(at, EnglishWord.Number) && s.Is(at + 2, EnglishWord.Number) && !first.IsMarked && !last.IsMarked)
        {
            return lead == EnglishLead.Span || hasDay;
        }

        if (first.IsMarked || last.IsMarked || (first.IsDotted && last.IsDotted))
        {
            return last.IsMarked || isClean;
        }

        return isClean && (lead != EnglishLead.None || hasDay || IsDayNext(s, last.End));
    }

    private static bool MayStand(EnglishScan s, int at, ToldClock clock, EnglishLead lead, bool hasDay)
    {
        if (clock.IsMarked)
        {
            return true;
        }

        var isClean = s.IsClean(clock.End);
        return isClean && (clock.IsSpoken || clock.IsDotted ? clock.IsSpoken || lead != EnglishLead.None || hasDay || s.Is(clock.End, EnglishWord.DayShift)
            : (lead is EnglishLead.At or EnglishLead.Bound && !IsFloor(s, at)) || IsPartNext(s, clock.End));
    }

    // “the lift stops at 6”, “stuck at 12”.
    private static bool IsFloor(EnglishScan s, int at) => s.Is(at - 1, EnglishWord.At) && (s.Text(at - 2).StartsWith("stop") || s.Says(at - 2, "stuck"));

    private static bool IsDayNext(EnglishScan s, int at)
    {
        var next = s[at].Word is EnglishWord.Comma or EnglishWord.On or EnglishWord.Of ? at + 1 : at;
        return EnglishDays.Read(s, next) is { Exists: true, IsPeriod: false } || IsPartNext(s, at);
    }

    private static bool IsPartNext(EnglishScan s, int at)
    {
        var next = s.Is(at, EnglishWord.Comma) ? at + 1 : at;
        return s.Is(next, EnglishWord.Tonight) || (s[next].Word is EnglishWord.This or EnglishWord.Last or EnglishWord.DayShift && s.Is(next + 1, EnglishWord.Part))
            || (s[next].Word is not (EnglishWord.On or EnglishWord.Meal or EnglishWord.Part or EnglishWord.Parts) && EnglishParts.Read(s, next, out _, out _) > 0);
    }
}

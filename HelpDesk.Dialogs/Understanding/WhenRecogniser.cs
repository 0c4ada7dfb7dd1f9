namespace HelpDesk.Dialogs.Understanding;

/// <summary>Finds the time a visit, service or start is wanted; not when the fault began.</summary>
internal static class WhenRecogniser
{
    /// <summary>Times read of one message; nobody means the hundredth.</summary>
    private const int MostTimes = 64;

    private static readonly ConceptSet Faults = ConceptSet.Of(
        Concept.PlumbingFault, Concept.ElectricalFault, Concept.DoorFault, Concept.StructureFault, Concept.NetworkFault, Concept.AnyFault, Concept.Onset,
        Concept.Blame, Concept.BadDeed, Concept.Fire, Concept.FloodSign);

    private static readonly string[] Busy = ["不行", "没空", "不在", "不方便", "没时间", "唔得闲", "不得闲", "not available", "doesn't work", "won't work", "not free"];

    /// <summary>Reads the wanted time.</summary>
    /// <param name="scan">The message.</param>
    /// <param name="now">Now, in the property's zone.</param>
    /// <param name="unit">The address, which holds no times.</param>
    public static When? Read(Scan scan, DateTimeOffset now, HeardUnit unit)
    {
        When? found = null;
        var (firstAt, lastAt) = (0, 0);
        var text = scan.Folded;
        var at = 0;
        for (var times = 0; at < text.Length && times < MostTimes;)
        {
            if (scan.IsRefused(at))
            {
                at = scan.Refused.End;
                continue;
            }

            var parts = default(TimeParts);
            var end = unit.End > unit.Start && at >= unit.Start && at < unit.End ? at : ReadRun(text, at, now, ref parts);
            if (end <= at)
            {
                at++;
                continue;
            }

            if (IsWanted(scan, at, end, now, parts))
            {
                var next = new When(parts.StartOn, parts.EndOn, parts.From, parts.To, parts.From is null && parts.To is null ? parts.Part : null, scan.Cut(at, end));
                (firstAt, lastAt) = found is null ? (at, end) : (firstAt, end);
                found = found is null ? next : Join(scan, found, next, firstAt, lastAt);
            }

            at = end;
            times++;
        }

        return found;
    }

    private static int ReadRun(string text, int at, DateTimeOffset now, ref TimeParts parts)
    {
        if (Letters.IsLatin(text[at]) && at > 0 && Letters.IsLatin(text[at - 1]))
        {
            return at;
        }

        if (!Letters.IsLatin(text[at]))
        {
            if (!ChineseTimes.MayBegin(text[at]))
            {
                return at;
            }

            var chinese = ChineseTimes.Read(text, at, now, ref parts);
            if (chinese > at || !char.IsAsciiDigit(text[at]))
            {
                return chinese;
            }
        }

        parts = default;
        var english = EnglishTimes.Read(text, at, now, ref parts);
        return parts.HasAny ? english : at;
    }

    private static bool IsWanted(Scan scan, int at, int end, DateTimeOffset now, TimeParts parts)
    {
        if (parts.IsPast || !parts.HasAny)
        {
            return false;
        }

        var text = scan.Folded;
        if (at > 0 && text[at - 1] is '每' or '从' or '自' || ChineseTimes.Longest(text, at - 2, ["每天", "每日", "天天", "每个", "经常", "成日"]).Length > 0 || ChineseTimes.Is(text, Math.Max(0, at - 6), "every ") || ChineseTimes.Is(text, Math.Max(0, at - 6), "since "))
        {
            return false;
        }

        if (ChineseTimes.Longest(text, Skip(text, end), Busy).Length > 0 || ChineseTimes.Longest(text, Skip(text, end), ["好", "就开始", "开始", "起就"]) is { Length: > 0 } tail && (tail == "好" ? IsGreeting(text, at, end) : !IsLater(parts, now)))
        {
            return false;
        }

        if (at >= 5 && ChineseTimes.Is(text, at - 5, "good ") && parts is { StartOn: null, From: null })
        {
            return false;
        }

        return SpeaksOfVisit(scan, at, end, now, parts);
    }

    private static bool IsGreeting(string text, int at, int end) => end - at == 2 && text[at] is '早' or '上' or '下' or '晚' or '中';

    private static int Skip(string text, int at) => at < text.Length && text[at] is ' ' or '我' or '就' or '都' ? at + 1 : at;

    // “今天早上水管爆了” tells when it began; “明天上午来” when to come.
    private static bool SpeaksOfVisit(Scan scan, int at, int end, DateTimeOffset now, TimeParts parts)
    {
        var clause = scan.ClauseOf(at);
        var hasVisit = false;
        var hasFault = false;
        foreach (var hit in scan.Hits)
        {
            if (hit.Start >= end && hit.Start < scan.ClauseEnd(clause))
            {
                hasVisit |= hit.Concept == Concept.Visit;
                hasFault |= Faults.Has(hit.Concept);
            }
            else if (hit.End <= at && hit.Start >= scan.ClauseStart(clause))
            {
                hasVisit |= hit.Concept == Concept.Visit;
            }
        }

        return parts.IsNow ? hasVisit && !hasFault : hasVisit || !hasFault || IsLater(parts, now);
    }

    private static bool IsLater(TimeParts parts, DateTimeOffset now) => parts.StartOn is { } day && day > DateOnly.FromDateTime(now.DateTime);

    // “明天来吧，下午三点后”: day and hour apart belong together; a second full time is another matter.
    private static When Join(Scan scan, When first, When second, int firstAt, int lastAt)
    {
        var clocked = first.StartTime is not null || first.EndTime is not null || first.PartOfDay is not null;
        if (first.StartOn is not null && second.StartOn is null && !clocked)
        {
            return second with { StartOn = first.StartOn, EndOn = first.EndOn, Text = scan.Cut(firstAt, lastAt) };
        }

        return first.StartOn is null && second.StartOn is not null && clocked && second is { StartTime: null, EndTime: null, PartOfDay: null }
            ? first with { StartOn = second.StartOn, EndOn = second.EndOn, Text = scan.Cut(firstAt, lastAt) }
            : first;
    }
}

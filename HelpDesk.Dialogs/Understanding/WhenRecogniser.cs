namespace HelpDesk.Dialogs.Understanding;

/// <summary>Finds the time a visit, service or start is wanted; not when the fault began.</summary>
internal static class WhenRecogniser
{
    /// <summary>Times read of one message; nobody means the hundredth.</summary>
    private const int MostTimes = 64;

    private static readonly ConceptSet Faults = ConceptSet.Of(
        Concept.PlumbingFault, Concept.ElectricalFault, Concept.DoorFault, Concept.StructureFault, Concept.NetworkFault, Concept.AnyFault,
        Concept.Blame, Concept.BadDeed, Concept.Fire, Concept.FloodSign);

    private static readonly string[] Busy = ["不行", "没空", "不在", "不方便", "没时间", "不得", "没人", "无人", "not available", "doesn't work", "won't work", "not free"];
    private static readonly string[] Greetings = ["快乐", "愉快", "吉祥", "大吉", "安康", "好"];
    private static readonly string[] Onsets = ["就开始", "开始", "起就", "已经", "一直", "还", "刚", "才", "又", "就"];
    private static readonly string[] Often = ["每天", "每日", "天天", "每个", "经常", "成日"];
    private static readonly string[] AnyTime = ["随时都可以", "随时", "任何时间", "任何时候", "什么时候都可以", "什么时候都行", "几时都得", "几时都可以", "几点都得", "几点都行", "几点都可以", "都得闲", "全天", "一整天", "整天", "一天都", "anytime", "any time", "whenever"];
    private static readonly string[] Excepting = ["除了", "除开", "除", "except for ", "except on ", "except ", "but not on ", "but not ", "any day but "];
    private static readonly string[] Changes = ["改", "换", "推", "挪", "延", "提前", "调", " to "];

    /// <summary>Reads the wanted time.</summary>
    /// <param name="scan">The message.</param>
    /// <param name="now">Now, in the property's zone.</param>
    /// <param name="unit">The address, which holds no times.</param>
    public static When? Read(Scan scan, DateTimeOffset now, HeardUnit unit)
    {
        var local = now.DateTime;
        When? found = null;
        var (firstAt, lastAt) = (0, 0);
        foreach (var mention in TimeReader.Read(scan.Folded, local).Take(MostTimes))
        {
            if (scan.IsRefused(mention.Start) || (mention.Start < unit.End && mention.End > unit.Start) || WhenReading.Of(mention, scan.Folded, local) is not { } read)
            {
                continue;
            }

            if (Exception(scan, mention) is { } exception)
            {
                return exception;
            }

            if (!IsWanted(scan, mention, read, local))
            {
                continue;
            }

            var next = new When(read.StartOn, read.EndOn, read.From, read.To, read.Part, scan.Cut(Begins(scan.Folded, mention, read), mention.End));
            (found, firstAt) = found is null ? (next, mention.Start) : Join(scan, found, next, (firstAt, lastAt), mention);
            lastAt = mention.End;
        }

        return found ?? Open(scan);
    }

    /// <summary>A day gone by that a message names; null when it names none.</summary>
    /// <param name="text">The message.</param>
    /// <param name="now">Now, in the property's zone.</param>
    public static When? GoneBy(string text, DateTimeOffset now)
    {
        var folded = Normaliser.Fold(text);
        foreach (var mention in TimeReader.Read(folded, now.DateTime))
        {
            if (WhenReading.Of(mention, folded, now.DateTime) is { IsPast: true, IsLong: false, StartOn: { } day } read && (read.EndOn ?? day) < DateOnly.FromDateTime(now.DateTime))
            {
                return new When(day, read.EndOn, null, null, null, "");
            }
        }

        return null;
    }

    // “from 10am” keeps the word that leaves its end open.
    private static int Begins(string text, TimeMention mention, WhenReading read) =>
        read is { From: not null, To: null } && ChineseText.Is(text, mention.Start - 5, "from ") ? mention.Start - 5 : mention.Start;

    // “除了周三都行”: any time but one.
    private static When? Exception(Scan scan, TimeMention mention)
    {
        foreach (var word in Excepting)
        {
            if (ChineseText.Is(scan.Folded, mention.Start - word.Length, word))
            {
                var from = mention.Start - word.Length;
                return new When(null, null, null, null, null, scan.Cut(from, scan.ClauseEnd(scan.ClauseOf(mention.Start))));
            }
        }

        return null;
    }

    private static When? Open(Scan scan)
    {
        foreach (var word in AnyTime)
        {
            var at = scan.Folded.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && !scan.IsRefused(at))
            {
                return new When(null, null, null, null, null, scan.Cut(at, at + word.Length));
            }
        }

        return null;
    }

    private static bool IsWanted(Scan scan, TimeMention mention, WhenReading read, DateTime now)
    {
        var (text, at, end) = (scan.Folded, mention.Start, mention.End);
        if (read.IsPast || ChineseText.At(text, at - 1) == '每' || ChineseText.Any(text, at - 2, Often) > 0 || ChineseText.Is(text, at - 6, "every ") || ChineseText.Is(text, at - 6, "since "))
        {
            return false;
        }

        var next = Skip(text, end);
        if (ChineseText.Any(text, next, Busy) > 0 || (ChineseText.Any(text, end, Greetings) > 0 && IsGreeting(text, mention)) || ChineseText.Is(text, at - 5, "good "))
        {
            return false;
        }

        var (hasVisit, hasFault, hasOnset) = Speech(scan, mention);
        var isOnset = ChineseText.At(text, at - 1) is '从' or '自' || (ChineseText.Any(text, next, Onsets) is > 0 and var onset && (onset > 1 || read.IsSince || text[next] != '就'));
        return read.IsNow || (isOnset && !read.IsLater(now)) ? hasVisit && !hasFault
            : read.IsLong ? hasVisit || text[at] == '下'
            : hasVisit || !(hasFault || hasOnset) || read.IsLater(now);
    }

    private static bool IsGreeting(string text, TimeMention mention) =>
        ChineseText.At(text, mention.End) != '好' || (mention is { Kind: TimeKind.TimeRange, Part: not null } && mention.End - mention.Start == 2) || text.AsSpan(mention.Start, mention.End - mention.Start).EndsWith("新年");

    private static int Skip(string text, int at) => ChineseText.At(text, at) is ' ' or '我' or '就' or '都' && !ChineseText.Is(text, at, "就开始") ? at + 1 : at;

    // “今天早上水管爆了” tells when it began; “明天上午来” when to come.
    private static (bool HasVisit, bool HasFault, bool HasOnset) Speech(Scan scan, TimeMention mention)
    {
        var clause = scan.ClauseOf(mention.Start);
        var hasVisit = false;
        var hasFault = false;
        var hasOnset = false;
        foreach (var hit in scan.Hits)
        {
            if (hit.Start >= mention.End && hit.Start < scan.ClauseEnd(clause))
            {
                hasVisit |= hit.Concept == Concept.Visit;
                hasFault |= Faults.Has(hit.Concept);
                hasOnset |= hit.Concept == Concept.Onset;
            }
            else if (hit.End <= mention.Start && hit.Start >= scan.ClauseStart(clause))
            {
                hasVisit |= hit.Concept == Concept.Visit;
            }
        }

        return (hasVisit, hasFault, hasOnset);
    }

    // “明天来吧，下午三点后”: what is told apart belongs together; a second full time is another matter.
    private static (When Joined, int FirstAt) Join(Scan scan, When first, When second, (int Start, int End) told, TimeMention mention)
    {
        var between = scan.Folded.AsSpan(told.End, mention.Start - told.End);
        var whole = scan.Cut(told.Start, mention.End);
        var clocked = first.StartTime is not null || first.EndTime is not null;
        if (second.StartOn is null)
        {
            var fits = !clocked && (first.PartOfDay is null || second.PartOfDay is null);
            return (first.StartOn is not null && fits ? Timed(first, second) with { Text = whole } : first, told.Start);
        }

        // “从周三改到周五”
        if (HasAny(between, Changes))
        {
            return (second, mention.Start);
        }

        if (first.StartOn is null)
        {
            return ((clocked || first.PartOfDay is not null) && second is { StartTime: null, EndTime: null, PartOfDay: null } ? first with { StartOn = second.StartOn, EndOn = second.EndOn, Text = whole } : first, told.Start);
        }

        // “周六周日”, “周六和周日”
        var isNextDay = first is { EndOn: { } last, PartOfDay: null } && !clocked && second.StartOn == last.AddDays(1) && between.Length <= 1 && !between.Contains('或');
        return (isNextDay ? second with { StartOn = first.StartOn, Text = whole } : first, told.Start);
    }

    // “下午来吧，三点后”: of the two hours the one in that part of the day.
    private static When Timed(When day, When hours)
    {
        if (day.PartOfDay is PartOfDay.Afternoon or PartOfDay.Evening && (hours.StartTime ?? hours.EndTime) is { Hour: < 12 and > 4 })
        {
            return hours with { StartOn = day.StartOn, EndOn = day.EndOn, StartTime = hours.StartTime?.AddHours(12), EndTime = hours.EndTime?.AddHours(12) };
        }

        return hours with { StartOn = day.StartOn, EndOn = day.EndOn };
    }

    private static bool HasAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

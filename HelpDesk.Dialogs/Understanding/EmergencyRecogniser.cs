namespace HelpDesk.Dialogs.Understanding;

/// <summary>Decides whether people must be sent now, and for which danger.</summary>
/// <remarks>
/// A clause at a time: a danger word counts unless its clause denies it, supposes it or tells of the past, or the whole
/// message is about a drill, an invoice, a claim or something already over. When in doubt it is an emergency.
/// </remarks>
internal static class EmergencyRecogniser
{
    private static readonly string[] Denials =
    [
        "没", "没有", "没有人", "没人", "无人", "无", "未", "不是", "并非", "不会", "没有任何", "没什么", "没有什么", "没有明显", "没明显", "没闻到", "没有闻到", "没看到", "没有看到", "没见", "没见到", "没发生", "没有发生", "别说", "不像", "不系",
        "no ", "not ", "not a ", "not on ", "no sign of ", "no signs of ", "without ", "without any ", "isn't a ", "wasn't a ", "nobody ", "nobody is ", "no one is ", "no one ", "never ", "didn't ", "don't smell any ", "not smell any ", "don't smell ", "isn't ", "no more ", "no visible ", "not see any ", "don't see any ", "no one got ", "nobody got ", "nobody was ", "no one was ", "can't smell any ",
    ];

    private static readonly string[] Recent = ["昨", "前天", "前晚", "寻日", "琴日", "yesterday", "last night", "the other day"];
    private static readonly string[] Smokers = ["食烟", "抽烟", "吸烟", "二手烟", "smoking", "smokes", "smoker", "cigarette"];
    private static readonly ConceptSet Grievance = ConceptSet.Of(Concept.ComplaintWord, Concept.Subject, Concept.Resolved, Concept.Threat);

    /// <summary>The danger; null when nobody need be sent now.</summary>
    public static EmergencyKind? Read(Scan scan)
    {
        if (scan.Has(Concept.Resolved) || (scan.Has(Concept.Subject) && !scan.Has(Concept.Now)))
        {
            return null;
        }

        var whole = Whole.Of(scan);
        var inPast = false;
        EmergencyKind? found = null;
        for (var i = 0; i < scan.ClauseCount; i++)
        {
            var clause = scan.Clause(i);
            inPast = IsPast(scan, i, whole) || (inPast && !clause.Has(Concept.Now));
            if (clause.Has(Concept.Hypothetical) || inPast || IsOnlyAsked(scan, i))
            {
                continue;
            }

            if (DangerIn(scan, i, whole) is { } danger && (found is null || Rank(danger) < Rank(found.Value)))
            {
                found = danger;
            }
        }

        return found ?? (inPast ? null : AcrossClauses(scan));
    }

    /// <summary>Which safety instruction comes first when a message tells of several dangers.</summary>
    private static int Rank(EmergencyKind kind) => kind switch
    {
        EmergencyKind.Gas => 0,
        EmergencyKind.Fire => 1,
        EmergencyKind.Electric => 2,
        EmergencyKind.Trapped => 3,
        EmergencyKind.Crime => 4,
        EmergencyKind.Person => 5,
        EmergencyKind.Falling => 6,
        _ => 7,
    };

    private static EmergencyKind? DangerIn(Scan scan, int index, Whole whole)
    {
        var clause = scan.Clause(index);
        return IsGas(scan, index, clause) ? EmergencyKind.Gas
            : (Says(scan, index, Concept.Fire) && !whole.OfSmoker) || (clause.Has(Concept.SmokeAlarm) && clause.Has(Concept.Ringing)) ? EmergencyKind.Fire
            : Says(scan, index, Concept.ShockSign) || WaterNearPower.In(scan, index) ? EmergencyKind.Electric
            : IsTrapped(scan, index, clause) ? EmergencyKind.Trapped
            : IsFlood(scan, index, clause, whole) ? EmergencyKind.Flood
            : Says(scan, index, Concept.PersonSign) ? EmergencyKind.Person
            : IsFalling(scan, index, clause) ? EmergencyKind.Falling
            : Says(scan, index, Concept.CrimeSign) ? EmergencyKind.Crime
            : Says(scan, index, Concept.Missing) && scan.Has(Concept.VulnerablePerson) ? EmergencyKind.Person
            : TaughtIn(scan, index);
    }

    /// <summary>Whether a danger that the office taught is told and not denied.</summary>
    public static bool TellsTaught(Scan scan)
    {
        foreach (var hit in scan.Taught)
        {
            if (Tells(scan, hit))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Tells(Scan scan, OfficeHit hit) =>
        hit.Lesson.Section == OfficeSection.Emergency && !scan.IsRefused(hit.Start) && !IsDenied(scan.Folded, scan.ClauseStart(scan.ClauseOf(hit.Start)), hit.Start);

    private static EmergencyKind? TaughtIn(Scan scan, int index)
    {
        for (var i = scan.FirstTaughtAt(scan.ClauseStart(index)); i < scan.Taught.Count && scan.Taught[i].Start < scan.ClauseEnd(index); i++)
        {
            if (Tells(scan, scan.Taught[i]))
            {
                return (EmergencyKind)scan.Taught[i].Lesson.Value;
            }
        }

        return null;
    }

    // The smoke of somebody who smokes; “冒烟” and “浓烟” stay what they are.
    private static bool IsSmoker(Scan scan)
    {
        if (!Smokers.Any(word => scan.Folded.Contains(word, StringComparison.Ordinal)))
        {
            return false;
        }

        foreach (var hit in scan.Hits)
        {
            if (hit.Concept == Concept.Fire && !(scan.Folded.AsSpan(hit.Start, hit.End - hit.Start) is "阵烟" or "股烟" or "有烟" or "好多烟" or "smoke"))
            {
                return false;
            }
        }

        return true;
    }

    // “电梯停在5楼不动了，我和孩子在里面”, “隔壁独居老人好几天没出门，敲门没人应”.
    private static EmergencyKind? AcrossClauses(Scan scan)
    {
        if (scan.Has(Concept.LiftWord) && scan.Has(Concept.StuckWord) && scan.Has(Concept.InsideWord) && !scan.Has(Concept.NobodyInside))
        {
            return EmergencyKind.Trapped;
        }

        return scan.Has(Concept.NoAnswer) && scan.Has(Concept.ForDays) && scan.Has(Concept.VulnerablePerson) && !scan.HasAny(Grievance)
            && !scan.Has(Concept.Hypothetical) && !MentionsThing(scan) ? EmergencyKind.Person : null;
    }

    private static bool MentionsThing(Scan scan) =>
        scan.Has(Concept.PlumbingFault) || scan.Has(Concept.ElectricalFault) || scan.Has(Concept.DoorFault) || scan.Has(Concept.NetworkFault) || scan.Has(Concept.Blame);

    private static bool IsGas(Scan scan, int index, ConceptSet clause) =>
        Says(scan, index, Concept.GasSign) || (clause.Has(Concept.GasWord) && clause.Has(Concept.SmellWord) && Says(scan, index, Concept.GasWord) && Says(scan, index, Concept.SmellWord));

    private static bool IsTrapped(Scan scan, int index, ConceptSet clause) =>
        Says(scan, index, Concept.TrappedSign) && !scan.Has(Concept.NobodyInside) && !scan.Has(Concept.LockedOut)
        && (!clause.Has(Concept.WaterWord) || clause.Has(Concept.LiftWord));

    private static bool IsFlood(Scan scan, int index, ConceptSet clause, Whole whole)
    {
        var spreading = Says(scan, index, Concept.FloodSign) || (clause.Has(Concept.WaterRush) && clause.Has(Concept.WaterWord)) || (clause.Has(Concept.PipeWord) && clause.Has(Concept.BurstWord));
        return spreading && !whole.OfDrain;
    }

    private static bool IsBeyondDrain(string text) =>
        text.Contains("止不住", StringComparison.Ordinal) || text.Contains('淹', StringComparison.Ordinal) || text.Contains("漫到客厅", StringComparison.Ordinal)
        || text.Contains('爆', StringComparison.Ordinal) || text.Contains("burst", StringComparison.Ordinal);

    private static bool IsFalling(Scan scan, int index, ConceptSet clause) =>
        (Says(scan, index, Concept.FallSign) || (clause.Has(Concept.HighThing) && Says(scan, index, Concept.FallWord))) && !(clause.Has(Concept.Habit) && !scan.Has(Concept.Now));

    /// <summary>A hit in this clause that is not denied right before it.</summary>
    private static bool Says(Scan scan, int index, Concept concept)
    {
        if (!scan.Clause(index).Has(concept))
        {
            return false;
        }

        foreach (var hit in scan.HitsOf(index))
        {
            if (hit.Concept == concept && !scan.IsRefused(hit.Start) && !IsDenied(scan.Folded, scan.ClauseStart(index), hit.Start))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDenied(string text, int clauseStart, int at)
    {
        var before = text.AsSpan(clauseStart, at - clauseStart);
        if (before.EndsWith("是不是") || before.EndsWith("系不系"))
        {
            return false;
        }

        foreach (var denial in Denials)
        {
            if (before.EndsWith(denial, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPast(Scan scan, int index, Whole whole)
    {
        // “Thanks for the quick help with the flood last week” calls nobody.
        if (!scan.Clause(index).Has(Concept.Past) || (scan.Clause(index).Has(Concept.Now) && !scan.Clause(index).Has(Concept.Thanks)))
        {
            return false;
        }

        foreach (var hit in scan.HitsOf(index))
        {
            if (hit.Concept == Concept.Past)
            {
                var word = scan.Folded.AsSpan(hit.Start, hit.End - hit.Start);
                if (!IsRecent(word) || scan.HasAny(Grievance) || whole.AsksWhy)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // What began yesterday may well go on.
    private static bool IsRecent(ReadOnlySpan<char> word)
    {
        foreach (var recent in Recent)
        {
            if (word.StartsWith(recent, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // “燃气泄漏应该怎么处理？” wants to know; “着火了怎么办” does not.
    private static bool IsOnlyAsked(Scan scan, int index)
    {
        var text = scan.Folded.AsSpan(scan.ClauseStart(index), scan.ClauseEnd(index) - scan.ClauseStart(index));
        var general = scan.Clause(index).Has(Concept.AskingStrong) || text.Contains("怎么处理", StringComparison.Ordinal) || text.Contains("应该怎么", StringComparison.Ordinal) || text.Contains("如何", StringComparison.Ordinal) || text.Contains("什么是", StringComparison.Ordinal);
        return general && !scan.Has(Concept.Now) && !text.Contains('了') && !text.Contains(" is ", StringComparison.Ordinal) && !text.Contains("there's", StringComparison.Ordinal);
    }

    /// <summary>What is asked of the whole message, once and not for each clause.</summary>
    /// <param name="OfSmoker">The smoke is somebody's who smokes.</param>
    /// <param name="OfDrain">The water is that of a blocked drain and goes no further.</param>
    /// <param name="AsksWhy">It asks how something came about.</param>
    private readonly record struct Whole(bool OfSmoker, bool OfDrain, bool AsksWhy)
    {
        public static Whole Of(Scan scan) => new(
            scan.Has(Concept.Fire) && IsSmoker(scan),
            scan.Has(Concept.DrainBlocked) && !IsBeyondDrain(scan.Folded),
            scan.Has(Concept.Past) && scan.Folded.Contains("怎么回事", StringComparison.Ordinal));
    }
}

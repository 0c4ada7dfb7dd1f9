namespace HelpDesk.Dialogs.Understanding;

/// <summary>Decides what a message wants; the weightier wins: emergency, complaint, repair, booking, application, status, question.</summary>
internal static class IntentRecogniser
{
    private static readonly string[] OutWords = ["td", "t", "r", "n1", "stop", "stopall", "unsubscribe", "end", "quit", "revoke", "optout", "退订", "拒收", "取消订阅", "回t退订", "退订短信"];
    private static readonly string[] InWords = ["start", "unstop", "订阅", "subscribe", "恢复订阅"];
    private static readonly string[] Mine = ["我的", "我之前的", "我上次的", "上次的", "上次", "之前的", "昨天的", "我那个", "我那单", "嗰个", "我嘅", "我个", "my ", "my last ", "last "];
    private static readonly string[] Matters = ["投诉", "报修", "维修", "预约", "申请", "建议", "咨询", "单子", "工单", "complaint", "repair", "booking", "application", "request", "ticket"];
    private static readonly string[] Endings = ["", "呢", "吗", "怎样", "点呀", "点啊", "点"];
    private static readonly string[] Outages = ["停水", "停电", "断网", "停气", "停暖", "water cut", "power cut", "water outage", "power outage"];

    private static readonly ConceptSet Things = ConceptSet.Of(
        Concept.PlumbingThing, Concept.ElectricalThing, Concept.LiftThing, Concept.DoorThing, Concept.StructureThing, Concept.PublicThing, Concept.ApplianceThing, Concept.NetworkThing, Concept.OtherThing);

    private static readonly ConceptSet CertainFaults = ConceptSet.Of(
        Concept.PlumbingFault, Concept.ElectricalFault, Concept.DoorFault, Concept.StructureFault, Concept.NetworkFault);

    private static readonly ConceptSet Dangers = ConceptSet.Of(Concept.Fire, Concept.GasWord, Concept.GasSign, Concept.TrappedSign, Concept.FallSign, Concept.CrimeSign);

    private static readonly ConceptSet Grievance = ConceptSet.Of(Concept.ComplaintWord, Concept.Blame, Concept.MendedBadly, Concept.Threat);

    /// <summary>The intent and how sure it is.</summary>
    public static (Intent Intent, double Confidence) Read(Scan scan, EmergencyKind? danger, string? ticket)
    {
        if (danger is not null)
        {
            return (Intent.Emergency, 0.95);
        }

        var text = scan.Folded.AsSpan().Trim(" .,!\n\"");
        if (IsOneOf(text, OutWords))
        {
            return (Intent.OptOut, 0.99);
        }

        if (IsOneOf(text, InWords))
        {
            return (Intent.OptIn, 0.99);
        }

        return IsOwnMatter(text) || StandingRecogniser.Asks(scan, text) ? (Intent.Status, 0.8) : Stand(scan, ticket) ?? Wish(scan) ?? Manner(scan, text);
    }

    private static (Intent Intent, double Confidence)? Stand(Scan scan, string? ticket)
    {
        var fault = HasFault(scan);
        var grieved = IsGrieved(scan, fault);
        if (scan.Has(Concept.OutOfScope) && !fault && !scan.Has(Concept.ComplaintWord) || scan.Has(Concept.PrivateData))
        {
            return (Intent.Other, 0.8);
        }

        if (scan.Has(Concept.OptOut))
        {
            return (Intent.OptOut, 0.9);
        }

        if (scan.Has(Concept.OptIn))
        {
            return (Intent.OptIn, 0.9);
        }

        if (scan.Has(Concept.CancelWord) && !scan.Has(Concept.ComplaintWord) && !AsksCancelRule(scan) || (scan.Has(Concept.CancelSoft) && scan.Folded.Length <= 12))
        {
            return (Intent.Cancel, 0.9);
        }

        if (scan.Has(Concept.HumanWord) && !fault && !scan.Has(Concept.ComplaintWord))
        {
            return (Intent.Human, 0.9);
        }

        if (AsksForComplaint(scan) || (!grieved && IsStatus(scan, fault, ticket)))
        {
            return (Intent.Status, ticket is null ? 0.85 : 0.95);
        }

        return grieved ? (Intent.Complaint, scan.Has(Concept.ComplaintWord) ? 0.95 : 0.8) : null;
    }

    // “我的投诉”, “上次报修呢”, "my last booking?" and nothing else.
    private static bool IsOwnMatter(ReadOnlySpan<char> text)
    {
        var asked = text.TrimEnd('?');
        foreach (var mine in Mine)
        {
            foreach (var matter in Matters)
            {
                if (asked.StartsWith(mine, StringComparison.Ordinal) && asked[mine.Length..].StartsWith(matter, StringComparison.Ordinal) && IsOneOf(asked[(mine.Length + matter.Length)..], Endings))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // “我的投诉怎么样了” asks how a complaint stands and makes none.
    private static bool AsksForComplaint(Scan scan) =>
        scan.Has(Concept.StatusWord) && scan.Has(Concept.ComplaintWord) && !scan.HasAny(ConceptSet.Of(Concept.Blame, Concept.MendedBadly, Concept.BadDeed, Concept.Threat))
        && (scan.Folded.Contains("的投诉", StringComparison.Ordinal) || scan.Folded.Contains("嘅投诉", StringComparison.Ordinal) || scan.Folded.Contains("个投诉", StringComparison.Ordinal) || scan.Folded.Contains("my complaint", StringComparison.Ordinal) || scan.Folded.Contains("投诉单", StringComparison.Ordinal));

    private static bool AsksCancelRule(Scan scan) => scan.Has(Concept.AskingStrong) && !scan.Has(Concept.RepairAsk);

    private static bool IsStatus(Scan scan, bool fault, string? ticket) =>
        ticket is not null && !scan.Has(Concept.SuggestWord)
        || (scan.Has(Concept.StatusWord) && (!fault || scan.Has(Concept.ReportedBefore) || IsAboutMine(scan)) && !scan.HasAny(ConceptSet.Of(Concept.ServiceThing, Concept.ApplyWord)));

    // “我那个漏水的怎么样了”: the fault names the ticket.
    private static bool IsAboutMine(Scan scan)
    {
        foreach (var hit in scan.Hits)
        {
            if (hit.Concept == Concept.StatusWord && scan.Folded[hit.Start] == '的')
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGrieved(Scan scan, bool fault)
    {
        if (Refuses(scan, "投诉", "complain"))
        {
            return false;
        }

        if (scan.HasStanding(Concept.ComplaintWord) || scan.HasStanding(Concept.Blame) || scan.Has(Concept.MendedBadly) || (fault && scan.Has(Concept.ReportedBefore) && !scan.Has(Concept.StatusWord)))
        {
            return !(scan.Has(Concept.AskingStrong) && !scan.HasAny(ConceptSet.Of(Concept.Blame, Concept.MendedBadly)) && !scan.Has(Concept.BadDeed));
        }

        if (scan.Has(Concept.Threat) && !scan.Has(Concept.Asking))
        {
            return true;
        }

        // “The lift makes a loud noise”
        var isLiftNoise = scan.Has(Concept.LiftThing) && fault && scan.Folded.Contains("noise", StringComparison.Ordinal);
        return !isLiftNoise && scan.Has(Concept.ComplaintTopic) && !scan.HasAny(ConceptSet.Of(Concept.AskingStrong, Concept.ServiceThing, Concept.ApplyWord, Concept.SuggestWord, Concept.BookingWord))
            && (scan.Has(Concept.BadDeed) || scan.Has(Concept.Again) || scan.Has(Concept.Habit) || scan.Has(Concept.ComplaintActor) || (!fault && !scan.Has(Concept.Asking)));
    }

    private static bool Refuses(Scan scan, string word, string english)
    {
        foreach (var hit in scan.Hits)
        {
            if (hit.Concept == Concept.Refusal)
            {
                var text = scan.Folded.AsSpan(hit.Start, hit.End - hit.Start);
                if (text.Contains(word, StringComparison.Ordinal) || text.Contains(english, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasFault(Scan scan) =>
        scan.HasAny(CertainFaults) || (scan.Has(Concept.AnyFault) && (scan.HasAny(Things) || scan.Has(Concept.RepairAsk) || !scan.Has(Concept.Asking)));

    private static (Intent Intent, double Confidence)? Wish(Scan scan)
    {
        var fault = HasFault(scan);
        var refusesRepair = Refuses(scan, "报修", "repair") || Refuses(scan, "维修", "repair");
        var asks = scan.Has(Concept.AskingStrong) || scan.Has(Concept.Asking);
        if (scan.HasStanding(Concept.SuggestWord) && !IsOnlyAsked(scan) && !scan.HasAny(Grievance) && !(fault && scan.Has(Concept.RepairAsk)))
        {
            return (Intent.Suggestion, 0.85);
        }

        if (scan.Has(Concept.AskingStrong) && !scan.Has(Concept.RepairAsk) && scan.HasAny(Dangers))
        {
            return (Intent.Question, 0.8);
        }

        if (scan.Has(Concept.LockedOut) && !refusesRepair)
        {
            return (Intent.Repair, 0.8);
        }

        if (fault && !refusesRepair && !(asks && !scan.Has(Concept.RepairAsk) && IsOutage(scan)))
        {
            return scan.Has(Concept.ServiceThing) && scan.Has(Concept.BookingWord) && !scan.Has(Concept.AnyFault) ? (Intent.Booking, 0.7) : (Intent.Repair, 0.95);
        }

        if (scan.Has(Concept.ServiceThing) && !scan.Has(Concept.AskingStrong) && (scan.HasAny(ConceptSet.Of(Concept.BookingWord, Concept.ChangeTo)) || !asks))
        {
            return (Intent.Booking, 0.85);
        }

        if (scan.Has(Concept.ApplicationThing) && !scan.Has(Concept.AskingStrong) && (scan.Has(Concept.ApplyWord) || !asks))
        {
            return (Intent.Application, 0.85);
        }

        return Rest(scan, asks, refusesRepair);
    }

    // “请问能不能装充电桩” asks whether one may.
    private static bool IsOnlyAsked(Scan scan) =>
        scan.Folded.StartsWith("请问", StringComparison.Ordinal) && !scan.Folded.Contains("建议", StringComparison.Ordinal) && !scan.Folded.Contains("希望", StringComparison.Ordinal);

    private static (Intent Intent, double Confidence)? Rest(Scan scan, bool asks, bool refusesRepair)
    {
        if (scan.HasStanding(Concept.RepairAsk) && !refusesRepair && !scan.Has(Concept.AskingStrong))
        {
            return (Intent.Repair, 0.8);
        }

        if (asks && !IsMannerOnly(scan))
        {
            return (Intent.Question, scan.Has(Concept.AskingStrong) ? 0.8 : 0.6);
        }

        if (scan.Has(Concept.ApplyWord))
        {
            return (Intent.Application, 0.5);
        }

        if (scan.Has(Concept.BookingWord))
        {
            return (Intent.Booking, 0.6);
        }

        return scan.HasStanding(Concept.RepairWord) && !refusesRepair ? (Intent.Repair, 0.6) : null;
    }

    private static (Intent Intent, double Confidence) Manner(Scan scan, ReadOnlySpan<char> text)
    {
        if (scan.Has(Concept.Thanks) && IsMannerOnly(scan))
        {
            return (Intent.Thanks, 0.95);
        }

        return scan.Has(Concept.Greeting) && IsMannerOnly(scan) ? (Intent.Greeting, 0.95) : (Intent.Other, text.Length == 0 ? 0 : 0.3);
    }

    // Nothing but hello and thank you, a few particles aside.
    private static bool IsMannerOnly(Scan scan)
    {
        if (!scan.Has(Concept.Greeting) && !scan.Has(Concept.Thanks))
        {
            return false;
        }

        var (covered, letters) = (0, 0);
        foreach (var c in scan.Folded)
        {
            letters += char.IsLetterOrDigit(c) ? 1 : 0;
        }

        var until = 0;
        foreach (var hit in scan.Hits)
        {
            if (hit.Concept is Concept.Greeting or Concept.Thanks && hit.End > until)
            {
                covered += hit.End - Math.Max(hit.Start, until);
                until = hit.End;
            }
        }

        return letters - covered <= (letters > 12 ? 12 : 6);
    }

    private static bool IsOutage(Scan scan)
    {
        foreach (var word in Outages)
        {
            if (scan.Folded.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOneOf(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Equals(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Complaints;

/// <summary>The parts of an answer to a question that asked for several facts of a complaint; each null where it is not told.</summary>
/// <param name="Whom">Whom it is about.</param>
/// <param name="Happened">When it happened.</param>
/// <param name="Place">Where.</param>
/// <param name="Demand">What is wanted: whatever tells nothing else.</param>
internal sealed record ComplaintAnswer(string? Whom, string? Happened, string? Place, string? Demand)
{
    private const int LongestPart = 60;
    private const int LongestDemand = 120;

    /// <summary>Characters beside a flat or a number in a clause that says no more than that.</summary>
    private const int Around = 14;

    /// <summary>Longest clause that may go on with a time (“the 8.15 one, every weekday”).</summary>
    private const int Aside = 16;

    private static readonly string[] Blocks = ["building", "block", "blk", "tower", "栋", "座", "幢", "单元", "entrance"];

    // Folded.
    private static readonly string[] Wishing =
    [
        "让", "叫", "把", "要", "请", "希望", "别再", "不要", "唔好", "俾", "尽快", "快点", "提醒", "警告", "处理", "清", "打扫", "拖干净", "擦", "修", "换", "退", "赔", "道歉", "劝", "派", "安排", "解决", "立刻", "马上", "停止", "检查", "整返", "执",
        "ask ", "tell ", "talk ", "speak ", "clean", "fix", "stop", "please", "pls", "plz", "empty", "make ", "warn", "remove", "send ", "want", "should", "could you", "can you", "refund", "apolog", "repair", "replace", "keep ", "sort ",
    ];

    /// <param name="heard">The answer.</param>
    /// <param name="draft">The draft with the question; null for none.</param>
    public static ComplaintAnswer Of(Heard heard, Draft? draft)
    {
        if (draft is null || heard.Choice is not null || (heard.Answer is not null && heard.Text.Length <= 4))
        {
            return new(null, null, null, null);
        }

        var scan = Scan.Of(heard.Text, Lexicon.Standard);
        var (happened, wanted) = (new List<string>(2), new List<string>(4));
        string? whom = null;
        string? place = null;
        for (var index = 0; index < scan.ClauseCount; index++)
        {
            var (start, end) = ComplaintTelling.Trimmed(scan, index, heard, keepsUnit: false);
            if (end <= start || scan.Cut(start, end) is not { Length: > 1 } clause || TellsWhoOrWhere(clause, heard))
            {
                continue;
            }

            var isDemand = ComplaintTelling.IsDemand(scan.Folded.AsSpan(start, end - start));
            if (!isDemand && draft.Asks(ComplaintSlots.Happened) && (TellsTime(clause, heard) || (happened.Count > 0 && wanted.Count == 0 && clause.Length <= Aside && !IsWish(clause))))
            {
                happened.Add(clause);
            }
            else if (!isDemand && whom is null && draft.Asks(ComplaintSlots.Whom) && (ComplaintTelling.WhomOf(scan, index) is not null || index == 0))
            {
                whom = clause;
            }
            else if (!isDemand && place is null && draft.Asks("place") && (heard.Slots.Place is { } said ? clause.Contains(said, StringComparison.OrdinalIgnoreCase) : index == 0))
            {
                place = clause;
            }
            else
            {
                wanted.Add(clause);
            }
        }

        return new(Joined(whom is null ? [] : [whom], LongestPart), Joined(happened, LongestPart), Joined(place is null ? [] : [place], LongestPart), draft.Asks(ComplaintSlots.Demand) ? DemandIn(wanted, heard, draft) : null);
    }

    // From the first clause that wishes; where only the flat was asked for beside it, whatever stands beside a flat.
    private static string? DemandIn(List<string> clauses, Heard heard, Draft draft)
    {
        var first = clauses.FindIndex(IsWish);
        var isOnlyDemand = heard.Slots.Unit is not null && !draft.Asks(ComplaintSlots.Happened) && !draft.Asks(ComplaintSlots.Whom) && !draft.Asks("place");
        return first >= 0 ? Joined(clauses[first..], LongestDemand) : isOnlyDemand ? Joined(clauses, LongestDemand) : null;
    }

    private static bool IsWish(string clause)
    {
        var folded = Normaliser.Fold(clause);
        return Wishing.Any(word => folded.Contains(word, StringComparison.Ordinal));
    }

    private static bool TellsTime(string clause, Heard heard) =>
        ComplaintTelling.TimeIn(clause) is not null || (heard.When is { Text.Length: > 0 } when && clause.Contains(when.Text, StringComparison.OrdinalIgnoreCase));

    private static bool TellsWhoOrWhere(string clause, Heard heard)
    {
        var folded = Normaliser.Fold(clause);
        return IsOnly(folded, heard.Slots.Unit) || IsOnly(folded, heard.Slots.Phone) || IsOnly(folded, heard.Slots.Name)
            || (heard.Slots.Building is not null && folded.Length <= Around && Blocks.Any(word => folded.Contains(word, StringComparison.Ordinal)));
    }

    private static bool IsOnly(string folded, string? told) =>
        told is { Length: > 1 } && folded.Length <= told.Length + Around && folded.Contains(Normaliser.Fold(told), StringComparison.Ordinal);

    private static string? Joined(List<string> clauses, int longest) =>
        clauses.Count == 0 ? null : Shortening.Cut(string.Join(clauses[0].Any(Letters.IsHan) ? "，" : ", ", clauses), longest);
}

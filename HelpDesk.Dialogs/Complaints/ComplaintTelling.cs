using System.Text.RegularExpressions;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Complaints;

/// <summary>What one message of a complaint tells, each part as the resident wrote it.</summary>
/// <param name="Course">What happened; null when the message only says that there is something to complain about.</param>
/// <param name="Demand">What the resident wants done.</param>
/// <param name="Whom">Whom it is about.</param>
/// <param name="Happened">When it happened.</param>
internal sealed partial record ComplaintTelling(string? Course, string? Demand, string? Whom, string? Happened)
{
    private const int LongestCourse = 60;
    private const int LongestLatinCourse = 140;
    private const int LongestManner = 12;

    private static readonly string[] Openers =
        ["我要投诉一下", "我想投诉一下", "我要投诉", "我想投诉", "要投诉", "投诉一下", "我要举报", "反映一下", "反映个问题", "投诉", "i want to make a complaint about", "i want to make a complaint", "i'd like to make a complaint", "i have a complaint about", "i have a complaint", "i want to complain about", "i would like to complain about", "i'd like to complain about", "i want to complain", "complaint about", "complaint"];

    private static readonly string[] Markers = ["另外", "还有", "顺便", "而且", "仲有", "同埋", "also "];

    private static readonly string[] DemandWords =
        ["要求", "希望", "请你们", "请尽快", "请马上", "请立即", "尽快处理", "马上处理", "赔", "道歉", "换人", "退钱", "退款", "退费", "i want", "we want", "please", "compensat", "apolog", "refund"];

    private static readonly ConceptSet Grievance = ConceptSet.Of(
        Concept.ComplaintTopic, Concept.Blame, Concept.BadDeed, Concept.MendedBadly, Concept.Threat, Concept.SafetyRisk, Concept.AnyFault, Concept.PlumbingFault, Concept.ElectricalFault, Concept.DoorFault, Concept.StructureFault, Concept.NetworkFault);

    private static readonly ConceptSet Manners = ConceptSet.Of(Concept.Greeting, Concept.Thanks, Concept.ComplaintWord, Concept.HumanWord);

    /// <param name="heard">The message.</param>
    /// <param name="keepsUnit">A unit at its beginning is a part of the course, not the complainant's own.</param>
    public static ComplaintTelling Of(Heard heard, bool keepsUnit = false)
    {
        var scan = Scan.Of(heard.Text, Lexicon.Standard);
        var course = new List<string>(4);
        string? demand = null;
        string? whom = null;
        for (var index = 0; index < scan.ClauseCount; index++)
        {
            var (start, end) = Trimmed(scan, index, heard, keepsUnit);
            if (end <= start || IsManner(scan, index, start, end, heard))
            {
                continue;
            }

            whom ??= WhomOf(scan, index);
            if (demand is null && IsDemand(scan.Folded.AsSpan(start, end - start)))
            {
                demand = scan.Cut(start, end);
            }
            else if (scan.Cut(start, end) is { Length: > 1 } said)
            {
                course.Add(said);
            }
        }

        // “要求今天清走” tells by when, not since when.
        return new(Joined(course), demand, whom, demand is null ? HappenedOf(scan.Text, scan.Folded) : TimeIn(scan.Text.Replace(demand, "，", StringComparison.Ordinal)));
    }

    /// <summary>It goes on at this moment: “现在”, but not “到现在”.</summary>
    public static bool IsNow(string? text)
    {
        var folded = Normaliser.Fold(text ?? "");
        foreach (var match in Now().EnumerateMatches(folded))
        {
            if (match.Index == 0 || folded[match.Index - 1] != '到')
            {
                return true;
            }
        }

        return false;
    }

    private static string? Joined(List<string> course)
    {
        if (course.Count == 0)
        {
            return null;
        }

        var isLatin = course[0].Any(char.IsAsciiLetter) && !course[0].Any(Letters.IsHan);
        var longest = isLatin ? LongestLatinCourse : LongestCourse;
        var text = course[0];
        for (var index = 1; index < course.Count && text.Length + course[index].Length < longest; index++)
        {
            text += (isLatin ? ", " : "，") + course[index];
        }

        return Shortening.Cut(text, longest);
    }

    // The unit stands apart in the record, and “我要投诉” says nothing of what happened.
    public static (int Start, int End) Trimmed(Scan scan, int index, Heard heard, bool keepsUnit)
    {
        var (start, end) = (scan.ClauseStart(index), scan.ClauseEnd(index));
        start = Blank(scan.Folded, After(scan.Folded, Openers, After(scan.Folded, Markers, Blank(scan.Folded, start, end))), end);
        if (!keepsUnit && (heard.Slots.Building is not null || heard.Slots.Unit is not null))
        {
            foreach (var match in LeadingUnit().EnumerateMatches(scan.Folded.AsSpan(start, end - start)))
            {
                start += match.Index == 0 ? match.Length : 0;
                break;
            }
        }

        start = After(scan.Folded, Openers, Blank(scan.Folded, start, end));
        var closing = scan.Folded.AsSpan(start, Math.Max(end - start, 0)).IndexOf("我要投诉");
        return (start, closing > 0 ? start + closing : end);
    }

    private static int Blank(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is ',' or ':' or '"'))
        {
            start++;
        }

        return start;
    }

    private static int After(string folded, string[] words, int start)
    {
        foreach (var word in words)
        {
            if (string.CompareOrdinal(folded, start, word, 0, word.Length) == 0)
            {
                return start + word.Length;
            }
        }

        return start;
    }

    private static bool IsManner(Scan scan, int index, int start, int end, Heard heard)
    {
        // “叫你们经理来！” and bare abuse describe nothing.
        var concepts = scan.Clause(index);
        var clause = scan.Text.AsSpan(start, end - start);
        var isShort = clause.Length <= LongestManner;
        if (isShort && concepts.Has(Concept.HumanWord) && !concepts.HasAny(Concept.Blame, Concept.ComplaintTopic))
        {
            return true;
        }

        if (concepts.HasAny(Grievance))
        {
            return false;
        }

        if (isShort && Anger.IsIn(clause.ToString()))
        {
            return true;
        }

        if (concepts.Has(Concept.ComplaintActor))
        {
            return false;
        }

        return Holds(clause, heard.Slots.Phone) || Holds(clause, heard.Slots.Ticket) || (Holds(clause, heard.Slots.Name) && clause.Length <= (heard.Slots.Name?.Length ?? 0) + 12)
            || (concepts.HasAny(Manners) && isShort);
    }

    private static bool Holds(ReadOnlySpan<char> clause, string? slot) => slot is not null && clause.Contains(slot, StringComparison.OrdinalIgnoreCase);

    public static bool IsDemand(ReadOnlySpan<char> folded)
    {
        foreach (var word in DemandWords)
        {
            if (folded.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // 门岗 and 保安 side by side are one: 门岗保安.
    public static string? WhomOf(Scan scan, int clause)
    {
        var (start, end) = (-1, -1);
        foreach (var hit in scan.Hits)
        {
            if (hit.Concept == Concept.ComplaintActor && scan.ClauseOf(hit.Start) == clause && !scan.IsRefused(hit.Start) && (start < 0 || hit.Start <= end))
            {
                (start, end) = (start < 0 ? hit.Start : start, Math.Max(end, hit.End));
            }
        }

        return start < 0 ? null : scan.Cut(start, end);
    }

    /// <summary>The first time a text tells, as written; null for none.</summary>
    public static string? TimeIn(string? text) => text is null ? null : HappenedOf(text, Normaliser.Fold(text));

    /// <summary>The text tells a time and nothing else.</summary>
    public static bool IsTimeOnly(string text) => TimeIn(text) is { } time && time.Length >= text.Trim(' ', '。', '.', '啦', '啊', '吧').Length;

    private static string? HappenedOf(string text, string folded)
    {
        foreach (var match in Time().EnumerateMatches(folded))
        {
            return text.Substring(match.Index, match.Length).Trim(' ', '的', '嘅', ',', '，', '到', '至');
        }

        return null;
    }

    [GeneratedRegex(@"^(我是|我系|我住在?|我家住?在?|住在?|这里是|i live in |i live at |i am in |i am at |i'm in |i'm at |we live in |we live at |from )?\s*((block|tower|building)\s*[0-9a-z]{1,3},?\s*((flat|unit|room|apt)\s*[0-9a-z]{1,5})?|[0-9a-z一二三四五六七八九十]{1,3}\s*(栋|座|幢|号楼|#|-)\s*([0-9一二三四五]{1,2}\s*(单元|-)\s*)?([0-9零一二三四五六七八九十]{2,6}[a-z]?)?\s*(室|房|号)?)\s*(的|嘅)?\s*(业主|住户)?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LeadingUnit();

    [GeneratedRegex(@"现在|正在|此刻|这会|而家|依家|宜家|right now|at the moment|at this moment|is going on|still going on", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Now();

    [GeneratedRegex(@"((现在|正在|此刻|这会儿?|而家|依家|刚才|刚刚|头先|啱啱|昨晚|昨夜|昨天|寻晚|寻日|琴晚|琴日|前天|前晚|今早|今朝|今晨|今天|今日|今晚|上个?(周|星期|礼拜|月)|这几天|呢几日|最近|每天|天天|日日|每晚|晚晚|夜夜|每日|成晚|整晚|通宵|成日|半夜|深夜|凌晨|夜里|夜晚|清晨|早上|早晨|朝早|上午|中午|下午|下昼|傍晚|晚上|周末|(周|星期|礼拜)[一二三四五六日天末]|[0-9]{1,2}月[0-9]{1,2}(日|号)|[0-9一二三四五六七八九十两几]{1,3}(点|时|天|日|晚|夜|个(星期|月|小时|钟头)|周|次)(半|多|钟)?|[0-9]{1,2}:[0-9]{2}|right now|just now|last (night|week|month)|yesterday|this (morning|afternoon|evening)|tonight|today|every (night|day|weekday|week|morning|evening)|all night|at night|at midnight|for (days|weeks|months)|for [a-z0-9]{1,5} (days|weeks|months|hours)|\bat [0-9]{1,2}(:[0-9]{2})? ?(am|pm)?|since (monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|last (week|month))|on (monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?)\s*的?(到|至)?)+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Time();
}

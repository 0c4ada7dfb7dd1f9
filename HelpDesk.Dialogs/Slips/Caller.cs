using System.Text.RegularExpressions;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Slips;

/// <summary>How a business caller introduces themselves: “我是供电公司的孙工”, “this is Sun from the power company”.</summary>
/// <param name="Name">Name, as written; null when none was given.</param>
/// <param name="Company">Company, as written.</param>
/// <param name="Start">First character of the introduction.</param>
/// <param name="End">The character after it.</param>
internal sealed partial record Caller(string? Name, string Company, int Start, int End)
{
    private static readonly string[] Companies = ["公司", "局", "银行", "中心", "集团", "街道", "社区", "居委", "派出所", "消防", "供电", "供水", "自来水", "燃气", "电信", "移动", "联通", "厂", "店", "行", "学校", "医院", "署", "电力", "煤气", "中电", "港灯", "水务"];

    private static readonly string[] Goods = ["推销", "贷款", "理财", "保险", "信用卡", "代开发票", "开发票", "广告", "推广", "引流", "中介", "课程", "投资", "loan", "insurance", "credit card", "investment", "marketing", "seo "];

    private static readonly string[] Offering = ["优惠", "了解一下", "了解下", "需要", "考虑", "办理", "低息", "免费", "合作", "介绍", "活动", "offer", "interested", "promotion", "discount", "special rate", "introduce"];

    public static Caller? Find(string text)
    {
        var folded = Normaliser.Fold(text);
        if (Chinese().Match(folded) is { Success: true } said && Companies.Any(word => said.Groups["company"].Value.Contains(word, StringComparison.Ordinal)))
        {
            return Of(text, said);
        }

        return English().Match(folded) is { Success: true } english ? Of(text, english) : OutageNotice.Tells(folded) ? Firm(text, folded) : null;
    }

    // “我是供电局的，明天2号楼停电检修”: whoever announces an outage need not give a name at once.
    private static Caller? Firm(string text, string folded) =>
        Announced().Match(folded) is { Success: true } said && said.Groups["company"] is var company && Companies.Any(word => company.Value.Contains(word, StringComparison.Ordinal))
            ? new(null, text.Substring(company.Index, company.Length).Trim(), said.Index, company.Index + company.Length + said.Groups["of"].Length)
            : null;

    /// <summary>Somebody sells something; a resident who complains of sellers is none.</summary>
    public static bool IsSelling(Heard heard)
    {
        if (heard.Intent is Intent.Complaint or Intent.Repair or Intent.Application or Intent.Emergency)
        {
            return false;
        }

        var folded = Normaliser.Fold(heard.Text);
        return HasAny(folded, Goods) && (HasAny(folded, Offering) || Find(heard.Text) is not null || folded.Contains("我们公司", StringComparison.Ordinal) || folded.Contains("我司", StringComparison.Ordinal));
    }

    private static Caller Of(string text, Match said)
    {
        var (name, company) = (said.Groups["name"], said.Groups["company"]);
        return new(text.Substring(name.Index, name.Length).Trim(), text.Substring(company.Index, company.Length).Trim(), said.Index, said.Index + said.Length);
    }

    private static bool HasAny(string folded, string[] words) => words.Any(word => folded.Contains(word, StringComparison.Ordinal));

    [GeneratedRegex(@"(我是|我系|我地系|我们是|这里是|呢度系)\s*(?<company>[^,.!?的嘅\s]{2,20})(的|嘅)?\s*(?<name>[^,.!?的嘅\s]{1,2}(工|先生|女士|小姐|经理|师傅|主任|生|姐|太|总)|(小|老)[^,.!?\s])", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"(我是|我系|我地系|我们是|这里是|呢度系)\s*(?<company>[^,.!?的嘅\s]{2,20})(?<of>的|嘅)?\s*[,.!]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Announced();

    [GeneratedRegex(@"(this is|i am|i'm|my name is)\s+(?<name>[a-z][a-z. ]{1,30}?)\s+(from|of|with)\s+(the\s+)?(?<company>[a-z][^,.;!?]{2,40})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex English();
}

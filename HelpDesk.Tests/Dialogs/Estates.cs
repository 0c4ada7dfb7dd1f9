using HelpDesk.Bot.Catalogue;
using HelpDesk.Dialogs;

namespace HelpDesk.Tests.Dialogs;

internal static class Estates
{
    /// <summary>The estate of the sample catalogue, with all that it offers.</summary>
    public static Estate Catalogue { get; } = CatalogueFile.ReadSample().Estate;

    public static Estate Sample { get; } = new()
    {
        Names = new Dictionary<Language, string> { [Language.ZhHans] = "金桂园", [Language.ZhHant] = "金桂園", [Language.En] = "Osmanthus Court" },
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
        Emergency = new EmergencyNumbers("119", "110", "120"),
        Buildings = [.. Enumerable.Range(1, 6).Select(label => new Building(label.ToString(), [], 18, 4))],
        Departments =
        [
            new Department("finance", Texts("财务部", "會計部", "Accounts"), ["财务", "会计", "會計", "accounts"]),
            new Department("security", Texts("安管部", "保安部", "Security"), ["保安", "security"]),
            new Department("cleaning", Texts("环境部", "清潔部", "Cleaning"), ["保洁", "清潔", "cleaners"]),
        ],
        Faq =
        [
            new FaqEntry(["物业费", "management fee"], new Dictionary<Language, string>
            {
                [Language.ZhHans] = "物业费每平方米2.8元，每月10日前交。",
                [Language.ZhHant] = "物業費每平方米2.8元，每月10日前交。",
                [Language.En] = "The fee is 2.8 yuan per square metre, due on the 10th.",
            })
            {
                Department = "finance",
            },
            new FaqEntry(["停车费", "停車費", "parking fee"], Texts("月租300元。", "月租300元。", "300 yuan a month.")) { Title = Texts("停车收费", "停車收費", "Parking charges"), Department = "security" },
            new FaqEntry(["访客停车", "訪客泊車", "visitor parking"], Texts("访客车停地面。", "訪客車停地面。", "Visitors park above ground.")) { Title = Texts("访客停车", "訪客泊車", "Visitor parking") },
        ],
    };

    private static Dictionary<Language, string> Texts(string hans, string hant, string english) =>
        new() { [Language.ZhHans] = hans, [Language.ZhHant] = hant, [Language.En] = english };
}

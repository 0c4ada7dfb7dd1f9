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
        Faq =
        [
            new FaqEntry(["物业费", "management fee"], new Dictionary<Language, string>
            {
                [Language.ZhHans] = "物业费每平方米2.8元，每月10日前交。",
                [Language.ZhHant] = "物業費每平方米2.8元，每月10日前交。",
                [Language.En] = "The fee is 2.8 yuan per square metre, due on the 10th.",
            }),
        ],
    };
}

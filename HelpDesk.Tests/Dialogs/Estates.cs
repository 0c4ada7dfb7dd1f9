using HelpDesk.Bot.Catalogue;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Bookings;

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
    private static readonly DayOfWeek[] NotSunday = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday];

    /// <summary>The same with services: two machines a visit, a room by the hour, one that is free, one by quotation, and more than a page holds.</summary>
    public static Estate WithServices { get; } = Sample with
    {
        Services =
        [
            A("aircon_cleaning", "空调清洗", "冷氣機清洗", "air-conditioner cleaning", ["空调 洗", "冷氣 洗", "aircon clean", "air clean"]) with
            {
                Price = 80,
                Unit = In("台", "部", "unit"),
                UnitsPerSlot = 2,
                MaxQuantity = 4,
                Hours = [new(Enum.GetValues<DayOfWeek>(), new(8, 0), new(12, 0)), new(Enum.GetValues<DayOfWeek>(), new(14, 0), new(18, 0))],
                Department = "engineering",
            },
            A("hood_cleaning", "油烟机清洗", "抽油煙機清洗", "range-hood cleaning", ["油烟机 洗", "油煙機 洗", "hood clean"]) with { Price = 120, Hours = [new(NotSunday, new(9, 0), new(17, 0))] },
            A("plant_care", "绿植养护", "植物護理", "plant care", ["绿植", "plant"]),
            A("meeting_room", "会议室", "會議室", "meeting room", ["会议室", "會議室", "meeting room"]) with
            {
                Price = 60,
                Unit = In("小时", "小時", "hour"),
                UnitsPerSlot = 1,
                MaxQuantity = 6,
                AtUnit = false,
                Place = In("会所二楼", "會所二樓", "clubhouse, 2nd floor"),
                Duration = TimeSpan.FromHours(1),
                Hours = [new(Enum.GetValues<DayOfWeek>(), new(9, 0), new(21, 0))],
            },
            A("chess_room", "棋牌室", "棋牌室", "chess room", ["棋牌", "chess"]) with { Price = 0, AtUnit = false, Place = In("会所一楼", "會所一樓", "clubhouse, ground floor"), Notice = TimeSpan.Zero },
            A("curtain_fitting", "窗帘安装", "窗簾安裝", "curtain fitting", ["窗帘 装", "curtain"]) with { Price = 60 },
            A("pest_control", "除虫灭蟑", "滅蟲", "pest control", ["除虫", "滅蟲", "pest"]) with { Price = 100 },
        ],
    };

    public static ServiceOffer Service(string name) => WithServices.Services.Single(service => service.Name == name);

    public static DateTimeOffset Instant(string local) => new DateTimeOffset(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8)).ToUniversalTime();

    private static ServiceOffer A(string name, string hans, string hant, string en, string[] words) => new()
    {
        Name = name,
        Labels = In(hans, hant, en),
        Words = words,
        Hours = [new(Enum.GetValues<DayOfWeek>(), new(8, 0), new(18, 0))],
        Duration = TimeSpan.FromHours(2),
    };

    private static Dictionary<Language, string> In(string hans, string hant, string en) => new() { [Language.ZhHans] = hans, [Language.ZhHant] = hant, [Language.En] = en };
}

namespace HelpDesk.Bot.Simulator.Page;

/// <summary>A sentence to try, with the short name of its button.</summary>
internal sealed record Example(string Chinese, string English, string Sentence)
{
    public static readonly IReadOnlyList<Example> OfResidents =
    [
        new("报修", "Repair", "厨房水龙头漏水，3栋1202，明天上午来修可以吗"),
        new("紧急", "Emergency", "天花板哗哗漏水，都流到插座上了"),
        new("进度", "Status", "我的报修到哪一步了"),
        new("英文", "English", "The kitchen tap is leaking, can someone come tomorrow morning?"),
        new("粤语", "Cantonese", "我屋企廚房水喉漏水，聽朝可唔可以派人嚟整"),
    ];

    public static readonly IReadOnlyList<Example> OfStaff =
    [
        new("1 接单", "1 Accept", "1"),
        new("2", "2", "2"),
    ];
}

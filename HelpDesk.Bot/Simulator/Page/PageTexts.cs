using HelpDesk.Bot.Simulator.Gateway;

namespace HelpDesk.Bot.Simulator.Page;

/// <summary>The page's words in one language.</summary>
internal sealed record PageTexts
{
    public required string Lang { get; init; }

    public required string Other { get; init; }

    public required string OtherLang { get; init; }

    public required string Title { get; init; }

    public required string Note { get; init; }

    public required string DeskTime { get; init; }

    public required string Unknown { get; init; }

    public required string FiveMinutes { get; init; }

    public required string OneHour { get; init; }

    public required string Morning { get; init; }

    public required string Phones { get; init; }

    public required string Conversation { get; init; }

    public required string Write { get; init; }

    public required string Send { get; init; }

    public required string Picture { get; init; }

    public required string NotSent { get; init; }

    public required string Examples { get; init; }

    public required string Empty { get; init; }

    public required string Waiting { get; init; }

    public required string Taken { get; init; }

    public required string NotTaken { get; init; }

    public required string OnItsWay { get; init; }

    public required string Delivered { get; init; }

    public required string Faults { get; init; }

    public required string FaultNote { get; init; }

    public required string ForNext { get; init; }

    public required string UntilOff { get; init; }

    public required string Amount { get; init; }

    public required string OnlyFor { get; init; }

    public required string Everyone { get; init; }

    public required string AllOff { get; init; }

    public required string NoFaults { get; init; }

    public required string Left { get; init; }

    public required string OnWebhooks { get; init; }

    public required string OnSends { get; init; }

    /// <summary>Names of the faults, by kind.</summary>
    public required IReadOnlyDictionary<string, string> FaultNames { get; init; }

    /// <summary>What the "duty" phone's owner may be called.</summary>
    public required string Duty { get; init; }

    public static readonly PageTexts Chinese = new()
    {
        Lang = "zh-CN",
        Other = "English",
        OtherLang = "en",
        Title = "住户手机模拟器",
        Note = "仅供开发：这些手机经模拟短信网关与服务台往来，号码均为虚构。",
        DeskTime = "服务台时间",
        Unknown = "服务台未应答",
        FiveMinutes = "＋5 分钟",
        OneHour = "＋1 小时",
        Morning = "到明天 08:15",
        Phones = "手机",
        Conversation = "短信往来",
        Write = "写短信",
        Send = "发送",
        Picture = "发照片",
        NotSent = "没有发出，请再试一次。",
        Examples = "例句",
        Empty = "还没有短信。点下面的例句，或自己写一条。",
        Waiting = "等待服务台接收",
        Taken = "服务台已接收",
        NotTaken = "服务台未接收",
        OnItsWay = "发送中",
        Delivered = "已送达",
        Faults = "故障",
        FaultNote = "先选范围，再点要发生的故障。",
        ForNext = "影响几条",
        UntilOff = "直到关闭",
        Amount = "秒数或重复次数",
        OnlyFor = "影响谁",
        Everyone = "所有手机",
        AllOff = "全部关闭",
        NoFaults = "目前没有故障。",
        Left = "还剩 {0} 条",
        OnWebhooks = "网关通知服务台时",
        OnSends = "服务台发短信时",
        Duty = "值班",
        FaultNames = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [FaultKind.DelayWebhook] = "来信通知延迟",
            [FaultKind.RepeatWebhook] = "来信通知重复（先后）",
            [FaultKind.RepeatParallel] = "来信通知重复（同时）",
            [FaultKind.LoseWebhook] = "来信通知丢失",
            [FaultKind.CallbacksReordered] = "状态回报乱序",
            [FaultKind.CallbacksLost] = "状态回报丢失",
            [FaultKind.DelayAnswer] = "应答延迟",
            [FaultKind.TooMany] = "拒收：太频繁 429",
            [FaultKind.ServerError] = "拒收：网关故障 500",
            [FaultKind.InvalidNumber] = "拒收：号码无效 21211",
            [FaultKind.OptedOut] = "拒收：已退订 21610",
            [FaultKind.NoAnswer] = "收下但不应答",
            [FaultKind.Nonsense] = "收下但答非所问",
        },
    };

    public static readonly PageTexts English = new()
    {
        Lang = "en",
        Other = "中文",
        OtherLang = "zh-CN",
        Title = "Residents’ phones",
        Note = "For development only: these phones reach the desk through a simulated SMS gateway. All numbers are invented.",
        DeskTime = "Desk’s time",
        Unknown = "the desk does not answer",
        FiveMinutes = "+5 min",
        OneHour = "+1 h",
        Morning = "to 08:15 tomorrow",
        Phones = "Phones",
        Conversation = "Texts",
        Write = "Write a text",
        Send = "Send",
        Picture = "Send a picture",
        NotSent = "It was not sent; please try again.",
        Examples = "Examples",
        Empty = "No texts yet. Pick an example below or write your own.",
        Waiting = "waiting for the desk",
        Taken = "taken by the desk",
        NotTaken = "not taken by the desk",
        OnItsWay = "on its way",
        Delivered = "delivered",
        Faults = "Faults",
        FaultNote = "Choose whom it hits, then the fault.",
        ForNext = "For the next texts",
        UntilOff = "until switched off",
        Amount = "Seconds or copies",
        OnlyFor = "Whom it hits",
        Everyone = "all phones",
        AllOff = "All off",
        NoFaults = "Nothing is broken now.",
        Left = "{0} left",
        OnWebhooks = "When the gateway tells the desk",
        OnSends = "When the desk sends",
        Duty = "Duty",
        FaultNames = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [FaultKind.DelayWebhook] = "Webhook late",
            [FaultKind.RepeatWebhook] = "Webhook repeated in turn",
            [FaultKind.RepeatParallel] = "Webhook repeated at once",
            [FaultKind.LoseWebhook] = "Webhook lost",
            [FaultKind.CallbacksReordered] = "Status reports out of order",
            [FaultKind.CallbacksLost] = "Status reports lost",
            [FaultKind.DelayAnswer] = "Answer late",
            [FaultKind.TooMany] = "Refused: too many, 429",
            [FaultKind.ServerError] = "Refused: broken, 500",
            [FaultKind.InvalidNumber] = "Refused: bad number, 21211",
            [FaultKind.OptedOut] = "Refused: opted out, 21610",
            [FaultKind.NoAnswer] = "Taken, never answered",
            [FaultKind.Nonsense] = "Taken, answered with nonsense",
        },
    };
}

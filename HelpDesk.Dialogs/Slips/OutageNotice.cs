using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Slips;

/// <summary>The notice that a message of a planned outage calls for (“周四要停电检修”): what and when, in Chinese and English.</summary>
/// <remarks>Residents are told before it begins, but only what somebody approved: this is a draft.</remarks>
internal static class OutageNotice
{
    // Folded: lower case, simplified.
    private static readonly (string What, string[] Things)[] Kinds =
        [("outage.power", ["电力", "电源", "供电", "power", "electricity"]), ("outage.water", ["供水", "自来水", "water"]), ("outage.gas", ["煤气", "燃气", "供气", "gas"]), ("outage.lift", ["电梯", "升降机", "货梯", "客梯", "lift", "elevator"])];

    private static readonly (string What, string[] Words)[] Plain =
        [("outage.power", ["停电", "断电", "power cut", "power outage", "blackout"]), ("outage.water", ["停水", "water cut", "water outage"]), ("outage.gas", ["停气", "停煤气", "停燃气"]), ("outage.lift", ["停梯"])];

    private static readonly string[] Stops = ["中断", "暂停", "停供", "停止", "停运", "停用", " off", "outage", "shut", "interrupt", "suspend", "out of service", "cut"];

    /// <summary>The draft; null when the message tells of no outage or comes from no company.</summary>
    public static string? Of(Scene scene, string? message, string? company)
    {
        if (message is null || company is null || WhatIn(Normaliser.Fold(message)) is not { } what)
        {
            return null;
        }

        var chinese = scene.Language == Language.ZhHant ? Language.ZhHant : Language.ZhHans;
        var scan = Scan.Of(message, Lexicon.Standard);
        var when = WhenRecogniser.Read(scan, scene.Setting.LocalNow, UnitRecogniser.Read(scan, []));
        return Worded(chinese) + "\n" + Worded(Language.En);

        string Worded(Language language) => Wording.Say(
            "outage.draft",
            language,
            Channel.Chat,
            ("what", Wording.Plain(what, language)),
            ("company", company),
            ("when", when is { StartOn: not null } told ? Wording.OfWhen(told, language) : null),
            ("property", Wording.In(scene.Setting.Estate.Names, language)));
    }

    /// <summary>A text, folded, tells of an outage.</summary>
    public static bool Tells(string folded) => WhatIn(folded) is not null;

    private static string? WhatIn(string folded) =>
        Plain.FirstOrDefault(kind => Words.HasAny(folded, kind.Words)).What
        ?? (Words.HasAny(folded, Stops) ? Kinds.FirstOrDefault(kind => Words.HasAny(folded, kind.Things)).What : null);
}

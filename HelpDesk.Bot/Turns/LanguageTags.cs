using HelpDesk.Dialogs;

namespace HelpDesk.Bot.Turns;

/// <summary>Languages as stored and sent: zh-Hans, zh-Hant, en.</summary>
internal static class LanguageTags
{
    public static string Tag(this Language language) => language switch
    {
        Language.ZhHant => "zh-Hant",
        Language.En => "en",
        _ => "zh-Hans",
    };

    /// <summary>The language of a tag; null for anything else.</summary>
    public static Language? Parse(string? tag) => tag switch
    {
        "zh-Hans" => Language.ZhHans,
        "zh-Hant" => Language.ZhHant,
        "en" => Language.En,
        _ => null,
    };
}

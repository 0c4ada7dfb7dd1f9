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

    /// <summary>The language nearest to what a client asks for, such as <c>zh-HK</c> or <c>en-GB</c>; null when it asks for none of ours.</summary>
    public static Language? OfLocale(string? locale) => locale?.Replace('_', '-').ToLowerInvariant() switch
    {
        null or "" => null,
        var tag when tag.StartsWith("zh-hant", StringComparison.Ordinal) || tag.StartsWith("yue", StringComparison.Ordinal) => Language.ZhHant,
        "zh-hk" or "zh-tw" or "zh-mo" => Language.ZhHant,
        var tag when tag is "zh" || tag.StartsWith("zh-", StringComparison.Ordinal) => Language.ZhHans,
        var tag when tag is "en" || tag.StartsWith("en-", StringComparison.Ordinal) => Language.En,
        _ => null,
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

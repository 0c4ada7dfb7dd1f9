using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Forms;

/// <summary>The language of an answer.</summary>
internal static class Languages
{
    public static Language Of(Heard heard, Language? last) => heard.LanguageWanted ?? heard.Spoken switch
    {
        SpokenLanguage.ZhHans => Known(heard, last) ?? Language.ZhHans,
        SpokenLanguage.ZhHant or SpokenLanguage.Yue => Language.ZhHant,
        SpokenLanguage.En => Known(heard, last) ?? Language.En,
        _ => last ?? (HasChinese(heard.Text) || !HasLatin(heard.Text) ? Language.ZhHans : Language.En),
    };

    // "OK", "对" or a bare unit is written by people of any language; it does not change the conversation's own.
    private static Language? Known(Heard heard, Language? last) =>
        heard.Text.Length <= 3 && (heard.Answer is not null || heard.Intent == Intent.Other) ? last : null;

    private static bool HasChinese(string text) => text.AsSpan().ContainsAnyInRange('\u3400', '\u9fff');

    private static bool HasLatin(string text) => text.AsSpan().ContainsAnyInRange('a', 'z');
}

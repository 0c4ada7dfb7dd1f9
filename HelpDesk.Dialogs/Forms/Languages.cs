using System.Buffers;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Forms;

/// <summary>The language of an answer.</summary>
internal static class Languages
{
    private static readonly SearchValues<char> SimplifiedOnly = SearchValues.Create(
        "们个这说对错点钟时间马厨厅灯电话气车门闭开关楼层栋号报东边头发坏风热预约师谢请问还过来给让几为吗认记单处办应现见听写张样条块换装选进远运达贵费资赶转轻软网线级红纸结经继续维绿");

    public static Language Of(Heard heard, Language? last) => heard.LanguageWanted ?? heard.Spoken switch
    {
        // TD, T and R are what Chinese carriers teach people to send.
        _ when heard is { Text.Length: <= 3, Intent: Intent.OptOut or Intent.OptIn } => last ?? Language.ZhHans,
        // “3座1202” is written alike in both scripts and does not turn a traditional conversation.
        SpokenLanguage.ZhHans when last == Language.ZhHant && !heard.Text.AsSpan().ContainsAny(SimplifiedOnly) => Language.ZhHant,
        SpokenLanguage.ZhHans => Known(heard, last) ?? Language.ZhHans,
        // “想book冷氣清洗”
        SpokenLanguage.Mixed when last is not (Language.En or Language.ZhHant) && heard.Text.Any(Normaliser.IsTraditional) && !heard.Text.AsSpan().ContainsAny(SimplifiedOnly) => Language.ZhHant,
        // “师傅几时来” is Cantonese in words that the mainland says too; the script is the writer's own.
        SpokenLanguage.Yue when heard.Text.AsSpan().ContainsAny(SimplifiedOnly) && !heard.Text.Any(Normaliser.IsTraditional) => last ?? Language.ZhHans,
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

using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Complaints;

/// <summary>Hears that a resident is beside themselves: they are offered the supervisor instead of more questions.</summary>
internal static class Anger
{
    private const int ShoutedLetters = 12;
    private const int ShoutedMarks = 3;

    // Folded: lower case, simplified.
    private static readonly string[] Words =
    [
        "他妈", "妈的", "混蛋", "王八", "畜生", "傻逼", "狗屁", "废物", "垃圾物业", "垃圾服务", "滚蛋", "去死", "气死", "忍无可忍", "受够", "欺人太甚", "太过分", "12345", "12315", "曝光", "媒体", "记者", "起诉", "律师",
        "叫你们经理", "叫经理", "让经理", "叫你们领导", "叫领导", "叫主管", "叫你们主管", "岂有此理", "黐线", "仆街", "叫你地经理", "嬲", "投诉到",
        "fuck", "bullshit", "shit", "damn", "idiot", "useless", "fed up", "ridiculous", "outrageous", "disgrace", "your manager", "the manager", "lawyer", "sue you", "the press",
    ];

    public static bool IsIn(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        var folded = Normaliser.Fold(text);
        return Words.Any(word => folded.Contains(word, StringComparison.Ordinal)) || IsShouted(text);
    }

    private static bool IsShouted(string text) =>
        text.Count(static sign => sign is '!' or '！') >= ShoutedMarks
        || (text.Count(char.IsAsciiLetterUpper) >= ShoutedLetters && !text.Any(char.IsAsciiLetterLower));
}

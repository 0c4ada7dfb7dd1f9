using HelpDesk.Dialogs.Forms;

namespace HelpDesk.Dialogs.Interruptions;

/// <summary>“你是机器人吗”, “再见”: small talk that is answered truly and shortly, at any point.</summary>
internal static class Courtesy
{
    private const int Longest = 16;
    private const int LongestInEnglish = 40;

    private static readonly string[] WhoAsked =
        ["你是机器人", "你是不是机器人", "你是真人", "你是不是真人", "是人还是机器", "你是谁", "您是谁", "你叫什么", "您叫什么", "你係咪機械人", "你係唔係機械人", "係咪真人", "你係邊個", "你叫咩名", "are you a robot", "are you a bot", "are you human", "are you a human", "are you a real", "who are you", "what is your name", "what's your name", "am i talking to a"];

    private static readonly string[] Farewells = ["再见", "再見", "拜拜", "再会", "再會", "bye", "goodbye", "good bye", "bye bye", "see you"];

    /// <summary>Takes the message when it is nothing else.</summary>
    /// <returns>False otherwise; nothing was said then.</returns>
    public static bool Take(Scene scene)
    {
        var text = scene.Heard.Text;
        if (text.Length <= (text.Any(char.IsAsciiLetter) ? LongestInEnglish : Longest) && Words.HasAny(text, WhoAsked))
        {
            scene.Say("courtesy.who");
            Asking.Remind(scene);
            return true;
        }

        if (scene.Draft is null && Farewells.Contains(text.Trim(' ', '.', '。', '!', '！', '~', '～', '啦', '了'), StringComparer.OrdinalIgnoreCase))
        {
            scene.Say("courtesy.bye");
            return true;
        }

        return false;
    }
}

namespace HelpDesk.Dialogs.Forms;

/// <summary>Small words that matter only inside a dialog.</summary>
internal static class Words
{
    private static readonly string[] More = ["还有", "另外", "还要", "還有", "另外", "仲有", "also", "another", "besides"];

    private static readonly string[] Excepting = ["除", "except", "but not", "any day but"];

    private static readonly string[] Asking = ["?", "？", "吗", "嗎", "么", "呢", "几点", "幾點", "多少", "怎么", "怎樣", "點樣"];

    private static readonly string[] AnyTime =
        ["随时", "都行", "都可以", "什么时候都", "任何时间", "尽快", "越快越好", "马上", "现在", "不急", "隨時", "都得", "幾時都得", "盡快", "而家", "即刻", "現在", "唔急", "any time", "anytime", "whenever", "asap", "as soon as", "right now", "right away", "no rush"];

    private static readonly string[] Soon =
        ["尽快", "越快越好", "马上", "现在", "盡快", "而家", "即刻", "現在", "asap", "as soon as", "right now", "right away"];

    private static readonly string[] LeavingIt =
        ["不改了", "不用改", "不改啦", "唔改", "唔使改", "照旧", "照舊", "原来那个", "原本嗰個", "leave it", "keep it as", "as it was", "as it is", "don't change", "dont change"];

    // What is said in place of a no; plainer words are heard as a withdrawal everywhere.
    private static readonly string[] GivingUp = ["不用了", "不办了", "不辦了", "唔使喇", "唔使啦", "唔使了", "唔搞喇", "唔搞啦", "no thanks", "no thank you", "never mind", "nevermind", "forget it"];

    private static readonly string[] Declining =
        ["不用", "不用了", "不用留", "不留", "不留了", "不留号码", "不留电话", "不需要", "不必", "不必了", "不方便", "不想留", "不用回复", "不用回電", "不用联系", "不用回覆", "唔使", "唔使喇", "唔使啦", "唔使覆", "唔使留", "唔留", "唔需要", "唔方便", "no number", "no phone", "no phone number", "no thanks", "no thank you", "rather not", "i'd rather not", "no need", "not needed", "not necessary"];

    private static readonly string[] Humming = ["hm", "hmm", "hmmm", "um", "umm", "uh", "er", "erm", "well", "so", "额", "呃", "那个", "这个", "嗰个", "嗰個", "呢個"];

    private static readonly string[] NotKnown =
        ["不知道", "不清楚", "不记得", "不記得", "忘了", "忘记了", "唔知", "唔清楚", "唔記得", "don't know", "dont know", "dunno", "no idea", "not sure", "don't remember", "can't remember"];

    /// <summary>“不用了”: not that something is wrong, but that it is not wanted any more.</summary>
    public static bool GivesUp(string text) => text.Length <= (text.Any(char.IsAsciiLetter) ? 40 : 16) && HasAny(text, GivingUp);

    /// <summary>“不留”, “不用回复”: nothing more; as the whole message.</summary>
    public static bool Declines(string text) => Declining.Contains(text.Trim(' ', '.', '。', '!', '！', ',', '，', '~', '～'), StringComparer.OrdinalIgnoreCase);

    /// <summary>“不记得了”: the resident cannot tell.</summary>
    public static bool CannotTell(string text) => text.Length <= (text.Any(char.IsAsciiLetter) ? 40 : 12) && HasAny(text, NotKnown);

    /// <summary>“嗯”, “hmm”: nothing yet.</summary>
    public static bool IsHumming(string text) => Humming.Contains(text.Trim(' ', '.', '…', '。', '~', '～'), StringComparer.OrdinalIgnoreCase);

    public static bool SaysMore(string text) => HasAny(text, More);

    public static bool IsAsking(string text) => HasAny(text, Asking);

    public static bool IsAnyTime(string text) => HasAny(text, AnyTime);

    public static bool IsSoon(string text) => HasAny(text, Soon);

    /// <summary>“不改了”: what is booked may stay as it is.</summary>
    public static bool LeavesIt(string text) => HasAny(text, LeavingIt);

    /// <summary>“除了周三都行”: any time but one, to be kept in the resident's words.</summary>
    public static bool Excepts(string text) => HasAny(text, Excepting);

    public static bool HasAny(string text, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

namespace HelpDesk.Dialogs.Understanding;

/// <summary>Tells the language a message is written in.</summary>
internal static class LanguageRecogniser
{
    private const string CantoneseOnly = "唔冇喺嘅佢哋咗嚟啲嘢睇乜咁嗰畀俾啱攞搵瞓噉嘞啩冧𨋢嗌";
    private static readonly string[] CantoneseWords = ["聽日", "而家", "宜家", "依家", "琴日", "尋日", "今朝", "朝早", "下晝", "晏晝", "屋企", "邊度", "點解", "點樣", "幾時", "唔該", "得閒", "係咪", "係呀", "係啊", "水喉", "听日", "下昼", "晏昼", "几时", "边度", "冷氣機", "即刻嚟", "嘈", "好耐", "成日", "塞咗", "𨋢", "個鐘", "搬屋", "插蘇", "燶", "沖涼", "打鼓", "靚", "返工", "返學", "收工", "仲有", "瞓", "𠵱", "㗎", "攰", "掂", "曱甴", "唞", "揸", "閂", "熄咗", "食煙", "嗌", "執嘢", "早晨呀", "多謝晒", "唔該", "冧", "𠝹", "啱啱", "頭先", "夜晚", "嗰", "靜雞雞", "屋企", "街坊", "落雨", "湊"];
    private static readonly string[] Loanwords = ["wifi", "app", "ktv", "led", "vip", "sms", "lift", "ok", "wechat", "ac", "qq", "atm"];

    public static SpokenLanguage Read(string text)
    {
        var (han, traditional, simplified, cantonese) = (0, 0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!Letters.IsHan(c))
            {
                continue;
            }

            han++;
            traditional += Normaliser.IsTraditional(c) ? 1 : 0;
            simplified += Normaliser.IsSimplified(c) ? 1 : 0;
            cantonese += CantoneseOnly.Contains(c, StringComparison.Ordinal) || IsLoneHai(text, i) ? 1 : 0;
        }

        var words = CountWords(text);
        if (han == 0)
        {
            return words > 0 ? SpokenLanguage.En : SpokenLanguage.Unknown;
        }

        // A few words of the other language make no mixture.
        if (words >= 3 || (words > 1 && LatinOf(text) > han))
        {
            return SpokenLanguage.Mixed;
        }

        if (cantonese > 0 || HasCantoneseWord(text))
        {
            return SpokenLanguage.Yue;
        }

        return LatinOf(text) > han && words > 0 ? SpokenLanguage.Mixed : traditional > simplified ? SpokenLanguage.ZhHant : SpokenLanguage.ZhHans;
    }

    private static int LatinOf(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += Letters.IsLatin(c) ? 1 : 0;
        }

        return count;
    }

    // 係 is Cantonese “is”, and part of 關係, 係數 in any Chinese.
    private static bool IsLoneHai(string text, int at) =>
        text[at] == '係' && !(at > 0 && text[at - 1] is '關' or '关') && !(at + 1 < text.Length && text[at + 1] == '數');

    private static bool HasCantoneseWord(string text)
    {
        foreach (var word in CantoneseWords)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static int CountWords(string text)
    {
        var count = 0;
        var at = 0;
        while (at < text.Length)
        {
            if (!Letters.IsLatin(text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && Letters.IsLatin(text[end]))
            {
                end++;
            }

            count += end - at >= 2 && !IsPlate(text, at, end) && !IsLoanword(text.AsSpan(at, end - at)) ? 1 : 0;
            at = end;
        }

        return count == 0 && IsWholeLatin(text) ? 1 : count;
    }

    // “AB1234” is written alike in every language.
    private static bool IsPlate(string text, int at, int end) => end < text.Length && char.IsAsciiDigit(text[end]) && !text.AsSpan(at, end - at).ContainsAnyExceptInRange('A', 'Z');

    private static bool IsWholeLatin(string text)
    {
        foreach (var c in text)
        {
            if (Letters.IsHan(c))
            {
                return false;
            }
        }

        return text.AsSpan().IndexOfAnyInRange('a', 'z') >= 0;
    }

    private static bool IsLoanword(ReadOnlySpan<char> word)
    {
        foreach (var loan in Loanwords)
        {
            if (word.Equals(loan, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

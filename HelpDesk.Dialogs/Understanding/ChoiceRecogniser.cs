namespace HelpDesk.Dialogs.Understanding;

/// <summary>Reads a message that is nothing but one number from 0 to 99: “1”, “２”, “三”, “第二个”, “选1”, “option 2”.</summary>
internal static class ChoiceRecogniser
{
    private static readonly string[] Before = ["我选", "选择", "选", "第", "option", "number", "no.", "按"];
    private static readonly string[] After = ["个吧", "个", "项", "号吧", "吧", "st", "nd", "rd", "th"];
    private static readonly string[] Words = ["first", "second", "third", "one", "two", "three", "four", "five"];
    private static readonly int[] Values = [1, 2, 3, 1, 2, 3, 4, 5];

    public static int? Read(string folded)
    {
        var text = folded.AsSpan().Trim().Trim(" .,!#()*\"️⃣").Trim();
        if (text.Length is 0 or > 14)
        {
            return null;
        }

        foreach (var word in Before)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                text = text[word.Length..].Trim();
                if (word != "我选" && word != "选择" && word != "选")
                {
                    break;
                }
            }
        }

        foreach (var word in After)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                text = text[..^word.Length].Trim();
                break;
            }
        }

        for (var i = 0; i < Words.Length; i++)
        {
            if (text.Equals(Words[i], StringComparison.Ordinal))
            {
                return Values[i];
            }
        }

        var number = text.Length is 0 or > 3 ? Numeral.None : Numerals.At(text.ToString(), 0);
        return number.Exists && number.End == text.Length && number.Digits.Length <= 2 ? number.Value : null;
    }
}

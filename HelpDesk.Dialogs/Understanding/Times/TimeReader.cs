namespace HelpDesk.Dialogs.Understanding;

/// <summary>Finds every time told in a message, Chinese and English.</summary>
internal static class TimeReader
{
    /// <summary>The mentions in the order they stand; none overlaps another.</summary>
    /// <param name="folded">The folded message: simplified, lower case, as long as what was written.</param>
    /// <param name="now">Now, in the property's zone.</param>
    public static List<TimeMention> Read(string folded, DateTime now)
    {
        now = Moments.Safe(now);
        var (hasHan, hasLatin) = Scripts(folded);
        var found = new List<TimeMention>();
        if (hasHan || !hasLatin)
        {
            ChineseReader.Read(folded, now, found);
        }

        if (!hasLatin)
        {
            return found;
        }

        if (!hasHan)
        {
            EnglishReader.Read(folded, now, found);
            return found;
        }

        // English between Chinese counts where it has letters of its own: “漏水 pls come tmr 3pm”.
        var english = new List<TimeMention>();
        EnglishReader.Read(folded, now, english);
        english.RemoveAll(mention => !folded.AsSpan(mention.Start, mention.End - mention.Start).ContainsAnyInRange('a', 'z'));
        return english.Count == 0 ? found : TimeMixing.Merge(folded, found, english);
    }

    private static (bool HasHan, bool HasLatin) Scripts(string text)
    {
        var (han, latin) = (false, false);
        foreach (var c in text)
        {
            han |= Letters.IsHan(c);
            latin |= Letters.IsLatin(c);
        }

        return (han, latin);
    }
}

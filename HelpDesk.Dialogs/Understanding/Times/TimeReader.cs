namespace HelpDesk.Dialogs.Understanding;

/// <summary>Finds every time told in a message, Chinese and English.</summary>
internal static class TimeReader
{
    /// <summary>The mentions in the order they stand; none overlaps another.</summary>
    /// <param name="folded">The folded message: simplified, lower case, as long as what was written.</param>
    /// <param name="now">Now, in the property's zone.</param>
    public static List<TimeMention> Read(string folded, DateTime now)
    {
        var found = new List<TimeMention>();
        if (HasHan(folded))
        {
            ChineseReader.Read(folded, now, found);
            AddEnglish(folded, now, found);
        }
        else
        {
            EnglishReader.Read(folded, now, found);
        }

        return found;
    }

    // “漏水 pls come tmr 3pm”: English between Chinese counts where it has letters of its own.
    private static void AddEnglish(string folded, DateTime now, List<TimeMention> found)
    {
        if (!folded.AsSpan().ContainsAnyInRange('a', 'z'))
        {
            return;
        }

        var english = new List<TimeMention>();
        EnglishReader.Read(folded, now, english);
        var next = 0;
        foreach (var mention in english)
        {
            while (next < found.Count && found[next].End <= mention.Start)
            {
                next++;
            }

            if (folded.AsSpan(mention.Start, mention.End - mention.Start).ContainsAnyInRange('a', 'z') && (next == found.Count || found[next].Start >= mention.End))
            {
                found.Insert(next++, mention);
            }
        }
    }

    private static bool HasHan(string text)
    {
        foreach (var c in text)
        {
            if (Letters.IsHan(c))
            {
                return true;
            }
        }

        return false;
    }
}

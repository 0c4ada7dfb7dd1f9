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
        }
        else
        {
            EnglishReader.Read(folded, now, found);
        }

        return found;
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

namespace HelpDesk.Dialogs.Understanding;

/// <summary>Reads words that steer the dialog: back, start over, skip, help, another language.</summary>
internal static class ControlRecogniser
{
    /// <summary>A steering word stands almost alone; more letters than this beside it and it is part of a sentence.</summary>
    private const int Margin = 6;
    private const int MarginInEnglish = 12;

    /// <summary>Marks and blanks around it included.</summary>
    private const int LongestAround = 200;

    /// <summary>The steering word and, for a language, which.</summary>
    public static (Control? Control, Language? Language) Read(Scan scan)
    {
        foreach (var hit in scan.Folded.Length <= LongestAround ? scan.Hits : [])
        {
            var control = hit.Concept switch
            {
                Concept.Back => Control.Back,
                Concept.StartOver => Control.StartOver,
                Concept.Skip => Control.Skip,
                Concept.Help => Control.Help,
                Concept.Verify => Control.Verify,
                Concept.WantEnglish or Concept.WantHans or Concept.WantHant => Control.SwitchLanguage,
                _ => (Control?)null,
            };
            if (control is { } found && StandsAlone(scan, hit))
            {
                return (found, found == Control.SwitchLanguage ? LanguageOf(scan) : null);
            }
        }

        return scan.Folded.AsSpan().Trim() is "?" or "没有" or "0." ? (scan.Folded.Contains('?', StringComparison.Ordinal) ? Control.Help : Control.Skip, null) : (null, null);
    }

    private static Language LanguageOf(Scan scan) =>
        scan.Has(Concept.WantEnglish) ? Language.En : scan.Has(Concept.WantHant) ? Language.ZhHant : Language.ZhHans;

    private static bool StandsAlone(Scan scan, Hit hit)
    {
        var isWord = Letters.IsLatin(scan.Folded[hit.Start]);
        var margin = isWord && hit.Concept is not (Concept.WantEnglish or Concept.WantHans or Concept.WantHant) ? 3 : isWord ? MarginInEnglish + 10 : Margin;
        var rest = 0;
        for (var i = 0; i < scan.Folded.Length && rest <= margin; i++)
        {
            // The number may stand beside the wish to be verified.
            if ((i < hit.Start || i >= hit.End) && char.IsLetterOrDigit(scan.Folded[i]) && !(hit.Concept == Concept.Verify && char.IsAsciiDigit(scan.Folded[i])))
            {
                rest++;
            }
        }

        if (hit.Concept == Concept.Help && isWord && scan.Folded.AsSpan().Trim() is "help me" or "help please")
        {
            return true;
        }

        return rest <= (hit.Concept == Concept.Skip && !isWord ? 2 : margin);
    }
}

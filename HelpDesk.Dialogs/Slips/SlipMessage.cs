using System.Text.RegularExpressions;
using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Slips;

/// <summary>What is to be passed on: a message without its greeting, its introduction and the asking for somebody.</summary>
internal static partial class SlipMessage
{
    private const int Shortest = 3;
    private const int Longest = 120;

    public static string? Of(Scene scene)
    {
        var heard = scene.Heard;
        if (scene.Draft?.Asked is { } asked and not "item" || heard.Choice is not null || Words.GivesUp(heard.Text))
        {
            return null;
        }

        var scan = Scan.Of(Blanked(scene), Lexicon.Standard);
        var parts = new List<string>(2);
        for (var index = 0; index < scan.ClauseCount; index++)
        {
            var said = scan.Cut(scan.ClauseStart(index), scan.ClauseEnd(index)).Trim(' ', '\'', '"');
            said = said.StartsWith("我 ", StringComparison.Ordinal) ? said[2..] : said;
            if (said.Length >= Shortest && !IsManner(scan, index, said, heard))
            {
                parts.Add(said);
            }
        }

        var text = string.Join(heard.Text.Any(Letters.IsHan) ? "，" : ", ", parts);
        return text.Length == 0 ? null : text.Length <= Longest ? text : text[..Longest];
    }

    private static string Blanked(Scene scene)
    {
        var text = scene.Heard.Text.ToCharArray();
        if (Caller.Find(scene.Heard.Text) is { } caller)
        {
            Array.Fill(text, ' ', caller.Start, caller.End - caller.Start);
        }

        if (Wanted.Find(scene.Setting.Estate, scene.Heard.Text) is { } wanted)
        {
            Array.Fill(text, ' ', wanted.Start, wanted.End - wanted.Start);
        }

        return Blanks().Replace(new string(text), " ");
    }

    [GeneratedRegex(" {2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();

    private static bool IsManner(Scan scan, int index, string said, Heard heard)
    {
        var concepts = scan.Clause(index);
        return said is "please" or "department" or "dept" || (concepts.HasAny(ConceptSet.Of(Concept.Greeting, Concept.Thanks, Concept.HumanWord)) && said.Length <= 8 && !said.StartsWith('让') && !said.StartsWith('叫') && !said.StartsWith('讓'))
            || (heard.Slots.Phone is { } phone && said.Contains(phone, StringComparison.Ordinal))
            || (heard.Slots.Name is { } name && said.Contains(name, StringComparison.Ordinal) && said.Length <= name.Length + 4);
    }
}

using System.Text;

namespace HelpDesk.Dialogs.Texts;

/// <summary>A text cut into pieces once: words, <c>{values}</c>, and <c>[parts]</c> left out when a value of theirs is missing.</summary>
internal sealed class Template
{
    private readonly Piece[] pieces;

    private Template(Piece[] pieces, string text) => (this.pieces, Text) = (pieces, text);

    /// <summary>As written in the resource.</summary>
    public string Text { get; }

    /// <summary>Names of all values, in order, repeated as used.</summary>
    public IEnumerable<string> Names => pieces.Where(piece => piece.IsValue).Select(piece => piece.Text);

    public static Template Parse(string text)
    {
        var cut = new List<Piece>();
        var part = 0;
        var from = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var mark = i < text.Length ? text[i] : '\0';
            if (mark is not ('\0' or '[' or ']' or '{' or '}'))
            {
                continue;
            }

            if (i > from)
            {
                cut.Add(new Piece(text[from..i], IsValue: mark == '}', InPart(text, from) ? part : 0));
            }

            part += mark == '[' ? 1 : 0;
            from = i + 1;
        }

        return new Template([.. cut], text);
    }

    public void Render(StringBuilder to, in TextValues values, string blank = "")
    {
        for (var i = 0; i < pieces.Length; i++)
        {
            var piece = pieces[i];
            if (piece.Part != 0 && IsMissing(piece.Part, in values))
            {
                continue;
            }

            to.Append(piece.IsValue ? values.Find(piece.Text) ?? blank : piece.Text);
        }
    }

    private static bool InPart(string text, int at)
    {
        var before = text.AsSpan(0, at);
        return before.LastIndexOf('[') > before.LastIndexOf(']');
    }

    private bool IsMissing(int part, in TextValues values)
    {
        foreach (var piece in pieces)
        {
            if (piece.Part == part && piece.IsValue && values.Find(piece.Text) is null)
            {
                return true;
            }
        }

        return false;
    }

    private readonly record struct Piece(string Text, bool IsValue, int Part);
}

using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace HelpDesk.Bot.Simulator.Page;

/// <summary>Escapes text for HTML, attributes included; Chinese stays readable.</summary>
internal static class Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Escaped(string text) => Encoder.Encode(text);
}

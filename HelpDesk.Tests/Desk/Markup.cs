namespace HelpDesk.Tests.Desk;

/// <summary>Reads a page as a browser does, tag by tag, and says what of it could run.</summary>
internal static class Markup
{
    private static readonly string[] Foreign = ["iframe", "object", "embed", "math", "style", "base", "template", "portal", "applet", "video", "audio"];
    private static readonly string[] Addresses = ["href", "src", "action", "formaction", "poster", "data", "srcset", "ping", "background"];

    /// <summary>A tag that opens, with its attributes as a browser understands them.</summary>
    internal sealed record Tag(string Name, IReadOnlyList<(string Name, string Value)> Attributes)
    {
        public string? this[string name] => Attributes.Where(each => each.Name == name).Select(each => each.Value).FirstOrDefault();
    }

    /// <summary>What could run or lead elsewhere; nothing on a good page.</summary>
    public static IEnumerable<string> Faults(string html)
    {
        foreach (var tag in Tags(html))
        {
            if (Foreign.Contains(tag.Name, StringComparer.Ordinal) || (tag.Name == "script" && tag["src"]?.StartsWith("/desk/", StringComparison.Ordinal) != true))
            {
                yield return $"<{tag.Name}>";
            }

            foreach (var (name, value) in tag.Attributes)
            {
                if (name.StartsWith("on", StringComparison.Ordinal) || name is "style" or "srcdoc" or "http-equiv" || !name.All(each => char.IsAsciiLetterLower(each) || char.IsAsciiDigit(each) || each == '-'))
                {
                    yield return $"<{tag.Name} {name}>";
                }
                else if (Addresses.Contains(name, StringComparer.Ordinal) && !IsOurs(value))
                {
                    yield return $"<{tag.Name} {name}=\"{value}\">";
                }
            }
        }

        if (html.FirstOrDefault(each => (char.IsControl(each) && each is not ('\n' or '\r' or '\t')) || each is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069') is var raw && raw != default)
        {
            yield return $"raw U+{(int)raw:X4}";
        }
    }

    /// <summary>All tags that open.</summary>
    public static IEnumerable<Tag> Tags(string html)
    {
        var at = 0;
        while ((at = html.IndexOf('<', at)) >= 0 && at + 1 < html.Length)
        {
            if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
            {
                at = html.IndexOf("-->", at, StringComparison.Ordinal) is >= 0 and var end ? end : html.Length - 1;
            }
            else if (char.IsAsciiLetter(html[at + 1]))
            {
                yield return Read(html, ref at);
                continue;
            }

            at++;
        }
    }

    private static bool IsOurs(string value) =>
        value.Length == 0 || value[0] is '#' or '?' || (value[0] == '/' && (value.Length == 1 || value[1] is not ('/' or '\\')))
        || value.StartsWith("tel:", StringComparison.Ordinal);

    private static Tag Read(string html, ref int at)
    {
        at++;
        var name = Until(html, ref at, " \n\r\t\f/>").ToLowerInvariant();
        List<(string, string)> attributes = [];
        while (true)
        {
            Skip(html, ref at, " \n\r\t\f/");
            if (at >= html.Length || html[at] == '>')
            {
                at++;
                return new(name, attributes);
            }

            var begin = at;
            at++;
            Until(html, ref at, " \n\r\t\f/>=");
            var attribute = html[begin..Math.Min(at, html.Length)].ToLowerInvariant();
            Skip(html, ref at, " \n\r\t\f");
            attributes.Add((attribute, at < html.Length && html[at] == '=' ? Value(html, ref at) : ""));
        }
    }

    private static string Value(string html, ref int at)
    {
        at++;
        Skip(html, ref at, " \n\r\t\f");
        string value;
        if (at < html.Length && html[at] is '"' or '\'')
        {
            var quote = html[at..(at + 1)];
            at++;
            value = Until(html, ref at, quote);
            at++;
        }
        else
        {
            value = Until(html, ref at, " \n\r\t\f>");
        }

        return System.Net.WebUtility.HtmlDecode(value);
    }

    private static string Until(string html, ref int at, string ends)
    {
        var begin = at;
        while (at < html.Length && !ends.Contains(html[at], StringComparison.Ordinal))
        {
            at++;
        }

        return html[Math.Min(begin, html.Length)..Math.Min(at, html.Length)];
    }

    private static void Skip(string html, ref int at, string what)
    {
        while (at < html.Length && what.Contains(html[at], StringComparison.Ordinal))
        {
            at++;
        }
    }
}

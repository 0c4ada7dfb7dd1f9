using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace HelpDesk.Tests.Understanding;

/// <summary>The corpus of nasty texts beside this file.</summary>
internal static class HostileTexts
{
    public const int WallLength = 10_000;

    /// <summary>Each text once.</summary>
    public static IReadOnlyList<string> All { get; } = [.. File.ReadLines(Path.Combine(Folder(), "hostile.txt")).Where(static line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal)).Select(Unescaped)];

    /// <summary>A text again and again, cut to a length.</summary>
    public static string Wall(string brick, int length) => string.Concat(Enumerable.Repeat(brick, (length / brick.Length) + 1))[..length];

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here) ?? ".";

    private static string Unescaped(string line)
    {
        var text = new StringBuilder();
        for (var at = 0; at < line.Length; at++)
        {
            var next = line[at] == '\\' && at + 1 < line.Length ? line[at + 1] : '\0';
            if (next == 'u')
            {
                text.Append((char)int.Parse(line.AsSpan(at + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                at += 5;
            }
            else if (next is 'n' or 'r' or 't' or '\\')
            {
                text.Append(next switch { 'n' => '\n', 'r' => '\r', 't' => '\t', _ => '\\' });
                at++;
            }
            else
            {
                text.Append(line[at]);
            }
        }

        return text.ToString();
    }
}

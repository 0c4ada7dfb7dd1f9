using System.Text;
using System.Text.RegularExpressions;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Forms;
using HelpDesk.Store.Residents;

namespace HelpDesk.Bot.Register;

/// <summary>Units as people type them into a form, a file or the search.</summary>
internal static partial class UnitCells
{
    /// <summary>A unit from its three cells; one that holds all parts (<c>3-1-1202</c>, <c>3栋1单元1202室</c>) is taken apart. Null when a part is missing.</summary>
    public static UnitOnFile? Read(string? building, string? entrance, string? unit)
    {
        var (label, way, door) = (Label(building), Label(entrance), Folded(unit));
        var parts = label.Length == 0 ? Parts(door) : [];
        return parts switch
        {
            [var b, var u] => new(b, way.Length > 0 ? way : null, u),
            [var b, var e, var u] => new(b, e, u),
            _ => label.Length > 0 && Label(door) is { Length: > 0 } written ? new(label, way.Length > 0 ? way : null, written) : null,
        };
    }

    /// <summary>The unit a search asks for; null when it asks for something else.</summary>
    public static UnitOnFile? Asked(string text, Estate estate) =>
        Read(null, null, text) is { } unit && unit.Unit.Any(char.IsAsciiDigit) && IsKnown(unit, estate) ? unit : null;

    /// <summary>Whether the property has it. Anything can be where its catalogue lists no buildings.</summary>
    public static bool IsKnown(UnitOnFile unit, Estate estate) => UnitCheck.Exists(estate, new(unit.Building, unit.Entrance, unit.Unit));

    /// <summary>The same unit; one without an entrance is the same as one with any.</summary>
    public static bool Same(UnitOnFile one, UnitOnFile other) =>
        string.Equals(one.Building, other.Building, StringComparison.OrdinalIgnoreCase) && string.Equals(one.Unit, other.Unit, StringComparison.OrdinalIgnoreCase)
        && (one.Entrance is null || other.Entrance is null || string.Equals(one.Entrance, other.Entrance, StringComparison.OrdinalIgnoreCase));

    private static string Label(string? cell) => Suffix().Replace(Folded(cell), "");

    private static string[] Parts(string text) => Between().Replace(text, "-").Split('-', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // Full-width letters and digits are the usual ones.
    private static string Folded(string? cell)
    {
        if (string.IsNullOrWhiteSpace(cell))
        {
            return "";
        }

        try
        {
            return cell.Normalize(NormalizationForm.FormKC).Trim().ToUpperInvariant();
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair: not a label, and told so.
            return "";
        }
    }

    [GeneratedRegex("(?:号楼|單元|单元|栋|棟|座|幢|室|房|号|號)$", RegexOptions.NonBacktracking)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"号楼|單元|单元|栋|棟|座|幢|室|房|#|/|\\|－|—|–|_", RegexOptions.NonBacktracking)]
    private static partial Regex Between();
}

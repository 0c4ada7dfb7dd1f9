namespace HelpDesk.Dialogs.Texts;

/// <summary>A unit as people of each language write it.</summary>
internal static class UnitWording
{
    public static string Of(UnitRef unit, Language language) => language switch
    {
        Language.En => English(unit),
        Language.ZhHant => Chinese(unit, IsLetter(unit.Building) ? "座" : "棟", "單元", "室"),
        _ => Chinese(unit, IsLetter(unit.Building) ? "座" : "栋", "单元", "室"),
    };

    private static bool IsLetter(string? label) => label is [var first, ..] && char.IsLetter(first);

    private static string Chinese(UnitRef unit, string building, string entrance, string flat) => unit switch
    {
        { Building: { } b, Entrance: { } e, Unit: { } u } => $"{b}{building}{e}{entrance}{u}",
        { Building: { } b, Entrance: null, Unit: { } u } => $"{b}{building}{u}",
        { Building: { } b, Entrance: { } e } => $"{b}{building}{e}{entrance}",
        { Building: { } b } => $"{b}{building}",
        { Entrance: { } e } => $"{e}{entrance}{unit.Unit}",
        { Unit: { } u } => $"{u}{flat}",
        _ => "",
    };

    private static string English(UnitRef unit)
    {
        var building = unit.Building is { } b ? $"Block {b}" : null;
        var entrance = unit.Entrance is { } e ? $"Entrance {e}" : null;
        var flat = unit.Unit is { } u ? $"Flat {u}" : null;
        return string.Join(' ', new[] { building, entrance, flat }.Where(static part => part is not null));
    }
}

namespace HelpDesk.Dialogs.Forms;

/// <summary>Checks a unit against the buildings of the property, and finds those it may have meant.</summary>
public static class UnitCheck
{
    private const int MaxOffered = 3;

    /// <summary>Whether the parts that were said can be true. Anything can where the property lists no buildings.</summary>
    public static bool Exists(Estate estate, UnitRef unit)
    {
        if (estate.Buildings.Count == 0)
        {
            return true;
        }

        foreach (var building in estate.Buildings)
        {
            if ((unit.Building is null || Same(building.Label, unit.Building)) && Fits(building, unit))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Up to three units that exist: the same flat in the nearest buildings, or the nearest floor of the same.</summary>
    public static IReadOnlyList<UnitRef> Nearest(Estate estate, UnitRef unit)
    {
        if (unit.Unit is null)
        {
            return [];
        }

        var found = new List<UnitRef>(MaxOffered);
        foreach (var building in estate.Buildings.OrderBy(building => Distance(building.Label, unit.Building ?? "")))
        {
            var same = Same(building.Label, unit.Building ?? "");
            var flat = Fits(building, unit with { Entrance = null }) ? unit.Unit : same ? Clamp(building, unit.Unit) : null;
            if (flat is not null && found.Count < MaxOffered)
            {
                found.Add(new UnitRef(building.Label, Entrance(building, unit.Entrance), flat));
            }
        }

        return found;
    }

    private static bool Fits(Building building, UnitRef unit) =>
        (unit.Entrance is null || building.Entrances.Count == 0 || Entrance(building, unit.Entrance) is not null)
        && (unit.Unit is null || Split(unit.Unit) is not var (floor, flat)
            || (floor >= 1 && floor <= building.Floors && (building.FlatsPerFloor == 0 || (flat >= 1 && flat <= building.FlatsPerFloor))));

    // 1203 is floor 12, flat 03; 12A is floor 12, flat A; doors named otherwise (G2) are not judged.
    private static (int Floor, int Flat)? Split(string unit) =>
        unit.Length is 3 or 4 && int.TryParse(unit, out var number) ? (number / 100, number % 100)
        : IsLettered(unit) && int.TryParse(unit[..^1], out var floor) ? (floor, unit[^1] - 'A' + 1)
        : null;

    private static bool IsLettered(string unit) => unit.Length is 2 or 3 && char.IsAsciiLetterUpper(unit[^1]);

    private static string? Clamp(Building building, string unit)
    {
        if (Split(unit) is not var (floor, flat))
        {
            return null;
        }

        var nearFloor = Math.Clamp(floor, 1, Math.Max(1, building.Floors));
        var nearFlat = building.FlatsPerFloor == 0 ? flat : Math.Clamp(flat, 1, building.FlatsPerFloor);
        if (IsLettered(unit))
        {
            return $"{nearFloor}{(char)('A' + nearFlat - 1)}";
        }

        var digits = $"{nearFloor}{nearFlat:00}";
        return unit[0] == '0' ? digits.PadLeft(unit.Length, '0') : digits;
    }

    private static string? Entrance(Building building, string? label)
    {
        foreach (var entrance in building.Entrances)
        {
            if (label is not null && Same(entrance, label))
            {
                return entrance;
            }
        }

        return null;
    }

    private static int Distance(string label, string said)
    {
        if (Same(label, said))
        {
            return 0;
        }

        return int.TryParse(label, out var a) && int.TryParse(said, out var b) ? Math.Min(Math.Abs(a - b), 900)
            : label.Length > 0 && said.Length > 0 ? Math.Min(Math.Abs(label[^1] - said[^1]), 900) + 1
            : 1000;
    }

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}

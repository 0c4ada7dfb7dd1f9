using System.Globalization;
using HelpDesk.Bot.Desk;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Residents;

namespace HelpDesk.Bot.Register;

/// <summary>The form of one entry as it was typed, and what stands against it.</summary>
/// <param name="Id">The entry; null for a new one.</param>
/// <param name="Version">Version it is typed against.</param>
/// <param name="Typed">What was typed.</param>
public sealed record ResidentForm(string? Id, long Version, IReadOnlyDictionary<string, string> Typed)
{
    /// <summary>Empty rows for further units.</summary>
    public const int MoreUnits = 2;

    /// <summary>Fields at fault, with a reason each.</summary>
    public IReadOnlyDictionary<string, string> Faults { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Numbers that others have.</summary>
    public IReadOnlyList<TakenNumber> Taken { get; init; } = [];

    /// <summary>What is on file now, when it changed since; null when it did not.</summary>
    public Resident? Changed { get; init; }

    /// <summary>What was typed in a field; null for nothing.</summary>
    public string? this[string field] => Typed.GetValueOrDefault(field);

    /// <summary>For aria-invalid.</summary>
    public string? Invalid(string field) => Faults.ContainsKey(field) ? "true" : null;

    /// <summary>Rows of units, empty ones at the end.</summary>
    public int Rows => Math.Min(RowsOf(Typed) + MoreUnits, ResidentRules.MaxUnits);

    /// <summary>The form of an entry.</summary>
    public static ResidentForm Of(Versioned<Resident> entry)
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = entry.Value.Name,
            ["phones"] = string.Join('\n', entry.Value.Phones),
            ["language"] = entry.Value.Language ?? "",
            ["notes"] = entry.Value.Notes ?? "",
        };
        foreach (var (unit, row) in entry.Value.Units.Select((unit, row) => (unit, row)))
        {
            typed[$"building{row}"] = unit.Building;
            typed[$"entrance{row}"] = unit.Entrance ?? "";
            typed[$"unit{row}"] = unit.Unit;
            typed[$"role{row}"] = unit.Role is { } role ? Kinds.Written(role) : "";
        }

        return new(entry.Value.Id, entry.Version, typed);
    }

    /// <summary>The entry that was typed, and its faults.</summary>
    internal static (Resident Entry, IReadOnlyDictionary<string, string> Faults) Read(string id, IReadOnlyDictionary<string, string> typed, Estate estate)
    {
        var faults = new Dictionary<string, string>(StringComparer.Ordinal);
        var units = new List<UnitOnFile>();
        for (var row = 0; row < RowsOf(typed); row++)
        {
            var (building, entrance, door) = (Of($"building{row}"), Of($"entrance{row}"), Of($"unit{row}"));
            if (building is null && entrance is null && door is null)
            {
                continue;
            }

            if (UnitCells.Read(building, entrance, door) is not { } unit)
            {
                faults.TryAdd("units", "missing");
            }
            else if (!UnitCells.IsKnown(unit, estate))
            {
                faults.TryAdd("units", "unknown");
            }
            else
            {
                units.Add(unit with { Role = Kinds.Read<ResidentRole>(Of($"role{row}")) });
            }
        }

        var entry = new Resident
        {
            Id = id,
            Name = Of("name") ?? "",
            Phones = ImportCells.PhonesIn(typed.GetValueOrDefault("phones")?.Replace("\r", "", StringComparison.Ordinal)),
            Units = units,
            Language = Of("language"),
            Notes = Of("notes")?.Replace("\r\n", "\n", StringComparison.Ordinal),
        };
        foreach (var (field, reason) in ResidentRules.Faults(entry))
        {
            faults.TryAdd(field, reason);
        }

        return (entry, faults);

        string? Of(string field) => typed.GetValueOrDefault(field)?.Trim() is { Length: > 0 } value ? value : null;
    }

    private static int RowsOf(IReadOnlyDictionary<string, string> typed)
    {
        var last = -1;
        foreach (var field in typed)
        {
            if (field.Value.Length > 0 && field.Key.StartsWith("unit", StringComparison.Ordinal)
                && int.TryParse(field.Key.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row < ResidentRules.MaxUnits)
            {
                last = Math.Max(last, row);
            }
            else if (field.Value.Length > 0 && field.Key.StartsWith("building", StringComparison.Ordinal)
                && int.TryParse(field.Key.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var other) && other < ResidentRules.MaxUnits)
            {
                last = Math.Max(last, other);
            }
        }

        return last + 1;
    }
}

/// <summary>How the register is shown to a role: numbers masked, notes left out, for those who may not see whole numbers.</summary>
internal static class ResidentLabels
{
    public static string Unit(DeskTexts texts, UnitOnFile unit) =>
        unit.Role is { } role ? $"{unit.Door} {texts[$"standing.{Kinds.Written(role)}"]}" : unit.Door;

    public static string Units(DeskTexts texts, Resident resident) => string.Join(" · ", resident.Units.Select(unit => Unit(texts, unit)));

    public static string Phones(DeskFrame frame, Resident resident) => string.Join(" · ", resident.Phones.Select(frame.Phone));

    /// <summary>A value of the history; null where there was none.</summary>
    public static string? Value(DeskFrame frame, FieldChange change, string? value) => (change.Field, value) switch
    {
        (_, null) => null,
        ("phone", _) => frame.Phone(value),
        ("notes", _) when !frame.May(Store.Staff.DeskAction.SeePhones) => "•••",
        ("language", _) => frame.T.Value("language", value),
        ("unit", _) when value.Split(' ') is [var door, var role] => $"{door} {frame.T.Value("standing", role)}",
        _ => value,
    };

    public static string Link(string id) => "/desk/residents/" + Uri.EscapeDataString(id);
}

using System.Globalization;
using System.Text.RegularExpressions;
using HelpDesk.Store.Search;

namespace HelpDesk.Store.Residents;

/// <summary>What an entry of the register must be, what changed in it, and what it is found by. Pure.</summary>
public static partial class ResidentRules
{
    /// <summary>Characters of a name.</summary>
    public const int MaxName = 100;

    /// <summary>Numbers of one resident.</summary>
    public const int MaxPhones = 10;

    /// <summary>Units of one resident.</summary>
    public const int MaxUnits = 40;

    /// <summary>Characters of a label of a building, entrance or unit.</summary>
    public const int MaxLabel = 20;

    /// <summary>Characters of the notes.</summary>
    public const int MaxNotes = 2000;

    private const int LastDigits = 4;
    private const int SortedDigits = 6;

    /// <summary>Fields at fault, each with a reason: missing, too_long, too_many, not_a_phone, twice, unknown.</summary>
    public static IReadOnlyDictionary<string, string> Faults(Resident resident)
    {
        ArgumentNullException.ThrowIfNull(resident);
        var faults = new Dictionary<string, string>(StringComparer.Ordinal);
        Require("name", resident.Name.Length > 0, "missing");
        Require("name", resident.Name.Length <= MaxName, "too_long");
        Require("phones", resident.Phones.Count <= MaxPhones, "too_many");
        Require("phones", resident.Phones.All(IsPhone), "not_a_phone");
        Require("phones", resident.Phones.Distinct(StringComparer.Ordinal).Count() == resident.Phones.Count, "twice");
        Require("units", resident.Units.Count <= MaxUnits, "too_many");
        Require("units", resident.Units.All(unit => unit.Building.Length > 0 && unit.Unit.Length > 0), "missing");
        Require("units", resident.Units.All(unit => unit.Building.Length <= MaxLabel && unit.Unit.Length <= MaxLabel && unit.Entrance is not { Length: > MaxLabel }), "too_long");
        Require("units", resident.Units.Select(unit => unit.Door).Distinct(StringComparer.Ordinal).Count() == resident.Units.Count, "twice");
        Require("language", resident.Language is null or "zh-Hans" or "zh-Hant" or "en", "unknown");
        Require("notes", resident.Notes is not { Length: > MaxNotes }, "too_long");
        return faults;

        void Require(string field, bool holds, string reason)
        {
            if (!holds)
            {
                faults.TryAdd(field, reason);
            }
        }
    }

    /// <summary>Whether it is a number in E.164.</summary>
    public static bool IsPhone(string phone) => E164().IsMatch(phone);

    /// <summary>What differs, field by field; each number and unit by itself.</summary>
    /// <param name="before">As it was; null for a new entry.</param>
    /// <param name="after">As it is.</param>
    public static IReadOnlyList<FieldChange> Compare(Resident? before, Resident after)
    {
        ArgumentNullException.ThrowIfNull(after);
        var changes = new List<FieldChange>();
        Single("name", before?.Name, after.Name);
        Many("phone", before?.Phones ?? [], after.Phones);
        Many("unit", [.. (before?.Units ?? []).Select(Written)], [.. after.Units.Select(Written)]);
        Single("language", before?.Language, after.Language);
        Single("notes", before?.Notes, after.Notes);
        return changes;

        void Single(string field, string? old, string? now)
        {
            if (old != now)
            {
                changes.Add(new(field, old, now));
            }
        }

        void Many(string field, IReadOnlyList<string> old, IReadOnlyList<string> now)
        {
            changes.AddRange(old.Except(now, StringComparer.Ordinal).Select(gone => new FieldChange(field, gone, null)));
            changes.AddRange(now.Except(old, StringComparer.Ordinal).Select(added => new FieldChange(field, null, added)));
        }
    }

    /// <summary>One entry of two for the same person: what the first says stands, what only the second knows is added.</summary>
    public static Resident Join(Resident into, Resident from)
    {
        ArgumentNullException.ThrowIfNull(into);
        ArgumentNullException.ThrowIfNull(from);
        return into with
        {
            Phones = [.. into.Phones.Union(from.Phones, StringComparer.Ordinal)],
            Units = WithUnits(into.Units, from.Units, replaceRole: false),
            Language = into.Language ?? from.Language,
            Notes = string.IsNullOrEmpty(from.Notes) || from.Notes == into.Notes ? into.Notes : string.IsNullOrEmpty(into.Notes) ? from.Notes : $"{into.Notes}\n{from.Notes}",
        };
    }

    /// <summary>Units with others added; of one that is in both, the role is filled in or replaced.</summary>
    public static IReadOnlyList<UnitOnFile> WithUnits(IReadOnlyList<UnitOnFile> units, IReadOnlyList<UnitOnFile> added, bool replaceRole)
    {
        ArgumentNullException.ThrowIfNull(units);
        var others = added.ToDictionary(unit => unit.Door, StringComparer.Ordinal);
        var known = units.Select(unit => unit.Door).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. units.Select(unit => others.TryGetValue(unit.Door, out var other) && other.Role is not null && (replaceRole || unit.Role is null) ? unit with { Role = other.Role } : unit),
            .. added.Where(unit => !known.Contains(unit.Door)),
        ];
    }

    /// <summary>A unit with the role in it, for the history.</summary>
    public static string Written(UnitOnFile unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Role is { } role ? $"{unit.Door} {Kinds.Written(role)}" : unit.Door;
    }

    /// <summary>By what the list is ordered: the first unit, numbers by their size; null without one.</summary>
    public static string? PlaceOf(Resident resident)
    {
        ArgumentNullException.ThrowIfNull(resident);
        return resident.Units is [var first, ..] ? $"{Padded(first.Building)}-{Padded(first.Entrance ?? "")}-{Padded(first.Unit)}" : null;
    }

    /// <summary>What a search finds the entry by: name, units, and the numbers whole, without their country and by their last four digits.</summary>
    public static string SearchText(Resident resident)
    {
        ArgumentNullException.ThrowIfNull(resident);
        return string.Join(' ', [NamedText(resident), .. resident.Phones.SelectMany(Digits)]);
    }

    /// <summary>The same without numbers, for those who may not see them.</summary>
    public static string NamedText(Resident resident)
    {
        ArgumentNullException.ThrowIfNull(resident);
        return string.Join(' ', [resident.Name, .. resident.Units.Select(unit => $"{unit.Door} {DoorTerm(unit)}")]);
    }

    /// <summary>Whether the name and units alone answer a question: who may not see numbers finds nobody by one.</summary>
    public static bool IsNamedBy(Resident resident, AskedWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.AreIn(NamedText(resident));
    }

    /// <summary>One search term for a whole unit, which no other unit's term begins with.</summary>
    public static string DoorTerm(UnitOnFile unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return $"zzu{unit.Building}x{unit.Unit}z".ToLowerInvariant();
    }

    private static IEnumerable<string> Digits(string phone)
    {
        var digits = phone.TrimStart('+');
        yield return digits;
        if (digits.StartsWith("86", StringComparison.Ordinal) || digits.StartsWith("852", StringComparison.Ordinal))
        {
            yield return digits[(digits[1] == '6' ? 2 : 3)..];
        }

        if (digits.Length > LastDigits)
        {
            yield return digits[^LastDigits..];
        }
    }

    private static string Padded(string label) =>
        int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? label.PadLeft(SortedDigits, '0') : label;

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}$", RegexOptions.NonBacktracking)]
    private static partial Regex E164();
}

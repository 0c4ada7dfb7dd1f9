namespace HelpDesk.Store.Residents;

/// <summary>The whole register in memory while a file is compared with it: 10,000 residents in some megabytes, read in pages.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class RegisterIndex
{
    private readonly Dictionary<string, Versioned<Resident>> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byPhone = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byNameAndDoor = new(StringComparer.Ordinal);

    /// <summary>Adds an entry, or replaces it.</summary>
    /// <param name="entry">The entry; version 0 for one that is not stored yet.</param>
    public void Put(Versioned<Resident> entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        byId[entry.Value.Id] = entry;
        foreach (var phone in entry.Value.Phones)
        {
            byPhone[phone] = entry.Value.Id;
        }

        foreach (var unit in entry.Value.Units)
        {
            byNameAndDoor.TryAdd(KeyOf(entry.Value.Name, unit), entry.Value.Id);
        }
    }

    /// <summary>An entry by its id; null for none.</summary>
    public Versioned<Resident>? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Whose number it is; null for nobody's.</summary>
    public Resident? OwnerOf(string phone) => byPhone.TryGetValue(phone, out var id) ? byId[id].Value : null;

    /// <summary>Who of that name is on file for a unit; null for nobody.</summary>
    public Resident? At(string name, UnitOnFile unit) => byNameAndDoor.TryGetValue(KeyOf(name, unit), out var id) ? byId[id].Value : null;

    private static string KeyOf(string name, UnitOnFile unit) => $"{name}\n{unit.Door}";
}

/// <summary>What becomes of a row of a file. Pure.</summary>
/// <remarks>
/// A row is the resident who has one of its numbers, else whoever of its name is on file for its unit, else a new one. It adds, and never
/// takes away; a role, language or note that it gives replaces the old one. So the same file a second time changes nothing.
/// </remarks>
public static class ImportRules
{
    /// <summary>Marks what is wrong between the rows of one file: a row twice, a number of two names.</summary>
    public static IReadOnlyList<ImportRow> AgainstEachOther(IReadOnlyList<ImportRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var whole = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new Dictionary<string, (string Name, int Line)>(StringComparer.Ordinal);
        var marked = new List<ImportRow>(rows.Count);
        foreach (var row in rows)
        {
            marked.Add(row.Faults.Count > 0 ? row : Marked(row));
        }

        return marked;

        ImportRow Marked(ImportRow row)
        {
            var key = $"{row.Entry.Name}\n{string.Join(' ', row.Entry.Phones.Order(StringComparer.Ordinal))}\n{string.Join(' ', row.Entry.Units.Select(unit => unit.Door))}";
            if (!whole.TryAdd(key, row.Line))
            {
                return row.Failing("row", "twice_in_file", whole[key]);
            }

            foreach (var phone in row.Entry.Phones)
            {
                if (names.TryGetValue(phone, out var first) && first.Name != row.Entry.Name)
                {
                    return row.Failing("phones", "twice_in_file", first.Line);
                }
            }

            foreach (var phone in row.Entry.Phones)
            {
                names.TryAdd(phone, (row.Entry.Name, row.Line));
            }

            return row;
        }
    }

    /// <summary>What a row does to the register.</summary>
    /// <param name="row">The row.</param>
    /// <param name="register">The register as it stands, with the rows before.</param>
    /// <param name="newId">Makes the id of a new entry.</param>
    /// <returns>The row with its outcome, and the entry after it; null where nothing is to be written.</returns>
    public static (ImportRow Row, Resident? After) Plan(ImportRow row, RegisterIndex register, Func<string> newId)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(newId);
        if (row.Faults.Count > 0)
        {
            return (row with { Outcome = RowOutcome.Failed }, null);
        }

        var owners = row.Entry.Phones.Select(register.OwnerOf).OfType<Resident>().DistinctBy(owner => owner.Id).ToList();
        if (owners.Exists(owner => owner.Name != row.Entry.Name))
        {
            return (row.Failing("phones", "on_file_for_other"), null);
        }

        if (owners.Count > 1)
        {
            return (row.Failing("phones", "on_file_for_several"), null);
        }

        var before = owners is [var owner] ? owner : row.Entry.Units is [var unit, ..] ? register.At(row.Entry.Name, unit) : null;
        var after = before is null ? row.Entry with { Id = newId() } : before with
        {
            Phones = [.. before.Phones.Union(row.Entry.Phones, StringComparer.Ordinal)],
            Units = ResidentRules.WithUnits(before.Units, row.Entry.Units, replaceRole: true),
            Language = row.Entry.Language ?? before.Language,
            Notes = row.Entry.Notes ?? before.Notes,
        };
        foreach (var (field, reason) in ResidentRules.Faults(after))
        {
            return (row.Failing(field, reason), null);
        }

        return before is null ? (row with { Outcome = RowOutcome.New }, after)
            : ResidentRules.Compare(before, after).Count == 0 ? (row with { Outcome = RowOutcome.Unchanged }, null)
            : (row with { Outcome = RowOutcome.Changed }, after);
    }
}

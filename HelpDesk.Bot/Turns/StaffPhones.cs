using System.Collections.Frozen;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Turns;

/// <summary>Which numbers belong to staff, so that a technician's “1” takes an alarm and opens no dialog.</summary>
/// <remarks>Read once and again after each change of an account; a property has some dozens of accounts. Thread-safe.</remarks>
internal sealed class StaffPhones
{
    private readonly DeskStore store;
    private FrozenDictionary<string, StaffAccount>? known;

    public StaffPhones(DeskStore store)
    {
        this.store = store;
        store.Committed += changes =>
        {
            if (changes.Touches(Kinds.Staff.Name))
            {
                Volatile.Write(ref known, null);
            }
        };
    }

    public async ValueTask<StaffAccount?> OwnerOfAsync(string phone, CancellationToken cancel) =>
        (Volatile.Read(ref known) ?? await LoadAsync(cancel)).GetValueOrDefault(phone);

    /// <summary>Staff of departments who can be texted, by name.</summary>
    public async ValueTask<IReadOnlyList<StaffAccount>> OfDepartmentsAsync(IReadOnlyList<string> departments, CancellationToken cancel) =>
    [
        .. (Volatile.Read(ref known) ?? await LoadAsync(cancel)).Values
            .Where(account => account.Department is { } own && departments.Contains(own)).OrderBy(account => account.Name, StringComparer.Ordinal),
    ];

    private async ValueTask<FrozenDictionary<string, StaffAccount>> LoadAsync(CancellationToken cancel)
    {
        var accounts = await store.QueryAsync(Kinds.Staff, new Query { Kind = Kinds.Staff.Name, Take = 1000 }, cancel);
        var phones = accounts.Select(account => account.Value).Where(account => account.Phone is not null)
            .DistinctBy(account => account.Phone, StringComparer.Ordinal)
            .ToFrozenDictionary(account => account.Phone ?? "", StringComparer.Ordinal);
        Volatile.Write(ref known, phones);
        return phones;
    }
}

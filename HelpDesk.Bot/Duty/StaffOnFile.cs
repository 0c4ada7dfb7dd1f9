using System.Collections.Frozen;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Duty;

/// <summary>Accounts of staff by number, role and department: whose “1” takes an alarm, and who is texted.</summary>
/// <remarks>Read once and again after each change of an account; a property has some dozens of accounts. Thread-safe.</remarks>
internal sealed class StaffOnFile
{
    private const int MostAccounts = 1000;

    private readonly DeskStore store;
    private readonly Remembered<Accounts> accounts;

    public StaffOnFile(DeskStore store)
    {
        this.store = store;
        accounts = new(store, Kinds.Staff, ReadAccountsAsync);
    }

    /// <summary>Whose number it is; null for nobody's.</summary>
    public async ValueTask<StaffAccount?> OwnerOfAsync(string phone, CancellationToken cancel) => (await ReadAsync(cancel)).ByPhone.GetValueOrDefault(phone);

    /// <summary>Everybody, by name.</summary>
    public async ValueTask<IReadOnlyList<StaffAccount>> AllAsync(CancellationToken cancel) => (await ReadAsync(cancel)).ByName;

    public async ValueTask<StaffAccount?> OfNameAsync(string signIn, CancellationToken cancel) => (await ReadAsync(cancel)).ByName.FirstOrDefault(account => account.Name == signIn);

    /// <summary>The first of the role who has a number, else the first of the role; null for none.</summary>
    public async ValueTask<StaffAccount?> OfRoleAsync(StaffRole role, string? department, string? except, CancellationToken cancel) =>
        (await ReadAsync(cancel)).ByName
            .Where(account => account.Role == role && account.Name != except && (department is null || account.Department == department))
            .OrderBy(account => account.Phone is null)
            .FirstOrDefault();

    /// <summary>Everybody of a role, by name.</summary>
    public async ValueTask<IReadOnlyList<StaffAccount>> OfRoleAsync(StaffRole role, CancellationToken cancel) => [.. (await ReadAsync(cancel)).ByName.Where(account => account.Role == role)];

    /// <summary>Staff of departments who can be texted, by name.</summary>
    public async ValueTask<IReadOnlyList<StaffAccount>> OfDepartmentsAsync(IReadOnlyList<string> departments, CancellationToken cancel) =>
        [.. (await ReadAsync(cancel)).ByPhone.Values.Where(account => account.Department is { } own && departments.Contains(own)).OrderBy(account => account.Name, StringComparer.Ordinal)];

    private ValueTask<Accounts> ReadAsync(CancellationToken cancel) => accounts.ReadAsync(cancel);

    private async Task<Accounts> ReadAccountsAsync(CancellationToken cancel)
    {
        var stored = await store.QueryAsync(Kinds.Staff, new Query { Kind = Kinds.Staff.Name, Take = MostAccounts }, cancel);
        StaffAccount[] byName = [.. stored.Select(account => account.Value).OrderBy(account => account.Name, StringComparer.Ordinal)];
        return new(
            byName,
            byName.Where(account => account.Phone is not null).DistinctBy(account => account.Phone, StringComparer.Ordinal).ToFrozenDictionary(account => account.Phone ?? "", StringComparer.Ordinal));
    }

    private sealed record Accounts(IReadOnlyList<StaffAccount> ByName, FrozenDictionary<string, StaffAccount> ByPhone);
}

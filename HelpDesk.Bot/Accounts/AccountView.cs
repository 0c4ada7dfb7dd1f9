using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Bot.Duty;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Sla;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Accounts;

/// <summary>An account among others.</summary>
/// <param name="Account">The account.</param>
/// <param name="Sessions">Where it is signed in, last seen first.</param>
public sealed record AccountRow(StaffAccount Account, IReadOnlyList<StaffSession> Sessions);

/// <summary>The list of accounts.</summary>
/// <param name="Rows">By role and name.</param>
/// <param name="Departments">Departments of the catalogue.</param>
public sealed record AccountsView(IReadOnlyList<AccountRow> Rows, IReadOnlyList<Department> Departments);

/// <summary>One account and what goes with it.</summary>
/// <param name="Account">The account at its version.</param>
/// <param name="Sessions">Where it is signed in, last seen first.</param>
/// <param name="Shifts">Shifts still to come that name the person.</param>
/// <param name="Departments">Departments of the catalogue.</param>
public sealed record AccountView(Versioned<StaffAccount> Account, IReadOnlyList<StaffSession> Sessions, IReadOnlyList<ShiftKey> Shifts, IReadOnlyList<Department> Departments)
{
    /// <summary>The account.</summary>
    public StaffAccount It => Account.Value;

    /// <summary>A link made just now: shown this once and kept nowhere. Null for none.</summary>
    public string? Link { get; init; }
}

/// <summary>Reads what the pages and calls of accounts show.</summary>
internal sealed class AccountReader(DeskStore store, DeskSessions sessions, RosterOnFile roster, CatalogueInUse catalogue, TimeProvider clock)
{
    public async Task<AccountsView> AllAsync(CancellationToken cancel)
    {
        var everybody = await store.QueryAsync(Kinds.Staff, new Query { Kind = Kinds.Staff.Name, Take = AccountRules.MostAccounts }, cancel);
        var open = await sessions.OpenAsync(cancel);
        return new(
            [
                .. everybody.Select(each => new AccountRow(each.Value, open.GetValueOrDefault(each.Value.Name) ?? []))
                    .OrderByDescending(row => row.Account.Role).ThenBy(row => row.Account.Name, StringComparer.Ordinal),
            ],
            catalogue.Estate.Departments);
    }

    /// <summary>One account; null when there is none of that name.</summary>
    public async Task<AccountView?> FindAsync(string name, CancellationToken cancel) =>
        await store.FindAsync(Kinds.Staff, name, cancel) is { } account ? await OfAsync(account, cancel) : null;

    public async Task<AccountView> OfAsync(Versioned<StaffAccount> account, CancellationToken cancel)
    {
        var name = account.Value.Name;
        var today = LocalTime.DateOf(clock.GetUtcNow(), catalogue.Estate.Zone);
        var shifts = await roster.ReadAsync(today, today.AddDays(RosterOnFile.MostDays - 1), cancel);
        return new(
            account,
            await sessions.OpenAsync(name, cancel),
            [.. shifts.Select(shift => shift.Value).Where(shift => shift.Person == name || shift.Planned == name).Select(shift => shift.Key)],
            catalogue.Estate.Departments);
    }
}

using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Accounts;

/// <summary>Creates and changes accounts: load, decide, commit.</summary>
internal sealed class AccountDesk(DeskStore store, TimeProvider clock)
{
    private const int MaxTries = 5;
    private static readonly Query Everybody = new() { Kind = Kinds.Staff.Name, Take = AccountRules.MostAccounts };

    /// <summary>A link that works from now on, and what it ends in.</summary>
    public (string Secret, PasswordLink Link) NewLink()
    {
        var secret = StaffAccounts.NewSecret();
        return (secret, new(StaffAccounts.HashOf(secret), clock.GetUtcNow() + PasswordLink.Lifetime));
    }

    /// <summary>Creates an account whose person sets the password with the link.</summary>
    /// <param name="name">Sign-in name, checked.</param>
    /// <param name="facts">About the person, checked.</param>
    /// <param name="link">The link.</param>
    /// <param name="by">Who creates it.</param>
    /// <param name="once">Written along, so that a repeat creates nothing; null for none.</param>
    /// <param name="cancel">Cancels it.</param>
    public async Task<AccountOutcome> CreateAsync(string name, AccountFacts facts, PasswordLink link, string by, OnceWrite? once, CancellationToken cancel)
    {
        if (await store.Engine.CountAsync(new Query { Kind = Kinds.Staff.Name }, cancel) >= AccountRules.MostAccounts)
        {
            return new AccountOutcome.Refused(AccountRefusal.TooMany);
        }

        var account = StaffAccounts.Create(name, facts, link);
        if (await store.FindAsync(Kinds.Staff, account.Name, cancel) is not null || await WasUsedAsync(account.Name, cancel))
        {
            return new AccountOutcome.Refused(AccountRefusal.NameTaken);
        }

        var changes = new Changes().Insert(Kinds.Staff, account)
            .Audit(AuditEntry.Of(clock.GetUtcNow(), by, "create_account", Kinds.Staff.Name, account.Name) with { Changed = AuditTrail.ChangedIn(Kinds.Staff, null, account) });
        changes.Keep(once);
        return await store.CommitAsync(changes, cancel) ? new AccountOutcome.Kept(new(account, 1)) : new AccountOutcome.Refused(AccountRefusal.NameTaken);
    }

    /// <summary>Carries a command out.</summary>
    /// <param name="name">Sign-in name.</param>
    /// <param name="command">The command.</param>
    /// <param name="by">Whose it is.</param>
    /// <param name="seen">Version of the account that the caller saw; null for whatever it is now.</param>
    /// <param name="cancel">Cancels it.</param>
    /// <param name="network">Where the person came from; null where it is not kept.</param>
    public async Task<AccountOutcome> ApplyAsync(string name, AccountCommand command, string by, long? seen, CancellationToken cancel, string? network = null)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var everybody = await store.QueryAsync(Kinds.Staff, Everybody, cancel);
            if (everybody.FirstOrDefault(each => each.Value.Name == name) is not { } account)
            {
                return new AccountOutcome.NotFound();
            }

            if (seen is { } version && version != account.Version)
            {
                return new AccountOutcome.Stale();
            }

            var now = clock.GetUtcNow();
            var others = everybody.Where(each => each.Value.Name != name).ToList();
            switch (AccountRules.Apply(account.Value, command, [.. others.Select(other => other.Value)], StaffAccounts.NewStamp(), now))
            {
                case AccountDecision.Refused refused:
                    return new AccountOutcome.Refused(refused.Reason);
                case AccountDecision.Changed { After: var after } when after == account.Value:
                    return new AccountOutcome.Kept(account);
                case var decision when await CommitAsync(account, (decision as AccountDecision.Changed)?.After, others, AuditEntry.Of(now, by, ActionOf(command), Kinds.Staff.Name, name) with { Network = network }, cancel):
                    return decision is AccountDecision.Changed changed ? new AccountOutcome.Kept(new(changed.After, account.Version + 1)) : new AccountOutcome.Removed();
            }
        }

        return new AccountOutcome.Stale();
    }

    private async Task<bool> CommitAsync(Versioned<StaffAccount> account, StaffAccount? after, List<Versioned<StaffAccount>> others, AuditEntry entry, CancellationToken cancel)
    {
        var changes = after is null
            ? new Changes().Delete(Kinds.Staff, account).Audit(entry)
            : new Changes().Update(Kinds.Staff, account, after).Audit(entry with { Changed = AuditTrail.ChangedIn(Kinds.Staff, account.Value, after) });

        // The administrator who is left is written too, unchanged: of two who take the right from each other at the same moment one comes too late.
        if (account.Value.IsAdministrator && after is not { IsAdministrator: true } && others.Find(other => other.Value.IsAdministrator) is { } left)
        {
            changes.Update(Kinds.Staff, left, left.Value);
        }

        if (after?.Stamp != account.Value.Stamp && await store.FindAsync(Kinds.Sessions, account.Value.Name, cancel) is { } sessions)
        {
            changes.Delete(Kinds.Sessions, sessions);
        }

        return await store.CommitAsync(changes, cancel);
    }

    private async Task<bool> WasUsedAsync(string name, CancellationToken cancel)
    {
        var told = await store.QueryAsync(Kinds.Audit, new Query { Kind = Kinds.Audit.Name, Where = [new("subject", FieldValue.Of(name))], Take = 1 }, cancel);
        return told is [{ Value.SubjectKind: var kind }] && kind == Kinds.Staff.Name;
    }

    private static string ActionOf(AccountCommand command) => command switch
    {
        AccountCommand.Change => "change_account",
        AccountCommand.Lock => "lock_account",
        AccountCommand.Unlock => "unlock_account",
        AccountCommand.Reset => "reset_account",
        AccountCommand.Remove => "remove_account",
        AccountCommand.Speak => "choose_language",
        _ => AuditEntry.ActionOf(command),
    };
}

/// <summary>What became of a command to an account.</summary>
internal abstract record AccountOutcome
{
    private AccountOutcome()
    {
    }

    internal sealed record Kept(Versioned<StaffAccount> Account) : AccountOutcome;

    internal sealed record Removed : AccountOutcome;

    internal sealed record NotFound : AccountOutcome;

    /// <summary>Somebody else changed it meanwhile.</summary>
    internal sealed record Stale : AccountOutcome;

    internal sealed record Refused(AccountRefusal Reason) : AccountOutcome;
}

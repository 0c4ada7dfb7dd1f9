using HelpDesk.Bot.Channels.Chat;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Desk.SignIn;

/// <summary>Checks a name and password, counting wrong ones in the store.</summary>
/// <remarks>
/// An unknown name, a wrong password and a locked account look and last alike. One check at a time, so that guesses sent
/// together count one by one.
/// </remarks>
internal sealed class PasswordCheck(DeskStore store, DeskSessions sessions, TimeProvider clock) : IDisposable
{
    private const int MaxTries = 5;

    private static readonly StaffAccount Nobody = StaffAccounts.Create("-", "-", StaffRole.Agent, "no password opens this");

    /// <summary>Guesses at names and at locked accounts that the trail tells of at once, and then one a minute: they must not fill the disk.</summary>
    private const int MaxStrangers = 30;

    private const double StrangersPerSecond = 1 / 60.0;

    private readonly SemaphoreSlim one = new(1);
    private readonly RateLimit strangers = new(MaxStrangers, StrangersPerSecond, clock);

    /// <summary>The account, when the password opens it; either way the audit trail tells of it.</summary>
    /// <param name="name">As typed.</param>
    /// <param name="password">As typed.</param>
    /// <param name="network">Where the person came from; null when that is not known.</param>
    /// <param name="cancel">Cancels the wait.</param>
    /// <param name="arrival">The device that signs in, put on file in the same commit; null for none.</param>
    public Task<StaffAccount?> TryAsync(string name, string password, string? network, CancellationToken cancel, Arrival? arrival = null) =>
        AloneAsync(() => CheckAsync(StaffAccounts.KeyOf(name), password, network, arrival, cancel), cancel);

    /// <summary>Another password for somebody who knows the old one. A wrong one counts as at the door; all other sessions end.</summary>
    /// <param name="name">Sign-in name.</param>
    /// <param name="old">The old password, as typed.</param>
    /// <param name="chosen">The new one.</param>
    /// <param name="keep">Id of the session that goes on.</param>
    /// <param name="network">Where the person came from; null when that is not known.</param>
    /// <param name="cancel">Cancels the wait.</param>
    /// <returns>The account; null when the old password was wrong or the account is locked.</returns>
    public Task<StaffAccount?> ChangeAsync(string name, string old, string chosen, string? keep, string? network, CancellationToken cancel) =>
        AloneAsync(() => ReplaceAsync(name, old, chosen, keep, network, cancel), cancel);

    public void Dispose() => one.Dispose();

    private async Task<StaffAccount?> AloneAsync(Func<Task<StaffAccount?>> check, CancellationToken cancel)
    {
        await one.WaitAsync(cancel);
        try
        {
            return await check();
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<StaffAccount?> CheckAsync(string name, string password, string? network, Arrival? arrival, CancellationToken cancel)
    {
        (string? Hash, bool IsRight) known = ("", false);
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var found = name.Length == 0 ? null : await store.FindAsync(Kinds.Staff, name, cancel);
            var now = clock.GetUtcNow();
            var account = found?.Value ?? Nobody;
            known = known.Hash == account.PasswordHash && attempt > 0 ? known : (account.PasswordHash, StaffAccounts.IsRight(account, password));
            if (found is null || Lockout.IsLocked(found.Value, now))
            {
                if (strangers.TryTake(""))
                {
                    await store.CommitAsync(new Changes().Audit(SignInTrail.Tried(found?.Value, gotIn: false, wasLocked: true, network, now)), cancel);
                }

                return null;
            }

            var after = known.IsRight ? Lockout.AfterRight(found.Value) : Lockout.AfterWrong(found.Value, now);
            var changes = Counted(found, after).Audit(SignInTrail.Tried(after, known.IsRight, wasLocked: false, network, now));
            if (known.IsRight && arrival is not null)
            {
                await sessions.AddAsync(changes, name, arrival.Session, cancel);
            }

            if (await store.CommitAsync(changes, cancel))
            {
                return known.IsRight ? after : null;
            }
        }

        throw new StoreUnavailableException("Nobody could be signed in between the commits of others.");
    }

    private async Task<StaffAccount?> ReplaceAsync(string name, string old, string chosen, string? keep, string? network, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var now = clock.GetUtcNow();
            if (await store.FindAsync(Kinds.Staff, name, cancel) is not { } found || Lockout.IsLocked(found.Value, now))
            {
                return null;
            }

            if (!StaffAccounts.IsRight(found.Value, old))
            {
                var wrong = Lockout.AfterWrong(found.Value, now);
                await store.CommitAsync(Counted(found, wrong).Audit(SignInTrail.Tried(wrong, gotIn: false, wasLocked: false, network, now)), cancel);
                return null;
            }

            var after = found.Value with { PasswordHash = StaffAccounts.HashOf(found.Value, chosen), Stamp = StaffAccounts.NewStamp(), Link = null, FailedSignIns = 0, LockedUntil = null };
            var changes = Counted(found, after).Audit(SignInTrail.ChangedPassword(after, network, now));
            if (await store.FindAsync(Kinds.Sessions, name, cancel) is { } onFile)
            {
                changes.Update(Kinds.Sessions, onFile, onFile.Value.Only(keep));
            }

            if (await store.CommitAsync(changes, cancel))
            {
                return after;
            }
        }

        throw new StoreUnavailableException("The password could not be changed between the commits of others.");
    }

    private static Changes Counted(Versioned<StaffAccount> before, StaffAccount after) =>
        after == before.Value ? new Changes() : new Changes().Update(Kinds.Staff, before, after);
}

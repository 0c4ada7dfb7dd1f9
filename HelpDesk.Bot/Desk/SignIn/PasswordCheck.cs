using HelpDesk.Bot.Channels.Chat;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Desk.SignIn;

/// <summary>Checks a name and password, counting wrong ones in the store.</summary>
/// <remarks>
/// An unknown name, a wrong password and a locked account look and last alike. One check at a time, so that guesses sent
/// together count one by one.
/// </remarks>
internal sealed class PasswordCheck(DeskStore store, TimeProvider clock) : IDisposable
{
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
    public async Task<StaffAccount?> TryAsync(string name, string password, string? network, CancellationToken cancel)
    {
        await one.WaitAsync(cancel);
        try
        {
            return await CheckAsync(StaffAccounts.KeyOf(name), password, network, cancel);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task<StaffAccount?> CheckAsync(string name, string password, string? network, CancellationToken cancel)
    {
        var found = name.Length == 0 ? null : await store.FindAsync(Kinds.Staff, name, cancel);
        var now = clock.GetUtcNow();
        var right = StaffAccounts.IsRight(found?.Value ?? Nobody, password);
        if (found is null || Lockout.IsLocked(found.Value, now))
        {
            if (strangers.TryTake(""))
            {
                await store.CommitAsync(new Changes().Audit(SignInTrail.Tried(found?.Value, gotIn: false, wasLocked: true, network, now)), cancel);
            }

            return null;
        }

        var after = right ? Lockout.AfterRight(found.Value) : Lockout.AfterWrong(found.Value, now);
        var changes = new Changes().Audit(SignInTrail.Tried(after, right, wasLocked: false, network, now));
        if (after != found.Value)
        {
            changes.Update(Kinds.Staff, found, after);
        }

        return await store.CommitAsync(changes, cancel) && right ? after : null;
    }
}

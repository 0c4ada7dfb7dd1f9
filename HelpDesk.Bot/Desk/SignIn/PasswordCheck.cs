using HelpDesk.Store;
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
    private readonly SemaphoreSlim one = new(1);

    public async Task<StaffAccount?> TryAsync(string name, string password, CancellationToken cancel)
    {
        await one.WaitAsync(cancel);
        try
        {
            return await CheckAsync(StaffAccounts.KeyOf(name), password, cancel);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task<StaffAccount?> CheckAsync(string name, string password, CancellationToken cancel)
    {
        var found = name.Length == 0 ? null : await store.FindAsync(Kinds.Staff, name, cancel);
        var now = clock.GetUtcNow();
        var right = StaffAccounts.IsRight(found?.Value ?? Nobody, password);
        if (found is null || Lockout.IsLocked(found.Value, now))
        {
            return null;
        }

        var after = right ? Lockout.AfterRight(found.Value) : Lockout.AfterWrong(found.Value, now);
        if (after != found.Value && !await store.CommitAsync(new Changes().Update(Kinds.Staff, found, after), cancel))
        {
            return null;
        }

        return right ? after : null;
    }
}

using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Desk.SignIn;

/// <summary>Where staff are signed in: found at each request, seen now and then, ended one by one or all at once.</summary>
internal sealed class DeskSessions(DeskStore store, TimeProvider clock)
{
    private const int MaxTries = 5;

    /// <summary>The open session of a cookie; null when the account, its stamp or the session is gone.</summary>
    public async Task<OpenSession?> FindAsync(string name, string stamp, string secret, CancellationToken cancel)
    {
        if (await store.FindAsync(Kinds.Staff, name, cancel) is not { Value: { LockedAt: null } account } || account.Stamp != stamp)
        {
            return null;
        }

        return await store.FindAsync(Kinds.Sessions, name, cancel) is { } onFile && onFile.Value.Find(StaffAccounts.HashOf(secret), clock.GetUtcNow()) is { } session
            ? new(account, session, onFile)
            : null;
    }

    /// <summary>Notes that a session is in use; seldom, and never at the cost of the request.</summary>
    /// <returns>It was time to note it.</returns>
    public async Task<bool> SeenAsync(OpenSession open, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (!open.Session.IsToBeSeen(now))
        {
            return false;
        }

        try
        {
            // What lost against another request of the same person is noted by the next one.
            await store.CommitAsync(new Changes().Update(Kinds.Sessions, open.OnFile, open.OnFile.Value.Seen(open.Session.Id, now)), cancel);
        }
        catch (StoreUnavailableException)
        {
            // Reading goes on while nothing can be written.
        }

        return true;
    }

    /// <summary>Adds a session to a commit.</summary>
    public async Task AddAsync(Changes changes, string name, StaffSession session, CancellationToken cancel)
    {
        var onFile = await store.FindAsync(Kinds.Sessions, name, cancel);
        changes.Put(Kinds.Sessions, onFile, (onFile?.Value ?? new() { Name = name }).With(session, clock.GetUtcNow()));
    }

    /// <summary>Where somebody is signed in, last seen first.</summary>
    public async Task<IReadOnlyList<StaffSession>> OpenAsync(string name, CancellationToken cancel) =>
        (await store.FindAsync(Kinds.Sessions, name, cancel))?.Value.OpenAt(clock.GetUtcNow()) ?? [];

    /// <summary>Where everybody is signed in, by name.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<StaffSession>>> OpenAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var all = await store.QueryAsync(Kinds.Sessions, new Query { Kind = Kinds.Sessions.Name, Take = AccountRules.MostAccounts }, cancel);
        return all.ToDictionary(each => each.Value.Name, each => each.Value.OpenAt(now), StringComparer.Ordinal);
    }

    /// <summary>Ends one session, or all but the one that is kept.</summary>
    /// <param name="name">Whose.</param>
    /// <param name="rest">What is left of them.</param>
    /// <param name="told">Entry of the audit trail.</param>
    /// <param name="cancel">Cancels it.</param>
    /// <returns>False when there was nothing to end.</returns>
    public async Task<bool> EndAsync(string name, Func<StaffSessions, StaffSessions> rest, AuditEntry told, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            if (await store.FindAsync(Kinds.Sessions, name, cancel) is not { } onFile || rest(onFile.Value) is var left && left.All.Count == onFile.Value.All.Count)
            {
                return false;
            }

            if (await store.CommitAsync(new Changes().Update(Kinds.Sessions, onFile, left).Audit(told), cancel))
            {
                return true;
            }
        }

        throw new StoreUnavailableException("The session could not be ended between the commits of others.");
    }
}

/// <summary>Somebody signed in on a device.</summary>
internal sealed record OpenSession(StaffAccount Account, StaffSession Session, Versioned<StaffSessions> OnFile);

/// <summary>A device that signs in.</summary>
/// <param name="Secret">What its cookie keeps.</param>
/// <param name="Session">What the store keeps.</param>
internal sealed record Arrival(string Secret, StaffSession Session)
{
    /// <summary>The device behind a request.</summary>
    /// <param name="http">The request.</param>
    /// <param name="stays">It is somebody's own and stays signed in.</param>
    public static Arrival Of(HttpContext http, bool stays)
    {
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var (device, browser) = DeviceNames.Of(http.Request.Headers.UserAgent.ToString());
        var secret = StaffAccounts.NewSecret();
        return new(secret, new(StaffAccounts.HashOf(secret), device, browser, now, now, stays));
    }
}

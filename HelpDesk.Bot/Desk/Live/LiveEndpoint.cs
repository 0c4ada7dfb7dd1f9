using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Desk.Live;

/// <summary>Server-sent events: “something changed, fetch again”. Carries no content, so it needs no masking. Who watches a ticket's page is shown to others there. Ends with the session it was opened in.</summary>
internal static class LiveEndpoint
{
    private const int MaxNumber = 40;

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(200);

    public static async Task WatchAsync(HttpContext http, LiveNews news, Presence presence, TicketSight sight, IHostApplicationLifetime lifetime)
    {
        if (!news.TryEnter())
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        Presence.Visit? visit = null;
        try
        {
            visit = await EnterAsync(http, presence, sight);
            await TellAsync(http, news, presence, visit, ended.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The page was closed or the desk stops.
        }
        finally
        {
            news.Leave();
            if (visit is not null)
            {
                presence.Leave(visit);
            }
        }
    }

    // A ticket that is hidden, or does not exist, is watched as any other page.
    private static async Task<Presence.Visit?> EnterAsync(HttpContext http, Presence presence, TicketSight sight) =>
        http.Request.Query["ticket"].ToString() is { Length: > 0 and <= MaxNumber } ticket && DeskCookie.AccountOf(http) is { } me
        && await sight.FindAsync(DeskGate.ViewerOf(http), ticket, http.RequestAborted) is not null
            ? presence.Enter(ticket, me)
            : null;

    private static async Task TellAsync(HttpContext http, LiveNews news, Presence presence, Presence.Visit? visit, CancellationToken cancel)
    {
        var response = http.Response;
        response.ContentType = "text/event-stream";
        response.Headers["X-Accel-Buffering"] = "no";

        // Before the first look: what ends between the two is seen by the look.
        var (seen, seenVisits, doors) = (news.Edition, 0L, news.DoorEdition);
        var mayWatch = await MayWatchAsync(http, cancel);
        await WriteAsync(response, $"retry: 1000\nevent: hello\ndata: {seen}\n\n", cancel);
        Task? next = null;
        while (mayWatch)
        {
            next ??= visit is null ? news.AfterAsync(seen, doors) : Task.WhenAny(news.AfterAsync(seen, doors), presence.AfterAsync(visit, seenVisits));
            var isNews = await HasCompletedAsync(next, cancel);
            if (!isNews || news.DoorEdition > doors)
            {
                doors = news.DoorEdition;
                mayWatch = await MayWatchAsync(http, cancel);
            }

            if (!isNews)
            {
                if (visit is not null)
                {
                    presence.Beat(visit);
                }

                await WriteAsync(response, ": beat\n\n", cancel);
                continue;
            }

            next = null;
            if (mayWatch && (News(news, ref seen) + Visits(presence, visit, ref seenVisits)) is { Length: > 0 } told)
            {
                await WriteAsync(response, told, cancel);
                await Task.Delay(Breath, TimeProvider.System, cancel);
            }
        }

        await WriteAsync(response, $"event: ended\ndata: {seen}\n\n", cancel);
    }

    private static string News(LiveNews news, ref long seen)
    {
        var before = seen;
        seen = news.Edition;
        return seen > before ? $"event: changed\ndata: {seen}\n\n" : "";
    }

    private static string Visits(Presence presence, Presence.Visit? visit, ref long seen)
    {
        var before = seen;
        seen = visit is null ? before : presence.EditionOf(visit);
        return seen > before ? $"event: presence\ndata: {seen}\n\n" : "";
    }

    private static async Task<bool> MayWatchAsync(HttpContext http, CancellationToken cancel)
    {
        try
        {
            return await DeskCookie.FindAsync(http.RequestServices.GetRequiredService<DeskSessions>(), http.User, cancel) is { Account.Role: var role }
                && StaffPermissions.May(role, DeskAction.Read);
        }
        catch (StoreUnavailableException)
        {
            // News tell nothing by themselves; whatever is fetched for them is refused where it must be.
            return true;
        }
    }

    // The system's clock, not the desk's: a beat keeps a connection alive and is nobody's business hours.
    private static async Task<bool> HasCompletedAsync(Task next, CancellationToken cancel)
    {
        try
        {
            await next.WaitAsync(Heartbeat, TimeProvider.System, cancel);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static async Task WriteAsync(HttpResponse response, string text, CancellationToken cancel)
    {
        await response.WriteAsync(text, cancel);
        await response.Body.FlushAsync(cancel);
    }
}

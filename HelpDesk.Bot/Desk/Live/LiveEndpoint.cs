using HelpDesk.Bot.Desk.SignIn;

namespace HelpDesk.Bot.Desk.Live;

/// <summary>Server-sent events: “something changed, fetch again”. Carries no content, so it needs no masking. Who watches a ticket's page is shown to others there.</summary>
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
            await TellAsync(http.Response, news, presence, visit, ended.Token);
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

    private static async Task TellAsync(HttpResponse response, LiveNews news, Presence presence, Presence.Visit? visit, CancellationToken cancel)
    {
        response.ContentType = "text/event-stream";
        response.Headers["X-Accel-Buffering"] = "no";
        var seen = news.Edition;
        var seenVisits = 0L;
        await WriteAsync(response, $"retry: 1000\nevent: hello\ndata: {seen}\n\n", cancel);
        while (true)
        {
            var next = visit is null ? news.AfterAsync(seen) : Task.WhenAny(news.AfterAsync(seen), presence.AfterAsync(visit, seenVisits));
            while (!await HasCompletedAsync(next, cancel))
            {
                if (visit is not null)
                {
                    presence.Beat(visit);
                }

                await WriteAsync(response, ": beat\n\n", cancel);
            }

            if (visit is not null && presence.EditionOf(visit) is var visits && visits > seenVisits)
            {
                seenVisits = visits;
                await WriteAsync(response, $"event: presence\ndata: {visits}\n\n", cancel);
            }

            if (news.Edition > seen)
            {
                seen = news.Edition;
                await WriteAsync(response, $"event: changed\ndata: {seen}\n\n", cancel);
            }

            await Task.Delay(Breath, TimeProvider.System, cancel);
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

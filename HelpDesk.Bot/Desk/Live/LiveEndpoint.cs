namespace HelpDesk.Bot.Desk.Live;

/// <summary>Server-sent events: “something changed, fetch again”. Carries no content, so it needs no masking.</summary>
internal static class LiveEndpoint
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(200);

    public static async Task WatchAsync(HttpContext http, LiveNews news, IHostApplicationLifetime lifetime)
    {
        if (!news.TryEnter())
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await TellAsync(http.Response, news, ended.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The page was closed or the desk stops.
        }
        finally
        {
            news.Leave();
        }
    }

    private static async Task TellAsync(HttpResponse response, LiveNews news, CancellationToken cancel)
    {
        response.ContentType = "text/event-stream";
        response.Headers["X-Accel-Buffering"] = "no";
        var seen = news.Edition;
        await WriteAsync(response, $"retry: 1000\nevent: hello\ndata: {seen}\n\n", cancel);
        while (true)
        {
            // The system's clock, not the desk's: a beat keeps a connection alive and is nobody's business hours.
            try
            {
                await news.AfterAsync(seen).WaitAsync(Heartbeat, TimeProvider.System, cancel);
            }
            catch (TimeoutException)
            {
                await WriteAsync(response, ": beat\n\n", cancel);
                continue;
            }

            seen = news.Edition;
            await WriteAsync(response, $"event: changed\ndata: {seen}\n\n", cancel);
            await Task.Delay(Breath, TimeProvider.System, cancel);
        }
    }

    private static async Task WriteAsync(HttpResponse response, string text, CancellationToken cancel)
    {
        await response.WriteAsync(text, cancel);
        await response.Body.FlushAsync(cancel);
    }
}

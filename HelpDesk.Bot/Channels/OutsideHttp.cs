namespace HelpDesk.Bot.Channels;

/// <summary>Calls to servers that are not ours.</summary>
internal static class OutsideHttp
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>A client for them: follows no redirect, keeps no cookie, gives up after 15 seconds of the system's time.</summary>
    /// <param name="connect">Opens its connections; null for the usual way.</param>
    /// <param name="isDirect">Uses no proxy, which would look up names unseen by <paramref name="connect"/>.</param>
    public static HttpClient NewClient(Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>>? connect = null, bool isDirect = false) => new(new SocketsHttpHandler
    {
        UseProxy = !isDirect,
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        ActivityHeadersPropagator = null,
        ConnectCallback = connect,
    })
    {
        Timeout = Patience,
    };

    /// <summary>How long the server asks us to wait; null when it does not say.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter is not { } asked ? null
        : asked.Delta ?? (asked.Date - response.Headers.Date is { } wait && wait > TimeSpan.Zero ? wait : null);

    /// <summary>The body; null when it is longer than the limit.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpResponseMessage response, int limit, CancellationToken cancel)
    {
        if (response.Content.Headers.ContentLength > limit)
        {
            return null;
        }

        using var timeout = new CancellationTokenSource(Patience, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
        await using var stream = await response.Content.ReadAsStreamAsync(either.Token);
        var buffer = new byte[(int)Math.Min(response.Content.Headers.ContentLength ?? 4096, limit) + 1];
        var length = 0;
        while (await stream.ReadAsync(buffer.AsMemory(length), either.Token) is var read and > 0)
        {
            length += read;
            if (length > limit)
            {
                return null;
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, limit + 1));
            }
        }

        return buffer.AsMemory(0, length);
    }
}

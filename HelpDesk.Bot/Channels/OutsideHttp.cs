namespace HelpDesk.Bot.Channels;

/// <summary>Reads what another server answered, up to a limit.</summary>
internal static class BoundedBody
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

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

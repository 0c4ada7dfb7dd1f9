using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace HelpDesk.Bot.Channels.BotFramework.Auth;

/// <summary>The keys that sign channels' tokens, read from the address the issuer publishes and kept for a day.</summary>
/// <remarks>
/// A key that is not known is looked for again, at most once an hour, so that made-up ones cost nothing. While the address is down the last
/// keys stay good. Thread-safe; one request at a time reads.
/// </remarks>
internal sealed partial class SigningKeys(HttpClient http, Uri metadata, TimeProvider clock, ILogger<SigningKeys> log) : IDisposable
{
    private const int MaxDocument = 1 << 20;

    private static readonly TimeSpan KeepFor = TimeSpan.FromHours(24);
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromHours(1);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PauseWithoutKeys = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile KeySet? known;
    private long failedAtTicks;

    /// <summary>Changes with each reading; what was concluded from older keys is to be concluded anew.</summary>
    public DateTimeOffset? ReadAt => known?.ReadAt;

    /// <summary>The key of an id; null when the issuer has none.</summary>
    /// <exception cref="KeysUnavailableException">No keys could be read so far, so nobody can tell.</exception>
    public async ValueTask<SigningKey?> FindAsync(string keyId, CancellationToken cancel)
    {
        var keys = known;
        if (MustRead(keys, keyId))
        {
            keys = await ReadAsync(keyId, cancel);
        }

        return keys is null ? throw new KeysUnavailableException("The keys of the channels' tokens could not be read.") : keys.Keys.GetValueOrDefault(keyId);
    }

    public void Dispose() => reading.Dispose();

    private bool MustRead(KeySet? keys, string keyId)
    {
        var now = clock.GetUtcNow();
        var sinceFailure = now - new DateTimeOffset(Interlocked.Read(ref failedAtTicks), TimeSpan.Zero);
        return keys is null ? sinceFailure >= PauseWithoutKeys
            : sinceFailure >= PauseAfterFailure && (now - keys.ReadAt >= KeepFor || (now - keys.ReadAt >= LookAgainAfter && !keys.Keys.ContainsKey(keyId)));
    }

    private async Task<KeySet?> ReadAsync(string keyId, CancellationToken cancel)
    {
        await reading.WaitAsync(cancel);
        try
        {
            return MustRead(known, keyId) ? known = await FetchAsync(cancel) : known;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or JsonException or ArgumentException || (failure is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            Interlocked.Exchange(ref failedAtTicks, clock.GetUtcNow().UtcTicks);
            LogNotRead(log, failure);
            return known;
        }
        finally
        {
            reading.Release();
        }
    }

    private async Task<KeySet> FetchAsync(CancellationToken cancel)
    {
        var configuration = OpenIdConnectConfiguration.Create(Encoding.UTF8.GetString((await GetAsync(metadata, cancel)).Span));
        if (!Uri.TryCreate(configuration.JwksUri, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != metadata.Scheme))
        {
            throw new JsonException("The issuer's description names no address of its keys.");
        }

        var keys = SigningKey.ReadAll(await GetAsync(address, cancel));
        LogRead(log, keys.Count);
        return new(keys, clock.GetUtcNow());
    }

    private async Task<ReadOnlyMemory<byte>> GetAsync(Uri address, CancellationToken cancel)
    {
        using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancel);
        response.EnsureSuccessStatusCode();
        return await OutsideHttp.ReadAsync(response, MaxDocument, cancel) ?? throw new JsonException("The document is too long.");
    }

    private sealed record KeySet(FrozenDictionary<string, SigningKey> Keys, DateTimeOffset ReadAt);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} keys of channel tokens read")]
    private static partial void LogRead(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "The keys of channel tokens could not be read")]
    private static partial void LogNotRead(ILogger logger, Exception failure);
}

/// <summary>No keys to check tokens with.</summary>
internal sealed class KeysUnavailableException : Exception
{
    public KeysUnavailableException()
    {
    }

    public KeysUnavailableException(string message)
        : base(message)
    {
    }

    public KeysUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

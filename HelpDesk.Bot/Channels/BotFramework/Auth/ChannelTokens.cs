using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HelpDesk.Bot.Channels.BotFramework.Auth;

/// <summary>Tells whether a token is a channel's own, made for us, and for what it may be used.</summary>
/// <remarks>
/// A channel sends the same token with every activity for an hour: one that was found good is remembered by its hash, until it expires or
/// the keys are read anew. Thread-safe.
/// </remarks>
internal sealed class ChannelTokens(SigningKeys keys, string appId, string issuer, TimeProvider clock)
{
    private const int MaxRemembered = 1024;

    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = BearerHeader.MaxToken };
    private readonly ConcurrentDictionary<TokenHash, ChannelToken> remembered = new();

    /// <summary>What a good token vouches for; null for any other.</summary>
    /// <exception cref="KeysUnavailableException">No keys could be read so far.</exception>
    public async ValueTask<ChannelToken?> CheckAsync(string token, CancellationToken cancel)
    {
        var hash = TokenHash.Of(token);
        var now = clock.GetUtcNow();
        if (remembered.TryGetValue(hash, out var known) && known.KeysReadAt == keys.ReadAt && now < known.ExpiresAt)
        {
            return known;
        }

        var found = await ValidateAsync(token, now, cancel);
        Remember(hash, found);
        return found;
    }

    private async ValueTask<ChannelToken?> ValidateAsync(string token, DateTimeOffset now, CancellationToken cancel)
    {
        // The issuer first: tokens of others must not make us look for keys.
        if (TokenClaims.Read(token) is not { } claims || claims.Issuer != issuer || claims.Audience != appId
            || !Algorithms.Contains(claims.Algorithm) || !claims.IsTimely(now)
            || await keys.FindAsync(claims.KeyId, cancel) is not { } key)
        {
            return null;
        }

        var result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = issuer,
            ValidAudience = appId,
            ValidAlgorithms = Algorithms,
            IssuerSigningKey = key.Key,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            TryAllIssuerSigningKeys = false,
            LifetimeValidator = (_, _, _, _) => claims.IsTimely(now),
        });
        return result.IsValid ? new(claims.ServiceUrl, key.Channels, DateTimeOffset.UnixEpoch.AddSeconds(claims.Expires), keys.ReadAt) : null;
    }

    private void Remember(TokenHash hash, ChannelToken? token)
    {
        if (token is null)
        {
            remembered.TryRemove(hash, out _);
            return;
        }

        if (remembered.Count >= MaxRemembered)
        {
            remembered.Clear();
        }

        remembered[hash] = token;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct TokenHash(UInt128 High, UInt128 Low)
    {
        public static TokenHash Of(string token)
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(MemoryMarshal.AsBytes(token.AsSpan()), hash);
            return new(MemoryMarshal.Read<UInt128>(hash), MemoryMarshal.Read<UInt128>(hash[16..]));
        }
    }
}

/// <summary>What a good token vouches for.</summary>
/// <param name="ServiceUrl">The one address its activities may name.</param>
/// <param name="Channels">The channels they may come from.</param>
/// <param name="ExpiresAt">Until when (UTC).</param>
/// <param name="KeysReadAt">Which reading of the keys said so.</param>
internal sealed record ChannelToken(string ServiceUrl, FrozenSet<string> Channels, DateTimeOffset ExpiresAt, DateTimeOffset? KeysReadAt)
{
    /// <summary>Whether an activity is covered. Addresses are compared without regard to case; a slash more or less is another address.</summary>
    public bool Covers(string? channelId, string? serviceUrl) =>
        channelId is not null && Channels.Contains(channelId) && string.Equals(ServiceUrl, serviceUrl, StringComparison.OrdinalIgnoreCase);
}

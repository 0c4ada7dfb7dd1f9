using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HelpDesk.Bot.Channels.Chat.DirectLine;

/// <summary>Issues and reads chat tokens: signed, nothing about them is stored.</summary>
/// <remarks>
/// Clients read <c>user</c> from the payload without checking it, and refresh every 15 minutes whatever <c>expires_in</c> says. The time
/// is the system's: a desk whose clock is skipped ends nobody's chat. Thread-safe.
/// </remarks>
internal sealed class LineTokens(byte[] key, TimeProvider time)
{
    /// <summary>Characters of a token that is looked at.</summary>
    public const int MaxLength = 4096;

    private const string Issuer = "helpdesk";
    private const string LineAudience = "directline";
    private const string StreamAudience = "directline-stream";

    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials credentials = new(new SymmetricSecurityKey(key), SecurityAlgorithms.HmacSha256);

    /// <summary>How long a token is good for.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(30);

    /// <summary>A token for requests.</summary>
    public string Issue(LineToken token) => Issue(token, LineAudience);

    /// <summary>A token that opens the stream and nothing else: it stands in a URL, and URLs are logged on their way.</summary>
    public string IssueForStream(LineToken token) => Issue(token, StreamAudience);

    /// <summary>Reads a request's token; null when it is not ours, altered or over.</summary>
    public ValueTask<LineToken?> ReadAsync(string token) => ReadAsync(token, LineAudience);

    /// <summary>Reads a token for the stream; a request's token opens it too.</summary>
    public ValueTask<LineToken?> ReadForStreamAsync(string token) => ReadAsync(token, StreamAudience, LineAudience);

    private string Issue(LineToken token, string audience)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            NotBefore = now,
            IssuedAt = now,
            Expires = now + Lifetime,
            SigningCredentials = credentials,
            Claims = new Dictionary<string, object>
            {
                ["bot"] = "helpdesk",
                ["site"] = "helpdesk",
                ["conv"] = token.ConversationId,
                ["user"] = token.User,
                ["origins"] = token.Origins.ToArray(),
            },
        });
    }

    private async ValueTask<LineToken?> ReadAsync(string token, params string[] audiences)
    {
        if (token.Length is 0 or > MaxLength)
        {
            return null;
        }

        var result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudiences = audiences,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            IssuerSigningKey = credentials.Key,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            LifetimeValidator = (from, until, _, _) => IsNow(from, until),
        });
        return result is { IsValid: true, SecurityToken: JsonWebToken read }
            && read.TryGetPayloadValue<string>("conv", out var conversation)
            && read.TryGetPayloadValue<string>("user", out var user)
            && read.TryGetPayloadValue<string[]>("origins", out var origins)
            ? new(conversation, user, origins)
            : null;
    }

    // A second of grace: times are written in whole seconds.
    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return from is { } begin && until is { } end && now >= begin - TimeSpan.FromSeconds(1) && now < end;
    }
}

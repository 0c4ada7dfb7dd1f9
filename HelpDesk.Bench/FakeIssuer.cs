using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HelpDesk.Bench;

/// <summary>Issues channel tokens and serves its metadata and keys, as the real issuer does.</summary>
internal sealed class FakeIssuer : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    private const string Issuer = "https://api.botframework.com";

    private readonly RSA rsa = RSA.Create(2048);
    private readonly WebApplication app;

    private FakeIssuer(WebApplication app) => this.app = app;

    /// <summary>Address of the metadata.</summary>
    public string Metadata => app.Urls.First() + "/metadata";

    public static async Task<FakeIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var web = builder.Build();
        web.Urls.Add("http://127.0.0.1:0");
        var issuer = new FakeIssuer(web);
        var key = issuer.rsa.ExportParameters(includePrivateParameters: false);
        var keys = $$"""{"keys":[{"kty":"RSA","use":"sig","kid":"bench","x5t":"bench","n":"{{Base64UrlEncoder.Encode(key.Modulus)}}","e":"{{Base64UrlEncoder.Encode(key.Exponent)}}","endorsements":["directline","webchat","msteams"]}]}""";
        web.MapGet("/metadata", () => Results.Text($$"""{"issuer":"{{Issuer}}","jwks_uri":"{{web.Urls.First()}}/keys","id_token_signing_alg_values_supported":["RS256"]}""", "application/json"));
        web.MapGet("/keys", () => Results.Text(keys, "application/json"));
        await web.StartAsync();
        return issuer;
    }

    /// <summary>A token as a channel sends it, good for an hour.</summary>
    public string Token(string serviceUrl) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = AppId,
        Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["serviceurl"] = serviceUrl },
        Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1),
        SigningCredentials = new(new RsaSecurityKey(rsa) { KeyId = "bench" }, SecurityAlgorithms.RsaSha256),
    });

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        rsa.Dispose();
    }
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HelpDesk.Tests.Channels.BotFramework;

/// <summary>Tokens as channels send them, and in every way wrong; with the keys of an issuer of our own.</summary>
internal static class TestToken
{
    public const string Issuer = "https://api.botframework.com";
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string ServiceUrl = "https://smba.example.com/teams/";

    private static readonly RSA Endorsed = RSA.Create(2048);
    private static readonly RSA Bare = RSA.Create(2048);
    private static readonly RSA Small = RSA.Create(1024);
    private static readonly RSA Stranger = RSA.Create(2048);

    /// <summary>Keys k1 (endorsed for Teams, Web Chat and the emulator), k2 (for nothing), k3 (too small).</summary>
    public static string PublishedKeys { get; } = new JsonObject
    {
        ["keys"] = new JsonArray(
            Key("k1", Endorsed, "msteams", "webchat", "emulator", "directline"),
            Key("k2", Bare),
            Key("k3", Small, "msteams"),
            new JsonObject { ["kty"] = "EC", ["kid"] = "k4", ["crv"] = "P-256" }),
    }.ToJsonString();

    /// <summary>A good token, but for what is changed.</summary>
    /// <param name="now">The time it is made at.</param>
    /// <param name="claims">Changes its claims.</param>
    /// <param name="header">Changes its header.</param>
    /// <param name="sign">Signs it; null for the key k1 and RS256.</param>
    public static string Of(DateTimeOffset now, Action<JsonObject>? claims = null, Action<JsonObject>? header = null, Func<byte[], byte[]>? sign = null)
    {
        var head = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = "k1" };
        var body = new JsonObject
        {
            ["iss"] = Issuer,
            ["aud"] = AppId,
            ["serviceurl"] = ServiceUrl,
            ["nbf"] = now.ToUnixTimeSeconds() - 10,
            ["exp"] = now.ToUnixTimeSeconds() + 3600,
        };
        header?.Invoke(head);
        claims?.Invoke(body);
        var signed = $"{Part(head)}.{Part(body)}";
        return $"{signed}.{Base64Url.EncodeToString((sign ?? Rs256)(Encoding.ASCII.GetBytes(signed)))}";
    }

    public static byte[] Rs256(byte[] data) => Endorsed.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public static byte[] Rs384(byte[] data) => Endorsed.SignData(data, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1);

    public static byte[] Rs512(byte[] data) => Endorsed.SignData(data, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1);

    public static byte[] Ps256(byte[] data) => Endorsed.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);

    public static byte[] ByBare(byte[] data) => Bare.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public static byte[] BySmall(byte[] data) => Small.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public static byte[] ByStranger(byte[] data) => Stranger.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    /// <summary>A keyed hash whose key is the public key that everybody knows.</summary>
    public static byte[] Hs256(byte[] data) => HMACSHA256.HashData(Endorsed.ExportSubjectPublicKeyInfo(), data);

    public static byte[] Nothing(byte[] data) => [];

    private static string Part(JsonObject part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));

    private static JsonObject Key(string kid, RSA key, params string[] endorsements)
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        var published = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = kid,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        };
        if (endorsements.Length > 0)
        {
            published["endorsements"] = new JsonArray([.. endorsements.Select(each => (JsonNode)each)]);
        }

        return published;
    }
}

using System.Net;
using System.Text.Json.Nodes;

namespace HelpDesk.Tests.Channels.BotFramework;

/// <summary>Who may post activities: each rule of a channel's token, and each trap.</summary>
public sealed class ChannelTokenTests(ChannelTokenTests.SharedDesk shared) : IClassFixture<ChannelTokenTests.SharedDesk>
{
    private const long Year = 365 * 24 * 3600;

    private static readonly DateTimeOffset Now = ManualTimeProvider.SaturdayNoon;

    private static readonly Dictionary<string, Case> Cases = new()
    {
        ["a good token"] = new(200),
        ["a good token signed with RS384"] = new(200) { Header = head => head["alg"] = "RS384", Sign = TestToken.Rs384 },
        ["a good token signed with RS512"] = new(200) { Header = head => head["alg"] = "RS512", Sign = TestToken.Rs512 },
        ["valid in four minutes: within the skew"] = new(200) { Claims = claims => claims["nbf"] = Seconds(240) },
        ["expired four minutes ago: within the skew"] = new(200) { Claims = claims => claims["exp"] = Seconds(-240) },
        ["no nbf, which is not needed"] = new(200) { Claims = claims => claims.Remove("nbf") },
        ["the service URL in other case"] = new(200) { Claims = claims => claims["serviceurl"] = TestToken.ServiceUrl.ToUpperInvariant() },
        ["further claims"] = new(200) { Claims = claims => claims["appid"] = "somebody" },
        ["another endorsed channel"] = new(200) { Activity = activity => activity["channelId"] = "webchat" },

        ["no header"] = new(401) { Authorization = _ => null },
        ["an empty header"] = new(401) { Authorization = _ => "" },
        ["the scheme alone"] = new(401) { Authorization = _ => "Bearer" },
        ["the scheme and a space"] = new(401) { Authorization = _ => "Bearer " },
        ["the token alone"] = new(401) { Authorization = token => token },
        ["bearer in small letters"] = new(401) { Authorization = token => "bearer " + token },
        ["BEARER in capitals"] = new(401) { Authorization = token => "BEARER " + token },
        ["another scheme"] = new(401) { Authorization = token => "Basic " + token },
        ["two spaces"] = new(401) { Authorization = token => "Bearer  " + token },
        ["three parts"] = new(401) { Authorization = token => $"Bearer {token} x" },
        ["two tokens in one header"] = new(401) { Authorization = token => $"Bearer {token}, Bearer {token}" },
        ["something that is no token"] = new(401) { Authorization = _ => "Bearer abc" },
        ["four parts of a token"] = new(401) { Authorization = token => $"Bearer {token}.x" },
        ["a token without its signature"] = new(401) { Authorization = token => "Bearer " + token[..(token.LastIndexOf('.') + 1)] },
        ["a token of 16 KB"] = new(401) { Claims = claims => claims["padding"] = new string('x', 12 * 1024) },
        ["a payload that is no JSON"] = new(401) { Authorization = token => $"Bearer {token.Split('.')[0]}.bm9wZQ.{token.Split('.')[2]}" },

        ["another issuer"] = new(401) { Claims = claims => claims["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/" },
        ["the issuer with a slash"] = new(401) { Claims = claims => claims["iss"] = TestToken.Issuer + "/" },
        ["no issuer"] = new(401) { Claims = claims => claims.Remove("iss") },
        ["a list of issuers"] = new(401) { Claims = claims => claims["iss"] = new JsonArray(TestToken.Issuer) },
        ["another audience"] = new(401) { Claims = claims => claims["aud"] = "66666666-2222-3333-4444-555555555555" },
        ["no audience"] = new(401) { Claims = claims => claims.Remove("aud") },
        ["a list of audiences with ours"] = new(401) { Claims = claims => claims["aud"] = new JsonArray(TestToken.AppId) },
        ["the audience in capitals"] = new(401) { Claims = claims => claims["aud"] = "https://" + TestToken.AppId },

        ["a key nobody knows"] = new(401) { Header = head => head["kid"] = "k9" },
        ["no key id"] = new(401) { Header = head => head.Remove("kid") },
        ["another key's signature"] = new(401) { Sign = TestToken.ByStranger },
        ["a key of another kind"] = new(401) { Header = head => head["kid"] = "k4" },
        ["a key too small"] = new(401) { Header = head => head["kid"] = "k3", Sign = TestToken.BySmall },
        ["a key without endorsements"] = new(401) { Header = head => head["kid"] = "k2", Sign = TestToken.ByBare },
        ["HS256 with the public key"] = new(401) { Header = head => head["alg"] = "HS256", Sign = TestToken.Hs256 },
        ["PS256, which is not on the list"] = new(401) { Header = head => head["alg"] = "PS256", Sign = TestToken.Ps256 },
        ["no signature"] = new(401) { Header = head => head["alg"] = "none", Sign = TestToken.Nothing },
        ["no algorithm"] = new(401) { Header = head => head.Remove("alg") },
        ["RS512 said, RS256 done"] = new(401) { Header = head => head["alg"] = "RS512" },
        ["an extension one must understand"] = new(401) { Header = head => head["crit"] = new JsonArray("b64") },
        ["claims changed after signing"] = new(401) { Authorization = token => "Bearer " + Spoilt(token) },

        ["expired six minutes ago"] = new(401) { Claims = claims => claims["exp"] = Seconds(-360) },
        ["no expiry"] = new(401) { Claims = claims => claims.Remove("exp") },
        ["an expiry in words"] = new(401) { Claims = claims => claims["exp"] = Seconds(3600).ToString() },
        ["an expiry beyond all time"] = new(401) { Claims = claims => claims["exp"] = 1e300 },
        ["valid only in six minutes"] = new(401) { Claims = claims => claims["nbf"] = Seconds(360) },
        ["nbf in words"] = new(401) { Claims = claims => claims["nbf"] = "now" },
        ["issued for next year"] = new(401) { Claims = claims => claims["nbf"] = Seconds(Year) },

        ["another service URL"] = new(401) { Claims = claims => claims["serviceurl"] = "https://evil.example.com/" },
        ["the service URL without its slash"] = new(401) { Claims = claims => claims["serviceurl"] = TestToken.ServiceUrl.TrimEnd('/') },
        ["no service URL claim"] = new(401) { Claims = claims => claims.Remove("serviceurl") },
        ["the service URL claim in another spelling"] = new(401)
        {
            Claims = claims =>
            {
                claims.Remove("serviceurl");
                claims["serviceUrl"] = TestToken.ServiceUrl;
            },
        },
        ["an activity without service URL"] = new(401) { Activity = activity => activity.Remove("serviceUrl") },
        ["an activity with another service URL"] = new(401) { Activity = activity => activity["serviceUrl"] = "https://evil.example.com/" },
        ["a channel the key is not endorsed for"] = new(401) { Activity = activity => activity["channelId"] = "slack" },
        ["an activity without channel"] = new(401) { Activity = activity => activity.Remove("channelId") },
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Given_a_token_when_an_activity_is_posted_with_it_then_only_what_the_channel_vouches_for_is_let_in(string name)
    {
        var row = Cases[name];
        var activity = shared.Desk.Activity("typing", channelId: "msteams");
        activity["serviceUrl"] = TestToken.ServiceUrl;
        row.Activity?.Invoke(activity);
        var token = TestToken.Of(Now, row.Claims, row.Header, row.Sign);

        using var response = await shared.Desk.PostAsync(activity.ToJsonString(), row.Authorization is null ? "Bearer " + token : row.Authorization(token));

        Assert.Equal(row.Status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Given_two_good_headers_when_an_activity_is_posted_then_it_is_refused()
    {
        var activity = shared.Desk.Activity("typing");
        var token = TestToken.Of(Now, claims => claims["serviceurl"] = shared.Desk.Channel.ServiceUrl);
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(shared.Desk.Url).Port);
        var body = activity.ToJsonString();
        await using var stream = client.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(
            $"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/json\r\nAuthorization: Bearer {token}\r\nAuthorization: Bearer {token}\r\nContent-Length: {System.Text.Encoding.UTF8.GetByteCount(body)}\r\n\r\n"));
        await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(body));
        using var reader = new StreamReader(stream);

        Assert.StartsWith("HTTP/1.1 401", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    private static long Seconds(long after) => Now.ToUnixTimeSeconds() + after;

    private static string Spoilt(string token)
    {
        var parts = token.Split('.');
        var other = TestToken.Of(Now, claims => claims["name"] = "other").Split('.');
        return $"{parts[0]}.{other[1]}.{parts[2]}";
    }

    private sealed record Case(int Status)
    {
        public Action<JsonObject>? Claims { get; init; }

        public Action<JsonObject>? Header { get; init; }

        public Func<byte[], byte[]>? Sign { get; init; }

        /// <summary>The header from the token; null for the usual one.</summary>
        public Func<string, string?>? Authorization { get; init; }

        public Action<JsonObject>? Activity { get; init; }
    }

    public sealed class SharedDesk : IAsyncLifetime
    {
        private BotDesk? desk;

        internal BotDesk Desk => desk ?? throw new InvalidOperationException("Not started.");

        public async Task InitializeAsync() => desk = await BotDesk.StartAsync();

        public async Task DisposeAsync()
        {
            if (desk is not null)
            {
                await desk.DisposeAsync();
            }
        }
    }
}

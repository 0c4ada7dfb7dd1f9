using System.Text.Json;
using HelpDesk.Tests.Durability;
using HelpDesk.Tests.Simulator;

namespace HelpDesk.Tests.Clients;

/// <summary>The gateway's own client takes the simulated gateway for the real one.</summary>
[Collection(nameof(OwnProcesses))]
public sealed class TwilioRestClientTests
{
    private const string OptedOut = "+8613900001203";

    [SkippableFact]
    public async Task Given_the_gateways_own_client_when_it_creates_fetches_and_lists_then_it_reads_what_it_expects_and_refusals_have_their_codes()
    {
        Skip.If(RealClients.Missing is not null, RealClients.Missing);
        await using var scene = await GatewayScene.OpenAsync();
        await scene.WriteAsync("STOP", OptedOut);
        await scene.Host.Work.IdleAsync();
        string[] texts = ["您的报修已受理：a+b&c=d 100% 🚰", "第二条", "third"];

        await using var client = NodeProcess.Start(
            RealClients.InFolder("twilio-rest.cjs"),
            $"{scene.Url}/sim/twilio", GatewayScene.Account, GatewayScene.Token, GatewayScene.Number,
            JsonSerializer.Serialize(new { to = GatewayScene.Handset, texts, refused = new[] { "139", OptedOut } }));
        var told = await client.JsonAsync();

        var created = told.GetProperty("created").EnumerateArray().ToList();
        Assert.Equal(texts, created.Select(text => Text(text, "body")));
        Assert.All(created, text => Assert.Equal(("queued", "outbound-api", GatewayScene.Handset, GatewayScene.Number), (Text(text, "status"), Text(text, "direction"), Text(text, "to"), Text(text, "from"))));
        Assert.All(created, text => Assert.True(text.GetProperty("created").GetBoolean()));
        Assert.Equal((Text(created[0], "sid"), texts[0]), (Text(told.GetProperty("fetched"), "sid"), Text(told.GetProperty("fetched"), "body")));
        Assert.Equal(created.Select(text => Text(text, "sid")).Reverse(), told.GetProperty("listed").EnumerateArray().Select(text => Text(text, "sid")));
        Refused(told, "139", 21211);
        Refused(told, OptedOut, 21610);
    }

    private static void Refused(JsonElement told, string number, int code)
    {
        var refusal = told.GetProperty("refusals").GetProperty(number);
        Assert.Equal(
            (true, code, 400, $"https://www.twilio.com/docs/errors/{code}"),
            (refusal.GetProperty("isRestException").GetBoolean(), refusal.GetProperty("code").GetInt32(), refusal.GetProperty("status").GetInt32(), Text(refusal, "moreInfo")));
    }

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();
}

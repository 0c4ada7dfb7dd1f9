using System.Net.Http.Json;
using System.Text.Json;
using HelpDesk.Bot.Simulator;
using HelpDesk.Tests.Contracts.Engine;
using HelpDesk.Tests.Durability;
using HelpDesk.Tests.Simulator;
using Microsoft.AspNetCore.Builder;

namespace HelpDesk.Tests.Clients;

/// <summary>Webhooks between the gateway's own library and us, both ways.</summary>
[Collection(nameof(OwnProcesses))]
public sealed class TwilioWebhookTests
{
    private const string Sid = "SM00000000000000000000000000000001";

    [SkippableFact]
    public async Task Given_a_text_the_gateways_own_library_signed_when_it_is_posted_then_it_is_taken_and_a_changed_one_is_refused()
    {
        Skip.If(RealClients.Missing is not null, RealClients.Missing);
        await using var both = await KilledDesk.StartAsync();
        var form = new Dictionary<string, string>
        {
            ["ToCountry"] = "CN", ["SmsMessageSid"] = Sid, ["NumMedia"] = "0", ["SmsSid"] = Sid, ["SmsStatus"] = "received", ["Body"] = "厨房水管漏水 a+b&c=d 100%\n🚰",
            ["To"] = KilledDesk.Number, ["NumSegments"] = "1", ["MessageSid"] = Sid, ["AccountSid"] = KilledDesk.Account, ["From"] = GatewayScene.Handset, ["ApiVersion"] = "2010-04-01",
        };

        await using var library = NodeProcess.Start(
            RealClients.InFolder("twilio-webhook.cjs"),
            "post", both.DeskUrl + "/twilio/sms", KilledDesk.Token, JsonSerializer.Serialize(form), """{"Body":"电梯坏了"}""");
        var (taken, refused) = (await library.JsonAsync(), await library.JsonAsync());

        Assert.Equal((200, 403), (taken.GetProperty("status").GetInt32(), refused.GetProperty("status").GetInt32()));
        Assert.StartsWith("text/xml", taken.GetProperty("contentType").GetString(), StringComparison.Ordinal);
        Assert.Equal([], TwimlSchema.Findings(taken.GetProperty("body").GetString() ?? ""));
    }

    [SkippableFact]
    public async Task Given_the_simulated_gateway_when_it_posts_texts_and_reports_then_the_gateways_own_library_believes_its_signature()
    {
        Skip.If(RealClients.Missing is not null, RealClients.Missing);
        using var folder = new TempFolder();
        await using var library = NodeProcess.Start(RealClients.InFolder("twilio-webhook.cjs"), "listen", GatewayScene.Token);
        var desk = await library.LineAsync();
        await using var gateway = await GatewayAsync(desk, folder.File("ledger.jsonl"));
        using var client = new HttpClient();

        using var sent = await client.PostAsJsonAsync($"{gateway.Urls.First()}/sim/phones/{Uri.EscapeDataString(GatewayScene.Handset)}/send", new { text = "厨房水管漏水 a+b&c=d 100%\n🚰" });
        Assert.Equal("厨房水管漏水 a+b&c=d 100%\n🚰", Believed(await library.JsonAsync(), "/twilio/sms", "Body"));

        client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes($"{GatewayScene.Account}:{GatewayScene.Token}")));
        using var created = await client.PostAsync(
            $"{gateway.Urls.First()}/sim/twilio/2010-04-01/Accounts/{GatewayScene.Account}/Messages.json",
            new FormUrlEncodedContent(new Dictionary<string, string> { ["To"] = GatewayScene.Handset, ["From"] = GatewayScene.Number, ["Body"] = "已收到", ["StatusCallback"] = desk + "/twilio/sms/status?m=sms%3ASM1%2F0" }));
        var reports = new List<string?>();
        while (reports.Count < 3)
        {
            reports.Add(Believed(await library.JsonAsync(), "/twilio/sms/status?m=sms%3ASM1%2F0", "MessageStatus"));
        }

        Assert.Equal(["delivered", "queued", "sent"], reports.Order(StringComparer.Ordinal));
    }

    /// <summary>A field of a post that the library believes as it came, and not with another receiver.</summary>
    private static string? Believed(JsonElement post, string path, string field)
    {
        Assert.Equal((path, true, false), (post.GetProperty("path").GetString(), post.GetProperty("isValid").GetBoolean(), post.GetProperty("isValidForOther").GetBoolean()));
        return post.GetProperty("form").GetProperty(field).GetString();
    }

    private static async Task<WebApplication> GatewayAsync(string desk, string ledger)
    {
        var gateway = SimulatorProgram.Build(
            [
                SimulatorProgram.Word, "--urls", "http://127.0.0.1:0", "--desk", desk, "--ledger", ledger,
                "--account", GatewayScene.Account, "--token", GatewayScene.Token, "--number", GatewayScene.Number, "--Logging:LogLevel:Default", "None",
            ],
            options => options with { Pace = GatewayScene.AtOnce });
        await gateway.StartAsync();
        return gateway;
    }
}

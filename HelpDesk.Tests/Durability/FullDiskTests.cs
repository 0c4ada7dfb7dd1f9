using System.Net;
using HelpDesk.Bot;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Tests.Channels.Sms;
using HelpDesk.Tests.Contracts.Engine;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HelpDesk.Tests.Durability;

/// <summary>A disk that fills up under the running desk.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const string Public = "https://desk.example.com";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [SkippableFact]
    public async Task Given_a_full_disk_when_texts_come_then_503_until_there_is_room_and_the_repeat_is_answered_once()
    {
        await using var disk = await SmallDisk.MountAsync(folder.File("disk"));
        Skip.If(disk is null, "Mounting a small file system needs root on Linux.");
        await using var desk = new SmallDesk(disk.Path);
        using var client = desk.CreateClient();
        using (var before = await TextAsync(client, "SM0", "你好"))
        {
            Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        }

        var ballast = Path.Combine(disk.Path, "ballast");
        Fill(ballast);
        var refused = await UntilRefusedAsync(client);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/readyz")).StatusCode);
        var store = desk.Services.GetRequiredService<DeskStore>();
        Assert.Null(await store.FindAsync(Kinds.Activity, "sms:" + refused, CancellationToken.None));
        Assert.Null(await store.FindAsync(Kinds.Outbox, $"sms:{refused}/0", CancellationToken.None));
        Assert.Empty(await store.Engine.CheckAsync(CancellationToken.None));

        File.Delete(ballast);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/readyz")).StatusCode);
        using var first = await TextAsync(client, refused, "厨房水管漏水");
        using var again = await TextAsync(client, refused, "厨房水管漏水");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, again.StatusCode));
        Assert.Equal(2, await store.Engine.CountAsync(new Query { Kind = "outbox", Where = [new("conversation_id", FieldValue.Of("sms:" + NumberOf(refused)))] }, CancellationToken.None)
            + await store.Engine.CountAsync(new Query { Kind = "activity", Where = [new("conversation_id", FieldValue.Of("sms:" + NumberOf(refused)))] }, CancellationToken.None));
    }

    private static void Fill(string path)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                file.Write(block);
            }
        }
        catch (IOException)
        {
            // Full, which is what it is for.
        }
    }

    /// <summary>The write-ahead log has some room of its own before the disk is missed.</summary>
    private static async Task<string> UntilRefusedAsync(HttpClient client)
    {
        for (var index = 1; index < 2000; index++)
        {
            using var answer = await TextAsync(client, $"SM{index}", "厨房水管漏水");
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
                return $"SM{index}";
            }
        }

        throw new InvalidOperationException("The disk was never full.");
    }

    private static string NumberOf(string sid) => "+86133" + sid[2..].PadLeft(8, '0');

    private static async Task<HttpResponseMessage> TextAsync(HttpClient client, string sid, string text)
    {
        List<(string Key, string Value)> fields = [("MessageSid", sid), ("From", NumberOf(sid)), ("To", SmsDesk.Ours), ("Body", text), ("NumMedia", "0")];
        using var request = new HttpRequestMessage(HttpMethod.Post, "/twilio/sms");
        request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Key, field.Value)));
        request.Headers.TryAddWithoutValidation("X-Twilio-Signature", TwilioSigner.Sign(SmsDesk.Token, Public + "/twilio/sms", fields));
        return await client.SendAsync(request);
    }

    private sealed class SmallDesk(string path) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Testing");
            builder.ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["HelpDesk:Store:ConnectionString"] = Path.Combine(path, "helpdesk.db"),
                ["HelpDesk:PublicBaseUrl"] = Public,
                ["HelpDesk:Twilio:AccountSid"] = "AC0123456789abcdef0123456789abcdef",
                ["HelpDesk:Twilio:AuthToken"] = SmsDesk.Token,
                ["HelpDesk:Twilio:From"] = SmsDesk.Ours,
            }));
            builder.ConfigureTestServices(services =>
            {
                services.AddSingleton(CatalogueFile.ReadSample());
                foreach (var loop in services.Where(service => service.ServiceType == typeof(IHostedService) && (service.ImplementationFactory is not null || service.ImplementationType?.Namespace == "HelpDesk.Bot.Delivery")).ToList())
                {
                    services.Remove(loop);
                }
            });
        }
    }
}

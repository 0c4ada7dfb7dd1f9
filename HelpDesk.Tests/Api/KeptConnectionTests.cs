using System.Net;
using System.Net.Http.Headers;
using System.Text;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Api;

public sealed class KeptConnectionTests
{
    [Fact]
    public async Task Given_one_connection_when_calls_with_bodies_follow_each_other_then_all_are_answered()
    {
        await using var host = new DeskHost("Testing", ("HelpDesk:Api:Keys:0:Name", "one"), ("HelpDesk:Api:Keys:0:Key", "key-of-one-0123456789"), ("HelpDesk:Api:Keys:0:Role", "agent"));
        host.UseKestrel();
        host.StartServer();
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 1 };
        using var client = new HttpClient(handler) { BaseAddress = host.ClientOptions.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "key-of-one-0123456789");

        HttpStatusCode[] wanted = [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.OK];
        var answers = new List<HttpStatusCode>();
        foreach (var status in wanted)
        {
            var text = status == HttpStatusCode.OK ? "厨房漏水" : new string('长', 40_000);
            using var body = new StringContent($$"""{"text":"{{text}}"}""", Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync("/api/v1/understand", body);
            answers.Add(answer.StatusCode);
        }

        Assert.Equal(wanted, answers);
    }
}

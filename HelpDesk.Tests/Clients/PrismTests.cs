using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using HelpDesk.Bot;
using HelpDesk.Bot.Channels.Sms;
using HelpDesk.Bot.Delivery;
using HelpDesk.Store.Outbox;
using HelpDesk.Tests.Durability;
using HelpDesk.Tests.Store.Outbox;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Options;
using Moq;

namespace HelpDesk.Tests.Clients;

/// <summary>What we send is what the gateway's published description asks for.</summary>
[Collection(nameof(OwnProcesses))]
public sealed class PrismTests(Prism prism) : IClassFixture<Prism>, IDisposable
{
    private static readonly DateTimeOffset Noon = ManualTimeProvider.SaturdayNoon;

    private readonly Complaining complaining = new();
    private readonly List<HttpClient> clients = [];

    public void Dispose()
    {
        clients.ForEach(client => client.Dispose());
        complaining.Dispose();
    }

    [SkippableFact]
    public async Task Given_a_chinese_text_with_a_callback_when_it_is_sent_then_the_description_allows_it_and_it_is_accepted()
    {
        Skip.If(RealClients.Missing is not null, RealClients.Missing);

        var outcome = await Gateway().SendAsync(RowFor.Reply("sms:SM1/0", Noon, to: "+8613900001202", text: "您的报修已受理：a+b&c=d 100% 🚰").Claimed(Noon), CancellationToken.None);

        Assert.Equal([], complaining.Complaints);
        Assert.Matches("^(SM|MM)[0-9a-fA-F]{32}$", Assert.IsType<SendOutcome.Accepted>(outcome).GatewayId);
    }

    [SkippableFact]
    public async Task Given_texts_sent_when_they_are_listed_then_the_description_allows_it_and_its_example_is_read()
    {
        Skip.If(RealClients.Missing is not null, RealClients.Missing);

        var listed = await Gateway().SentToAsync("+8613900001202", new(2019, 5, 24, 0, 0, 0, TimeSpan.Zero), CancellationToken.None);

        Assert.Equal([], complaining.Complaints);
        Assert.Equal([("testing", "sent")], listed.Select(message => (message.Text, message.Status)));
        Assert.Equal(2, complaining.Requests);
    }

    [SkippableFact]
    public async Task Given_texts_received_when_they_are_listed_then_the_description_allows_it_and_its_example_is_read()
    {
        Skip.If(RealClients.Missing is not null, RealClients.Missing);
        var texts = new List<string>();

        await foreach (var message in Gateway().ReceivedAsync(new(2019, 5, 24, 0, 0, 0, TimeSpan.Zero), CancellationToken.None))
        {
            texts.Add(message.Text);
        }

        Assert.Equal([], complaining.Complaints);
        Assert.Equal(["look mom I have media!"], texts);
        Assert.Equal(2, complaining.Requests);
    }

    [SkippableFact]
    public async Task Given_a_number_that_is_not_allowed_when_it_is_texted_then_the_description_says_so()
    {
        Skip.If(RealClients.Missing is not null, RealClients.Missing);

        var outcome = await Gateway().SendAsync(RowFor.Reply("sms:SM1/0", Noon, to: "13900001202").Claimed(Noon), CancellationToken.None);

        Assert.IsType<SendOutcome.Never>(outcome);
        Assert.Contains("To must match pattern", Assert.Single(complaining.Complaints), StringComparison.Ordinal);
    }

    private TwilioGateway Gateway()
    {
        var settings = new Settings { PublicBaseUrl = "https://desk.example.com" };
        settings.Twilio.AccountSid = "AC0123456789abcdef0123456789abcdef";
        settings.Twilio.AuthToken = "token";
        settings.Twilio.From = "+8675500000000";
        settings.Twilio.ApiBaseUrl = prism.Url;
        var options = Options.Create(settings);
        var client = new HttpClient(complaining, disposeHandler: false);
        clients.Add(client);
        return new(client, options, new(options, Mock.Of<IServer>()));
    }

    /// <summary>Keeps what Prism says against our requests, and ends its list, whose example leads from page to page for ever.</summary>
    private sealed class Complaining() : DelegatingHandler(new SocketsHttpHandler())
    {
        public List<string> Complaints { get; } = [];

        public int Requests { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            var answer = await base.SendAsync(request, cancellationToken);
            if (!answer.IsSuccessStatusCode)
            {
                Complaints.Add(await answer.Content.ReadAsStringAsync(cancellationToken));
            }
            else if (answer.Headers.TryGetValues("sl-violations", out var said))
            {
                Complaints.AddRange(said.SelectMany(AboutRequests));
            }

            if (answer.IsSuccessStatusCode && request.RequestUri?.Query.Contains("PageToken=", StringComparison.Ordinal) == true)
            {
                answer.Dispose();
                return new(HttpStatusCode.OK) { Content = new StringContent("""{"messages":[],"next_page_uri":null}""", Encoding.UTF8, "application/json") };
            }

            return answer;
        }

        private static IEnumerable<string> AboutRequests(string violations) =>
            from violation in JsonNode.Parse(violations) as JsonArray ?? []
            where (string?)violation["location"]?[0] != "response"
            select violation.ToJsonString();
    }
}

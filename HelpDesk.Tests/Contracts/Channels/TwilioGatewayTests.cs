using System.Text;
using HelpDesk.Bot;
using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Channels.Sms;
using HelpDesk.Bot.Delivery;
using HelpDesk.Tests.Store.Outbox;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Moq;

namespace HelpDesk.Tests.Contracts.Channels;

public sealed class TwilioGatewayTests : SmsGatewayContract
{
    private const string Account = "AC0123456789abcdef0123456789abcdef";
    private const string Ours = "+85230001234";

    private readonly HttpClient http = OutsideHttp.NewClient();
    private FakeTwilio? twilio;
    private ISmsGateway? gateway;

    private protected override ISmsGateway Gateway => gateway ?? throw new InvalidOperationException();

    private FakeTwilio Twilio => twilio ?? throw new InvalidOperationException();

    public override async Task InitializeAsync()
    {
        twilio = await FakeTwilio.StartAsync();
        gateway = At(twilio.Url);
    }

    public override async Task DisposeAsync()
    {
        http.Dispose();
        await Twilio.DisposeAsync();
    }

    [Fact]
    public async Task Given_a_text_when_it_is_sent_then_the_request_is_as_the_api_describes_it()
    {
        await SendAsync("水 a+b&c");
        Assert.NotNull(Twilio.Last);
        var (body, contentType, accept, authorization, path) = Twilio.Last.Value;

        Assert.Equal($"/2010-04-01/Accounts/{Account}/Messages.json", path);
        Assert.Equal("application/x-www-form-urlencoded", contentType);
        Assert.Equal("application/json", accept);
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Account}:token")), authorization);
        Assert.Equal(
            "To=%2B85291234567&From=%2B85230001234&Body=%E6%B0%B4%20a%2Bb%26c&StatusCallback=https%3A%2F%2Fdesk.example.com%2Ftwilio%2Fsms%2Fstatus%3Fm%3Dsms%253ASM1%252F0",
            body);
    }

    [Theory]
    [InlineData(201, "{\"sid\":\"SM1234\"}", "Accepted")]
    [InlineData(200, "{\"sid\":\"SM1234\",\"status\":\"queued\"}", "Accepted")]
    [InlineData(201, "<html>", "Unknown:nonsense")]
    [InlineData(201, "", "Unknown:nonsense")]
    [InlineData(201, "[]", "Unknown:nonsense")]
    [InlineData(201, "{\"sid\":7}", "Unknown:nonsense")]
    [InlineData(201, "{\"sid\":\"<script>\"}", "Unknown:nonsense")]
    [InlineData(400, "{\"code\":21211}", "Never:21211")]
    [InlineData(400, "{\"code\":21614}", "Never:21614")]
    [InlineData(400, "nonsense", "Never:http_400")]
    [InlineData(404, "{\"code\":20404}", "Never:20404")]
    [InlineData(400, "{\"code\":21610}", "Blocked")]
    [InlineData(401, "{\"code\":20003}", "Again:configuration")]
    [InlineData(400, "{\"code\":20003}", "Again:configuration")]
    [InlineData(403, "", "Again:configuration")]
    [InlineData(302, "", "Again:configuration")]
    [InlineData(408, "", "Unknown:http_408")]
    [InlineData(429, "{\"code\":20429}", "Again:429")]
    [InlineData(500, "{\"code\":20500}", "Unknown:http_500")]
    [InlineData(502, "<html>", "Unknown:http_502")]
    [InlineData(503, "", "Unknown:http_503")]
    public async Task Given_an_answer_when_it_is_read_then_it_is_one_of_five_outcomes(int status, string body, string expected)
    {
        Twilio.Instead = async context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "http://127.0.0.1:9/elsewhere";
            await context.Response.WriteAsync(body);
        };
        Assert.Equal(expected, Told(await SendAsync("x")));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Sat, 21 Nov 2026 04:00:30 GMT", 30)]
    [InlineData("soon", null)]
    public async Task Given_429_when_the_gateway_names_a_delay_then_it_is_honoured(string retryAfter, int? expected)
    {
        Twilio.Instead = context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = retryAfter;
            context.Response.Headers.Date = "Sat, 21 Nov 2026 04:00:00 GMT";
            return Task.CompletedTask;
        };
        Assert.Equal(expected is { } seconds ? TimeSpan.FromSeconds(seconds) : null, Assert.IsType<SendOutcome.Again>(await SendAsync("x")).NotBefore);
    }

    [Fact]
    public async Task Given_an_endless_answer_when_it_is_read_then_it_is_cut_off_and_unknown()
    {
        Twilio.Instead = async context =>
        {
            context.Response.StatusCode = 201;
            await context.Response.WriteAsync(new string(' ', 1_000_000));
        };
        Assert.Equal("Unknown:nonsense", Told(await SendAsync("x")));
    }

    [Theory]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://no-such-host.invalid")]
    public async Task Given_nobody_listening_when_a_text_is_handed_over_then_it_was_certainly_not_sent(string url) =>
        Assert.Equal("Again:unreachable", Told(await At(url).SendAsync(RowFor.Reply("r", Noon), CancellationToken.None)));

    [Fact]
    public async Task Given_a_call_that_is_cancelled_when_it_is_under_way_then_it_is_unknown()
    {
        using var cancel = new CancellationTokenSource();
        Twilio.Instead = async context =>
        {
            await cancel.CancelAsync();
            context.Abort();
        };
        Assert.IsType<SendOutcome.Unknown>(await Gateway.SendAsync(RowFor.Reply("r", Noon), cancel.Token));
    }

    [Theory]
    [InlineData("http://evil.example/next")]
    [InlineData("//evil.example/next")]
    public async Task Given_a_list_that_leads_to_another_host_when_it_is_read_then_it_is_not_followed(string next)
    {
        Twilio.NextPage = next;
        for (var n = 0; n < 3; n++)
        {
            await SendAsync("x");
        }

        await Assert.ThrowsAsync<GatewayUnavailableException>(() => Gateway.SentToAsync(RowFor.Resident, Noon.AddHours(-1), CancellationToken.None));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/below/")]
    public async Task Given_an_api_below_a_path_when_its_list_has_pages_then_they_are_followed(string path)
    {
        var below = At(Twilio.Url + path);
        Twilio.NextPage = path.Length == 0 ? null : $"/2010-04-01/Accounts/{Account}/Messages.json?To=%2B85291234567&Page=1";
        for (var n = 0; n < 4; n++)
        {
            await below.SendAsync(RowFor.Reply("r", Noon, text: $"{n}"), CancellationToken.None);
        }

        Assert.Equal(4, (await below.SentToAsync(RowFor.Resident, Noon.AddHours(-1), CancellationToken.None)).Count);
    }

    [Fact]
    public async Task Given_a_list_that_cannot_be_read_when_it_is_asked_then_that_is_said() =>
        await Assert.ThrowsAsync<GatewayUnavailableException>(() => At("http://127.0.0.1:1").SentToAsync(RowFor.Resident, Noon, CancellationToken.None));

    [Fact]
    public void Given_lists_with_nonsense_when_they_are_read_then_only_whole_entries_count()
    {
        Assert.Null(TwilioList.Read("<html>"u8.ToArray()));
        Assert.Null(TwilioList.Read("[]"u8.ToArray()));
        Assert.Null(TwilioList.Read("{\"messages\":7}"u8.ToArray()));
        var list = TwilioList.Read("""
            {"messages":[7,{},{"sid":"SM1"},{"sid":"SM2","date_created":"yesterday"},
            {"sid":"SM3","date_created":"Fri, 24 May 2019 17:44:46 +0000","date_sent":null,"error_code":30005,"direction":"outbound-api"}],"next_page_uri":""}
            """u8.ToArray());
        var entry = Assert.Single(list?.Messages ?? []);
        Assert.Equal(("SM3", new DateTimeOffset(2019, 5, 24, 17, 44, 46, TimeSpan.Zero), "30005", false), (entry.Message.Id, entry.CreatedAt, entry.Message.ErrorCode, entry.IsInbound));
        Assert.Null(list?.NextPage);
    }

    private protected override void OptOut(string number) => Twilio.OptedOut.Add(number);

    private protected override void Hang(bool taken)
    {
        Twilio.TakesAnyway = taken;
        Twilio.Instead = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
    }

    private protected override void Receive(string text, DateTimeOffset at) => Twilio.Receive(RowFor.Resident, Ours, text, at);

    private static string Told(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Again again => $"Again:{again.Reason}",
        SendOutcome.Never never => $"Never:{never.Reason}",
        SendOutcome.Unknown unknown => $"Unknown:{unknown.Reason}",
        _ => outcome.GetType().Name,
    };

    private TwilioGateway At(string url)
    {
        var settings = new Settings { PublicBaseUrl = "https://desk.example.com" };
        settings.Twilio.AccountSid = Account;
        settings.Twilio.AuthToken = "token";
        settings.Twilio.From = Ours;
        settings.Twilio.ApiBaseUrl = url;
        var options = Options.Create(settings);
        return new(http, options, new(options, Mock.Of<IServer>()));
    }
}

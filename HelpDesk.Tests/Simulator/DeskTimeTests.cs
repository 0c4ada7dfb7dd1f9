using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using HelpDesk.Bot.Simulator;

namespace HelpDesk.Tests.Simulator;

public sealed class DeskTimeTests
{
    [Theory]
    [InlineData("2026-11-21T00:00:00Z", "Asia/Shanghai", "1.00:15:00")]
    [InlineData("2026-11-21T15:59:00Z", "Asia/Shanghai", "08:16:00")]
    [InlineData("2026-11-21T16:01:00Z", "Asia/Shanghai", "1.08:14:00")]
    [InlineData("2026-10-25T00:30:00Z", "Europe/London", "1.07:45:00")]
    [InlineData("2026-10-24T12:00:00Z", "Europe/London", "20:15:00")]
    public void Given_a_time_when_the_morning_is_wanted_then_it_is_the_next_days(string now, string zone, string expected)
    {
        using var http = new HttpClient();
        var relay = new DeskTimeRelay(http, new DeskAddress(), TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal(TimeSpan.Parse(expected, CultureInfo.InvariantCulture), relay.UntilMorning(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Given_a_desk_when_an_hour_is_skipped_on_the_page_then_the_desk_is_an_hour_on_and_the_gateway_is_not()
    {
        await using var scene = await GatewayScene.OpenAsync();
        var before = scene.Desk.Clock.GetUtcNow();

        using var answer = await scene.Client.PostAsJsonAsync($"{scene.Url}/sim/time/skip", new { seconds = 3_600 });
        var sid = await scene.WriteAsync("漏水");

        Assert.InRange(scene.Desk.Clock.GetUtcNow() - before, TimeSpan.FromHours(1), TimeSpan.FromHours(1.1));
        Assert.InRange(scene.Host.Ledger.Find(sid)?.CreatedAt - before ?? TimeSpan.MaxValue, TimeSpan.Zero, TimeSpan.FromMinutes(6));
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}$", (await GatewayScene.JsonAsync(answer)).GetProperty("text").GetString());
    }

    [Theory]
    [InlineData(-1, HttpStatusCode.BadRequest)]
    [InlineData(0, HttpStatusCode.OK)]
    [InlineData(34_560_001, HttpStatusCode.BadRequest)]
    public async Task Given_the_desks_clock_when_it_is_skipped_then_only_forward_and_not_for_ever(long seconds, HttpStatusCode expected)
    {
        await using var desk = await StubDesk.OpenAsync();
        using var client = new HttpClient();

        using var answer = await client.PostAsJsonAsync($"{desk.Url}/sim/clock/skip", new { seconds });

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Given_no_desk_when_its_time_is_asked_then_the_page_is_told_so()
    {
        await using var scene = await GatewayScene.OpenAsync();
        await scene.Desk.DisposeAsync();

        using var answer = await scene.Client.GetAsync($"{scene.Url}/sim/time");

        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
    }
}

using System.Net;
using HelpDesk.Bot.Simulator.Gateway;

namespace HelpDesk.Tests.Simulator;

public sealed class LiveFeedTests
{
    [Fact]
    public async Task Given_an_open_page_when_a_phone_writes_and_a_fault_is_switched_on_then_the_page_hears_of_both()
    {
        await using var scene = await GatewayScene.OpenAsync();
        using var answer = await scene.Client.GetAsync($"{scene.Url}/sim/live", HttpCompletionOption.ResponseHeadersRead);
        using var feed = new StreamReader(await answer.Content.ReadAsStreamAsync());

        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("event: hello", await NextEventAsync(feed));
        await scene.WriteAsync("漏水");
        Assert.Equal($"event: phone data: {GatewayScene.Handset}", await NextEventAsync(feed) + " " + await feed.ReadLineAsync());
        await scene.BreakAsync(new { kind = FaultKind.TooMany });
        var next = await NextEventAsync(feed);
        Assert.True(next is "event: faults" || await NextEventAsync(feed) is "event: faults" or "event: phone");
    }

    [Fact]
    public async Task Given_an_open_page_when_the_gateway_stops_then_the_page_does_not_hold_it_up()
    {
        await using var scene = await GatewayScene.OpenAsync();
        using var answer = await scene.Client.GetAsync($"{scene.Url}/sim/live", HttpCompletionOption.ResponseHeadersRead);

        await scene.StopAsync().WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task<string?> NextEventAsync(StreamReader feed)
    {
        while (await feed.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)) is { } line)
        {
            if (line.StartsWith("event:", StringComparison.Ordinal))
            {
                return line;
            }
        }

        return null;
    }
}

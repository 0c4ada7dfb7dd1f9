using System.Net;
using HelpDesk.Bot.Simulator.Gateway;

namespace HelpDesk.Tests.Simulator;

public sealed class CarrierOptOutTests
{
    [Theory]
    [InlineData("STOP", false, "STOP")]
    [InlineData(" stopall ", false, "STOP")]
    [InlineData("Cancel", true, "STOP")]
    [InlineData("START", true, "START")]
    [InlineData("yes", true, "START")]
    [InlineData("YES", false, null)]
    [InlineData("info", false, "HELP")]
    [InlineData("please stop", false, null)]
    [InlineData("退订", false, null)]
    public void Given_a_text_when_the_gateway_reads_it_then_it_acts_only_on_whole_words(string text, bool isBlocked, string? expected) =>
        Assert.Equal(expected, CarrierOptOut.Of(text, isBlocked));

    [Fact]
    public async Task Given_a_resident_when_they_stop_and_start_again_then_sends_are_refused_in_between()
    {
        await using var scene = await GatewayScene.OpenAsync();

        await scene.WriteAsync("STOP");
        var stop = await scene.Desk.NextAsync();
        using var refused = await scene.SendAsync();
        using var other = await scene.SendAsync(to: "+85291230007");
        await scene.WriteAsync("START");
        var start = await scene.Desk.NextAsync();
        using var accepted = await scene.SendAsync();

        Assert.Equal(("STOP", "START"), (stop["OptOutType"], start["OptOutType"]));
        Assert.Equal(21610, (await GatewayScene.JsonAsync(refused)).GetProperty("code").GetInt32());
        Assert.Equal(HttpStatusCode.Created, other.StatusCode);
        Assert.Equal(HttpStatusCode.Created, accepted.StatusCode);
    }

    [Theory]
    [InlineData("STOP")]
    [InlineData("HELP")]
    public async Task Given_a_carrier_word_when_it_is_sent_then_the_gateway_answers_the_phone_itself(string word)
    {
        await using var scene = await GatewayScene.OpenAsync();

        await scene.WriteAsync(word);

        var answer = Assert.Single(scene.Host.Ledger.Newest(text => !text.IsInbound, 0, 10));
        Assert.Equal((GatewayScene.Handset, CarrierOptOut.AnswerTo(word)), (answer.To, answer.Body));
    }

    [Fact]
    public async Task Given_an_ordinary_text_when_it_is_sent_then_there_is_no_opt_out_parameter()
    {
        await using var scene = await GatewayScene.OpenAsync();

        await scene.WriteAsync("漏水");

        Assert.DoesNotContain("OptOutType", (await scene.Desk.NextAsync()).Form.Keys);
    }
}

using System.Net;
using System.Text.Json.Nodes;
using static HelpDesk.Tests.Channels.BotFramework.Posted;

namespace HelpDesk.Tests.Channels.BotFramework;

/// <summary>Answers in the response: replies that are handed back, and invokes.</summary>
public sealed class HandedBackTests
{
    [Fact]
    public async Task Given_expect_replies_when_a_repair_is_told_then_the_answers_come_back_in_the_response_and_a_repeat_gets_the_same()
    {
        await using var desk = await BotDesk.StartAsync();
        var told = HandedBack(desk.Activity(text: Repair));

        var answer = await desk.AnswerAsync(told);
        var again = await desk.AnswerAsync(told);

        Assert.Equal(answer.ToJsonString(), again.ToJsonString());
        var card = Assert.Single(answer["activities"] as JsonArray ?? []);
        Assert.Equal(("message", (string?)told["id"], "28:bot", "29:user"), ((string?)card?["type"], (string?)card?["replyToId"], (string?)card?["from"]?["id"], (string?)card?["recipient"]?["id"]));
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)card?["attachments"]?[0]?["contentType"]);
        Assert.True(JsonNode.DeepEquals(told["conversation"], card?["conversation"]));
        await desk.SendDueAsync();
        Assert.Empty(desk.Channel.Calls);

        var confirmed = await desk.AnswerAsync(HandedBack(Pressed(desk, card)));
        Assert.Contains("R20261121-", confirmed.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("chat", Assert.Single(await TicketsAsync(desk)).Channel);
    }

    [Fact]
    public async Task Given_a_card_in_teams_when_its_button_is_pressed_then_the_invoke_is_answered_and_the_ticket_comes_as_a_message()
    {
        await using var desk = await BotDesk.StartAsync();
        await desk.SayAsync(Repair, "msteams");
        var press = Invoke(desk, JsonNode.Parse(Assert.Single(desk.Channel.Calls).Body));

        var result = await desk.AnswerAsync(press);
        var again = await desk.AnswerAsync(press);
        await desk.SendDueAsync();

        Assert.Equal("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"已收到"}""", result.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal(result.ToJsonString(), again.ToJsonString());
        Assert.Equal(2, desk.Channel.Calls.Count);
        var ticket = Assert.Single(await TicketsAsync(desk));
        Assert.Equal("teams", ticket.Channel);
        Assert.Contains(ticket.Number, desk.Channel.Calls[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_an_invoke_with_expect_replies_when_it_is_posted_then_its_result_is_among_the_activities()
    {
        await using var desk = await BotDesk.StartAsync();
        var told = await desk.AnswerAsync(HandedBack(desk.Activity(text: Repair, channelId: "msteams")));
        var press = HandedBack(Invoke(desk, told["activities"]?[0]));

        var activities = (await desk.AnswerAsync(press))["activities"] as JsonArray ?? [];

        Assert.Equal(["message", "invokeResponse"], activities.Select(each => (string?)each?["type"]));
        Assert.Equal(200, (int?)activities[1]?["value"]?["status"]);
        Assert.Equal(200, (int?)activities[1]?["value"]?["body"]?["statusCode"]);
        Assert.Equal((string?)press["id"], (string?)activities[1]?["replyToId"]);
    }

    [Theory]
    [InlineData("composeExtension/query", """{"say":"确认"}""")]
    [InlineData("adaptiveCard/action", """{"other":1}""")]
    [InlineData("adaptiveCard/action", "\"say\"")]
    public async Task Given_an_invoke_nobody_knows_when_it_is_posted_then_it_is_not_implemented(string name, string data)
    {
        await using var desk = await BotDesk.StartAsync();
        var invoke = desk.Activity("invoke");
        (invoke["name"], invoke["value"]) = (name, new JsonObject { ["action"] = new JsonObject { ["data"] = JsonNode.Parse(data) } });

        using var response = await desk.PostAsync(invoke);
        var handedBack = await desk.AnswerAsync(HandedBack(invoke));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        Assert.Equal(501, (int?)handedBack["activities"]?[0]?["value"]?["status"]);
        Assert.Empty(await desk.RowsAsync());
    }
}

using System.Text.Json.Nodes;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Outbox;
using static HelpDesk.Tests.Channels.BotFramework.Posted;

namespace HelpDesk.Tests.Channels.BotFramework;

/// <summary>A card that was answered loses its buttons, once the next answer is with the channel.</summary>
public sealed class SpentCardsTests
{
    [Fact]
    public async Task Given_a_card_in_teams_when_its_button_is_pressed_then_it_stays_without_its_buttons_after_the_ticket_came()
    {
        await using var desk = await BotDesk.StartAsync();
        await desk.SayAsync(Repair, "msteams");
        var card = desk.Channel.Calls[0].Json;
        await desk.AnswerAsync(Invoke(desk, card));
        await desk.SendDueAsync();
        await desk.CloseCardsAsync();

        Assert.Equal(["POST", "POST", "PUT"], desk.Channel.Calls.Select(call => call.Method));
        var change = desk.Channel.Calls[2];
        Assert.EndsWith("/activities/out-1", change.Target, StringComparison.Ordinal);
        var expected = card.DeepClone().AsObject();
        expected["id"] = "out-1";
        expected.Remove("locale");
        Assert.True(expected["attachments"]?[0]?["content"]?.AsObject().Remove("actions"));
        Assert.True(JsonNode.DeepEquals(expected, change.Json), change.Body);
    }

    [Theory]
    [InlineData("webchat", "对")]
    [InlineData("webchat", "修改")]
    [InlineData("emulator", "你们几点下班")]
    [InlineData("msteams", "算了")]
    [InlineData("msteams", "找人工")]
    public async Task Given_a_card_when_it_is_answered_by_words_then_its_buttons_go_all_the_same_and_only_once(string channel, string words)
    {
        await using var desk = await BotDesk.StartAsync();
        await desk.SayAsync(Repair, channel);
        await desk.SayAsync(words, channel);
        await desk.CloseCardsAsync();
        Assert.Equal("out-1", (string?)Assert.Single(Changes(desk))["id"]);

        var second = (await desk.RowsAsync())[1];
        await desk.SayAsync("你好", channel);
        await desk.CloseCardsAsync();
        var closed = Changes(desk).Select(change => (string?)change["id"]);
        Assert.Equal(HasButtons(second) ? ["out-1", second.GatewayId] : ["out-1"], closed);
    }

    [Fact]
    public async Task Given_an_answered_card_when_the_channel_does_not_take_the_answer_then_the_card_waits_for_the_next_try()
    {
        await using var desk = await BotDesk.StartAsync();
        await desk.SayAsync(Repair, "msteams");
        desk.Channel.Next((503, ""));
        await desk.SayAsync("对", "msteams");
        await desk.CloseCardsAsync();
        Assert.Empty(Changes(desk));

        desk.Time.Advance(TimeSpan.FromMinutes(1));
        await desk.SendDueAsync();
        await desk.CloseCardsAsync();
        Assert.Equal("out-1", (string?)Assert.Single(Changes(desk))["id"]);
    }

    [Theory]
    [InlineData(405)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(0)]
    public async Task Given_a_channel_that_changes_no_message_when_a_card_is_answered_then_nothing_else_suffers_and_it_is_not_asked_again(int status)
    {
        await using var desk = await BotDesk.StartAsync();
        await desk.SayAsync(Repair, "msteams");
        await desk.SayAsync("对", "msteams");
        desk.Channel.Next(context =>
        {
            context.Response.StatusCode = status == 0 ? 200 : status;
            Action end = status == 0 ? context.Abort : static () => { };
            end();
            return Task.CompletedTask;
        });
        await desk.CloseCardsAsync();
        desk.Time.Advance(TimeSpan.FromHours(1));
        await desk.CloseCardsAsync();
        await desk.SayAsync("你好", "msteams");
        await desk.CloseCardsAsync();

        Assert.Single(Changes(desk));
        Assert.All(await desk.RowsAsync(), row => Assert.Equal((OutboxState.Sent, 1), (row.State, row.Attempts)));
        Assert.DoesNotContain(await desk.TasksAsync(), task => task.Reason == DeskTaskReason.NotDelivered);
    }

    [Theory]
    [InlineData(202, "")]
    [InlineData(403, "")]
    public async Task Given_a_card_the_channel_gave_no_id_for_when_it_is_answered_then_it_is_left_alone(int status, string body)
    {
        await using var desk = await BotDesk.StartAsync();
        desk.Channel.Next((status, body));
        await desk.SayAsync(Repair, "msteams");
        await desk.SayAsync("对", "msteams");
        await desk.CloseCardsAsync();

        Assert.Equal(["POST", "POST"], desk.Channel.Calls.Select(call => call.Method));
    }

    [Fact]
    public async Task Given_an_open_card_when_nothing_answers_it_then_its_buttons_stay_until_something_does()
    {
        await using var desk = await BotDesk.StartAsync();
        await desk.SayAsync(Repair, "msteams");
        await desk.SayAsync("对", "msteams");
        await desk.SayAsync("3栋1202卧室灯不亮，明天上午后来修，电话13800138000", "msteams");
        await desk.CloseCardsAsync();
        var card = Assert.Single(await desk.RowsAsync(), row => row.GatewayId == "out-3");
        Assert.True(HasButtons(card));

        var joined = Joined(desk, "zh-CN", "29:user");
        joined["channelId"] = "msteams";
        await PostAsync(desk, joined);
        await desk.ReplyFromDeskAsync("师傅明天上午到。");
        await desk.SendDueAsync();
        await desk.CloseCardsAsync();
        Assert.Equal("out-1", (string?)Assert.Single(Changes(desk))["id"]);

        await desk.SayAsync("对", "msteams");
        await desk.CloseCardsAsync();
        Assert.Equal(["out-1", "out-3"], Changes(desk).Select(change => (string?)change["id"]));
    }

    [Fact]
    public async Task Given_a_card_that_was_handed_back_when_it_is_answered_then_no_connector_is_called()
    {
        await using var desk = await BotDesk.StartAsync();
        await desk.AnswerAsync(HandedBack(desk.Activity(text: Repair)));
        await desk.AnswerAsync(HandedBack(desk.Activity(text: "对")));
        await desk.SendDueAsync();
        await desk.CloseCardsAsync();
        Assert.Empty(desk.Channel.Calls);
    }

    [Fact]
    public async Task Given_a_store_that_cannot_be_read_when_a_card_is_to_be_closed_then_it_is_left_and_the_next_one_is_closed()
    {
        await using var desk = await BotDesk.StartAsync();
        await desk.SayAsync(Repair, "msteams");
        await desk.SayAsync("对", "msteams");
        desk.Engine.CannotRead = true;
        await desk.CloseCardsAsync();
        desk.Engine.CannotRead = false;

        await desk.SayAsync("3栋1202卧室灯不亮，明天上午后来修，电话13800138000", "msteams");
        await desk.SayAsync("对", "msteams");
        await desk.CloseCardsAsync();
        Assert.Equal("out-3", (string?)Assert.Single(Changes(desk))["id"]);
    }

    private static bool HasButtons(OutboxMessage row) => row.Rendered is { } rendered && JsonNode.Parse(rendered.Utf8.Span)?["attachments"]?[0]?["content"]?["actions"] is not null;

    private static IReadOnlyList<JsonNode> Changes(BotDesk desk) => [.. desk.Channel.Calls.Where(call => call.Method == "PUT").Select(call => call.Json)];
}

using System.Text.Json;
using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Channels.Chat;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Store.Outbox;
using HelpDesk.Tests.Conversations;

namespace HelpDesk.Tests.Channels.Chat;

/// <summary>A turn of the chat: what the transcript holds afterwards.</summary>
public sealed class TranscriptTests
{
    private const string Id = "chat:c1";

    [Fact]
    public async Task Given_a_chat_when_a_repair_is_told_then_the_transcript_holds_both_sides_in_order_and_a_card_reads_it_back()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 10:00");
        await SayAsync(desk, "j", "", ActivityKind.Joined);
        await SayAsync(desk, "1", "3栋1202厨房水管漏水，明天下午三点后来修");

        var lines = await desk.Get<Transcript>().ReadAsync(Id, 0, CancellationToken.None);

        Assert.Equal([1, 2, 3], lines.Select(line => line.Sequence));
        Assert.Equal([false, true, false], lines.Select(line => line.Heard is not null));
        Assert.All(lines.Zip(lines.Skip(1)), pair => Assert.True(pair.First.At < pair.Second.At));
        Assert.Contains("我要报修", Rendered(lines[0]).GetProperty("suggestedActions").ToString(), StringComparison.Ordinal);
        Assert.Equal(OutboxState.Sent, lines[2].Said?.State);
        Assert.Empty(await desk.Get<Transcript>().ReadAsync(Id, 3, CancellationToken.None));
    }

    [Fact]
    public async Task Given_a_read_back_when_the_button_of_an_older_card_is_pressed_then_nothing_is_confirmed()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 10:00");
        await SayAsync(desk, "1", "3栋1202厨房水管漏水，明天下午三点后来修，电话13800138000");
        var card = (await desk.Get<Transcript>().ReadAsync(Id, 0, CancellationToken.None))[^1];
        await SayAsync(desk, "2", "时间改到后天上午");

        await SayAsync(desk, "3", "确认", cardOf: card.Sequence);

        Assert.Null((await desk.Get<TurnHandler>().AnswerAsync("chat:c1:3", CancellationToken.None))?.Ticket);
        await SayAsync(desk, "4", "确认", cardOf: 6);
        Assert.NotNull((await desk.Get<TurnHandler>().AnswerAsync("chat:c1:4", CancellationToken.None))?.Ticket);
    }

    private static JsonElement Rendered(TranscriptLine line) => JsonDocument.Parse(line.Said?.Rendered?.Utf8 ?? default).RootElement;

    private static Task<TurnOutcome> SayAsync(TestDesk desk, string id, string text, ActivityKind kind = ActivityKind.Message, long? cardOf = null) =>
        desk.Get<TurnHandler>().HandleAsync(
            new Activity
            {
                Id = $"{Id}:{id}",
                ConversationId = Id,
                Channel = Channel.Chat,
                Kind = kind,
                From = "dl_1",
                Text = text,
                ReceivedAt = desk.Time.GetUtcNow(),
                Via = AnswerVia.Transcript,
                Cards = CardStyle.Submit,
                CardOf = cardOf,
            },
            CancellationToken.None);
}

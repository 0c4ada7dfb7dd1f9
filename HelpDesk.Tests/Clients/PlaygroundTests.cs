using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HelpDesk.Tests.Channels.BotFramework;
using HelpDesk.Tests.Durability;

namespace HelpDesk.Tests.Clients;

/// <summary>A whole repair as each of the Playground's channels plays it, a pressed card and a word of staff a day later.</summary>
[Collection(nameof(OwnProcesses))]
public sealed partial class PlaygroundTests
{
    [SkippableTheory]
    [InlineData("webchat")]
    [InlineData("emulator")]
    [InlineData("msteams")]
    [InlineData("directline", "--dm", "expectReplies")]
    public async Task Given_a_channel_when_a_repair_is_told_there_then_it_is_filed_and_staff_can_answer_a_day_later(string channel, params string[] further)
    {
        Skip.If(RealClients.Missing is not null, RealClients.Missing);
        await using var desk = await BotDesk.StartAsync(bot => bot.AppId = null);
        await using var playground = await Playground.StartAsync(desk.Url, channel, further);
        await desk.StartSendingAsync();

        await playground.OpenAsync();
        var greeting = await playground.SeenAsync();
        Assert.NotEmpty(greeting["suggestedActions"]?["actions"] as JsonArray ?? []);

        await playground.SayAsync("3栋1202厨房水管漏水，明天下午三点后来修，电话13800138000");
        var card = await playground.SeenAsync();
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)card["attachments"]?[0]?["contentType"]);
        Assert.Equal((true, true), (HasBody(card), HasButtons(card)));

        var pressed = await playground.PressAsync(card);
        Assert.Equal(channel == "msteams", pressed.Contains("已收到", StringComparison.Ordinal));
        var filed = await playground.SeenAsync();
        Assert.Matches(TicketNumber(), (string?)filed["text"] ?? "");
        if (further.Length == 0)
        {
            var spent = await playground.ChangedAsync();
            Assert.Equal((string?)card["messageId"], (string?)spent["messageId"]);
            Assert.Equal((true, false), (HasBody(spent), HasButtons(spent)));
        }

        desk.Time.Advance(TimeSpan.FromDays(1));
        await desk.ReplyFromDeskAsync("师傅明天上午到。");
        var told = await playground.SeenAsync();
        while ((string?)told["text"] is null)
        {
            told = await playground.SeenAsync();
        }

        Assert.Equal("师傅明天上午到。", (string?)told["text"]);
        await desk.StopSendingAsync();
    }

    private static bool HasBody(JsonNode card) => card["attachments"]?[0]?["content"]?["body"] is JsonArray { Count: > 0 };

    private static bool HasButtons(JsonNode card) => card["attachments"]?[0]?["content"]?["actions"] is not null;

    [GeneratedRegex("R20261121-[0-9]{4}", RegexOptions.NonBacktracking)]
    private static partial Regex TicketNumber();
}

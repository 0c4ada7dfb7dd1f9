using System.Text;
using System.Text.Json.Nodes;
using HelpDesk.Bot.Channels.BotFramework;
using HelpDesk.Bot.Channels.BotFramework.Connector;
using HelpDesk.Bot.Delivery;
using HelpDesk.Store;
using HelpDesk.Store.Outbox;
using HelpDesk.Tests.Channels.BotFramework;
using HelpDesk.Tests.Durability;

namespace HelpDesk.Tests.Clients;

/// <summary>Every shape we send to a channel is what the connector's published description asks for.</summary>
[Collection(nameof(OwnProcesses))]
public sealed class ConnectorPrismTests(ConnectorPrism prism) : IClassFixture<ConnectorPrism>
{
    [SkippableTheory]
    [InlineData("webchat")]
    [InlineData("msteams")]
    public async Task Given_a_whole_repair_when_all_of_it_is_sent_then_the_description_allows_every_answer(string channelId)
    {
        Skip.If(RealClients.Missing is not null, RealClients.Missing);
        await using var desk = await BotDesk.StartAsync();
        var joined = desk.Activity("conversationUpdate", channelId: channelId);
        joined["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:user" });
        await PostAsync(desk, joined);
        foreach (var text in new[] { "我要报修", "厨房水管漏水，3栋1202，明天下午三点后", "13800138000", "对", "查询进度" })
        {
            await PostAsync(desk, desk.Activity(text: text, channelId: channelId));
        }

        await desk.ReplyFromDeskAsync("师傅明天上午到。*不是* <b>标记</b>");
        await desk.SendDueAsync();

        var rows = await desk.RowsAsync();
        Assert.Equal(7, rows.Count(row => row.Lane == OutboxLane.Connector));
        Assert.All(rows.Where(row => row.Lane == OutboxLane.Connector), row => Assert.Equal((OutboxState.Sent, null, row.GatewayId), (row.State, row.Reason, row.GatewayId ?? "none")));
        Assert.Contains(rows, row => Rendered(row).Contains("suggestedActions", StringComparison.Ordinal));
        Assert.Contains(rows, row => Rendered(row).Contains(channelId == "msteams" ? "Action.Execute" : "Action.Submit", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Given_an_answer_when_it_is_changed_and_removed_then_the_description_allows_it_and_nonsense_it_does_not()
    {
        Skip.If(RealClients.Missing is not null, RealClients.Missing);
        await using var desk = await BotDesk.StartAsync();
        await PostAsync(desk, desk.Activity(text: "漏水"));
        var row = Assert.Single(await desk.RowsAsync());
        var conversation = await desk.Store.FindAsync(Kinds.Conversation, row.ConversationId ?? "", CancellationToken.None);
        var route = ChannelRoute.Read(conversation?.Value.Route) ?? throw new InvalidOperationException("No route.");
        var client = desk.Get<ConnectorClient>();

        Assert.IsType<SendOutcome.Accepted>(await client.UpdateAsync(route, "a|1", ConnectorBody.Of(route, row, "en", "a|1"), CancellationToken.None));
        Assert.IsType<SendOutcome.Accepted>(await client.DeleteAsync(route, "a|1", CancellationToken.None));
        Assert.IsType<SendOutcome.Never>(await client.PostAsync(route, null, """{"type":"message","textFormat":7}"""u8.ToArray(), CancellationToken.None));
    }

    private async Task PostAsync(BotDesk desk, JsonObject activity)
    {
        activity["serviceUrl"] = prism.Url + "/";
        using var response = await desk.PostAsync(activity);
        Assert.Equal(200, (int)response.StatusCode);
        await desk.SendDueAsync();
    }

    private static string Rendered(OutboxMessage row) => row.Rendered is { } rendered ? Encoding.UTF8.GetString(rendered.Utf8.Span) : "";
}

using System.Text.Json.Nodes;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Tests.Channels.BotFramework;

/// <summary>What a channel posts, and what became of it.</summary>
internal static class Posted
{
    public const string Repair = "3栋1202厨房水管漏水，明天下午三点后来修，电话13800138000";

    public static JsonObject HandedBack(JsonObject activity)
    {
        activity["deliveryMode"] = "expectReplies";
        return activity;
    }

    public static JsonObject File(string contentType, string address, string name) => new() { ["contentType"] = contentType, ["contentUrl"] = address, ["name"] = name };

    public static JsonObject Joined(BotDesk desk, string locale, params string[] members)
    {
        var joined = desk.Activity("conversationUpdate");
        joined["locale"] = locale;
        joined["membersAdded"] = new JsonArray([.. members.Select(id => (JsonNode)new JsonObject { ["id"] = id })]);
        return joined;
    }

    /// <summary>The first button of a card, pressed in Web Chat.</summary>
    public static JsonObject Pressed(BotDesk desk, JsonNode? card)
    {
        var pressed = desk.Activity();
        pressed.Remove("text");
        pressed["value"] = FirstAction(card)["data"]?.DeepClone();
        return pressed;
    }

    /// <summary>The first button of a card, pressed in Teams.</summary>
    public static JsonObject Invoke(BotDesk desk, JsonNode? card)
    {
        var invoke = desk.Activity("invoke", channelId: "msteams");
        (invoke["name"], invoke["value"]) = ("adaptiveCard/action", new JsonObject { ["action"] = FirstAction(card).DeepClone(), ["trigger"] = "manual" });
        return invoke;
    }

    public static JsonNode FirstAction(JsonNode? card) =>
        card?["attachments"]?[0]?["content"]?["actions"]?[0] ?? throw new InvalidOperationException("There is no button: " + card?.ToJsonString());

    public static async Task PostAsync(BotDesk desk, JsonNode activity)
    {
        using var response = await desk.PostAsync(activity);
        Assert.Equal(200, (int)response.StatusCode);
    }

    public static async Task<InboundActivity> HeardAsync(BotDesk desk) =>
        Assert.Single(await desk.Store.QueryAsync(Kinds.Activity, new() { Kind = Kinds.Activity.Name }, CancellationToken.None)).Value;

    public static async Task<IReadOnlyList<Ticket>> TicketsAsync(BotDesk desk) =>
        [.. (await desk.Store.QueryAsync(Kinds.Ticket, new() { Kind = Kinds.Ticket.Name }, CancellationToken.None)).Select(ticket => ticket.Value).Where(ticket => ticket.CreatedAt == desk.Time.GetUtcNow())];
}

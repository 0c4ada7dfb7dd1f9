namespace HelpDesk.Bot.Channels.BotFramework.Connector;

/// <summary>Addresses below a channel's connector. Pure.</summary>
/// <remarks>A service URL may or may not end with a slash; a doubled one is another address. Ids hold <c>|</c>, <c>:</c>, <c>@</c> and <c>;</c>, so they are escaped.</remarks>
internal static class ConnectorAddress
{
    /// <summary>Where messages that answer none are posted.</summary>
    public static Uri Activities(ChannelRoute route) => new($"{route.ServiceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(route.ConversationId)}/activities");

    /// <summary>One activity of the conversation: answers to it are posted here, and it is changed and removed here.</summary>
    public static Uri Activity(ChannelRoute route, string id) => new($"{Activities(route)}/{Uri.EscapeDataString(id)}");
}

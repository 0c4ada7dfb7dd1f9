using System.Collections.Concurrent;
using HelpDesk.Bot.Delivery;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Outbox;

namespace HelpDesk.Bot.Channels.BotFramework.Connector;

/// <summary>Sends what the outbox holds for Bot Framework channels, each to the address its conversation's last activity came with.</summary>
/// <remarks>Channels lie on many hosts: each that fails is given a rest of its own. Thread-safe.</remarks>
internal sealed class ConnectorGateway(DeskStore store, ConnectorClient client, SpentCards spent, TimeProvider time) : IOutboxGateway
{
    private const int MaxHosts = 1000;

    private readonly ConcurrentDictionary<string, GatewayPace> paces = new(StringComparer.OrdinalIgnoreCase);

    public async Task<SendOutcome> SendAsync(OutboxMessage message, CancellationToken cancel)
    {
        try
        {
            return await TrySendAsync(message, cancel);
        }
        catch (StoreUnavailableException)
        {
            return new SendOutcome.Again("store_unavailable", null);
        }
    }

    /// <summary>Connectors keep no list that could be asked.</summary>
    public Task<IReadOnlyList<GatewayMessage>> SentToAsync(string to, DateTimeOffset since, CancellationToken cancel) => Task.FromResult<IReadOnlyList<GatewayMessage>>([]);

    private async Task<SendOutcome> TrySendAsync(OutboxMessage message, CancellationToken cancel)
    {
        (ChannelRoute? route, string? language) = await RouteOfAsync(message, cancel);
        if (route is null)
        {
            return new SendOutcome.Never("no_route");
        }

        var pace = PaceOf(route);
        if (pace?.RestUntil - time.GetUtcNow() is { } rest && rest > TimeSpan.Zero)
        {
            return new SendOutcome.Again("resting", rest);
        }

        var outcome = await client.PostAsync(route, WireIds.OwnIdOf(route, message.ReplyTo), ConnectorBody.Of(route, message, language), cancel);
        pace?.Note(outcome, time.GetUtcNow());
        if (outcome is SendOutcome.Accepted && message.Closes is { } card)
        {
            spent.Add(route, card);
        }

        return outcome;
    }

    private async Task<(ChannelRoute? Route, string? Language)> RouteOfAsync(OutboxMessage message, CancellationToken cancel) =>
        message.ConversationId is { } id && await store.FindAsync(Kinds.Conversation, id, cancel) is { Value: var conversation }
            ? (ChannelRoute.Read(conversation.Route), conversation.Language)
            : (null, null);

    private GatewayPace? PaceOf(ChannelRoute route)
    {
        if (!Uri.TryCreate(route.ServiceUrl, UriKind.Absolute, out var address))
        {
            return null;
        }

        if (paces.Count >= MaxHosts)
        {
            paces.Clear();
        }

        return paces.GetOrAdd(address.Authority, _ => new());
    }
}

using System.Threading.Channels;
using HelpDesk.Bot.Channels.Chat;
using HelpDesk.Bot.Delivery;
using HelpDesk.Store;

namespace HelpDesk.Bot.Channels.BotFramework.Connector;

/// <summary>Takes the buttons off a card once the answer after it is with the channel.</summary>
/// <remarks>
/// A courtesy: a button pressed too late is known as such anyway, and some channels change no message at all. So it holds up no answer,
/// is tried once, and what waits at a stop is left. Thread-safe.
/// </remarks>
internal sealed partial class SpentCards(DeskStore store, ConnectorClient client, ILogger<SpentCards> log) : BackgroundService
{
    private const int MaxWaiting = 1000;
    private const int AtOnce = 8;

    private readonly Channel<SpentCard> waiting = Channel.CreateBounded<SpentCard>(new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>To be done soon; left undone when too many wait.</summary>
    /// <param name="route">Where the card is.</param>
    /// <param name="row">The outbox row it was sent with.</param>
    public void Add(ChannelRoute route, string row) => waiting.Writer.TryWrite(new(route, row));

    /// <summary>All that wait now.</summary>
    public async Task CloseWaitingAsync(CancellationToken cancel)
    {
        var cards = new List<SpentCard>();
        while (cards.Count < MaxWaiting && waiting.Reader.TryRead(out var card))
        {
            cards.Add(card);
        }

        await Parallel.ForEachAsync(cards, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, CloseAsync);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await waiting.Reader.WaitToReadAsync(stoppingToken))
        {
            await CloseWaitingAsync(stoppingToken);
        }
    }

    private async ValueTask CloseAsync(SpentCard card, CancellationToken cancel)
    {
        try
        {
            // A card that was never sent, or whose channel gave no id for it, cannot be changed.
            if (await store.FindAsync(Kinds.Outbox, card.Row, cancel) is { Value: { Rendered: { } rendered, GatewayId: { Length: > 0 } id } row }
                && await client.UpdateAsync(card.Route, id, ConnectorBody.Of(card.Route, row with { Rendered = ChatRendering.Spent(rendered) }, null, id), cancel) is var outcome
                && ReasonOf(outcome) is { } reason)
            {
                LogLeft(log, card.Row, reason);
            }
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            // The loop must outlive whatever one card meets.
            LogFailed(log, card.Row, failure);
        }
    }

    private static string? ReasonOf(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Again again => again.Reason,
        SendOutcome.Never never => never.Reason,
        SendOutcome.Unknown unknown => unknown.Reason,
        _ => null,
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "The card of {Row} keeps its buttons ({Reason})")]
    private static partial void LogLeft(ILogger logger, string row, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The card of {Row} keeps its buttons")]
    private static partial void LogFailed(ILogger logger, string row, Exception failure);

    private sealed record SpentCard(ChannelRoute Route, string Row);
}

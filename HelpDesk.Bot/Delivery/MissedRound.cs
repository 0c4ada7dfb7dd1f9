using HelpDesk.Bot.Channels.Sms;
using HelpDesk.Store;
using HelpDesk.Store.Engine;

namespace HelpDesk.Bot.Delivery;

/// <summary>Reads the gateway's list of received texts once and takes what we have not seen.</summary>
internal sealed partial class MissedRound(DeskStore store, ISmsGateway gateway, TakeTurn take, TimeProvider time, ILogger<MissedRound> log)
{
    /// <summary>The mark up to which the list was read.</summary>
    public const string MarkId = "sms-received";

    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(3);

    /// <summary>One round. The mark moves only when everything was taken.</summary>
    /// <exception cref="StoreUnavailableException">The store failed; the next round begins where this one did.</exception>
    /// <exception cref="GatewayUnavailableException">The list could not be read; likewise.</exception>
    public async Task ReadAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (await store.FindAsync(Kinds.Mark, MarkId, cancel) is not { } mark)
        {
            // The first start ever: what came before us was somebody else's to answer.
            await store.CommitAsync(new Changes().Insert(Kinds.Mark, new(MarkId, now)), cancel);
            return;
        }

        var since = (mark.Value.At < now ? mark.Value.At : now) - Overlap;
        var complete = true;
        await foreach (var message in gateway.ReceivedAsync(since > now - Furthest ? since : now - Furthest, cancel))
        {
            complete &= await TakeAsync(message, cancel);
        }

        if (complete)
        {
            await store.CommitAsync(new Changes().Update(Kinds.Mark, mark, new(MarkId, now)), cancel);
        }
    }

    private async Task<bool> TakeAsync(GatewayMessage message, CancellationToken cancel)
    {
        if (SmsInbound.ActivityOf(message.Id, message.From, message.To, message.Text, null, message.At) is not { } activity
            || await store.FindAsync(Kinds.Activity, activity.Id, cancel) is not null)
        {
            return true;
        }

        try
        {
            LogMissed(log, activity.Id);
            await take(activity, cancel);
            return true;
        }
        catch (Exception failure) when (failure is not (StoreUnavailableException or OperationCanceledException))
        {
            // One text that cannot even be parked must not keep the others waiting; it comes again next round.
            LogNotTaken(log, activity.Id, failure);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Activity} did not reach us by webhook and is taken from the gateway's list")]
    private static partial void LogMissed(ILogger logger, string activity);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Activity} from the gateway's list could not be taken")]
    private static partial void LogNotTaken(ILogger logger, string activity, Exception failure);
}

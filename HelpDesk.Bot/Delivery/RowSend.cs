using HelpDesk.Store;
using HelpDesk.Store.Consent;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Outbox;

namespace HelpDesk.Bot.Delivery;

/// <summary>Hands one text over, after asking once more whether its number may be texted.</summary>
internal sealed partial class RowSend(DeskStore store, LaneGateway lane, GatewayPace pace, TimeProvider time, ILogger<RowSend> log)
{
    /// <summary>Hands over and tells what follows. Never throws.</summary>
    /// <param name="row">The row, already marked as being handed over.</param>
    /// <param name="isResend">It is the second try of an unknown text.</param>
    /// <param name="cancel">Stops waiting for the gateway; the text is then unknown.</param>
    public async Task<Func<OutboxMessage, DeliveryStep>> HandOverAsync(OutboxMessage row, bool isResend, CancellationToken cancel)
    {
        NumberConsent? consent;
        try
        {
            // What a number allows says nothing of a chat, whose user's id may look like one.
            consent = lane.Lane == OutboxLane.Sms ? (await store.FindAsync(Kinds.Consent, row.To, cancel))?.Value : null;
        }
        catch (StoreUnavailableException)
        {
            return Following(new SendOutcome.Again("store_unavailable", null), isResend);
        }

        switch (consent.MaySend(row.Purpose))
        {
            case SendVerdict.CarrierBlocked:
                return current => DeliveryStep.CarrierBlocked(current, isNews: false);
            case SendVerdict.NoticesOff:
                return current => new(current.Fail("notices_off"));
        }

        var outcome = await SendAsync(row, cancel);
        Note(row.Id, outcome);
        if (lane.RestsAsOne)
        {
            pace.Note(outcome, time.GetUtcNow());
        }

        return Following(outcome, isResend);
    }

    private Func<OutboxMessage, DeliveryStep> Following(SendOutcome outcome, bool isResend)
    {
        var now = time.GetUtcNow();
        return current => isResend ? SendDecision.AfterResend(current, outcome, now) : SendDecision.After(current, outcome, now);
    }

    private async Task<SendOutcome> SendAsync(OutboxMessage row, CancellationToken cancel)
    {
        try
        {
            return await lane.Gateway.SendAsync(row, cancel);
        }
        catch (Exception failure)
        {
            // The gateway's port promises not to throw; if it does, nobody knows how far the text got.
            LogBroken(log, row.Id, failure);
            return new SendOutcome.Unknown("exception");
        }
    }

    private void Note(string row, SendOutcome outcome)
    {
        switch (outcome)
        {
            case SendOutcome.Accepted:
                lane.Health.Worked();
                break;
            case SendOutcome.Again again:
                lane.Health.SendFailed(again.Reason);
                LogAgain(log, again.Reason == "configuration" ? LogLevel.Critical : LogLevel.Warning, row, again.Reason);
                break;
            case SendOutcome.Never never:
                LogNever(log, row, never.Reason);
                break;
            case SendOutcome.Unknown unknown:
                lane.Health.SendFailed(unknown.Reason);
                LogUnknown(log, row, unknown.Reason);
                break;
        }
    }

    [LoggerMessage(Message = "{Row} was not taken by its gateway ({Reason}); it will be tried again")]
    private static partial void LogAgain(ILogger logger, LogLevel level, string row, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Row} was refused by its gateway for good ({Reason})")]
    private static partial void LogNever(ILogger logger, string row, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody knows whether the gateway has {Row} ({Reason})")]
    private static partial void LogUnknown(ILogger logger, string row, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Handing over {Row} threw")]
    private static partial void LogBroken(ILogger logger, string row, Exception failure);
}

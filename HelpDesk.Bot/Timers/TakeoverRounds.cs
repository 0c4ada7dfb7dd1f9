using HelpDesk.Bot.Takeover;

namespace HelpDesk.Bot.Timers;

/// <summary>Looks every second whether a resident has waited too long for a person; at the start, for whoever waited while the desk stood still.</summary>
/// <remarks>Not woken by commits: each turn makes one, and a second is a fifth of a ring.</remarks>
internal sealed partial class TakeoverRounds(TakeoverRound round, TimeProvider clock, ILogger<TakeoverRounds> log) : Rounds(clock, AfterFailure)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    protected override async Task<TimeSpan> RunAsync(CancellationToken cancel)
    {
        await round.RunAsync(cancel);
        return Between;
    }

    protected override void Failed(Exception fault) => LogFailed(log, fault);

    [LoggerMessage(1, LogLevel.Error, "The round over residents who wait for a person failed; it is tried again.")]
    private static partial void LogFailed(ILogger log, Exception fault);
}

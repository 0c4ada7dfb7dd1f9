using HelpDesk.Bot.Duty;

namespace HelpDesk.Bot.Timers;

/// <summary>Looks for missed deadlines twice a minute.</summary>
/// <remarks>A desk that has just started waits for as long, so that staff who come back to it see first what a stop left over.</remarks>
internal sealed partial class OverdueRounds(OverdueRound round, TimeProvider clock, ILogger<OverdueRounds> log) : Rounds(clock, Between)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    private bool hasStarted;

    protected override async Task<TimeSpan> RunAsync(CancellationToken cancel)
    {
        if (hasStarted)
        {
            await round.RunAsync(cancel);
        }

        hasStarted = true;
        return Between;
    }

    protected override void Failed(Exception fault) => LogFailed(log, fault);

    [LoggerMessage(1, LogLevel.Error, "The round over missed deadlines failed; it is tried again.")]
    private static partial void LogFailed(ILogger log, Exception fault);
}

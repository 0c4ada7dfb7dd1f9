using HelpDesk.Bot.Duty;

namespace HelpDesk.Bot.Timers;

/// <summary>Looks at the roster twice a minute, and once at the start for what was missed.</summary>
/// <remarks>A round with nothing to do reads nothing.</remarks>
internal sealed partial class DutyRounds(DutyRound round, TimeProvider clock, ILogger<DutyRounds> log) : Rounds(clock, Between)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    protected override async Task<TimeSpan> RunAsync(CancellationToken cancel)
    {
        await round.RunAsync(cancel);
        return Between;
    }

    protected override void Failed(Exception fault) => LogFailed(log, fault);

    [LoggerMessage(1, LogLevel.Error, "The round over the roster failed; it is tried again.")]
    private static partial void LogFailed(ILogger log, Exception fault);
}

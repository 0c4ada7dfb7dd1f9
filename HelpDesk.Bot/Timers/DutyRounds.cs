using HelpDesk.Bot.Duty;

namespace HelpDesk.Bot.Timers;

/// <summary>Looks at the roster twice a minute, and once at the start for what was missed.</summary>
/// <remarks>A round with nothing to do reads nothing. A failed one is tried again; the desk goes on.</remarks>
internal sealed partial class DutyRounds(DutyRound round, TimeProvider clock, ILogger<DutyRounds> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await round.RunAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The loop must outlive a full disk.
                LogFailed(log, fault);
            }

            try
            {
                await Task.Delay(Between, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The round over the roster failed; it is tried again.")]
    private static partial void LogFailed(ILogger log, Exception fault);
}

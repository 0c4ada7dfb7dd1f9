using HelpDesk.Store.Audit;

namespace HelpDesk.Bot.Timers;

/// <summary>Seals the audit trail once a minute.</summary>
/// <remarks>A failed round is made up for by the next; the desk goes on.</remarks>
internal sealed partial class AuditSealing(AuditSealer sealer, TimeProvider clock, ILogger<AuditSealing> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await sealer.SealAsync(clock.GetUtcNow(), stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The loop must outlive a full disk.
                LogFailed(log, fault);
            }

            try
            {
                await Task.Delay(Every, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The audit trail could not be sealed; it is tried again in a minute.")]
    private static partial void LogFailed(ILogger log, Exception fault);
}

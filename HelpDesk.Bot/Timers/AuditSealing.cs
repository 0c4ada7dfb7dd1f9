using HelpDesk.Store.Audit;

namespace HelpDesk.Bot.Timers;

/// <summary>Seals the audit trail once a minute.</summary>
internal sealed partial class AuditSealing(AuditSealer sealer, TimeProvider clock, ILogger<AuditSealing> log) : Rounds(clock, Every)
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task<TimeSpan> RunAsync(CancellationToken cancel)
    {
        await sealer.SealAsync(Now, cancel);
        return Every;
    }

    protected override void Failed(Exception fault) => LogFailed(log, fault);

    [LoggerMessage(1, LogLevel.Error, "The audit trail could not be sealed; it is tried again in a minute.")]
    private static partial void LogFailed(ILogger log, Exception fault);
}

using HelpDesk.Bot.Photos;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Sla;

namespace HelpDesk.Bot.Timers;

/// <summary>Every night at 04:00 local: a copy of the store and of new photos, and a check of it; findings are logged and shown by /readyz.</summary>
/// <remarks>A failed night is tried again the next; the desk goes on.</remarks>
internal sealed partial class StoreCare(Backups backups, PhotoFolder photos, Integrity integrity, Estate estate, TimeProvider clock, ILogger<StoreCare> log) : BackgroundService
{
    internal static readonly TimeOnly At = new(4, 0);

    /// <summary>How the last night went; null before the first.</summary>
    public StoreCareReport? Last { get; private set; }

    /// <summary>One night's work.</summary>
    internal async Task CareAsync(CancellationToken cancel)
    {
        // Read before the copy is made, so that the copy holds it.
        var head = await integrity.AuditHeadAsync(cancel);
        var copy = await backups.MakeAsync(cancel);
        LogCopied(log, Path.GetFileName(copy), head?.Number ?? 0, head?.Hash ?? "none");
        _ = photos.CopyNew();
        var findings = await integrity.CheckAsync(cancel);
        Last = new(clock.GetUtcNow(), copy, findings.Count);
        foreach (var finding in findings)
        {
            LogFinding(log, finding.GetType().Name);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(LocalTime.UntilNext(At, clock.GetUtcNow(), estate.Zone), clock, stoppingToken);
                await CareAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // The loop must outlive a full disk or an unreadable file.
                LogFailed(log, fault);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The nightly copy or check of the store failed.")]
    private static partial void LogFailed(ILogger log, Exception fault);

    [LoggerMessage(3, LogLevel.Information, "The store was copied to {Copy}; the audit trail stands at seal {Number}:{Hash}.")]
    private static partial void LogCopied(ILogger log, string copy, long number, string hash);

    [LoggerMessage(2, LogLevel.Error, "The nightly check of the store found: {Finding}.")]
    private static partial void LogFinding(ILogger log, string finding);
}

/// <summary>A night's work on the store.</summary>
internal sealed record StoreCareReport(DateTimeOffset At, string Copy, int Findings);

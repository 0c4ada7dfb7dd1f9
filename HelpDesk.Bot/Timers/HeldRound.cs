using HelpDesk.Bot.Delivery;
using HelpDesk.Bot.Desk;
using HelpDesk.Store;

namespace HelpDesk.Bot.Timers;

/// <summary>Tells residents what staff did once it can no longer be taken back; at the start, what a stop of the desk kept back longer.</summary>
/// <remarks>A failed round is tried again after a second; the desk goes on.</remarks>
internal sealed partial class HeldRound : BackgroundService
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly HeldTellings held;
    private readonly DeskStore store;
    private readonly TimeProvider clock;
    private readonly ILogger<HeldRound> log;
    private readonly Signal wake = new();

    public HeldRound(HeldTellings held, DeskStore store, TimeProvider clock, ILogger<HeldRound> log)
    {
        (this.held, this.store, this.clock, this.log) = (held, store, clock, log);
        store.Committed += OnCommitted;
    }

    public override void Dispose()
    {
        store.Committed -= OnCommitted;
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await wake.WaitAsync(await TellAsync(stoppingToken), clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task<TimeSpan> TellAsync(CancellationToken cancel)
    {
        try
        {
            return await held.TellDueAsync(cancel) ?? Longest;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The loop must outlive a full disk.
            LogFailed(log, fault);
            return AfterFailure;
        }
    }

    private void OnCommitted(Changes changes)
    {
        if (changes.Touches(Kinds.Held.Name))
        {
            wake.Set();
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Residents could not be told what staff did; it is tried again.")]
    private static partial void LogFailed(ILogger log, Exception fault);
}

using HelpDesk.Bot.Delivery;
using HelpDesk.Store;

namespace HelpDesk.Bot.Timers;

/// <summary>Work done in rounds: one at the start, for what a stop left over, and one after each wait.</summary>
/// <remarks>A round must be safe to repeat. A failed one is logged and tried again; the desk goes on.</remarks>
internal abstract class Rounds : BackgroundService
{
    private readonly TimeProvider clock;
    private readonly TimeSpan afterFailure;
    private readonly Signal wake = new();
    private readonly Action? leave;

    /// <param name="clock">The clock.</param>
    /// <param name="afterFailure">How long a failed round waits.</param>
    protected Rounds(TimeProvider clock, TimeSpan afterFailure) => (this.clock, this.afterFailure) = (clock, afterFailure);

    /// <summary>Rounds whose wait ends with each commit that touches a kind.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="afterFailure">How long a failed round waits.</param>
    /// <param name="store">Whose commits.</param>
    /// <param name="kind">The kind.</param>
    protected Rounds(TimeProvider clock, TimeSpan afterFailure, DeskStore store, IDocumentKind kind)
        : this(clock, afterFailure)
    {
        store.Committed += OnCommitted;
        leave = () => store.Committed -= OnCommitted;

        void OnCommitted(Changes changes)
        {
            if (changes.Touches(kind.Name))
            {
                wake.Set();
            }
        }
    }

    public override void Dispose()
    {
        leave?.Invoke();
        base.Dispose();
    }

    /// <summary>Now (UTC).</summary>
    protected DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>One round.</summary>
    /// <returns>How long nothing is to do, if nothing wakes it.</returns>
    protected abstract Task<TimeSpan> RunAsync(CancellationToken cancel);

    protected abstract void Failed(Exception fault);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await wake.WaitAsync(await TryAsync(stoppingToken), clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task<TimeSpan> TryAsync(CancellationToken cancel)
    {
        try
        {
            return await RunAsync(cancel);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            // The loop must outlive a full disk.
            Failed(fault);
            return afterFailure;
        }
    }
}

using HelpDesk.Store.Engine;

namespace HelpDesk.Bot.Delivery;

/// <summary>The loop that empties a lane of the outbox: claim what is due, hand it over, wait for news.</summary>
internal sealed partial class OutboxSender(OutboxClaims claims, SendQueue queue, LaneGateway lane, TimeProvider time, ILogger<OutboxSender> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Sends all that is due now and returns when its results are written; for tests and scripts, in place of the running loop.</summary>
    public async Task SendDueAsync(CancellationToken cancel)
    {
        while (await StepAsync(cancel) || !queue.IsIdle)
        {
            if (queue.Room == 0 || !queue.IsIdle)
            {
                await queue.Progress.WaitAsync(Pause, TimeProvider.System, cancel);
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await queue.DrainAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!lane.IsOn)
        {
            return;
        }

        await Task.Yield();
        await GuardedAsync(() => claims.RecoverAsync(stoppingToken), untilDone: true, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await GuardedAsync(() => RoundAsync(stoppingToken), untilDone: false, stoppingToken);
        }
    }

    private async Task RoundAsync(CancellationToken cancel)
    {
        if (queue.Room == 0)
        {
            await queue.Progress.WaitAsync(Pause, time, cancel);
        }
        else if (!await StepAsync(cancel))
        {
            await claims.Wake.WaitAsync(await claims.UntilNextAsync(cancel), time, cancel);
        }
    }

    /// <summary>One claim; false when there is nothing to do until something changes.</summary>
    private async Task<bool> StepAsync(CancellationToken cancel)
    {
        if (queue.Room is var room && room <= 0)
        {
            return true;
        }

        var claim = await claims.ClaimAsync(Math.Min(room, OutboxClaims.Page), cancel);
        queue.Post(claim.Rows);
        return claim.MoreMayBeDue;
    }

    private async Task GuardedAsync(Func<Task> work, bool untilDone, CancellationToken cancel)
    {
        do
        {
            try
            {
                await work();
                return;
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (StoreUnavailableException failure)
            {
                LogStore(log, failure);
            }
            catch (Exception failure)
            {
                // The loop must outlive whatever one round meets.
                LogRound(log, failure);
            }

            await Task.Delay(Pause, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        while (untilDone && !cancel.IsCancellationRequested);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox waits for the store")]
    private static partial void LogStore(ILogger logger, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of sending failed")]
    private static partial void LogRound(ILogger logger, Exception failure);
}

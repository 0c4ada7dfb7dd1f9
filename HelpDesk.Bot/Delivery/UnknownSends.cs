namespace HelpDesk.Bot.Delivery;

/// <summary>The loop that resolves the unknown messages of a lane.</summary>
internal sealed partial class UnknownSends(UnknownChecks checks, LaneGateway lane, TimeProvider time, ILogger<UnknownSends> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (lane.IsOn && !stoppingToken.IsCancellationRequested)
        {
            var wait = LookEvery;
            try
            {
                await checks.CheckDueAsync(stoppingToken);
                if (await checks.NextAsync(stoppingToken) is { } next && next - time.GetUtcNow() < wait)
                {
                    wait = next - time.GetUtcNow();
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The loop must outlive whatever one look meets.
                LogFailed(log, failure);
            }

            // At least a second: a text that cannot be decided must not make the loop spin.
            wait = wait < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : wait;
            await Task.Delay(wait, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking into unknown texts failed")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}

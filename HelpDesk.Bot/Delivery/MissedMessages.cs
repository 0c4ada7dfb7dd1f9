using HelpDesk.Bot.Channels.Sms;
using HelpDesk.Store.Engine;

namespace HelpDesk.Bot.Delivery;

/// <summary>The loop that fills the gap of a downtime: on start, and every five minutes.</summary>
internal sealed partial class MissedMessages(MissedRound round, SmsChannelState channel, TimeProvider time, ILogger<MissedMessages> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (channel.IsConfigured && !stoppingToken.IsCancellationRequested)
        {
            var wait = Every;
            try
            {
                await round.ReadAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is GatewayUnavailableException or StoreUnavailableException)
            {
                LogFailed(log, failure);
                wait = AfterFailure;
            }
            catch (Exception failure)
            {
                // The loop must outlive whatever one round meets.
                LogFailed(log, failure);
            }

            await Task.Delay(wait, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The gateway's list of received texts was not read to the end")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}

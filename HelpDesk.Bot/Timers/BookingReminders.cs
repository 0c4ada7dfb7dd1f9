using HelpDesk.Bot.Bookings;
using HelpDesk.Dialogs;
using HelpDesk.Store.Sla;

namespace HelpDesk.Bot.Timers;

/// <summary>Sends the reminders of the day before: once at the start, for what was missed, and then every evening.</summary>
/// <remarks>A failed round is tried again after a minute; the desk goes on.</remarks>
internal sealed partial class BookingReminders(ReminderRound round, Estate estate, TimeProvider clock, ILogger<BookingReminders> log) : BackgroundService
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(await WaitAsync(stoppingToken), clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task<TimeSpan> WaitAsync(CancellationToken cancel)
    {
        try
        {
            await round.RemindAsync(cancel);
            return LocalTime.UntilNext(ReminderRules.At, clock.GetUtcNow(), estate.Zone);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The loop must outlive a full disk.
            LogFailed(log, fault);
            return AfterFailure;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The reminders of bookings failed; they are tried again.")]
    private static partial void LogFailed(ILogger log, Exception fault);
}

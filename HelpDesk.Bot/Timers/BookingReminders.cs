using HelpDesk.Bot.Bookings;
using HelpDesk.Dialogs;
using HelpDesk.Store.Sla;

namespace HelpDesk.Bot.Timers;

/// <summary>Sends the reminders of the day before: once at the start, for what was missed, and then every evening.</summary>
internal sealed partial class BookingReminders(ReminderRound round, Estate estate, TimeProvider clock, ILogger<BookingReminders> log) : Rounds(clock, AfterFailure)
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    protected override async Task<TimeSpan> RunAsync(CancellationToken cancel)
    {
        await round.RemindAsync(cancel);
        return LocalTime.UntilNext(ReminderRules.At, Now, estate.Zone);
    }

    protected override void Failed(Exception fault) => LogFailed(log, fault);

    [LoggerMessage(1, LogLevel.Error, "The reminders of bookings failed; they are tried again.")]
    private static partial void LogFailed(ILogger log, Exception fault);
}

using HelpDesk.Bot.Timers;
using HelpDesk.Store;

namespace HelpDesk.Bot.Register;

/// <summary>Carries on with the long work of the register as soon as there is some; at the start, with what a stop broke off.</summary>
internal sealed partial class RegisterRounds(RegisterJobs jobs, DeskStore store, TimeProvider clock, ILogger<RegisterRounds> log)
    : Rounds(clock, AfterFailure, store, Kinds.RegisterJob)
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    protected override async Task<TimeSpan> RunAsync(CancellationToken cancel)
    {
        await jobs.RunAsync(cancel);
        return Longest;
    }

    protected override void Failed(Exception fault) => LogFailed(log, fault);

    [LoggerMessage(1, LogLevel.Error, "Work on the register was broken off; it goes on in a moment.")]
    private static partial void LogFailed(ILogger log, Exception fault);
}

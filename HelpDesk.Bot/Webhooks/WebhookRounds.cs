using HelpDesk.Bot.Timers;
using HelpDesk.Store;

namespace HelpDesk.Bot.Webhooks;

/// <summary>Keeps the lanes of webhooks going: with each commit that tells something, and by the clock.</summary>
internal sealed partial class WebhookRounds(WebhookLanes lanes, DeskStore store, TimeProvider clock, ILogger<WebhookRounds> log)
    : Rounds(clock, AfterFailure, store, Kinds.TicketNews)
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    protected override Task<TimeSpan> RunAsync(CancellationToken cancel) => lanes.RoundAsync(cancel);

    protected override void Failed(Exception fault) => LogFailed(log, fault);

    [LoggerMessage(1, LogLevel.Error, "The round over the webhooks failed; it is tried again.")]
    private static partial void LogFailed(ILogger log, Exception fault);
}

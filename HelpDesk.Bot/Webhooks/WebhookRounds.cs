using HelpDesk.Bot.Timers;
using HelpDesk.Store;

namespace HelpDesk.Bot.Webhooks;

/// <summary>Keeps the lanes of webhooks going: with each commit that tells something, and by the clock.</summary>
internal sealed partial class WebhookRounds : Rounds
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    private readonly WebhookLanes lanes;
    private readonly ILogger<WebhookRounds> log;

    public WebhookRounds(WebhookLanes lanes, DeskStore store, TimeProvider clock, ILogger<WebhookRounds> log)
        : base(clock, AfterFailure)
    {
        (this.lanes, this.log) = (lanes, log);
        WakeOn(store, Kinds.TicketNews);
    }

    protected override Task<TimeSpan> RunAsync(CancellationToken cancel) => lanes.RoundAsync(cancel);

    protected override void Failed(Exception fault) => LogFailed(log, fault);

    [LoggerMessage(1, LogLevel.Error, "The round over the webhooks failed; it is tried again.")]
    private static partial void LogFailed(ILogger log, Exception fault);
}

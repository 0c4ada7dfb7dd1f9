namespace HelpDesk.Bot.Simulator.Gateway;

/// <summary>Carries a text to its phone, from queued to delivered, and tells the desk at each step when it asked to be told.</summary>
internal sealed class StatusReports(Ledger ledger, WebhookDelivery webhooks, FaultPanel faults, SimulatorOptions options, TimeProvider time)
{
    /// <remarks>What an earlier process already did is not done again, except a report whose answer was never written down.</remarks>
    public async Task RunAsync(SimulatedText text, CancellationToken cancel)
    {
        var lost = faults.Take(FaultKind.CallbacksLost, text.Handset) is not null;
        var reordered = faults.Take(FaultKind.CallbacksReordered, text.Handset) is not null;
        var reports = Task.CompletedTask;
        foreach (var status in DeliveryStatus.Ordered)
        {
            await ReachAsync(text, status, cancel);
            if (!reordered)
            {
                reports = ReportAfterAsync(reports, text, status, lost, cancel);
            }
        }

        await reports;
        foreach (var status in reordered ? DeliveryStatus.Ordered.Reverse() : [])
        {
            await ReportAfterAsync(Task.CompletedTask, text, status, lost, cancel);
        }
    }

    /// <summary>True while there is a step to take or to tell.</summary>
    public static bool IsUnfinished(SimulatedText text, int maxAttempts) =>
        !text.IsInbound && (text.Status != DeliveryStatus.Delivered
            || (text.StatusCallback is not null
                && DeliveryStatus.Ordered.Any(status => !text.IsSettled(status) && text.AttemptsAt(status) < maxAttempts)));

    private async Task ReachAsync(SimulatedText text, string status, CancellationToken cancel)
    {
        var order = DeliveryStatus.Ordered;
        if (order.Contains(text.Status) && order.TakeWhile(each => each != text.Status).Append(text.Status).Contains(status))
        {
            return;
        }

        await Task.Delay(status == DeliveryStatus.Delivered ? options.Pace.DeliveredAfter : options.Pace.SentAfter, time, cancel);
        await ledger.AppendAsync(new LedgerLine { Event = LedgerLine.State, At = time.GetUtcNow(), Sid = text.Sid, Status = status });
    }

    private async Task ReportAfterAsync(Task earlier, SimulatedText text, string status, bool lost, CancellationToken cancel)
    {
        await earlier;
        if (text.StatusCallback is not { } address || text.IsSettled(status))
        {
            return;
        }

        if (lost)
        {
            await webhooks.WriteAsync(text, status, 1, "lost");
            return;
        }

        var form = WebhookForm.OfStatus(text, status, options.AccountSid, time.GetUtcNow());
        await webhooks.DeliverAsync(text, status, address, form, cancel);
    }
}

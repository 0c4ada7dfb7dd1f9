namespace HelpDesk.Bot.Simulator.Gateway;

/// <summary>Tells the desk one thing about a text: tries again while the desk is away, and writes every attempt down.</summary>
internal sealed class WebhookDelivery(WebhookPost post, Ledger ledger, FaultPanel faults, GatewayPace pace, TimeProvider time)
{
    /// <summary>Tells <c>received</c> or a status; attempts of an earlier process count.</summary>
    /// <returns>Texts the desk's answer asks to send back.</returns>
    public async Task<IReadOnlyList<string>> DeliverAsync(
        SimulatedText text, string told, string address, IReadOnlyList<KeyValuePair<string, string>> form, CancellationToken cancel)
    {
        for (var attempt = text.AttemptsAt(told) + 1; attempt <= pace.Retries.Count + 1; attempt++)
        {
            if (attempt > 1)
            {
                await Task.Delay(pace.Retries[attempt - 2], time, cancel);
            }

            var answer = await post.SendAsync(address, form, cancel);
            var tried = await WriteAsync(text, told, attempt, answer.Result);
            if (tried.IsSettled)
            {
                return tried.IsAccepted ? answer.Texts : [];
            }
        }

        return [];
    }

    /// <summary>As <see cref="DeliverAsync"/>, for a new text with all that the fault panel does to it.</summary>
    public async Task<IReadOnlyList<string>> DeliverWithFaultsAsync(
        SimulatedText text, string address, IReadOnlyList<KeyValuePair<string, string>> form, CancellationToken cancel)
    {
        const string Told = WebhookForm.Received;
        if (faults.Take(FaultKind.LoseWebhook, text.Handset) is not null)
        {
            await WriteAsync(text, Told, 1, "lost");
            return [];
        }

        if (faults.Take(FaultKind.DelayWebhook, text.Handset) is { } delay)
        {
            await Task.Delay(TimeSpan.FromSeconds(delay.Amount), time, cancel);
        }

        var atOnce = faults.Take(FaultKind.RepeatParallel, text.Handset)?.Amount ?? 0;
        var copies = Enumerable.Range(0, atOnce).Select(_ => CopyAsync(text, address, form, cancel)).ToList();
        var texts = await DeliverAsync(text, Told, address, form, cancel);
        await Task.WhenAll(copies);
        for (var left = faults.Take(FaultKind.RepeatWebhook, text.Handset)?.Amount ?? 0; left > 0; left--)
        {
            await CopyAsync(text, address, form, cancel);
        }

        return texts;
    }

    public async Task<WebhookAttempt> WriteAsync(SimulatedText text, string told, int attempt, string result)
    {
        var now = time.GetUtcNow();
        await ledger.AppendAsync(new LedgerLine { Event = LedgerLine.Hook, At = now, Sid = text.Sid, Told = told, Attempt = attempt, Result = result });
        return new WebhookAttempt(now, told, attempt, result);
    }

    private async Task CopyAsync(SimulatedText text, string address, IReadOnlyList<KeyValuePair<string, string>> form, CancellationToken cancel)
    {
        var answer = await post.SendAsync(address, form, cancel);
        await WriteAsync(text, "repeat", 1, answer.Result);
    }
}

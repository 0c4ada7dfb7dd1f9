using System.Security.Cryptography;

namespace HelpDesk.Bot.Simulator.Gateway;

/// <summary>The gateway itself: texts from phones to the desk, and from the desk to phones.</summary>
internal sealed class SimulatedGateway(Ledger ledger, WebhookDelivery webhooks, StatusReports reports, BackgroundWork work, GatewayAccount account)
{
    /// <summary>Takes a text from a phone; the desk is told after it is on the disk.</summary>
    public async Task<SimulatedText> ReceiveAsync(string from, string body, IReadOnlyList<string>? pictures = null)
    {
        var optOut = CarrierOptOut.Of(body, ledger.IsBlocked(from));
        var text = await WriteAsync(NewText("inbound", from, account.Number, body) with { Status = WebhookForm.Received, OptOut = optOut, Pictures = pictures });
        if (optOut is not null)
        {
            await ActAsync(from, optOut);
        }

        work.Start(cancel => TellAsync(text, cancel));
        return text;
    }

    /// <summary>Takes a text from the desk to a phone; each step is told to the callback address, if there is one.</summary>
    public async Task<SimulatedText> SendAsync(string to, string body, string? statusCallback)
    {
        var text = await WriteAsync(NewText("outbound-api", account.Number, to, body) with { StatusCallback = statusCallback });
        work.Start(cancel => reports.RunAsync(text, cancel));
        return text;
    }

    /// <summary>Goes on with what an earlier process left undone.</summary>
    public void Resume()
    {
        foreach (var text in ledger.Newest(IsUnfinished, 0, int.MaxValue).Reverse())
        {
            work.Start(cancel => text.IsInbound ? TellAsync(text, cancel) : reports.RunAsync(text, cancel));
        }
    }

    private bool IsUnfinished(SimulatedText text) => text.IsInbound
        ? !text.IsSettled(WebhookForm.Received) && text.AttemptsAt(WebhookForm.Received) < account.MaxAttempts
        : StatusReports.IsUnfinished(text, account.MaxAttempts);

    private async Task TellAsync(SimulatedText text, CancellationToken cancel)
    {
        var address = account.Desk.SignedUrl("/twilio/sms");
        var form = WebhookForm.Of(text, account.Sid, sid => account.Desk.PictureUrl(account.Sid, text.Sid, sid));
        foreach (var answer in await webhooks.DeliverWithFaultsAsync(text, address, form, cancel))
        {
            await AnswerAsync(text.From, answer);
        }
    }

    private async Task ActAsync(string number, string optOut)
    {
        if (optOut != CarrierOptOut.Help)
        {
            var change = optOut == CarrierOptOut.Stop ? LedgerLine.Block : LedgerLine.Lift;
            await ledger.AppendAsync(new LedgerLine { Event = change, At = account.Now, Number = number });
        }

        await AnswerAsync(number, CarrierOptOut.AnswerTo(optOut));
    }

    private async Task AnswerAsync(string to, string body)
    {
        var text = await WriteAsync(NewText("outbound-reply", account.Number, to, body));
        work.Start(cancel => reports.RunAsync(text, cancel));
    }

    private async Task<SimulatedText> WriteAsync(LedgerLine line)
    {
        await ledger.AppendAsync(line);
        return ledger.Find(line.Sid ?? "") ?? SimulatedText.Begin(line, 0);
    }

    private LedgerLine NewText(string direction, string from, string to, string body) => new()
    {
        Event = LedgerLine.Text,
        At = account.Now,
        Sid = "SM" + RandomNumberGenerator.GetHexString(32, lowercase: true),
        Direction = direction,
        From = from,
        To = to,
        Body = body,
        Segments = Segments.Of(body),
        Status = DeliveryStatus.Queued,
    };
}

/// <summary>Who the gateway serves: its account, its number (E.164), and how often (1 or more) a webhook is tried.</summary>
internal sealed record GatewayAccount(string Sid, string Number, int MaxAttempts, DeskAddress Desk, TimeProvider Time)
{
    public DateTimeOffset Now => Time.GetUtcNow();
}

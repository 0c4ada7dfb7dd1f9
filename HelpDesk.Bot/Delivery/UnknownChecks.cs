using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Outbox;

namespace HelpDesk.Bot.Delivery;

/// <summary>Finds out what became of unknown texts, number by number, by the rule of <see cref="UnknownRules"/>.</summary>
internal sealed class UnknownChecks(DeskStore store, LaneGateway lane, RowSend send, DeliveryRecords records, TimeProvider time)
{
    private const int Page = 100;
    private const int AtOnce = 8;

    /// <summary>Looks into all unknown texts that are due.</summary>
    public async Task CheckDueAsync(CancellationToken cancel)
    {
        var dueBy = time.GetUtcNow();
        IReadOnlyList<Versioned<OutboxMessage>> due;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        do
        {
            due = await store.QueryAsync(Kinds.Outbox, Unknown(dueBy) with { Take = Page }, cancel);
            var recipients = due.Select(row => row.Value.To).Distinct(StringComparer.Ordinal).Where(seen.Add).ToList();
            if (recipients.Count == 0)
            {
                return;
            }

            await Parallel.ForEachAsync(
                recipients,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
                async (recipient, token) => await CheckAsync(recipient, dueBy, token));
        }
        while (due.Count == Page);
    }

    /// <summary>When the next text is due; null when none is unknown.</summary>
    public async Task<DateTimeOffset?> NextAsync(CancellationToken cancel) =>
        await store.QueryAsync(Kinds.Outbox, Unknown(null) with { Take = 1 }, cancel) is [var first] ? first.Value.DueAt : null;

    private async Task CheckAsync(string recipient, DateTimeOffset now, CancellationToken cancel)
    {
        var unknown = await AllAsync(
            new() { Kind = Kinds.Outbox.Name, Where = [new("recipient", FieldValue.Of(recipient))], OrderBy = "planned_at", Descending = true },
            row => row.State == OutboxState.Unknown && row.Lane == lane.Lane,
            cancel);
        if (unknown.Rows.Count == 0)
        {
            return;
        }

        var since = unknown.Rows.Min(row => row.AttemptedAt ?? row.PlannedAt) - UnknownRules.ClockTolerance;
        var listed = await ListAsync(recipient, since, cancel);
        var matches = listed is null
            ? new Dictionary<string, int>(StringComparer.Ordinal)
            : UnknownRules.Match(unknown.All, [.. listed.Select(message => new ListedText(message.Id, message.Text, message.At))]);
        foreach (var row in unknown.Rows)
        {
            if (listed is not null && matches.TryGetValue(row.Id, out var place))
            {
                await records.ApplyAsync(row.Id, current => Found(current, listed[place]), cancel);
            }
            else if (row.DueAt <= now)
            {
                await StepAsync(row, listed is not null, now, cancel);
            }
        }
    }

    private async Task StepAsync(OutboxMessage row, bool listWasRead, DateTimeOffset now, CancellationToken cancel)
    {
        switch (UnknownRules.Next(row, listWasRead, now))
        {
            case UnknownStep.Wait:
                await records.ApplyAsync(row.Id, current => new(current.Checked(now)), cancel);
                break;
            case UnknownStep.Resend:
                await ResendAsync(row.Id, now, cancel);
                break;
            case UnknownStep.GiveToStaff:
                await records.ApplyAsync(row.Id, GivenToStaff, cancel);
                break;
        }
    }

    private async Task ResendAsync(string rowId, DateTimeOffset now, CancellationToken cancel)
    {
        var begun = false;
        var row = await records.ApplyAsync(
            rowId,
            current =>
            {
                var after = current.ResendBegun(now);
                begun = !ReferenceEquals(after, current);
                return new(after);
            },
            cancel);
        if (begun && row is not null)
        {
            var decide = await send.HandOverAsync(row, isResend: true, CancellationToken.None);
            await records.ApplyAsync(rowId, decide, CancellationToken.None);
        }
    }

    private static DeliveryStep Found(OutboxMessage row, GatewayMessage listed)
    {
        var step = StatusDecision.After(row, listed.Id, listed.Status, listed.ErrorCode, listed.At);
        return ReferenceEquals(step.After, row) && row.State == OutboxState.Unknown ? new(row.Accepted(listed.Id, listed.At)) : step;
    }

    private static DeliveryStep GivenToStaff(OutboxMessage row) => row.State == OutboxState.Unknown
        ? new(row.Fail("unknown"), row.Purpose == OutboxPurpose.Code ? null : Store.Conversations.DeskTaskReason.NotDelivered)
        : new(row);

    private async Task<IReadOnlyList<GatewayMessage>?> ListAsync(string recipient, DateTimeOffset since, CancellationToken cancel)
    {
        try
        {
            return await lane.Gateway.SentToAsync(recipient, since, cancel);
        }
        catch (GatewayUnavailableException)
        {
            return null;
        }
    }

    /// <summary>All rows of a number planned within the time a text may have been under way, and those of them asked for.</summary>
    private async Task<(List<OutboxMessage> All, List<OutboxMessage> Rows)> AllAsync(Query query, Func<OutboxMessage, bool> asked, CancellationToken cancel)
    {
        var all = new List<OutboxMessage>();
        IReadOnlyList<Versioned<OutboxMessage>> page;
        var oldest = time.GetUtcNow() - (2 * RetrySchedule.GiveUpAfter);
        do
        {
            page = await store.QueryAsync(Kinds.Outbox, query with { Skip = all.Count, Take = 500 }, cancel);
            all.AddRange(page.Select(row => row.Value));
        }
        while (page.Count == 500 && page[^1].Value.PlannedAt > oldest);

        return (all, [.. all.Where(asked)]);
    }

    private Query Unknown(DateTimeOffset? dueBy) => new()
    {
        Kind = Kinds.Outbox.Name,
        Where = [new("lane", FieldValue.Of(Kinds.Written(lane.Lane))), new("state", FieldValue.Of(Kinds.Written(OutboxState.Unknown)))],
        Range = dueBy is { } instant ? new("due_at", null, FieldValue.Of(instant.ToUnixTimeMilliseconds() + 1)) : null,
        OrderBy = "due_at",
    };
}

namespace HelpDesk.Store.Outbox;

/// <summary>The rule for texts whose fate is unknown (design, invariant 3).</summary>
/// <remarks>
/// A status callback resolves at any time. Else the gateway's list is compared after 30 seconds and then every minute. After 5 minutes a
/// text to one person is sent once more and marked; a broadcast goes to staff. If the second try stays unknown for 5 minutes, it failed. Pure.
/// </remarks>
public static class UnknownRules
{
    /// <summary>First look at the gateway's list.</summary>
    public static readonly TimeSpan FirstCheckAfter = TimeSpan.FromSeconds(30);

    /// <summary>Further looks.</summary>
    public static readonly TimeSpan CheckEvery = TimeSpan.FromMinutes(1);

    /// <summary>How long a text may stay unknown before something is done.</summary>
    public static readonly TimeSpan DecideAfter = TimeSpan.FromMinutes(5);

    /// <summary>When the list cannot be read, a decision waits for it up to this long.</summary>
    public static readonly TimeSpan DecideBlindAfter = TimeSpan.FromMinutes(10);

    /// <summary>How far before the attempt the gateway's list is read; clocks differ.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(2);

    /// <summary>What to do with a text that the list did not explain.</summary>
    /// <param name="row">An Unknown row that is due.</param>
    /// <param name="listWasRead">The gateway's list could be read.</param>
    /// <param name="now">Now.</param>
    public static UnknownStep Next(OutboxMessage row, bool listWasRead, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(row);
        var unknownFor = now - (row.UnknownAt ?? row.AttemptedAt ?? row.PlannedAt);
        if (unknownFor < (listWasRead ? DecideAfter : DecideBlindAfter))
        {
            return UnknownStep.Wait;
        }

        return row.Resent || row.Purpose == OutboxPurpose.Broadcast ? UnknownStep.GiveToStaff : UnknownStep.Resend;
    }

    /// <summary>Looked at in vain; to be looked at again.</summary>
    public static OutboxMessage Checked(this OutboxMessage row, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(row);
        var decideAt = (row.UnknownAt ?? now) + DecideAfter;
        var next = now + CheckEvery;
        return row.State == OutboxState.Unknown ? row with { DueAt = decideAt > now && decideAt < next ? decideAt : next } : row;
    }

    /// <summary>Handed over a second time now; stays Unknown until the outcome is known.</summary>
    public static OutboxMessage ResendBegun(this OutboxMessage row, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.State == OutboxState.Unknown && !row.Resent
            ? row with { Resent = true, Attempts = row.Attempts + 1, UnknownAt = now, DueAt = now + FirstCheckAfter, Reason = "resent" }
            : row;
    }

    /// <summary>The second try was certainly not handed over, so it did not count.</summary>
    public static OutboxMessage ResendNotHandedOver(this OutboxMessage row, DateTimeOffset tryAgainAt)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row is { State: OutboxState.Unknown, Resent: true }
            ? row with { Resent = false, UnknownAt = tryAgainAt - DecideAfter, DueAt = tryAgainAt, Reason = "not_handed_over" }
            : row;
    }

    /// <summary>Which unknown texts the gateway's list explains: as many as there are equal texts on it that no row of ours knows.</summary>
    /// <param name="rows">Everything of ours to the number, unknown or not.</param>
    /// <param name="listed">What the gateway sent to the number.</param>
    /// <returns>Row id → place in <paramref name="listed"/>. Empty while an equal text is just being handed over.</returns>
    public static IReadOnlyDictionary<string, int> Match(IReadOnlyList<OutboxMessage> rows, IReadOnlyList<ListedText> listed)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(listed);
        var known = rows.Select(row => row.GatewayId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var equal in rows.Where(row => row.GatewayId is null).GroupBy(row => Plain(row.Text), StringComparer.Ordinal))
        {
            if (equal.Any(row => row.State == OutboxState.Sending && !row.IsWaiting()))
            {
                continue;
            }

            var unclaimed = Enumerable.Range(0, listed.Count)
                .Where(place => !known.Contains(listed[place].GatewayId) && Plain(listed[place].Text) == equal.Key)
                .OrderBy(place => listed[place].At);
            foreach (var (row, place) in equal.Where(row => row.State == OutboxState.Unknown).OrderBy(row => row.AttemptedAt).ThenBy(row => row.Sequence).Zip(unclaimed))
            {
                found[row.Id] = place;
            }
        }

        return found;
    }

    private static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();
}

/// <summary>A text in the gateway's list.</summary>
/// <param name="GatewayId">The gateway's id.</param>
/// <param name="Text">The text.</param>
/// <param name="At">When (UTC).</param>
public sealed record ListedText(string GatewayId, string Text, DateTimeOffset At);

/// <summary>What to do with an unknown text.</summary>
public enum UnknownStep
{
    /// <summary>Look again later.</summary>
    Wait,

    /// <summary>Send once more.</summary>
    Resend,

    /// <summary>A person decides; it counts as failed.</summary>
    GiveToStaff,
}

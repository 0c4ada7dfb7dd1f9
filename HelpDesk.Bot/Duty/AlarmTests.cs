using HelpDesk.Store;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Duty;

/// <summary>The test at the beginning of a night that alarms arrive, and its answer.</summary>
internal sealed class AlarmTests(DeskStore store, RosterOnFile roster)
{
    /// <summary>The running shift whose test the person has yet to answer; null for none.</summary>
    /// <param name="owner">Who wrote.</param>
    /// <param name="askedAt">When they were asked something else last (UTC), which is then what they answer; null for nothing.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="cancel">Cancels the reading.</param>
    public async ValueTask<Versioned<Shift>?> OpenForAsync(StaffAccount owner, DateTimeOffset? askedAt, DateTimeOffset now, CancellationToken cancel)
    {
        if (DutyCalls.Unanswered(await roster.AroundNowAsync(cancel), now) is not { Test: { } test } shift || test.Person != owner.Name || askedAt > test.SentAt)
        {
            return null;
        }

        // Read again for its version: the roster in memory has none.
        return await store.FindAsync(Kinds.Shift, shift.Key.ToString(), cancel) is { Value.Test.AcknowledgedAt: null } open ? open : null;
    }

    /// <summary>Adds the answer to a commit.</summary>
    public static Changes Acknowledge(Changes changes, Versioned<Shift> open, DateTimeOffset now) =>
        changes.Update(Kinds.Shift, open, open.Value with { Test = open.Value.Test is { } test ? test with { AcknowledgedAt = now } : null });
}

using HelpDesk.Store.Duty;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Store.Sla;

/// <summary>What must have happened to a complaint by when (UTC).</summary>
/// <remarks>
/// By <see cref="SlaFigures"/>, as a rule: grave: with the manager within an hour and before the day is over, a substantive reply in 2 days, solved in 10. Important: with the
/// head of the department within an hour, day or night, solved in 3 days. Minor: solved in 2 days, or by the resident's own
/// limit where that is earlier. A day is 24 hours, holidays, nights and the change of clocks included. Pure.
/// </remarks>
/// <param name="ReferralDueAt">With whoever it is referred to; null where it is referred to nobody.</param>
/// <param name="ReplyDueAt">The substantive reply; null where none is prescribed.</param>
/// <param name="SolveDueAt">Solved.</param>
public sealed record ComplaintDeadlines(DateTimeOffset? ReferralDueAt, DateTimeOffset? ReplyDueAt, DateTimeOffset SolveDueAt)
{
    /// <summary>The deadlines of a class.</summary>
    /// <param name="complaintClass">minor, important or grave; null counts as minor.</param>
    /// <param name="from">When the clock starts (UTC): filed, or reopened.</param>
    /// <param name="until">The resident's own limit (UTC); null for none.</param>
    /// <param name="local">The property's figures, and its zone: a day ends at its midnight.</param>
    public static ComplaintDeadlines Of(string? complaintClass, DateTimeOffset from, DateTimeOffset? until, LocalHours local)
    {
        ArgumentNullException.ThrowIfNull(local);
        var sla = local.Sla;
        return complaintClass switch
        {
            "grave" => new(Earlier(from + sla.Referral, Midnight(from, local.Zone)), from + sla.GraveReply, from + sla.GraveSolved),
            "important" => new(from + sla.Referral, null, from + sla.ImportantSolved),
            _ => new(null, null, until is { } own && own > from ? Earlier(own, from + sla.MinorSolved) : from + sla.MinorSolved),
        };
    }

    /// <summary>The next instant to beat: the referral until somebody took the ticket or answered, the reply until one went out, then the solution.</summary>
    /// <param name="timeline">What happened since the clock started.</param>
    public DateTimeOffset NextAfter(IEnumerable<TicketEvent> timeline)
    {
        var events = timeline.Select(entry => entry.Event).ToHashSet(StringComparer.Ordinal);
        return ReferralDueAt is { } referral && !events.Overlaps(["taken", "reply", "promised"]) ? referral
            : ReplyDueAt is { } reply && !events.Contains("reply") ? reply
            : SolveDueAt;
    }

    /// <summary>The deadlines after a wait for the resident: those that were still to come then are moved on; the referral is not.</summary>
    /// <param name="waited">How long.</param>
    /// <param name="since">When the wait began (UTC); what was over by then stays.</param>
    public ComplaintDeadlines MovedBy(TimeSpan waited, DateTimeOffset since) => this with
    {
        ReplyDueAt = ReplyDueAt > since ? ReplyDueAt + waited : ReplyDueAt,
        SolveDueAt = SolveDueAt > since ? SolveDueAt + waited : SolveDueAt,
    };

    private static DateTimeOffset Midnight(DateTimeOffset from, TimeZoneInfo zone) =>
        LocalTime.ToUtc(LocalTime.DateOf(from, zone).AddDays(1), TimeOnly.MinValue, zone);

    private static DateTimeOffset Earlier(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;
}

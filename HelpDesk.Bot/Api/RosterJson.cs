using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Duty;

namespace HelpDesk.Bot.Api;

/// <summary>The roster of some days as the API writes it.</summary>
/// <param name="From">First local date.</param>
/// <param name="To">Last local date, inclusive.</param>
/// <param name="Shifts">Every shift of them in the order in which they begin, those that nobody holds too.</param>
internal sealed record RosterJson(string From, string To, IReadOnlyList<ShiftJson> Shifts);

/// <summary>A shift.</summary>
/// <param name="Day">Local date on which it begins.</param>
/// <param name="Part">day, noon or night.</param>
/// <param name="Hours">When it holds the desk: the day shift before and after noon.</param>
/// <param name="Person">Sign-in name of whoever holds it; null for nobody.</param>
/// <param name="PersonName">Their name as shown.</param>
/// <param name="Planned">Sign-in name of whom the plan names, before swaps and substitutes.</param>
/// <param name="Covers">Times at which security covered.</param>
/// <param name="AlarmTest">The test that alarms arrive; null before it was sent.</param>
/// <param name="Version">For If-Match; 0 before anything was entered.</param>
internal sealed record ShiftJson(
    string Day, string Part, IReadOnlyList<SpanJson> Hours, string? Person, string? PersonName, string? Planned, IReadOnlyList<CoverJson> Covers, AlarmTestJson? AlarmTest, long Version)
{
    public static ShiftJson Of(Shift shift, long version, LocalHours hours, RosterView view) => new(
        ShiftKey.Written(shift.Day),
        Kinds.Written(shift.Part),
        [.. DutySpan.Of(shift.Key, hours).Select(span => new SpanJson(TicketJson.Instant(span.From), TicketJson.Instant(span.Until)))],
        shift.Person,
        shift.Person is { } person ? view.Name(person) : null,
        shift.Planned,
        [.. shift.Covers.Select(CoverJson.Of)],
        shift.Test is { } test
            ? new(test.Person, TicketJson.Instant(test.SentAt), test.AcknowledgedAt is { } at ? TicketJson.Instant(at) : null, test.ToldAt is { } told ? TicketJson.Instant(told) : null)
            : null,
        version);
}

/// <param name="From">UTC, with Z.</param>
/// <param name="Until">UTC, with Z.</param>
internal sealed record SpanJson(string From, string Until);

/// <param name="Guard">Sign-in name.</param>
/// <param name="StartedAt">UTC, with Z.</param>
/// <param name="StartedBy">Who entered it.</param>
/// <param name="EndedAt">UTC, with Z; null while nobody entered an end.</param>
/// <param name="EndedBy">Who entered that.</param>
/// <param name="Until">When it ends by itself, UTC, with Z.</param>
internal sealed record CoverJson(string Guard, string StartedAt, string StartedBy, string? EndedAt, string? EndedBy, string Until)
{
    public static CoverJson Of(Cover cover) => new(
        cover.Guard, TicketJson.Instant(cover.StartedAt), cover.StartedBy, cover.EndedAt is { } ended ? TicketJson.Instant(ended) : null, cover.EndedBy, TicketJson.Instant(cover.Until));
}

/// <param name="Person">Whom it asked.</param>
/// <param name="SentAt">UTC, with Z.</param>
/// <param name="AcknowledgedAt">UTC, with Z; null while they have not answered.</param>
/// <param name="SupervisorToldAt">UTC, with Z; null when there was no need.</param>
internal sealed record AlarmTestJson(string Person, string SentAt, string? AcknowledgedAt, string? SupervisorToldAt);

/// <summary>Who is on duty now.</summary>
/// <param name="Holder">Sign-in name of whoever is at the desk, the guard while they cover; null for nobody.</param>
/// <param name="HolderName">Their name as shown.</param>
/// <param name="Person">Whose shift it is.</param>
/// <param name="Shift">The shift, as <c>2026-11-23/night</c>.</param>
/// <param name="Since">UTC, with Z.</param>
/// <param name="Until">UTC, with Z.</param>
/// <param name="Cover">The cover that is on; null for none.</param>
/// <param name="AlarmsTo">Numbers that alarms go to, masked where the role may not see them.</param>
/// <param name="Next">Who follows.</param>
internal sealed record DutyJson(
    string? Holder, string? HolderName, string? Person, string Shift, string Since, string Until, CoverJson? Cover, IReadOnlyList<string> AlarmsTo, NextDutyJson Next);

/// <param name="Person">Sign-in name; null for nobody.</param>
/// <param name="PersonName">Their name as shown.</param>
/// <param name="Shift">The shift.</param>
/// <param name="From">UTC, with Z.</param>
internal sealed record NextDutyJson(string? Person, string? PersonName, string Shift, string From);

/// <param name="Person">Sign-in name; null leaves the shift empty.</param>
/// <param name="Substitute">true: somebody stands in and the plan stays; the default is false.</param>
/// <param name="Reason">Why somebody stands in; at most 200 characters.</param>
internal sealed record ShiftPersonJson(string? Person, bool? Substitute, string? Reason);

/// <param name="Guard">Sign-in name of a member of security.</param>
internal sealed record GuardJson(string? Guard);

using HelpDesk.Bot.Turns;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Complaints;

/// <summary>Links a complaint to the earlier one it repeats: both show the other.</summary>
internal sealed class Repeats(DeskStore store)
{
    private const int LookedAt = 50;

    /// <summary>The complaint with its link; the earlier one goes into the commit. A number that is not the speaker's own links nothing.</summary>
    /// <param name="changes">The commit.</param>
    /// <param name="complaint">The new one; <see cref="Ticket.Repeats"/> is the number its resident named, or null.</param>
    /// <param name="speaker">Who speaks; null when staff file it, who may name any.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="cancel">Cancels the reading.</param>
    public async ValueTask<Ticket> LinkAsync(Changes changes, Ticket complaint, Speaker? speaker, DateTimeOffset now, CancellationToken cancel)
    {
        if (complaint.Kind != TicketKind.Complaint)
        {
            return complaint;
        }

        if ((await NamedAsync(complaint, speaker, cancel) ?? await FoundAsync(complaint, cancel)) is not { } earlier)
        {
            return complaint with { Repeats = null };
        }

        var number = earlier.Value.Number;
        changes.Update(Kinds.Ticket, earlier, earlier.Value with { Timeline = [.. earlier.Value.Timeline, new(now, "bot", "repeated", complaint.Number)] });
        return complaint with { Repeats = number, Timeline = [.. complaint.Timeline, new(now, "bot", "repeats", number)] };
    }

    private async ValueTask<Versioned<Ticket>?> NamedAsync(Ticket complaint, Speaker? speaker, CancellationToken cancel) =>
        complaint.Repeats is { } number && await store.FindAsync(Kinds.Ticket, number, cancel) is { } named
        && (speaker is null || speaker.MayHear(named.Value, complaint.ConversationId ?? ""))
            ? named
            : null;

    private async ValueTask<Versioned<Ticket>?> FoundAsync(Ticket complaint, CancellationToken cancel)
    {
        var candidates = new Dictionary<string, Versioned<Ticket>>(StringComparer.Ordinal);
        foreach (var where in Wheres(complaint))
        {
            foreach (var ticket in await store.QueryAsync(Kinds.Ticket, new Query { Kind = Kinds.Ticket.Name, Where = where, OrderBy = "created_at", Descending = true, Take = LookedAt }, cancel))
            {
                candidates[ticket.Value.Number] = ticket;
            }
        }

        return ComplaintRules.Repeated(complaint, candidates.Values.Select(each => each.Value)) is { } found ? candidates[found.Number] : null;
    }

    private static IEnumerable<IReadOnlyList<FieldIs>> Wheres(Ticket complaint)
    {
        if (complaint.PartyId is { } party)
        {
            yield return [new("party_id", FieldValue.Of(party))];
        }

        if (complaint is { Building: { } building, Unit: { } unit })
        {
            yield return [new("building", FieldValue.Of(building)), new("unit", FieldValue.Of(unit))];
        }
    }
}

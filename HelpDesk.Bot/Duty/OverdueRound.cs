using HelpDesk.Bot.Catalogue;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Sla;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Duty;

/// <summary>Tells the supervisor of each missed deadline, once: what presses at any hour, the rest by day, all that came together in one text.</summary>
/// <remarks>
/// Safe to repeat and to break off: that it was told stands on the ticket, in the commit that plans the text. A round with nothing to
/// tell reads two empty ranges of an index.
/// </remarks>
internal sealed class OverdueRound(DeskStore store, StaffOnFile staff, CatalogueInUse catalogue, TimeProvider clock)
{
    /// <summary>Tickets of one commit, each with its entry in the trail.</summary>
    public const int Page = 150;

    private const int MostPages = 50;
    private const int MostNamed = 5;

    /// <summary>One round.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await TellAsync(presses: true, now, cancel);
        if (OverdueRules.IsDay(now, catalogue.LocalHours))
        {
            await TellAsync(presses: false, now, cancel);
        }
    }

    // Whoever was texted in this round is not texted again for a further page of it: the text said that there are more.
    private async Task TellAsync(bool presses, DateTimeOffset now, CancellationToken cancel)
    {
        var texted = new HashSet<string>(StringComparer.Ordinal);
        for (var page = 0; page < MostPages; page++)
        {
            var missed = await store.QueryAsync(Kinds.Ticket, Missed(presses, now), cancel);
            if (missed.Count == 0 || (await CommitAsync(missed, texted, now, cancel) && missed.Count < Page))
            {
                return;
            }
        }
    }

    private static Query Missed(bool presses, DateTimeOffset now) => new()
    {
        Kind = Kinds.Ticket.Name,
        Where = [new("presses", FieldValue.Of(presses))],
        Range = new("untold_due_at", FieldValue.Of(0), FieldValue.Of(now.ToUnixTimeMilliseconds() + 1)),
        OrderBy = "untold_due_at",
        Take = Page,
    };

    /// <summary>Tells of a page; false when another commit came between and it is read again.</summary>
    private async Task<bool> CommitAsync(IReadOnlyList<Versioned<Ticket>> missed, HashSet<string> texted, DateTimeOffset now, CancellationToken cancel)
    {
        var changes = new Changes();
        var told = new List<(StaffAccount? To, Ticket Ticket)>(missed.Count);
        foreach (var ticket in missed)
        {
            var to = await ReceiverAsync(ticket.Value, cancel);
            if (OverdueRules.Told(ticket.Value, to?.Name, now) is { } after)
            {
                changes.Update(Kinds.Ticket, ticket, after).AuditTicket("tell_overdue", "system", ticket.Value, after, now, "timer");
                told.Add((to, after));
            }
        }

        var receivers = told.Where(each => each.To is not null && !texted.Contains(each.To.Name)).GroupBy(each => each.To?.Name ?? "", StringComparer.Ordinal).ToList();
        foreach (var receiver in receivers)
        {
            Text(changes, [.. receiver.Select(each => each.Ticket)], receiver.First().To, missed.Count == Page, now);
        }

        if (!await store.CommitAsync(changes, cancel) && !changes.IsEmpty)
        {
            return false;
        }

        texted.UnionWith(receivers.Select(receiver => receiver.Key));
        return true;
    }

    // Nobody is told of a complaint about themselves.
    private async ValueTask<StaffAccount?> ReceiverAsync(Ticket ticket, CancellationToken cancel) =>
        await staff.OfRoleAsync(StaffRole.Supervisor, null, ticket.AgainstPerson, cancel) is { Phone: not null } supervisor ? supervisor
        : await staff.OfRoleAsync(StaffRole.Manager, null, ticket.AgainstPerson, cancel) is { Phone: not null } manager ? manager
        : null;

    // The text names no resident, unit or matter: it is read on a telephone that others see.
    private void Text(Changes changes, IReadOnlyList<Ticket> tickets, StaffAccount? to, bool isMore, DateTimeOffset now)
    {
        if (to?.Phone is not { } phone || tickets[0].DueAt is not { } due)
        {
            return;
        }

        var language = StaffTexts.LanguageOf(to);
        var named = string.Join(language == Language.En ? ", " : "、", tickets.Take(MostNamed).Select(ticket => ticket.Number));
        var more = isMore || tickets.Count > MostNamed ? Wording.Say("staff.overdue.more", language, Channel.Sms) : null;
        var text = tickets.Count == 1 && !isMore
            ? Wording.Say("staff.overdue.one", language, Channel.Sms, ("ticket", named), ("when", Local(due, now)))
            : Wording.Say("staff.overdue.many", language, Channel.Sms, ("count", $"{tickets.Count}{(isMore ? "+" : "")}"), ("tickets", named), ("more", more));
        StaffTexts.Add(changes, $"overdue:{tickets[0].Number}/{due.ToUnixTimeMilliseconds()}", phone, text, tickets.Count == 1 ? tickets[0].Number : null, now);
    }

    private string Local(DateTimeOffset at, DateTimeOffset now)
    {
        var zone = catalogue.Estate.Zone;
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return LocalTime.DateOf(at, zone) == LocalTime.DateOf(now, zone) ? $"{local:HH:mm}" : $"{local:MM-dd HH:mm}";
    }
}

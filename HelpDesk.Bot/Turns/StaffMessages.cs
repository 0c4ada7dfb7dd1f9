using System.Text.RegularExpressions;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Duty;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Turns;

/// <summary>Texts of staff: “1” (or the ticket's number) takes the newest open alarm; with none open it confirms that alarms arrive.</summary>
internal sealed partial class StaffMessages(DeskStore store, StaffOnFile staff, AlarmTests tests, CatalogueInUse catalogue)
{
    /// <summary>The commit of an acknowledgement; null when this is no member of staff or no answer to an alarm.</summary>
    public async ValueTask<Changes?> AcknowledgeAsync(Activity activity, Loaded loaded, DateTimeOffset now, CancellationToken cancel)
    {
        if (await staff.OwnerOfAsync(activity.From, cancel) is not { } owner || AlarmAnswered(activity.Text) is not { } ticket)
        {
            return null;
        }

        return await AlarmAsync(ticket, cancel) switch
        {
            { Value.AcknowledgedAt: null } open => await TakeAsync(activity, loaded, owner, open, now, cancel),
            null when ticket.Length == 0 && await tests.OpenForAsync(owner, loaded.Draft?.Value.UpdatedAt, now, cancel) is { } test =>
                AlarmTests.Acknowledge(Say(activity, loaded, owner, "staff.duty.test.confirmed", null, now), test, now),
            { Value: var taken } => Say(activity, loaded, owner, "staff.alarm.takenby", taken.Ticket, now, await NameOfAsync(taken.AcknowledgedBy, cancel)),
            null when ticket.Length == 0 && loaded.Draft is null => Say(activity, loaded, owner, "staff.nothing", null, now),
            null => null,
        };
    }

    private async ValueTask<Changes> TakeAsync(Activity activity, Loaded loaded, StaffAccount owner, Versioned<Alarm> alarm, DateTimeOffset now, CancellationToken cancel)
    {
        var changes = Say(activity, loaded, owner, "staff.alarm.taken", alarm.Value.Ticket, now)
            .Update(Kinds.Alarm, alarm, alarm.Value with { AcknowledgedAt = now, AcknowledgedBy = owner.Name })
            .Audit(AuditEntry.Of(now, owner.Name, "acknowledge", Kinds.Alarm.Name, alarm.Value.Ticket, Kinds.Written(activity.Channel)));
        if (await store.FindAsync(Kinds.Ticket, alarm.Value.Ticket, cancel) is { } ticket
            && TicketRules.Apply(ticket.Value, new TicketCommand.Take(), owner.Name, now, catalogue.LocalHours) is TicketOutcome.Changed taken)
        {
            changes.Update(Kinds.Ticket, ticket, taken.Ticket).AuditTicket("take", owner.Name, ticket.Value, taken.Ticket, now, Kinds.Written(activity.Channel));
        }

        // Who takes an alarm has shown that it arrived.
        return await tests.OpenForAsync(owner, null, now, cancel) is { } test ? AlarmTests.Acknowledge(changes, test, now) : changes;
    }

    private async ValueTask<string?> NameOfAsync(string? signIn, CancellationToken cancel) =>
        signIn is not null && await store.FindAsync(Kinds.Staff, signIn, cancel) is { Value: var account } ? account.DisplayName : signIn;

    /// <summary>The alarm of a ticket, open or taken; for an empty number the newest open one.</summary>
    private async ValueTask<Versioned<Alarm>?> AlarmAsync(string ticket, CancellationToken cancel)
    {
        if (ticket.Length > 0)
        {
            return await store.FindAsync(Kinds.Alarm, ticket, cancel);
        }

        var open = await store.QueryAsync(
            Kinds.Alarm,
            new Query { Kind = Kinds.Alarm.Name, Where = [new("open", FieldValue.Of(true))], OrderBy = "raised_at", Descending = true, Take = 1 },
            cancel);
        return open is [var newest] ? newest : null;
    }

    /// <summary>The alarm a text answers: a ticket's number, or empty for the newest; null when it answers none.</summary>
    private static string? AlarmAnswered(string text) => text.Trim() switch
    {
        "1" or "１" or "接单" or "接單" or "收到" => "",
        var said => TicketNumber().IsMatch(said) ? said.ToUpperInvariant() : null,
    };

    [GeneratedRegex("^[RC][0-9]{8}-[0-9]{4,9}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TicketNumber();

    private static Changes Say(Activity activity, Loaded loaded, StaffAccount owner, string kind, string? ticket, DateTimeOffset now, string? name = null)
    {
        var language = LanguageTags.Parse(owner.Language) ?? Language.ZhHans;
        var rows = new TurnRows(activity, loaded, now);
        var text = Wording.Say(kind, language, activity.Channel, ("ticket", ticket), ("name", name));
        var answer = rows.Answer(text, substantive: false, ticket) with { Purpose = OutboxPurpose.Staff };
        return new Changes()
            .Insert(Kinds.Activity, rows.Arrived(ActivityOutcome.Taken, ticket))
            .Put(Kinds.Conversation, loaded.Conversation, rows.After(null, answered: true, substantive: false, contactOver: loaded.Draft is null))
            .Insert(Kinds.Outbox, answer);
    }
}

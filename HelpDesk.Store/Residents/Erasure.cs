using HelpDesk.Store.Applications;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Incidents;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Tickets;
using HelpDesk.Store.Webhooks;

namespace HelpDesk.Store.Residents;

/// <summary>What remains of a record when its person is erased: numbers of tickets, times, states and figures; no name, number, text or link to a conversation. Pure.</summary>
/// <remarks>Doing it twice changes nothing.</remarks>
public static class Erasure
{
    /// <summary>Stands where a name or a text stood.</summary>
    public const string Placeholder = "[已删除 / erased]";

    /// <summary>Stands where a conversation or an address stood.</summary>
    public const string Nowhere = "erased";

    // Enough of a number to be nobody else's, however its country is written.
    private const int DigitsKnown = 8;

    /// <summary>Why a person cannot be erased now: a matter of theirs is not at its end.</summary>
    public static bool Forbids(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket.State is TicketState.Open or TicketState.WaitingResident || WorksRules.IsUnderWay(ticket);
    }

    /// <summary>A ticket of the person.</summary>
    public static Ticket Of(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket with
        {
            ConversationId = null,
            PartyId = null,
            Phone = null,
            Photos = null,
            Resident = Text(ticket.Resident),
            Place = Text(ticket.Place),
            Item = ticket.Booking is null ? Text(ticket.Item) : ticket.Item,
            Service = ticket.Booking is null ? Text(ticket.Service) : ticket.Service,
            Text = Text(ticket.Text),
            Visit = ticket.Visit is { } visit ? visit with { Text = null } : null,
            Promise = ticket.Promise is { } promise ? promise with { Text = null } : null,
            Fields = ticket.Fields is { } fields ? [.. fields.Select(Of)] : null,
            Timeline = [.. ticket.Timeline.Select(entry => entry with { Detail = Text(entry.Detail) })],
            Application = ticket.Application is { } application ? Of(application) : null,
        };
    }

    /// <summary>A ticket of somebody else that names the person's number.</summary>
    public static Ticket WithoutPhone(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket with { Phone = null };
    }

    /// <summary>A ticket of somebody else that stands for one of the person's, or stood: what it noted of that one's words and photos goes.</summary>
    /// <param name="other">The ticket.</param>
    /// <param name="number">Number of the person's ticket.</param>
    /// <param name="photos">Photos of the person.</param>
    public static Ticket Without(Ticket other, string number, IReadOnlyCollection<string> photos)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other with
        {
            Photos = other.Photos?.Any(photos.Contains) == true ? [.. other.Photos.Where(photo => !photos.Contains(photo))] : other.Photos,
            Timeline = [.. other.Timeline.Select(entry => TicketTies.NamedBy(entry) == number ? entry with { Detail = number } : entry)],
        };
    }

    /// <summary>What another system is told of a ticket of the person, or was.</summary>
    public static TicketNewsItem Of(TicketNewsItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item with { Ticket = Of(item.Ticket) };
    }

    /// <summary>A text to a member of staff about a ticket of the person; what waits to be sent is withdrawn.</summary>
    public static OutboxMessage OfStaff(OutboxMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message with { Text = "", Rendered = null, State = StateOf(message) };
    }

    /// <summary>A task about the person: nothing is left to do for it.</summary>
    /// <param name="task">The task.</param>
    /// <param name="now">Now (UTC).</param>
    public static DeskTask Of(DeskTask task, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(task);
        return task with { ConversationId = null, Draft = null, DoneAt = task.DoneAt ?? now, DoneBy = task.DoneBy ?? "system" };
    }

    /// <summary>A command to an incident that the person was part of; one that is not carried out yet is told to the others as it was given.</summary>
    public static IncidentCommand Of(IncidentCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return command.State == IncidentCommandState.Planned ? command : command with { Text = Text(command.Text) };
    }

    /// <summary>What somebody else is about to hear, where its command changed a ticket of the person too.</summary>
    /// <remarks>Nothing else is lost: the ticket was written since, so the command cannot be taken back.</remarks>
    public static HeldTelling Without(HeldTelling held, string number)
    {
        ArgumentNullException.ThrowIfNull(held);
        return held with { Also = held.Also is { } also ? [.. also.Select(each => each.Before.Number == number ? each with { Before = Of(each.Before) } : each)] : null };
    }

    /// <summary>Whether a list that somebody kept looks for the person, or is called after them.</summary>
    /// <param name="view">The list.</param>
    /// <param name="name">Name that was on file; null when it is not known.</param>
    /// <param name="phones">Their numbers.</param>
    public static bool IsAbout(SavedView view, string? name, IReadOnlyList<string> phones)
    {
        ArgumentNullException.ThrowIfNull(view);
        var text = $"{view.Name}\n{Uri.UnescapeDataString(view.Filter)}";
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return (name is { Length: > 1 } && text.Contains(name, StringComparison.OrdinalIgnoreCase))
            || phones.Any(phone => phone.Length > DigitsKnown && digits.Contains(phone[^DigitsKnown..], StringComparison.Ordinal));
    }

    /// <summary>A pass of the person.</summary>
    public static Pass Of(Pass pass)
    {
        ArgumentNullException.ThrowIfNull(pass);
        return pass with { Resident = Text(pass.Resident), Phone = null, Item = Text(pass.Item), Fields = [.. pass.Fields.Select(Of)], SuspendedFor = Text(pass.SuspendedFor), RevokedFor = Text(pass.RevokedFor) };
    }

    /// <summary>A message of the person. Its id stays, so that a gateway that delivers it again changes nothing.</summary>
    public static InboundActivity Of(InboundActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity with { ConversationId = Nowhere, From = Nowhere, To = null, Text = "", Raw = null, Photos = null };
    }

    /// <summary>A message to the person; what waits to be sent is withdrawn. Its times stay, since the figures rest on them.</summary>
    public static OutboxMessage Of(OutboxMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message with
        {
            ConversationId = Nowhere,
            To = Nowhere,
            From = null,
            Text = "",
            Rendered = null,
            ReplyTo = null,
            State = StateOf(message),
        };
    }

    /// <summary>A chat of the person: its browser may write again, as a stranger, and its places must go on.</summary>
    public static ConversationRecord Of(ConversationRecord conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return new() { Id = conversation.Id, PartyId = $"device:{conversation.Id}", Address = conversation.Address, OurAddress = conversation.OurAddress, Messages = conversation.Messages, LastAt = conversation.LastAt };
    }

    private static Application Of(Application application) => application with
    {
        Reason = Text(application.Reason),
        Suspension = application.Suspension is { } suspension ? suspension with { Reason = Placeholder } : null,
        Works = application.Works is { } works ? works with
        {
            Checks = [.. works.Checks.Select(check => check with { Finding = Text(check.Finding) })],
            Completion = works.Completion is { } completion ? completion with { Remark = Text(completion.Remark) } : null,
            Refund = works.Refund is { } refund ? refund with { Reason = Text(refund.Reason) } : null,
        }
        : null,
    };

    private static OutboxState StateOf(OutboxMessage message) => message.State < OutboxState.Sent ? OutboxState.Cancelled : message.State;

    private static TicketField Of(TicketField field) => field with { Value = Placeholder };

    private static string? Text(string? text) => text is null ? null : Placeholder;
}

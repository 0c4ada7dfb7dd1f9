using System.Globalization;
using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Sla;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Api;

/// <summary>A ticket as the API writes it: every field always there, null when unknown.</summary>
internal sealed record TicketJson
{
    public required string Number { get; init; }

    public required string Kind { get; init; }

    public required string State { get; init; }

    public required bool Urgent { get; init; }

    public required string Channel { get; init; }

    public string? Resident { get; init; }

    /// <summary>E.164; masked but for four digits where the role may not see it.</summary>
    public string? Phone { get; init; }

    public string? Building { get; init; }

    public string? Entrance { get; init; }

    public string? Unit { get; init; }

    public string? Place { get; init; }

    public string? Item { get; init; }

    public string? Category { get; init; }

    public string? Service { get; init; }

    public string? ComplaintClass { get; init; }

    /// <summary>Name in the catalogue.</summary>
    public string? Form { get; init; }

    public string? Department { get; init; }

    /// <summary>Department complained about.</summary>
    public string? Against { get; init; }

    /// <summary>Earlier complaint that this one repeats.</summary>
    public string? Repeats { get; init; }

    /// <summary>Numbers of linked tickets; empty for none.</summary>
    public required IReadOnlyList<string> Links { get; init; }

    /// <summary>Id that all tickets of one incident have; null for a ticket on its own.</summary>
    public string? Incident { get; init; }

    /// <summary>The ticket that stands for this one, a duplicate; null for none.</summary>
    public string? MergedInto { get; init; }

    /// <summary>Of a complaint's class; null for other tickets.</summary>
    public DeadlinesJson? Deadlines { get; init; }

    /// <summary>Further facts; empty for none.</summary>
    public required IReadOnlyList<TicketField> Fields { get; init; }

    /// <summary>What is applied for and how it was decided; null for other matters.</summary>
    public ApplicationJson? Application { get; init; }

    public WhenJson? Visit { get; init; }

    /// <summary>The slot of a booked service; null when it has none.</summary>
    public BookingJson? Booking { get; init; }

    public required string Language { get; init; }

    /// <summary>Paths of photos and files of the resident, oldest first.</summary>
    public required IReadOnlyList<string> Photos { get; init; }

    /// <summary>UTC, with Z.</summary>
    public required string CreatedAt { get; init; }

    /// <summary>UTC, with Z.</summary>
    public string? DueAt { get; init; }

    /// <summary>Its deadline stands still: it waits for the resident.</summary>
    public required bool Paused { get; init; }

    /// <summary>When it was told that this deadline was missed; UTC, with Z, null when it was not.</summary>
    public string? OverdueToldAt { get; init; }

    /// <summary>Sign-in name of its handler; null for nobody.</summary>
    public string? Assignee { get; init; }

    /// <summary>Rings until the first real answer; two decimals.</summary>
    public decimal? FirstAnswerRings { get; init; }

    public required long Version { get; init; }

    public required IReadOnlyList<TimelineJson> Timeline { get; init; }

    public required IReadOnlyList<ConversationJson> Conversation { get; init; }

    public static TicketJson Of(Versioned<Ticket> stored, ThreadPage thread, decimal? rings, StaffRole reader)
    {
        var ticket = stored.Value;
        return new()
        {
            Number = ticket.Number,
            Kind = Kinds.Written(ticket.Kind),
            State = Kinds.Written(ticket.State),
            Urgent = ticket.Urgent,
            Channel = ticket.Channel,
            Resident = ticket.Resident,
            Phone = ticket.Phone is { } phone && !StaffPermissions.May(reader, DeskAction.SeePhones) ? PhoneMask.Mask(phone) : ticket.Phone,
            Building = ticket.Building,
            Entrance = ticket.Entrance,
            Unit = ticket.Unit,
            Place = ticket.Place,
            Item = ticket.Item,
            Category = ticket.Category,
            Service = ticket.Service,
            ComplaintClass = ticket.ComplaintClass,
            Form = ticket.Form,
            Department = ticket.Department,
            Against = ticket.Against,
            Repeats = ticket.Repeats,
            Links = ticket.Links ?? [],
            Incident = ticket.Incident,
            MergedInto = ticket.MergedInto,
            Deadlines = ticket.Deadlines is { } deadlines
                ? new(deadlines.ReferralDueAt is { } referral ? Instant(referral) : null, deadlines.ReplyDueAt is { } reply ? Instant(reply) : null, Instant(deadlines.SolveDueAt))
                : null,
            Fields = ticket.Fields ?? [],
            Application = ApplicationJson.Of(ticket),
            Visit = ticket.Visit is { } visit ? WhenJson.Of(visit) : null,
            Booking = ticket.Booking is { } booking ? BookingJson.Of(booking) : null,
            Language = ticket.Language,
            Photos = [.. (ticket.Photos ?? []).Select(id => "/photos/" + id)],
            CreatedAt = Instant(ticket.CreatedAt),
            DueAt = ticket.DueAt is { } due ? Instant(due) : null,
            Paused = TicketClock.IsPaused(ticket),
            OverdueToldAt = OverdueRules.TellingOf(ticket) is { } told ? Instant(told.At) : null,
            Assignee = ticket.Assignee,
            FirstAnswerRings = rings,
            Version = stored.Version,
            Timeline = [.. ticket.Timeline.Select(entry => new TimelineJson(Instant(entry.At), entry.By, entry.Event, entry.Detail))],
            Conversation = [.. thread.Lines.Select(line => new ConversationJson(Instant(line.At), line.From, line.Channel, line.Text, line.Delivery))],
        };
    }

    internal static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}

/// <param name="ReferralDueAt">UTC, with Z; null where the class has no referral.</param>
/// <param name="ReplyDueAt">UTC, with Z; null where the class has no reply of its own.</param>
/// <param name="SolveDueAt">UTC, with Z.</param>
internal sealed record DeadlinesJson(string? ReferralDueAt, string? ReplyDueAt, string SolveDueAt);

internal sealed record TimelineJson(string At, string By, string Event, string? Detail);

/// <param name="At">UTC, with Z.</param>
/// <param name="From">resident, bot or staff.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Text">As written.</param>
/// <param name="Delivery">State of delivery; null for what arrived.</param>
internal sealed record ConversationJson(string At, string From, string Channel, string Text, string? Delivery);

/// <param name="Items">Newest first.</param>
/// <param name="Next">Cursor of the next page; null when this is the last.</param>
internal sealed record TicketPageJson(IReadOnlyList<TicketJson> Items, string? Next);

internal sealed record TextJson(string? Text);

/// <param name="To">open, waiting_resident, resolved, closed or cancelled.</param>
/// <param name="Reason">For the timeline; null for none.</param>
internal sealed record TransitionJson(string? To, string? Reason);

/// <param name="Kind">repair, complaint, booking, question, application or suggestion.</param>
/// <param name="Urgent">A danger: an alarm is raised with it.</param>
/// <param name="Resident">Name.</param>
/// <param name="Phone">As typed; kept as E.164.</param>
/// <param name="Building">Label alone.</param>
/// <param name="Entrance">Label alone.</param>
/// <param name="Unit">As on the door.</param>
/// <param name="Place">Where.</param>
/// <param name="Item">What.</param>
/// <param name="Category">Trade.</param>
/// <param name="Service">Of a booking: the name in the catalogue, with day and time; other words are noted as they are, and the time is agreed later.</param>
/// <param name="ComplaintClass">minor, important or grave.</param>
/// <param name="Language">zh-Hans, zh-Hant or en.</param>
/// <param name="Text">What was said.</param>
/// <param name="Visit">Wanted visit.</param>
/// <param name="Day">Local day of a booked service, 2026-11-23.</param>
/// <param name="Time">Its local beginning, 09:00; 409 slot_taken with the nearest free times where it is not free.</param>
/// <param name="Quantity">Units of the service; 1 when not said.</param>
internal sealed record NewTicketJson(
    string? Kind, bool? Urgent, string? Resident, string? Phone, string? Building, string? Entrance, string? Unit, string? Place,
    string? Item, string? Category, string? Service, string? ComplaintClass, string? Language, string? Text, VisitJson? Visit,
    string? Day, string? Time, int? Quantity)
{
    /// <summary>For an application: its name in the catalogue; its terms are then those of a resident's own filing.</summary>
    public string? Form { get; init; }

    /// <summary>Answers to that application's questions by name: dates as yyyy-MM-dd, choices by their stored value, yes or no.</summary>
    public IReadOnlyDictionary<string, string?>? Fields { get; init; }
}

internal sealed record VisitJson(string? StartOn, string? EndOn, string? StartTime, string? EndTime, string? PartOfDay, string? Text);

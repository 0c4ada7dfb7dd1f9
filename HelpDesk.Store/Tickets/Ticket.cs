using System.Text.Json.Serialization;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Bookings;
using HelpDesk.Store.Sla;

namespace HelpDesk.Store.Tickets;

/// <summary>A resident's matter.</summary>
public sealed record Ticket
{
    /// <summary>Version of the stored shape.</summary>
    public int Shape { get; init; } = 1;

    /// <summary>Number such as <c>R20261121-0007</c>; the document's id.</summary>
    public required string Number { get; init; }

    /// <summary>What sort of matter.</summary>
    public required TicketKind Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public required TicketState State { get; init; }

    /// <summary>A danger: an alarm was raised with it.</summary>
    public bool Urgent { get; init; }

    /// <summary>Channel it came in on: chat, sms, phone, teams or staff.</summary>
    public required string Channel { get; init; }

    /// <summary>Conversation it came from, such as <c>sms:+85291234567</c>; null when staff filed it.</summary>
    public string? ConversationId { get; init; }

    /// <summary>Whose it is: a resident's id, or <c>number:+…</c> for a number that is not on file.</summary>
    public string? PartyId { get; init; }

    /// <summary>Name as given or as on file.</summary>
    public string? Resident { get; init; }

    /// <summary>Number to reach, E.164; null when not known.</summary>
    public string? Phone { get; init; }

    /// <summary>Building label.</summary>
    public string? Building { get; init; }

    /// <summary>Entrance label.</summary>
    public string? Entrance { get; init; }

    /// <summary>Unit as on the door.</summary>
    public string? Unit { get; init; }

    /// <summary>Where, as the resident wrote it.</summary>
    public string? Place { get; init; }

    /// <summary>What, as the resident wrote it.</summary>
    public string? Item { get; init; }

    /// <summary>Trade, lower snake case.</summary>
    public string? Category { get; init; }

    /// <summary>Booked service.</summary>
    public string? Service { get; init; }

    /// <summary>Class of a complaint: minor, important, grave.</summary>
    public string? ComplaintClass { get; init; }

    /// <summary>Name in the catalogue of the service, application or kind of complaint; null where it has none.</summary>
    public string? Form { get; init; }

    /// <summary>Name of the department whose matter it is; null for the desk.</summary>
    public string? Department { get; init; }

    /// <summary>Name of the department complained about; its staff do not see the ticket. Null for none.</summary>
    public string? Against { get; init; }

    /// <summary>Sign-in name of the member of staff complained about; null for none.</summary>
    public string? AgainstPerson { get; init; }

    /// <summary>The resident's own limit (UTC); null when none was set.</summary>
    public DateTimeOffset? WantedBy { get; init; }

    /// <summary>Kind of danger, lower snake case; null where there is none or it was filed by staff.</summary>
    public string? Danger { get; init; }

    /// <summary>Deadlines of a complaint's class; null for other tickets and for complaints of earlier releases.</summary>
    public ComplaintDeadlines? Deadlines { get; init; }

    /// <summary>Number of the earlier complaint that this one repeats; null for none.</summary>
    public string? Repeats { get; init; }

    /// <summary>Numbers of tickets that staff linked with it, the last linked last; null for none.</summary>
    public IReadOnlyList<string>? Links { get; init; }

    /// <summary>Id that all tickets of one incident carry; null for a ticket on its own.</summary>
    public string? Incident { get; init; }

    /// <summary>Number of the ticket that stands for this one, a duplicate; null for none.</summary>
    public string? MergedInto { get; init; }

    /// <summary>Numbers of the duplicates that this ticket stands for; null for none.</summary>
    public IReadOnlyList<string>? Merged { get; init; }

    /// <summary>What else was said, in the order it is read; null for nothing.</summary>
    public IReadOnlyList<TicketField>? Fields { get; init; }

    /// <summary>What is applied for and how it was decided; null for other matters, and where it was filed without terms.</summary>
    public Application? Application { get; init; }

    /// <summary>Its slot of a service; null when it has none.</summary>
    public Booking? Booking { get; init; }

    /// <summary>What the resident wrote that led here.</summary>
    public string? Text { get; init; }

    /// <summary>Wanted visit.</summary>
    public VisitTime? Visit { get; init; }

    /// <summary>The day and time staff promised; null when nothing was promised.</summary>
    public VisitTime? Promise { get; init; }

    /// <summary>Language of the resident: zh-Hans, zh-Hant or en.</summary>
    public required string Language { get; init; }

    /// <summary>When it was filed (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The next instant to beat (UTC); null when none runs.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Since when it waits for the resident (UTC); null when it does not, and on tickets of earlier releases.</summary>
    public DateTimeOffset? WaitingSince { get; init; }

    /// <summary>How long it waited for the resident since its clock started; null for not at all.</summary>
    public TimeSpan? Waited { get; init; }

    /// <summary>The missed deadline that was told last; null for none.</summary>
    public OverdueTold? OverdueTold { get; init; }

    /// <summary>Sign-in name of the member of staff who took it; null when nobody has.</summary>
    public string? Assignee { get; init; }

    /// <summary>Outbox row of the first answer to the contact it came from; its times give the rings.</summary>
    public string? FirstAnswerId { get; init; }

    /// <summary>Jobs given to a technician, oldest first.</summary>
    public IReadOnlyList<WorkOrder> WorkOrders { get; init; } = [];

    /// <summary>Photos and files of the resident, oldest first; null for none.</summary>
    public IReadOnlyList<string>? Photos { get; init; }

    /// <summary>What happened, oldest first.</summary>
    public IReadOnlyList<TicketEvent> Timeline { get; init; } = [];

    /// <summary>What people wrote to it after it was filed, oldest first: notes, replies, what the resident added.</summary>
    public IEnumerable<string> Written() => Timeline.Where(each => each is { Event: "note" or "reply" or "added", Detail: not null }).Select(each => each.Detail ?? "");

    /// <summary>It was given to somebody who has not taken it yet.</summary>
    public bool AwaitsAcknowledgement() => WorkOrders is [.., { State: WorkOrderState.Dispatched }];

    /// <summary>Somebody comes to the door by agreement: a repair, or a booking without a slot of its own.</summary>
    public bool TakesVisit() => Kind == TicketKind.Repair || (Kind == TicketKind.Booking && Booking is null);
}

/// <summary>One further fact of a ticket.</summary>
/// <param name="Name">Name of the slot.</param>
/// <param name="Label">What it is, in the resident's language.</param>
/// <param name="Value">What was said.</param>
public sealed record TicketField(string Name, string Label, string Value);

/// <summary>Sort of matter.</summary>
[JsonConverter(typeof(SnakeCase<TicketKind>))]
public enum TicketKind
{
    /// <summary>Something is broken.</summary>
    Repair,

    /// <summary>Dissatisfaction.</summary>
    Complaint,

    /// <summary>A service or room at a time.</summary>
    Booking,

    /// <summary>A question to be answered.</summary>
    Question,

    /// <summary>Something to be granted.</summary>
    Application,

    /// <summary>A proposal.</summary>
    Suggestion,
}

/// <summary>Where a ticket stands. Reopening is an event.</summary>
[JsonConverter(typeof(SnakeCase<TicketState>))]
public enum TicketState
{
    /// <summary>The desk has it.</summary>
    Open,

    /// <summary>The resident is asked for something.</summary>
    WaitingResident,

    /// <summary>Done; may be reopened.</summary>
    Resolved,

    /// <summary>Filed away.</summary>
    Closed,

    /// <summary>Withdrawn.</summary>
    Cancelled,
}

/// <summary>A local date and time range of the property; null parts are open.</summary>
/// <param name="StartOn">First date.</param>
/// <param name="EndOn">Last date, inclusive.</param>
/// <param name="StartTime">Earliest.</param>
/// <param name="EndTime">Latest.</param>
/// <param name="PartOfDay">morning, noon, afternoon, evening, night.</param>
/// <param name="Text">As written.</param>
public sealed record VisitTime(DateOnly? StartOn, DateOnly? EndOn, TimeOnly? StartTime, TimeOnly? EndTime, string? PartOfDay, string? Text);

/// <summary>One thing that happened to a ticket.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="By">Who: <c>resident</c>, <c>bot</c>, a sign-in name or <c>api:NAME</c>.</param>
/// <param name="Event">What: filed, taken, note, reply, promised, done, closed, reopened, cancelled, added …</param>
/// <param name="Detail">Free text; null for none.</param>
public sealed record TicketEvent(DateTimeOffset At, string By, string Event, string? Detail);

/// <summary>A job given to a technician.</summary>
/// <param name="Id">1, 2, … within the ticket.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Technician">Sign-in name.</param>
/// <param name="At">When the state was entered (UTC).</param>
public sealed record WorkOrder(int Id, WorkOrderState State, string Technician, DateTimeOffset At);

/// <summary>Where a work order stands.</summary>
[JsonConverter(typeof(SnakeCase<WorkOrderState>))]
public enum WorkOrderState
{
    /// <summary>Given out.</summary>
    Dispatched,

    /// <summary>Accepted.</summary>
    Acknowledged,

    /// <summary>Refused.</summary>
    Refused,

    /// <summary>At work.</summary>
    OnSite,

    /// <summary>Work done, not yet checked.</summary>
    Done,

    /// <summary>The resident signed.</summary>
    SignedOff,

    /// <summary>The check failed.</summary>
    FailedCheck,

    /// <summary>Dropped.</summary>
    Cancelled,
}

/// <summary>Numbers leased to this process; the rest of a block is lost at a restart (gaps are allowed).</summary>
/// <param name="Id">Local date as yyyyMMdd.</param>
/// <param name="Next">First number not yet leased.</param>
public sealed record NumberLease(string Id, long Next);

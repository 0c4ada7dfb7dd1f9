using HelpDesk.Store.Applications;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Bookings;
using HelpDesk.Store.Consent;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Identity;
using HelpDesk.Store.Incidents;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Photos;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Sla;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Store.Webhooks;

namespace HelpDesk.Store;

/// <summary>Every kind of record, with the fields it is found by.</summary>
public static class Kinds
{
    /// <summary>Value of the field <c>works</c> of tickets whose works go on.</summary>
    public const string WorksUnderWay = "under_way";

    // A single character such as the digit of a choice is no message that anybody looks for.
    private const int FewestFound = 2;

    /// <summary>Tickets.</summary>
    public static DocumentKind<Ticket> Ticket { get; } = new(
        "ticket",
        StoreJson.Default.Ticket,
        ticket => ticket.Number,
        [
            Text<Ticket>("state", ticket => Written(ticket.State)),
            Number<Ticket>("created_at", ticket => ticket.CreatedAt.ToUnixTimeMilliseconds()),
            Number<Ticket>("due_at", ticket => ticket.DueAt?.ToUnixTimeMilliseconds()),
            Text<Ticket>("party_id", ticket => ticket.PartyId),
            Text<Ticket>("phone", ticket => ticket.Phone),
            Text<Ticket>("conversation_id", ticket => ticket.ConversationId),
            Text<Ticket>("building", ticket => ticket.Building),
            Text<Ticket>("unit", ticket => ticket.Unit),
            Text<Ticket>("against", ticket => ticket.Against),
            Number<Ticket>("untold_due_at", ticket => OverdueRules.Untold(ticket)?.ToUnixTimeMilliseconds()),
            Number<Ticket>("presses", ticket => OverdueRules.Presses(ticket) ? 1 : 0),
            Text<Ticket>("kind", ticket => Written(ticket.Kind)),
            Text<Ticket>("assignee", ticket => ticket.Assignee),
            Text<Ticket>("incident", ticket => ticket.Incident),
            Text<Ticket>("works", ticket => WorksRules.IsUnderWay(ticket) ? WorksUnderWay : null),
        ],
        [
            ["state", "created_at"],
            ["state", "due_at"],
            ["party_id", "created_at"],
            ["phone", "created_at"],
            ["conversation_id", "created_at"],
            ["unit", "building", "created_at"],
            ["created_at"],
            ["against", "created_at"],
            ["works", "created_at"],
            ["presses", "untold_due_at"],
            ["kind", "created_at"],
            ["building", "created_at"],
            ["assignee", "created_at"],
            ["incident", "created_at"],
        ])
    {
        SearchText = ticket => string.Join(' ', [ticket.Number, ticket.Resident, ticket.Building, ticket.Unit, ticket.Place, ticket.Item, ticket.Text, .. ticket.Written()]),
        CountedIn = ticket => [$"tickets/state/{Written(ticket.State)}", $"tickets/kind/{Written(ticket.Kind)}"],
    };

    /// <summary>Leases of ticket numbers.</summary>
    public static DocumentKind<NumberLease> NumberLease { get; } = new("number_lease", StoreJson.Default.NumberLease, lease => lease.Id, [], []);

    /// <summary>Everything that arrived.</summary>
    public static DocumentKind<InboundActivity> Activity { get; } = new(
        "activity",
        StoreJson.Default.InboundActivity,
        activity => activity.Id,
        [Text<InboundActivity>("conversation_id", activity => activity.ConversationId), Number<InboundActivity>("sequence", activity => activity.Sequence)],
        [["conversation_id", "sequence"]])
    {
        SearchText = activity => activity.Text.Length < FewestFound ? null : activity.Shown(),
    };

    /// <summary>Conversations.</summary>
    public static DocumentKind<ConversationRecord> Conversation { get; } = new(
        "conversation",
        StoreJson.Default.ConversationRecord,
        conversation => conversation.Id,
        [
            Text<ConversationRecord>("party_id", conversation => conversation.PartyId),
            Number<ConversationRecord>("speaks_at", conversation => conversation.Handoff?.SpeaksAt?.ToUnixTimeMilliseconds()),
        ],
        [["party_id"], ["speaks_at"]]);

    /// <summary>Forms in progress.</summary>
    public static DocumentKind<DraftRecord> Draft { get; } = new("draft", StoreJson.Default.DraftRecord, draft => draft.PartyId, [], []);

    /// <summary>Texts to be sent.</summary>
    public static DocumentKind<OutboxMessage> Outbox { get; } = new(
        "outbox",
        StoreJson.Default.OutboxMessage,
        message => message.Id,
        [
            Text<OutboxMessage>("lane", message => Written(message.Lane)),
            Text<OutboxMessage>("state", message => Written(message.State)),
            Number<OutboxMessage>("due_at", message => message.DueAt.ToUnixTimeMilliseconds()),
            Text<OutboxMessage>("conversation_id", message => message.ConversationId),
            Number<OutboxMessage>("sequence", message => message.Sequence),
            Text<OutboxMessage>("recipient", message => message.To),
            Number<OutboxMessage>("planned_at", message => message.PlannedAt.ToUnixTimeMilliseconds()),
            Text<OutboxMessage>("told_of", message => message.ConversationId is null ? message.Ticket : null),
        ],
        [["lane", "state", "due_at"], ["conversation_id", "sequence"], ["recipient", "planned_at"], ["told_of"]])
    {
        CountedIn = message => [$"outbox/{Written(message.State)}"],
        SearchText = message => message is { Purpose: OutboxPurpose.Staff, ConversationId: not null } ? message.Text : null,
    };

    /// <summary>What a number allows.</summary>
    public static DocumentKind<NumberConsent> Consent { get; } = new("consent", StoreJson.Default.NumberConsent, consent => consent.Phone, [Number<NumberConsent>("blocked", consent => consent.CarrierBlockedAt is null ? 0 : 1)], [["blocked"]]);

    /// <summary>The register of residents.</summary>
    public static DocumentKind<Resident> Resident { get; } = new(
        "resident",
        StoreJson.Default.Resident,
        resident => resident.Id,
        [Text<Resident>("place", ResidentRules.PlaceOf)],
        [["place"]])
    {
        SearchText = ResidentRules.SearchText,
    };

    /// <summary>What changed in the register.</summary>
    public static DocumentKind<ResidentChange> ResidentChange { get; } = new(
        "resident_change",
        StoreJson.Default.ResidentChange,
        change => change.Id,
        [Text<ResidentChange>("resident_id", change => change.ResidentId)],
        [["resident_id"]]);

    /// <summary>Long work on the register.</summary>
    public static DocumentKind<RegisterJob> RegisterJob { get; } = new(
        "register_job",
        StoreJson.Default.RegisterJob,
        job => job.Id,
        [Text<RegisterJob>("state", job => Written(job.State)), Text<RegisterJob>("work", job => Written(job.Work)), Number<RegisterJob>("at", job => job.At.ToUnixTimeMilliseconds())],
        [["state", "at"], ["work", "at"]]);

    /// <summary>Rows of imports.</summary>
    public static DocumentKind<ImportPart> ImportPart { get; } = new(
        "import_part", StoreJson.Default.ImportPart, part => part.Id, [Text<ImportPart>("job", part => part.Job)], [["job"]]);

    /// <summary>Numbers on file.</summary>
    public static DocumentKind<PhoneOwner> Phone { get; } = new(
        "phone",
        StoreJson.Default.PhoneOwner,
        phone => phone.Phone,
        [Text<PhoneOwner>("resident_id", phone => phone.ResidentId)],
        [["resident_id"]]);

    /// <summary>Staff accounts.</summary>
    public static DocumentKind<StaffAccount> Staff { get; } = new("staff", StoreJson.Default.StaffAccount, staff => staff.Name, [Text<StaffAccount>("phone", staff => staff.Phone)], [["phone"]]);

    /// <summary>Where staff are signed in.</summary>
    public static DocumentKind<StaffSessions> Sessions { get; } = new("staff_sessions", StoreJson.Default.StaffSessions, sessions => sessions.Name, [], []);

    /// <summary>Alarms.</summary>
    public static DocumentKind<Alarm> Alarm { get; } = new(
        "alarm",
        StoreJson.Default.Alarm,
        alarm => alarm.Ticket,
        [Number<Alarm>("open", alarm => alarm.AcknowledgedAt is null ? 1 : 0), Number<Alarm>("raised_at", alarm => alarm.RaisedAt.ToUnixTimeMilliseconds())],
        [["open", "raised_at"]]);

    /// <summary>Tasks for a person that are no tickets.</summary>
    public static DocumentKind<DeskTask> Task { get; } = new(
        "desk_task",
        StoreJson.Default.DeskTask,
        task => task.Id,
        [
            Number<DeskTask>("open", task => task.DoneAt is null ? 1 : 0),
            Number<DeskTask>("at", task => task.At.ToUnixTimeMilliseconds()),
            Text<DeskTask>("conversation_id", task => task.ConversationId),
            Text<DeskTask>("subject", task => task.Subject),
        ],
        [["open", "at"], ["conversation_id", "open"], ["subject"]]);

    /// <summary>Reading marks.</summary>
    public static DocumentKind<Mark> Mark { get; } = new("mark", StoreJson.Default.Mark, mark => mark.Id, [], []);

    /// <summary>Requests that take effect once.</summary>
    public static DocumentKind<OnceRecord> Once { get; } = new(
        "once",
        StoreJson.Default.OnceRecord,
        once => once.Id,
        [Number<OnceRecord>("at", once => once.At.ToUnixTimeMilliseconds())],
        [["at"]]);

    /// <summary>How far chats were read.</summary>
    public static DocumentKind<ReadMark> ReadMark { get; } = new("read_mark", StoreJson.Default.ReadMark, mark => mark.ConversationId, [], []);

    /// <summary>Codes asked for, by conversation.</summary>
    public static DocumentKind<DeviceCode> DeviceCode { get; } = new("device_code", StoreJson.Default.DeviceCode, code => code.Id, [Text<DeviceCode>("phone", code => code.Phone)], [["phone"]]);

    /// <summary>Codes asked for, by number.</summary>
    public static DocumentKind<NumberCodes> NumberCodes { get; } = new("number_codes", StoreJson.Default.NumberCodes, number => number.Phone, [], []);

    /// <summary>The desk's own secrets.</summary>
    public static DocumentKind<KeptSecret> Secret { get; } = new("secret", StoreJson.Default.KeptSecret, secret => secret.Id, [], []);

    /// <summary>Photos and files of residents.</summary>
    public static DocumentKind<Photo> Photo { get; } = new(
        "photo",
        StoreJson.Default.Photo,
        photo => photo.Id,
        [Text<Photo>("state", photo => Written(photo.State)), Number<Photo>("at", photo => photo.At.ToUnixTimeMilliseconds()), Text<Photo>("conversation_id", photo => photo.ConversationId)],
        [["state", "at"], ["conversation_id", "at"]]);

    /// <summary>Passes for the gate.</summary>
    public static DocumentKind<Pass> Pass { get; } = new("pass", StoreJson.Default.Pass, pass => pass.Number, [Text<Pass>("ticket", pass => pass.Ticket)], [["ticket"]]);

    /// <summary>Sold places of services.</summary>
    public static DocumentKind<BookedPlace> Place { get; } = new(
        "booked_place",
        StoreJson.Default.BookedPlace,
        place => place.Id,
        [Text<BookedPlace>("service", place => place.Service), Number<BookedPlace>("starts_at", place => place.StartsAt.ToUnixTimeMilliseconds())],
        [["service", "starts_at"], ["starts_at"]]);

    /// <summary>What residents are about to hear.</summary>
    public static DocumentKind<HeldTelling> Held { get; } = new(
        "held_telling",
        StoreJson.Default.HeldTelling,
        held => held.Id,
        [Text<HeldTelling>("ticket", held => held.Ticket), Number<HeldTelling>("tell_at", held => held.TellAt.ToUnixTimeMilliseconds())],
        [["ticket", "tell_at"], ["tell_at"]]);

    /// <summary>Lists of tickets kept under a name.</summary>
    public static DocumentKind<SavedView> View { get; } = new("saved_view", StoreJson.Default.SavedView, view => view.Id, [Text<SavedView>("owner", view => view.Owner)], [["owner"]]);
    /// <summary>What is done to all tickets of an incident.</summary>
    public static DocumentKind<IncidentCommand> IncidentCommand { get; } = new(
        "incident_command",
        StoreJson.Default.IncidentCommand,
        command => command.Id,
        [
            Text<IncidentCommand>("incident", command => command.Incident),
            Number<IncidentCommand>("open", command => command.State == IncidentCommandState.Planned ? 1 : 0),
            Number<IncidentCommand>("due_at", command => command.DueAt.ToUnixTimeMilliseconds()),
        ],
        [["open", "due_at"], ["incident", "due_at"]]);

    /// <summary>Shifts of the roster.</summary>
    public static DocumentKind<Shift> Shift { get; } = new(
        "shift",
        StoreJson.Default.Shift,
        shift => shift.Key.ToString(),
        [Text<Shift>("day", shift => ShiftKey.Written(shift.Day))],
        [["day"]]);

    /// <summary>Who did what.</summary>
    public static DocumentKind<AuditEntry> Audit { get; } = new(
        "audit_entry",
        StoreJson.Default.AuditEntry,
        entry => entry.Id,
        [Text<AuditEntry>("by", entry => entry.By), Text<AuditEntry>("subject", entry => entry.Subject)],
        [["by"], ["subject"]])
    {
        IsAppendOnly = true,
    };

    /// <summary>Which seal each entry stands under.</summary>
    public static DocumentKind<AuditMark> AuditMark { get; } = new(
        "audit_mark", StoreJson.Default.AuditMark, mark => mark.Entry, [Number<AuditMark>("seal", mark => mark.Seal)], [["seal"]]);

    /// <summary>Seals over entries.</summary>
    public static DocumentKind<AuditSeal> AuditSeal { get; } = new("audit_seal", StoreJson.Default.AuditSeal, seal => Store.Audit.AuditSeal.IdOf(seal.Number), [], [])
    {
        IsAppendOnly = true,
    };

    /// <summary>Other systems that are told of tickets.</summary>
    public static DocumentKind<Webhook> Webhook { get; } = new("webhook", StoreJson.Default.Webhook, webhook => webhook.Id, [], []);

    /// <summary>What commits did to tickets, to be queued for webhooks.</summary>
    public static DocumentKind<TicketNews> TicketNews { get; } = new("ticket_news", StoreJson.Default.TicketNews, news => Webhooks.TicketNews.IdOf(news.Sequence), [], []);

    /// <summary>Events on their way to webhooks.</summary>
    public static DocumentKind<WebhookDelivery> WebhookDelivery { get; } = new(
        "webhook_delivery",
        StoreJson.Default.WebhookDelivery,
        delivery => Webhooks.WebhookDelivery.IdOf(delivery.Webhook, delivery.Sequence),
        [
            Text<WebhookDelivery>("webhook", delivery => delivery.Webhook),
            Text<WebhookDelivery>("state", delivery => Written(delivery.State)),
            Text<WebhookDelivery>("ticket", delivery => delivery.Ticket),
            Number<WebhookDelivery>("sequence", delivery => delivery.Sequence),
            Number<WebhookDelivery>("next_at", delivery => delivery.NextAt.ToUnixTimeMilliseconds()),
        ],
        [["webhook", "state", "next_at"], ["webhook", "state", "sequence"], ["webhook", "ticket", "state", "sequence"], ["webhook", "sequence"]])
    {
        CountedIn = delivery => [$"webhooks/{delivery.Webhook}/{Written(delivery.State)}"],
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<IDocumentKind> All { get; } =
        [Ticket, NumberLease, Activity, Conversation, Draft, Outbox, Consent, Resident, Phone, Staff, Alarm, Task, Mark, Once, Photo, ReadMark,
         DeviceCode, NumberCodes, Secret, Pass, Place, Held, View, IncidentCommand, Shift, Audit, AuditMark, AuditSeal, Webhook, TicketNews,
         WebhookDelivery, ResidentChange, RegisterJob, ImportPart, Sessions];

    /// <summary>The shapes an engine is opened with.</summary>
    public static IReadOnlyList<KindSchema> Schemas { get; } = [.. All.Select(kind => kind.Schema)];

    /// <summary>Reads what a stored document is found by; for a file that an earlier version made.</summary>
    public static Filed Refile(string kind, ReadOnlyMemory<byte> body) => All.First(each => each.Name == kind).File(body);

    /// <summary>A state as written: lower snake case.</summary>
    public static string Written<T>(T value)
        where T : struct, Enum => SnakeNames<T>.Of(value);

    /// <summary>A state of what was written; null when it is none.</summary>
    public static T? Read<T>(string? written)
        where T : struct, Enum => SnakeNames<T>.Read(written);

    private static KindField<T> Text<T>(string name, Func<T, string?> valueOf) => new(name, FieldType.Text, record => FieldValue.Of(valueOf(record)));

    private static KindField<T> Number<T>(string name, Func<T, long?> valueOf) => new(name, FieldType.Number, record => FieldValue.Of(valueOf(record)));

    private static class SnakeNames<T>
        where T : struct, Enum
    {
        private static readonly Dictionary<T, string> Names =
            Enum.GetValues<T>().ToDictionary(value => value, value => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

        private static readonly Dictionary<string, T> Values = Names.ToDictionary(name => name.Value, name => name.Key, StringComparer.Ordinal);

        public static string Of(T value) => Names[value];

        public static T? Read(string? written) => written is not null && Values.TryGetValue(written, out var value) ? value : null;
    }
}

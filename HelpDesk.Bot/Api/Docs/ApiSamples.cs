using HelpDesk.Bot.Desk;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Bookings;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Store.Webhooks;

namespace HelpDesk.Bot.Api.Docs;

/// <summary>The records that the examples of the description are made of. A test puts them into a store and sends every example.</summary>
internal static class ApiSamples
{
    public const string Device = "chat:4f6c2d";

    /// <summary>When the examples are true: a Saturday morning, Chinese time (UTC here).</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 2, 10, 0, TimeSpan.Zero);

    public static readonly Ticket Repair = new()
    {
        Number = "R20261121-0007",
        Kind = TicketKind.Repair,
        State = TicketState.Open,
        Channel = "chat",
        ConversationId = Device,
        Resident = "陈先生",
        Phone = "+8613800138000",
        Building = "3",
        Unit = "1202",
        Place = "厨房",
        Item = "水管漏水",
        Category = "plumbing",
        Text = "3栋1202厨房水管漏水",
        Visit = new(new(2026, 11, 22), new(2026, 11, 22), new(15, 0), null, "afternoon", "明天下午三点后"),
        Language = "zh-Hans",
        CreatedAt = Now.AddMinutes(-10),
        DueAt = Now.AddDays(1),
        Timeline = [new(Now.AddMinutes(-10), "resident", "filed", null)],
    };

    public static readonly Ticket Emergency = Repair with { Number = "R20261121-0008", ConversationId = null, Urgent = true, Item = "插座冒火花", Category = "electrical", Visit = null, DueAt = Now.AddMinutes(3) };

    public static readonly Alarm Alarm = new(Emergency.Number, Now, "+8613900008000", "electric", "3", null, null);

    public static readonly Ticket Given = Repair with
    {
        Number = "R20261121-0009",
        ConversationId = null,
        Assignee = "tech",
        WorkOrders = [new(1, WorkOrderState.Dispatched, "tech", Now)],
        Timeline = [.. Repair.Timeline, new(Now, "agent", "dispatched", "tech")],
    };

    public static readonly Ticket Booked = Repair with
    {
        Number = "B20261121-0010",
        Kind = TicketKind.Booking,
        ConversationId = null,
        Item = "会议室",
        Service = "会议室",
        Form = "meeting_room",
        Category = null,
        Visit = null,
        DueAt = null,
        Booking = new()
        {
            Service = "meeting_room",
            Day = new(2026, 11, 23),
            Time = new(9, 0),
            StartsAt = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero),
            Minutes = 60,
            Fee = 60,
            ChangeUntil = new(2026, 11, 22, 15, 0, 0, TimeSpan.Zero),
            Places = [BookedPlace.IdOf("meeting_room", new(2026, 11, 23), new(9, 0), 0)],
        },
    };

    public static readonly BookedPlace Place = new("meeting_room", new(2026, 11, 23), new(9, 0), 0, new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero), 60, Booked.Number);

    public static readonly Ticket Asked = Repair with
    {
        Number = "A20261121-0011",
        Kind = TicketKind.Application,
        ConversationId = null,
        Form = "fit_out",
        Item = "装修许可",
        Category = null,
        Visit = null,
        Department = "engineering",
        Application = new() { Papers = [new("plan", "装修图纸", Mandatory: false)], Terms = new PassTerms(90, 0, 2), Tells = ["engineering", "security"], StartsOn = new(2026, 12, 1) },
    };

    public static readonly Ticket UnderWorks = Asked with
    {
        Number = "A20261121-0012",
        State = TicketState.Resolved,
        Application = Asked.Application is { } asked
            ? asked with
            {
                Decision = Decision.Approved,
                By = "supervisor",
                At = Now,
                Works = new() { Deposit = new(2000) { ReceivedAt = Now, ReceivedBy = "agent" }, AllowedAt = Now, Until = new(2027, 2, 28) },
            }
            : null,
    };

    public static readonly Pass Pass = new()
    {
        Number = "P123456782",
        Ticket = Asked.Number,
        Form = "goods_out",
        Item = "物品放行条",
        Building = "3",
        Unit = "1202",
        Resident = "陈先生",
        Phone = "+8613800138000",
        Fields = [new("items", "物品", "沙发一张、空调两台")],
        ValidFrom = new(2026, 11, 21),
        ValidTo = new(2026, 11, 22),
        UsesAllowed = 0,
        IssuedAt = Now,
        IssuedBy = "agent",
    };

    public static readonly DeskTask Task = new() { Id = "handoff:chat:4f6c2d:3", Reason = DeskTaskReason.PersonAsked, ConversationId = Device, At = Now };

    public static readonly Webhook Webhook = new()
    {
        Id = "0f4c2d6e8a1b4c3d9e5f7a6b8c0d2e4f",
        Name = "ERP",
        Address = "https://erp.example.com/helpdesk",
        Events = WebhookEvents.All,
        Role = StaffRole.Supervisor,
        Secret = "unreadable",
        CreatedAt = Now,
    };

    public static readonly WebhookDelivery Delivery = new()
    {
        Webhook = Webhook.Id,
        Sequence = 1795227000000000000,
        Type = WebhookEvents.Filed,
        At = Now,
        Item = new(1795227000000000000, WebhookEvents.Filed, Repair, 1, ["filed"], null),
        State = WebhookDeliveryState.Delivered,
        PlannedAt = Now,
        NextAt = Now,
        Attempts = 1,
        TriedAt = Now,
        Result = "204",
    };

    public static readonly Shift Shift = new() { Day = new(2026, 11, 23), Part = ShiftPart.Night, Planned = "tech", Person = "tech" };

    public static readonly Shift Other = new() { Day = new(2026, 11, 24), Part = ShiftPart.Night, Planned = "night", Person = "night" };

    public static readonly ConversationRecord Conversation = new() { Id = Device, PartyId = "device:4f6c2d", Address = "4f6c2d", Messages = 2, LastAt = Now.AddMinutes(-10) };

    /// <summary>A ticket as it is answered.</summary>
    public static TicketJson Answer(Ticket ticket) => TicketJson.Of(new(ticket, 2), new ThreadPage([new(1, ticket.CreatedAt, "resident", "chat", ticket.Text ?? "", null, null)], null), 0.4m, StaffRole.Supervisor);
}

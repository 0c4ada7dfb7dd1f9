using HelpDesk.Bot.Desk;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Bookings;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Store.Webhooks;

namespace HelpDesk.Bot.Api.Docs;

/// <summary>The records that the examples of the description are made of. A test puts them into a store and sends every example.</summary>
internal static class ApiSamples
{
    public const string Device = "chat:4f6c2d";

    /// <summary>A conversation that the key of the examples has taken over.</summary>
    public const string TakenDevice = "chat:9b1e7a";

    /// <summary>Id of a resident who was erased.</summary>
    public const string Erased = "019a9f3e6c107b2d8e4f5a6b7c8d9e0f";

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
        Links = ["R20261121-0013"],
        Timeline = [.. Repair.Timeline, new(Now, "agent", "dispatched", "tech")],
    };

    public static readonly Ticket Duplicate = Repair with { Number = "R20261121-0013", ConversationId = null, Text = "3栋1202厨房还在漏", Links = [Given.Number] };

    /// <summary>With the next, one incident; the third may be of it too.</summary>
    public static readonly Ticket Lift = Repair with
    {
        Number = "R20261121-0014",
        ConversationId = TakenDevice,
        Resident = "王女士",
        Phone = "+8613800138002",
        Entrance = "1",
        Unit = "0801",
        Place = null,
        Item = "电梯停了",
        Category = "lift",
        Text = "3栋1单元电梯停在8楼不动",
        Visit = null,
        Incident = "019aa43fd2807c1e9b5a6d7e8f901a2b",
    };

    public static readonly Ticket LiftToo = Lift with { Number = "R20261121-0015", ConversationId = null, Resident = "李先生", Phone = "+8613800138003", Unit = "1503", Text = "3栋1单元电梯坏了" };

    public static readonly Ticket LiftAlike = Lift with { Number = "R20261121-0016", ConversationId = null, Resident = "吴先生", Phone = "+8613800138004", Unit = "1104", Text = "电梯按了没反应", Incident = null };

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

    public static readonly ConversationRecord Taken = new()
    {
        Id = TakenDevice,
        PartyId = "device:9b1e7a",
        Address = "9b1e7a",
        Language = "zh-Hans",
        Messages = 3,
        LastAt = Now.AddSeconds(-15),
        Handoff = new() { AskedAt = Now.AddSeconds(-150), By = "api:erp", JoinedAt = Now.AddMinutes(-2), SpokeAt = Now.AddSeconds(-110), LastWordAt = Now.AddSeconds(-15), WaitsSince = Now.AddSeconds(-15) },
    };

    public static readonly SavedView View = new() { Id = "019aa4410b307d5f8c6e7a8b9c0d1e2f", Owner = SavedView.Everybody, Name = "逾期维修", Filter = "kind=repair&overdue=1" };

    public static readonly StaffAccount Technician = new() { Name = "tech", DisplayName = "周师傅", Role = StaffRole.Technician, Department = "engineering", Phone = "+8613900008000", PasswordHash = "unreadable", Stamp = "1" };

    public static readonly StaffSession Session = new("8c1f0e6a2b7d4c95a3e8f1b0d6c7295e4a1b3c8d7f60e2951a4b6c8d0e3f5a72", "iphone", "wechat", Now.AddHours(-2), Now.AddMinutes(-5), Stays: true);

    public static readonly Resident Resident = new()
    {
        Id = "019aa44c1d207e6a9d7f8b9c0d1e2f3a",
        Name = "陈先生",
        Phones = ["+8613800138000"],
        Units = [new("3", "1", "1202") { Role = ResidentRole.Owner }],
        Language = "zh-Hans",
    };

    public static readonly ResidentChange ResidentChange = new()
    {
        Id = "019aa44c1d207e6a9d7f8b9c0d1e2f3b",
        ResidentId = Resident.Id,
        At = Now,
        By = "agent",
        Event = "created",
        Fields = [new("name", null, "陈先生"), new("phone", null, "+8613800138000"), new("unit", null, "3-1-1202 owner"), new("language", null, "zh-Hans")],
    };

    /// <summary>The same person, entered twice.</summary>
    public static readonly Resident SameResident = Resident with { Id = "019aa44e2e307f7bae809cad1e2f3a4b", Phones = ["+8613800138006"] };

    /// <summary>Somebody who moves out.</summary>
    public static readonly Resident Leaving = new() { Id = "019aa4503f40708cbf91adbe2f3a4b5c", Name = "何女士", Phones = ["+8613800138008"], Units = [new("3", "2", "0504") { Role = ResidentRole.Tenant }] };

    public static readonly RegisterJob Erasure = new()
    {
        Id = RegisterJob.IdOf(RegisterWork.Erase, Erased),
        Work = RegisterWork.Erase,
        State = JobState.Done,
        By = "manager",
        At = Now.AddDays(-1),
        EndedAt = Now.AddDays(-1).AddSeconds(4),
        Subject = Erased,
        Reason = "迁出，本人要求",
        Written = 17,
    };

    public static readonly RegisterJob Import = new()
    {
        Id = "019aa4525050719dc0a2becf3a4b5c6d",
        Work = RegisterWork.Import,
        State = JobState.Waiting,
        By = "supervisor",
        At = Now,
        Import = new() { File = "residents.csv", Encoding = "utf-8", Parts = 1, Planned = new(1, 0, 0, 1) },
    };

    public static readonly ImportPart ImportRows = new(Import.Id, 0,
    [
        new(
            2,
            ["赵女士", "13800138007", "3", "1", "0902", "业主", "zh-Hans", ""],
            new() { Id = "", Name = "赵女士", Phones = ["+8613800138007"], Units = [new("3", "1", "0902") { Role = ResidentRole.Owner }], Language = "zh-Hans" },
            RowOutcome.New,
            []),
        new(
            3,
            ["孙先生", "123", "3", "1", "0903", "业主", "zh-Hans", ""],
            new() { Id = "", Name = "孙先生", Phones = ["123"], Units = [new("3", "1", "0903") { Role = ResidentRole.Owner }], Language = "zh-Hans" },
            RowOutcome.Failed,
            [new("phones", "not_a_phone", null)]),
    ]);

    /// <summary>A ticket as it is answered.</summary>
    public static TicketJson Answer(Ticket ticket) => TicketJson.Of(new(ticket, 2), new ThreadPage([new(1, ticket.CreatedAt, "resident", "chat", ticket.Text ?? "", null, null)], null), 0.4m, StaffRole.Supervisor);
}

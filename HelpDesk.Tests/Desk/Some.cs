using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Tests.Desk;

/// <summary>Valid things; a test names only what matters.</summary>
internal static class Some
{
    public const string Number = "R20261121-0001";
    public const string Phone = "+85291234567";
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);
    public static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    public static readonly LocalHours Hours = new(Shanghai, DutyHours.Usual);

    public static Ticket Ticket(string number = Number) => new()
    {
        Number = number,
        Kind = TicketKind.Repair,
        State = TicketState.Open,
        Channel = "sms",
        ConversationId = $"sms:{Phone}",
        PartyId = "陈",
        Resident = "陈先生",
        Phone = Phone,
        Building = "2",
        Unit = "506",
        Place = "卧室",
        Item = "灯不亮",
        Category = "electrical",
        Text = "卧室灯不亮，不急，明天上午来吧",
        Language = "zh-Hans",
        CreatedAt = Now,
        DueAt = Now.AddHours(20),
        FirstAnswerId = "sms:SM1/0",
        Timeline = [new(Now, "resident", "filed", null)],
    };

    public static ConversationRecord Conversation() => new() { Id = $"sms:{Phone}", PartyId = "陈", Address = Phone, OurAddress = "+85230000000", Messages = 2, LastAt = Now };

    public static InboundActivity Activity() => new()
    {
        Id = "sms:SM1",
        ConversationId = $"sms:{Phone}",
        From = Phone,
        Text = "卧室灯不亮，不急，明天上午来吧",
        ReceivedAt = Now,
        Sequence = 1,
        Outcome = ActivityOutcome.Taken,
        Ticket = Number,
    };

    public static OutboxMessage Answer() => new()
    {
        Id = "sms:SM1/0",
        Purpose = OutboxPurpose.Reply,
        ConversationId = $"sms:{Phone}",
        Sequence = 2,
        To = Phone,
        Text = "已登记，单号 R20261121-0001。",
        PlannedAt = Now,
        DueAt = Now,
        AnswersContactOf = Now,
        State = OutboxState.Delivered,
        SentAt = Now.AddSeconds(3),
    };

    /// <summary>A ticket with its conversation: asked and answered.</summary>
    public static async Task SeedAsync(DeskStore store, Ticket? ticket = null) => await store.CommitAsync(
        new Changes().Insert(Kinds.Ticket, ticket ?? Ticket()).Insert(Kinds.Conversation, Conversation())
            .Insert(Kinds.Activity, Activity()).Insert(Kinds.Outbox, Answer()),
        default);

    /// <summary>An emergency nobody has taken.</summary>
    public static async Task<Ticket> EmergencyAsync(DeskStore store)
    {
        var ticket = Ticket("R20261121-0911") with { Urgent = true, Item = "插座冒火花", DueAt = Now.AddMinutes(3), ConversationId = null };
        await store.CommitAsync(
            new Changes().Insert(Kinds.Ticket, ticket).Insert(Kinds.Alarm, new Alarm(ticket.Number, Now, "+85299990000", "electric", "2", null, null)), default);
        return ticket;
    }

    /// <summary>An ordinary evening's queue.</summary>
    public static async Task QueueAsync(DeskStore store) => await store.CommitAsync(
        new Changes()
            .Insert(Kinds.Ticket, Ticket("C20261121-0002") with { Kind = TicketKind.Complaint, Item = "楼上半夜装修太吵", Resident = "刘先生", Building = "5", Entrance = "2", Unit = "1203", Place = null, DueAt = Now.AddMinutes(5), ComplaintClass = "important" })
            .Insert(Kinds.Ticket, Ticket("B20261121-0003") with { Kind = TicketKind.Booking, Item = "清洗空调两台", Resident = "何女士", Building = "A", Unit = "1506", Promise = new(new(2026, 11, 22), new(2026, 11, 22), null, null, "morning", null), Assignee = "wang", DueAt = Now.AddHours(26) })
            .Insert(Kinds.Ticket, Ticket("Q20261121-0004") with { Kind = TicketKind.Question, Item = null, Text = "When does the pool open on public holidays, and may guests come along?", Resident = "Ms Wong", DueAt = Now.AddHours(23) })
            .Insert(Kinds.Task, new DeskTask { Id = "handoff:sms:SM9", Reason = DeskTaskReason.PersonAsked, ConversationId = $"sms:{Phone}", At = Now })
            .Add("day/2026-11-21/rings/0", 12)
            .Add("day/2026-11-21/rings/late", 1),
        default);
}

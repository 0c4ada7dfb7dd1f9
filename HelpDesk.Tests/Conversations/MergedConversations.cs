using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Incidents;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Tests.Conversations;

/// <summary>A resident who told one thing twice and asks by either number.</summary>
public sealed class MergedConversations
{
    private const string First = "R20261123-0001";
    private const string Second = "R20261123-0002";

    [Fact]
    public async Task Given_a_merged_number_when_its_resident_asks_or_adds_then_they_are_answered_about_the_other()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-23 10:20");
        var script = new Script(desk);
        await script.PlaysAsync("""
            resident 3-1202 (sms)> 3栋1202厨房水管漏水，明天下午三点后来修
            bot (sms)>             请核对：3栋1202，厨房水管漏水，11月24日（周二）15:00后上门。对吗？回复1确认，2修改。
            resident 3-1202 (sms)> 1
            bot (sms)>             已登记，单号R20261123-0001。已为您约在11月24日（周二）15:00后上门。谢谢您的信任，有变化我们会告诉您。
            [20 minutes pass]
            resident 3-1202 (sms)> 3栋1202厨房水龙头滴水，明天下午三点后来修
            bot (sms)>             请核对：3栋1202，厨房水龙头滴水，11月24日（周二）15:00后上门。对吗？回复1确认，2修改。
            resident 3-1202 (sms)> 1
            bot (sms)>             已登记，单号R20261123-0002。已为您约在11月24日（周二）15:00后上门。谢谢您的信任，有变化我们会告诉您。
            """);
        await MergeAsync(desk);
        await script.PlaysAsync("""
            [1 minutes pass]
            bot (sms)>             R20261123-0002与R20261123-0001是同一件事，已并到R20261123-0001一起办理，以后请按R20261123-0001查询。
            resident 3-1202 (sms)> 记得带梯子
            bot (sms)>             收到，已补充到单号R20261123-0001，同事会接着办理。
            resident 3-1202 (sms)> R20261123-0002怎么样了
            bot (sms)>             R20261123-0002已并到R20261123-0001一起办理。⏎R20261123-0001（水管漏水）：正在处理，预约11月24日（周二）。
            resident 3-1202 (sms)> 我的单子怎么样了
            bot (sms)>             R20261123-0001（水管漏水）：正在处理，预约11月24日（周二）。
            """);

        Assert.Equal(("added", "记得带梯子"), ((await TicketAsync(desk, First)).Timeline[^1].Event, (await TicketAsync(desk, First)).Timeline[^1].Detail));
        Assert.Equal("merged_into", (await TicketAsync(desk, Second)).Timeline[^1].Event);
    }

    [Fact]
    public async Task Given_two_channels_when_the_duplicate_waits_for_no_answer_any_more_then_an_answer_there_reaches_the_other()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-23 10:20");
        var script = new Script(desk);
        await script.PlaysAsync("""
            resident 3-1202 (sms)> 3栋1202厨房水管漏水，明天下午三点后来修
            bot (sms)>             请核对：3栋1202，厨房水管漏水，11月24日（周二）15:00后上门。对吗？回复1确认，2修改。
            resident 3-1202 (sms)> 1
            bot (sms)>             已登记，单号R20261123-0001。已为您约在11月24日（周二）15:00后上门。谢谢您的信任，有变化我们会告诉您。
            """);
        var first = await desk.Store.FindAsync(Kinds.Ticket, First, default) ?? throw new InvalidOperationException();

        // The first was taken down at the counter; the text message is the duplicate.
        const string Counter = "R20261123-0100";
        await desk.Store.CommitAsync(
            new Changes().Insert(Kinds.Ticket, first.Value with { Number = Counter, ConversationId = null, Phone = null, State = TicketState.WaitingResident, Item = "水管漏水，等型号" }), default);
        await MergeAsync(desk, First, Counter);
        await script.PlaysAsync("""
            [1 minutes pass]
            bot (sms)>             R20261123-0001与R20261123-0100是同一件事，已并到R20261123-0100一起办理，以后请按R20261123-0100查询。
            resident 3-1202 (sms)> 型号是PPR25
            bot (sms)>             收到，已补充到单号R20261123-0100，同事会接着办理。
            """);

        Assert.Equal((TicketState.Open, "型号是PPR25"), ((await TicketAsync(desk, Counter)).State, (await TicketAsync(desk, Counter)).Timeline[^1].Detail));
    }

    private static async Task MergeAsync(TestDesk desk, string duplicate = Second, string into = First)
    {
        var ties = new DeskTies(desk.Store, new TicketSight(desk.Store, desk.Get<CatalogueInUse>()), new ResidentLine(desk.Store, desk.Time), desk.Time);
        Assert.IsType<DeskOutcome.Kept>(await ties.MergeAsync(new(new Viewer(StaffRole.Agent, null, "agent"), duplicate, into, "agent", null), default));
    }

    private static async Task<Ticket> TicketAsync(TestDesk desk, string number) =>
        (await desk.Store.FindAsync(Kinds.Ticket, number, default))?.Value ?? throw new InvalidOperationException($"There is no {number}.");
}

using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Tests.Conversations;

/// <summary>What the office finds of those it does not know: their name, whom they wanted, and what they announced.</summary>
public sealed class CallerConversations
{
    [Fact]
    public async Task Given_somebody_the_register_does_not_know_when_a_name_is_left_at_the_read_back_then_it_stands_on_the_ticket()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-23 10:20");
        await new Script(desk).PlaysAsync("""
            resident +8613711119999 (sms)> 投诉，门岗昨晚没人，外人随便进出，我家1栋602
            bot (sms)>                     感谢您告诉我们，非常抱歉给您添麻烦了。⏎请问您希望我们怎么处理？回复1跳过。
            resident +8613711119999 (sms)> 安排人值守
            bot (sms)>                     方便的话，请问您贵姓？⏎请核对：1栋602，门岗昨晚没人，外人随便进出；诉求：安排人值守。对吗？回复1确认，2修改。
            resident +8613711119999 (sms)> 对，我姓白
            bot (sms)>                     已登记，单号C20261123-0001，属重要投诉：1小时内转部门负责人，3天内办结，结果由同事致电告诉您，内容会为您保密。
            bot (guardhead, sms)>          重要投诉 C20261123-0001：门岗昨晚没人，外人随便进出。请在11:20前查看并办理，注意保密。
            """);

        var ticket = await TicketAsync(desk, "C20261123-0001");
        Assert.Equal(("白", "security"), (ticket.Resident, ticket.Form));
        Assert.Null(ticket.Category);
    }

    [Fact]
    public async Task Given_somebody_whom_the_catalogue_does_not_name_when_asked_for_then_the_desk_has_the_message()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-23 10:20");
        await new Script(desk).PlaysAsync("""
            resident 2-506 (sms)> 你好，找一下李工，阳台的窗还没量尺寸
            bot (sms)>            好的，我请服务中心为您转告李工。⏎请核对留言：转告李工，阳台的窗还没量尺寸；您登记的房号。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 1
            bot (sms)>            留言已交服务中心，由同事转告李工，单号Q20261123-0001。谢谢您的信任。
            """);

        var slip = await TicketAsync(desk, "Q20261123-0001");
        Assert.Equal(("slip", null, null), (slip.Form, slip.Assignee, slip.Department));
        Assert.Equal(["李工"], slip.Fields?.Select(field => field.Value) ?? []);
    }

    [Fact]
    public async Task Given_a_suggestion_when_filed_then_it_is_due_when_the_answer_was_promised()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-27 16:20");
        await new Script(desk).PlaysAsync("""
            resident 2-506 (sms)> 建议给每栋楼道装上扶手
            bot (sms)>            谢谢您的建议。记录如下：建议给每栋楼道装上扶手（您登记的房号）。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 1
            bot (sms)>            建议已登记，单号S20261127-0001，同事会于11月30日（周一）12:00前答复您，谢谢您的支持。
            """);

        Assert.Equal(new DateTimeOffset(2026, 11, 30, 12, 0, 0, TimeSpan.FromHours(8)), (await TicketAsync(desk, "S20261127-0001")).DueAt);
    }

    [Fact]
    public async Task Given_a_power_company_that_announces_an_outage_when_its_message_is_taken_then_a_notice_is_drafted_and_nobody_is_told()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-23 10:20");
        await new Script(desk).PlaysAsync("""
            resident +8613800001111 (sms)> 您好，我是供电公司的孙工，找工程部张经理，周四上午九点到十二点停电检修
            bot (sms)>                     对不起，让您久等了。工程部张经理现在正忙，暂时不能与您通话，我可以为您转告。⏎请核对留言：转告工程部张经理，周四上午九点到十二点停电检修；来电人：孙工；单位：供电公司。对吗？回复1确认，2修改。
            resident +8613800001111 (sms)> 对
            bot (sms)>                     已为您转告工程部张经理，留言单号Q20261123-0001。谢谢您的信任。
            bot (engineer, sms)>           留言 Q20261123-0001：供电公司孙工找您，周四上午九点到十二点停电检修。请到工作台查看后回复。
            """);

        var task = Assert.Single(await desk.Store.QueryAsync(Kinds.Task, new Query { Kind = "desk_task", Take = 10 }, default)).Value;
        Assert.Equal((DeskTaskReason.OutageAnnounced, "Q20261123-0001"), (task.Reason, task.Subject));
        Assert.Equal(
            "停电通知：接供电公司通知，本小区将于11月26日（周四）09:00–12:00停电，请提前做好准备。不便之处，敬请谅解。金桂园物业\n"
            + "Notice of a power cut: 供电公司 informs us of a power cut on Thu 26 Nov, 09:00-12:00. Please prepare in time; we are sorry for the inconvenience. Osmanthus Garden property office",
            task.Draft);
    }

    [Fact]
    public async Task Given_a_resident_who_speaks_of_an_outage_when_the_message_is_taken_then_nothing_is_drafted()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-23 10:20");
        await new Script(desk).PlaysAsync("""
            resident 2-506 (sms)> 找张经理
            bot (sms)>            对不起，让您久等了。张经理现在正忙，暂时不能与您通话，我可以为您转告。⏎请问要转告什么内容？
            resident 2-506 (sms)> 周四停电检修的事想和他当面谈
            bot (sms)>            请核对留言：转告张经理，周四停电检修的事想和他当面谈；您登记的房号。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 1
            bot (sms)>            已为您转告张经理，留言单号Q20261123-0001。谢谢您的信任。
            bot (engineer, sms)>  留言 Q20261123-0001：陈先生找您，周四停电检修的事想和他当面谈。请到工作台查看后回复。
            """);

        Assert.Empty(await desk.Store.QueryAsync(Kinds.Task, new Query { Kind = "desk_task", Take = 10 }, default));
    }

    private static async Task<Ticket> TicketAsync(TestDesk desk, string number)
    {
        var ticket = (await desk.Store.FindAsync(Kinds.Ticket, number, default))?.Value;
        Assert.NotNull(ticket);
        return ticket;
    }
}

using HelpDesk.Store;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Tests.Conversations;

/// <summary>Messages for staff who are busy, and salespeople.</summary>
public sealed class SlipConversations
{
    [Fact]
    public async Task Given_a_business_caller_when_somebody_is_asked_for_then_the_message_is_read_back_and_reaches_them()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-23 10:20");
        await new Script(desk).PlaysAsync("""
            resident +8613800001111 (sms)> 您好，我是供电公司的孙工，找工程部张经理，周四要停电检修
            bot (sms)>                     对不起，让您久等了。工程部张经理现在正忙，暂时不能与您通话，我可以为您转告。⏎请核对留言：转告工程部张经理，周四要停电检修；来电人：孙工；单位：供电公司。对吗？回复1确认，2修改。
            resident +8613800001111 (sms)> 对
            bot (sms)>                     已为您转告工程部张经理，留言单号Q20261123-0001。谢谢您的信任。
            bot (engineer, sms)>           留言 Q20261123-0001：供电公司孙工找您，周四要停电检修。请到工作台查看后回复。
            """);

        var slip = (await desk.Store.FindAsync(Kinds.Ticket, "Q20261123-0001", default))?.Value;
        Assert.NotNull(slip);
        Assert.Equal((TicketKind.Question, "slip", "engineer", "engineering"), (slip.Kind, slip.Form, slip.Assignee, slip.Department));
        Assert.Equal(("孙工", "+8613800001111"), (slip.Resident, slip.Phone));
        Assert.Equal(["工程部张经理", "供电公司"], slip.Fields?.Select(field => field.Value) ?? []);
    }

    [Fact]
    public Task Given_a_resident_when_somebody_is_wanted_by_name_then_only_the_message_is_asked() =>
        Script.PlaysAsync("2026-11-23 10:20", """
            resident 2-506 (sms)> 找张经理
            bot (sms)>            对不起，让您久等了。张经理现在正忙，暂时不能与您通话，我可以为您转告。⏎请问要转告什么内容？
            resident 2-506 (sms)> 我家漏水赔偿的事想问一下进展
            bot (sms)>            请核对留言：转告张经理，我家漏水赔偿的事想问一下进展；您登记的房号。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 1
            bot (sms)>            已为您转告张经理，留言单号Q20261123-0001。谢谢您的信任。
            bot (engineer, sms)>  留言 Q20261123-0001：陈先生找您，我家漏水赔偿的事想问一下进展。请到工作台查看后回复。
            """);

    [Fact]
    public Task Given_a_stranger_in_the_chat_when_a_department_is_wanted_then_caller_unit_and_number_are_asked() =>
        Script.PlaysAsync("2026-11-23 10:20", """
            resident chat-x> 转工程部
            bot (chat-x)>    对不起，让您久等了。工程部现在正忙，暂时不能与您通话，我可以为您转告。⏎请问要转告什么内容？
            resident chat-x> 空调外机的事
            bot (chat-x)>    请问您贵姓？
            resident chat-x> 李先生
            bot (chat-x)>    能告诉我贵公司名称吗？住户请写房号。 [跳过]
            resident chat-x> 3栋1202
            bot (chat-x)>    请问回电号码是多少？ [跳过]
            resident chat-x> 13800138000
            bot (chat-x)>    请核对留言：转告工程部，空调外机的事；来电人：李先生；3栋1202；电话13800138000。对吗？ [确认] [修改]
            resident chat-x> [press 确认]
            bot (chat-x)>    已为您转告工程部，留言单号Q20261123-0001。谢谢您的信任。
            """);

    [Fact]
    public Task Given_a_form_in_progress_when_somebody_is_wanted_then_the_form_waits_behind_the_message() =>
        Script.PlaysAsync("2026-11-23 10:20", """
            resident 2-506 (sms)> 卧室灯不亮
            bot (sms)>            请问什么时候方便上门？例如：明天下午三点后。
            resident 2-506 (sms)> 我找吴队长
            bot (sms)>            对不起，让您久等了。吴队长现在正忙，暂时不能与您通话，我可以为您转告。⏎请问要转告什么内容？
            resident 2-506 (sms)> 门禁卡的事
            bot (sms)>            请核对留言：转告吴队长，门禁卡的事；您登记的房号。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 1
            bot (sms)>            已为您转告吴队长，留言单号Q20261123-0001。谢谢您的信任。⏎刚才的事还没办完（灯不亮），要继续吗？回复1继续，2不用了。
            bot (guardhead, sms)> 留言 Q20261123-0001：陈先生找您，门禁卡的事。请到工作台查看后回复。
            """);

    [Fact]
    public Task Given_cantonese_when_somebody_is_wanted_then_the_message_is_taken_in_traditional_characters() =>
        Script.PlaysAsync("2026-11-23 10:20", """
            resident A-1506 (sms)> 搵張經理
            bot (sms)>             對不起，讓您久等了。張經理現在正忙，暫時未能與您通話，我可以為您轉告。⏎請問要轉告什麼內容？
            resident A-1506 (sms)> 冷氣機位嘅申請
            bot (sms)>             請核對留言：轉告張經理，冷氣機位嘅申請；您登記的單位。對嗎？回覆1確認，2修改。
            resident A-1506 (sms)> 1
            bot (sms)>             已為您轉告張經理，留言單號Q20261123-0001。謝謝您的信任。
            bot (engineer, sms)>   留言 Q20261123-0001：李太找您，冷氣機位嘅申請。请到工作台查看后回复。
            """);

    [Fact]
    public Task Given_a_caller_in_english_when_somebody_is_asked_for_then_the_message_is_taken_in_english() =>
        Script.PlaysAsync("2026-11-23 10:20", """
            resident +85261112222 (sms)> Hello, this is Sun from the power company, I'd like to speak to Mr Zhang about the outage on Thursday
            bot (sms)>                   Sorry to keep you waiting. Mr Zhang is engaged at the moment; I can pass on a message.⏎Please check the message for Mr Zhang: about the outage on Thursday; caller: Sun; company: power company. Correct? Reply 1 to confirm, 2 to change.
            resident +85261112222 (sms)> 1
            bot (sms)>                   Passed on to Mr Zhang, message Q20261123-0001. Thank you.
            bot (engineer, sms)>         留言 Q20261123-0001：power company Sun找您，about the outage on Thursday。请到工作台查看后回复。
            """);

    [Fact]
    public Task Given_a_salesperson_when_offering_then_turned_away_politely_without_a_ticket() =>
        Script.PlaysAsync("2026-11-23 10:20", """
            resident +8613800001111 (sms)> 您好，我是平安银行的小王，现在贷款利率优惠，需要了解一下吗
            bot (sms)>                     谢谢您联系我们。我们目前没有这方面的需要，感谢您的理解。
            """);
}

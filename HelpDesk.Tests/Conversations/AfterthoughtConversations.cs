using HelpDesk.Store;

namespace HelpDesk.Tests.Conversations;

/// <summary>What comes to residents' minds right after a matter was filed.</summary>
public sealed class AfterthoughtConversations
{
    [Fact]
    public async Task Given_a_repair_just_filed_when_more_comes_to_mind_then_it_goes_to_that_ticket()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-23 10:20");
        await new Script(desk).PlaysAsync("""
            resident 3-1202 (sms)> 3栋1202厨房水管漏水，明天下午三点后来修
            bot (sms)>             请核对：3栋1202，厨房水管漏水，11月24日（周二）15:00后上门。对吗？回复1确认，2修改。
            resident 3-1202 (sms)> 1
            bot (sms)>             已登记，单号R20261123-0001。已为您约在11月24日（周二）15:00后上门。谢谢您的信任，有变化我们会告诉您。
            resident 3-1202 (sms)> 家里有狗，先打我老公电话13812345678
            bot (sms)>             收到，已补充到单号R20261123-0001，同事会接着办理。
            [20 minutes pass]
            resident 3-1202 (sms)> 狗已经关好啦
            bot (sms)>             抱歉，我没有听明白。您可以说报修、投诉、预约、咨询，或查询单号进度。
            """);

        var ticket = (await desk.Store.FindAsync(Kinds.Ticket, "R20261123-0001", default))?.Value;
        Assert.Equal(("added", "家里有狗，先打我老公电话13812345678"), (ticket?.Timeline[^1].Event, ticket?.Timeline[^1].Detail));
    }

    [Fact]
    public Task Given_a_complaint_filed_in_the_chat_when_a_number_follows_then_it_is_kept() =>
        Script.PlaysAsync("2026-11-23 10:20", """
            resident chat-9> 楼道垃圾没人清，3栋1单元6楼，要求今天清走
            bot (chat-9)>    感谢您告诉我们，非常抱歉给您添麻烦了。⏎方便的话，请再留下称呼和联系电话，好把结果告诉您。⏎请核对：3栋1单元，楼道垃圾没人清，6楼；诉求：要求今天清走。对吗？ [确认] [修改]
            resident chat-9> 对
            bot (chat-9)>    已登记，单号C20261123-0001，属重要投诉：1小时内转部门负责人，3天内办结，结果由同事致电告诉您，内容会为您保密。
            bot (supervisor, sms)> 重要投诉 C20261123-0001：楼道垃圾没人清，6楼。请在11:20前查看并办理，注意保密。
            resident chat-9> 我姓何，13812345678
            bot (chat-9)>    收到，已补充到单号C20261123-0001，同事会接着办理。
            """);

    [Fact]
    public Task Given_a_cantonese_demand_at_the_read_back_when_told_late_then_it_is_part_of_the_complaint() =>
        Script.PlaysAsync("2026-11-23 10:20", """
            resident chat-8> 我要投訴，樓上成晚裝修好嘈，A座1506
            bot (chat-8)>    感謝您告訴我們，非常抱歉給您添麻煩了。⏎按《噪聲污染防治法》，室內裝修須在限定時間作業；本小區為工作日8至12時、14至18時。⏎請問您希望我們怎樣處理？ [跳過]
            resident chat-8> 昨晚十一點到依家
            bot (chat-8)>    方便的話，請再留下稱呼和聯絡電話，好把結果告訴您。⏎請核對：A座1506，樓上成晚裝修好嘈。對嗎？ [確認] [修改]
            resident chat-8> 想佢哋停手
            bot (chat-8)>    請核對：A座1506，樓上成晚裝修好嘈；訴求：想佢哋停手。對嗎？ [確認] [修改]
            """);

    [Fact]
    public Task Given_a_message_for_staff_when_name_and_flat_come_together_then_both_are_heard() =>
        Script.PlaysAsync("2026-11-23 10:20", """
            resident chat-7> is mr lee there?
            bot (chat-7)>    Certainly, the office will pass a message on to mr lee.⏎What may I pass on?
            resident chat-7> I want to talk about my deposit
            bot (chat-7)>    May I have your name?
            resident chat-7> Emma Clarke, Block 3 Flat 1202
            bot (chat-7)>    At which number can you be called back? [Skip]
            """);
}

namespace HelpDesk.Tests.Conversations;

/// <summary>Emergencies first, in between and repeated.</summary>
public sealed class DangerConversations
{
    [Fact]
    public Task Given_a_fire_when_the_first_text_tells_it_then_the_alarm_is_out_before_any_question() =>
        Script.PlaysAsync("2026-11-21 02:40", """
            resident +8613800138000 (sms)> 着火了！
            bot (sms)>                     请立即拨打119报火警！捂住口鼻，走楼梯离开，不要乘电梯，不要返回取物。⏎已通知值班人员马上赶来，单号R20261121-0001。⏎请问在哪一栋、哪个房号或什么位置？
            bot (duty, sms)>               紧急 R20261121-0001：+8613800138000 着火了。回复1接单。
            resident +8613800138000 (sms)> 5栋3楼走廊
            bot (sms)>                     收到，已补充到单号R20261121-0001。请保持电话畅通。
            resident +8613800138000 (sms)> 快点
            bot (sms)>                     已补充到单号R20261121-0001，值班人员正在处理。
            resident +8613800138000 (sms)> 谢谢
            bot (sms)>                     不客气，谢谢您的信任。还有需要请随时告诉我们。
            """);

    [Fact]
    public Task Given_gas_in_the_middle_of_a_form_when_told_then_it_goes_first_and_the_form_waits() =>
        Script.PlaysAsync("2026-11-21 22:05", """
            resident 2-506 (sms)> 卧室灯不亮
            bot (sms)>            请问什么时候方便上门？例如：明天下午三点后。
            resident 2-506 (sms)> 闻到很大的煤气味
            bot (sms)>            请到室外后拨打119！不要开关电器，不要用明火，能安全做到时关阀门、开窗，马上离开。⏎已通知值班人员马上赶来，单号R20261121-0001。⏎请问具体在什么位置？
            bot (duty, sms)>      紧急 R20261121-0001：2栋506 闻到很大的煤气味。回复1接单。
            resident 2-506 (sms)> 厨房
            bot (sms)>            收到，已补充到单号R20261121-0001。请保持电话畅通。⏎刚才的事还没办完（灯不亮），要继续吗？回复1继续，2不用了。
            resident 2-506 (sms)> 1
            bot (sms)>            请问什么时候方便上门？例如：明天下午三点后。
            resident 2-506 (sms)> 明天上午
            bot (sms)>            请核对：您登记的房号，卧室灯不亮，11月22日（周日）上午上门。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 1
            bot (sms)>            已登记，单号R20261121-0002。已记下11月22日（周日）上午上门，日班同事一早与您确认。谢谢您的信任。
            """);

    [Fact]
    public Task Given_people_trapped_when_told_again_within_a_quarter_of_an_hour_then_it_is_the_same_ticket() =>
        Script.PlaysAsync("2026-11-21 22:05", """
            resident 1-1803 (sms)> 电梯困人了
            bot (sms)>             有人不适或危险请拨打119！请不要强行扒门，按轿厢内报警按钮，保持镇静等待救援。⏎已通知值班人员马上赶来，单号R20261121-0001。⏎请问具体在什么位置？
            bot (duty, sms)>       紧急 R20261121-0001：1栋1803 电梯困人了。回复1接单。
            [5 minutes pass]
            resident 1-1803 (sms)> 我们还被困在电梯里
            bot (sms)>             有人不适或危险请拨打119！请不要强行扒门，按轿厢内报警按钮，保持镇静等待救援。⏎收到，已补充到单号R20261121-0001。请保持电话畅通。
            [20 minutes pass]
            resident 1-1803 (sms)> 又有人被困电梯了
            bot (sms)>             有人不适或危险请拨打119！请不要强行扒门，按轿厢内报警按钮，保持镇静等待救援。⏎已通知值班人员马上赶来，单号R20261121-0002。⏎请问具体在什么位置？
            bot (duty, sms)>       紧急 R20261121-0002：1栋1803 又有人被困电梯了。回复1接单。
            """);

    [Fact]
    public Task Given_a_fire_when_it_is_out_then_that_is_added_and_somebody_comes_all_the_same() =>
        Script.PlaysAsync("2026-11-21 22:05", """
            resident 1-1803 (sms)> 厨房冒烟着火了
            bot (sms)>             请立即拨打119报火警！捂住口鼻，走楼梯离开，不要乘电梯，不要返回取物。⏎已通知值班人员马上赶来，单号R20261121-0001。
            bot (duty, sms)>       紧急 R20261121-0001：1栋1803 厨房冒烟着火了。回复1接单。
            [1 minute passes]
            resident 1-1803 (sms)> 没事了，已经灭了
            bot (sms)>             已补充到单号R20261121-0001，值班人员正在处理。
            """);

    [Fact]
    public Task Given_a_burst_pipe_in_an_unknown_unit_when_told_then_the_alarm_says_what_was_written() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident +8613800138000 (sms)> 9栋802水管爆了
            bot (sms)>                     有人受困或触电请拨打119！远离积水和插座，能安全做到时先断电、关总水阀。⏎已通知值班人员马上赶来，单号R20261121-0001。
            bot (duty, sms)>               紧急 R20261121-0001：9栋802水管爆了。回复1接单。
            """);

    [Fact]
    public Task Given_a_fire_in_cantonese_when_told_then_answered_in_traditional_characters() =>
        Script.PlaysAsync("2026-11-21 02:10", """
            resident A-1506 (sms)> 救命！廚房著火
            bot (sms)>             請立即致電119報火警！掩住口鼻，走樓梯離開，不要乘電梯，不要返回取物。⏎已通知值班人員馬上趕來，單號R20261121-0001。
            bot (duty, sms)>       紧急 R20261121-0001：A座1506 救命！廚房著火。回复1接单。
            resident A-1506 (sms)> 我哋已經走咗出嚟
            bot (sms)>             已補充到單號R20261121-0001，值班人員正在處理。
            """);

    [Fact]
    public Task Given_gas_in_english_when_told_then_answered_in_english_and_a_person_can_be_asked_for() =>
        Script.PlaysAsync("2026-11-21 23:05", """
            resident A-0703 (sms)> I smell gas in my flat
            bot (sms)>             Call 119 once outside! Touch no switches, no flames; close the valve and open windows if safe, and leave.⏎Duty staff are alerted and on the way, ticket R20261121-0001.⏎Where exactly is it?
            bot (duty, sms)>       紧急 R20261121-0001：A座0703 I smell gas in my flat。回复1接单。
            resident A-0703 (sms)> in the kitchen
            bot (sms)>             Thank you, added to R20261121-0001. Please stay reachable by phone.
            resident A-0703 (sms)> can I speak to a person
            bot (sms)>             One moment please, a colleague will contact you.
            """);
}

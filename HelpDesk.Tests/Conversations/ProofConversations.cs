namespace HelpDesk.Tests.Conversations;

/// <summary>Proving who speaks by a texted code, and what it opens.</summary>
public sealed class ProofConversations
{
    [Fact]
    public Task Given_a_ticket_texted_earlier_when_asked_about_in_chat_then_a_code_opens_it() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 3-1202 (sms)> 厨房水管漏水，明天下午三点后来修
            bot (sms)>             x
            resident 3-1202 (sms)> 1
            bot (sms)>             x
            resident (chat)>       我的报修怎么样了
            bot (chat)>            x
            resident (chat)>       13900001202
            bot (chat)>            x
            resident (chat)>       {wrong}
            bot (chat)>            x
            resident (chat)>       验证码{code}
            bot (chat)>            x
            resident (chat)>       取消报修
            bot (chat)>            x
            resident (chat)>       确认
            bot (chat)>            x
            """);

    [Fact]
    public Task Given_a_number_that_is_not_on_file_when_it_is_to_be_proved_then_all_looks_the_same_but_no_text_goes() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)>   查一下R20261121-0001
            bot (chat)>        x
            resident (chat)>   13800138000
            bot (chat)>        x
            resident (chat)>   111111
            bot (chat)>        x
            resident (chat)>   222222
            bot (chat)>        x
            resident (chat)>   333333
            bot (chat)>        x
            resident (chat)>   444444
            bot (chat)>        x
            resident (chat)>   555555
            bot (chat)>        x
            resident (chat)>   666666
            bot (chat)>        x
            """);

    [Fact]
    public Task Given_a_code_when_it_is_old_then_another_is_sent_once_a_minute_and_three_times_an_hour() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)>   verify me
            bot (chat)>        x
            resident (chat)>   13900001202
            bot (chat)>        x
            resident (chat)>   send it again
            bot (chat)>        x
            [10 minutes pass]
            resident (chat)>   {code}
            bot (chat)>        x
            resident (chat)>   send it again
            bot (chat)>        x
            [1 minute passes]
            resident (chat)>   send it again
            bot (chat)>        x
            [1 minute passes]
            resident (chat)>   send it again
            bot (chat)>        x
            resident (chat)>   {code}
            bot (chat)>        x
            resident (chat)>   verify me
            bot (chat)>        x
            """);

    [Fact]
    public Task Given_a_proof_in_progress_when_danger_is_told_in_chat_then_it_goes_first() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)>   核實身份
            bot (chat)>        x
            resident (chat)>   13900001202
            bot (chat)>        x
            resident (chat)>   3棟1202着火喇！好大煙
            bot (chat)>        x
            resident (chat)>   廚房
            bot (chat)>        x
            resident (chat)>   跳過
            bot (chat)>        x
            """);

    [Fact]
    public Task Given_a_number_blocked_at_the_carrier_when_it_is_to_be_proved_then_a_call_is_suggested() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 3-1202 (sms)> STOP
            resident (chat)>       绑定手机
            bot (chat)>            x
            resident (chat)>       13900001202
            bot (chat)>            x
            """);

    [Fact]
    public Task Given_a_repair_begun_by_text_when_the_device_is_verified_then_it_goes_on_there_and_back_next_day() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 3-1202 (sms)> 厨房水管漏水
            bot (sms)>             x
            resident (chat)>       核实身份 13900001202
            bot (chat)>            x
            resident (chat)>       {code}
            bot (chat)>            x
            resident (chat)>       继续
            bot (chat)>            x
            [1 day passes]
            resident 3-1202 (sms)> 明天上午
            bot (sms)>             x
            resident (chat)>       你好
            bot (chat)>            x
            resident (chat)>       确认
            bot (chat)>            x
            """);

    [Fact]
    public Task Given_a_form_here_and_one_by_text_when_verified_then_the_newest_is_offered_and_the_other_waits() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 3-1202 (sms)> 厨房水管漏水
            bot (sms)>             x
            [10 minutes pass]
            resident (chat)>       卧室灯不亮
            bot (chat)>            x
            resident (chat)>       核实身份
            bot (chat)>            x
            resident (chat)>       13900001202
            bot (chat)>            x
            resident (chat)>       {code}
            bot (chat)>            x
            resident (chat)>       不用了
            bot (chat)>            x
            resident (chat)>       继续
            bot (chat)>            x
            """);

    [Fact]
    public Task Given_notices_when_declined_in_chat_then_they_stop_for_the_proved_number_only() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)>   退订
            bot (chat)>        x
            resident (chat)>   13900001202
            bot (chat)>        x
            resident (chat)>   {code}
            bot (chat)>        x
            """);

    [Fact]
    public Task Given_an_answer_of_the_desk_when_the_page_is_closed_then_it_follows_as_a_text_unless_it_is_read() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)>   核实身份 13900001202
            bot (chat)>        x
            resident (chat)>   {code}
            bot (chat)>        x
            resident (chat)>   厨房水管漏水，明天上午来
            bot (chat)>        x
            resident (chat)>   确认
            bot (chat)>        x
            [desk to R20261121-0001] 师傅明早九点到。
            [1 minute passes]
            [chat is read]
            [2 minutes pass]
            [desk to R20261121-0001] 请把橱柜腾空。
            [2 minutes pass]
            """);

    [Fact]
    public Task Given_a_texted_number_when_another_phones_ticket_is_asked_about_then_only_a_code_opens_it() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)>       3栋1202走廊灯不亮，3栋12楼走廊
            bot (chat)>            x
            resident (chat)>       跳过
            bot (chat)>            x
            resident (chat)>       确认
            bot (chat)>            x
            resident 3-1202 (sms)> R20261121-0001
            bot (sms)>             x
            resident 3-1202 (sms)> 1
            bot (sms)>             x
            resident 3-1202 (sms)> {code}
            bot (sms)>             x
            resident 3-1202 (sms)> 马桶堵了，明天上午来
            bot (sms)>             x
            [2 hours pass]
            resident 3-1202 (sms)> R20261121-0001
            bot (sms)>             x
            """);

    [Fact]
    public Task Given_a_proved_device_when_half_a_year_has_passed_then_it_has_to_be_proved_again() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)>       verify me 13900001202
            bot (chat)>            x
            resident (chat)>       my code is {code}
            bot (chat)>            x
            resident (chat)>       verify me
            bot (chat)>            x
            [180 days pass]
            resident (chat)>       verify me
            bot (chat)>            x
            """);

    [Fact]
    public Task Given_a_resident_with_two_units_when_proved_then_they_are_offered_by_name() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)>       核实身份 13900000301
            bot (chat)>            x
            resident (chat)>       {code}
            bot (chat)>            x
            resident (chat)>       马桶堵了，明天上午来
            bot (chat)>            x
            resident (chat)>       6栋102
            bot (chat)>            x
            """);

    [Fact]
    public Task Given_a_code_used_once_when_written_on_another_device_then_it_opens_nothing() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident chat-1>       核实身份 13900001202
            bot (chat-1)>          x
            resident chat-2>       核实身份 13900001202
            bot (chat-2)>          x
            resident chat-1>       {code}
            bot (chat-1)>          x
            resident chat-2>       {code}
            bot (chat-2)>          x
            """);
}

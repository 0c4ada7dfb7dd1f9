namespace HelpDesk.Tests.Conversations;

/// <summary>Repairs by SMS, through the whole pipeline: what a resident sends and everything that is sent.</summary>
public sealed class RepairConversations
{
    [Fact]
    public Task Given_everything_in_one_text_when_confirmed_then_two_messages_file_a_repair() =>
        Script.PlaysAsync("2026-11-21 20:14", """
            resident 3-1202 (sms)> 3栋1202厨房水管漏水，明天下午三点后来修
            bot (sms)>             请核对：3栋1202，厨房水管漏水，11月22日（周日）15:00后上门。对吗？回复1确认，2修改。
            resident 3-1202 (sms)> 对
            bot (sms)>             已登记，单号R20261121-0001。已记下11月22日（周日）15:00后上门，日班同事一早与您确认。谢谢您的信任。
            """);

    [Fact]
    public Task Given_a_registered_number_at_night_when_it_is_not_urgent_then_it_is_promised_for_the_morning_and_nobody_is_woken() =>
        Script.PlaysAsync("2026-11-21 02:10", """
            resident 2-506 (sms)> 卧室灯不亮，不急，明天上午来吧
            bot (sms)>            请核对：您登记的房号，卧室灯不亮，11月22日（周日）上午上门。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 对
            bot (sms)>            已登记，单号R20261121-0001。已记下11月22日（周日）上午上门，日班同事一早与您确认。谢谢您的信任。
            """);

    [Fact]
    public Task Given_a_text_delivered_twice_when_it_comes_again_then_nothing_is_sent_again() =>
        Script.PlaysAsync("2026-11-21 20:14", """
            resident 3-1202 (sms)> 3栋1202厨房水管漏水，明天下午三点后来修
            bot (sms)>             请核对：3栋1202，厨房水管漏水，11月22日（周日）15:00后上门。对吗？回复1确认，2修改。
            [the same message again]
            resident 3-1202 (sms)> 1
            bot (sms)>             已登记，单号R20261121-0001。已记下11月22日（周日）15:00后上门，日班同事一早与您确认。谢谢您的信任。
            [the same message again]
            """);

    [Fact]
    public Task Given_an_english_speaker_when_asked_only_what_is_missing_then_the_repair_is_filed_in_english() =>
        Script.PlaysAsync("2026-11-21 20:14", """
            resident A-0703 (sms)> hi, the kitchen tap is leaking
            bot (sms)>             When may someone come? For example: tomorrow after 3 pm.
            resident A-0703 (sms)> tomorrow after 3pm
            bot (sms)>             Please check: your registered unit, kitchen, tap is leaking, visit Sun 22 Nov, after 15:00. Correct? Reply 1 to confirm, 2 to change.
            resident A-0703 (sms)> 1
            bot (sms)>             Registered as R20261121-0001. Noted: Sun 22 Nov, after 15:00. The day desk confirms with you in the morning. Thank you.
            """);

    [Fact]
    public Task Given_cantonese_when_answered_then_in_traditional_characters() =>
        Script.PlaysAsync("2026-11-21 20:14", """
            resident A-1506 (sms)> 你好，A座1506廁所漏水，聽日朝早十點後有人
            bot (sms)>             請核對：A座1506，廁所漏水，11月22日（週日）10:00後上門。對嗎？回覆1確認，2修改。
            resident A-1506 (sms)> 係
            bot (sms)>             已登記，單號R20261121-0001。已記下11月22日（週日）10:00後上門，日班同事一早與您確認。謝謝您的信任。
            """);

    [Fact]
    public Task Given_a_danger_at_night_when_it_is_texted_then_the_instruction_and_the_alarm_go_out_and_the_technician_takes_it() =>
        Script.PlaysAsync("2026-11-21 02:40", """
            resident 3-1202 (sms)> 天花板哗哗漏水，都流到插座上了
            bot (sms)>             有人触电请拨打120！不要用手碰触电的人和电器、积水，能安全触到总闸时先断电。⏎已通知值班人员马上赶来，单号R20261121-0001。⏎请问具体在什么位置？
            bot (duty, sms)>       紧急 R20261121-0001：3栋2单元1202 天花板哗哗漏水，都流到插座上了。回复1接单。
            duty (sms)>            1
            bot (sms)>             R20261121-0001 已由您接单。
            """);

    [Fact]
    public Task Given_a_blocked_number_when_it_is_lifted_with_start_then_answers_arrive_again() =>
        Script.PlaysAsync("2026-11-21 20:14", """
            resident 3-1202 (sms)> STOP
            resident 3-1202 (sms)> 3栋1202厨房水管漏水，明天下午三点后来修
            resident 3-1202 (sms)> START
            resident 3-1202 (sms)> 1
            bot (sms)>             已登记，单号R20261121-0001。已记下11月22日（周日）15:00后上门，日班同事一早与您确认。谢谢您的信任。
            """);

    [Fact]
    public Task Given_an_open_question_when_answered_with_yes_then_it_is_an_answer() =>
        Script.PlaysAsync("2026-11-21 20:14", """
            resident A-0703 (sms)> the kitchen tap is leaking, come tomorrow after 3pm
            bot (sms)>             Please check: your registered unit, kitchen, tap is leaking, visit Sun 22 Nov, after 15:00. Correct? Reply 1 to confirm, 2 to change.
            resident A-0703 (sms)> YES
            bot (sms)>             Registered as R20261121-0001. Noted: Sun 22 Nov, after 15:00. The day desk confirms with you in the morning. Thank you.
            """);
}

namespace HelpDesk.Tests.Conversations;

/// <summary>Traditional characters, Cantonese and English.</summary>
public sealed class OtherLanguageConversations
{
    [Fact]
    public Task Given_cantonese_when_a_time_is_corrected_and_the_ticket_asked_for_then_answered_in_traditional_characters() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident A-1506 (sms)> 冷氣唔凍，星期一下晝嚟睇
            bot (sms)>             請核對：您登記的單位，冷氣唔凍，11月23日（週一）下午上門。對嗎？回覆1確認，2修改。
            resident A-1506 (sms)> 唔啱，改星期二
            bot (sms)>             請核對：您登記的單位，冷氣唔凍，11月24日（週二）下午上門。對嗎？回覆1確認，2修改。
            resident A-1506 (sms)> 啱
            bot (sms)>             已登記，單號R20261121-0001。已為您約在11月24日（週二）下午上門。謝謝您的信任，有變化我們會告訴您。
            resident A-1506 (sms)> 張單而家點呀
            bot (sms)>             R20261121-0001（冷氣唔凍）：正在處理，預約11月24日（週二）。
            resident A-1506 (sms)> 唔該晒
            bot (sms)>             不客氣，謝謝您的信任。還有需要請隨時告訴我們。
            """);

    [Fact]
    public Task Given_cantonese_when_a_ticket_is_withdrawn_then_it_is_confirmed_first() =>
        Script.PlaysAsync("2026-11-21 19:20", """
            resident A-1506 (sms)> 廁所漏水，聽日朝早十點後
            bot (sms)>             請核對：您登記的單位，廁所漏水，11月22日（週日）10:00後上門。對嗎？回覆1確認，2修改。
            resident A-1506 (sms)> 係
            bot (sms)>             已登記，單號R20261121-0001。已記下11月22日（週日）10:00後上門，日班同事一早與您確認。謝謝您的信任。
            resident A-1506 (sms)> 張單而家點呀
            bot (sms)>             R20261121-0001（漏水）：正在處理，預約11月22日（週日）。
            resident A-1506 (sms)> 唔使嚟喇，取消張單
            bot (sms)>             確定取消單號R20261121-0001（漏水）嗎？回覆1確認，2保留。
            resident A-1506 (sms)> 1
            bot (sms)>             單號R20261121-0001已取消。還有需要請隨時告訴我們。
            """);

    [Fact]
    public Task Given_english_when_everything_is_asked_one_by_one_then_filed_in_english() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident A-0703 (sms)> Hello
            bot (sms)>             Hello, Osmanthus Garden property office. What can we do for you?
            resident A-0703 (sms)> My air conditioner is not working
            bot (sms)>             When may someone come? For example: tomorrow after 3 pm.
            resident A-0703 (sms)> what are your opening hours?
            bot (sms)>             The service centre is open daily 8:30 to 17:30 (summer 18:00). At night the duty technician is here; texts and calls are taken around the clock.⏎When may someone come?
            resident A-0703 (sms)> Monday morning
            bot (sms)>             Please check: your registered unit, air conditioner is not working, visit Mon 23 Nov, morning. Correct? Reply 1 to confirm, 2 to change.
            resident A-0703 (sms)> no, Tuesday afternoon
            bot (sms)>             Please check: your registered unit, air conditioner is not working, visit Tue 24 Nov, afternoon. Correct? Reply 1 to confirm, 2 to change.
            resident A-0703 (sms)> yes
            bot (sms)>             Registered as R20261121-0001. Your visit is set for Tue 24 Nov, afternoon. Thank you, we will tell you if anything changes.
            resident A-0703 (sms)> thanks
            bot (sms)>             You are welcome. Please write any time you need us.
            """);

    [Fact]
    public Task Given_english_when_a_part_is_changed_and_the_ticket_looked_up_then_it_is_kept() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident A-0703 (sms)> bedroom window broken, come tomorrow
            bot (sms)>             Please check: your registered unit, bedroom, window broken, visit Sun 22 Nov. Correct? Reply 1 to confirm, 2 to change.
            resident A-0703 (sms)> 2
            bot (sms)>             Of course. What should be changed? Reply 1 for problem, 2 for unit, 3 for place, 4 for time.
            resident A-0703 (sms)> place
            bot (sms)>             Where exactly is it? For example: corridor on the 2nd floor. Reply 1 to skip.
            resident A-0703 (sms)> living room
            bot (sms)>             Please check: your registered unit, living room, window broken, visit Sun 22 Nov. Correct? Reply 1 to confirm, 2 to change.
            resident A-0703 (sms)> correct
            bot (sms)>             Registered as R20261121-0001. Your visit is set for Sun 22 Nov. Thank you, we will tell you if anything changes.
            resident A-0703 (sms)> status of R20261121-0001
            bot (sms)>             R20261121-0001 (window broken): in progress, visit Sun 22 Nov.
            resident A-0703 (sms)> cancel R20261121-0001
            bot (sms)>             Withdraw R20261121-0001 (window broken)? Reply 1 to confirm, 2 to keep it.
            resident A-0703 (sms)> 2
            bot (sms)>             Of course, it stays as it is.
            resident A-0703 (sms)> start over
            bot (sms)>             All right. Is there anything else we can do for you?
            """);

    [Fact]
    public Task Given_a_chinese_conversation_when_english_is_asked_for_then_it_goes_on_in_english() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)> 卧室灯不亮
            bot (sms)>            请问什么时候方便上门？例如：明天下午三点后。
            resident 2-506 (sms)> English please
            bot (sms)>            Of course, we go on in English.⏎When may someone come? For example: tomorrow after 3 pm.
            resident 2-506 (sms)> tomorrow morning
            bot (sms)>            Please check: your registered unit, 卧室, 灯不亮, visit Sun 22 Nov, morning. Correct? Reply 1 to confirm, 2 to change.
            resident 2-506 (sms)> 1
            bot (sms)>            Registered as R20261121-0001. Your visit is set for Sun 22 Nov, morning. Thank you, we will tell you if anything changes.
            """);
}

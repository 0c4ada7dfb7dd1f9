namespace HelpDesk.Tests.Conversations;

/// <summary>Proving who speaks by a texted code, and what it opens.</summary>
public sealed class ProofConversations
{
    [Fact]
    public Task Given_a_ticket_texted_earlier_when_asked_about_in_chat_then_a_code_opens_it() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 3-1202 (sms)>     厨房水管漏水，明天下午三点后来修
            bot (sms)>                 请核对：您登记的房号，厨房水管漏水，11月22日（周日）15:00后上门。对吗？回复1确认，2修改。
            resident 3-1202 (sms)>     1
            bot (sms)>                 已登记，单号R20261121-0001。已为您约在11月22日（周日）15:00后上门。谢谢您的信任，有变化我们会告诉您。
            resident (chat)>           我的报修怎么样了
            bot (chat)>                这里没有查到您在办的单子。⏎核实身份后可以查询：请写您在物业登记的手机号，我们发验证码到该手机。 [不用了]
            resident (chat)>           13900001202
            bot (chat)>                如号码已登记，验证码会发到该手机，10分钟内有效。请写收到的6位数字。 [重发] [不用了]
            bot (+8613900001202, sms)> 金桂园物业验证码{code}，10分钟内有效。请勿告诉他人，工作人员不会索要。
            resident (chat)>           {wrong}
            bot (chat)>                验证码不对，请再核对一下。 [重发] [不用了]
            resident (chat)>           验证码{code}
            bot (chat)>                已核实，王女士您好。⏎R20261121-0001（水管漏水）：正在处理，预约11月22日（周日）。
            resident (chat)>           取消报修
            bot (chat)>                确定撤销单号R20261121-0001（水管漏水）吗？ [确认] [保留]
            resident (chat)>           确认
            bot (chat)>                单号R20261121-0001已撤销。还有需要请随时告诉我们。
            """);

    [Fact]
    public Task Given_a_number_that_is_not_on_file_when_it_is_to_be_proved_then_all_looks_the_same_but_no_text_goes() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)> 查一下R20261121-0001
            bot (chat)>      没有查到这个单号，请核对一下，或用登记时的号码联系我们。⏎核实身份后可以查询：请写您在物业登记的手机号，我们发验证码到该手机。 [不用了]
            resident (chat)> 13800138000
            bot (chat)>      如号码已登记，验证码会发到该手机，10分钟内有效。请写收到的6位数字。 [重发] [不用了]
            resident (chat)> 111111
            bot (chat)>      验证码不对，请再核对一下。 [重发] [不用了]
            resident (chat)> 222222
            bot (chat)>      验证码不对，请再核对一下。 [重发] [不用了]
            resident (chat)> 333333
            bot (chat)>      验证码不对，请再核对一下。 [重发] [不用了]
            resident (chat)> 444444
            bot (chat)>      验证码不对，请再核对一下。 [重发] [不用了]
            resident (chat)> 555555
            bot (chat)>      验证码不对，请再核对一下。 [重发] [不用了]
            resident (chat)> 666666
            bot (chat)>      这个验证码已失效，请选重发。 [重发] [不用了]
            """);

    [Fact]
    public Task Given_a_code_when_it_is_old_then_another_is_sent_once_a_minute_and_three_times_an_hour() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)>           verify me
            bot (chat)>                To check who is writing, please write the mobile number on file with us; we text a code to it. [Leave it]
            resident (chat)>           13900001202
            bot (chat)>                If the number is on file, a code goes to that phone, valid for 10 minutes. Please write its 6 digits. [Send it again] [Leave it]
            bot (+8613900001202, sms)> Osmanthus Garden: your code is {code}, valid for 10 minutes. Do not pass it on; our staff never ask for it.
            resident (chat)>           send it again
            bot (chat)>                The code has just gone out; please wait a minute before asking again. [Send it again] [Leave it]
            [10 minutes pass]
            resident (chat)>           {code}
            bot (chat)>                This code is no longer valid; let me send another. [Send it again] [Leave it]
            resident (chat)>           send it again
            bot (chat)>                If the number is on file, a code goes to that phone, valid for 10 minutes. Please write its 6 digits. [Send it again] [Leave it]
            bot (+8613900001202, sms)> Osmanthus Garden: your code is {code}, valid for 10 minutes. Do not pass it on; our staff never ask for it.
            [1 minute passes]
            resident (chat)>           send it again
            bot (chat)>                If the number is on file, a code goes to that phone, valid for 10 minutes. Please write its 6 digits. [Send it again] [Leave it]
            bot (+8613900001202, sms)> Osmanthus Garden: your code is {code}, valid for 10 minutes. Do not pass it on; our staff never ask for it.
            [1 minute passes]
            resident (chat)>           send it again
            bot (chat)>                No more codes can be sent just now. Please try again in an hour, or call the service centre. [Send it again] [Leave it]
            resident (chat)>           {code}
            bot (chat)>                Thank you, 王女士, that is checked.⏎All right. Is there anything else we can do for you?
            resident (chat)>           verify me
            bot (chat)>                You are verified already; just ask.
            """);

    [Fact]
    public Task Given_a_proof_in_progress_when_danger_is_told_in_chat_then_it_goes_first() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)>           核實身份
            bot (chat)>                核實身份後可以查詢：請寫您在物業登記的手機號碼，我們發驗證碼到該手機。 [不用了]
            resident (chat)>           13900001202
            bot (chat)>                如號碼已登記，驗證碼會發到該手機，10分鐘內有效。請寫收到的6位數字。 [重發] [不用了]
            bot (+8613900001202, sms)> 金桂園物業驗證碼{code}，10分鐘內有效。請勿告訴他人，職員不會索取。
            resident (chat)>           3棟1202着火喇！好大煙
            bot (chat)>                請立即致電119報火警！掩住口鼻，走樓梯離開，不要乘電梯，不要返回取物。⏎已通知值班人員馬上趕來，單號R20261121-0001。⏎請問聯絡電話是多少？ [跳過]
            bot (duty, sms)>           紧急 R20261121-0001：3栋1202 3棟1202着火喇！好大煙。回复1接单。
            resident (chat)>           廚房
            bot (chat)>                請問聯絡電話是多少？ [跳過]
            resident (chat)>           跳過
            bot (chat)>                收到，已補充到單號R20261121-0001。請保持電話暢通。⏎剛才的事還沒辦妥，要繼續嗎？ [繼續] [不用了]
            """);

    [Fact]
    public Task Given_a_number_blocked_at_the_carrier_when_it_is_to_be_proved_then_a_call_is_suggested() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 3-1202 (sms)> STOP
            resident (chat)>       绑定手机
            bot (chat)>            核实身份后可以查询：请写您在物业登记的手机号，我们发验证码到该手机。 [不用了]
            resident (chat)>       13900001202
            bot (chat)>            这个号码收不到我们的短信，请致电服务中心，同事为您查询。 [不用了]
            """);

    [Fact]
    public Task Given_a_repair_begun_by_text_when_the_device_is_verified_then_it_goes_on_there_and_back_next_day() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 3-1202 (sms)>     厨房水管漏水
            bot (sms)>                 请问什么时候方便上门？例如：明天下午三点后。
            resident (chat)>           核实身份 13900001202
            bot (chat)>                如号码已登记，验证码会发到该手机，10分钟内有效。请写收到的6位数字。 [重发] [不用了]
            bot (+8613900001202, sms)> 金桂园物业验证码{code}，10分钟内有效。请勿告诉他人，工作人员不会索要。
            resident (chat)>           {code}
            bot (chat)>                已核实，王女士您好。⏎刚才的事还没办完（水管漏水），要继续吗？ [继续] [不用了]
            resident (chat)>           继续
            bot (chat)>                请问什么时候方便上门？例如：明天下午三点后。
            [1 day passes]
            resident 3-1202 (sms)>     明天上午
            bot (sms)>                 上次您的报修还没提交：水管漏水，我们接着办。⏎请核对：您登记的房号，厨房水管漏水，11月23日（周一）上午上门。对吗？回复1确认，2修改。
            resident (chat)>           你好
            bot (chat)>                上次您的报修还没提交：水管漏水，我们接着办。⏎请核对：3栋2单元1202，厨房水管漏水，11月23日（周一）上午上门。对吗？ [确认] [修改]
            resident (chat)>           确认
            bot (chat)>                已登记，单号R20261122-0001。已为您约在11月23日（周一）上午上门。谢谢您的信任，有变化我们会告诉您。
            """);

    [Fact]
    public Task Given_a_form_here_and_one_by_text_when_verified_then_the_newest_is_offered_and_the_other_waits() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 3-1202 (sms)>     厨房水管漏水
            bot (sms)>                 请问什么时候方便上门？例如：明天下午三点后。
            [10 minutes pass]
            resident (chat)>           卧室灯不亮
            bot (chat)>                请问您是哪一栋、哪个房号？⏎请问什么时候方便上门？例如：明天下午三点后。
            resident (chat)>           核实身份
            bot (chat)>                核实身份后可以查询：请写您在物业登记的手机号，我们发验证码到该手机。 [不用了]
            resident (chat)>           13900001202
            bot (chat)>                如号码已登记，验证码会发到该手机，10分钟内有效。请写收到的6位数字。 [重发] [不用了]
            bot (+8613900001202, sms)> 金桂园物业验证码{code}，10分钟内有效。请勿告诉他人，工作人员不会索要。
            resident (chat)>           {code}
            bot (chat)>                已核实，王女士您好。⏎刚才的事还没办完（灯不亮），要继续吗？ [继续] [不用了]
            resident (chat)>           不用了
            bot (chat)>                好的，已为您取消本次填写。⏎刚才的事还没办完（水管漏水），要继续吗？ [继续] [不用了]
            resident (chat)>           继续
            bot (chat)>                请问什么时候方便上门？例如：明天下午三点后。
            """);

    [Fact]
    public Task Given_notices_when_declined_in_chat_then_they_stop_for_the_proved_number_only() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)>           退订
            bot (chat)>                通知短信是发到手机号的，请先核实号码。⏎核实身份后可以查询：请写您在物业登记的手机号，我们发验证码到该手机。 [不用了]
            resident (chat)>           13900001202
            bot (chat)>                如号码已登记，验证码会发到该手机，10分钟内有效。请写收到的6位数字。 [重发] [不用了]
            bot (+8613900001202, sms)> 金桂园物业验证码{code}，10分钟内有效。请勿告诉他人，工作人员不会索要。
            resident (chat)>           {code}
            bot (chat)>                已核实，王女士您好。⏎好的，今后不再给您发通知短信。您咨询的事仍会答复。
            """);

    [Fact]
    public Task Given_an_answer_of_the_desk_when_the_page_is_closed_then_it_follows_as_a_text_unless_it_is_read() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)>           核实身份 13900001202
            bot (chat)>                如号码已登记，验证码会发到该手机，10分钟内有效。请写收到的6位数字。 [重发] [不用了]
            bot (+8613900001202, sms)> 金桂园物业验证码{code}，10分钟内有效。请勿告诉他人，工作人员不会索要。
            resident (chat)>           {code}
            bot (chat)>                已核实，王女士您好。⏎好的，请问还有什么可以帮到您？
            resident (chat)>           厨房水管漏水，明天上午来
            bot (chat)>                请核对：3栋2单元1202，厨房水管漏水，11月22日（周日）上午上门。对吗？ [确认] [修改]
            resident (chat)>           确认
            bot (chat)>                已登记，单号R20261121-0001。已为您约在11月22日（周日）上午上门。谢谢您的信任，有变化我们会告诉您。
            [desk to R20261121-0001] 师傅明早九点到。
            bot (chat)>                师傅明早九点到。
            [1 minute passes]
            [chat is read]
            [2 minutes pass]
            [desk to R20261121-0001] 请把橱柜腾空。
            bot (chat)>                请把橱柜腾空。
            [2 minutes pass]
            bot (+8613900001202, sms)> 请把橱柜腾空。
            """);

    [Fact]
    public Task Given_a_texted_number_when_another_phones_ticket_is_asked_about_then_only_a_code_opens_it() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)>       3栋1202走廊灯不亮，3栋12楼走廊
            bot (chat)>            方便的话，请再留一个联系电话，好与您联系。⏎请核对：3栋1202，走廊灯不亮。对吗？ [确认] [修改]
            resident (chat)>       确认
            bot (chat)>            已登记，单号R20261121-0001。谢谢您的信任，有变化我们会告诉您。
            resident 3-1202 (sms)> R20261121-0001
            bot (sms)>             没有查到这个单号，请核对一下，或用登记时的号码联系我们。⏎核实身份后可以查询：请写您在物业登记的手机号，我们发验证码到该手机。回复1本号码，2不用了。
            resident 3-1202 (sms)> 1
            bot (sms)>             金桂园物业验证码{code}，10分钟内有效。请勿告诉他人，工作人员不会索要。
            bot (sms)>             如号码已登记，验证码会发到该手机，10分钟内有效。请写收到的6位数字。回复1重发，2不用了。
            resident 3-1202 (sms)> {code}
            bot (sms)>             已核实，王女士您好。⏎R20261121-0001（走廊灯不亮）：正在处理。
            resident 3-1202 (sms)> 马桶堵了，明天上午来
            bot (sms)>             请核对：3栋2单元1202，马桶堵了，11月22日（周日）上午上门。对吗？回复1确认，2修改。
            [2 hours pass]
            resident 3-1202 (sms)> R20261121-0001
            bot (sms)>             没有查到这个单号，请核对一下，或用登记时的号码联系我们。⏎核实身份后可以查询：请写您在物业登记的手机号，我们发验证码到该手机。回复1本号码，2不用了。
            """);

    [Fact]
    public Task Given_a_proved_device_when_half_a_year_has_passed_then_it_has_to_be_proved_again() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)>           verify me 13900001202
            bot (chat)>                If the number is on file, a code goes to that phone, valid for 10 minutes. Please write its 6 digits. [Send it again] [Leave it]
            bot (+8613900001202, sms)> Osmanthus Garden: your code is {code}, valid for 10 minutes. Do not pass it on; our staff never ask for it.
            resident (chat)>           my code is {code}
            bot (chat)>                Thank you, 王女士, that is checked.⏎All right. Is there anything else we can do for you?
            resident (chat)>           verify me
            bot (chat)>                You are verified already; just ask.
            [180 days pass]
            resident (chat)>           verify me
            bot (chat)>                To check who is writing, please write the mobile number on file with us; we text a code to it. [Leave it]
            """);

    [Fact]
    public Task Given_a_resident_with_two_units_when_proved_then_they_are_offered_by_name() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)>           核实身份 13900000301
            bot (chat)>                如号码已登记，验证码会发到该手机，10分钟内有效。请写收到的6位数字。 [重发] [不用了]
            bot (+8613900000301, sms)> 金桂园物业验证码{code}，10分钟内有效。请勿告诉他人，工作人员不会索要。
            resident (chat)>           {code}
            bot (chat)>                已核实，何先生您好。⏎好的，请问还有什么可以帮到您？
            resident (chat)>           马桶堵了，明天上午来
            bot (chat)>                您登记了不止一处，请问是哪一栋、哪个房号？ [5栋301] [6栋102]
            resident (chat)>           6栋102
            bot (chat)>                请核对：6栋102，马桶堵了，11月22日（周日）上午上门。对吗？ [确认] [修改]
            """);

    [Fact]
    public Task Given_a_code_used_once_when_written_on_another_device_then_it_opens_nothing() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident chat-1>           核实身份 13900001202
            bot (chat-1)>              如号码已登记，验证码会发到该手机，10分钟内有效。请写收到的6位数字。 [重发] [不用了]
            bot (+8613900001202, sms)> 金桂园物业验证码{code}，10分钟内有效。请勿告诉他人，工作人员不会索要。
            resident chat-2>           核实身份 13900001202
            bot (chat-2)>              如号码已登记，验证码会发到该手机，10分钟内有效。请写收到的6位数字。 [重发] [不用了]
            bot (+8613900001202, sms)> 金桂园物业验证码{code}，10分钟内有效。请勿告诉他人，工作人员不会索要。
            resident chat-1>           {code}
            bot (chat-1)>              验证码不对，请再核对一下。 [重发] [不用了]
            resident chat-2>           {code}
            bot (chat-2)>              已核实，王女士您好。⏎好的，请问还有什么可以帮到您？
            """);
}

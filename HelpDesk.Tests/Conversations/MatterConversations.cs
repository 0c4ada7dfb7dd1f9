namespace HelpDesk.Tests.Conversations;

/// <summary>Other matters, and how they stand.</summary>
public sealed class MatterConversations
{
    [Fact]
    public Task Given_a_ticket_when_its_resident_asks_by_number_or_kind_then_told_and_nobody_else() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)>  卧室灯不亮，明天上午来
            bot (sms)>             请核对：您登记的房号，卧室灯不亮，11月22日（周日）上午上门。对吗？回复1确认，2修改。
            resident 2-506 (sms)>  1
            bot (sms)>             已登记，单号R20261121-0001。已为您约在11月22日（周日）上午上门。谢谢您的信任，有变化我们会告诉您。
            resident 2-506 (sms)>  我的单子怎么样了
            bot (sms)>             R20261121-0001（灯不亮）：正在处理，预约11月22日（周日）。
            resident 2-506 (sms)>  R20261121-0001
            bot (sms)>             R20261121-0001（灯不亮）：正在处理，预约11月22日（周日）。
            resident 2-506 (sms)>  查一下R20261121-0009
            bot (sms)>             没有查到这个单号，请核对一下，或用登记时的号码联系我们。⏎核实身份后可以查询：请写您在物业登记的手机号，我们发验证码到该手机。回复1本号码，2不用了。
            resident 2-506 (sms)>  上次报修的进度
            bot (sms)>             R20261121-0001（灯不亮）：正在处理，预约11月22日（周日）。
            resident 3-1202 (sms)> R20261121-0001 进度
            bot (sms)>             没有查到这个单号，请核对一下，或用登记时的号码联系我们。⏎核实身份后可以查询：请写您在物业登记的手机号，我们发验证码到该手机。回复1本号码，2不用了。
            resident 3-1202 (sms)> 我报修的怎么样了
            bot (sms)>             这里没有查到您在办的单子。⏎核实身份后可以查询：请写您在物业登记的手机号，我们发验证码到该手机。回复1本号码，2不用了。
            """);

    [Fact]
    public Task Given_a_ticket_when_withdrawn_then_it_cannot_be_withdrawn_again() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)> 卧室灯不亮，明天上午来
            bot (sms)>            请核对：您登记的房号，卧室灯不亮，11月22日（周日）上午上门。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 1
            bot (sms)>            已登记，单号R20261121-0001。已为您约在11月22日（周日）上午上门。谢谢您的信任，有变化我们会告诉您。
            resident 2-506 (sms)> 我要取消报修
            bot (sms)>            确定撤销单号R20261121-0001（灯不亮）吗？回复1确认，2保留。
            resident 2-506 (sms)> 1
            bot (sms)>            单号R20261121-0001已撤销。还有需要请随时告诉我们。
            resident 2-506 (sms)> 取消报修
            bot (sms)>            您目前没有可以撤销的单子。⏎核实身份后可以查询：请写您在物业登记的手机号，我们发验证码到该手机。回复1本号码，2不用了。
            resident 2-506 (sms)> 撤销 R20261121-0001
            bot (sms)>            这个单子已经结束，不用再撤销了。
            """);

    [Fact]
    public Task Given_a_withdrawal_when_it_is_not_confirmed_then_the_ticket_stays() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)> 卧室灯不亮，明天上午来
            bot (sms)>            请核对：您登记的房号，卧室灯不亮，11月22日（周日）上午上门。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 1
            bot (sms)>            已登记，单号R20261121-0001。已为您约在11月22日（周日）上午上门。谢谢您的信任，有变化我们会告诉您。
            resident 2-506 (sms)> 撤销报修
            bot (sms)>            确定撤销单号R20261121-0001（灯不亮）吗？回复1确认，2保留。
            resident 2-506 (sms)> 不
            bot (sms)>            好的，单子保留不变。
            """);

    [Fact]
    public Task Given_a_complaint_when_told_then_it_is_received_with_thanks_and_an_apology() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)> 我要投诉，楼下垃圾三天没人收
            bot (sms)>            感谢您告诉我们，非常抱歉给您添麻烦了。⏎请问您希望我们怎么处理？回复1跳过。
            resident 2-506 (sms)> 1
            bot (sms)>            请核对：您登记的房号，楼下垃圾三天没人收。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 1
            bot (sms)>            已登记，单号C20261121-0001，属重要投诉：1小时内转部门负责人，3天内办结，结果由同事致电告诉您，内容会为您保密。
            bot (supervisor, sms)> 重要投诉 C20261121-0001：楼下垃圾三天没人收。请在11:05前查看并办理，注意保密。
            """);

    [Fact]
    public Task Given_what_the_catalogue_does_not_have_when_booked_then_a_colleague_confirms() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)> 我想预约洗地毯，周一上午
            bot (sms)>            请核对：预约洗地毯，您登记的房号，11月23日（周一）上午。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 1
            bot (sms)>            预约已登记，单号B20261121-0001，同事会与您确认时间和费用。
            """);

    [Fact]
    public Task Given_an_application_when_made_then_it_is_filed_by_its_name() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)> 我要申请狗证
            bot (sms)>            请核对：申请狗证，您登记的房号。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 1
            bot (sms)>            申请已登记，单号A20261121-0001，同事会告诉您需要的资料。
            """);

    [Fact]
    public Task Given_a_question_nobody_published_when_asked_then_a_colleague_answers() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)> 请问宽带怎么办理？
            bot (sms)>            我请同事答复您：请问宽带怎么办理（您登记的房号）。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 1
            bot (sms)>            已记下，单号Q20261121-0001，同事会于11月23日（周一）12:00前答复您。
            """);

    [Fact]
    public Task Given_notices_are_declined_when_a_repair_follows_then_answers_go_on() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)> 退订
            bot (sms)>            好的，今后不再给您发通知短信。您咨询的事仍会答复。
            resident 2-506 (sms)> 卧室灯不亮，明天上午来
            bot (sms)>            请核对：您登记的房号，卧室灯不亮，11月22日（周日）上午上门。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 订阅
            bot (sms)>            好的，今后会给您发通知短信。⏎以上内容对吗？回复1确认，2修改。
            resident 2-506 (sms)> 1
            bot (sms)>            已登记，单号R20261121-0001。已为您约在11月22日（周日）上午上门。谢谢您的信任，有变化我们会告诉您。
            """);

    [Fact]
    public Task Given_help_is_asked_for_when_nothing_is_open_then_it_says_what_can_be_done() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)> 帮助
            bot (sms)>            我可以帮您报修、投诉、预约服务、咨询，或查询单号进度。请直接说，例如：3栋1202厨房漏水，明天下午来。
            resident 2-506 (sms)> 你能做什么
            bot (sms)>            我可以帮您报修、投诉、预约服务、咨询，或查询单号进度。请直接说，例如：3栋1202厨房漏水，明天下午来。
            """);
}

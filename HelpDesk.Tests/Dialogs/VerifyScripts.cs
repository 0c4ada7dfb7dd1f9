namespace HelpDesk.Tests.Dialogs;

/// <summary>The proof of who is speaking, dialog alone: what became of the code is told by the scene.</summary>
public sealed class VerifyScripts
{
    [Fact]
    public void Given_nothing_filed_here_when_the_code_is_right_then_the_question_is_answered_at_once() => Script.Play(
        """
        [anonymous]
        [chat]
        resident> 我的报修怎么样了
        bot> 这里没有查到您在办的单子。
        bot> 核实身份后可以查询：请写您在物业登记的手机号，我们发验证码到该手机。 (不用了)
        resident> 13900001202
        desk> texts a code to 13900001202
        bot> 如号码已登记，验证码会发到该手机，10分钟内有效。请写收到的6位数字。 (重发) (不用了)
        [open R20261120-0001 马桶堵了]
        [code accepted]
        [verified 王女士]
        resident> 验证码是 123 456
        bot> 已核实，王女士您好。
        bot> R20261120-0001（马桶堵了）：正在处理。
        """);

    [Fact]
    public void Given_a_foreign_ticket_when_the_speaker_is_verified_and_it_is_still_foreign_then_it_stays_unknown() => Script.Play(
        """
        [chat]
        [anonymous]
        resident> R20261120-0777
        bot> 没有查到这个单号，请核对一下，或用登记时的号码联系我们。
        bot> 核实身份后可以查询：请写您在物业登记的手机号，我们发验证码到该手机。 (不用了)
        resident> 13900001202
        desk> texts a code to 13900001202
        bot> 如号码已登记，验证码会发到该手机，10分钟内有效。请写收到的6位数字。 (重发) (不用了)
        [code accepted]
        [verified 王女士]
        resident> 123456
        bot> 已核实，王女士您好。
        bot> 没有查到这个单号，请核对一下，或用登记时的号码联系我们。
        """);

    [Fact]
    public void Given_a_text_when_verifying_then_its_own_number_is_proposed() => Script.Play(
        """
        resident> 核实身份
        bot> 核实身份后可以查询：请写您在物业登记的手机号，我们发验证码到该手机。回复1本号码，2不用了。
        resident> 1
        desk> texts a code to own
        bot> 如号码已登记，验证码会发到该手机，10分钟内有效。请写收到的6位数字。回复1重发，2不用了。
        [code wrong]
        resident> 111111
        bot> 验证码不对，请再核对一下。回复1重发，2不用了。
        [code expired]
        resident> 222222
        bot> 这个验证码已失效，请选重发。回复1重发，2不用了。
        [sending toosoon]
        resident> 1
        bot> 验证码刚刚发出，请稍等一分钟再选重发。回复1重发，2不用了。
        [sending toomany]
        resident> 没收到
        bot> 验证码发送次数已满，请过一小时再试，或致电服务中心。回复1重发，2不用了。
        [sending free]
        resident> 再发一次
        desk> texts a code to own
        bot> 如号码已登记，验证码会发到该手机，10分钟内有效。请写收到的6位数字。回复1重发，2不用了。
        resident> 不用了
        bot> 好的，已为您取消本次填写。
        """);

    [Fact]
    public void Given_a_number_that_cannot_be_texted_when_named_then_a_call_is_suggested_and_another_may_be_named() => Script.Play(
        """
        [chat]
        [anonymous]
        [sending blocked]
        resident> 绑定手机 13900001202
        bot> 这个号码收不到我们的短信，请致电服务中心，同事为您查询。 (不用了)
        [sending free]
        resident> 91230007
        desk> texts a code to 91230007
        bot> 如号码已登记，验证码会发到该手机，10分钟内有效。请写收到的6位数字。 (重发) (不用了)
        """);

    [Fact]
    public void Given_a_proof_in_progress_when_something_else_is_wanted_then_it_steps_aside() => Script.Play(
        """
        [file 3-1202]
        resident> 查一下我的报修
        bot> 这里没有查到您在办的单子。
        bot> 核实身份后可以查询：请写您在物业登记的手机号，我们发验证码到该手机。回复1本号码，2不用了。
        resident> 谢谢
        bot> 不客气，谢谢您的信任。还有需要请随时告诉我们。
        resident> 核实身份
        bot> 核实身份后可以查询：请写您在物业登记的手机号，我们发验证码到该手机。回复1本号码，2不用了。
        resident> 马桶堵了
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        """);

    [Fact]
    public void Given_a_form_when_a_foreign_ticket_is_asked_about_and_verified_then_the_form_is_offered_again() => Script.Play(
        """
        [chat]
        [anonymous]
        resident> 马桶堵了
        bot> 请问您是哪一栋、哪个房号？
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> R20261120-0001
        bot> 没有查到这个单号，请核对一下，或用登记时的号码联系我们。
        bot> 核实身份后可以查询：请写您在物业登记的手机号，我们发验证码到该手机。 (不用了)
        resident> 13900001202
        desk> texts a code to 13900001202
        bot> 如号码已登记，验证码会发到该手机，10分钟内有效。请写收到的6位数字。 (重发) (不用了)
        [open R20261120-0001 灯不亮]
        [code accepted]
        [verified 王女士]
        [file 3-1202]
        resident> 123456
        bot> 已核实，王女士您好。
        bot> R20261120-0001（灯不亮）：正在处理。
        bot> 刚才的事还没办完（马桶堵了），要继续吗？ (继续) (不用了)
        """);

    [Fact]
    public void Given_a_proof_in_progress_when_danger_is_told_then_it_goes_first() => Script.Play(
        """
        [chat]
        [anonymous]
        resident> verify me
        bot> To check who is writing, please write the mobile number on file with us; we text a code to it. (Leave it)
        resident> 13900001202
        desk> texts a code to 13900001202
        bot> If the number is on file, a code goes to that phone, valid for 10 minutes. Please write its 6 digits. (Send it again) (Leave it)
        resident> There is a fire in block 3, smoke everywhere on floor 12
        desk> files Repair | Fire | 3 | fire
        bot> Call 119 now! Cover nose and mouth, leave by the stairs, do not use the lift, do not go back.
        bot> Duty staff are alerted and on the way, ticket R20261121-0001.
        bot> What is your phone number? (Skip)
        resident> skip
        bot> Thank you, added to R20261121-0001. Please stay reachable by phone.
        bot> Your earlier request is not finished. Shall we go on? (Go on) (Leave it)
        """);

    [Fact]
    public void Given_notices_to_be_stopped_in_chat_when_a_number_is_proved_then_they_stop_for_it() => Script.Play(
        """
        [chat]
        [anonymous]
        resident> 不要再发通知
        bot> 通知短信是发到手机号的，请先核实号码。
        bot> 核实身份后可以查询：请写您在物业登记的手机号，我们发验证码到该手机。 (不用了)
        resident> 13900001202
        desk> texts a code to 13900001202
        bot> 如号码已登记，验证码会发到该手机，10分钟内有效。请写收到的6位数字。 (重发) (不用了)
        [code accepted]
        [verified 王女士]
        resident> １２３４５６
        desk> notices off
        bot> 已核实，王女士您好。
        bot> 好的，今后不再给您发通知短信。您咨询的事仍会答复。
        """);

    [Fact]
    public void Given_a_device_when_a_repair_is_told_then_a_number_to_reach_is_wished_for_once_and_may_be_left_out() => Script.Play(
        """
        [chat]
        [anonymous]
        resident> 3栋1202马桶堵了，明天上午来
        bot> 方便的话，请再留一个联系电话，好与您联系。
        bot> 请核对：3栋1202，马桶堵了，11月22日（周日）上午上门。对吗？ (确认) (修改)
        resident> 电话是13800138000
        bot> 请核对：3栋1202，马桶堵了，11月22日（周日）上午上门，电话13800138000。对吗？ (确认) (修改)
        resident> 确认
        desk> files Repair | 3-1202 | 马桶堵了 | 11月22日（周日）上午 | 13800138000
        bot> 已登记，单号R20261121-0001。已为您约在11月22日（周日）上午上门。谢谢您的信任，有变化我们会告诉您。
        """);

    [Fact]
    public void Given_a_verified_resident_with_two_units_when_a_repair_is_told_then_they_are_choices_and_said_aloud() => Script.Play(
        """
        [chat]
        [verified 何先生]
        [file 5-301 6-102]
        resident> 马桶堵了，明天上午来
        bot> 您登记了不止一处，请问是哪一栋、哪个房号？ (5栋301) (6栋102)
        resident> 6栋102
        bot> 请核对：6栋102，马桶堵了，11月22日（周日）上午上门。对吗？ (确认) (修改)
        """);

    [Fact]
    public void Given_a_verified_resident_with_one_unit_when_a_repair_is_told_then_the_unit_is_said_aloud() => Script.Play(
        """
        [chat]
        [verified 王女士]
        [file 3-1202]
        resident> 马桶堵了，明天上午来
        bot> 请核对：3栋1202，马桶堵了，11月22日（周日）上午上门。对吗？ (确认) (修改)
        """);
}

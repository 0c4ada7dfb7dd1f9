using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Tests.Dialogs;

public sealed class CorrectionScripts
{
    [Fact]
    public void Given_a_read_back_when_values_are_corrected_then_the_rest_stays() => Script.Play(
        """
        resident> 3栋1202厨房水管漏水，明天下午三点后来修
        bot> 请核对：3栋1202，厨房水管漏水，11月22日（周日）15:00后上门。对吗？回复1确认，2修改。
        resident> 不是3栋是5栋
        bot> 请核对：5栋1202，厨房水管漏水，11月22日（周日）15:00后上门。对吗？回复1确认，2修改。
        resident> 时间改到后天
        bot> 请核对：5栋1202，厨房水管漏水，11月23日（周一）15:00后上门。对吗？回复1确认，2修改。
        resident> 对
        desk> files Repair | 5-1202 | 厨房 | 水管漏水 | 11月23日（周一）15:00后
        bot> 已登记，单号R20261121-0001。已为您约在11月23日（周一）15:00后上门。谢谢您的信任，有变化我们会告诉您。
        """);

    [Fact]
    public void Given_a_read_back_when_a_field_is_named_wrong_then_it_is_asked_again() => Script.Play(
        """
        resident> 3栋1202厨房水管漏水，明天下午三点后来修
        bot> 请核对：3栋1202，厨房水管漏水，11月22日（周日）15:00后上门。对吗？回复1确认，2修改。
        resident> 时间不对
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> 后天上午十点
        bot> 请核对：3栋1202，厨房水管漏水，11月23日（周一）10:00上门。对吗？回复1确认，2修改。
        resident> 地址错了
        bot> 请问您是哪一栋、哪个房号？
        resident> 5栋301
        bot> 请核对：5栋301，厨房水管漏水，11月23日（周一）10:00上门。对吗？回复1确认，2修改。
        resident> 是的
        desk> files Repair | 5-301 | 厨房 | 水管漏水 | 11月23日（周一）10:00
        bot> 已登记，单号R20261121-0001。已为您约在11月23日（周一）10:00上门。谢谢您的信任，有变化我们会告诉您。
        """);

    [Fact]
    public void Given_a_no_when_a_part_is_chosen_then_it_is_asked_again() => Script.Play(
        """
        resident> 3栋1202厨房水管漏水，明天下午三点后来修
        bot> 请核对：3栋1202，厨房水管漏水，11月22日（周日）15:00后上门。对吗？回复1确认，2修改。
        resident> 不对
        bot> 好的，请问要改哪一项？回复1为内容，2为房号，3为位置，4为时间。
        resident> 3
        bot> 请问具体在什么位置？例如：二楼走廊。回复1跳过。
        resident> 后天下午
        bot> 请核对：3栋1202，水管漏水，11月23日（周一）下午上门。对吗？回复1确认，2修改。
        resident> 2
        bot> 好的，请问要改哪一项？回复1为内容，2为房号，3为时间。
        resident> 1
        bot> 请问什么坏了？例如：厨房水管漏水。
        resident> 2栋801
        bot> 请问什么坏了？例如：厨房水管漏水。
        resident> 1
        bot> 抱歉没有听清，请再说一下具体情况。
        """);

    [Fact]
    public void Given_an_answer_when_back_or_start_over_is_said_then_the_form_goes_back() => Script.Play(
        """
        resident> 马桶堵了，3栋1202
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> 上一步
        bot> 请问您是哪一栋、哪个房号？
        resident> 5栋301
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> 重新开始
        bot> 好的，我们重新开始。
        bot> 请问什么坏了？例如：厨房水管漏水。
        resident> 灯坏了
        bot> 请问您是哪一栋、哪个房号？
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        """);

    [Fact]
    public void Given_a_form_when_the_language_is_switched_then_the_open_question_follows() => Script.Play(
        """
        resident> 马桶堵了
        bot> 请问您是哪一栋、哪个房号？
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> English please
        bot> Of course, we go on in English.
        bot> Which block and flat are you in?
        resident> 3-1202
        bot> When may someone come? For example: tomorrow after 3 pm.
        """);

    [Fact]
    public void Given_a_read_back_when_the_language_is_switched_then_own_words_stay() => Script.Play(
        """
        resident> 3栋1202马桶堵了，明天上午来
        bot> 请核对：3栋1202，马桶堵了，11月22日（周日）上午上门。对吗？回复1确认，2修改。
        resident> English please
        bot> Of course, we go on in English.
        bot> Please check: Block 3 Flat 1202, 马桶堵了, visit Sun 22 Nov, morning. Correct? Reply 1 to confirm, 2 to change.
        resident> 1
        desk> files Repair | 3-1202 | 马桶堵了 | 11月22日（周日）上午
        bot> Registered as R20261121-0001. Your visit is set for Sun 22 Nov, morning. Thank you, we will tell you if anything changes.
        """);

    [Fact]
    public void Given_a_chat_when_buttons_are_pressed_then_they_say_what_they_read() => Script.Play(
        """
        [chat]
        resident> 马桶堵了，地址3栋1202，明天上午来
        bot> 请核对：3栋1202，马桶堵了，11月22日（周日）上午上门。对吗？ (确认) (修改)
        resident> 修改
        bot> 好的，请问要改哪一项？ (内容) (房号) (时间)
        resident> 时间
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> 后天上午
        bot> 请核对：3栋1202，马桶堵了，11月23日（周一）上午上门。对吗？ (确认) (修改)
        resident> 确认
        desk> files Repair | 3-1202 | 马桶堵了 | 11月23日（周一）上午
        bot> 已登记，单号R20261121-0001。已为您约在11月23日（周一）上午上门。谢谢您的信任，有变化我们会告诉您。
        """,
        Said.Repair("马桶堵了，地址3栋1202，明天上午来", "马桶堵了", "3", "1202", when: Said.On(22, text: "明天上午") with { PartOfDay = PartOfDay.Morning }),
        Said.A("修改"),
        Said.A("时间"),
        Said.A("确认", answer: Answer.Yes));
}

using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Tests.Dialogs;

public sealed class InterruptionScripts
{
    [Fact]
    public void Given_an_open_question_when_another_is_asked_then_it_is_answered_and_the_first_recalled() => Script.Play(
        """
        resident> 马桶堵了
        bot> 请问您是哪一栋、哪个房号？
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> 物业费怎么收？
        bot> 物业费每平方米2.8元，每月10日前交。
        bot> 请问是哪一栋、哪个房号？
        resident> 3栋1202
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> 游泳池几点开门？
        desk> hands off: OutOfScope
        bot> 这个问题已记下，同事会答复您。
        bot> 请问什么时候方便上门？
        resident> 明天上午
        bot> 请核对：3栋1202，马桶堵了，11月22日（周日）上午上门。对吗？回复1确认，2修改。
        resident> 1
        desk> files Repair | 3-1202 | 马桶堵了 | 11月22日（周日）上午
        bot> 已登记，单号R20261121-0001。已为您约在11月22日（周日）上午上门。谢谢您的信任，有变化我们会告诉您。
        """);

    [Fact]
    public void Given_three_answers_that_do_not_help_when_the_third_comes_then_a_person_takes_over() => Script.Play(
        """
        resident> 马桶堵了
        bot> 请问您是哪一栋、哪个房号？
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> 哈哈哈
        bot> 抱歉没有听清，请告诉我栋号和房号，例如：3栋1202。
        resident> 呵呵呵
        bot> 请只写栋号和房号，中间用横线，例如：3-1202。需要同事帮忙请说“人工”。
        resident> 嘿嘿嘿
        desk> hands off: NotUnderstood
        bot> 抱歉没能听明白，已请同事来帮您，您说的都已记下。
        resident> 3栋1202
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        """);

    [Fact]
    public void Given_a_form_when_a_person_is_asked_for_then_what_was_said_is_kept() => Script.Play(
        """
        resident> 马桶堵了
        bot> 请问您是哪一栋、哪个房号？
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> 转人工
        desk> hands off: ResidentAsked
        bot> 请稍候，已请同事联系您。
        resident> 3栋1202
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        """);

    [Fact]
    public void Given_a_form_left_for_a_day_when_the_resident_returns_then_it_says_where_they_were() => Script.Play(
        """
        resident> 马桶堵了
        bot> 请问您是哪一栋、哪个房号？
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        [pass 26]
        resident> 你好
        bot> 上次您的报修还没提交：马桶堵了，我们接着办。
        bot> 请问您是哪一栋、哪个房号？
        resident> 3栋1202
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        [pass 13]
        resident> 明天上午
        bot> 上次您的报修还没提交：马桶堵了，我们接着办。
        bot> 请核对：3栋1202，马桶堵了，11月24日（周二）上午上门。对吗？回复1确认，2修改。
        resident> 1
        desk> files Repair | 3-1202 | 马桶堵了 | 11月24日（周二）上午
        bot> 已登记，单号R20261123-0001。已为您约在11月24日（周二）上午上门。谢谢您的信任，有变化我们会告诉您。
        """);

    [Fact]
    public void Given_a_form_begun_by_sms_when_it_goes_on_in_chat_then_nothing_is_asked_twice() => Script.Play(
        """
        resident> 3栋1202马桶堵了
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        [chat]
        resident> 在吗
        bot> 上次您的报修还没提交：马桶堵了，我们接着办。
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> 明天上午
        bot> 请核对：3栋1202，马桶堵了，11月22日（周日）上午上门。对吗？ (确认) (修改)
        resident> 确认
        desk> files Repair | 3-1202 | 马桶堵了 | 11月22日（周日）上午
        bot> 已登记，单号R20261121-0001。已为您约在11月22日（周日）上午上门。谢谢您的信任，有变化我们会告诉您。
        """);

    [Fact]
    public void Given_nothing_understood_three_times_when_no_form_is_open_then_a_person_takes_over() => Script.Play(
        """
        resident> 嘿嘿嘿
        bot> 抱歉，我没有听明白。您可以说报修、投诉、预约、咨询，或查询单号进度。
        resident> 呵呵呵
        bot> 抱歉，还是没有听明白。请用一句话说明，例如：3栋1202厨房水管漏水。需要同事接听请说“人工”。
        resident> 哈哈哈
        desk> hands off: NotUnderstood
        bot> 抱歉没能听明白，已请同事来帮您，您说的都已记下。
        """);

    [Fact]
    public void Given_the_first_day_of_spring_festival_when_greeted_then_it_wishes_a_happy_new_year() => Script.Play(
        """
        [at 2027-02-06 10:00]
        resident> 你好
        bot> 新年好，金桂园物业，很高兴为您服务。请问有什么可以帮到您？
        """);

    [Fact]
    public void Given_a_form_when_a_ticket_is_asked_about_then_the_open_question_is_recalled() => Script.Play(
        """
        [open R20261120-0001 马桶堵了]
        resident> 灯坏了
        bot> 请问您是哪一栋、哪个房号？
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> R20261120-0001 怎么样了
        bot> R20261120-0001（马桶堵了）：正在处理。
        bot> 请问是哪一栋、哪个房号？
        """);

    [Fact]
    public void Given_thanks_and_an_opt_out_when_no_form_is_open_then_both_are_taken() => Script.Play(
        """
        resident> 谢谢
        bot> 不客气，谢谢您的信任。还有需要请随时告诉我们。
        resident> 退订
        desk> notices off
        bot> 好的，今后不再给您发通知短信。您咨询的事仍会答复。
        """,
        Said.A("谢谢", Intent.Thanks),
        Said.A("退订", Intent.OptOut));
}

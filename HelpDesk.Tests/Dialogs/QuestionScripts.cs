namespace HelpDesk.Tests.Dialogs;

public sealed class QuestionScripts
{
    [Fact]
    public void Given_a_published_answer_when_it_helped_then_nothing_is_filed() => Script.Play(
        """
        resident> 请问物业费怎么交？
        bot> 物业费每平方米2.8元，每月10日前交。
        bot> 帮到您了吗？回复1帮到了，2没有。
        resident> 1
        bot> 很高兴能帮到您。还有需要请随时告诉我们。
        """);

    [Fact]
    public void Given_a_published_answer_when_it_did_not_help_then_its_department_answers_by_a_told_time() => Script.Play(
        """
        [answers by 2026-11-23 12:00]
        resident> 请问物业费怎么交？
        bot> 物业费每平方米2.8元，每月10日前交。
        bot> 帮到您了吗？回复1帮到了，2没有。
        resident> 没有
        bot> 方便的话，请问您贵姓？
        bot> 我请同事答复您：请问物业费怎么交。对吗？回复1确认，2修改。
        resident> 1
        desk> files Question | 请问物业费怎么交 | to finance
        bot> 已记下，单号Q20261121-0001，财务部会于11月23日（周一）12:00前答复您。
        """);

    [Fact]
    public void Given_a_question_that_fits_two_answers_when_it_is_asked_then_both_are_offered() => Script.Play(
        """
        resident> 停车费和访客停车怎么算？
        bot> 请问您想了解哪一项？回复1为访客停车，2为停车收费，3都不是。
        resident> 2
        bot> 月租300元。
        bot> 帮到您了吗？回复1帮到了，2没有。
        resident> 谢谢
        bot> 很高兴能帮到您。还有需要请随时告诉我们。
        """);

    [Fact]
    public void Given_offered_answers_when_none_is_meant_then_the_question_is_recorded() => Script.Play(
        """
        resident> 停车费和访客停车怎么算？
        bot> 请问您想了解哪一项？回复1为访客停车，2为停车收费，3都不是。
        resident> 3
        bot> 方便的话，请问您贵姓？
        bot> 我请同事答复您：停车费和访客停车怎么算。对吗？回复1确认，2修改。
        resident> 对
        desk> files Question | 停车费和访客停车怎么算
        bot> 已记下，单号Q20261121-0001，同事会答复您。
        """);

    [Fact]
    public void Given_an_answer_when_something_else_is_wanted_then_nobody_insists_on_whether_it_helped() => Script.Play(
        """
        [file 3-1202]
        resident> 请问物业费怎么交？
        bot> 物业费每平方米2.8元，每月10日前交。
        bot> 帮到您了吗？回复1帮到了，2没有。
        resident> 卧室灯不亮，明天下午来修
        bot> 请核对：您登记的房号，卧室灯不亮，11月22日（周日）下午上门。对吗？回复1确认，2修改。
        resident> 1
        desk> files Repair | 3-1202 | 卧室 | 灯不亮 | 11月22日（周日）下午
        bot> 已登记，单号R20261121-0001。已为您约在11月22日（周日）下午上门。谢谢您的信任，有变化我们会告诉您。
        """);

    [Fact]
    public void Given_a_question_nobody_answered_in_advance_when_it_names_a_department_then_it_goes_there() => Script.Play(
        """
        [answers by 2026-11-23 12:00]
        resident> 保洁阿姨一天来几次？
        bot> 方便的话，请问您贵姓？
        bot> 我请同事答复您：保洁阿姨一天来几次。对吗？回复1确认，2修改。
        resident> 1
        desk> files Question | 保洁阿姨一天来几次 | to cleaning
        bot> 已记下，单号Q20261121-0001，环境部会于11月23日（周一）12:00前答复您。
        """);

    [Fact]
    public void Given_a_question_in_cantonese_when_it_did_not_help_then_it_is_recorded_in_traditional_chinese() => Script.Play(
        """
        [answers by 2026-11-23 12:00]
        resident> 請問停車費點計呀？
        bot> 月租300元。
        bot> 幫到您了嗎？回覆1幫到了，2沒有。
        resident> 冇
        bot> 方便的話，請問您貴姓？
        bot> 我請同事答覆您：請問停車費點計呀。對嗎？回覆1確認，2修改。
        resident> 啱
        desk> files Question | 請問停車費點計呀 | to security
        bot> 已記下，單號Q20261121-0001，保安部會於11月23日（週一）12:00前答覆您。
        """);

    [Fact]
    public void Given_a_question_in_english_when_it_did_not_help_then_it_is_recorded_in_english() => Script.Play(
        """
        [answers by 2026-11-23 12:00]
        resident> What is the parking fee?
        bot> 300 yuan a month.
        bot> Did that answer it? Reply 1 to confirm it did, 2 to ask a colleague.
        resident> 2
        bot> May we have your name, if you like?
        bot> A colleague will answer: What is the parking fee. Correct? Reply 1 to confirm, 2 to change.
        resident> 1
        desk> files Question | What is the parking fee | to security
        bot> Noted as Q20261121-0001. Security will answer you by Mon 23 Nov, before 12:00.
        """);

    [Fact]
    public void Given_a_suggestion_when_it_is_told_then_it_is_read_back_at_once() => Script.Play(
        """
        resident> 建议在小区门口加一盏路灯
        bot> 方便的话，请问您贵姓？
        bot> 谢谢您的建议。记录如下：建议在小区门口加一盏路灯。对吗？回复1确认，2修改。
        resident> 1
        desk> files Suggestion | 小区门口 | 建议在小区门口加一盏路灯
        bot> 建议已登记，单号S20261121-0001，同事会答复您，谢谢您的支持。
        """);

    [Fact]
    public void Given_a_form_when_a_published_question_is_asked_aside_then_the_form_goes_on() => Script.Play(
        """
        [file 3-1202]
        resident> 卧室灯不亮
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> 物业费多少钱？
        bot> 物业费每平方米2.8元，每月10日前交。
        bot> 请问什么时候方便上门？
        resident> 明天下午
        bot> 请核对：您登记的房号，卧室灯不亮，11月22日（周日）下午上门。对吗？回复1确认，2修改。
        """);

    [Fact]
    public void Given_a_question_begun_by_text_when_its_asker_comes_back_next_day_in_the_chat_then_it_goes_on_there() => Script.Play(
        """
        resident> 保洁阿姨一天来几次？
        bot> 方便的话，请问您贵姓？
        bot> 我请同事答复您：保洁阿姨一天来几次。对吗？回复1确认，2修改。
        [pass 26]
        [chat]
        resident> 你好
        bot> 上次您的咨询还没提交：保洁阿姨一天来几次，我们接着办。
        bot> 我请同事答复您：保洁阿姨一天来几次。对吗？ (确认) (修改)
        resident> 确认
        desk> files Question | 保洁阿姨一天来几次 | to cleaning
        bot> 已记下，单号Q20261122-0001，环境部会答复您。
        """);

    [Fact]
    public void Given_a_question_in_progress_when_it_is_given_up_then_nothing_is_filed() => Script.Play(
        """
        resident> 保洁阿姨一天来几次？
        bot> 方便的话，请问您贵姓？
        bot> 我请同事答复您：保洁阿姨一天来几次。对吗？回复1确认，2修改。
        resident> 算了
        bot> 好的，已为您取消本次填写。
        """);

    [Fact]
    public void Given_a_suggestion_when_a_person_is_wanted_then_it_is_kept_and_one_is_called() => Script.Play(
        """
        resident> 建议在小区门口加一盏路灯
        bot> 方便的话，请问您贵姓？
        bot> 谢谢您的建议。记录如下：建议在小区门口加一盏路灯。对吗？回复1确认，2修改。
        resident> 转人工
        desk> hands off: ResidentAsked
        bot> 请稍候，已请同事联系您。
        resident> 1
        desk> files Suggestion | 小区门口 | 建议在小区门口加一盏路灯
        bot> 建议已登记，单号S20261121-0001，同事会答复您，谢谢您的支持。
        """);

    [Fact]
    public void Given_a_suggestion_when_a_part_is_changed_then_it_is_read_back_again() => Script.Play(
        """
        resident> I suggest adding a bench by the playground
        bot> May we have your name, if you like?
        bot> Thank you for your suggestion. We noted: I suggest adding a bench by the playground. Correct? Reply 1 to confirm, 2 to change.
        resident> 2
        bot> Of course. What should be changed? Reply 1 for problem, 2 for place.
        """);
}

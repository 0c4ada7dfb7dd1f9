namespace HelpDesk.Tests.Dialogs;

public sealed class SwitchingScripts
{
    [Fact]
    public void Given_a_repair_when_it_is_a_complaint_after_all_then_unit_and_words_are_kept() => Script.Play(
        """
        resident> 3栋1202卧室灯不亮
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> 不是报修，是投诉
        bot> 好的，已为您改过来，说过的都还在。
        bot> 感谢您告诉我们，非常抱歉给您添麻烦了。
        bot> 请问您希望我们怎么处理？回复1跳过。
        resident> 不是报修，是投诉
        bot> 请问您希望我们怎么处理？回复1跳过。
        """);

    [Fact]
    public void Given_a_complaint_when_it_is_to_be_a_repair_then_the_thing_and_the_unit_are_kept() => Script.Play(
        """
        resident> 我要投诉，3栋1202厨房水管漏水
        bot> 感谢您告诉我们，非常抱歉给您添麻烦了。
        bot> 请问您希望我们怎么处理？回复1跳过。
        resident> 算了，还是报修吧
        bot> 好的，已为您改过来，说过的都还在。
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> 明天下午
        bot> 请核对：3栋1202，厨房水管漏水，11月22日（周日）下午上门。对吗？回复1确认，2修改。
        resident> 1
        desk> files Repair | 3-1202 | 厨房 | 水管漏水 | 11月22日（周日）下午
        bot> 已登记，单号R20261121-0001。已为您约在11月22日（周日）下午上门。谢谢您的信任，有变化我们会告诉您。
        """);

    [Fact]
    public void Given_a_read_back_when_the_mind_changes_in_english_then_the_form_is_changed() => Script.Play(
        """
        resident> The kitchen pipe is leaking at Block 3 Flat 1202, please come tomorrow afternoon
        bot> Please check: Block 3 Flat 1202, kitchen, pipe is leaking, visit Sun 22 Nov, afternoon. Correct? Reply 1 to confirm, 2 to change.
        resident> not a repair, make it a complaint
        bot> Changed. All that you told us is kept.
        bot> Thank you for telling us; we are very sorry.
        bot> What would you like us to do about it? Reply 1 to skip.
        """);

    [Fact]
    public void Given_a_read_back_when_the_mind_changes_in_cantonese_then_the_form_is_changed() => Script.Play(
        """
        resident> 3座1202廚房喉管漏水，聽日下晝嚟整
        bot> 請核對：3棟1202，廚房喉管漏水，11月22日（週日）下午上門。對嗎？回覆1確認，2修改。
        resident> 唔係報修，係投訴
        bot> 好的，已為您改好，之前講過的都保留。
        bot> 感謝您告訴我們，非常抱歉給您添麻煩了。
        bot> 請問您希望我們怎樣處理？回覆1跳過。
        """);

    [Fact]
    public void Given_a_form_when_a_matter_of_another_kind_is_told_in_between_then_it_waits() => Script.Play(
        """
        [file 3-1202]
        resident> 卧室灯不亮
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> 另外我要投诉保安态度差
        bot> 好的，这件事办完接着办那件。
        bot> 请问什么时候方便上门？
        resident> 明天下午
        bot> 请核对：您登记的房号，卧室灯不亮，11月22日（周日）下午上门。对吗？回复1确认，2修改。
        """);

    [Fact]
    public void Given_a_form_of_one_resident_when_another_writes_from_the_same_number_then_each_keeps_their_own() => Script.Play(
        """
        resident> 我是3栋1202的王女士，卧室灯不亮
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> 我是5栋301的李先生，厨房水管漏水，明天下午来修
        bot> 请核对：5栋301，厨房水管漏水，11月22日（周日）下午上门，李先生。对吗？回复1确认，2修改。
        resident> 1
        desk> files Repair | 5-301 | 厨房 | 水管漏水 | 11月22日（周日）下午 | 李先生
        bot> 已登记，单号R20261121-0001。已为您约在11月22日（周日）下午上门。谢谢您的信任，有变化我们会告诉您。
        bot> 刚才的事还没办完（灯不亮），要继续吗？回复1继续，2不用了。
        """);

    [Fact]
    public void Given_words_for_a_ticket_when_it_is_asked_about_then_only_that_one_is_told() => Script.Play(
        """
        [open R20261120-0001 马桶堵了]
        [open R20261120-0002 水管漏水]
        resident> 我那个漏水的怎么样了
        bot> R20261120-0002（水管漏水）：正在处理。
        resident> 嗰個馬桶嘅進度點呀
        bot> R20261120-0001（马桶堵了）：正在處理。
        """);

    [Fact]
    public void Given_words_for_a_ticket_when_it_is_withdrawn_then_it_is_read_back_by_name() => Script.Play(
        """
        [open R20261120-0001 马桶堵了]
        [open R20261120-0002 水管漏水]
        resident> 漏水那个取消吧
        bot> 确定撤销单号R20261120-0002（水管漏水）吗？回复1确认，2保留。
        resident> 1
        desk> cancels R20261120-0002
        bot> 单号R20261120-0002已撤销。还有需要请随时告诉我们。
        """);

    [Fact]
    public void Given_several_tickets_when_withdrawing_names_none_then_they_are_offered_and_can_be_named_by_words() => Script.Play(
        """
        [open R20261120-0001 马桶堵了]
        [open R20261120-0002 水管漏水]
        resident> cancel my ticket please
        bot> Which request should be withdrawn? Reply 1 for R20261120-0001 马桶堵了, 2 for R20261120-0002 水管漏水, 3 to keep it.
        resident> 马桶那个
        bot> 确定撤销单号R20261120-0001（马桶堵了）吗？回复1确认，2保留。
        """);
}

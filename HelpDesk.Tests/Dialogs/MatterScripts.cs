namespace HelpDesk.Tests.Dialogs;

public sealed class MatterScripts
{
    [Fact]
    public void Given_two_matters_in_one_text_when_the_first_is_filed_then_the_second_is_taken_up() => Script.Play(
        """
        resident> 3栋1202厨房水管漏水，明天下午来修。另外我要投诉保安态度差
        bot> 感谢您告诉我们，非常抱歉给您添麻烦了。
        bot> 请问您希望我们怎么处理？回复1跳过。
        resident> 1
        bot> 方便的话，请问您贵姓？
        bot> 请核对：3栋1202，保安态度差。对吗？回复1确认，2修改。
        resident> 1
        desk> files Complaint | 3-1202 | 保安态度差
        bot> 已登记，单号C20261121-0001。负责人会先与您联系，2天内办结，结果由同事致电告诉您。
        bot> 您还提到：3栋1202厨房水管漏水，明天下午来修
        bot> 请核对：3栋1202，厨房水管漏水，11月22日（周日）下午上门。对吗？回复1确认，2修改。
        resident> 1
        desk> files Repair | 3-1202 | 厨房 | 水管漏水 | 11月22日（周日）下午
        bot> 已登记，单号R20261121-0002。已为您约在11月22日（周日）下午上门。谢谢您的信任，有变化我们会告诉您。
        """);

    [Fact]
    public void Given_a_read_back_when_a_second_fault_is_told_then_it_waits_its_turn() => Script.Play(
        """
        resident> 3栋1202厨房水管漏水，明天下午来修
        bot> 请核对：3栋1202，厨房水管漏水，11月22日（周日）下午上门。对吗？回复1确认，2修改。
        resident> 还有卧室灯也不亮
        bot> 好的，这件事办完接着办那件。
        bot> 以上内容对吗？回复1确认，2修改。
        resident> 1
        desk> files Repair | 3-1202 | 厨房 | 水管漏水 | 11月22日（周日）下午
        bot> 已登记，单号R20261121-0001。已为您约在11月22日（周日）下午上门。谢谢您的信任，有变化我们会告诉您。
        bot> 您还提到：还有卧室灯也不亮
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> 明天下午
        bot> 请核对：3栋1202，卧室灯也不亮，11月22日（周日）下午上门。对吗？回复1确认，2修改。
        resident> 1
        desk> files Repair | 3-1202 | 卧室 | 灯也不亮 | 11月22日（周日）下午
        bot> 已登记，单号R20261121-0002。已为您约在11月22日（周日）下午上门。谢谢您的信任，有变化我们会告诉您。
        """);

    [Fact]
    public void Given_a_complaint_when_taken_then_it_begins_with_thanks_and_an_apology() => Script.Play(
        """
        resident> 我要投诉
        bot> 感谢您告诉我们，非常抱歉给您添麻烦了。
        bot> 请问具体是什么情况？
        resident> 楼上半夜装修，太吵了
        bot> 请问您是哪一栋、哪个房号？
        bot> 请问您希望我们怎么处理？
        resident> 3栋1202
        bot> 请问您希望我们怎么处理？回复1跳过。
        resident> 跳过
        bot> 方便的话，请问您贵姓？
        bot> 请核对：3栋1202，楼上半夜装修，太吵了。对吗？回复1确认，2修改。
        resident> 1
        desk> files Complaint | 3-1202 | 楼上 | 楼上半夜装修，太吵了
        bot> 已登记，单号C20261121-0001。负责人会先与您联系，2天内办结，结果由同事致电告诉您。
        """);

    [Fact]
    public void Given_a_suggestion_when_no_unit_is_told_then_it_is_filed_without() => Script.Play(
        """
        resident> 建议在小区门口加一盏路灯
        bot> 方便的话，请问您贵姓？
        bot> 谢谢您的建议。记录如下：建议在小区门口加一盏路灯。对吗？回复1确认，2修改。
        resident> 1
        desk> files Suggestion | 小区门口 | 建议在小区门口加一盏路灯
        bot> 建议已登记，单号S20261121-0001，同事会答复您，谢谢您的支持。
        """);

    [Fact]
    public void Given_a_booking_when_the_unit_is_on_file_then_it_is_read_back_at_once() => Script.Play(
        """
        [file 3-1202]
        resident> 我想预约空调清洗，周六上午
        bot> 请核对：预约空调清洗，您登记的房号，11月21日（周六）上午。对吗？回复1确认，2修改。
        resident> 1
        desk> files Booking | 3-1202 | 空调清洗 | 11月21日（周六）上午
        bot> 预约已登记，单号B20261121-0001，同事会与您确认时间和费用。
        """);

    [Fact]
    public void Given_a_question_when_it_is_not_published_then_it_is_filed_for_staff() => Script.Play(
        """
        resident> 物业费怎么交？
        bot> 物业费每平方米2.8元，每月10日前交。
        bot> 帮到您了吗？回复1帮到了，2没有。
        resident> 小区可以养鸡吗？
        bot> 方便的话，请问您贵姓？
        bot> 我请同事答复您：小区可以养鸡吗。对吗？回复1确认，2修改。
        resident> 1
        desk> files Question | 小区 | 小区可以养鸡吗
        bot> 已记下，单号Q20261121-0001，同事会答复您。
        """);
}

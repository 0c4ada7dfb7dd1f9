namespace HelpDesk.Tests.Dialogs;

/// <summary>Turns of talk that belong to no form alone.</summary>
public sealed class SmallTalkScripts
{
    [Fact]
    public void Given_a_price_when_a_time_follows_then_that_service_is_booked() => Script.Play(
        """
        [catalogue]
        [file 3-1202]
        resident> 空调清洗怎么收费
        bot> 空调清洗的费用：80元（每台80元），完工验收签字后付款，开收据。需要预约的话，告诉我们时间就行。
        resident> 下周三上午
        bot> 请问空调清洗需要多少（台）？
        """);

    [Fact]
    public void Given_a_price_when_it_is_to_be_booked_then_the_service_is_not_asked() => Script.Play(
        """
        [catalogue]
        [file 3-1202]
        resident> 油烟机清洗多少钱
        bot> 油烟机清洗的费用：120元（每台120元），完工验收签字后付款，开收据。需要预约的话，告诉我们时间就行。
        resident> 预约
        bot> 请问油烟机清洗需要多少（台）？
        """);

    [Fact]
    public void Given_a_bare_topic_when_published_answers_name_it_then_they_are_offered() => Script.Play(
        """
        [catalogue]
        resident> 停车
        bot> 请问您想了解哪一项？回复1为停车收费，2为访客与访客停车，3都不是。
        """);

    [Fact]
    public void Given_a_read_back_when_the_resident_does_not_want_it_any_more_then_it_is_dropped() => Script.Play(
        """
        [file 3-1202]
        resident> 厨房水管漏水，明天下午来
        bot> 请核对：您登记的房号，厨房水管漏水，11月22日（周日）下午上门。对吗？回复1确认，2修改。
        resident> 不用了
        bot> 好的，已为您取消本次填写。
        """);

    [Fact]
    public void Given_a_wish_for_a_number_when_skipped_then_the_read_back_stands() => Script.Play(
        """
        [anonymous]
        resident> 3栋1202厨房水管漏水，明天下午来
        bot> 方便的话，请再留一个联系电话，好与您联系。
        bot> 请核对：3栋1202，厨房水管漏水，11月22日（周日）下午上门。对吗？回复1确认，2修改。
        resident> 跳过
        bot> 以上内容对吗？回复1确认，2修改。
        """);

    [Fact]
    public void Given_a_repair_when_it_is_a_complaint_about_being_left_alone_then_it_is_important() => Script.Play(
        """
        [file 3-1202]
        resident> 厨房灯坏了
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> 不是报修，是投诉，报了三次都没人来
        bot> 好的，已为您改过来，说过的都还在。
        bot> 感谢您告诉我们，非常抱歉给您添麻烦了。
        bot> 请问您希望我们怎么处理？回复1跳过。
        resident> 1
        bot> 请核对：您登记的房号，厨房，灯坏了。对吗？回复1确认，2修改。
        resident> 1
        desk> files Complaint | 3-1202 | 厨房 | 灯坏了
        bot> 已登记，单号C20261121-0001，属重要投诉：1小时内转部门负责人，3天内办结，结果由同事致电告诉您，内容会为您保密。
        """);

    [Fact]
    public void Given_a_complaint_read_back_when_a_demand_is_added_then_it_is_part_of_it() => Script.Play(
        """
        [file 3-1202]
        resident> 我要投诉，楼上天天半夜蹦迪
        bot> 感谢您告诉我们，非常抱歉给您添麻烦了。
        bot> 请问您希望我们怎么处理？回复1跳过。
        resident> 1
        bot> 请核对：您登记的房号，楼上天天半夜蹦迪。对吗？回复1确认，2修改。
        resident> 希望派人上门劝阻
        bot> 请核对：您登记的房号，楼上天天半夜蹦迪；诉求：希望派人上门劝阻。对吗？回复1确认，2修改。
        """);

    [Fact]
    public void Given_an_area_when_written_as_people_do_then_it_is_not_asked_again() => Script.Play(
        """
        [catalogue]
        [file 3-1202]
        resident> 玻璃清洗，20平米，下周六上午
        bot> 11月28日（周六）上午这些时间可以约，请问要哪一个？回复1为28日（周六）08:00，2为28日（周六）10:00。
        """);

    [Fact]
    public void Given_a_complaint_when_it_is_to_be_a_repair_of_something_else_then_that_is_repaired() => Script.Play(
        """
        [file 3-1202]
        resident> 我要投诉，我家楼下一直有人抽烟
        bot> 感谢您告诉我们，非常抱歉给您添麻烦了。
        bot> 请问您希望我们怎么处理？回复1跳过。
        resident> 算了，还是报修吧，厨房下水堵了
        bot> 好的，已为您改过来，说过的都还在。
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> 明天上午
        bot> 请核对：您登记的房号，厨房下水堵了，11月22日（周日）上午上门。对吗？回复1确认，2修改。
        """);

    [Fact]
    public void Given_a_block_called_a_when_written_without_a_comma_then_it_is_no_article() => Script.Play(
        """
        [catalogue]
        resident> The kitchen tap leaks, Block A Flat 0703, tomorrow morning
        bot> Please check: Block A Flat 0703, kitchen, tap leaks, visit Sun 22 Nov, morning. Correct? Reply 1 to confirm, 2 to change.
        """);
}

namespace HelpDesk.Tests.Dialogs;

public sealed class RepairScripts
{
    [Fact]
    public void Given_everything_in_one_text_when_confirmed_then_two_messages_file_a_repair() => Script.Play(
        """
        resident> 3栋1202厨房水管漏水，明天下午三点后来修
        bot> 请核对：3栋1202，厨房水管漏水，11月22日（周日）15:00后上门。对吗？回复1确认，2修改。
        resident> 对
        desk> files Repair | 3-1202 | 厨房 | 水管漏水 | 11月22日（周日）15:00后
        bot> 已登记，单号R20261121-0001。已为您约在11月22日（周日）15:00后上门。谢谢您的信任，有变化我们会告诉您。
        """);

    [Fact]
    public void Given_a_read_back_when_1_is_sent_then_it_is_filed() => Script.Play(
        """
        resident> 3栋1202厨房水管漏水，明天下午三点后来修
        bot> 请核对：3栋1202，厨房水管漏水，11月22日（周日）15:00后上门。对吗？回复1确认，2修改。
        resident> 1
        desk> files Repair | 3-1202 | 厨房 | 水管漏水 | 11月22日（周日）15:00后
        bot> 已登记，单号R20261121-0001。已为您约在11月22日（周日）15:00后上门。谢谢您的信任，有变化我们会告诉您。
        """);

    [Fact]
    public void Given_a_registered_number_at_night_when_it_can_wait_then_nobody_is_woken() => Script.Play(
        """
        [at 2026-11-22 02:10]
        [night]
        [file 2-506]
        resident> 卧室灯不亮，不急，明天上午来吧
        bot> 请核对：您登记的房号，卧室灯不亮，11月23日（周一）上午上门。对吗？回复1确认，2修改。
        resident> 对
        desk> files Repair | 2-506 | 卧室 | 灯不亮 | 11月23日（周一）上午 | not urgent
        bot> 已登记，单号R20261122-0001。已记下11月23日（周一）上午上门，日班同事一早与您确认。谢谢您的信任。
        """);

    [Fact]
    public void Given_a_greeting_when_asked_slot_by_slot_then_a_repair_is_filed() => Script.Play(
        """
        resident> 你好
        bot> 您好，金桂园物业，很高兴为您服务。请问有什么可以帮到您？
        resident> 我要报修
        bot> 请问什么坏了？例如：厨房水管漏水。
        resident> 马桶堵了
        bot> 请问您是哪一栋、哪个房号？
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> 3栋
        bot> 请问是3栋的哪个房号？
        resident> 1202
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> 后天上午
        bot> 请核对：3栋1202，马桶堵了，11月23日（周一）上午上门。对吗？回复1确认，2修改。
        resident> 1
        desk> files Repair | 3-1202 | 马桶堵了 | 11月23日（周一）上午
        bot> 已登记，单号R20261121-0001。已为您约在11月23日（周一）上午上门。谢谢您的信任，有变化我们会告诉您。
        """);

    [Fact]
    public void Given_answers_that_do_not_help_when_asked_again_with_help_then_the_right_one_counts() => Script.Play(
        """
        resident> 马桶堵了
        bot> 请问您是哪一栋、哪个房号？
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> 哈哈哈
        bot> 抱歉没有听清，请告诉我栋号和房号，例如：3栋1202。
        resident> 3栋1202
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> 看情况
        bot> 抱歉没有听清，请问哪天、几点方便？例如：明天上午。
        resident> 昨天下午
        bot> 11月20日（周五）已经过了，请问改到什么时候方便？
        resident> 明天下午两点
        bot> 请核对：3栋1202，马桶堵了，11月22日（周日）14:00上门。对吗？回复1确认，2修改。
        resident> 对的
        desk> files Repair | 3-1202 | 马桶堵了 | 11月22日（周日）14:00
        bot> 已登记，单号R20261121-0001。已为您约在11月22日（周日）14:00上门。谢谢您的信任，有变化我们会告诉您。
        """);

    [Fact]
    public void Given_several_units_on_file_when_one_building_is_said_then_none_is_told() => Script.Play(
        """
        [file 3-1202 5-301]
        resident> 空调坏了，明天上午来
        bot> 您登记了不止一处，请问是哪一栋、哪个房号？
        resident> 5栋的
        bot> 请核对：您登记的房号，空调坏了，11月22日（周日）上午上门。对吗？回复1确认，2修改。
        resident> 1
        desk> files Repair | 5-301 | 空调坏了 | 11月22日（周日）上午
        bot> 已登记，单号R20261121-0001。已为您约在11月22日（周日）上午上门。谢谢您的信任，有变化我们会告诉您。
        """);

    [Fact]
    public void Given_a_building_that_is_not_ours_when_offered_the_nearest_then_a_digit_picks_one() => Script.Play(
        """
        resident> 9栋1202马桶堵了，明天上午来
        bot> 没有查到9栋1202，请问是下面哪一个？也可以直接写房号。回复1为6栋1202，2为5栋1202，3为4栋1202。
        resident> 1
        bot> 请核对：6栋1202，马桶堵了，11月22日（周日）上午上门。对吗？回复1确认，2修改。
        resident> 1
        desk> files Repair | 6-1202 | 马桶堵了 | 11月22日（周日）上午
        bot> 已登记，单号R20261121-0001。已为您约在11月22日（周日）上午上门。谢谢您的信任，有变化我们会告诉您。
        """);

    [Fact]
    public void Given_a_floor_that_is_not_there_when_corrected_then_the_form_goes_on() => Script.Play(
        """
        resident> 3栋2502马桶堵了，明天上午来
        bot> 没有查到3栋2502，请问是下面哪一个？也可以直接写房号。回复1为3栋1802。
        resident> 3栋1502
        bot> 请核对：3栋1502，马桶堵了，11月22日（周日）上午上门。对吗？回复1确认，2修改。
        resident> 1
        desk> files Repair | 3-1502 | 马桶堵了 | 11月22日（周日）上午
        bot> 已登记，单号R20261121-0001。已为您约在11月22日（周日）上午上门。谢谢您的信任，有变化我们会告诉您。
        """);

    [Fact]
    public void Given_a_corridor_lamp_when_reported_then_neither_flat_nor_time_is_asked() => Script.Play(
        """
        resident> 3栋二楼走廊灯不亮
        bot> 请核对：3栋，二楼走廊灯不亮。对吗？回复1确认，2修改。
        resident> 1
        desk> files Repair | 3 | 二楼走廊 | 走廊灯不亮
        bot> 已登记，单号R20261121-0001。谢谢您的信任，有变化我们会告诉您。
        """);

    [Fact]
    public void Given_any_time_when_a_name_comes_with_the_yes_then_it_is_filed_with_it() => Script.Play(
        """
        resident> 3栋1202马桶堵了
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> 随时都可以
        bot> 请核对：3栋1202，马桶堵了，随时上门。对吗？回复1确认，2修改。
        resident> 对，我姓王
        desk> files Repair | 3-1202 | 马桶堵了 | 随时 | 王
        bot> 已登记，单号R20261121-0001。谢谢您的信任，有变化我们会告诉您。
        """);

    [Fact]
    public void Given_cantonese_when_confirmed_then_it_is_answered_in_traditional_characters() => Script.Play(
        """
        resident> 3座1202廁所漏水，聽日下晝三點後嚟整
        bot> 請核對：3棟1202，廁所漏水，11月22日（週日）15:00後上門。對嗎？回覆1確認，2修改。
        resident> 係
        desk> files Repair | 3-1202 | 廁所 | 漏水 | 11月22日（周日）15:00后
        bot> 已登記，單號R20261121-0001。已為您約在11月22日（週日）15:00後上門。謝謝您的信任，有變化我們會告訴您。
        """);

    [Fact]
    public void Given_traditional_characters_when_a_unit_is_written_then_the_language_stays() => Script.Play(
        """
        resident> 廁所塞咗
        bot> 請問您是哪一棟、哪個房號？
        bot> 請問什麼時候方便上門？例如：明天下午三點後。
        resident> 3座1202
        bot> 請問什麼時候方便上門？例如：明天下午三點後。
        resident> 星期一上晝
        bot> 請核對：3棟1202，廁所塞咗，11月23日（週一）上午上門。對嗎？回覆1確認，2修改。
        resident> 啱
        desk> files Repair | 3-1202 | 廁所 | 塞咗 | 11月23日（周一）上午
        bot> 已登記，單號R20261121-0001。已為您約在11月23日（週一）上午上門。謝謝您的信任，有變化我們會告訴您。
        """);

    [Fact]
    public void Given_english_in_one_text_when_confirmed_then_a_repair_is_filed() => Script.Play(
        """
        resident> Kitchen pipe leaking in Block 3 Flat 1202, please come tomorrow after 3pm
        bot> Please check: Block 3 Flat 1202, Kitchen, pipe leaking, visit Sun 22 Nov, after 15:00. Correct? Reply 1 to confirm, 2 to change.
        resident> yes
        desk> files Repair | 3-1202 | Kitchen | pipe leaking | 11月22日（周日）15:00后
        bot> Registered as R20261121-0001. Your visit is set for Sun 22 Nov, after 15:00. Thank you, we will tell you if anything changes.
        """);

    [Fact]
    public void Given_english_when_asked_slot_by_slot_then_a_repair_is_filed() => Script.Play(
        """
        resident> My toilet is blocked
        bot> Which block and flat are you in?
        bot> When may someone come? For example: tomorrow after 3 pm.
        resident> block 3 flat 1202
        bot> When may someone come? For example: tomorrow after 3 pm.
        resident> tomorrow morning
        bot> Please check: Block 3 Flat 1202, toilet is blocked, visit Sun 22 Nov, morning. Correct? Reply 1 to confirm, 2 to change.
        resident> 1
        desk> files Repair | 3-1202 | toilet is blocked | 11月22日（周日）上午
        bot> Registered as R20261121-0001. Your visit is set for Sun 22 Nov, morning. Thank you, we will tell you if anything changes.
        """);

    [Fact]
    public void Given_a_late_answer_when_it_comes_then_it_apologises_first() => Script.Play(
        """
        [late]
        resident> 你好
        bot> 不好意思，刚才有事走开了，请问有什么可以帮到您？
        resident> 马桶堵了
        bot> 不好意思，刚才有事走开了，让您久等了。
        bot> 请问您是哪一栋、哪个房号？
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        """);
}

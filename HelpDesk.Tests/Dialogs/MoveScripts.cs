namespace HelpDesk.Tests.Dialogs;

public sealed class MoveScripts
{
    [Fact]
    public void Given_a_booking_when_moved_in_one_sentence_then_it_is_read_back_and_moved() => Script.Play(
        """
        [services]
        [booked B20261120-0001 aircon_cleaning 2026-11-28T08:00]
        resident> 把周六的空调清洗改到周日上午
        bot> 11月29日（周日）上午这些时间可以约，请问要哪一个？回复1为29日（周日）08:00，2为29日（周日）10:00，3保留。
        resident> 1
        bot> 空调清洗（B20261120-0001）由11月28日（周六）08:00–10:00改到11月29日（周日）08:00–10:00，对吗？回复1确认，2保留。
        resident> 1
        desk> moves B20261120-0001 to 2026-11-29T08:00
        bot> 已改好，单号B20261120-0001：空调清洗，11月29日（周日）08:00–10:00。11月29日（周日）04:00前还可以改期或取消。
        """);

    [Fact]
    public void Given_a_number_when_moved_then_that_booking_moves() => Script.Play(
        """
        [services]
        [booked B20261120-0001 aircon_cleaning 2026-11-28T08:00]
        [booked B20261120-0002 meeting_room 2026-11-25T10:00]
        resident> B20261120-0002改到周四上午十点
        bot> 会议室（B20261120-0002）由11月25日（周三）10:00–11:00改到11月26日（周四）10:00–11:00，对吗？回复1确认，2保留。
        resident> 好的
        desk> moves B20261120-0002 to 2026-11-26T10:00
        bot> 已改好，单号B20261120-0002：会议室，11月26日（周四）10:00–11:00。11月26日（周四）06:00前还可以改期或取消。
        """);

    [Fact]
    public void Given_several_bookings_when_none_is_meant_then_they_are_offered() => Script.Play(
        """
        [services]
        [booked B20261120-0001 aircon_cleaning 2026-11-28T08:00]
        [booked B20261120-0002 meeting_room 2026-11-25T10:00]
        resident> 我想改期
        bot> 请问要改哪一个预约？回复1为会议室25日（周三）10:00，2为空调清洗28日（周六）08:00，3保留。
        resident> 1
        bot> 请问会议室改到什么时间？回复1为21日（周六）12:00，2为22日（周日）09:00，3为22日（周日）12:00，4为23日（周一）09:00，5为23日（周一）12:00，6保留。
        resident> 周四上午
        bot> 11月26日（周四）上午这些时间可以约，请问要哪一个？回复1为26日（周四）09:00，2为26日（周四）10:00，3为26日（周四）11:00，4保留。
        resident> 保留
        bot> 好的，单子保留不变。
        """);

    [Fact]
    public void Given_the_same_hour_when_moved_to_a_full_day_then_the_nearest_are_offered() => Script.Play(
        """
        [services]
        [booked B20261120-0001 aircon_cleaning 2026-11-28T08:00]
        [sold aircon_cleaning 2026-11-29T08:00 1]
        resident> 空调清洗改到周日
        bot> 抱歉，11月29日（周日）08:00已约满。最近可约这些时间，请问要哪一个？回复1为28日（周六）16:00，2为29日（周日）10:00，3为29日（周日）14:00，4为29日（周日）16:00，5保留。
        resident> 保留
        bot> 好的，单子保留不变。
        """);

    [Fact]
    public void Given_too_late_when_moved_or_cancelled_then_the_reason_is_told_and_a_person_offered() => Script.Play(
        """
        [services]
        [booked B20261120-0001 aircon_cleaning 2026-11-21T14:00]
        [at 2026-11-21 11:00]
        resident> 空调清洗改到周日上午八点
        bot> 空调清洗（11月21日（周六）14:00–16:00）在11月21日（周六）10:00后不能自行改期或取消，因为同事已经安排。需要帮忙请说“人工”。回复1保留。
        resident> 保留
        bot> 好的，单子保留不变。
        resident> 取消我的预约
        bot> 空调清洗（11月21日（周六）14:00–16:00）在11月21日（周六）10:00后不能自行改期或取消，因为同事已经安排。需要帮忙请说“人工”。回复1保留。
        resident> 人工
        desk> hands off: ResidentAsked
        bot> 请稍候，已请同事联系您。
        """);

    [Fact]
    public void Given_a_booking_when_cancelled_in_time_then_it_is_withdrawn() => Script.Play(
        """
        [services]
        [booked B20261120-0001 aircon_cleaning 2026-11-28T08:00]
        resident> 取消我的预约
        bot> 确定撤销单号B20261120-0001（空调清洗）吗？回复1确认，2保留。
        resident> 1
        desk> cancels B20261120-0001
        bot> 单号B20261120-0001已撤销。还有需要请随时告诉我们。
        """);

    [Fact]
    public void Given_nothing_booked_when_asked_to_move_then_it_is_no_booking_of_theirs() => Script.Play(
        """
        [services]
        resident> B20261120-0009改到周日上午
        bot> 没有查到这个单号，请核对一下，或用登记时的号码联系我们。
        bot> 核实身份后可以查询：请写您在物业登记的手机号，我们发验证码到该手机。回复1本号码，2不用了。
        """);

    [Fact]
    public void Given_english_when_moved_then_it_is_answered_in_english() => Script.Play(
        """
        [services]
        [booked B20261120-0001 aircon_cleaning 2026-11-28T08:00]
        resident> Please move my booking to Sunday afternoon
        bot> Sun 29 Nov, afternoon: these times are free. Which one would you like? Reply 1 for Sun 29 Nov 14:00, 2 for Sun 29 Nov 16:00, 3 to keep it.
        resident> 1
        bot> air-conditioner cleaning (B20261120-0001) from Sat 28 Nov, 08:00-10:00 to Sun 29 Nov, 14:00-16:00. Correct? Reply 1 to confirm, 2 to keep it.
        resident> yes
        desk> moves B20261120-0001 to 2026-11-29T14:00
        bot> Moved, B20261120-0001: air-conditioner cleaning, Sun 29 Nov, 14:00-16:00. It can still be changed until Sun 29 Nov, 10:00.
        """);

    [Fact]
    public void Given_cantonese_when_moved_then_it_is_answered_in_traditional_script() => Script.Play(
        """
        [services]
        [booked B20261120-0001 aircon_cleaning 2026-11-28T08:00]
        resident> 我約咗嘅洗冷氣想改到星期日下晝四點
        bot> 冷氣機清洗（B20261120-0001）由11月28日（週六）08:00–10:00改到11月29日（週日）16:00–18:00，對嗎？回覆1確認，2保留。
        resident> 係
        desk> moves B20261120-0001 to 2026-11-29T16:00
        bot> 已改好，單號B20261120-0001：冷氣機清洗，11月29日（週日）16:00–18:00。11月29日（週日）12:00前還可以改期或取消。
        """);
}

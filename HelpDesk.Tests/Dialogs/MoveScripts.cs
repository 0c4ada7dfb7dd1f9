namespace HelpDesk.Tests.Dialogs;

public sealed class MoveScripts
{
    [Fact]
    public void Given_a_booking_when_moved_in_one_sentence_then_it_is_read_back_and_moved() => Script.Play(
        """
        [services]
        [booked B20261120-0001 aircon_cleaning 2026-11-28T08:00]
        resident> 把周六的空调清洗改到周日上午
        resident> 1
        resident> 1
        """);

    [Fact]
    public void Given_a_number_when_moved_then_that_booking_moves() => Script.Play(
        """
        [services]
        [booked B20261120-0001 aircon_cleaning 2026-11-28T08:00]
        [booked B20261120-0002 meeting_room 2026-11-25T10:00]
        resident> B20261120-0002改到周四上午十点
        resident> 好的
        """);

    [Fact]
    public void Given_several_bookings_when_none_is_meant_then_they_are_offered() => Script.Play(
        """
        [services]
        [booked B20261120-0001 aircon_cleaning 2026-11-28T08:00]
        [booked B20261120-0002 meeting_room 2026-11-25T10:00]
        resident> 我想改期
        resident> 1
        resident> 周四上午
        resident> 不用了
        """);

    [Fact]
    public void Given_the_same_hour_when_moved_to_a_full_day_then_the_nearest_are_offered() => Script.Play(
        """
        [services]
        [booked B20261120-0001 aircon_cleaning 2026-11-28T08:00]
        [sold aircon_cleaning 2026-11-29T08:00 1]
        resident> 空调清洗改到周日
        resident> 保留
        """);

    [Fact]
    public void Given_too_late_when_moved_or_cancelled_then_the_reason_is_told_and_a_person_offered() => Script.Play(
        """
        [services]
        [booked B20261120-0001 aircon_cleaning 2026-11-21T14:00]
        [at 2026-11-21 11:00]
        resident> 空调清洗改到周日上午八点
        resident> 保留
        resident> 取消我的预约
        resident> 人工
        """);

    [Fact]
    public void Given_a_booking_when_cancelled_in_time_then_it_is_withdrawn() => Script.Play(
        """
        [services]
        [booked B20261120-0001 aircon_cleaning 2026-11-28T08:00]
        resident> 取消我的预约
        resident> 1
        """);

    [Fact]
    public void Given_nothing_booked_when_asked_to_move_then_it_is_no_booking_of_theirs() => Script.Play(
        """
        [services]
        resident> B20261120-0009改到周日上午
        """);

    [Fact]
    public void Given_english_when_moved_then_it_is_answered_in_english() => Script.Play(
        """
        [services]
        [booked B20261120-0001 aircon_cleaning 2026-11-28T08:00]
        resident> Please move my booking to Sunday afternoon
        resident> 1
        resident> yes
        """);

    [Fact]
    public void Given_cantonese_when_moved_then_it_is_answered_in_traditional_script() => Script.Play(
        """
        [services]
        [booked B20261120-0001 aircon_cleaning 2026-11-28T08:00]
        resident> 我約咗嘅洗冷氣想改到星期日下晝四點
        resident> 係
        """);
}

namespace HelpDesk.Tests.Dialogs;

/// <summary>Saturday 21 November 2026, 10:00.</summary>
public sealed class BookingScripts
{
    [Fact]
    public void Given_everything_in_one_message_when_confirmed_then_the_slot_is_booked_with_its_fee() => Script.Play(
        """
        [services]
        resident> 我想约两台空调清洗，3栋1202，明天下午两点
        bot> ?
        resident> 1
        """);

    [Fact]
    public void Given_slot_by_slot_when_asked_then_only_what_is_missing_is_asked() => Script.Play(
        """
        [services]
        resident> 我要预约
        resident> 1
        resident> 3台
        resident> 3栋1202
        resident> 周日
        resident> 2
        resident> 对
        """);

    [Fact]
    public void Given_a_long_list_when_more_is_chosen_then_the_next_page_comes() => Script.Play(
        """
        [services]
        [file 3-1202]
        resident> 预约服务
        resident> 6
        resident> 2
        resident> 周一
        resident> 3
        resident> 1
        """);

    [Fact]
    public void Given_wrong_answers_when_right_ones_follow_then_it_is_booked() => Script.Play(
        """
        [services]
        [file 3-1202]
        resident> 想清洗空调
        resident> 看看吧
        resident> 20台
        resident> 一台
        resident> 昨天下午
        resident> 今天上午十点半
        resident> 明年一月五号
        resident> 后天晚上八点
        resident> 周一上午八点
        resident> 对的
        """);

    [Fact]
    public void Given_a_closed_weekday_when_asked_for_then_the_nearest_days_are_offered() => Script.Play(
        """
        [services]
        [file 3-1202]
        resident> 预约油烟机清洗，周日上午
        resident> 1
        resident> 1
        """);

    [Fact]
    public void Given_a_sold_out_slot_when_asked_for_then_the_nearest_are_offered_and_nothing_is_filed() => Script.Play(
        """
        [services]
        [file 3-1202]
        [sold aircon_cleaning 2026-11-22T08:00 1]
        resident> 约空调清洗一台，明天早上八点
        resident> 周一上午八点
        resident> 好
        """);

    [Fact]
    public void Given_a_read_back_when_the_slot_is_sold_meanwhile_then_nothing_is_filed_and_the_nearest_are_offered() => Script.Play(
        """
        [services]
        [file 3-1202]
        resident> 约空调清洗一台，明天早上八点
        [sold aircon_cleaning 2026-11-22T08:00 1]
        resident> 1
        resident> 1
        resident> 1
        """);

    [Fact]
    public void Given_a_read_back_when_values_are_corrected_then_only_they_change() => Script.Play(
        """
        [services]
        [file 3-1202]
        resident> 约空调清洗一台，周一早上八点
        resident> 三台
        resident> 改到周日
        resident> 2
        resident> 时间
        resident> 周一下午两点
        resident> 2
        resident> 数量
        resident> 2
        resident> 1
        """);

    [Fact]
    public void Given_a_room_by_the_hour_when_two_hours_are_booked_then_two_slots_in_a_row_are_taken() => Script.Play(
        """
        [services]
        [file 3-1202]
        [sold meeting_room 2026-11-23T15:00 1]
        resident> 订会议室两个小时，周一下午两点
        resident> 周一下午四点
        resident> 1
        """);

    [Fact]
    public void Given_a_free_service_when_booked_then_it_says_so() => Script.Play(
        """
        [services]
        [file 3-1202]
        resident> 预约棋牌室，明天下午两点
        resident> 1
        """);

    [Fact]
    public void Given_a_service_by_quotation_when_booked_then_it_says_so() => Script.Play(
        """
        [services]
        [file 3-1202]
        resident> 预约绿植养护，周一上午十点
        resident> 1
        """);

    [Fact]
    public void Given_what_the_catalogue_does_not_have_when_booked_then_it_is_taken_in_own_words() => Script.Play(
        """
        [services]
        [file 3-1202]
        resident> 预约洗地毯，周一上午
        resident> 1
        """);

    [Fact]
    public void Given_a_booking_when_interrupted_by_a_question_help_back_and_a_person_then_it_goes_on() => Script.Play(
        """
        [services]
        [file 3-1202]
        resident> 预约空调清洗
        resident> 物业费怎么交？
        resident> 2台
        resident> 上一步
        resident> 1台
        resident> 找人工
        resident> 明天下午两点
        resident> 算了，不约了
        """);

    [Fact]
    public void Given_a_booking_begun_by_text_when_taken_up_in_the_chat_a_day_later_then_it_goes_on() => Script.Play(
        """
        [services]
        [file 3-1202]
        resident> 预约空调清洗两台
        [pass 24]
        [chat]
        resident> 周二上午
        resident> 8:00
        resident> 确认
        """);

    [Fact]
    public void Given_cantonese_when_booked_then_it_is_answered_in_traditional_script() => Script.Play(
        """
        [services]
        [file 3-1202]
        resident> 想約人嚟洗兩部冷氣，聽日下晝兩點
        resident> 啱
        """);

    [Fact]
    public void Given_english_when_booked_slot_by_slot_then_it_is_answered_in_english() => Script.Play(
        """
        [services]
        resident> I'd like to book aircon cleaning for two units
        resident> Block 3 Flat 1202
        resident> Sunday afternoon
        resident> 1
        resident> make it three units
        resident> OK
        """);
}

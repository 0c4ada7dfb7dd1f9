namespace HelpDesk.Tests.Dialogs;

/// <summary>What is booked: rooms by the hour, free services, by quotation, and what the catalogue does not have.</summary>
public sealed class BookingOfferScripts
{
    [Fact]
    public void Given_a_room_by_the_hour_when_two_hours_are_booked_then_two_slots_in_a_row_are_taken() => Script.Play(
        """
        [services]
        [file 3-1202]
        [sold meeting_room 2026-11-23T15:00 1]
        resident> 订会议室两个小时，周一下午两点
        bot> 抱歉，11月23日（周一）14:00已约满。最近可约这些时间，请问要哪一个？回复1为23日（周一）11:00，2为23日（周一）12:00，3为23日（周一）13:00，4为23日（周一）16:00。
        resident> 周一下午四点
        bot> 请核对：预约会议室2小时，会所二楼，11月23日（周一）16:00–18:00。费用：120元（每小时60元），使用后签字付款，开收据。对吗？回复1确认，2修改。
        resident> 1
        desk> files Booking | 3-1202 | 会所二楼 | 会议室 | 11月23日（周一）16:00–18:00 | meeting_room 2026-11-23T16:00+2026-11-23T17:00 ×2 120
        bot> 已约好，单号B20261121-0001：会议室，11月23日（周一）16:00–18:00。11月23日（周一）12:00前可以改期或取消，告诉我们就行。谢谢您的信任。
        """);

    [Fact]
    public void Given_a_free_service_when_booked_then_it_says_so() => Script.Play(
        """
        [services]
        [file 3-1202]
        resident> 预约棋牌室，明天下午两点
        bot> 请核对：预约棋牌室，会所一楼，11月22日（周日）14:00–16:00。费用：免费。对吗？回复1确认，2修改。
        resident> 1
        desk> files Booking | 3-1202 | 会所一楼 | 棋牌室 | 11月22日（周日）14:00–16:00 | chess_room 2026-11-22T14:00 ×1 0
        bot> 已约好，单号B20261121-0001：棋牌室，11月22日（周日）14:00–16:00。11月22日（周日）10:00前可以改期或取消，告诉我们就行。谢谢您的信任。
        """);

    [Fact]
    public void Given_a_service_by_quotation_when_booked_then_it_says_so() => Script.Play(
        """
        [services]
        [file 3-1202]
        resident> 预约绿植养护，周一上午十点
        bot> 请核对：预约绿植养护，您登记的房号，11月23日（周一）10:00–12:00。费用：同事看过后报价，您同意后才动工，验收签字后付款。对吗？回复1确认，2修改。
        resident> 1
        desk> files Booking | 3-1202 | 绿植养护 | 11月23日（周一）10:00–12:00 | plant_care 2026-11-23T10:00 ×1 quotation
        bot> 已约好，单号B20261121-0001：绿植养护，11月23日（周一）10:00–12:00。11月23日（周一）06:00前可以改期或取消，告诉我们就行。谢谢您的信任。
        """);

    [Fact]
    public void Given_what_the_catalogue_does_not_have_when_booked_then_it_is_taken_in_own_words() => Script.Play(
        """
        [services]
        [file 3-1202]
        resident> 预约洗地毯，周一上午
        bot> 请核对：预约洗地毯，您登记的房号，11月23日（周一）上午。对吗？回复1确认，2修改。
        resident> 1
        desk> files Booking | 3-1202 | 洗地毯 | 11月23日（周一）上午
        bot> 预约已登记，单号B20261121-0001，同事会与您确认时间和费用。
        """);
}

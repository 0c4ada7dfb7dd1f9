namespace HelpDesk.Tests.Dialogs;

/// <summary>Times that cannot be had: closed, sold out, sold while they were read back.</summary>
public sealed class BookingTimeScripts
{
    [Fact]
    public void Given_a_closed_weekday_when_asked_for_then_the_nearest_days_are_offered() => Script.Play(
        """
        [services]
        [file 3-1202]
        resident> 预约油烟机清洗，周日上午
        bot> 抱歉，油烟机清洗的时间是周一至周六09:00–17:00，11月22日（周日）上午不安排。可约这些，请问要哪一个？回复1为21日（周六）13:00，2为21日（周六）15:00，3为23日（周一）09:00，4为23日（周一）11:00。
        resident> 1
        bot> 请核对：预约油烟机清洗，您登记的房号，11月21日（周六）13:00–15:00。费用：120元，完工验收签字后付款，开收据。对吗？回复1确认，2修改。
        resident> 1
        desk> files Booking | 3-1202 | 油烟机清洗 | 11月21日（周六）13:00–15:00 | hood_cleaning 2026-11-21T13:00 ×1 120
        bot> 已约好，单号B20261121-0001：油烟机清洗，11月21日（周六）13:00–15:00。谢谢您的信任。
        """);

    [Fact]
    public void Given_a_sold_out_slot_when_asked_for_then_the_nearest_are_offered_and_nothing_is_filed() => Script.Play(
        """
        [services]
        [file 3-1202]
        [sold aircon_cleaning 2026-11-22T08:00 1]
        resident> 约空调清洗一台，明天早上八点
        bot> 抱歉，11月22日（周日）08:00已约满。最近可约这些时间，请问要哪一个？回复1为21日（周六）16:00，2为22日（周日）10:00，3为22日（周日）14:00，4为22日（周日）16:00。
        resident> 周一上午八点
        bot> 请核对：预约空调清洗1台，您登记的房号，11月23日（周一）08:00–10:00。费用：80元（每台80元），完工验收签字后付款，开收据。对吗？回复1确认，2修改。
        resident> 好
        desk> files Booking | 3-1202 | 空调清洗 | 11月23日（周一）08:00–10:00 | aircon_cleaning 2026-11-23T08:00 ×1 80
        bot> 已约好，单号B20261121-0001：空调清洗，11月23日（周一）08:00–10:00。11月23日（周一）04:00前可以改期或取消，告诉我们就行。谢谢您的信任。
        """);

    [Fact]
    public void Given_a_read_back_when_the_slot_is_sold_meanwhile_then_nothing_is_filed_and_the_nearest_are_offered() => Script.Play(
        """
        [services]
        [file 3-1202]
        resident> 约空调清洗一台，明天早上八点
        bot> 请核对：预约空调清洗1台，您登记的房号，11月22日（周日）08:00–10:00。费用：80元（每台80元），完工验收签字后付款，开收据。对吗？回复1确认，2修改。
        [sold aircon_cleaning 2026-11-22T08:00 1]
        resident> 1
        bot> 非常抱歉，11月22日（周日）08:00刚刚约满，还没有为您登记。最近可约这些时间，请问要哪一个？回复1为21日（周六）16:00，2为22日（周日）10:00，3为22日（周日）14:00，4为22日（周日）16:00。
        resident> 1
        bot> 请核对：预约空调清洗1台，您登记的房号，11月21日（周六）16:00–18:00。费用：80元（每台80元），完工验收签字后付款，开收据。对吗？回复1确认，2修改。
        resident> 1
        desk> files Booking | 3-1202 | 空调清洗 | 11月21日（周六）16:00–18:00 | aircon_cleaning 2026-11-21T16:00 ×1 80
        bot> 已约好，单号B20261121-0001：空调清洗，11月21日（周六）16:00–18:00。11月21日（周六）12:00前可以改期或取消，告诉我们就行。谢谢您的信任。
        """);
}

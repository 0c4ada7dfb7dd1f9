namespace HelpDesk.Tests.Dialogs;

/// <summary>Saturday 21 November 2026, 10:00.</summary>
public sealed class BookingScripts
{
    [Fact]
    public void Given_everything_in_one_message_when_confirmed_then_the_slot_is_booked_with_its_fee() => Script.Play(
        """
        [services]
        resident> 我想约两台空调清洗，3栋1202，明天下午两点
        bot> 请核对：预约空调清洗2台，3栋1202，11月22日（周日）14:00–16:00。费用：160元（每台80元），完工验收签字后付款，开收据。对吗？回复1确认，2修改。
        resident> 1
        desk> files Booking | 3-1202 | 空调清洗 | 11月22日（周日）14:00–16:00 | aircon_cleaning 2026-11-22T14:00 ×2 160
        bot> 已约好，单号B20261121-0001：空调清洗，11月22日（周日）14:00–16:00。11月22日（周日）10:00前可以改期或取消，告诉我们就行。谢谢您的信任。
        """);

    [Fact]
    public void Given_slot_by_slot_when_asked_then_only_what_is_missing_is_asked() => Script.Play(
        """
        [services]
        resident> 我要预约
        bot> 请问要预约哪项服务？回复1为空调清洗，2为油烟机清洗，3为绿植养护，4为会议室，5为棋牌室，6为更多服务。
        resident> 1
        bot> 请问空调清洗需要多少（台）？
        bot> 请问您是哪一栋、哪个房号？
        bot> 请问想约哪天、什么时间？
        resident> 3台
        bot> 请问您是哪一栋、哪个房号？
        bot> 请问想约哪天、什么时间？
        resident> 3栋1202
        bot> 请问想约哪天、什么时间？回复1为21日（周六）14:00，2为22日（周日）08:00，3为22日（周日）14:00，4为23日（周一）08:00，5为23日（周一）14:00，6为24日（周二）08:00。
        resident> 周日
        bot> 11月22日（周日）这些时间可以约，请问要哪一个？回复1为22日（周日）08:00，2为22日（周日）14:00。
        resident> 2
        bot> 请核对：预约空调清洗3台，3栋1202，11月22日（周日）14:00–18:00。费用：240元（每台80元），完工验收签字后付款，开收据。对吗？回复1确认，2修改。
        resident> 对
        desk> files Booking | 3-1202 | 空调清洗 | 11月22日（周日）14:00–18:00 | aircon_cleaning 2026-11-22T14:00+2026-11-22T16:00 ×3 240
        bot> 已约好，单号B20261121-0001：空调清洗，11月22日（周日）14:00–18:00。11月22日（周日）10:00前可以改期或取消，告诉我们就行。谢谢您的信任。
        """);

    [Fact]
    public void Given_a_part_of_a_day_when_the_quantity_is_not_known_yet_then_the_time_waits_for_it() => Script.Play(
        """
        [services]
        [file 3-1202]
        resident> 我想预约空调清洗，周一上午
        bot> 请问空调清洗需要多少（台）？
        resident> 三台
        bot> 11月23日（周一）上午这些时间可以约，请问要哪一个？回复1为23日（周一）08:00。
        resident> 1
        bot> 请核对：预约空调清洗3台，您登记的房号，11月23日（周一）08:00–12:00。费用：240元（每台80元），完工验收签字后付款，开收据。对吗？回复1确认，2修改。
        resident> 1
        desk> files Booking | 3-1202 | 空调清洗 | 11月23日（周一）08:00–12:00 | aircon_cleaning 2026-11-23T08:00+2026-11-23T10:00 ×3 240
        bot> 已约好，单号B20261121-0001：空调清洗，11月23日（周一）08:00–12:00。11月23日（周一）04:00前可以改期或取消，告诉我们就行。谢谢您的信任。
        """);

    [Fact]
    public void Given_a_service_when_its_price_is_asked_then_the_catalogue_answers_before_and_within_the_form() => Script.Play(
        """
        [services]
        [file 3-1202]
        resident> 洗空调多少钱？
        bot> 空调清洗的费用：80元（每台80元），完工验收签字后付款，开收据。需要预约的话，告诉我们时间就行。
        resident> 预约空调清洗
        bot> 请问空调清洗需要多少（台）？
        bot> 请问想约哪天、什么时间？
        resident> 油烟机清洗怎么收费？
        bot> 油烟机清洗的费用：120元，完工验收签字后付款，开收据。需要预约的话，告诉我们时间就行。
        bot> 请问空调清洗需要多少（台）？
        resident> 一台
        bot> 请问想约哪天、什么时间？回复1为21日（周六）14:00，2为22日（周日）08:00，3为22日（周日）14:00，4为23日（周一）08:00，5为23日（周一）14:00，6为24日（周二）08:00。
        resident> 算了
        bot> 好的，已为您取消本次填写。
        """);

    [Fact]
    public void Given_a_long_list_when_more_is_chosen_then_the_next_page_comes() => Script.Play(
        """
        [services]
        [file 3-1202]
        resident> 预约服务
        bot> 请问要预约哪项服务？回复1为空调清洗，2为油烟机清洗，3为绿植养护，4为会议室，5为棋牌室，6为更多服务。
        resident> 6
        bot> 还可以预约这些，请问要哪一项？回复1为窗帘安装，2为除虫灭蟑。
        resident> 2
        bot> 请问想约哪天、什么时间？回复1为21日（周六）12:00，2为22日（周日）08:00，3为22日（周日）12:00，4为23日（周一）08:00，5为23日（周一）12:00，6为24日（周二）08:00。
        resident> 周一
        bot> 11月23日（周一）这些时间可以约，请问要哪一个？回复1为23日（周一）08:00，2为23日（周一）10:00，3为23日（周一）12:00，4为23日（周一）14:00，5为23日（周一）16:00。
        resident> 3
        bot> 请核对：预约除虫灭蟑，您登记的房号，11月23日（周一）12:00–14:00。费用：100元，完工验收签字后付款，开收据。对吗？回复1确认，2修改。
        resident> 1
        desk> files Booking | 3-1202 | 除虫灭蟑 | 11月23日（周一）12:00–14:00 | pest_control 2026-11-23T12:00 ×1 100
        bot> 已约好，单号B20261121-0001：除虫灭蟑，11月23日（周一）12:00–14:00。11月23日（周一）08:00前可以改期或取消，告诉我们就行。谢谢您的信任。
        """);

    [Fact]
    public void Given_wrong_answers_when_right_ones_follow_then_it_is_booked() => Script.Play(
        """
        [services]
        [file 3-1202]
        resident> 想清洗空调
        bot> 请问空调清洗需要多少（台）？
        bot> 请问想约哪天、什么时间？
        resident> 看看吧
        bot> 抱歉没有听清，请写数量，例如：2。
        resident> 20台
        bot> 空调清洗一次最多可约4台，请问需要多少？更多请说“人工”。
        resident> 一台
        bot> 请问想约哪天、什么时间？回复1为21日（周六）14:00，2为22日（周日）08:00，3为22日（周日）14:00，4为23日（周一）08:00，5为23日（周一）14:00，6为24日（周二）08:00。
        resident> 昨天下午
        bot> 11月20日（周五）已经过了，最近可约这些时间，请问要哪一个？回复1为21日（周六）14:00，2为21日（周六）16:00，3为22日（周日）08:00，4为22日（周日）10:00。
        resident> 今天上午十点半
        bot> 空调清洗按场次安排，离11月21日（周六）10:30最近的是这些，请问要哪一个？回复1为21日（周六）14:00，2为21日（周六）16:00，3为22日（周日）08:00，4为22日（周日）10:00。
        resident> 明年一月五号
        bot> 空调清洗目前最远可约到12月5日（周六），可约这些时间，请问要哪一个？回复1为12月5日（周六）08:00，2为12月5日（周六）10:00，3为12月5日（周六）14:00，4为12月5日（周六）16:00。
        resident> 后天晚上八点
        bot> 抱歉，空调清洗的时间是每天08:00–12:00、14:00–18:00。最近可约这些，请问要哪一个？回复1为23日（周一）08:00，2为23日（周一）10:00，3为23日（周一）14:00，4为23日（周一）16:00。
        resident> 周一上午八点
        bot> 请核对：预约空调清洗1台，您登记的房号，11月23日（周一）08:00–10:00。费用：80元（每台80元），完工验收签字后付款，开收据。对吗？回复1确认，2修改。
        resident> 对的
        desk> files Booking | 3-1202 | 空调清洗 | 11月23日（周一）08:00–10:00 | aircon_cleaning 2026-11-23T08:00 ×1 80
        bot> 已约好，单号B20261121-0001：空调清洗，11月23日（周一）08:00–10:00。11月23日（周一）04:00前可以改期或取消，告诉我们就行。谢谢您的信任。
        """);

    [Fact]
    public void Given_a_read_back_when_values_are_corrected_then_only_they_change() => Script.Play(
        """
        [services]
        [file 3-1202]
        resident> 约空调清洗一台，周一早上八点
        bot> 请核对：预约空调清洗1台，您登记的房号，11月23日（周一）08:00–10:00。费用：80元（每台80元），完工验收签字后付款，开收据。对吗？回复1确认，2修改。
        resident> 三台
        bot> 请核对：预约空调清洗3台，您登记的房号，11月23日（周一）08:00–12:00。费用：240元（每台80元），完工验收签字后付款，开收据。对吗？回复1确认，2修改。
        resident> 改到周日
        bot> 请核对：预约空调清洗3台，您登记的房号，11月22日（周日）08:00–12:00。费用：240元（每台80元），完工验收签字后付款，开收据。对吗？回复1确认，2修改。
        resident> 2
        bot> 好的，请问要改哪一项？回复1为内容，2为数量，3为房号，4为时间。
        resident> 时间
        bot> 请问想约哪天、什么时间？回复1为21日（周六）14:00，2为22日（周日）08:00，3为22日（周日）14:00，4为23日（周一）08:00，5为23日（周一）14:00，6为24日（周二）08:00。
        resident> 周一下午两点
        bot> 请核对：预约空调清洗3台，您登记的房号，11月23日（周一）14:00–18:00。费用：240元（每台80元），完工验收签字后付款，开收据。对吗？回复1确认，2修改。
        resident> 2
        bot> 好的，请问要改哪一项？回复1为内容，2为数量，3为房号，4为时间。
        resident> 数量
        bot> 请问空调清洗需要多少（台）？
        resident> 2
        bot> 请核对：预约空调清洗2台，您登记的房号，11月23日（周一）14:00–16:00。费用：160元（每台80元），完工验收签字后付款，开收据。对吗？回复1确认，2修改。
        resident> 1
        desk> files Booking | 3-1202 | 空调清洗 | 11月23日（周一）14:00–16:00 | aircon_cleaning 2026-11-23T14:00 ×2 160
        bot> 已约好，单号B20261121-0001：空调清洗，11月23日（周一）14:00–16:00。11月23日（周一）10:00前可以改期或取消，告诉我们就行。谢谢您的信任。
        """);

    [Fact]
    public void Given_a_booking_when_interrupted_by_a_question_help_back_and_a_person_then_it_goes_on() => Script.Play(
        """
        [services]
        [file 3-1202]
        resident> 预约空调清洗
        bot> 请问空调清洗需要多少（台）？
        bot> 请问想约哪天、什么时间？
        resident> 物业费怎么交？
        bot> 物业费每平方米2.8元，每月10日前交。
        bot> 请问空调清洗需要多少（台）？
        resident> 2台
        bot> 请问想约哪天、什么时间？回复1为21日（周六）14:00，2为22日（周日）08:00，3为22日（周日）14:00，4为23日（周一）08:00，5为23日（周一）14:00，6为24日（周二）08:00。
        resident> 上一步
        bot> 请问空调清洗需要多少（台）？
        resident> 1台
        bot> 请问想约哪天、什么时间？回复1为21日（周六）14:00，2为22日（周日）08:00，3为22日（周日）14:00，4为23日（周一）08:00，5为23日（周一）14:00，6为24日（周二）08:00。
        resident> 找人工
        desk> hands off: ResidentAsked
        bot> 请稍候，已请同事联系您。
        resident> 明天下午两点
        bot> 请核对：预约空调清洗1台，您登记的房号，11月22日（周日）14:00–16:00。费用：80元（每台80元），完工验收签字后付款，开收据。对吗？回复1确认，2修改。
        resident> 算了，不约了
        bot> 好的，已为您取消本次填写。
        """);

    [Fact]
    public void Given_a_booking_begun_by_text_when_taken_up_in_the_chat_a_day_later_then_it_goes_on() => Script.Play(
        """
        [services]
        [file 3-1202]
        resident> 预约空调清洗两台
        bot> 请问想约哪天、什么时间？回复1为21日（周六）14:00，2为22日（周日）08:00，3为22日（周日）14:00，4为23日（周一）08:00，5为23日（周一）14:00，6为24日（周二）08:00。
        [pass 24]
        [chat]
        resident> 周二上午
        bot> 上次您的预约还没提交：空调清洗，我们接着办。
        bot> 11月24日（周二）上午这些时间可以约，请问要哪一个？ (24日（周二）08:00) (24日（周二）10:00)
        resident> 8:00
        bot> 请核对：预约空调清洗2台，您登记的房号，11月24日（周二）08:00–10:00。费用：160元（每台80元），完工验收签字后付款，开收据。对吗？ (确认) (修改)
        resident> 确认
        desk> files Booking | 3-1202 | 空调清洗 | 11月24日（周二）08:00–10:00 | aircon_cleaning 2026-11-24T08:00 ×2 160
        bot> 已约好，单号B20261122-0001：空调清洗，11月24日（周二）08:00–10:00。11月24日（周二）04:00前可以改期或取消，告诉我们就行。谢谢您的信任。
        """);

    [Fact]
    public void Given_cantonese_when_booked_then_it_is_answered_in_traditional_script() => Script.Play(
        """
        [services]
        [file 3-1202]
        resident> 想約人嚟洗兩部冷氣，聽日下晝兩點
        bot> 請核對：預約冷氣機清洗2部，您登記的單位，11月22日（週日）14:00–16:00。費用：160元（每部80元），完工驗收簽字後付款，開收據。對嗎？回覆1確認，2修改。
        resident> 啱
        desk> files Booking | 3-1202 | 冷氣機清洗 | 11月22日（周日）14:00–16:00 | aircon_cleaning 2026-11-22T14:00 ×2 160
        bot> 已約好，單號B20261121-0001：冷氣機清洗，11月22日（週日）14:00–16:00。11月22日（週日）10:00前可以改期或取消，告訴我們就行。謝謝您的信任。
        """);

    [Fact]
    public void Given_english_when_booked_slot_by_slot_then_it_is_answered_in_english() => Script.Play(
        """
        [services]
        resident> I'd like to book aircon cleaning for two units
        bot> Which block and flat are you in?
        bot> Which day and time would you like?
        resident> Block 3 Flat 1202
        bot> Which day and time would you like? Reply 1 for Sat 21 Nov 14:00, 2 for Sun 22 Nov 08:00, 3 for Sun 22 Nov 14:00, 4 for Mon 23 Nov 08:00, 5 for Mon 23 Nov 14:00, 6 for Tue 24 Nov 08:00.
        resident> Sunday afternoon
        bot> Sun 22 Nov, afternoon: these times are free. Which one would you like? Reply 1 for Sun 22 Nov 14:00, 2 for Sun 22 Nov 16:00.
        resident> 1
        bot> Please check: booking of air-conditioner cleaning, 2 units, Block 3 Flat 1202, Sun 22 Nov, 14:00-16:00. Fee: 160 yuan (80 yuan per unit), paid after the work is checked and signed, with a receipt. Correct? Reply 1 to confirm, 2 to change.
        resident> make it three units
        bot> Please check: booking of air-conditioner cleaning, 3 units, Block 3 Flat 1202, Sun 22 Nov, 14:00-18:00. Fee: 240 yuan (80 yuan per unit), paid after the work is checked and signed, with a receipt. Correct? Reply 1 to confirm, 2 to change.
        resident> OK
        desk> files Booking | 3-1202 | air-conditioner cleaning | 11月22日（周日）14:00–18:00 | aircon_cleaning 2026-11-22T14:00+2026-11-22T16:00 ×3 240
        bot> Booked as B20261121-0001: air-conditioner cleaning, Sun 22 Nov, 14:00-18:00. It can be moved or withdrawn until Sun 22 Nov, 10:00; just tell us. Thank you.
        """);
}

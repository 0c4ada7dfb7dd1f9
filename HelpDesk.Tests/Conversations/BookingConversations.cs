using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;

namespace HelpDesk.Tests.Conversations;

/// <summary>Bookings of the sample estate through the whole pipeline.</summary>
public sealed class BookingConversations
{
    [Fact]
    public Task Given_a_booking_when_the_evening_before_comes_then_it_is_reminded_of_once() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)> 约空调清洗两台，周一上午八点
            bot (sms)>            请核对：预约空调清洗2台，您登记的房号，11月23日（周一）08:00–10:00。费用：160元（每台80元），完工验收签字后付款，开收据。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 1
            bot (sms)>            已约好，单号B20261121-0001：空调清洗，11月23日（周一）08:00–10:00。11月23日（周一）04:00前可以改期或取消，告诉我们就行。谢谢您的信任。
            [the same message again]
            [reminders are due]
            [32 hours pass]
            [reminders are due]
            bot (sms)>            金桂园物业提醒：11月23日（周一）08:00–10:00为您安排了空调清洗，单号B20261121-0001。有变化请直接回复。
            [reminders are due]
            resident 2-506 (sms)> 我的预约怎么样了
            bot (sms)>            B20261121-0001（空调清洗）：正在处理，预约11月23日（周一）。
            """);

    [Fact]
    public Task Given_a_read_back_when_the_quantity_is_named_wrong_then_it_is_asked_for_again() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)> 约空调清洗两台，周一上午八点
            bot (sms)>            请核对：预约空调清洗2台，您登记的房号，11月23日（周一）08:00–10:00。费用：160元（每台80元），完工验收签字后付款，开收据。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 数量不对
            bot (sms)>            请问空调清洗需要多少（台）？
            resident 2-506 (sms)> 3
            bot (sms)>            请核对：预约空调清洗3台，您登记的房号，11月23日（周一）08:00–12:00。费用：240元（每台80元），完工验收签字后付款，开收据。对吗？回复1确认，2修改。
            """);

    [Fact]
    public Task Given_a_booking_when_moved_then_its_old_place_is_free_for_others() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)>  订会议室一小时，周一上午九点
            bot (sms)>             请核对：预约会议室1小时，会所二楼会议室，11月23日（周一）09:00–10:00。费用：60元（每小时60元），使用后签字付款，开收据。对吗？回复1确认，2修改。
            resident 2-506 (sms)>  1
            bot (sms)>             已约好，单号B20261121-0001：会议室，11月23日（周一）09:00–10:00。11月22日（周日）21:00前可以改期或取消，告诉我们就行。谢谢您的信任。
            resident 3-1202 (sms)> 订会议室一小时，周一上午九点
            bot (sms)>             抱歉，11月23日（周一）09:00已约满。最近可约这些时间，请问要哪一个？回复1为23日（周一）10:00，2为23日（周一）11:00，3为23日（周一）12:00，4为23日（周一）13:00。
            resident 2-506 (sms)>  把会议室改到周二上午九点
            bot (sms)>             会议室（B20261121-0001）由11月23日（周一）09:00–10:00改到11月24日（周二）09:00–10:00，对吗？回复1确认，2保留。
            resident 2-506 (sms)>  1
            bot (sms)>             已改好，单号B20261121-0001：会议室，11月24日（周二）09:00–10:00。11月23日（周一）21:00前还可以改期或取消。
            resident 3-1202 (sms)> 周一上午九点
            bot (sms)>             请核对：预约会议室1小时，会所二楼会议室，11月23日（周一）09:00–10:00。费用：60元（每小时60元），使用后签字付款，开收据。对吗？回复1确认，2修改。
            resident 3-1202 (sms)> 1
            bot (sms)>             已约好，单号B20261121-0002：会议室，11月23日（周一）09:00–10:00。11月22日（周日）21:00前可以改期或取消，告诉我们就行。谢谢您的信任。
            """);

    [Fact]
    public Task Given_a_booking_when_cancelled_then_its_place_is_free_and_nobody_is_reminded() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)>  订会议室一小时，周一上午九点
            bot (sms)>             请核对：预约会议室1小时，会所二楼会议室，11月23日（周一）09:00–10:00。费用：60元（每小时60元），使用后签字付款，开收据。对吗？回复1确认，2修改。
            resident 2-506 (sms)>  1
            bot (sms)>             已约好，单号B20261121-0001：会议室，11月23日（周一）09:00–10:00。11月22日（周日）21:00前可以改期或取消，告诉我们就行。谢谢您的信任。
            resident 2-506 (sms)>  取消我的预约
            bot (sms)>             确定撤销单号B20261121-0001（会议室）吗？回复1确认，2保留。
            resident 2-506 (sms)>  1
            bot (sms)>             单号B20261121-0001已撤销。还有需要请随时告诉我们。
            resident 3-1202 (sms)> 订会议室一小时，周一上午九点
            bot (sms)>             请核对：预约会议室1小时，会所二楼会议室，11月23日（周一）09:00–10:00。费用：60元（每小时60元），使用后签字付款，开收据。对吗？回复1确认，2修改。
            resident 3-1202 (sms)> 1
            bot (sms)>             已约好，单号B20261121-0002：会议室，11月23日（周一）09:00–10:00。11月22日（周日）21:00前可以改期或取消，告诉我们就行。谢谢您的信任。
            [32 hours pass]
            [reminders are due]
            bot (sms)>             金桂园物业提醒：11月23日（周一）09:00–10:00为您安排了会议室（会所二楼会议室），单号B20261121-0002。有变化请直接回复。
            """);

    [Fact]
    public Task Given_somebody_elses_booking_when_named_by_number_then_it_is_not_moved() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)>  订会议室一小时，周一上午九点
            bot (sms)>             请核对：预约会议室1小时，会所二楼会议室，11月23日（周一）09:00–10:00。费用：60元（每小时60元），使用后签字付款，开收据。对吗？回复1确认，2修改。
            resident 2-506 (sms)>  1
            bot (sms)>             已约好，单号B20261121-0001：会议室，11月23日（周一）09:00–10:00。11月22日（周日）21:00前可以改期或取消，告诉我们就行。谢谢您的信任。
            resident 3-1202 (sms)> B20261121-0001改到周二上午九点
            bot (sms)>             没有查到这个单号，请核对一下，或用登记时的号码联系我们。⏎核实身份后可以查询：请写您在物业登记的手机号，我们发验证码到该手机。回复1本号码，2不用了。
            """);

    [Fact]
    public Task Given_the_chat_when_booked_with_buttons_then_the_card_shows_quantity_and_fee() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)> 我要预约
            bot (chat)>      请问要预约哪项服务？ [空调清洗] [油烟机清洗] [风扇清洗] [玻璃清洗] [除虫灭蟑] [更多服务]
            resident (chat)> 空调清洗
            bot (chat)>      请问空调清洗需要多少（台）？⏎请问您是哪一栋、哪个房号？⏎请问想约哪天、什么时间？
            resident (chat)> 2
            bot (chat)>      请问您是哪一栋、哪个房号？⏎请问想约哪天、什么时间？
            resident (chat)> 3栋1单元1202
            bot (chat)>      请问想约哪天、什么时间？ [21日（周六）14:00] [22日（周日）08:00] [22日（周日）14:00] [23日（周一）08:00] [23日（周一）14:00] [24日（周二）08:00]
            resident (chat)> 周一
            bot (chat)>      11月23日（周一）这些时间可以约，请问要哪一个？ [23日（周一）08:00] [23日（周一）10:00] [23日（周一）14:00] [23日（周一）16:00]
            resident (chat)> 23日（周一）14:00
            bot (chat)>      方便的话，请再留一个联系电话，好与您联系。⏎请核对：预约空调清洗2台，3栋1单元1202，11月23日（周一）14:00–16:00。费用：160元（每台80元），完工验收签字后付款，开收据。对吗？ [确认] [修改]
            resident (chat)> 确认
            bot (chat)>      已约好，单号B20261121-0001：空调清洗，11月23日（周一）14:00–16:00。11月23日（周一）10:00前可以改期或取消，告诉我们就行。谢谢您的信任。
            [32 hours pass]
            [reminders are due]
            bot (chat)>      金桂园物业提醒：11月23日（周一）14:00–16:00为您安排了空调清洗，单号B20261121-0001。有变化请直接回复。
            """);

    [Fact]
    public async Task Given_a_number_that_opted_out_when_the_evening_before_comes_then_the_desk_is_told_to_call()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 10:05");
        await new Script(desk).PlaysAsync("""
            resident 2-506 (sms)> 订会议室一小时，周一上午九点
            bot (sms)>            请核对：预约会议室1小时，会所二楼会议室，11月23日（周一）09:00–10:00。费用：60元（每小时60元），使用后签字付款，开收据。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 1
            bot (sms)>            已约好，单号B20261121-0001：会议室，11月23日（周一）09:00–10:00。11月22日（周日）21:00前可以改期或取消，告诉我们就行。谢谢您的信任。
            resident 2-506 (sms)> STOP
            [32 hours pass]
            [reminders are due]
            [reminders are due]
            """);

        var task = Assert.Single(await desk.Store.QueryAsync(Kinds.Task, new Query { Kind = Kinds.Task.Name }, CancellationToken.None));
        Assert.Equal((DeskTaskReason.CannotBeTexted, "B20261121-0001"), (task.Value.Reason, task.Value.Subject));
    }

    [Fact]
    public Task Given_cantonese_when_booked_moved_and_cancelled_then_it_is_answered_in_traditional_script() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident A-1506 (sms)> 想約人嚟洗兩部冷氣，聽日下晝兩點
            bot (sms)>             請核對：預約冷氣機清洗2部，您登記的單位，11月22日（週日）14:00–16:00。費用：160元（每部80元），完工驗收簽字後付款，開收據。對嗎？回覆1確認，2修改。
            resident A-1506 (sms)> 1
            bot (sms)>             已約好，單號B20261121-0001：冷氣機清洗，11月22日（週日）14:00–16:00。11月22日（週日）10:00前可以改期或取消，告訴我們就行。謝謝您的信任。
            resident A-1506 (sms)> 改期到星期一朝早八點
            bot (sms)>             冷氣機清洗（B20261121-0001）由11月22日（週日）14:00–16:00改到11月23日（週一）08:00–10:00，對嗎？回覆1確認，2保留。
            resident A-1506 (sms)> 1
            bot (sms)>             已改好，單號B20261121-0001：冷氣機清洗，11月23日（週一）08:00–10:00。11月23日（週一）04:00前還可以改期或取消。
            resident A-1506 (sms)> 取消我個預約
            bot (sms)>             確定取消單號B20261121-0001（冷氣機清洗）嗎？回覆1確認，2保留。
            resident A-1506 (sms)> 1
            bot (sms)>             單號B20261121-0001已取消。還有需要請隨時告訴我們。
            """);

    [Fact]
    public Task Given_english_when_booked_moved_and_cancelled_then_it_is_answered_in_english() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident A-0703 (sms)> Please book the meeting room for two hours on Monday at 9am
            bot (sms)>             Please check: booking of meeting room, 2 hours, the meeting room on the 2nd floor of the clubhouse, Mon 23 Nov, 09:00-11:00. Fee: 120 yuan (60 yuan per hour), paid and signed for after use, with a receipt. Correct? Reply 1 to confirm, 2 to change.
            resident A-0703 (sms)> 1
            bot (sms)>             Booked as B20261121-0001: meeting room, Mon 23 Nov, 09:00-11:00. It can be moved or withdrawn until Sun 22 Nov, 21:00; just tell us. Thank you.
            resident A-0703 (sms)> please move my booking to Tuesday
            bot (sms)>             meeting room (B20261121-0001) from Mon 23 Nov, 09:00-11:00 to Tue 24 Nov, 09:00-11:00. Correct? Reply 1 to confirm, 2 to keep it.
            resident A-0703 (sms)> 1
            bot (sms)>             Moved, B20261121-0001: meeting room, Tue 24 Nov, 09:00-11:00. It can still be changed until Mon 23 Nov, 21:00.
            resident A-0703 (sms)> please cancel my booking
            bot (sms)>             Withdraw B20261121-0001 (meeting room)? Reply 1 to confirm, 2 to keep it.
            resident A-0703 (sms)> 1
            bot (sms)>             B20261121-0001 is withdrawn. Please write any time you need us.
            """);

    [Fact]
    public Task Given_a_repair_and_a_booking_in_one_message_when_taken_then_one_after_the_other_is_filed() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)> 厨房水管漏水，另外想预约空调清洗
            bot (sms)>            请问什么时候方便上门？例如：明天下午三点后。
            resident 2-506 (sms)> 明天下午
            bot (sms)>            请核对：您登记的房号，厨房水管漏水，11月22日（周日）下午上门。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 1
            bot (sms)>            已登记，单号R20261121-0001。已为您约在11月22日（周日）下午上门。谢谢您的信任，有变化我们会告诉您。⏎您还提到：另外想预约空调清洗⏎请问空调清洗需要多少（台）？⏎请问想约哪天、什么时间？
            resident 2-506 (sms)> 一台
            bot (sms)>            请问想约哪天、什么时间？回复1为21日（周六）14:00，2为22日（周日）08:00，3为22日（周日）14:00，4为23日（周一）08:00，5为23日（周一）14:00，6为24日（周二）08:00。
            resident 2-506 (sms)> 周一上午八点
            bot (sms)>            请核对：预约空调清洗1台，您登记的房号，11月23日（周一）08:00–10:00。费用：80元（每台80元），完工验收签字后付款，开收据。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 1
            bot (sms)>            已约好，单号B20261121-0002：空调清洗，11月23日（周一）08:00–10:00。11月23日（周一）04:00前可以改期或取消，告诉我们就行。谢谢您的信任。
            """);

    [Fact]
    public Task Given_a_wish_put_as_a_question_when_it_names_service_and_time_then_it_is_read_back() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident A-0703 (sms)> can someone fit curtains on friday 10am? 2 sets
            bot (sms)>             Please check: booking of curtain fitting, 2 sets, your registered unit, Fri 27 Nov, 10:00-11:00. Fee: 120 yuan (60 yuan per set), paid after the work is checked and signed, with a receipt. Correct? Reply 1 to confirm, 2 to change.
            """);
}

namespace HelpDesk.Tests.Dialogs;

/// <summary>Turns that residents take in their own way: declined wishes, callers from outside, things named by halves.</summary>
public sealed class HeardTalkScripts
{
    [Fact]
    public void Given_a_window_handle_when_it_came_off_then_nothing_falls() => Script.Play(
        """
        [file 3-1202]
        resident> The window handle fell off in my bedroom, tomorrow morning
        bot> Please check: your registered unit, bedroom, window handle fell off, visit Sun 22 Nov, morning. Correct? Reply 1 to confirm, 2 to change.
        """);

    [Fact]
    public void Given_a_thing_that_was_misheard_when_corrected_by_value_then_the_fault_stays() => Script.Play(
        """
        [file 3-1202]
        resident> 卧室空调不制冷，明天上午
        bot> 请核对：您登记的房号，卧室空调不制冷，11月22日（周日）上午上门。对吗？回复1确认，2修改。
        resident> 不是空调，是热水器
        bot> 请核对：您登记的房号，卧室热水器不制冷，11月22日（周日）上午上门。对吗？回复1确认，2修改。
        """);

    [Fact]
    public void Given_the_wish_for_a_number_when_declined_in_own_words_then_the_matter_stands() => Script.Play(
        """
        [anonymous]
        resident> 3栋1202厨房水管漏水，明天下午来
        bot> 方便的话，请再留一个联系电话，好与您联系。
        bot> 请核对：3栋1202，厨房水管漏水，11月22日（周日）下午上门。对吗？回复1确认，2修改。
        resident> 不用了
        bot> 以上内容对吗？回复1确认，2修改。
        resident> 不用了
        bot> 好的，已为您取消本次填写。
        """);

    [Fact]
    public void Given_a_person_asked_for_when_details_follow_then_they_are_for_the_colleague() => Script.Play(
        """
        resident> 人工
        desk> hands off: ResidentAsked
        bot> 请稍候，已请同事联系您。
        resident> 2栋506
        bot> 已记下，同事会一并看到，请稍候。
        """);

    [Fact]
    public void Given_a_filed_repair_when_another_day_is_wished_for_then_the_desk_hears_of_it() => Script.Play(
        """
        [file 3-1202]
        [open R20261121-0007 灯坏了]
        resident> 能不能改到后天下午
        desk> adds to R20261121-0007: 能不能改到后天下午
        bot> 好的，R20261121-0007改到11月23日（周一）下午的要求已转给负责同事，确认后告诉您。
        """);

    [Fact]
    public void Given_a_lift_in_english_when_block_and_floor_are_said_then_neither_is_asked() => Script.Play(
        """
        [catalogue]
        resident> The lift in block A is stuck on the 12th floor, nobody inside
        bot> Please check: Block A, 12th floor, lift in block A is stuck. Correct? Reply 1 to confirm, 2 to change.
        """);

    [Fact]
    public void Given_a_service_when_asked_whether_somebody_comes_then_it_is_booked() => Script.Play(
        """
        [catalogue]
        [file 3-1202]
        resident> 周六能来擦玻璃吗
        bot> 请问玻璃清洗需要多少（平方米）？
        resident> 那周日呢
        bot> 请问玻璃清洗需要多少（平方米）？
        """);

    [Fact]
    public void Given_a_meeting_room_when_begin_and_end_are_said_then_the_hours_are_not_asked() => Script.Play(
        """
        [catalogue]
        [file 3-1202]
        resident> 订会议室，下周五下午两点到四点
        bot> 请核对：预约会议室2小时，会所二楼会议室，11月27日（周五）14:00–16:00。费用：120元（每小时60元），使用后签字付款，开收据。对吗？回复1确认，2修改。
        """);

    [Fact]
    public void Given_a_plate_when_written_in_a_cantonese_talk_then_the_language_stays() => Script.Play(
        """
        [catalogue]
        resident> 想申請月租車位
        bot> 請問您是哪一棟、哪個房號？
        bot> 請問由哪天開始停泊？
        resident> AB1234
        bot> 抱歉沒有聽清，請告訴我棟號和房號，例如：3棟1202。
        """);

    [Fact]
    public void Given_a_demand_when_another_wish_follows_at_the_read_back_then_both_stand() => Script.Play(
        """
        [file 3-1202]
        resident> 我要投诉，楼上天天半夜蹦迪
        bot> 感谢您告诉我们，非常抱歉给您添麻烦了。
        bot> 请问您希望我们怎么处理？回复1跳过。
        resident> 让他们安静
        bot> 请核对：您登记的房号，楼上天天半夜蹦迪；诉求：让他们安静。对吗？回复1确认，2修改。
        resident> 希望派人上门劝阻
        bot> 请核对：您登记的房号，楼上天天半夜蹦迪；诉求：让他们安静，希望派人上门劝阻。对吗？回复1确认，2修改。
        """);

    [Fact]
    public void Given_a_power_company_when_it_announces_an_outage_then_no_flat_is_asked() => Script.Play(
        """
        [catalogue]
        [anonymous]
        resident> 我是供电局的，明天上午9点到12点2号楼检修停电，请通知住户
        bot> 谢谢您通知我们。
        bot> 请问您贵姓？
        resident> 姓李，电话 0755-88886666
        bot> 请核对留言：转告服务中心，明天上午9点到12点2号楼检修停电，请通知住户；来电人：李；单位：供电局；2栋；电话075588886666。对吗？回复1确认，2修改。
        """);

    [Fact]
    public void Given_a_message_for_accounts_when_the_surname_follows_the_flat_then_it_is_heard() => Script.Play(
        """
        [catalogue]
        [anonymous]
        resident> 麻烦转告财务部，我的发票抬头开错了
        bot> 对不起，让您久等了。财务部现在正忙，暂时不能与您通话，我可以为您转告。
        bot> 请问您贵姓？
        resident> 1栋1803 刘
        bot> 请问回电号码是多少？回复1跳过。
        """);

    [Fact]
    public void Given_a_message_when_a_call_back_is_all_that_is_wanted_then_it_is_the_message() => Script.Play(
        """
        [catalogue]
        [file 3-1202]
        resident> 帮我转告张经理，让他给我回个电话
        bot> 对不起，让您久等了。张经理现在正忙，暂时不能与您通话，我可以为您转告。
        bot> 请核对留言：转告张经理，让他给我回个电话；您登记的房号。对吗？回复1确认，2修改。
        """);

    [Fact]
    public void Given_an_answer_when_it_helped_in_one_word_then_that_is_heard() => Script.Play(
        """
        [catalogue]
        resident> 泳池幾點開門
        bot> 健身房每天6:30至22:00憑業主卡免費使用；泳池5月至9月9:00至21:00，每次20元；棋牌室9:00至21:30，可預約。
        bot> 幫到您了嗎？回覆1幫到了，2沒有。
        resident> 有
        bot> 很高興能幫到您。還有需要請隨時告訴我們。
        """);

    [Fact]
    public void Given_small_talk_when_it_is_asked_who_answers_then_that_is_told_truly() => Script.Play(
        """
        [file 3-1202]
        resident> 卧室灯不亮
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> 你是机器人吗
        bot> 我是服务中心的自动助手，随时为您受理；要找同事请说“人工”。
        bot> 请问什么时候方便上门？
        resident> 算了
        bot> 好的，已为您取消本次填写。
        resident> 再见
        bot> 感谢您的来信，再见。有需要请随时告诉我们。
        """);

    [Fact]
    public void Given_a_car_in_the_way_when_told_then_it_is_a_complaint_and_no_drain() => Script.Play(
        """
        [catalogue]
        [file 3-1202]
        resident> 有车堵在我车位上了，现在
        desk> SendSomebody { Matter = 有车堵在我车位上了，现在, Unit = UnitRef { Building = 3, Entrance = , Unit = 1202 }, Place =  }
        bot> 感谢您告诉我们，非常抱歉给您添麻烦了。
        bot> 已请值班同事马上去看。
        bot> 请问具体在什么位置？例如：3栋一楼门口。回复1跳过。
        bot> 请问您希望我们怎么处理？
        """);

    [Fact]
    public void Given_a_ladder_when_it_is_to_be_lent_then_the_service_is_known() => Script.Play(
        """
        [catalogue]
        [file 3-1202]
        resident> 借个梯子，明天上午
        bot> 请问工具租借需要多少（件）？
        """);

    [Fact]
    public void Given_a_sliding_door_when_it_is_stuck_then_it_is_read_back_whole() => Script.Play(
        """
        [file 3-1202]
        resident> 阳台推拉门卡住了，后天上午来
        bot> 请核对：您登记的房号，阳台推拉门卡住，11月23日（周一）上午上门。对吗？回复1确认，2修改。
        """);

    [Fact]
    public void Given_lamps_when_somebody_is_to_fit_them_then_it_is_a_booking() => Script.Play(
        """
        [catalogue]
        [file 3-1202]
        resident> 买了三盏灯想请师傅装一下，周日上午
        bot> 11月22日（周日）上午这些时间可以约，请问要哪一个？回复1为22日（周日）09:00，2为22日（周日）10:00，3为22日（周日）11:00。
        """);

    [Fact]
    public void Given_a_sleeping_guard_when_told_in_cantonese_then_it_is_an_important_complaint() => Script.Play(
        """
        [catalogue]
        [file 3-1202]
        resident> 看更瞓咗覺冇人開門畀我
        bot> 感謝您告訴我們，非常抱歉給您添麻煩了。
        bot> 請問您希望我們怎樣處理？
        bot> 請問是什麼時候的事？回覆1跳過。
        """);

    [Fact]
    public void Given_a_service_that_is_asked_for_when_skipped_then_that_is_no_service() => Script.Play(
        """
        [catalogue]
        [file 3-1202]
        resident> 我想预约服务
        bot> 请问要预约哪项服务？回复1为空调清洗，2为油烟机清洗，3为风扇清洗，4为玻璃清洗，5为除虫灭蟑，6为更多服务。
        resident> 跳过
        bot> 抱歉没有听清，请再说一下具体情况。回复1为空调清洗，2为油烟机清洗，3为风扇清洗，4为玻璃清洗，5为除虫灭蟑，6为更多服务。
        """);

    [Fact]
    public void Given_loan_words_when_the_rest_is_traditional_then_the_answer_is() => Script.Play(
        """
        [catalogue]
        [file 3-1202]
        resident> 你好
        bot> 您好，金桂园物业，很高兴为您服务。请问有什么可以帮到您？
        resident> 想book冷氣清洗
        bot> 請問冷氣機清洗需要多少（部）？
        bot> 請問想約哪天、什麼時間？
        """);

    [Fact]
    public void Given_an_outage_when_its_caller_gives_the_name_with_the_firm_then_it_is_heard() => Script.Play(
        """
        [catalogue]
        [anonymous]
        resident> 我係中電嘅，聽日朝早十點至十二點A座停電檢修，唔該通知返住戶
        bot> 謝謝您通知我們。
        bot> 請問您貴姓？
        resident> 陳生 22334455
        bot> 請核對留言：轉告服務中心，聽日朝早十點至十二點A座停電檢修；來電人：陳生；單位：中電；A座；電話22334455。對嗎？回覆1確認，2修改。
        """);

    [Fact]
    public void Given_a_loud_lift_when_told_then_it_is_mended_and_nobody_is_blamed() => Script.Play(
        """
        [catalogue]
        resident> The lift in Block A makes a loud noise
        bot> Where exactly is it? For example: corridor on the 2nd floor. Reply 1 to skip.
        """);

    [Fact]
    public void Given_a_plate_when_it_was_asked_for_then_it_is_no_flat() => Script.Play(
        """
        [catalogue]
        [file 3-1202]
        resident> 想申請月租車位，地庫
        bot> 請問車牌號碼是多少？
        resident> AB1234
        bot> 請問由哪天開始停泊？
        """);
}

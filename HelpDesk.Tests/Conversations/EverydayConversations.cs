namespace HelpDesk.Tests.Conversations;

/// <summary>Repairs step by step, and everything that can come between.</summary>
public sealed class EverydayConversations
{
    [Fact]
    public Task Given_a_repair_when_told_slot_by_slot_then_only_what_is_missing_is_asked() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)> 你好
            bot (sms)>            您好，金桂园物业，很高兴为您服务。请问有什么可以帮到您？
            resident 2-506 (sms)> 我要报修
            bot (sms)>            请问什么坏了？例如：厨房水管漏水。
            resident 2-506 (sms)> 卧室灯不亮
            bot (sms)>            请问什么时候方便上门？例如：明天下午三点后。
            resident 2-506 (sms)> 明天上午
            bot (sms)>            请核对：您登记的房号，卧室灯不亮，11月22日（周日）上午上门。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 对
            bot (sms)>            已登记，单号R20261121-0001。已为您约在11月22日（周日）上午上门。谢谢您的信任，有变化我们会告诉您。
            resident 2-506 (sms)> 谢谢
            bot (sms)>            不客气，谢谢您的信任。还有需要请随时告诉我们。
            """);

    [Fact]
    public Task Given_answers_that_do_not_fit_when_right_ones_follow_then_the_repair_is_filed() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 3-1202 (sms)> 我要报修
            bot (sms)>             请问什么坏了？例如：厨房水管漏水。
            resident 3-1202 (sms)> 嗯嗯
            bot (sms)>             抱歉没有听清，请再说一下具体情况。
            resident 3-1202 (sms)> 厨房水管漏水
            bot (sms)>             请问什么时候方便上门？例如：明天下午三点后。
            resident 3-1202 (sms)> 昨天下午
            bot (sms)>             11月20日（周五）已经过了，请问改到什么时候方便？
            resident 3-1202 (sms)> 哦哦
            bot (sms)>             请写日期和时间，例如：11月25日下午。都可以就写“随时”。需要同事帮忙请说“人工”。
            resident 3-1202 (sms)> 明天下午三点后
            bot (sms)>             请核对：您登记的房号，厨房水管漏水，11月22日（周日）15:00后上门。对吗？回复1确认，2修改。
            resident 3-1202 (sms)> 1
            bot (sms)>             已登记，单号R20261121-0001。已为您约在11月22日（周日）15:00后上门。谢谢您的信任，有变化我们会告诉您。
            """);

    [Fact]
    public Task Given_a_read_back_when_values_are_corrected_then_only_they_change() =>
        Script.PlaysAsync("2026-11-21 20:14", """
            resident +8613800138000 (sms)> 3栋1202厨房水管漏水，明天下午三点后来修
            bot (sms)>                     请核对：3栋1202，厨房水管漏水，11月22日（周日）15:00后上门。对吗？回复1确认，2修改。
            resident +8613800138000 (sms)> 不是1202是1102
            bot (sms)>                     请核对：3栋1102，厨房水管漏水，11月22日（周日）15:00后上门。对吗？回复1确认，2修改。
            resident +8613800138000 (sms)> 改到后天上午
            bot (sms)>                     请核对：3栋1102，厨房水管漏水，11月23日（周一）上午上门。对吗？回复1确认，2修改。
            resident +8613800138000 (sms)> 对
            bot (sms)>                     已登记，单号R20261121-0001。已记下11月23日（周一）上午上门，日班同事一早与您确认。谢谢您的信任。
            """);

    [Fact]
    public Task Given_a_read_back_when_a_part_is_named_then_that_part_is_asked_again() =>
        Script.PlaysAsync("2026-11-21 20:14", """
            resident 3-1202 (sms)> 厨房水管漏水，明天下午三点后来修
            bot (sms)>             请核对：您登记的房号，厨房水管漏水，11月22日（周日）15:00后上门。对吗？回复1确认，2修改。
            resident 3-1202 (sms)> 2
            bot (sms)>             好的，请问要改哪一项？回复1为内容，2为房号，3为位置，4为时间。
            resident 3-1202 (sms)> 时间
            bot (sms)>             请问什么时候方便上门？例如：明天下午三点后。
            resident 3-1202 (sms)> 后天上午九点
            bot (sms)>             请核对：您登记的房号，厨房水管漏水，11月23日（周一）09:00上门。对吗？回复1确认，2修改。
            resident 3-1202 (sms)> 1
            bot (sms)>             已登记，单号R20261121-0001。已记下11月23日（周一）09:00上门，日班同事一早与您确认。谢谢您的信任。
            """);

    [Fact]
    public Task Given_an_open_question_when_asked_something_else_then_it_is_answered_and_the_question_repeated() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)> 卧室灯不亮
            bot (sms)>            请问什么时候方便上门？例如：明天下午三点后。
            resident 2-506 (sms)> 维修怎么收费？
            bot (sms)>            公共部位和保修期内免费；室内维修按价目表收人工和材料费，先报价，您同意后才动工。⏎请问什么时候方便上门？
            resident 2-506 (sms)> 明天下午
            bot (sms)>            请核对：您登记的房号，卧室灯不亮，11月22日（周日）下午上门。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 对
            bot (sms)>            已登记，单号R20261121-0001。已为您约在11月22日（周日）下午上门。谢谢您的信任，有变化我们会告诉您。
            resident 2-506 (sms)> 你们几点上班？
            bot (sms)>            服务中心每天8:30至17:30（夏季至18:00）有人接待，夜间由值班师傅值守，短信和热线24小时受理。⏎帮到您了吗？回复1帮到了，2没有。
            """);

    [Fact]
    public Task Given_a_form_when_given_up_then_nothing_is_filed() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)> 卧室灯不亮
            bot (sms)>            请问什么时候方便上门？例如：明天下午三点后。
            resident 2-506 (sms)> 算了，不修了
            bot (sms)>            好的，已为您取消本次填写。
            resident 2-506 (sms)> 谢谢
            bot (sms)>            不客气，谢谢您的信任。还有需要请随时告诉我们。
            """);

    [Fact]
    public Task Given_a_form_when_a_person_is_asked_for_then_the_form_goes_on_meanwhile() =>
        Script.PlaysAsync("2026-11-21 22:05", """
            resident 2-506 (sms)> 卧室灯不亮
            bot (sms)>            请问什么时候方便上门？例如：明天下午三点后。
            resident 2-506 (sms)> 我要找人工
            bot (sms)>            请稍候，已请同事联系您。
            resident 2-506 (sms)> 人工
            bot (sms)>            请稍候，已请同事联系您。
            resident 2-506 (sms)> 明天上午
            bot (sms)>            请核对：您登记的房号，卧室灯不亮，11月22日（周日）上午上门。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 对
            bot (sms)>            已登记，单号R20261121-0001。已记下11月22日（周日）上午上门，日班同事一早与您确认。谢谢您的信任。
            """);

    [Fact]
    public Task Given_a_form_when_going_back_and_starting_over_then_it_begins_anew() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 3-1202 (sms)> 我要报修
            bot (sms)>             请问什么坏了？例如：厨房水管漏水。
            resident 3-1202 (sms)> 厨房水管漏水
            bot (sms)>             请问什么时候方便上门？例如：明天下午三点后。
            resident 3-1202 (sms)> 上一步
            bot (sms)>             请问具体在什么位置？例如：二楼走廊。回复1跳过。
            resident 3-1202 (sms)> 卫生间马桶堵了
            bot (sms)>             请问什么时候方便上门？例如：明天下午三点后。
            resident 3-1202 (sms)> 重新开始
            bot (sms)>             好的，我们重新开始。⏎请问什么坏了？例如：厨房水管漏水。
            resident 3-1202 (sms)> 客厅窗户关不上，后天上午来
            bot (sms)>             请核对：您登记的房号，客厅窗户关不上，11月23日（周一）上午上门。对吗？回复1确认，2修改。
            resident 3-1202 (sms)> 1
            bot (sms)>             已登记，单号R20261121-0001。已为您约在11月23日（周一）上午上门。谢谢您的信任，有变化我们会告诉您。
            """);

    [Fact]
    public Task Given_a_form_when_the_resident_returns_after_a_day_then_it_goes_on() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)> 卧室灯不亮
            bot (sms)>            请问什么时候方便上门？例如：明天下午三点后。
            [1 day passes]
            resident 2-506 (sms)> 你好
            bot (sms)>            上次您的报修还没提交：灯不亮，我们接着办。⏎请问什么时候方便上门？例如：明天下午三点后。
            resident 2-506 (sms)> 明天上午
            bot (sms)>            请核对：您登记的房号，卧室灯不亮，11月23日（周一）上午上门。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 1
            bot (sms)>            已登记，单号R20261122-0001。已为您约在11月23日（周一）上午上门。谢谢您的信任，有变化我们会告诉您。
            """);

    [Fact]
    public Task Given_two_matters_in_one_text_when_the_first_is_filed_then_the_second_follows() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)> 卧室灯不亮，另外楼上半夜很吵我要投诉
            bot (sms)>            感谢您告诉我们，非常抱歉给您添麻烦了。⏎按《噪声污染防治法》，夜间一般指22时至次日6时，家庭活动应控制音量，我们会上门劝止。⏎请问您希望我们怎么处理？回复1跳过。
            resident 2-506 (sms)> 1
            bot (sms)>            请核对：您登记的房号，楼上半夜很吵。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 1
            bot (sms)>            已登记，单号C20261121-0001。负责人会先与您联系，2天内办结，结果由同事致电告诉您。⏎您还提到：卧室灯不亮⏎请问什么时候方便上门？例如：明天下午三点后。
            resident 2-506 (sms)> 明天上午
            bot (sms)>            请核对：您登记的房号，卧室灯不亮，11月22日（周日）上午上门。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 1
            bot (sms)>            已登记，单号R20261121-0002。已为您约在11月22日（周日）上午上门。谢谢您的信任，有变化我们会告诉您。
            """);

    [Fact]
    public Task Given_a_repair_when_wanted_now_then_now_is_a_time() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)> 我家停电了
            bot (sms)>            请问什么时候方便上门？例如：明天下午三点后。
            resident 2-506 (sms)> 现在
            bot (sms)>            请核对：您登记的房号，停电，尽快上门。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 对
            bot (sms)>            已登记，单号R20261121-0001。谢谢您的信任，有变化我们会告诉您。
            resident 2-506 (sms)> 好
            bot (sms)>            好的，请问还有什么可以帮到您？
            """);

    [Fact]
    public Task Given_a_power_cut_at_night_when_filed_then_the_night_shift_has_it_and_tells_in_the_morning() =>
        Script.PlaysAsync("2026-11-21 23:58", """
            resident 2-506 (sms)> 你好，有人吗
            bot (sms)>            您好，金桂园物业，很高兴为您服务。请问有什么可以帮到您？
            resident 2-506 (sms)> 我家停电了
            bot (sms)>            请问什么时候方便上门？例如：明天下午三点后。
            resident 2-506 (sms)> 现在
            bot (sms)>            请核对：您登记的房号，停电，尽快上门。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 对
            bot (sms)>            已登记，单号R20261121-0001，已转夜班同事安排。谢谢您的信任。
            [9 hours pass]
            resident 2-506 (sms)> 师傅什么时候来
            bot (sms)>            R20261121-0001（停电）：正在处理。
            """);
}

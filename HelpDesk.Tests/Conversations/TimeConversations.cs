namespace HelpDesk.Tests.Conversations;

/// <summary>When somebody may come: said, changed, left open, or gone by.</summary>
public sealed class TimeConversations
{
    [Fact]
    public Task Given_a_time_gone_by_when_it_is_told_then_another_is_asked_for() =>
        Script.PlaysAsync("2026-11-21 15:00", """
            resident 2-506 (sms)> 卧室灯不亮，今天早上9点来修
            bot (sms)>            11月21日（周六）09:00已经过了，请问改到什么时候方便？
            resident 2-506 (sms)> 上周三
            bot (sms)>            11月11日（周三）已经过了，请问改到什么时候方便？
            resident 2-506 (sms)> 前天下午
            bot (sms)>            11月19日（周四）已经过了，请问改到什么时候方便？
            resident 2-506 (sms)> 十点后有人
            bot (sms)>            请核对：您登记的房号，卧室灯不亮，11月22日（周日）10:00后上门。对吗？回复1确认，2修改。
            """);

    [Fact]
    public Task Given_a_day_and_hour_when_each_is_changed_alone_then_the_other_is_kept() =>
        Script.PlaysAsync("2026-11-21 09:14", """
            resident 2-506 (sms)> 卧室灯不亮，明天下午四点来吧
            bot (sms)>            请核对：您登记的房号，卧室灯不亮，11月22日（周日）16:00上门。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 改到后天
            bot (sms)>            请核对：您登记的房号，卧室灯不亮，11月23日（周一）16:00上门。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 还是三点吧
            bot (sms)>            请核对：您登记的房号，卧室灯不亮，11月23日（周一）15:00上门。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 从周一改到周四早上
            bot (sms)>            请核对：您登记的房号，卧室灯不亮，11月26日（周四）上午上门。对吗？回复1确认，2修改。
            """);

    [Fact]
    public Task Given_an_open_wish_when_it_is_narrowed_step_by_step_then_each_step_is_read_back() =>
        Script.PlaysAsync("2026-11-21 09:00", """
            resident 2-506 (sms)> 卧室灯不亮
            bot (sms)>            请问什么时候方便上门？例如：明天下午三点后。
            resident 2-506 (sms)> 越快越好
            bot (sms)>            请核对：您登记的房号，卧室灯不亮，尽快上门。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 周末都在家
            bot (sms)>            请核对：您登记的房号，卧室灯不亮，11月21日（周六）至11月22日（周日）上门。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 下午吧
            bot (sms)>            请核对：您登记的房号，卧室灯不亮，11月21日（周六）至11月22日（周日）下午上门。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 明天不行后天吧
            bot (sms)>            请核对：您登记的房号，卧室灯不亮，11月23日（周一）下午上门。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 周三以后
            bot (sms)>            请核对：您登记的房号，卧室灯不亮，11月25日（周三）起下午上门。对吗？回复1确认，2修改。
            """);

    [Fact]
    public Task Given_any_day_but_one_when_it_is_told_then_it_is_kept_in_the_residents_words() =>
        Script.PlaysAsync("2026-11-21 15:00", """
            resident 2-506 (sms)> 卧室灯不亮
            bot (sms)>            请问什么时候方便上门？例如：明天下午三点后。
            resident 2-506 (sms)> 除了周三都行
            bot (sms)>            请核对：您登记的房号，卧室灯不亮，除了周三都行上门。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 1
            bot (sms)>            已登记，单号R20261121-0001。谢谢您的信任，有变化我们会告诉您。
            """);

    [Fact]
    public Task Given_one_bound_only_when_it_is_told_then_the_other_side_stays_open() =>
        Script.PlaysAsync("2026-11-21 09:00", """
            resident 2-506 (sms)> 卧室灯不亮 18:30之前过来吧
            bot (sms)>            请核对：您登记的房号，卧室灯不亮，11月21日（周六）18:30前上门。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 半小时后
            bot (sms)>            请核对：您登记的房号，卧室灯不亮，11月21日（周六）09:30后上门。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 月底前都行
            bot (sms)>            请核对：您登记的房号，卧室灯不亮，11月21日（周六）至11月30日（周一）09:30后上门。对吗？回复1确认，2修改。
            """);

    [Fact]
    public Task Given_cantonese_when_one_day_is_refused_then_the_other_counts_to_the_quarter() =>
        Script.PlaysAsync("2026-11-21 09:00", """
            resident 2-506 (sms)> 廁所漏水 聽日朝早唔得 後日晏晝三點三啦
            bot (sms)>            請核對：您登記的單位，廁所漏水，11月23日（週一）15:15上門。對嗎？回覆1確認，2修改。
            resident 2-506 (sms)> 改返下個禮拜三
            bot (sms)>            請核對：您登記的單位，廁所漏水，11月25日（週三）15:15上門。對嗎？回覆1確認，2修改。
            resident 2-506 (sms)> 幾點都得
            bot (sms)>            請核對：您登記的單位，廁所漏水，11月25日（週三）上門。對嗎？回覆1確認，2修改。
            """);
}

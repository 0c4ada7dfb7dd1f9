namespace HelpDesk.Tests.Conversations;

/// <summary>Which flat, when it is not plain.</summary>
public sealed class UnitConversations
{
    [Fact]
    public Task Given_several_units_on_file_when_the_flat_is_named_then_it_is_the_one_on_file() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident +8613900000301 (sms)> 厨房水龙头漏水，明天上午来
            bot (sms)>                     您登记了不止一处，请问是哪一栋、哪个房号？
            resident +8613900000301 (sms)> 301
            bot (sms)>                     请核对：您登记的房号，厨房水龙头漏水，11月22日（周日）上午上门。对吗？回复1确认，2修改。
            resident +8613900000301 (sms)> 1
            bot (sms)>                     已登记，单号R20261121-0001。已为您约在11月22日（周日）上午上门。谢谢您的信任，有变化我们会告诉您。
            """);

    [Fact]
    public Task Given_a_number_not_on_file_when_a_repair_is_told_then_the_unit_is_asked() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident +8613800138000 (sms)> 空调不制冷
            bot (sms)>                     请问您是哪一栋、哪个房号？⏎请问什么时候方便上门？例如：明天下午三点后。
            resident +8613800138000 (sms)> 5栋802
            bot (sms)>                     请问什么时候方便上门？例如：明天下午三点后。
            resident +8613800138000 (sms)> 明天
            bot (sms)>                     请核对：5栋802，空调不制冷，11月22日（周日）上门。对吗？回复1确认，2修改。
            resident +8613800138000 (sms)> 1
            bot (sms)>                     已登记，单号R20261121-0001。已为您约在11月22日（周日）上门。谢谢您的信任，有变化我们会告诉您。
            """);

    [Fact]
    public Task Given_a_unit_that_does_not_exist_when_told_then_the_nearest_are_offered() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident +8613800138000 (sms)> 9栋802门锁坏了，明天上午来
            bot (sms)>                     没有查到9栋802，请问是下面哪一个？也可以直接写房号。回复1为6栋802，2为5栋802，3为3栋802。
            resident +8613800138000 (sms)> 8栋9999
            bot (sms)>                     没有查到8栋9999，请再核对一下是哪一栋、哪个房号？
            resident +8613800138000 (sms)> 5-802
            bot (sms)>                     请核对：5栋802，门锁坏了，11月22日（周日）上午上门。对吗？回复1确认，2修改。
            resident +8613800138000 (sms)> 好
            bot (sms)>                     已登记，单号R20261121-0001。已为您约在11月22日（周日）上午上门。谢谢您的信任，有变化我们会告诉您。
            """);

    [Fact]
    public Task Given_a_household_with_two_units_when_each_matter_names_its_own_then_each_is_filed_there() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident +8613900000301 (sms)> 301厨房水龙头漏水，明天上午来
            bot (sms)>                     请核对：您登记的房号，厨房水龙头漏水，11月22日（周日）上午上门。对吗？回复1确认，2修改。
            resident +8613900000301 (sms)> 1
            bot (sms)>                     已登记，单号R20261121-0001。已为您约在11月22日（周日）上午上门。谢谢您的信任，有变化我们会告诉您。
            resident +8613900000301 (sms)> 6栋卧室灯不亮，明天下午来
            bot (sms)>                     请核对：您登记的房号，卧室灯不亮，11月22日（周日）下午上门。对吗？回复1确认，2修改。
            resident +8613900000301 (sms)> 1
            bot (sms)>                     已登记，单号R20261121-0002。已为您约在11月22日（周日）下午上门。谢谢您的信任，有变化我们会告诉您。
            resident +8613900000301 (sms)> 灯那个怎么样了
            bot (sms)>                     R20261121-0002（灯不亮）：正在处理，预约11月22日（周日）。
            """);
}

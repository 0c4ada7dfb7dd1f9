namespace HelpDesk.Tests.Conversations;

/// <summary>When somebody may come: said, changed, left open, or gone by.</summary>
public sealed class TimeConversations
{
    [Fact]
    public Task P1() =>
        Script.PlaysAsync("2026-11-21 15:00", """
            resident 2-506 (sms)> 卧室灯不亮，今天早上9点来修
            bot (sms)>            ?
            resident 2-506 (sms)> 上周三
            bot (sms)>            ?
            resident 2-506 (sms)> 前天下午
            bot (sms)>            ?
            resident 2-506 (sms)> 十点后有人
            bot (sms)>            ?
            """);
    [Fact]
    public Task P2() =>
        Script.PlaysAsync("2026-11-21 15:00", """
            resident 2-506 (sms)> 卧室灯不亮
            bot (sms)>            ?
            resident 2-506 (sms)> 除了周三都行
            bot (sms)>            ?
            resident 2-506 (sms)> 1
            bot (sms)>            ?
            """);
    [Fact]
    public Task P3() =>
        Script.PlaysAsync("2026-11-21 09:00", """
            resident 2-506 (sms)> 卧室灯不亮
            bot (sms)>            ?
            resident 2-506 (sms)> 越快越好
            bot (sms)>            ?
            resident 2-506 (sms)> 周末都在家
            bot (sms)>            ?
            resident 2-506 (sms)> 下午吧
            bot (sms)>            ?
            resident 2-506 (sms)> 明天不行后天吧
            bot (sms)>            ?
            resident 2-506 (sms)> 周三以后
            bot (sms)>            ?
            resident 2-506 (sms)> 改到后天三点
            bot (sms)>            ?
            resident 2-506 (sms)> 月底前都行
            bot (sms)>            ?
            """);
    [Fact]
    public Task P4() =>
        Script.PlaysAsync("2026-11-21 09:00", """
            resident 2-506 (sms)> 廁所漏水 聽日朝早唔得 後日晏晝三點三啦
            bot (sms)>            ?
            resident 2-506 (sms)> 改返下個禮拜三
            bot (sms)>            ?
            resident 2-506 (sms)> 幾點都得
            bot (sms)>            ?
            """);
    [Fact]
    public Task P5() =>
        Script.PlaysAsync("2026-11-21 09:00", """
            resident 2-506 (sms)> 卧室灯不亮 18:30之前过来吧
            bot (sms)>            ?
            resident 2-506 (sms)> 半小时后
            bot (sms)>            ?
            resident 2-506 (sms)> 周六周日都可以
            bot (sms)>            ?
            resident 2-506 (sms)> 元旦后吧
            bot (sms)>            ?
            resident 2-506 (sms)> 从周一改到周四早上
            bot (sms)>            ?
            """);
}

using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Tests.Understanding;

public sealed class EmergencyRecogniserTests
{
    [Theory]
    [InlineData("厨房有煤气味", EmergencyKind.Gas)]
    [InlineData("rotten egg smell in the corridor", EmergencyKind.Gas)]
    [InlineData("楼道冒烟了", EmergencyKind.Fire)]
    [InlineData("电梯里困了人", EmergencyKind.Trapped)]
    [InlineData("水管爆了", EmergencyKind.Flood)]
    [InlineData("水漫出来止不住", EmergencyKind.Flood)]
    [InlineData("天花板哗哗漏水，都流到插座上了", EmergencyKind.Electric)]
    [InlineData("开关冒火花", EmergencyKind.Electric)]
    [InlineData("外墙瓷砖快掉下来了", EmergencyKind.Falling)]
    [InlineData("有人撬门", EmergencyKind.Crime)]
    [InlineData("老人摔倒了起不来", EmergencyKind.Person)]
    [InlineData("不知道是不是煤气漏了", EmergencyKind.Gas)]
    public void Given_a_danger_when_heard_then_its_kind_is_told(string text, EmergencyKind kind)
    {
        var heard = Say.It(text);

        Assert.Equal(kind, heard.Emergency);
        Assert.Equal(Intent.Emergency, heard.Intent);
    }

    [Theory]
    [InlineData("厨房水管漏水")]
    [InlineData("灯不亮")]
    [InlineData("家里跳闸了")]
    [InlineData("下水道堵了")]
    [InlineData("马桶堵了反水")]
    [InlineData("电梯停了没人在里面")]
    [InlineData("我真是火大")]
    [InlineData("去年水管爆过")]
    [InlineData("没有煤气味")]
    [InlineData("如果着火了怎么办")]
    [InlineData("消防演习几点开始")]
    [InlineData("煤气灶打不着火")]
    [InlineData("被锁在门外了")]
    [InlineData("消防通道被堵了")]
    [InlineData("电动车在楼道充电")]
    [InlineData("no smoke and no fire, just a dead lamp")]
    [InlineData("燃气费怎么交")]
    [InlineData("the window handle fell off in my bedroom")]
    [InlineData("卧室窗户把手掉下来了")]
    [InlineData("窗帘杆掉下来了")]
    public void Given_no_danger_now_when_heard_then_nobody_is_woken(string text) => Assert.Null(Say.It(text).Emergency);
}

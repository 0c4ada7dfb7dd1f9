using FsCheck;
using FsCheck.Fluent;
using HelpDesk.Bot.Identity;
using HelpDesk.Store;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Conversations;
using HelpDesk.Tests.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace HelpDesk.Tests.Identity;

/// <summary>Whatever somebody unproved writes, in whatever order, no answer holds what the register or another's ticket says.</summary>
public sealed class NothingOfOthersTests
{
    private const int Turns = 25;

    private static readonly string[] Secrets = ["王女士", "陈先生", "何先生", "1202", "506", "301", "鱼缸", "书柜", "R20261120-0002（", "R20261120-0003（"];

    private static readonly string[] Messages =
    [
        "你好", "我要报修", "卧室灯不亮", "马桶堵了，明天上午来", "明天下午", "5栋", "801", "5栋801", "确认", "不对", "1", "2", "3", "跳过", "修改", "房号不对", "上一步", "重新开始", "帮助",
        "我的报修怎么样了", "R20261120-0002", "R20261120-0003 进度", "取消R20261120-0002", "取消报修", "算了", "核实身份", "核实身份 13900001202", "13900001202", "13900000506", "本号码",
        "123456", "000000", "重发", "不用了", "继续", "退订", "订阅", "人工", "我家住哪里", "我的房号是多少", "我叫什么名字", "谁住在楼上", "电话13900001202", "verify me", "status please", "English please", "繁體",
        "走廊灯不亮", "我要投诉楼上很吵", "着火了", "谢谢",
    ];

    [Theory]
    [InlineData("chat")]
    [InlineData("teams-a")]
    [InlineData("sms")]
    public void Given_an_unproved_speaker_when_anything_is_written_then_no_answer_holds_data_of_the_register(string channel)
    {
        var talks = Gen.Choose(0, Messages.Length - 1).ArrayOf(Turns).ToArbitrary();
        Prop.ForAll(talks, picks => PlaysAsync(channel, picks).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(6).WithReplay(20261121UL, 7UL));
    }

    private static async Task<bool> PlaysAsync(string channel, int[] picks)
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 10:05", services => services.AddSingleton<DrawCode>(() => "975310"));
        var others = new Ticket { Number = "R20261120-0002", Kind = TicketKind.Repair, State = TicketState.Open, Channel = "sms", ConversationId = "sms:+8613900009999", PartyId = "number:+8613900009999", Phone = "+8613900009999", Building = "3", Unit = "1202", Item = "鱼缸漏水", Language = "zh-Hans", CreatedAt = desk.Time.GetUtcNow() };
        await desk.Store.CommitAsync(
            new Changes().Insert(Kinds.Ticket, others).Insert(Kinds.Ticket, others with { Number = "R20261120-0003", Building = "2", Unit = "506", Item = "书柜坏了" }),
            CancellationToken.None);
        var talk = new Talk(desk, channel);
        foreach (var pick in picks)
        {
            var answer = await talk.SayAsync(Messages[pick]);
            var told = Secrets.FirstOrDefault(secret => answer.Replace("13900001202", "", StringComparison.Ordinal).Replace("13900000506", "", StringComparison.Ordinal).Contains(secret, StringComparison.Ordinal) && !IsExample(answer, secret));
            Assert.True(told is null, $"{Messages[pick]} was answered: {answer}");
            desk.Time.Advance(TimeSpan.FromSeconds(40));
        }

        Assert.All(await desk.AllAsync(Kinds.Ticket), ticket => Assert.False(ticket.State == TicketState.Cancelled && ticket.Number.StartsWith("R20261120", StringComparison.Ordinal)));
        return true;
    }

    // Our own help says “例如：3栋1202厨房漏水” to everybody.
    private static bool IsExample(string answer, string secret) =>
        secret == "1202" && (answer.Contains("例如", StringComparison.Ordinal) || answer.Contains("such as", StringComparison.Ordinal) || answer.Contains("example", StringComparison.OrdinalIgnoreCase));
}

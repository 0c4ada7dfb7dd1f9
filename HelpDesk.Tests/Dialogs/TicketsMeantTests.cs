using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Status;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Tests.Dialogs;

public sealed class TicketsMeantTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(8));

    // Newest first, as the desk tells them.
    private static readonly TicketFact[] Own =
    [
        new("B20261121-0006", Intent.Booking, "open", "空调清洗", new DateOnly(2026, 11, 26)) { Form = "aircon_cleaning" },
        new("R20261120-0005", Intent.Repair, "open", "空调不制冷", null) { Place = "客厅", Category = Category.Appliance },
        new("C20261119-0004", Intent.Complaint, "open", "楼上半夜拖桌子", null),
        new("R20261118-0003", Intent.Repair, "open", "水管漏水", null) { Place = "厨房", Category = Category.Plumbing },
        new("A20261117-0002", Intent.Application, "open", "装修申请", null),
    ];

    [Theory]
    [InlineData("我那个漏水的怎么样了", "R20261118-0003")]
    [InlineData("厨房那个呢，师傅什么时候来", "R20261118-0003")]
    [InlineData("我的投诉怎么样了", "C20261119-0004")]
    [InlineData("空调那个取消吧", "B20261121-0006 R20261120-0005")]
    [InlineData("空调清洗取消", "B20261121-0006")]
    [InlineData("取消周四的预约", "B20261121-0006")]
    [InlineData("周四那个取消", "B20261121-0006")]
    [InlineData("上次报修到哪一步了", "R20261120-0005")]
    [InlineData("我的报修怎么样了", "R20261120-0005 R20261118-0003")]
    [InlineData("我嗰單漏水點呀", "R20261118-0003")]
    [InlineData("裝修申請批咗未", "A20261117-0002")]
    [InlineData("樓上嘈嗰個投訴有冇消息", "C20261119-0004")]
    [InlineData("how is my complaint going", "C20261119-0004")]
    [InlineData("cancel my booking", "B20261121-0006")]
    [InlineData("R20261120-0005", "R20261120-0005")]
    public void Given_several_tickets_when_one_is_named_then_it_is_found(string said, string numbers)
    {
        var meant = TicketsMeant.Of(Understander.Understand(said, Now, Estates.Sample), Own, Estates.Sample);

        Assert.Equal(numbers.Split(' '), meant.Tickets.Select(ticket => ticket.Number));
        Assert.True(meant.Named);
    }

    [Theory]
    [InlineData("查一下进度")]
    [InlineData("取消")]
    [InlineData("门铃那个怎么样了")]
    public void Given_several_tickets_when_none_is_told_apart_then_all_are_meant(string said)
    {
        var meant = TicketsMeant.Of(Understander.Understand(said, Now, Estates.Sample), Own, Estates.Sample);

        Assert.Equal(Own.Length, meant.Tickets.Count);
        Assert.False(meant.Named);
    }
}

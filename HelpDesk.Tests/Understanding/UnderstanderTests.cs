using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Tests.Understanding;

public sealed class UnderstanderTests
{
    [Fact]
    public void Given_a_whole_repair_in_one_message_when_heard_then_every_slot_is_filled()
    {
        var heard = Say.It("3栋1202厨房水管漏水，明天下午三点后来修");

        Assert.Equal(Intent.Repair, heard.Intent);
        Assert.Null(heard.Emergency);
        Assert.Equal(SpokenLanguage.ZhHans, heard.Spoken);
        Assert.Equal(("3", "1202", "厨房", "水管漏水"), (heard.Slots.Building, heard.Slots.Unit, heard.Slots.Place, heard.Slots.Item));
        Assert.Equal(Category.Plumbing, heard.Slots.Category);
        Assert.Equal(new When(new DateOnly(2026, 11, 22), new DateOnly(2026, 11, 22), new TimeOnly(15, 0), null, null, "明天下午三点后"), heard.When);
        Assert.Empty(heard.Also);
    }

    [Fact]
    public void Given_a_night_message_that_can_wait_when_heard_then_it_is_a_repair_for_the_morning()
    {
        var heard = Say.It("卧室灯不亮，不急，明天上午来吧");

        Assert.Equal(Intent.Repair, heard.Intent);
        Assert.Equal(("卧室", "灯不亮"), (heard.Slots.Place, heard.Slots.Item));
        Assert.Equal(Category.Electrical, heard.Slots.Category);
        Assert.Equal(new When(new DateOnly(2026, 11, 22), new DateOnly(2026, 11, 22), null, null, PartOfDay.Morning, "明天上午"), heard.When);
        Assert.True(heard.NotUrgent);
        Assert.Null(heard.Answer);
    }
}

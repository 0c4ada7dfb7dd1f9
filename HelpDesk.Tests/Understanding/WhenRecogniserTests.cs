using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Tests.Understanding;

/// <summary>Now is Saturday, 21 November 2026, 10:00.</summary>
public sealed class WhenRecogniserTests
{
    [Theory]
    [InlineData("明天下午三点后", "11-22", "11-22", "15:00", null, null)]
    [InlineData("明天上午", "11-22", "11-22", null, null, "Morning")]
    [InlineData("聽日下晝三點後", "11-22", "11-22", "15:00", null, null)]
    [InlineData("大后天中午", "11-24", "11-24", null, null, "Noon")]
    [InlineData("下周三", "11-25", "11-25", null, null, null)]
    [InlineData("周日上午10点", "11-22", "11-22", "10:00", null, null)]
    [InlineData("22号", "11-22", "11-22", null, null, null)]
    [InlineData("11月25日上午十点到十二点", "11-25", "11-25", "10:00", "12:00", null)]
    [InlineData("后天下午2-4点", "11-23", "11-23", "14:00", "16:00", null)]
    [InlineData("半小时后", "11-21", "11-21", "10:30", null, null)]
    [InlineData("今晚8点前", "11-21", "11-21", null, "20:00", null)]
    [InlineData("周末", "11-21", "11-22", null, null, null)]
    [InlineData("下午", null, null, null, null, "Afternoon")]
    [InlineData("三点后", null, null, "15:00", null, null)]
    [InlineData("两点左右", null, null, "14:00", null, null)]
    [InlineData("15:30", null, null, "15:30", null, null)]
    [InlineData("明天不行，后天下午可以", "11-23", "11-23", null, null, "Afternoon")]
    [InlineData("tomorrow after 3pm", "11-22", "11-22", "15:00", null, null)]
    [InlineData("next Tuesday", "11-24", "11-24", null, null, null)]
    [InlineData("Sun morning", "11-22", "11-22", null, null, "Morning")]
    [InlineData("the 22nd", "11-22", "11-22", null, null, null)]
    [InlineData("in two hours", "11-21", "11-21", "12:00", null, null)]
    [InlineData("before 6pm", null, null, null, "18:00", null)]
    [InlineData("between 2 and 4", null, null, "14:00", "16:00", null)]
    [InlineData("tonight", "11-21", "11-21", null, null, "Evening")]
    public void Given_a_wanted_time_when_heard_then_it_is_resolved(string text, string? from, string? to, string? start, string? end, string? part)
    {
        var when = Say.It(text).When;

        Assert.NotNull(when);
        Assert.Equal((from, to), (when.StartOn?.ToString("MM-dd"), when.EndOn?.ToString("MM-dd")));
        Assert.Equal((start, end), (when.StartTime?.ToString("HH:mm"), when.EndTime?.ToString("HH:mm")));
        Assert.Equal(part, when.PartOfDay?.ToString());
    }

    [Theory]
    [InlineData("尽快")]
    [InlineData("昨晚开始漏")]
    [InlineData("今天早上开始漏水")]
    [InlineData("the tap has been leaking since yesterday")]
    [InlineData("每天晚上都很吵")]
    [InlineData("3栋1202")]
    public void Given_no_wanted_time_when_heard_then_there_is_none(string text) => Assert.Null(Say.It(text).When);

    [Fact]
    public void Given_any_time_when_heard_then_only_its_words_are_kept() =>
        Assert.Equal(new When(null, null, null, null, null, "随时"), Say.It("随时").When);
}

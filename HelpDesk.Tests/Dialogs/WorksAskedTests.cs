using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Tests.Dialogs;

/// <summary>Which words ask for the completion check.</summary>
public sealed class WorksAskedTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly TicketFact Works = new("A20261123-0001", Intent.Application, "resolved", "装修许可", null) { Form = "fit_out", Works = new(IsStopped: false) };
    private static readonly TicketFact Second = Works with { Number = "A20261123-0002" };

    [Theory]
    [InlineData("装修完了，请来验收")]
    [InlineData("请来验收")]
    [InlineData("申请竣工检查")]
    [InlineData("我家装修好了，麻烦安排检查一下")]
    [InlineData("裝修搞掂喇，麻煩嚟驗收")]
    [InlineData("裝修整好咗，可唔可以嚟檢查")]
    [InlineData("The fit-out is finished, please check")]
    [InlineData("Our renovation is done, please inspect")]
    [InlineData("please do the completion check")]
    public void Given_works_of_their_own_when_a_resident_says_they_are_done_then_the_check_is_asked_for(string text) =>
        Assert.Equal(new Effect.AskCompletion(Works.Number), Assert.Single(Take(text, Works).Effects));

    [Theory]
    [InlineData("验收要准备什么资料？")]
    [InlineData("装修还没完，先不验收")]
    [InlineData("我要投诉，楼上装修完了没人来检查垃圾")]
    [InlineData("厨房水管漏水，修好了请来检查")]
    [InlineData("请检查一下电梯")]
    [InlineData("When is the fit-out check?")]
    public void Given_works_of_their_own_when_something_else_is_said_then_no_check_is_asked_for(string text) =>
        Assert.DoesNotContain(Take(text, Works).Effects, effect => effect is Effect.AskCompletion);

    [Fact]
    public void Given_two_works_when_one_is_named_by_its_number_then_that_one_is_meant()
    {
        var both = Take("装修完了，请来验收", Works, Second);
        Assert.Empty(both.Effects);
        Assert.Equal("works.which", Assert.Single(both.Replies).Kind);

        Assert.Equal(new Effect.AskCompletion(Second.Number), Assert.Single(Take("A20261123-0002请来验收", Works, Second).Effects));
    }

    [Fact]
    public void Given_works_that_are_stopped_when_the_check_is_asked_for_then_the_desk_reads_it_first() =>
        Assert.IsType<Effect.AddToTicket>(Assert.Single(Take("装修完了，请来验收", Works with { Works = new(IsStopped: true) }).Effects));

    private static Turn Take(string text, params TicketFact[] works)
    {
        var heard = Understander.Understand(text, Now, Estates.Catalogue);
        var state = new DialogState(new ConversationState(), null);
        var needs = Conversation.NeedsOf(state, heard, Estates.Catalogue);
        return Conversation.Take(state, heard, new Facts { Standing = Standing.Claimed, Works = needs.Works ? works : [] }, new Setting(Estates.Catalogue, Channel.Sms, Now));
    }
}

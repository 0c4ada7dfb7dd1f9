using HelpDesk.Store.Conversations;

namespace HelpDesk.Tests.Store;

public sealed class HandoffRulesTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(5, 15)]
    [InlineData(3, 9)]
    public void Given_a_promise_when_three_rings_of_the_property_pass_then_the_bot_speaks(int ring, int due)
    {
        var asked = HandoffRules.Ask(null, Start, TimeSpan.FromSeconds(ring));

        Assert.Equal(HandoffStep.None, HandoffRules.Due(asked, Start.AddSeconds(due).AddTicks(-1)));
        Assert.Equal(HandoffStep.SayWait, HandoffRules.Due(asked, Start.AddSeconds(due)));
        Assert.Equal(HandoffStep.None, HandoffRules.Due(HandoffRules.Told(asked, staffTexted: false), Start.AddHours(9)));
    }

    [Fact]
    public void Given_a_wait_that_goes_on_when_a_person_is_asked_for_again_then_it_is_not_begun_anew_until_it_is_old()
    {
        var told = HandoffRules.Told(HandoffRules.Ask(null, Start, Ring), staffTexted: true);

        Assert.Same(told, HandoffRules.Ask(told, Start.AddMinutes(29), Ring));
        Assert.Equal(Start.AddMinutes(30), HandoffRules.Ask(told, Start.AddMinutes(30), Ring).AskedAt);
    }

    [Fact]
    public void Given_a_person_who_speaks_when_the_resident_says_two_things_then_the_wait_counts_from_the_first()
    {
        var joined = HandoffRules.Speak(HandoffRules.Join(null, "agent", Start, Ring), Start);
        Assert.Null(joined.WaitsSince);

        var heard = HandoffRules.Hear(HandoffRules.Hear(joined, Start.AddSeconds(10), Ring), Start.AddSeconds(20), Ring);

        Assert.Equal(Start.AddSeconds(10), heard.WaitsSince);
        Assert.Equal(HandoffStep.SayWait, HandoffRules.Due(heard, Start.AddSeconds(25)));
        Assert.Equal(HandoffStep.None, HandoffRules.Due(HandoffRules.Speak(heard, Start.AddSeconds(24)), Start.AddSeconds(25)));
    }

    [Fact]
    public void Given_quiet_on_both_sides_when_half_an_hour_is_over_then_the_bot_takes_it_back_and_a_wait_goes_on()
    {
        var joined = HandoffRules.Speak(HandoffRules.Join(null, "agent", Start, Ring), Start);
        Assert.Equal(HandoffStep.TakeBack, HandoffRules.Due(joined, Start.AddMinutes(30)));
        Assert.Null(HandoffRules.TakenBack(joined));

        var waits = HandoffRules.Told(HandoffRules.Hear(joined, Start.AddMinutes(1), Ring), staffTexted: true);
        Assert.Equal(HandoffStep.None, HandoffRules.Due(waits, Start.AddMinutes(30)));
        Assert.Equal(HandoffStep.TakeBack, HandoffRules.Due(waits, Start.AddMinutes(31)));
        Assert.Equal(Start.AddMinutes(1), HandoffRules.TakenBack(waits)?.WaitsSince);
    }

    [Fact]
    public void Given_a_colleague_who_takes_it_over_when_the_resident_waits_then_they_have_three_rings_too()
    {
        var waits = HandoffRules.Told(HandoffRules.Hear(HandoffRules.Join(null, "agent", Start, Ring), Start, Ring), staffTexted: true);

        var taken = HandoffRules.Join(waits, "supervisor", Start.AddMinutes(2), Ring);

        Assert.Equal(("supervisor", Start.AddMinutes(2), false, false), (taken.By, taken.WaitsSince, taken.WaitTold, taken.StaffTexted));
        Assert.Equal(HandoffStep.SayWait, HandoffRules.Due(taken, Start.AddMinutes(2).AddSeconds(15)));
    }

    [Fact]
    public void Given_an_apology_to_this_resident_when_the_same_colleague_writes_the_next_answer_then_the_bot_has_more_patience()
    {
        var first = HandoffRules.Told(HandoffRules.Hear(HandoffRules.Join(null, "agent", Start, Ring), Start, Ring), staffTexted: true);
        var answered = HandoffRules.Speak(first, Start.AddSeconds(40));

        var second = HandoffRules.Hear(answered, Start.AddMinutes(1), Ring);

        Assert.Equal(HandoffStep.None, HandoffRules.Due(second, Start.AddMinutes(1).AddSeconds(15)));
        Assert.Equal(HandoffStep.SayWait, HandoffRules.Due(second, Start.AddMinutes(3)));
    }

    private static TimeSpan Ring => TimeSpan.FromSeconds(5);
}

using HelpDesk.Store.Outbox;

namespace HelpDesk.Tests.Store.Outbox;

public sealed class UnknownRulesTests
{
    private static readonly DateTimeOffset Noon = ManualTimeProvider.SaturdayNoon;

    [Theory]
    [InlineData(OutboxPurpose.Reply, false, true, 299, UnknownStep.Wait)]
    [InlineData(OutboxPurpose.Reply, false, true, 300, UnknownStep.Resend)]
    [InlineData(OutboxPurpose.Alarm, false, true, 300, UnknownStep.Resend)]
    [InlineData(OutboxPurpose.Staff, false, true, 300, UnknownStep.Resend)]
    [InlineData(OutboxPurpose.Broadcast, false, true, 300, UnknownStep.GiveToStaff)]
    [InlineData(OutboxPurpose.Reply, true, true, 299, UnknownStep.Wait)]
    [InlineData(OutboxPurpose.Reply, true, true, 300, UnknownStep.GiveToStaff)]
    [InlineData(OutboxPurpose.Reply, false, false, 599, UnknownStep.Wait)]
    [InlineData(OutboxPurpose.Reply, false, false, 600, UnknownStep.Resend)]
    public void Given_an_unknown_text_when_the_list_did_not_explain_it_then_the_rule_says(OutboxPurpose purpose, bool resent, bool listWasRead, int seconds, UnknownStep expected) =>
        Assert.Equal(expected, UnknownRules.Next(Unknown("r") with { Purpose = purpose, Resent = resent }, listWasRead, Noon.AddSeconds(seconds)));

    [Fact]
    public void Given_an_unknown_text_when_it_is_looked_at_in_vain_then_it_is_looked_at_every_minute_but_decided_on_time()
    {
        var row = Unknown("r");
        Assert.Equal(Noon.AddSeconds(30), row.DueAt);
        Assert.Equal(Noon.AddSeconds(90), row.Checked(Noon.AddSeconds(30)).DueAt);
        Assert.Equal(Noon.AddSeconds(300), row.Checked(Noon.AddSeconds(270)).DueAt);
        Assert.Equal(Noon.AddSeconds(420), row.Checked(Noon.AddSeconds(360)).DueAt);
    }

    [Fact]
    public void Given_three_equal_unknown_texts_when_the_list_holds_two_unclaimed_then_the_two_oldest_are_explained()
    {
        var known = Unknown("known").Accepted("SM1", Noon);
        OutboxMessage[] rows = [Unknown("c", 3), known, Unknown("a", 1), Unknown("b", 2), Unknown("other", 1) with { Text = "别的" }];
        ListedText[] listed = [new("SM3", " 已登记。\r\n", Noon.AddSeconds(3)), new("SM2", "已登记。", Noon.AddSeconds(2)), new("SM1", "已登记。", Noon.AddSeconds(1))];

        var matches = UnknownRules.Match(rows, listed);

        Assert.Equal(new Dictionary<string, int> { ["a"] = 1, ["b"] = 0 }, matches);
    }

    [Fact]
    public void Given_an_equal_text_just_being_handed_over_when_the_list_is_compared_then_nothing_is_concluded()
    {
        OutboxMessage[] rows = [Unknown("a"), RowFor.Reply("b", Noon).Claimed(Noon)];
        Assert.Empty(UnknownRules.Match(rows, [new("SM1", "已登记。", Noon)]));
    }

    [Fact]
    public void Given_a_resend_that_was_not_handed_over_when_it_is_tried_again_then_it_does_not_count()
    {
        var begun = Unknown("r").ResendBegun(Noon.AddMinutes(5));
        Assert.Equal((OutboxState.Unknown, true), (begun.State, begun.Resent));
        Assert.Same(begun, begun.ResendBegun(Noon));

        var back = begun.ResendNotHandedOver(Noon.AddMinutes(6));
        Assert.False(back.Resent);
        Assert.Equal(UnknownStep.Resend, UnknownRules.Next(back, listWasRead: true, Noon.AddMinutes(6)));
    }

    private static OutboxMessage Unknown(string id, int sequence = 0) =>
        RowFor.Reply(id, Noon).Claimed(Noon).MarkUnknown("timeout", Noon) with { Sequence = sequence };
}

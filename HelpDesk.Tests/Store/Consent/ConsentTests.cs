using HelpDesk.Store.Consent;
using HelpDesk.Store.Outbox;

namespace HelpDesk.Tests.Store.Consent;

public sealed class ConsentTests
{
    private const string Number = "+85291234567";
    private static readonly DateTimeOffset Noon = ManualTimeProvider.SaturdayNoon;

    [Theory]
    [InlineData("STOP", null, CarrierWord.Block)]
    [InlineData(" stop\n", null, CarrierWord.Block)]
    [InlineData("StopAll", null, CarrierWord.Block)]
    [InlineData("unsubscribe", null, CarrierWord.Block)]
    [InlineData("CANCEL", null, CarrierWord.Block)]
    [InlineData("end", null, CarrierWord.Block)]
    [InlineData("quit", null, CarrierWord.Block)]
    [InlineData("revoke", null, CarrierWord.Block)]
    [InlineData("optout", null, CarrierWord.Block)]
    [InlineData("start", null, CarrierWord.Lift)]
    [InlineData("unstop", null, CarrierWord.Lift)]
    [InlineData("yes", null, CarrierWord.LiftOrYes)]
    [InlineData("help", null, CarrierWord.Help)]
    [InlineData("INFO", null, CarrierWord.Help)]
    [InlineData("arrêt", "STOP", CarrierWord.Block)]
    [InlineData("yes", "START", CarrierWord.LiftOrYes)]
    [InlineData("oui", "start", CarrierWord.Lift)]
    [InlineData("aide", "HELP", CarrierWord.Help)]
    [InlineData("stop", "SOMETHING", CarrierWord.Block)]
    public void Given_a_whole_message_when_it_is_a_carrier_word_then_it_is_known(string body, string? optOutType, CarrierWord expected) =>
        Assert.Equal(expected, CarrierWords.Of(body, optOutType));

    [Theory]
    [InlineData("")]
    [InlineData("stop it, the tap leaks")]
    [InlineData("please cancel")]
    [InlineData("Y")]
    [InlineData("NO")]
    [InlineData("N")]
    [InlineData("退订")]
    [InlineData("STOP.")]
    public void Given_any_other_message_when_it_is_read_then_it_is_no_carrier_word(string body) => Assert.Null(CarrierWords.Of(body, null));

    [Theory]
    [InlineData("退订", false, true, true)]
    [InlineData(" td ", false, false, true)]
    [InlineData("T", false, false, true)]
    [InlineData("r", false, false, true)]
    [InlineData("拒收", false, false, true)]
    [InlineData("N", true, false, true)]
    [InlineData("N", true, true, false)]
    [InlineData("N", false, false, false)]
    [InlineData("NO", true, false, false)]
    [InlineData("请退订", false, false, false)]
    public void Given_a_message_when_it_asks_for_no_more_notices_then_only_as_a_whole(string body, bool firstAfterBroadcast, bool questionIsOpen, bool expected) =>
        Assert.Equal(expected, NoticeWords.StopNotices(body, firstAfterBroadcast, questionIsOpen));

    [Theory]
    [InlineData(false, false, OutboxPurpose.Reply, SendVerdict.Allowed)]
    [InlineData(false, false, OutboxPurpose.Broadcast, SendVerdict.Allowed)]
    [InlineData(false, true, OutboxPurpose.Broadcast, SendVerdict.NoticesOff)]
    [InlineData(false, true, OutboxPurpose.Reply, SendVerdict.Allowed)]
    [InlineData(false, true, OutboxPurpose.Staff, SendVerdict.Allowed)]
    [InlineData(false, true, OutboxPurpose.Alarm, SendVerdict.Allowed)]
    [InlineData(true, false, OutboxPurpose.Reply, SendVerdict.CarrierBlocked)]
    [InlineData(true, true, OutboxPurpose.Broadcast, SendVerdict.CarrierBlocked)]
    public void Given_what_a_number_allows_when_a_text_is_due_then_notices_off_stops_broadcasts_only(bool blocked, bool noticesOff, OutboxPurpose purpose, SendVerdict expected) =>
        Assert.Equal(expected, new NumberConsent(Number, blocked ? Noon : null, noticesOff ? Noon : null).MaySend(purpose));

    [Fact]
    public void Given_nothing_known_of_a_number_when_a_text_is_due_then_it_may_be_sent() =>
        Assert.Equal(SendVerdict.Allowed, ((NumberConsent?)null).MaySend(OutboxPurpose.Broadcast));

    [Fact]
    public void Given_a_number_when_it_is_blocked_twice_then_the_first_instant_stands_and_lifting_leaves_notices_alone()
    {
        var consent = ((NumberConsent?)null).OrAllowed(Number).TurnNoticesOff(Noon).After(CarrierWord.Block, Noon).After(CarrierWord.Block, Noon.AddHours(1));
        Assert.Equal(new NumberConsent(Number, Noon, Noon), consent);
        Assert.Equal(new NumberConsent(Number, null, Noon), consent.After(CarrierWord.LiftOrYes, Noon));
        Assert.Equal(new NumberConsent(Number, Noon, null), consent.TurnNoticesOn());
        Assert.Same(consent, consent.After(CarrierWord.Help, Noon));
    }
}

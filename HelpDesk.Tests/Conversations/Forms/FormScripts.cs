namespace HelpDesk.Tests.Conversations.Forms;

/// <summary>What every form does in every language; a subclass is one form in one language and says it in its residents' words.</summary>
/// <remarks>
/// Each property is a script (see <see cref="Script"/>) that plays on a desk of its own, opened at <see cref="OpenedAt"/>. A script that leaves out what its
/// test is named after does not hold what it promises: <see cref="SameMessageTwice"/>, for one, must say so in a line.
/// </remarks>
public abstract class FormScripts
{
    /// <summary>Local time of the property, <c>yyyy-MM-dd HH:mm</c>.</summary>
    protected virtual string OpenedAt => "2026-11-23 10:20";

    /// <summary>Everything the form needs in one message: only the read-back follows.</summary>
    protected abstract string EverythingAtOnce { get; }

    /// <summary>One answer a message: nothing is asked twice.</summary>
    protected abstract string SlotBySlot { get; }

    /// <summary>An answer that does not fit, then one that does.</summary>
    protected abstract string WrongThenRight { get; }

    /// <summary>At the read-back a new value is said, without the name of its field.</summary>
    protected abstract string CorrectedByValue { get; }

    /// <summary>At the read-back a field is named as wrong and asked again.</summary>
    protected abstract string CorrectedByName { get; }

    /// <summary>A question of another matter in between: answered, and the form goes on without asking the open question anew.</summary>
    protected abstract string SideQuestion { get; }

    /// <summary>The resident wants it no longer: nothing is filed.</summary>
    protected abstract string GivenUp { get; }

    /// <summary>A person is asked for in the middle of the form.</summary>
    protected abstract string PersonAskedFor { get; }

    /// <summary>One step back.</summary>
    protected abstract string Back { get; }

    /// <summary>A message, and the confirmation too, delivered twice by the gateway: one ticket, no second answer.</summary>
    protected abstract string SameMessageTwice { get; }

    /// <summary>Begun on one channel, gone on with a day later on another, where nothing is asked again.</summary>
    protected abstract string AfterADayOnAnotherChannel { get; }

    [Fact]
    public Task Given_everything_in_one_message_when_confirmed_then_it_is_filed() => Script.PlaysAsync(OpenedAt, EverythingAtOnce);

    [Fact]
    public Task Given_one_answer_a_message_when_all_are_given_then_nothing_was_asked_twice() => Script.PlaysAsync(OpenedAt, SlotBySlot);

    [Fact]
    public Task Given_a_wrong_answer_when_a_right_one_follows_then_it_is_filed() => Script.PlaysAsync(OpenedAt, WrongThenRight);

    [Fact]
    public Task Given_a_read_back_when_a_value_is_said_then_only_that_changes() => Script.PlaysAsync(OpenedAt, CorrectedByValue);

    [Fact]
    public Task Given_a_read_back_when_a_field_is_named_then_it_is_asked_again() => Script.PlaysAsync(OpenedAt, CorrectedByName);

    [Fact]
    public Task Given_an_open_question_when_something_else_is_asked_then_it_is_answered_and_the_form_goes_on() => Script.PlaysAsync(OpenedAt, SideQuestion);

    [Fact]
    public Task Given_a_form_when_given_up_then_nothing_is_filed() => Script.PlaysAsync(OpenedAt, GivenUp);

    [Fact]
    public Task Given_a_form_when_a_person_is_asked_for_then_one_is_called_and_nothing_said_is_lost() => Script.PlaysAsync(OpenedAt, PersonAskedFor);

    [Fact]
    public Task Given_a_form_when_going_back_then_the_question_before_is_open_again() => Script.PlaysAsync(OpenedAt, Back);

    [Fact]
    public Task Given_a_message_delivered_twice_when_it_comes_again_then_nothing_is_done_twice()
    {
        Assert.Contains("[the same message again]", SameMessageTwice, StringComparison.Ordinal);
        return Script.PlaysAsync(OpenedAt, SameMessageTwice);
    }

    [Fact]
    public Task Given_a_form_begun_yesterday_when_taken_up_on_another_channel_then_it_goes_on()
    {
        Assert.Contains("[1 day passes]", AfterADayOnAnotherChannel, StringComparison.Ordinal);
        Assert.Contains("(sms)>", AfterADayOnAnotherChannel, StringComparison.Ordinal);
        Assert.Contains("resident chat>", AfterADayOnAnotherChannel, StringComparison.Ordinal);
        return Script.PlaysAsync(OpenedAt, AfterADayOnAnotherChannel);
    }
}

namespace HelpDesk.Tests.Conversations.Forms;

/// <summary>A suggestion in English.</summary>
public sealed class SuggestionInEnglish : FormScripts
{
    protected override string EverythingAtOnce =>
        """
        resident A-0703 (sms)> It would be great if you could put a water fountain in the gym
        bot (sms)>             Thank you for your suggestion. We noted: It would be great if you could put a water fountain in the gym (your registered unit). Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Registered as S20261123-0001. A colleague will answer you by Tue 24 Nov, before 12:00. Thank you for your support.
        """;

    protected override string SlotBySlot =>
        """
        resident +447700900222 (sms)> I have a suggestion
        bot (sms)>                    Thank you for your suggestion. What is it?
        resident +447700900222 (sms)> recycling bins on every floor
        bot (sms)>                    May we have your name, if you like?⏎Thank you for your suggestion. We noted: recycling bins on every floor. Correct? Reply 1 to confirm, 2 to change.
        resident +447700900222 (sms)> this is Mrs Green
        bot (sms)>                    Thank you for your suggestion. We noted: recycling bins on every floor; name: Mrs Green. Correct? Reply 1 to confirm, 2 to change.
        resident +447700900222 (sms)> correct
        bot (sms)>                    Registered as S20261123-0001. A colleague will answer you by Tue 24 Nov, before 12:00. Thank you for your support.
        """;

    protected override string WrongThenRight =>
        """
        resident A-0703 (sms)> suggestion
        bot (sms)>             Thank you for your suggestion. What is it?
        resident A-0703 (sms)> block A flat 0703
        bot (sms)>             Thank you for your suggestion. What is it?
        resident A-0703 (sms)> more lights on the path to the east gate
        bot (sms)>             Thank you for your suggestion. We noted: more lights on the path to the east gate (Block A Flat 0703). Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> 1
        bot (sms)>             Registered as S20261123-0001. A colleague will answer you by Tue 24 Nov, before 12:00. Thank you for your support.
        """;

    protected override string CorrectedByValue =>
        """
        resident A-0703 (sms)> I suggest adding benches at block 3
        bot (sms)>             Thank you for your suggestion. We noted: I suggest adding benches at block 3 (your registered unit). Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> not block 3, block 5
        bot (sms)>             Thank you for your suggestion. We noted: I suggest adding benches at block 5 (your registered unit). Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Registered as S20261123-0001. A colleague will answer you by Tue 24 Nov, before 12:00. Thank you for your support.
        """;

    protected override string CorrectedByName =>
        """
        resident A-0703 (sms)> How about adding a book exchange in the lobby
        bot (sms)>             Thank you for your suggestion. We noted: How about adding a book exchange in the lobby (your registered unit). Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> the description is wrong
        bot (sms)>             Thank you for your suggestion. What is it?
        resident A-0703 (sms)> a book and toy exchange in the lobby
        bot (sms)>             Thank you for your suggestion. We noted: a book and toy exchange in the lobby (your registered unit). Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Registered as S20261123-0001. A colleague will answer you by Tue 24 Nov, before 12:00. Thank you for your support.
        """;

    protected override string SideQuestion =>
        """
        resident A-0703 (sms)> You should consider adding bike racks by the clubhouse, I suggest near the pool
        bot (sms)>             Thank you for your suggestion. We noted: You should consider adding bike racks by the clubhouse, I suggest near the pool (your registered unit). Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> what is the parking fee?
        bot (sms)>             Parking by the month is 300 yuan above ground and 450 below; by the hour 5 yuan for the first and 2 for each further one.⏎Is the above correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Registered as S20261123-0001. A colleague will answer you by Tue 24 Nov, before 12:00. Thank you for your support.
        """;

    protected override string GivenUp =>
        """
        resident A-0703 (sms)> I propose a yoga class on Sundays
        bot (sms)>             Thank you for your suggestion. We noted: I propose a yoga class on Sundays (your registered unit). Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> actually never mind
        bot (sms)>             Of course, nothing was submitted.
        """;

    protected override string PersonAskedFor =>
        """
        resident chat> I suggest letting dogs use the service lift
        bot (chat)>    If you like, add your name and a phone number so that we can reach you.⏎Thank you for your suggestion. We noted: I suggest letting dogs use the service lift. Correct? [Confirm] [Change]
        resident chat> can somebody call me about it?
        bot (chat)>    One moment please, a colleague will contact you.
        resident chat> Nora Blake, 07700900321
        bot (chat)>    Thank you for your suggestion. We noted: I suggest letting dogs use the service lift; name: Nora Blake; phone 07700900321. Correct? [Confirm] [Change]
        resident chat> yes
        bot (chat)>    Registered as S20261123-0001. A colleague will answer you by Tue 24 Nov, before 12:00. Thank you for your support.
        """;

    protected override string Back =>
        """
        resident A-0703 (sms)> I recommend quieter garden tools
        bot (sms)>             Thank you for your suggestion. We noted: I recommend quieter garden tools (your registered unit). Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> previous
        bot (sms)>             Thank you for your suggestion. What is it?
        resident A-0703 (sms)> no leaf blowers before nine
        bot (sms)>             Thank you for your suggestion. We noted: no leaf blowers before nine (your registered unit). Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> ok
        bot (sms)>             Registered as S20261123-0001. A colleague will answer you by Tue 24 Nov, before 12:00. Thank you for your support.
        """;

    protected override string SameMessageTwice =>
        """
        resident A-0703 (sms)> Please consider adding a second parcel locker
        bot (sms)>             Thank you for your suggestion. We noted: Please consider adding a second parcel locker (your registered unit). Correct? Reply 1 to confirm, 2 to change.
        [the same message again]
        resident A-0703 (sms)> 1
        bot (sms)>             Registered as S20261123-0001. A colleague will answer you by Tue 24 Nov, before 12:00. Thank you for your support.
        [the same message again]
        """;

    protected override string AfterADayOnAnotherChannel =>
        """
        resident A-0703 (sms)> why not add english to the notices in the lift
        bot (sms)>             Thank you for your suggestion. We noted: why not add english to the notices in the lift (your registered unit). Correct? Reply 1 to confirm, 2 to change.
        [1 day passes]
        [chat belongs to A-0703]
        resident chat>         good morning
        bot (chat)>            Your suggestion (why not add english to the notices in the lift) was not submitted yet; let us go on.⏎Thank you for your suggestion. We noted: why not add english to the notices in the lift (Block A Flat 0703). Correct? [Confirm] [Change]
        resident chat>         yes
        bot (chat)>            Registered as S20261124-0001. A colleague will answer you by Wed 25 Nov, before 12:00. Thank you for your support.
        """;
}

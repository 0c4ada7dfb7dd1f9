namespace HelpDesk.Tests.Conversations.Forms;

/// <summary>A question that nobody answered in advance in English.</summary>
public sealed class QuestionInEnglish : FormScripts
{
    protected override string EverythingAtOnce =>
        """
        resident A-0703 (sms)> Hi, could you tell me whether solar panels are allowed on the balcony?
        bot (sms)>             A colleague will answer: Hi, could you tell me whether solar panels are allowed on the balcony (your registered unit). Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Noted as Q20261123-0001. A colleague will answer you by Tue 24 Nov, before 12:00.
        """;

    protected override string SlotBySlot =>
        """
        resident +447700900789 (sms)> I have a question
        bot (sms)>                    What would you like to know?
        resident +447700900789 (sms)> which internet providers serve the building
        bot (sms)>                    May we have your name, if you like?⏎A colleague will answer: which internet providers serve the building. Correct? Reply 1 to confirm, 2 to change.
        resident +447700900789 (sms)> it's Emma Clarke
        bot (sms)>                    A colleague will answer: which internet providers serve the building; name: Emma Clarke. Correct? Reply 1 to confirm, 2 to change.
        resident +447700900789 (sms)> yes
        bot (sms)>                    Noted as Q20261123-0001. A colleague will answer you by Tue 24 Nov, before 12:00.
        """;

    protected override string WrongThenRight =>
        """
        resident A-0703 (sms)> I'd like to ask something
        bot (sms)>             What would you like to know?
        resident A-0703 (sms)> hmm
        bot (sms)>             Sorry, I missed that. Please say once more what it is about.
        resident A-0703 (sms)> do you know a good vet nearby
        bot (sms)>             A colleague will answer: do you know a good vet nearby (your registered unit). Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> 1
        bot (sms)>             Noted as Q20261123-0001. A colleague will answer you by Tue 24 Nov, before 12:00.
        """;

    protected override string CorrectedByValue =>
        """
        resident A-0703 (sms)> When will the garden at block 2 be replanted?
        bot (sms)>             A colleague will answer: When will the garden at block 2 be replanted (your registered unit). Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> not block 2, block A
        bot (sms)>             A colleague will answer: When will the garden at block A be replanted (your registered unit). Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Noted as Q20261123-0001. A colleague will answer you by Tue 24 Nov, before 12:00.
        """;

    protected override string CorrectedByName =>
        """
        resident A-0703 (sms)> What is the wifi password of the clubhouse?
        bot (sms)>             A colleague will answer: What is the wifi password of the clubhouse (your registered unit). Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> the question is wrong
        bot (sms)>             What would you like to know?
        resident A-0703 (sms)> Is there wifi in the clubhouse
        bot (sms)>             A colleague will answer: Is there wifi in the clubhouse (your registered unit). Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Noted as Q20261123-0001. A colleague will answer you by Tue 24 Nov, before 12:00.
        """;

    protected override string SideQuestion =>
        """
        resident A-0703 (sms)> Can I sublet my parking space to a friend?
        bot (sms)>             A colleague will answer: Can I sublet my parking space to a friend (your registered unit). Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> what time do you open?
        bot (sms)>             The service centre is open daily 8:30 to 17:30 (summer 18:00). At night the duty technician is here; texts and calls are taken around the clock.⏎Is the above correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> 1
        bot (sms)>             Noted as Q20261123-0001. A colleague will answer you by Tue 24 Nov, before 12:00.
        """;

    protected override string GivenUp =>
        """
        resident A-0703 (sms)> Do you rent out bicycles?
        bot (sms)>             A colleague will answer: Do you rent out bicycles (your registered unit). Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> no thanks, found it
        bot (sms)>             Of course, nothing was submitted.
        """;

    protected override string PersonAskedFor =>
        """
        resident chat> How do I change the name on my account?
        bot (chat)>    If you like, add your name and a phone number so that we can reach you.⏎A colleague will answer: How do I change the name on my account. Correct? [Confirm] [Change]
        resident chat> I'd rather speak to someone
        bot (chat)>    One moment please, a colleague will contact you.
        resident chat> Mr Hall, 07700900555
        bot (chat)>    A colleague will answer: How do I change the name on my account; name: Mr Hall; phone 07700900555. Correct? [Confirm] [Change]
        resident chat> confirm
        bot (chat)>    Noted as Q20261123-0001. A colleague will answer you by Tue 24 Nov, before 12:00.
        """;

    protected override string Back =>
        """
        resident A-0703 (sms)> Are drones allowed in the garden?
        bot (sms)>             A colleague will answer: Are drones allowed in the garden (your registered unit). Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> back
        bot (sms)>             What would you like to know?
        resident A-0703 (sms)> are drones allowed on the roof
        bot (sms)>             A colleague will answer: are drones allowed on the roof (your registered unit). Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> ok
        bot (sms)>             Noted as Q20261123-0001. A colleague will answer you by Tue 24 Nov, before 12:00.
        """;

    protected override string SameMessageTwice =>
        """
        resident A-0703 (sms)> What are the gym hours?
        bot (sms)>             The gym is free with a resident card, daily 6:30-22:00; the pool May to September 9:00-21:00 at 20 yuan; the games room 9:00-21:30 by booking.⏎Did that answer it? Reply 1 to confirm it did, 2 to ask a colleague.
        resident A-0703 (sms)> 2
        bot (sms)>             A colleague will answer: What are the gym hours (your registered unit). Correct? Reply 1 to confirm, 2 to change.
        [the same message again]
        resident A-0703 (sms)> 1
        bot (sms)>             Noted as Q20261123-0001. Customer Service will answer you by Tue 24 Nov, before 12:00.
        [the same message again]
        """;

    protected override string AfterADayOnAnotherChannel =>
        """
        resident A-0703 (sms)> Is there a nursery near the estate?
        bot (sms)>             A colleague will answer: Is there a nursery near the estate (your registered unit). Correct? Reply 1 to confirm, 2 to change.
        [1 day passes]
        [chat belongs to A-0703]
        resident chat>         hello?
        bot (chat)>            Your question (Is there a nursery near the estate) was not submitted yet; let us go on.⏎A colleague will answer: Is there a nursery near the estate (Block A Flat 0703). Correct? [Confirm] [Change]
        resident chat>         yes please
        bot (chat)>            Noted as Q20261124-0001. A colleague will answer you by Wed 25 Nov, before 12:00.
        """;
}

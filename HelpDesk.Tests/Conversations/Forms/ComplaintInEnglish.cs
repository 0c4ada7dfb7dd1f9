namespace HelpDesk.Tests.Conversations.Forms;

/// <summary>A complaint in English.</summary>
public sealed class ComplaintInEnglish : FormScripts
{
    protected override string EverythingAtOnce =>
        """
        resident +447700900456 (sms)> Complaint: I'm in block A flat 0904. A white van was parked in my space B21 in the basement all day yesterday. Please have it removed. My name is Peter Lowe
        bot (sms)>                    Thank you for telling us; we are very sorry.⏎Please check: Block A Flat 0904, A white van was parked in my space B21 in the basement all day yesterday; request: Please have it removed; name: Peter Lowe. Correct? Reply 1 to confirm, 2 to change.
        resident +447700900456 (sms)> yes
        bot (sms)>                    Registered as C20261123-0001, an important complaint: with the head of department within 1 hour, settled within 3 days. We call you with the result and keep it confidential.
        bot (guardhead, sms)>         重要投诉 C20261123-0001：A white van was parked in my space B21 in the basement all …。请在11:20前查看并办理，注意保密。
        """;

    protected override string SlotBySlot =>
        """
        resident A-0703 (sms)> i have a complaint
        bot (sms)>             Thank you for telling us; we are very sorry.⏎What happened?
        resident A-0703 (sms)> the dog next door barks all day when they are out
        bot (sms)>             By the Animal Epidemic Prevention Law dogs outdoors wear a tag and a leash; we will speak to the owner.⏎What would you like us to do about it?⏎When did it happen? Reply 1 for going on right now, 2 to skip.
        resident A-0703 (sms)> every day from 9 to 6
        bot (sms)>             What would you like us to do about it? Reply 1 to skip.
        resident A-0703 (sms)> pls talk to the owner
        bot (sms)>             Please check: your registered unit, the dog next door barks all day when they are out; when: every day from 9 to 6; request: pls talk to the owner. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> 1
        bot (sms)>             Registered as C20261123-0001, an important complaint: with the head of department within 1 hour, settled within 3 days. We call you with the result and keep it confidential.
        bot (guardhead, sms)>  重要投诉 C20261123-0001：the dog next door barks all day when they are out。请在11:20前查看并办理，注意保密。
        """;

    protected override string WrongThenRight =>
        """
        resident chat>         The cleaner was rude to my daughter
        bot (chat)>            Thank you for telling us; we are very sorry.⏎Which block and flat are you in?⏎What would you like us to do about it?⏎When did it happen? [Skip]
        resident chat>         dunno
        bot (chat)>            Which block and flat are you in?⏎What would you like us to do about it?
        resident chat>         my flat
        bot (chat)>            Sorry, I missed that. Which block and flat? For example: Block 3 Flat 1202.
        resident chat>         block A, flat 0904
        bot (chat)>            What would you like us to do about it? [Skip]
        resident chat>         an apology
        bot (chat)>            If you like, leave your name and a number so that we can tell you the result.⏎Please check: Block A Flat 0904, The cleaner was rude to my daughter; request: an apology. Correct? [Confirm] [Change]
        resident chat>         Lowe
        bot (chat)>            Please check: Block A Flat 0904, The cleaner was rude to my daughter; request: an apology; name: Lowe. Correct? [Confirm] [Change]
        resident chat>         yes
        bot (chat)>            Registered as C20261123-0001, an important complaint: with the head of department within 1 hour, settled within 3 days. We call you with the result and keep it confidential.
        bot (supervisor, sms)> 重要投诉 C20261123-0001：The cleaner was rude to my daughter。请在11:20前查看并办理，注意保密。
        """;

    protected override string CorrectedByValue =>
        """
        resident A-0703 (sms)> Someone leaves bikes and boxes in the stairwell on the 7th floor
        bot (sms)>             Thank you for telling us; we are very sorry.⏎By the Fire Protection Law nobody may block escape routes or fire lanes; we will have it cleared.⏎What would you like us to do about it? Reply 1 to skip.
        resident A-0703 (sms)> clear it please
        bot (sms)>             Please check: your registered unit, Someone leaves bikes and boxes in the stairwell on the 7th floor; request: clear it please. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> Sorry, not the 7th floor, the 8th floor
        bot (sms)>             Please check: your registered unit, Someone leaves bikes and boxes in the stairwell on the 8th floor; request: clear it please. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Registered as C20261123-0001. The person in charge will contact you first; it is settled within 2 days and we call you with the result.
        """;

    protected override string CorrectedByName =>
        """
        resident A-0703 (sms)> There was drilling at 7am on Sunday in the flat above
        bot (sms)>             Thank you for telling us; we are very sorry.⏎By the Noise Pollution Law fit-out works keep to set hours; here working days 8:00–12:00 and 14:00–18:00.⏎What would you like us to do about it? Reply 1 to skip.
        resident A-0703 (sms)> stop them working on weekends
        bot (sms)>             Please check: your registered unit, There was drilling at 7am on Sunday in the flat above; request: stop them working on weekends. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> 2
        bot (sms)>             Of course. What should be changed? Reply 1 for problem, 2 for when, 3 for unit, 4 for request.
        resident A-0703 (sms)> request
        bot (sms)>             What would you like us to do about it? Reply 1 to skip.
        resident A-0703 (sms)> fine the contractor
        bot (sms)>             Please check: your registered unit, There was drilling at 7am on Sunday in the flat above; request: fine the contractor. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> 1
        bot (sms)>             Registered as C20261123-0001. The person in charge will contact you first; it is settled within 2 days and we call you with the result.
        """;

    protected override string SideQuestion =>
        """
        resident A-0703 (sms)> The guard at the east gate was asleep
        bot (sms)>             Thank you for telling us; we are very sorry.⏎What would you like us to do about it?⏎When did it happen? Reply 1 to skip.
        resident A-0703 (sms)> btw what are the gym hours?
        bot (sms)>             The gym is free with a resident card, daily 6:30-22:00; the pool May to September 9:00-21:00 at 20 yuan; the games room 9:00-21:30 by booking.⏎When did it happen? Reply 1 to skip.
        resident A-0703 (sms)> last night about 2
        bot (sms)>             What would you like us to do about it? Reply 1 to skip.
        resident A-0703 (sms)> replace him
        bot (sms)>             Please check: your registered unit, The guard at the east gate was asleep; when: last night about 2; request: replace him. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> Y
        bot (sms)>             Registered as C20261123-0001, an important complaint: with the head of department within 1 hour, settled within 3 days. We call you with the result and keep it confidential.
        bot (guardhead, sms)>  重要投诉 C20261123-0001：The guard at the east gate was asleep。请在11:20前查看并办理，注意保密。
        """;

    protected override string GivenUp =>
        """
        resident A-0703 (sms)> It smells of cigarette smoke in the lobby every evening
        bot (sms)>             Thank you for telling us; we are very sorry.⏎What would you like us to do about it? Reply 1 to skip.
        resident A-0703 (sms)> never mind, forget it
        bot (sms)>             Of course, nothing was submitted.
        """;

    protected override string PersonAskedFor =>
        """
        resident A-0703 (sms)> I was charged a late fee twice this month
        bot (sms)>             Thank you for telling us; we are very sorry.⏎What would you like us to do about it? Reply 1 to skip.
        resident A-0703 (sms)> can I talk to a real person
        bot (sms)>             One moment please, a colleague will contact you.
        resident A-0703 (sms)> refund one of them
        bot (sms)>             Please check: your registered unit, I was charged a late fee twice this month; request: refund one of them. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> ok
        bot (sms)>             Registered as C20261123-0001, an important complaint: with the head of department within 1 hour, settled within 3 days. We call you with the result and keep it confidential.
        bot (supervisor, sms)> 重要投诉 C20261123-0001：I was charged a late fee twice this month。请在11:20前查看并办理，注意保密。
        """;

    protected override string Back =>
        """
        resident A-0703 (sms)> Loud karaoke from A-0803 keeps us awake
        bot (sms)>             Thank you for telling us; we are very sorry.⏎By the Noise Pollution Law night is 22:00 to 6:00 and household noise must be kept down; we will speak to them.⏎What would you like us to do about it?⏎When did it happen? Reply 1 for going on right now, 2 to skip.
        resident A-0703 (sms)> saturday night
        bot (sms)>             What would you like us to do about it? Reply 1 to skip.
        resident A-0703 (sms)> go back
        bot (sms)>             When did it happen? Reply 1 for going on right now, 2 to skip.
        resident A-0703 (sms)> friday night till 3am
        bot (sms)>             What would you like us to do about it? Reply 1 to skip.
        resident A-0703 (sms)> skip
        bot (sms)>             Please check: your registered unit, Loud karaoke from A-0803 keeps us awake; when: friday night till 3am. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> correct
        bot (sms)>             Registered as C20261123-0001, an important complaint: with the head of department within 1 hour, settled within 3 days. We call you with the result and keep it confidential.
        bot (supervisor, sms)> 重要投诉 C20261123-0001：Loud karaoke from A-0803 keeps us awake。请在11:20前查看并办理，注意保密。
        """;

    protected override string SameMessageTwice =>
        """
        resident A-0703 (sms)> The lobby floor is filthy, nobody cleans it
        bot (sms)>             Thank you for telling us; we are very sorry.⏎What would you like us to do about it? Reply 1 to skip.
        [the same message again]
        resident A-0703 (sms)> clean it daily
        bot (sms)>             Please check: your registered unit, The lobby floor is filthy, nobody cleans it; request: clean it daily. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> 1
        bot (sms)>             Registered as C20261123-0001. The person in charge will contact you first; it is settled within 2 days and we call you with the result.
        [the same message again]
        """;

    protected override string AfterADayOnAnotherChannel =>
        """
        resident A-0703 (sms)> The shuttle bus never shows up on time
        bot (sms)>             Thank you for telling us; we are very sorry.⏎What would you like us to do about it?⏎When did it happen? Reply 1 to skip.
        [1 day passes]
        [chat belongs to A-0703]
        resident chat>         every weekday, the 8.15 one
        bot (chat)>            Your complaint (The shuttle bus never shows up on time) was not submitted yet; let us go on.⏎What would you like us to do about it? [Skip]
        resident chat>         please publish a real timetable
        bot (chat)>            Please check: Block A Flat 0703, The shuttle bus never shows up on time; when: every weekday, the 8.15 one; request: please publish a real timetable. Correct? [Confirm] [Change]
        resident chat>         confirm
        bot (chat)>            Registered as C20261124-0001. The person in charge will contact you first; it is settled within 2 days and we call you with the result.
        """;
}

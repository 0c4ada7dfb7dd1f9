namespace HelpDesk.Tests.Conversations.Forms;

/// <summary>Repairs as people text them in English, with the apostrophes left out.</summary>
public sealed class RepairInEnglish : FormScripts
{
    protected override string EverythingAtOnce => """
        resident A-0703 (sms)> hi the ac in my bedroom isnt cooling at all, someone can come thursday between 2 and 5pm. thanks, Jane
        bot (sms)>             Please check: your registered unit, ac in my bedroom isnt cooling, visit Thu 26 Nov, 14:00-17:00. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yep
        bot (sms)>             Registered as R20261123-0001. Your visit is set for Thu 26 Nov, 14:00-17:00. Thank you, we will tell you if anything changes.
        """;

    protected override string SlotBySlot => """
        resident +447700900777 (sms)> I need something fixed
        bot (sms)>                    What is broken? For example: kitchen pipe leaking.
        resident +447700900777 (sms)> bathroom drain is blocked
        bot (sms)>                    Which block and flat are you in?⏎When may someone come? For example: tomorrow after 3 pm.
        resident +447700900777 (sms)> block A
        bot (sms)>                    Which flat in Block A?
        resident +447700900777 (sms)> 1804
        bot (sms)>                    When may someone come? For example: tomorrow after 3 pm.
        resident +447700900777 (sms)> tmrw morning
        bot (sms)>                    Please check: Block A Flat 1804, bathroom, drain is blocked, visit Tue 24 Nov, morning. Correct? Reply 1 to confirm, 2 to change.
        resident +447700900777 (sms)> looks good
        bot (sms)>                    Registered as R20261123-0001. Your visit is set for Tue 24 Nov, morning. Thank you, we will tell you if anything changes.
        """;

    protected override string WrongThenRight => """
        resident +447700900777 (sms)> front door lock is jammed, A-9901
        bot (sms)>                    We cannot find Block A Flat 9901. Is it one of these? Or write the flat. Reply 1 for Block A Flat 2401.
        resident +447700900777 (sms)> sorry A-0901
        bot (sms)>                    When may someone come? For example: tomorrow after 3 pm.
        resident +447700900777 (sms)> yesterday would have been nice
        bot (sms)>                    Sun 22 Nov has passed. When may someone come instead?
        resident +447700900777 (sms)> ok this evening after 6
        bot (sms)>                    Please check: Block A Flat 0901, door lock is jammed, visit Mon 23 Nov, after 18:00. Correct? Reply 1 to confirm, 2 to change.
        resident +447700900777 (sms)> correct
        bot (sms)>                    Registered as R20261123-0001. Your visit is set for Mon 23 Nov, after 18:00. Thank you, we will tell you if anything changes.
        """;

    protected override string CorrectedByValue => """
        resident A-0703 (sms)> No hot water in the shower. Tomorrow 9am is fine
        bot (sms)>             Please check: your registered unit, No hot water, visit Tue 24 Nov, 09:00. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> make it 11am instead
        bot (sms)>             Please check: your registered unit, No hot water, visit Tue 24 Nov, 11:00. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Registered as R20261123-0001. Your visit is set for Tue 24 Nov, 11:00. Thank you, we will tell you if anything changes.
        """;

    protected override string CorrectedByName => """
        resident A-0703 (sms)> bedroom ceiling lamp is flickering, friday afternoon pls
        bot (sms)>             Please check: your registered unit, bedroom, lamp is flickering, visit Fri 27 Nov, afternoon. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> the problem is wrong
        bot (sms)>             What is broken? For example: kitchen pipe leaking.
        resident A-0703 (sms)> the bathroom extractor fan makes a strange noise
        bot (sms)>             Please check: your registered unit, bathroom, fan makes a strange noise, visit Fri 27 Nov, afternoon. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Registered as R20261123-0001. Your visit is set for Fri 27 Nov, afternoon. Thank you, we will tell you if anything changes.
        """;

    protected override string SideQuestion => """
        resident A-0703 (sms)> the kitchen sink is leaking underneath
        bot (sms)>             When may someone come? For example: tomorrow after 3 pm.
        resident A-0703 (sms)> do you charge for repairs?
        bot (sms)>             Common parts and anything under warranty are free. Work inside the flat is charged by the price list; you hear the price and agree before work begins.⏎When may someone come?
        resident A-0703 (sms)> any time tomorrow
        bot (sms)>             Please check: your registered unit, kitchen, sink is leaking, visit Tue 24 Nov. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> ok
        bot (sms)>             Registered as R20261123-0001. Your visit is set for Tue 24 Nov. Thank you, we will tell you if anything changes.
        """;

    protected override string GivenUp => """
        resident A-0703 (sms)> my bedroom window won't close
        bot (sms)>             When may someone come? For example: tomorrow after 3 pm.
        resident A-0703 (sms)> never mind, I fixed it myself
        bot (sms)>             Of course, nothing was submitted.
        resident A-0703 (sms)> status
        bot (sms)>             I see no open tickets from here.⏎To check who is writing, please write the mobile number on file with us; we text a code to it. Reply 1 to use this number, 2 to leave it.
        """;

    protected override string PersonAskedFor => """
        resident chat> intercom doesn't work
        bot (chat)>    Which block and flat are you in?⏎When may someone come? For example: tomorrow after 3 pm.
        resident chat> can I talk to a person
        bot (chat)>    One moment please, a colleague will contact you.
        resident chat> Block A flat 1103
        bot (chat)>    When may someone come? For example: tomorrow after 3 pm.
        resident chat> wed noon
        bot (chat)>    If you like, add a phone number so that we can reach you.⏎Please check: Block A Flat 1103, intercom doesn't work, visit Wed 25 Nov, around noon. Correct? [Confirm] [Change]
        resident chat> yes
        bot (chat)>    Registered as R20261123-0001. Your visit is set for Wed 25 Nov, around noon. Thank you, we will tell you if anything changes.
        """;

    protected override string Back => """
        resident +447700900777 (sms)> washing machine won't drain
        bot (sms)>                    Which block and flat are you in?⏎When may someone come? For example: tomorrow after 3 pm.
        resident +447700900777 (sms)> A 1204
        bot (sms)>                    When may someone come? For example: tomorrow after 3 pm.
        resident +447700900777 (sms)> go back
        bot (sms)>                    Which block and flat are you in?
        resident +447700900777 (sms)> A 1205
        bot (sms)>                    When may someone come? For example: tomorrow after 3 pm.
        resident +447700900777 (sms)> Saturday 10-12
        bot (sms)>                    Please check: Block A Flat 1205, washing machine won't drain, visit Sat 28 Nov, 10:00-12:00. Correct? Reply 1 to confirm, 2 to change.
        resident +447700900777 (sms)> yes please
        bot (sms)>                    Registered as R20261123-0001. Your visit is set for Sat 28 Nov, 10:00-12:00. Thank you, we will tell you if anything changes.
        """;

    // A lift needs nobody at home either.
    protected override string SameMessageTwice => """
        resident A-0703 (sms)> The lift in block A is stuck on 7 again, nobody inside
        bot (sms)>             Where exactly is it? For example: corridor on the 2nd floor. Reply 1 to skip.
        [the same message again]
        resident A-0703 (sms)> the left one, lobby side
        bot (sms)>             Please check: your registered unit, lobby, lift in block A is stuck. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> y
        bot (sms)>             Registered as R20261123-0001. Thank you, we will tell you if anything changes.
        [the same message again]
        resident A-0703 (sms)> any news?
        bot (sms)>             R20261123-0001 (lift in block A is stuck): in progress.
        """;

    protected override string AfterADayOnAnotherChannel => """
        [chat belongs to A-0703]
        resident A-0703 (sms)> The toilet keeps running
        bot (sms)>             When may someone come? For example: tomorrow after 3 pm.
        [1 day passes]
        resident chat>         hello
        bot (chat)>            Your repair (toilet keeps running) was not submitted yet; let us go on.⏎When may someone come? For example: tomorrow after 3 pm.
        resident chat>         weds after 4
        bot (chat)>            Please check: Block A Flat 0703, toilet keeps running, visit Wed 25 Nov, after 16:00. Correct? [Confirm] [Change]
        resident chat>         yes
        bot (chat)>            Registered as R20261124-0001. Your visit is set for Wed 25 Nov, after 16:00. Thank you, we will tell you if anything changes.
        """;
}

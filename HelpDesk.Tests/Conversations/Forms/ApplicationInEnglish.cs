namespace HelpDesk.Tests.Conversations.Forms;

/// <summary>Works out of hours, loans, cards and a fit-out, applied for in English.</summary>
public sealed class ApplicationInEnglish : FormScripts
{
    protected override string EverythingAtOnce => """
        resident A-0703 (sms)> I'd like to apply for out-of-hours works, friday 6pm to 9pm, because the floor has to be laid in one go
        bot (sms)>             Please note: Please tell your neighbours beforehand; no work after 22:00.⏎Please check: out-of-hours works, your registered unit; time: Fri 27 Nov, 18:00-21:00; reason: the floor has to be laid in one go. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Your application (out-of-hours works) is registered as A20261123-0001. We tell you as soon as it is decided.
        """;

    protected override string SlotBySlot => """
        resident +447700900777 (sms)> I want to borrow something from you guys
        bot (sms)>                    Which block and flat are you in?⏎From which day?
        resident +447700900777 (sms)> A-1204
        bot (sms)>                    What would you like to borrow?
        resident +447700900777 (sms)> a hand trolley
        bot (sms)>                    From which day?
        resident +447700900777 (sms)> tomorrow
        bot (sms)>                    On which day does it come back?
        resident +447700900777 (sms)> friday
        bot (sms)>                    Please check: loan of a key or place, Block A Flat 1204; what: a hand trolley; from: Tue 24 Nov; back on: Fri 27 Nov. Correct? Reply 1 to confirm, 2 to change.
        resident +447700900777 (sms)> yes
        bot (sms)>                    Your application (loan of a key or place) is registered as A20261123-0001. We tell you as soon as it is decided.
        """;

    protected override string WrongThenRight => """
        resident A-0703 (sms)> can I borrow the roof key
        bot (sms)>             From which day?
        resident A-0703 (sms)> last friday
        bot (sms)>             Fri 20 Nov is past. Which day instead?
        resident A-0703 (sms)> thursday
        bot (sms)>             On which day does it come back?
        resident A-0703 (sms)> not sure yet
        bot (sms)>             Please name the day, such as 1 December. On which day does it come back?
        resident A-0703 (sms)> saturday
        bot (sms)>             Please check: loan of a key or place, your registered unit; what: the roof key; from: Thu 26 Nov; back on: Sat 28 Nov. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Your application (loan of a key or place) is registered as A20261123-0001. We tell you as soon as it is decided.
        """;

    protected override string CorrectedByValue => """
        resident A-0703 (sms)> I want to renovate my flat, contractor is BrightHome, start next monday, 3 workers, going to replace the kitchen tiles, no load-bearing walls, contractor phone +447700900555
        bot (sms)>             Please note: Work on working days 8-12 and 14-18 only; no load-bearing structure without approval; keep common passages clear.⏎Please check: fit-out permit, your registered unit; start: Mon 30 Nov; contractor: BrightHome; contractor phone: +447700900555; workers: 3; works: replace the kitchen tiles; load-bearing: no; papers: identity card or letter of authority, plan of the works; to pay: deposit 2000 yuan, rubbish removal fee 300 yuan. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> new floor tiles and rewiring
        bot (sms)>             Please check: fit-out permit, your registered unit; start: Mon 30 Nov; contractor: BrightHome; contractor phone: +447700900555; workers: 3; works: new floor tiles and rewiring; load-bearing: no; papers: identity card or letter of authority, plan of the works; to pay: deposit 2000 yuan, rubbish removal fee 300 yuan. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> contractor is ABC Builders
        bot (sms)>             Please check: fit-out permit, your registered unit; start: Mon 30 Nov; contractor: ABC Builders; contractor phone: +447700900555; workers: 3; works: new floor tiles and rewiring; load-bearing: no; papers: identity card or letter of authority, plan of the works; to pay: deposit 2000 yuan, rubbish removal fee 300 yuan. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Your application (fit-out permit) is registered as A20261123-0001. Please send photos of these papers or bring them to the service centre: identity card or letter of authority, plan of the works. To be paid there: deposit 2000 yuan, rubbish removal fee 300 yuan. We tell you as soon as it is decided.
        """;

    protected override string CorrectedByName => """
        resident A-0703 (sms)> apply for after hours work, saturday 8pm to 10pm, because of noise-free hours for painting
        bot (sms)>             Please note: Please tell your neighbours beforehand; no work after 22:00.⏎Please check: out-of-hours works, your registered unit; time: Sat 28 Nov, 20:00-22:00; reason: noise-free hours for painting. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> the reason is wrong
        bot (sms)>             Why is it needed?
        resident A-0703 (sms)> paint needs to dry overnight
        bot (sms)>             Please check: out-of-hours works, your registered unit; time: Sat 28 Nov, 20:00-22:00; reason: paint needs to dry overnight. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Your application (out-of-hours works) is registered as A20261123-0001. We tell you as soon as it is decided.
        """;

    protected override string SideQuestion => """
        resident A-0703 (sms)> I need a removal pass
        bot (sms)>             Which items leave, and how many of each?
        resident A-0703 (sms)> what are the gym hours?
        bot (sms)>             The gym is free with a resident card, daily 6:30-22:00; the pool May to September 9:00-21:00 at 20 yuan; the games room 9:00-21:30 by booking.⏎Which items leave, and how many of each?
        resident A-0703 (sms)> one sofa and a fridge
        bot (sms)>             On which day do they leave?
        resident A-0703 (sms)> tomorrow morning
        bot (sms)>             Who carries them? A company name or number plate will do. Reply 1 to skip.
        resident A-0703 (sms)> skip
        bot (sms)>             Please note: Please use the goods lift for large items and keep passages clear.⏎Please check: goods removal pass, your registered unit; items: one sofa and a fridge; day: Tue 24 Nov, morning; papers: identity card or letter of authority. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Your application (goods removal pass) is registered as A20261123-0001. Please send photos of these papers or bring them to the service centre: identity card or letter of authority. We tell you as soon as it is decided.
        """;

    protected override string GivenUp => """
        resident A-0703 (sms)> I need a parking permit
        bot (sms)>             Above or below ground? Reply 1 for above ground, 2 for below ground.
        resident A-0703 (sms)> forget it, too expensive
        bot (sms)>             Of course, nothing was submitted.
        resident A-0703 (sms)> thanks
        bot (sms)>             You are welcome. Please write any time you need us.
        """;

    protected override string PersonAskedFor => """
        resident chat> I need two access cards
        bot (chat)>    Which block and flat are you in?
        resident chat> could I speak to someone
        bot (chat)>    One moment please, a colleague will contact you.
        resident chat> block A flat 1402
        bot (chat)>    A new card, or one to replace a lost one? [New] [Replacement]
        resident chat> new
        bot (chat)>    If you like, add a phone number so that we can reach you.⏎Please check: access card, Block A Flat 1402; why: new; cards: 2; papers: identity card or letter of authority. Correct? [Confirm] [Change]
        resident chat> yes
        bot (chat)>    Your application (access card) is registered as A20261123-0001. Please send photos of these papers or bring them to the service centre: identity card or letter of authority. We tell you as soon as it is decided.
        """;

    protected override string Back => """
        resident A-0703 (sms)> I want to borrow the hand trolley
        bot (sms)>             From which day?
        resident A-0703 (sms)> tomorrow
        bot (sms)>             On which day does it come back?
        resident A-0703 (sms)> back
        bot (sms)>             From which day?
        resident A-0703 (sms)> wednesday
        bot (sms)>             On which day does it come back?
        resident A-0703 (sms)> thursday
        bot (sms)>             Please check: loan of a key or place, your registered unit; what: the hand trolley; from: Wed 25 Nov; back on: Thu 26 Nov. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Your application (loan of a key or place) is registered as A20261123-0001. We tell you as soon as it is decided.
        """;

    protected override string SameMessageTwice => """
        resident A-0703 (sms)> need a proof of residence for my bank account
        bot (sms)>             What is it for? For example: school enrolment.
        [the same message again]
        resident A-0703 (sms)> opening a bank account
        bot (sms)>             Please check: proof of residence, your registered unit; purpose: opening a bank account; papers: identity card or letter of authority. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Your application (proof of residence) is registered as A20261123-0001. Please send photos of these papers or bring them to the service centre: identity card or letter of authority. We tell you as soon as it is decided.
        [the same message again]
        resident A-0703 (sms)> how is my application doing?
        bot (sms)>             A20261123-0001 (proof of residence): in progress.
        """;

    protected override string AfterADayOnAnotherChannel => """
        [chat belongs to A-0703]
        resident A-0703 (sms)> apply for out-of-hours works please
        bot (sms)>             On which day, from when to when?
        [1 day passes]
        resident chat>         hi
        bot (chat)>            Your application (out-of-hours works) was not submitted yet; let us go on.⏎On which day, from when to when?
        resident chat>         thursday 7pm to 9pm
        bot (chat)>            Why is it needed?
        resident chat>         the painters are only free in the evening
        bot (chat)>            Please note: Please tell your neighbours beforehand; no work after 22:00.⏎Please check: out-of-hours works, Block A Flat 0703; time: Thu 26 Nov, 19:00-21:00; reason: the painters are only free in the evening. Correct? [Confirm] [Change]
        resident chat>         yes
        bot (chat)>            Your application (out-of-hours works) is registered as A20261124-0001. We tell you as soon as it is decided.
        """;
}

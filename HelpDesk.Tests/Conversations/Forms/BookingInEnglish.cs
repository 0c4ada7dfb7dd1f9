namespace HelpDesk.Tests.Conversations.Forms;

/// <summary>Bookings as people text them in English.</summary>
public sealed class BookingInEnglish : FormScripts
{
    protected override string EverythingAtOnce => """
        resident A-0703 (sms)> Hi, can I book the meeting room for 2 hours on Friday at 10am pls
        bot (sms)>             Please check: booking of meeting room, 2 hours, the meeting room on the 2nd floor of the clubhouse, Fri 27 Nov, 10:00-12:00. Fee: 120 yuan (60 yuan per hour), paid and signed for after use, with a receipt. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yep
        bot (sms)>             Booked as B20261123-0001: meeting room, Fri 27 Nov, 10:00-12:00. It can be moved or withdrawn until Thu 26 Nov, 22:00; just tell us. Thank you.
        """;

    protected override string SlotBySlot => """
        resident +447700900777 (sms)> id like to book something
        bot (sms)>                    Which service would you like to book? Reply 1 for air-conditioner cleaning, 2 for range-hood cleaning, 3 for fan cleaning, 4 for glass cleaning, 5 for pest control, 6 for more services.
        resident +447700900777 (sms)> ac cleaning
        bot (sms)>                    How many for air-conditioner cleaning (in units)?⏎Which block and flat are you in?⏎Which day and time would you like?
        resident +447700900777 (sms)> two units
        bot (sms)>                    Which block and flat are you in?⏎Which day and time would you like?
        resident +447700900777 (sms)> block A flat 1603
        bot (sms)>                    Which day and time would you like? Reply 1 for Mon 23 Nov 14:00, 2 for Tue 24 Nov 08:00, 3 for Tue 24 Nov 14:00, 4 for Wed 25 Nov 08:00, 5 for Wed 25 Nov 14:00, 6 for Thu 26 Nov 08:00.
        resident +447700900777 (sms)> sat morning
        bot (sms)>                    Sat 28 Nov, morning: these times are free. Which one would you like? Reply 1 for Sat 28 Nov 08:00, 2 for Sat 28 Nov 10:00.
        resident +447700900777 (sms)> the 10 o'clock one
        bot (sms)>                    Please check: booking of air-conditioner cleaning, 2 units, Block A Flat 1603, Sat 28 Nov, 10:00-12:00. Fee: 160 yuan (80 yuan per unit), paid after the work is checked and signed, with a receipt. Correct? Reply 1 to confirm, 2 to change.
        resident +447700900777 (sms)> ok
        bot (sms)>                    Booked as B20261123-0001: air-conditioner cleaning, Sat 28 Nov, 10:00-12:00. It can be moved or withdrawn until Sat 28 Nov, 06:00; just tell us. Thank you.
        """;

    protected override string WrongThenRight => """
        resident A-0703 (sms)> pest control on Sunday please, got cockroaches
        bot (sms)>             Sorry, pest control is offered Mon to Sat 09:00-12:00, 14:00-18:00, not on Sun 29 Nov. Which of the nearest times would you like? Reply 1 for Sat 28 Nov 14:00, 2 for Sat 28 Nov 15:00, 3 for Sat 28 Nov 16:00, 4 for Sat 28 Nov 17:00.
        resident A-0703 (sms)> hmm next monday 9am then
        bot (sms)>             Please check: booking of pest control, your registered unit, Mon 30 Nov, 09:00-10:00. Fee: 100 yuan, paid after the work is checked and signed, with a receipt. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Booked as B20261123-0001: pest control, Mon 30 Nov, 09:00-10:00. It can be moved or withdrawn until Mon 30 Nov, 05:00; just tell us. Thank you.
        """;

    protected override string CorrectedByValue => """
        resident A-0703 (sms)> need 5 bottles of water delivered tomorrow at 11
        bot (sms)>             Please check: booking of water delivery, 5 bottles, your registered unit, Tue 24 Nov, 11:00-12:00. Fee: 90 yuan (18 yuan per bottle), paid after the work is checked and signed, with a receipt. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> actually 3 bottles
        bot (sms)>             Please check: booking of water delivery, 3 bottles, your registered unit, Tue 24 Nov, 11:00-12:00. Fee: 54 yuan (18 yuan per bottle), paid after the work is checked and signed, with a receipt. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Booked as B20261123-0001: water delivery, Tue 24 Nov, 11:00-12:00. It can be moved or withdrawn until Tue 24 Nov, 10:00; just tell us. Thank you.
        """;

    protected override string CorrectedByName => """
        resident A-0703 (sms)> window cleaning, 25 sqm, wednesday 2pm
        bot (sms)>             Please check: booking of glass cleaning, 25 square metres, your registered unit, Wed 25 Nov, 14:00-16:00. Fee: 250 yuan (10 yuan per square metre), paid after the work is checked and signed, with a receipt. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> the time is wrong
        bot (sms)>             Which day and time would you like? Reply 1 for Mon 23 Nov 14:00, 2 for Tue 24 Nov 08:00, 3 for Tue 24 Nov 14:00, 4 for Wed 25 Nov 08:00, 5 for Wed 25 Nov 14:00, 6 for Thu 26 Nov 08:00.
        resident A-0703 (sms)> thursday at 8
        bot (sms)>             Please check: booking of glass cleaning, 25 square metres, your registered unit, Thu 26 Nov, 08:00-10:00. Fee: 250 yuan (10 yuan per square metre), paid after the work is checked and signed, with a receipt. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Booked as B20261123-0001: glass cleaning, Thu 26 Nov, 08:00-10:00. It can be moved or withdrawn until Thu 26 Nov, 04:00; just tell us. Thank you.
        """;

    protected override string SideQuestion => """
        resident A-0703 (sms)> book a lamp fitting for 2 lamps
        bot (sms)>             Which day and time would you like? Reply 1 for Mon 23 Nov 14:00, 2 for Tue 24 Nov 09:00, 3 for Tue 24 Nov 14:00, 4 for Wed 25 Nov 09:00, 5 for Wed 25 Nov 14:00, 6 for Thu 26 Nov 09:00.
        resident A-0703 (sms)> what are your opening hours?
        bot (sms)>             The service centre is open daily 8:30 to 17:30 (summer 18:00). At night the duty technician is here; texts and calls are taken around the clock.⏎Please choose from the list above, or just write it.
        resident A-0703 (sms)> thurs 3pm
        bot (sms)>             Please check: booking of lamp fitting, 2 lamps, your registered unit, Thu 26 Nov, 15:00-16:00. Fee: 80 yuan (40 yuan per lamp), paid after the work is checked and signed, with a receipt. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> correct
        bot (sms)>             Booked as B20261123-0001: lamp fitting, Thu 26 Nov, 15:00-16:00. It can be moved or withdrawn until Thu 26 Nov, 11:00; just tell us. Thank you.
        """;

    protected override string GivenUp => """
        resident A-0703 (sms)> I want to hire a ladder
        bot (sms)>             How many for tool hire (in items)?⏎Which day and time would you like?
        resident A-0703 (sms)> forget it
        bot (sms)>             Of course, nothing was submitted.
        resident A-0703 (sms)> what have I booked?
        bot (sms)>             I see no open tickets from here.⏎To check who is writing, please write the mobile number on file with us; we text a code to it. Reply 1 to use this number, 2 to leave it.
        """;

    protected override string PersonAskedFor => """
        resident chat> can someone fit curtains for me? 2 sets
        bot (chat)>    Which block and flat are you in?⏎Which day and time would you like?
        resident chat> i'd rather speak to someone
        bot (chat)>    One moment please, a colleague will contact you.
        resident chat> block A flat 1402
        bot (chat)>    Which day and time would you like? [Mon 23 Nov 14:00] [Tue 24 Nov 09:00] [Tue 24 Nov 14:00] [Wed 25 Nov 09:00] [Wed 25 Nov 14:00] [Thu 26 Nov 09:00]
        resident chat> saturday 11am
        bot (chat)>    If you like, add a phone number so that we can reach you.⏎Please check: booking of curtain fitting, 2 sets, Block A Flat 1402, Sat 28 Nov, 11:00-12:00. Fee: 120 yuan (60 yuan per set), paid after the work is checked and signed, with a receipt. Correct? [Confirm] [Change]
        resident chat> yes
        bot (chat)>    Booked as B20261123-0001: curtain fitting, Sat 28 Nov, 11:00-12:00. It can be moved or withdrawn until Sat 28 Nov, 07:00; just tell us. Thank you.
        """;

    protected override string Back => """
        resident +447700900777 (sms)> range hood cleaning please, one hood
        bot (sms)>                    Which block and flat are you in?⏎Which day and time would you like?
        resident +447700900777 (sms)> A-0305
        bot (sms)>                    Which day and time would you like? Reply 1 for Mon 23 Nov 14:00, 2 for Tue 24 Nov 08:00, 3 for Tue 24 Nov 14:00, 4 for Wed 25 Nov 08:00, 5 for Wed 25 Nov 14:00, 6 for Thu 26 Nov 08:00.
        resident +447700900777 (sms)> back
        bot (sms)>                    Which block and flat are you in?
        resident +447700900777 (sms)> A-0306
        bot (sms)>                    Which day and time would you like? Reply 1 for Mon 23 Nov 14:00, 2 for Tue 24 Nov 08:00, 3 for Tue 24 Nov 14:00, 4 for Wed 25 Nov 08:00, 5 for Wed 25 Nov 14:00, 6 for Thu 26 Nov 08:00.
        resident +447700900777 (sms)> wednesday 4pm
        bot (sms)>                    Please check: booking of range-hood cleaning, 1 unit, Block A Flat 0306, Wed 25 Nov, 16:00-18:00. Fee: 120 yuan (120 yuan per unit), paid after the work is checked and signed, with a receipt. Correct? Reply 1 to confirm, 2 to change.
        resident +447700900777 (sms)> yes
        bot (sms)>                    Booked as B20261123-0001: range-hood cleaning, Wed 25 Nov, 16:00-18:00. It can be moved or withdrawn until Wed 25 Nov, 12:00; just tell us. Thank you.
        """;

    protected override string SameMessageTwice => """
        resident A-0703 (sms)> taxi to the airport tomorrow 6:30am please
        bot (sms)>             Please check: booking of taxi call, your registered unit, Tue 24 Nov, 06:30-06:45. Fee: free of charge. Correct? Reply 1 to confirm, 2 to change.
        [the same message again]
        resident A-0703 (sms)> Y
        bot (sms)>             Booked as B20261123-0001: taxi call, Tue 24 Nov, 06:30-06:45. It can be moved or withdrawn until Tue 24 Nov, 06:30; just tell us. Thank you.
        [the same message again]
        resident A-0703 (sms)> status of my booking
        bot (sms)>             B20261123-0001 (taxi call): in progress, visit Tue 24 Nov.
        """;

    protected override string AfterADayOnAnotherChannel => """
        [chat belongs to A-0703]
        resident A-0703 (sms)> mahjong room this saturday
        bot (sms)>             Sat 28 Nov: these times are free. Which one would you like? Reply 1 for Sat 28 Nov 09:00, 2 for Sat 28 Nov 11:00, 3 for Sat 28 Nov 13:00, 4 for Sat 28 Nov 15:00, 5 for Sat 28 Nov 17:00, 6 for Sat 28 Nov 19:00.
        [1 day passes]
        resident chat>         hi again
        bot (chat)>            Your booking (chess room) was not submitted yet; let us go on.⏎Which day and time would you like? [Sat 28 Nov 09:00] [Sat 28 Nov 11:00] [Sat 28 Nov 13:00] [Sat 28 Nov 15:00] [Sat 28 Nov 17:00] [Sat 28 Nov 19:00]
        resident chat>         3pm
        bot (chat)>            Please check: booking of chess room, the chess room on the ground floor of the clubhouse, Sat 28 Nov, 15:00-17:00. Fee: free of charge. Correct? [Confirm] [Change]
        resident chat>         yes
        bot (chat)>            Booked as B20261124-0001: chess room, Sat 28 Nov, 15:00-17:00. It can be moved or withdrawn until Sat 28 Nov, 14:00; just tell us. Thank you.
        """;
}

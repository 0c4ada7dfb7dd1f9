namespace HelpDesk.Tests.Conversations.Forms;

/// <summary>Moving a booking, in English.</summary>
public sealed class MoveInEnglish : FormScripts
{
    protected override string EverythingAtOnce => """
        resident A-0703 (sms)> book meeting room 1 hour thursday 9am
        bot (sms)>             Please check: booking of meeting room, 1 hour, the meeting room on the 2nd floor of the clubhouse, Thu 26 Nov, 09:00-10:00. Fee: 60 yuan (60 yuan per hour), paid and signed for after use, with a receipt. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Booked as B20261123-0001: meeting room, Thu 26 Nov, 09:00-10:00. It can be moved or withdrawn until Wed 25 Nov, 21:00; just tell us. Thank you.
        resident A-0703 (sms)> can you move my booking to friday 9am please
        bot (sms)>             meeting room (B20261123-0001) from Thu 26 Nov, 09:00-10:00 to Fri 27 Nov, 09:00-10:00. Correct? Reply 1 to confirm, 2 to keep it.
        resident A-0703 (sms)> yes
        bot (sms)>             Moved, B20261123-0001: meeting room, Fri 27 Nov, 09:00-10:00. It can still be changed until Thu 26 Nov, 21:00.
        """;

    protected override string SlotBySlot => """
        resident A-0703 (sms)> book glass cleaning, 20 sqm, thursday 8am
        bot (sms)>             Please check: booking of glass cleaning, 20 square metres, your registered unit, Thu 26 Nov, 08:00-10:00. Fee: 200 yuan (10 yuan per square metre), paid after the work is checked and signed, with a receipt. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Booked as B20261123-0001: glass cleaning, Thu 26 Nov, 08:00-10:00. It can be moved or withdrawn until Thu 26 Nov, 04:00; just tell us. Thank you.
        resident A-0703 (sms)> I need to reschedule
        bot (sms)>             To which time shall glass cleaning be moved? Reply 1 for Mon 23 Nov 14:00, 2 for Tue 24 Nov 08:00, 3 for Tue 24 Nov 14:00, 4 for Wed 25 Nov 08:00, 5 for Wed 25 Nov 14:00, 6 to keep it.
        resident A-0703 (sms)> saturday
        bot (sms)>             glass cleaning (B20261123-0001) from Thu 26 Nov, 08:00-10:00 to Sat 28 Nov, 08:00-10:00. Correct? Reply 1 to confirm, 2 to keep it.
        resident A-0703 (sms)> 10am
        bot (sms)>             glass cleaning (B20261123-0001) from Thu 26 Nov, 08:00-10:00 to Sat 28 Nov, 10:00-12:00. Correct? Reply 1 to confirm, 2 to keep it.
        resident A-0703 (sms)> yes
        bot (sms)>             Moved, B20261123-0001: glass cleaning, Sat 28 Nov, 10:00-12:00. It can still be changed until Sat 28 Nov, 06:00.
        """;

    protected override string WrongThenRight => """
        resident A-0703 (sms)> book pest control thursday 9am
        bot (sms)>             Please check: booking of pest control, your registered unit, Thu 26 Nov, 09:00-10:00. Fee: 100 yuan, paid after the work is checked and signed, with a receipt. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Booked as B20261123-0001: pest control, Thu 26 Nov, 09:00-10:00. It can be moved or withdrawn until Thu 26 Nov, 05:00; just tell us. Thank you.
        resident A-0703 (sms)> move my pest control appointment to sunday 10am
        bot (sms)>             Sorry, pest control is offered Mon to Sat 09:00-12:00, 14:00-18:00, not on Sun 29 Nov, 10:00. Which of the nearest times would you like? Reply 1 for Sat 28 Nov 14:00, 2 for Sat 28 Nov 15:00, 3 for Sat 28 Nov 16:00, 4 for Sat 28 Nov 17:00, 5 to keep it.
        resident A-0703 (sms)> saturday 10am then
        bot (sms)>             pest control (B20261123-0001) from Thu 26 Nov, 09:00-10:00 to Sat 28 Nov, 10:00-11:00. Correct? Reply 1 to confirm, 2 to keep it.
        resident A-0703 (sms)> yes
        bot (sms)>             Moved, B20261123-0001: pest control, Sat 28 Nov, 10:00-11:00. It can still be changed until Sat 28 Nov, 06:00.
        """;

    protected override string CorrectedByValue => """
        resident A-0703 (sms)> book lamp fitting, 2 lamps, wednesday 9am
        bot (sms)>             Please check: booking of lamp fitting, 2 lamps, your registered unit, Wed 25 Nov, 09:00-10:00. Fee: 80 yuan (40 yuan per lamp), paid after the work is checked and signed, with a receipt. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Booked as B20261123-0001: lamp fitting, Wed 25 Nov, 09:00-10:00. It can be moved or withdrawn until Wed 25 Nov, 05:00; just tell us. Thank you.
        resident A-0703 (sms)> move the lamp fitting to thursday 9am
        bot (sms)>             lamp fitting (B20261123-0001) from Wed 25 Nov, 09:00-10:00 to Thu 26 Nov, 09:00-10:00. Correct? Reply 1 to confirm, 2 to keep it.
        resident A-0703 (sms)> sorry, 11am
        bot (sms)>             lamp fitting (B20261123-0001) from Wed 25 Nov, 09:00-10:00 to Thu 26 Nov, 11:00-12:00. Correct? Reply 1 to confirm, 2 to keep it.
        resident A-0703 (sms)> yes
        bot (sms)>             Moved, B20261123-0001: lamp fitting, Thu 26 Nov, 11:00-12:00. It can still be changed until Thu 26 Nov, 07:00.
        """;

    protected override string CorrectedByName => """
        resident A-0703 (sms)> book curtain fitting, 2 sets, wednesday 9am
        bot (sms)>             Please check: booking of curtain fitting, 2 sets, your registered unit, Wed 25 Nov, 09:00-10:00. Fee: 120 yuan (60 yuan per set), paid after the work is checked and signed, with a receipt. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Booked as B20261123-0001: curtain fitting, Wed 25 Nov, 09:00-10:00. It can be moved or withdrawn until Wed 25 Nov, 05:00; just tell us. Thank you.
        resident A-0703 (sms)> please change the curtain fitting booking to friday 10am
        bot (sms)>             curtain fitting (B20261123-0001) from Wed 25 Nov, 09:00-10:00 to Fri 27 Nov, 10:00-11:00. Correct? Reply 1 to confirm, 2 to keep it.
        resident A-0703 (sms)> the day is wrong
        bot (sms)>             To which time shall curtain fitting be moved? Reply 1 for Mon 23 Nov 14:00, 2 for Tue 24 Nov 09:00, 3 for Tue 24 Nov 14:00, 4 for Wed 25 Nov 09:00, 5 for Wed 25 Nov 14:00, 6 to keep it.
        resident A-0703 (sms)> thursday 10am
        bot (sms)>             curtain fitting (B20261123-0001) from Wed 25 Nov, 09:00-10:00 to Thu 26 Nov, 10:00-11:00. Correct? Reply 1 to confirm, 2 to keep it.
        resident A-0703 (sms)> yes
        bot (sms)>             Moved, B20261123-0001: curtain fitting, Thu 26 Nov, 10:00-11:00. It can still be changed until Thu 26 Nov, 06:00.
        """;

    protected override string SideQuestion => """
        resident A-0703 (sms)> book a taxi tomorrow 8am
        bot (sms)>             Please check: booking of taxi call, your registered unit, Tue 24 Nov, 08:00-08:15. Fee: free of charge. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Booked as B20261123-0001: taxi call, Tue 24 Nov, 08:00-08:15. It can be moved or withdrawn until Tue 24 Nov, 08:00; just tell us. Thank you.
        resident A-0703 (sms)> can I reschedule the taxi?
        bot (sms)>             To which time shall taxi call be moved? Reply 1 for Mon 23 Nov 11:30, 2 for Mon 23 Nov 12:00, 3 for Tue 24 Nov 06:00, 4 for Tue 24 Nov 12:00, 5 for Wed 25 Nov 06:00, 6 to keep it.
        resident A-0703 (sms)> how much is visitor parking?
        bot (sms)>             Visitors sign in at the east gate with your building and flat, and you confirm by intercom. Guest cars park above ground, 30 yuan a day at most.⏎Please choose from the list above, or just write it.
        resident A-0703 (sms)> tomorrow 10am
        bot (sms)>             taxi call (B20261123-0001) from Tue 24 Nov, 08:00-08:15 to Tue 24 Nov, 10:00-10:15. Correct? Reply 1 to confirm, 2 to keep it.
        resident A-0703 (sms)> yes
        bot (sms)>             Moved, B20261123-0001: taxi call, Tue 24 Nov, 10:00-10:15. It can still be changed until Tue 24 Nov, 10:00.
        """;

    protected override string GivenUp => """
        resident A-0703 (sms)> book aircon cleaning, one unit, friday 8am
        bot (sms)>             Please check: booking of air-conditioner cleaning, 1 unit, your registered unit, Fri 27 Nov, 08:00-10:00. Fee: 80 yuan (80 yuan per unit), paid after the work is checked and signed, with a receipt. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Booked as B20261123-0001: air-conditioner cleaning, Fri 27 Nov, 08:00-10:00. It can be moved or withdrawn until Fri 27 Nov, 04:00; just tell us. Thank you.
        resident A-0703 (sms)> move the aircon booking to saturday 8am
        bot (sms)>             air-conditioner cleaning (B20261123-0001) from Fri 27 Nov, 08:00-10:00 to Sat 28 Nov, 08:00-10:00. Correct? Reply 1 to confirm, 2 to keep it.
        resident A-0703 (sms)> never mind, leave it as it was
        bot (sms)>             Of course, it stays as it is.
        resident A-0703 (sms)> status
        bot (sms)>             B20261123-0001 (air-conditioner cleaning): in progress, visit Fri 27 Nov.
        """;

    protected override string PersonAskedFor => """
        resident A-0703 (sms)> book aircon cleaning, one unit, friday 8am
        bot (sms)>             Please check: booking of air-conditioner cleaning, 1 unit, your registered unit, Fri 27 Nov, 08:00-10:00. Fee: 80 yuan (80 yuan per unit), paid after the work is checked and signed, with a receipt. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Booked as B20261123-0001: air-conditioner cleaning, Fri 27 Nov, 08:00-10:00. It can be moved or withdrawn until Fri 27 Nov, 04:00; just tell us. Thank you.
        resident A-0703 (sms)> reschedule pls
        bot (sms)>             To which time shall air-conditioner cleaning be moved? Reply 1 for Mon 23 Nov 14:00, 2 for Tue 24 Nov 08:00, 3 for Tue 24 Nov 14:00, 4 for Wed 25 Nov 08:00, 5 for Wed 25 Nov 14:00, 6 to keep it.
        resident A-0703 (sms)> can I talk to someone
        bot (sms)>             One moment please, a colleague will contact you.
        resident A-0703 (sms)> saturday 2pm
        bot (sms)>             air-conditioner cleaning (B20261123-0001) from Fri 27 Nov, 08:00-10:00 to Sat 28 Nov, 14:00-16:00. Correct? Reply 1 to confirm, 2 to keep it.
        resident A-0703 (sms)> yes
        bot (sms)>             Moved, B20261123-0001: air-conditioner cleaning, Sat 28 Nov, 14:00-16:00. It can still be changed until Sat 28 Nov, 10:00.
        """;

    protected override string Back => """
        resident A-0703 (sms)> book meeting room 1 hour thursday 9am
        bot (sms)>             Please check: booking of meeting room, 1 hour, the meeting room on the 2nd floor of the clubhouse, Thu 26 Nov, 09:00-10:00. Fee: 60 yuan (60 yuan per hour), paid and signed for after use, with a receipt. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Booked as B20261123-0001: meeting room, Thu 26 Nov, 09:00-10:00. It can be moved or withdrawn until Wed 25 Nov, 21:00; just tell us. Thank you.
        resident A-0703 (sms)> book pest control thursday 2pm
        bot (sms)>             Please check: booking of pest control, your registered unit, Thu 26 Nov, 14:00-15:00. Fee: 100 yuan, paid after the work is checked and signed, with a receipt. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Booked as B20261123-0002: pest control, Thu 26 Nov, 14:00-15:00. It can be moved or withdrawn until Thu 26 Nov, 10:00; just tell us. Thank you.
        resident A-0703 (sms)> I want to reschedule
        bot (sms)>             Which booking shall be moved? Reply 1 for meeting room Thu 26 Nov 09:00, 2 for pest control Thu 26 Nov 14:00, 3 to keep it.
        resident A-0703 (sms)> pest control
        bot (sms)>             To which time shall pest control be moved? Reply 1 for Mon 23 Nov 14:00, 2 for Tue 24 Nov 09:00, 3 for Tue 24 Nov 14:00, 4 for Wed 25 Nov 09:00, 5 for Wed 25 Nov 14:00, 6 to keep it.
        resident A-0703 (sms)> back
        bot (sms)>             Which booking shall be moved? Reply 1 for meeting room Thu 26 Nov 09:00, 2 for pest control Thu 26 Nov 14:00, 3 to keep it.
        resident A-0703 (sms)> 1
        bot (sms)>             To which time shall meeting room be moved? Reply 1 for Mon 23 Nov 12:00, 2 for Tue 24 Nov 09:00, 3 for Tue 24 Nov 12:00, 4 for Wed 25 Nov 09:00, 5 for Wed 25 Nov 12:00, 6 to keep it.
        resident A-0703 (sms)> friday 9am
        bot (sms)>             meeting room (B20261123-0001) from Thu 26 Nov, 09:00-10:00 to Fri 27 Nov, 09:00-10:00. Correct? Reply 1 to confirm, 2 to keep it.
        resident A-0703 (sms)> yes
        bot (sms)>             Moved, B20261123-0001: meeting room, Fri 27 Nov, 09:00-10:00. It can still be changed until Thu 26 Nov, 21:00.
        """;

    protected override string SameMessageTwice => """
        resident A-0703 (sms)> book range hood cleaning, 1 unit, thursday 8am
        bot (sms)>             Please check: booking of range-hood cleaning, 1 unit, your registered unit, Thu 26 Nov, 08:00-10:00. Fee: 120 yuan (120 yuan per unit), paid after the work is checked and signed, with a receipt. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Booked as B20261123-0001: range-hood cleaning, Thu 26 Nov, 08:00-10:00. It can be moved or withdrawn until Thu 26 Nov, 04:00; just tell us. Thank you.
        resident A-0703 (sms)> postpone the hood cleaning to friday 2pm
        bot (sms)>             range-hood cleaning (B20261123-0001) from Thu 26 Nov, 08:00-10:00 to Fri 27 Nov, 14:00-16:00. Correct? Reply 1 to confirm, 2 to keep it.
        [the same message again]
        resident A-0703 (sms)> yes
        bot (sms)>             Moved, B20261123-0001: range-hood cleaning, Fri 27 Nov, 14:00-16:00. It can still be changed until Fri 27 Nov, 10:00.
        [the same message again]
        resident A-0703 (sms)> status
        bot (sms)>             B20261123-0001 (range-hood cleaning): in progress, visit Fri 27 Nov.
        """;

    // A move is no form to keep: the booking stands, and a day later the new time is said with its service.
    protected override string AfterADayOnAnotherChannel => """
        [chat belongs to A-0703]
        resident A-0703 (sms)> book the meeting room for an hour, friday 2pm
        bot (sms)>             Please check: booking of meeting room, 1 hour, the meeting room on the 2nd floor of the clubhouse, Fri 27 Nov, 14:00-15:00. Fee: 60 yuan (60 yuan per hour), paid and signed for after use, with a receipt. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Booked as B20261123-0001: meeting room, Fri 27 Nov, 14:00-15:00. It can be moved or withdrawn until Fri 27 Nov, 02:00; just tell us. Thank you.
        resident A-0703 (sms)> reschedule the meeting room
        bot (sms)>             To which time shall meeting room be moved? Reply 1 for Mon 23 Nov 12:00, 2 for Tue 24 Nov 09:00, 3 for Tue 24 Nov 12:00, 4 for Wed 25 Nov 09:00, 5 for Wed 25 Nov 12:00, 6 to keep it.
        [1 day passes]
        resident chat>         move the meeting room to saturday 2pm
        bot (chat)>            meeting room (B20261123-0001) from Fri 27 Nov, 14:00-15:00 to Sat 28 Nov, 14:00-15:00. Correct? [Confirm] [Keep it]
        resident chat>         yes
        bot (chat)>            Moved, B20261123-0001: meeting room, Sat 28 Nov, 14:00-15:00. It can still be changed until Sat 28 Nov, 02:00.
        """;
}

namespace HelpDesk.Tests.Conversations.Forms;

/// <summary>A message for staff in English.</summary>
public sealed class SlipInEnglish : FormScripts
{
    protected override string EverythingAtOnce =>
        """
        resident +447700900888 (sms)> Hi, this is Dave from the lift company, can I speak to Mr Zhang? We will inspect lift 2 tomorrow at 9
        bot (sms)>                    Sorry to keep you waiting. Mr Zhang is engaged at the moment; I can pass on a message.⏎Please check the message for Mr Zhang: We will inspect lift 2 tomorrow at 9; caller: Dave; company: lift company. Correct? Reply 1 to confirm, 2 to change.
        resident +447700900888 (sms)> yes
        bot (sms)>                    Passed on to Mr Zhang, message Q20261123-0001. Thank you.
        bot (engineer, sms)>          留言 Q20261123-0001：lift company Dave找您，We will inspect lift 2 tomorrow at 9。请到工作台查看后回复。
        """;

    protected override string SlotBySlot =>
        """
        resident chat> Is Mr Lee there?
        bot (chat)>    Certainly, the office will pass a message on to Mr Lee.⏎What may I pass on?
        resident chat> he promised to check my window seal
        bot (chat)>    May I have your name?
        resident chat> Mrs Archer
        bot (chat)>    May I have your company's name? Residents: your flat, please. [Skip]
        resident chat> block A flat 0904
        bot (chat)>    At which number can you be called back? [Skip]
        resident chat> 07700900889
        bot (chat)>    Please check the message for Mr Lee: he promised to check my window seal; caller: Mrs Archer; Block A Flat 0904; phone 07700900889. Correct? [Confirm] [Change]
        resident chat> yes
        bot (chat)>    A colleague will pass it on to Mr Lee, message Q20261123-0001. Thank you.
        """;

    protected override string WrongThenRight =>
        """
        resident chat> message for the engineering department
        bot (chat)>    Sorry to keep you waiting. Engineering is engaged at the moment; I can pass on a message.⏎What may I pass on?
        resident chat> ok
        bot (chat)>    Please write what I may pass on.
        resident chat> please send me the wiring plan
        bot (chat)>    May I have your name?
        resident chat> Tom
        bot (chat)>    May I have your company's name? Residents: your flat, please. [Skip]
        resident chat> Brightline Electrics
        bot (chat)>    At which number can you be called back? [Skip]
        resident chat> 0770
        bot (chat)>    Please write the number again. [Skip]
        resident chat> 07700900890
        bot (chat)>    Please check the message for Engineering: please send me the wiring plan; caller: Tom; company: Brightline Electrics; phone 07700900890. Correct? [Confirm] [Change]
        resident chat> yes
        bot (chat)>    Passed on to Engineering, message Q20261123-0001. Thank you.
        """;

    protected override string CorrectedByValue =>
        """
        resident A-0703 (sms)> Can you put me through to Mr Wu? A moving van comes on Friday at 2pm
        bot (sms)>             Sorry to keep you waiting. Mr Wu is engaged at the moment; I can pass on a message.⏎Please check the message for Mr Wu: A moving van comes on Friday at 2pm; your registered unit. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> no, at 4pm
        bot (sms)>             Please check the message for Mr Wu: A moving van comes on Friday at 4pm; your registered unit. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Passed on to Mr Wu, message Q20261123-0001. Thank you.
        bot (guardhead, sms)>  留言 Q20261123-0001：Ms Taylor找您，A moving van comes on Friday at 4pm。请到工作台查看后回复。
        """;

    protected override string CorrectedByName =>
        """
        resident chat>         I'd like to speak to Ms Sun about the survey
        bot (chat)>            Sorry to keep you waiting. Ms Sun is engaged at the moment; I can pass on a message.⏎May I have your name?
        resident chat>         Kim
        bot (chat)>            May I have your company's name? Residents: your flat, please. [Skip]
        resident chat>         skip
        bot (chat)>            At which number can you be called back? [Skip]
        resident chat>         07700900891
        bot (chat)>            Please check the message for Ms Sun: about the survey; caller: Kim; phone 07700900891. Correct? [Confirm] [Change]
        resident chat>         the phone number is wrong
        bot (chat)>            At which number can you be called back? [Skip]
        resident chat>         07700900892
        bot (chat)>            Please check the message for Ms Sun: about the survey; caller: Kim; phone 07700900892. Correct? [Confirm] [Change]
        resident chat>         confirm
        bot (chat)>            Passed on to Ms Sun, message Q20261123-0001. Thank you.
        bot (supervisor, sms)> 留言 Q20261123-0001：Kim找您，about the survey。请到工作台查看后回复。
        """;

    protected override string SideQuestion =>
        """
        resident A-0703 (sms)> Can I talk to Mr Zhang
        bot (sms)>             Sorry to keep you waiting. Mr Zhang is engaged at the moment; I can pass on a message.⏎What may I pass on?
        resident A-0703 (sms)> when are you open?
        bot (sms)>             The service centre is open daily 8:30 to 17:30 (summer 18:00). At night the duty technician is here; texts and calls are taken around the clock.⏎What may I pass on?
        resident A-0703 (sms)> the scaffolding outside my window is loose at one end
        bot (sms)>             Please check the message for Mr Zhang: the scaffolding outside my window is loose at one end; your registered unit. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> 1
        bot (sms)>             Passed on to Mr Zhang, message Q20261123-0001. Thank you.
        bot (engineer, sms)>   留言 Q20261123-0001：Ms Taylor找您，the scaffolding outside my window is loose at one end。请到工作台查看后回复。
        """;

    protected override string GivenUp =>
        """
        resident A-0703 (sms)> looking for Mr Zhou
        bot (sms)>             Sorry to keep you waiting. Mr Zhou is engaged at the moment; I can pass on a message.⏎What may I pass on?
        resident A-0703 (sms)> forget it, I see him in the garden
        bot (sms)>             Of course, nothing was submitted.
        """;

    protected override string PersonAskedFor =>
        """
        resident A-0703 (sms)> Message for Mr Qian
        bot (sms)>             Sorry to keep you waiting. Mr Qian is engaged at the moment; I can pass on a message.⏎What may I pass on?
        resident A-0703 (sms)> I want to talk to a human
        bot (sms)>             One moment please, a colleague will contact you.
        resident A-0703 (sms)> thanks for the quick help with the flood last week
        bot (sms)>             Please check the message for Mr Qian: thanks for the quick help with the flood last week; your registered unit. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Passed on to Mr Qian, message Q20261123-0001. Thank you.
        bot (manager, sms)>    留言 Q20261123-0001：Ms Taylor找您，thanks for the quick help with the flood last week。请到工作台查看后回复。
        """;

    protected override string Back =>
        """
        resident A-0703 (sms)> may I speak to Mr Wu
        bot (sms)>             Sorry to keep you waiting. Mr Wu is engaged at the moment; I can pass on a message.⏎What may I pass on?
        resident A-0703 (sms)> my visitor pass does not scan
        bot (sms)>             Please check the message for Mr Wu: my visitor pass does not scan; your registered unit. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> go back
        bot (sms)>             What may I pass on?
        resident A-0703 (sms)> my visitor's pass expired, can it be renewed
        bot (sms)>             Please check the message for Mr Wu: my visitor's pass expired, can it be renewed; your registered unit. Correct? Reply 1 to confirm, 2 to change.
        resident A-0703 (sms)> yes
        bot (sms)>             Passed on to Mr Wu, message Q20261123-0001. Thank you.
        bot (guardhead, sms)>  留言 Q20261123-0001：Ms Taylor找您，my visitor's pass expired, can it be renewed。请到工作台查看后回复。
        """;

    protected override string SameMessageTwice =>
        """
        resident +447700900893 (sms)> I'm Anna from the water company, please transfer me to Mr Zhang, the water will be off on Monday 9 to 11
        bot (sms)>                    Sorry to keep you waiting. Mr Zhang is engaged at the moment; I can pass on a message.⏎Please check the message for Mr Zhang: the water will be off on Monday 9 to 11; caller: Anna; company: water company. Correct? Reply 1 to confirm, 2 to change.
        [the same message again]
        resident +447700900893 (sms)> 1
        bot (sms)>                    Passed on to Mr Zhang, message Q20261123-0001. Thank you.
        bot (engineer, sms)>          留言 Q20261123-0001：water company Anna找您，the water will be off on Monday 9 to 11。请到工作台查看后回复。
        [the same message again]
        """;

    protected override string AfterADayOnAnotherChannel =>
        """
        resident A-0703 (sms)> can I speak to Mr Zhou
        bot (sms)>             Sorry to keep you waiting. Mr Zhou is engaged at the moment; I can pass on a message.⏎What may I pass on?
        [1 day passes]
        [chat belongs to A-0703]
        resident chat>         please bring the long ladder next time
        bot (chat)>            Your message was not passed on yet; let us go on.⏎Please check the message for Mr Zhou: please bring the long ladder next time; Block A Flat 0703. Correct? [Confirm] [Change]
        resident chat>         yes
        bot (chat)>            Passed on to Mr Zhou, message Q20261124-0001. Thank you.
        bot (duty, sms)>       留言 Q20261124-0001：Ms Taylor找您，please bring the long ladder next time。请到工作台查看后回复。
        """;
}

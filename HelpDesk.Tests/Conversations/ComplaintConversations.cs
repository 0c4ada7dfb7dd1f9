using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;

namespace HelpDesk.Tests.Conversations;

/// <summary>Complaints: thanks first, few questions, the right people at once, and nobody argued with.</summary>
public sealed class ComplaintConversations
{
    [Fact]
    public async Task Given_a_rude_guard_at_night_when_complained_about_then_the_head_of_security_has_it_within_the_hour_and_the_guard_does_not()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-23 22:30");
        await new Script(desk).PlaysAsync("""
            resident chat-liu>     门岗保安骂人，什么态度！
            bot (chat-liu)>        感谢您告诉我们，非常抱歉给您添麻烦了。⏎请问您是哪一栋、哪个房号？⏎请问您希望我们怎么处理？⏎请问是什么时候的事？ [跳过]
            resident chat-liu>     今晚九点多，我在门口等快递
            bot (chat-liu)>        请问您是哪一栋、哪个房号？⏎请问您希望我们怎么处理？
            resident chat-liu>     1栋1803
            bot (chat-liu)>        请问您希望我们怎么处理？ [跳过]
            resident chat-liu>     要求他当面道歉
            bot (chat-liu)>        方便的话，请再留下称呼和联系电话，好把结果告诉您。⏎请核对：1栋1803，门口，门岗保安骂人，什么态度；发生时间：今晚九点多，我在门口等快递；诉求：要求他当面道歉。对吗？ [确认] [修改]
            resident chat-liu>     [press 确认]
            bot (chat-liu)>        已登记，单号C20261123-0001，属重要投诉：1小时内转部门负责人，3天内办结，结果由同事致电告诉您，内容会为您保密。
            bot (guardhead, sms)>  重要投诉 C20261123-0001：门岗保安骂人，什么态度。请在23:30前查看并办理，注意保密。
            """);

        var ticket = (await desk.Store.FindAsync(Kinds.Ticket, "C20261123-0001", default))?.Value;
        Assert.NotNull(ticket);
        Assert.Equal(("staff_attitude", "security", "important"), (ticket.Form, ticket.Against, ticket.ComplaintClass));
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 23, 30, 0, TimeSpan.FromHours(8)), ticket.DueAt);
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 22, 30, 0, TimeSpan.FromHours(8)), ticket.Deadlines?.SolveDueAt);
        Assert.Equal(("referred", "吴队长"), (ticket.Timeline[^1].Event, ticket.Timeline[^1].Detail));
    }

    [Fact]
    public Task Given_a_complaint_when_all_of_it_is_told_at_once_then_it_is_only_read_back() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident A-1506 (sms)> 我要投訴看更鬧人，琴晚十點喺大堂，要求道歉
            bot (sms)>             感謝您告訴我們，非常抱歉給您添麻煩了。⏎請核對：您登記的單位，看更鬧人，琴晚十點喺大堂；訴求：要求道歉。對嗎？回覆1確認，2修改。
            resident A-1506 (sms)> 啱
            bot (sms)>             已登記，單號C20261121-0001，屬重要投訴：1小時內轉部門負責人，3天內辦結，結果由同事致電告訴您，內容會為您保密。
            bot (guardhead, sms)>  重要投诉 C20261121-0001：看更鬧人，琴晚十點喺大堂。请在11:05前查看并办理，注意保密。
            """);

    [Fact]
    public Task Given_a_complaint_when_told_slot_by_slot_then_only_what_is_missing_is_asked() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident +85291112222 (sms)> 樓上成晚好嘈，瞓唔到覺
            bot (sms)>                   感謝您告訴我們，非常抱歉給您添麻煩了。⏎按《噪聲污染防治法》，夜間一般指22時至翌日6時，家庭活動應控制音量，我們會上門勸止。⏎請問您是哪一棟、哪個房號？⏎請問您希望我們怎樣處理？
            resident +85291112222 (sms)> A座1506
            bot (sms)>                   請問您希望我們怎樣處理？回覆1跳過。
            resident +85291112222 (sms)> 唔該叫佢哋細聲啲
            bot (sms)>                   方便的話，請問您貴姓？⏎請核對：A座1506，樓上成晚好嘈，瞓唔到覺；訴求：唔該叫佢哋細聲啲。對嗎？回覆1確認，2修改。
            resident +85291112222 (sms)> 1
            bot (sms)>                   已登記，單號C20261121-0001。負責人會先與您聯絡，2天內辦結，結果由同事致電告訴您。
            """);

    [Fact]
    public Task Given_a_complaint_in_english_when_told_then_every_answer_is_in_english() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident A-0703 (sms)>  I want to complain
            bot (sms)>              Thank you for telling us; we are very sorry.⏎What happened?
            resident A-0703 (sms)>  my neighbour upstairs plays loud music every night
            bot (sms)>              By the Noise Pollution Law night is 22:00 to 6:00 and household noise must be kept down; we will speak to them.⏎What would you like us to do about it? Reply 1 to skip.
            resident A-0703 (sms)>  please ask them to stop
            bot (sms)>              Please check: your registered unit, my neighbour upstairs plays loud music every night; request: please ask them to stop. Correct? Reply 1 to confirm, 2 to change.
            resident A-0703 (sms)>  1
            bot (sms)>              Registered as C20261121-0001, an important complaint: with the head of department within 1 hour, settled within 3 days. We call you with the result and keep it confidential.
            bot (supervisor, sms)>  重要投诉 C20261121-0001：my neighbour upstairs plays loud music every night。请在11:05前查看并办理，注意保密。
            """);

    [Fact]
    public Task Given_a_post_named_in_english_when_complained_about_then_a_guard_is_no_danger() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident A-0703 (sms)> The security guard at the gate was very rude to me last night
            bot (sms)>             Thank you for telling us; we are very sorry.⏎What would you like us to do about it? Reply 1 to skip.
            resident A-0703 (sms)> I want an apology
            bot (sms)>             Please check: your registered unit, The security guard at the gate was very rude to me last night; request: I want an apology. Correct? Reply 1 to confirm, 2 to change.
            resident A-0703 (sms)> yes
            bot (sms)>             Registered as C20261121-0001, an important complaint: with the head of department within 1 hour, settled within 3 days. We call you with the result and keep it confidential.
            bot (guardhead, sms)>  重要投诉 C20261121-0001：The security guard at the gate was very rude to me last nig…。请在11:05前查看并办理，注意保密。
            """);

    [Fact]
    public Task Given_noise_at_this_moment_when_told_then_somebody_is_sent_before_anything_is_asked() =>
        Script.PlaysAsync("2026-11-21 23:05", """
            resident 2-506 (sms)> 楼上现在唱歌太吵了，睡不着，请你们马上处理
            bot (sms)>            感谢您告诉我们，非常抱歉给您添麻烦了。⏎已请值班同事马上去看。⏎按《噪声污染防治法》，夜间一般指22时至次日6时，家庭活动应控制音量，我们会上门劝止。⏎请核对：您登记的房号，楼上现在唱歌太吵了，睡不着；诉求：请你们马上处理。对吗？回复1确认，2修改。
            bot (duty, sms)>      请马上去看：2栋506 楼上现在唱歌太吵了，睡不着。住户反映正在发生。
            resident 2-506 (sms)> 1
            bot (sms)>            已登记，单号C20261121-0001。负责人会先与您联系，2天内办结，结果由同事致电告诉您。
            """);

    [Fact]
    public Task Given_a_minor_complaint_when_its_resident_sets_a_limit_then_it_is_told_back() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)> 我要投诉
            bot (sms)>            感谢您告诉我们，非常抱歉给您添麻烦了。⏎请问具体是什么情况？
            resident 2-506 (sms)> 楼上半夜打麻将
            bot (sms)>            按《噪声污染防治法》，夜间一般指22时至次日6时，家庭活动应控制音量，我们会上门劝止。⏎请问您希望我们怎么处理？回复1跳过。
            resident 2-506 (sms)> 跳过
            bot (sms)>            请核对：您登记的房号，楼上半夜打麻将。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 希望明天中午前解决
            bot (sms)>            请核对：您登记的房号，楼上半夜打麻将；诉求：希望明天中午前解决。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 1
            bot (sms)>            已登记，单号C20261121-0001。负责人会先与您联系，按您的要求最迟11月22日（周日）12:00前办结，结果由同事致电告诉您。
            """);

    [Fact]
    public async Task Given_an_angry_resident_when_the_supervisor_is_accepted_then_both_the_call_and_the_complaint_stand()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 10:05");
        await new Script(desk).PlaysAsync("""
            resident 2-506 (sms)>  你们这些废物！！！楼道的垃圾三天没人管，我要打12345投诉！
            bot (sms)>             感谢您告诉我们，非常抱歉给您添麻烦了。⏎我们非常理解您的心情。需要请客服主管直接与您联系吗？回复1为请主管联系我，2为直接登记。
            resident 2-506 (sms)>  1
            bot (sms)>             非常抱歉让您不愉快了，已请客服主管尽快与您联系，投诉同时为您登记。⏎请问您希望我们怎么处理？回复1跳过。
            bot (supervisor, sms)> 有住户投诉时情绪激动，请尽快与其联系，详情见工作台。
            resident 2-506 (sms)>  马上清理
            bot (sms)>             请核对：您登记的房号，楼道的垃圾三天没人管，我要打12345投诉；诉求：马上清理。对吗？回复1确认，2修改。
            resident 2-506 (sms)>  1
            bot (sms)>             已登记，单号C20261121-0001，属重大投诉：1小时内报管理处主任，2天内正式答复，10天内办结，结果由同事致电告诉您，内容会为您保密。
            bot (manager, sms)>    重大投诉 C20261121-0001：楼道的垃圾三天没人管，我要打12345投诉。请在11:05前查看并转办，登录工作台处理。
            """);

        var tasks = await desk.Store.QueryAsync(Kinds.Task, new Query { Kind = "desk_task", Take = 10 }, default);
        Assert.Equal([DeskTaskReason.SupervisorWanted], tasks.Select(task => task.Value.Reason));
    }

    [Fact]
    public Task Given_the_manager_is_called_for_when_a_grievance_comes_with_it_then_it_is_taken_down_as_well() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)>  叫你们经理来！保安态度太差了
            bot (sms)>             非常抱歉让您不愉快了，已请客服主管尽快与您联系，投诉同时为您登记。⏎请问您希望我们怎么处理？⏎请问是什么时候的事？回复1跳过。
            bot (supervisor, sms)> 有住户投诉时情绪激动，请尽快与其联系，详情见工作台。
            resident 2-506 (sms)>  昨天下午
            bot (sms)>             请问您希望我们怎么处理？回复1跳过。
            resident 2-506 (sms)>  没有
            bot (sms)>             请核对：您登记的房号，保安态度太差了；发生时间：昨天下午。对吗？回复1确认，2修改。
            resident 2-506 (sms)>  对
            bot (sms)>             已登记，单号C20261121-0001，属重要投诉：1小时内转部门负责人，3天内办结，结果由同事致电告诉您，内容会为您保密。
            bot (guardhead, sms)>  重要投诉 C20261121-0001：保安态度太差了。请在11:05前查看并办理，注意保密。
            """);

    [Fact]
    public Task Given_answers_that_do_not_fit_when_right_ones_follow_and_parts_are_corrected_then_the_last_word_counts() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)>  保安态度差
            bot (sms)>             感谢您告诉我们，非常抱歉给您添麻烦了。⏎请问您希望我们怎么处理？⏎请问是什么时候的事？回复1跳过。
            resident 2-506 (sms)>  嗯嗯
            bot (sms)>             请告诉我大概的时间，例如：昨晚十点。回复1跳过。
            resident 2-506 (sms)>  昨晚十点
            bot (sms)>             请问您希望我们怎么处理？回复1跳过。
            resident 2-506 (sms)>  我要找人工
            bot (sms)>             请稍候，已请同事联系您。
            resident 2-506 (sms)>  道歉
            bot (sms)>             请核对：您登记的房号，保安态度差；发生时间：昨晚十点；诉求：道歉。对吗？回复1确认，2修改。
            resident 2-506 (sms)>  时间不对
            bot (sms)>             请问是什么时候的事？回复1跳过。
            resident 2-506 (sms)>  前天早上
            bot (sms)>             请核对：您登记的房号，保安态度差；发生时间：前天早上；诉求：道歉。对吗？回复1确认，2修改。
            resident 2-506 (sms)>  时间改成今天早上
            bot (sms)>             请核对：您登记的房号，保安态度差；发生时间：今天早上；诉求：道歉。对吗？回复1确认，2修改。
            resident 2-506 (sms)>  1
            bot (sms)>             已登记，单号C20261121-0001，属重要投诉：1小时内转部门负责人，3天内办结，结果由同事致电告诉您，内容会为您保密。
            bot (guardhead, sms)>  重要投诉 C20261121-0001：保安态度差。请在11:05前查看并办理，注意保密。
            """);

    [Fact]
    public Task Given_a_side_question_and_a_correction_of_whom_when_told_then_both_are_understood() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)>  保安态度差
            bot (sms)>             感谢您告诉我们，非常抱歉给您添麻烦了。⏎请问您希望我们怎么处理？⏎请问是什么时候的事？回复1跳过。
            resident 2-506 (sms)>  你们几点上班？
            bot (sms)>             服务中心每天8:30至17:30（夏季至18:00）有人接待，夜间由值班师傅值守，短信和热线24小时受理。⏎请问是什么时候的事？回复1跳过。
            resident 2-506 (sms)>  昨天晚上
            bot (sms)>             请问您希望我们怎么处理？回复1跳过。
            resident 2-506 (sms)>  跳过
            bot (sms)>             请核对：您登记的房号，保安态度差；发生时间：昨天晚上。对吗？回复1确认，2修改。
            resident 2-506 (sms)>  不是保安，是保洁员态度差
            bot (sms)>             请核对：您登记的房号，保洁员态度差；发生时间：昨天晚上。对吗？回复1确认，2修改。
            resident 2-506 (sms)>  1
            bot (sms)>             已登记，单号C20261121-0001，属重要投诉：1小时内转部门负责人，3天内办结，结果由同事致电告诉您，内容会为您保密。
            bot (supervisor, sms)> 重要投诉 C20261121-0001：保洁员态度差。请在11:05前查看并办理，注意保密。
            """);

    [Fact]
    public Task Given_a_grave_complaint_shortly_before_midnight_when_filed_then_the_manager_has_it_before_the_day_is_over() =>
        Script.PlaysAsync("2026-11-23 23:40", """
            resident 2-506 (sms)> 邻居的狗没牵绳咬人，要求赔偿
            bot (sms)>            感谢您告诉我们，非常抱歉给您添麻烦了。⏎按《动物防疫法》，携犬出户应佩戴犬牌、系犬绳，我们会上门提醒。⏎请问是什么时候的事？回复1为现在正在发生，2跳过。
            resident 2-506 (sms)> 昨天下午
            bot (sms)>            请核对：您登记的房号，邻居的狗没牵绳咬人；发生时间：昨天下午；诉求：要求赔偿。对吗？回复1确认，2修改。
            resident 2-506 (sms)> 1
            bot (sms)>            已登记，单号C20261123-0001，属重大投诉：1小时内报管理处主任，2天内正式答复，10天内办结，结果由同事致电告诉您，内容会为您保密。
            bot (manager, sms)>   重大投诉 C20261123-0001：邻居的狗没牵绳咬人。请在00:00前查看并转办，登录工作台处理。
            """);

    [Fact]
    public Task Given_somebody_shouting_in_english_when_the_supervisor_is_declined_then_the_complaint_goes_on() =>
        Script.PlaysAsync("2026-11-23 10:20", """
            resident A-0703 (sms)> THIS IS RIDICULOUS! THE CLEANERS NEVER CAME FOR A WEEK
            bot (sms)>             Thank you for telling us; we are very sorry.⏎We fully understand. Shall the supervisor call you directly? Reply 1 for a call from the supervisor, 2 for going on without a call.
            resident A-0703 (sms)> 2
            bot (sms)>             What would you like us to do about it? Reply 1 to skip.
            resident A-0703 (sms)> skip
            bot (sms)>             Please check: your registered unit, THIS IS RIDICULOUS, THE CLEANERS NEVER CAME FOR A WEEK. Correct? Reply 1 to confirm, 2 to change.
            resident A-0703 (sms)> 1
            bot (sms)>             Registered as C20261123-0001, an important complaint: with the head of department within 1 hour, settled within 3 days. We call you with the result and keep it confidential.
            bot (supervisor, sms)> 重要投诉 C20261123-0001：THIS IS RIDICULOUS, THE CLEANERS NEVER CAME FOR A WEEK。请在11:20前查看并办理，注意保密。
            """);

    [Fact]
    public Task Given_a_complaint_about_one_person_when_it_is_important_then_it_goes_past_them() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)>  张经理态度恶劣，昨天下午在办公室骂我
            bot (sms)>             感谢您告诉我们，非常抱歉给您添麻烦了。⏎请问您希望我们怎么处理？回复1跳过。
            resident 2-506 (sms)>  要求道歉
            bot (sms)>             请核对：您登记的房号，张经理态度恶劣，昨天下午在办公室骂我；诉求：要求道歉。对吗？回复1确认，2修改。
            resident 2-506 (sms)>  1
            bot (sms)>             已登记，单号C20261121-0001，属重要投诉：1小时内转部门负责人，3天内办结，结果由同事致电告诉您，内容会为您保密。
            bot (supervisor, sms)> 重要投诉 C20261121-0001：张经理态度恶劣，昨天下午在办公室骂我。请在11:05前查看并办理，注意保密。
            """);

    [Fact]
    public Task Given_a_complaint_when_left_for_a_day_and_taken_up_again_then_it_goes_on_and_can_be_given_up() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)> 保安态度差
            bot (sms)>            感谢您告诉我们，非常抱歉给您添麻烦了。⏎请问您希望我们怎么处理？⏎请问是什么时候的事？回复1跳过。
            [26 hours pass]
            resident 2-506 (sms)> 前天早上
            bot (sms)>            上次您的投诉还没提交：保安态度差，我们接着办。⏎请问您希望我们怎么处理？回复1跳过。
            [the same message again]
            resident 2-506 (sms)> 上一步
            bot (sms)>            请问是什么时候的事？回复1跳过。
            resident 2-506 (sms)> 昨晚
            bot (sms)>            请问您希望我们怎么处理？回复1跳过。
            resident 2-506 (sms)> 算了不投诉了
            bot (sms)>            好的，已为您取消本次填写。
            """);

    [Fact]
    public async Task Given_a_complaint_when_it_comes_again_then_both_show_the_other_and_it_weighs_more()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 10:05");
        await new Script(desk).PlaysAsync("""
            resident 2-506 (sms)>  楼道堆满杂物没人管
            bot (sms)>             感谢您告诉我们，非常抱歉给您添麻烦了。⏎按《消防法》，任何人不得占用、堵塞疏散通道和消防车通道，我们会到场清理。⏎请问您希望我们怎么处理？回复1跳过。
            resident 2-506 (sms)>  跳过
            bot (sms)>             请核对：您登记的房号，楼道堆满杂物没人管。对吗？回复1确认，2修改。
            resident 2-506 (sms)>  1
            bot (sms)>             已登记，单号C20261121-0001。负责人会先与您联系，2天内办结，结果由同事致电告诉您。
            [2 days pass]
            resident 2-506 (sms)>  上次投诉过，楼道杂物又堆满了
            bot (sms)>             感谢您告诉我们，非常抱歉给您添麻烦了。⏎按《消防法》，任何人不得占用、堵塞疏散通道和消防车通道，我们会到场清理。⏎请问您希望我们怎么处理？回复1跳过。
            resident 2-506 (sms)>  跳过
            bot (sms)>             请核对：您登记的房号，楼道杂物又堆满了。对吗？回复1确认，2修改。
            resident 2-506 (sms)>  1
            bot (sms)>             已登记，单号C20261123-0001，属重要投诉：1小时内转部门负责人，3天内办结，结果由同事致电告诉您，内容会为您保密。
            bot (guardhead, sms)>  重要投诉 C20261123-0001：楼道杂物又堆满了。请在11:05前查看并办理，注意保密。
            """);

        var again = (await desk.Store.FindAsync(Kinds.Ticket, "C20261123-0001", default))?.Value;
        var first = (await desk.Store.FindAsync(Kinds.Ticket, "C20261121-0001", default))?.Value;
        Assert.Equal("C20261121-0001", again?.Repeats);
        Assert.Contains(again?.Timeline ?? [], entry => entry is { Event: "repeats", Detail: "C20261121-0001" });
        Assert.Contains(first?.Timeline ?? [], entry => entry is { Event: "repeated", Detail: "C20261123-0001" });
    }
}

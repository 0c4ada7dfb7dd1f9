using HelpDesk.Bot.Takeover;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Outbox;
using HelpDesk.Tests.Turns;

namespace HelpDesk.Tests.Conversations;

/// <summary>A person takes a conversation over: the bot is silent, danger is not, and the form goes on where it stood.</summary>
public sealed class TakeoverConversations
{
    [Fact]
    public Task Given_a_form_in_progress_when_a_person_joins_speaks_and_hands_back_then_the_bot_is_silent_meanwhile_and_asks_on() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)> 3栋1202厨房水管漏水
            bot (chat)>      请问什么时候方便上门？例如：明天下午三点后。
            resident (chat)> 人工
            bot (chat)>      请稍候，已请同事联系您。
            [5 seconds pass]
            [agent joins chat]
            bot (chat)>      您好，我们的同事小林已加入对话，为您服务。
            [agent says to chat] 您好，我是小林，请问水漏到楼下了吗？
            bot (chat)>      您好，我是小林，请问水漏到楼下了吗？
            resident (chat)> 没有，就厨房地上有点水
            resident (chat)> 查询进度
            resident (chat)> 人工
            [agent says to chat] 好的，请接着告诉机器人什么时候方便。
            bot (chat)>      好的，请接着告诉机器人什么时候方便。
            [agent hands chat back]
            bot (chat)>      同事的服务到这里，接下来由自动客服继续为您服务，需要时随时可以再找同事。⏎请问什么时候方便上门？例如：明天下午三点后。
            resident (chat)> 明天下午三点后
            bot (chat)>      方便的话，请再留一个联系电话，好与您联系。⏎请核对：3栋1202，厨房水管漏水，11月22日（周日）15:00后上门。对吗？ [确认] [修改]
            resident (chat)> [press 确认]
            bot (chat)>      已登记，单号R20261121-0001。已为您约在11月22日（周日）15:00后上门。谢谢您的信任，有变化我们会告诉您。
            """);

    [Fact]
    public Task Given_a_person_in_the_conversation_when_danger_is_told_then_the_bot_answers_as_ever_and_is_silent_again_once_the_person_speaks() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)> 人工
            bot (chat)>      请稍候，已请同事联系您。
            [agent joins chat]
            bot (chat)>      您好，我们的同事小林已加入对话，为您服务。
            [agent says to chat] 您好，请讲。
            bot (chat)>      您好，请讲。
            [2 seconds pass]
            resident (chat)> 楼上厨房着火了
            bot (chat)>      请立即拨打119报火警！捂住口鼻，走楼梯离开，不要乘电梯，不要返回取物。⏎已通知值班人员马上赶来，单号R20261121-0001。⏎请问在哪一栋、哪个房号或什么位置？
            bot (duty, sms)> 紧急 R20261121-0001：楼上厨房着火了。回复1接单。
            resident (chat)> 3栋1302
            bot (chat)>      请问联系电话是多少？ [跳过]
            [2 seconds pass]
            [agent says to chat] 我们马上到，请先出来。
            bot (chat)>      我们马上到，请先出来。
            resident (chat)> 我出来了
            """);

    [Fact]
    public Task Given_a_promised_person_when_nobody_joins_within_three_rings_then_the_bot_says_so_once_and_whoever_is_on_duty_is_texted_by_day() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 3-1202 (sms)> 人工
            bot (sms)>             请稍候，已请同事联系您。
            [14 seconds pass]
            [the bot looks after those who wait]
            [1 second passes]
            [the bot looks after those who wait]
            bot (sms)>             对不起，让您久等了。同事还没有接上，您的事情已经记下，会尽快与您联系；急事请直接致电服务中心。
            bot (duty, sms)>       有住户等人工已超过三声，请到工作台“对话”接上。
            [5 minutes pass]
            [the bot looks after those who wait]
            resident 3-1202 (sms)> 人工
            bot (sms)>             请稍候，已请同事联系您。
            [1 minutes pass]
            [the bot looks after those who wait]
            [agent joins 3-1202]
            bot (sms)>             对不起，让您久等了。我们的同事小林已加入对话，为您服务。
            """);

    [Fact]
    public Task Given_the_night_when_nobody_joins_then_nobody_is_woken_and_the_day_desk_is_promised() =>
        Script.PlaysAsync("2026-11-21 23:05", """
            resident (chat)> 转人工
            bot (chat)>      请稍候，已请同事联系您。
            [15 seconds pass]
            [the bot looks after those who wait]
            bot (chat)>      对不起，让您久等了。夜间值班同事可能正在外出处理，您的事情已经记下，最迟日班开始后与您联系；急事请直接致电服务中心。
            [15 seconds pass]
            [the bot looks after those who wait]
            """);

    [Fact]
    public Task Given_a_person_who_joined_when_a_message_stands_unanswered_for_three_rings_then_the_bot_says_so_once_a_wait_in_the_residents_language() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)> can I talk to a person please
            bot (chat)>      One moment please, a colleague will contact you.
            [supervisor joins chat]
            bot (chat)>      Hello, our colleague 孙主管 has joined this chat and looks after you.
            [supervisor says to chat] How may I be of service?
            bot (chat)>      How may I be of service?
            resident (chat)> My parking card was refused this morning
            [10 seconds pass]
            resident (chat)> at the east gate
            [5 seconds pass]
            [the bot looks after those who wait]
            bot (chat)>      Sorry to have kept you waiting. Our colleague 孙主管 has not answered yet; what you said is noted and will be answered soon. If it is pressing, please call the service centre.
            bot (supervisor, sms)> 您接上的对话里，住户等答复已超过三声，请到工作台“对话”查看。
            resident (chat)> ok
            [1 minutes pass]
            [the bot looks after those who wait]
            [supervisor says to chat] I am sorry, I have it opened for you now.
            bot (chat)>      I am sorry, I have it opened for you now.
            [10 minutes pass]
            [the bot looks after those who wait]
            """);

    [Fact]
    public Task Given_a_person_who_went_quiet_when_half_an_hour_passes_then_the_bot_is_back_and_what_stands_unanswered_is_not_lost() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)> 人工
            bot (chat)>      请稍候，已请同事联系您。
            [agent joins chat]
            bot (chat)>      您好，我们的同事小林已加入对话，为您服务。
            [agent says to chat] 请讲。
            bot (chat)>      请讲。
            resident (chat)> 上次的发票抬头写错了
            [30 minutes pass]
            [the bot looks after those who wait]
            bot (chat)>      对不起，让您久等了。同事暂时没能答复，您的话已经记下，会另行与您联系。现在由自动客服继续为您服务。
            resident (chat)> 你好
            bot (chat)>      您好，金桂园物业，很高兴为您服务。请问有什么可以帮到您？ [我要报修] [我要投诉] [预约服务] [我想咨询] [查询进度]
            """);

    [Fact]
    public Task Given_two_colleagues_when_the_second_takes_it_then_only_on_purpose_and_the_first_writes_no_more() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)> 人工
            bot (chat)>      请稍候，已请同事联系您。
            [agent joins chat]
            bot (chat)>      您好，我们的同事小林已加入对话，为您服务。
            [agent joins chat]
            [supervisor joins chat]
            desk> TakenBy
            [supervisor says to chat] 我是主管
            desk> TakenBy
            [supervisor takes chat from agent]
            bot (chat)>      您好，我们的同事孙主管已加入对话，为您服务。
            [agent says to chat] 请稍等
            desk> TakenBy
            [agent hands chat back]
            desk> TakenBy
            [supervisor hands chat back]
            bot (chat)>      同事的服务到这里，接下来由自动客服继续为您服务，需要时随时可以再找同事。
            [supervisor hands chat back]
            [supervisor says to chat] 还有
            desk> NotJoined
            """);

    [Fact]
    public Task Given_a_teams_group_when_a_person_joins_then_it_works_as_in_the_chat() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident teams-ann> I want to talk to a human
            bot (teams-ann)> One moment please, a colleague will contact you.
            [agent joins teams-ann]
            bot (teams-ann)> Hello, our colleague 小林 has joined this chat and looks after you.
            resident teams-ann> the lift in block 3 is slow
            [agent says to teams-ann] We had it looked at today.
            bot (teams-ann)> We had it looked at today.
            [agent hands teams-ann back]
            bot (teams-ann)> Our colleague has left this chat and the automatic desk goes on from here. You can ask for a colleague again at any time.
            """);

    [Fact]
    public async Task Given_a_person_in_the_conversation_when_carrier_words_photos_and_repeats_come_then_they_work_as_ever()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 10:05");
        await new Script(desk).PlaysAsync("""
            resident 3-1202 (sms)> 人工
            bot (sms)>             请稍候，已请同事联系您。
            [agent joins 3-1202]
            bot (sms)>             您好，我们的同事小林已加入对话，为您服务。
            resident 3-1202 (sms)> 在吗
            [the same message again]
            resident 3-1202 (sms)> STOP
            [agent says to 3-1202] 您好
            desk> CannotBeTexted
            resident 3-1202 (sms)> START
            [agent says to 3-1202] 您好
            bot (sms)>             您好
            resident (chat)> 人工
            bot (chat)>      请稍候，已请同事联系您。
            [agent joins chat]
            bot (chat)>      您好，我们的同事小林已加入对话，为您服务。
            resident (chat)> [photo]
            """);

        Assert.Single(await AllAsync(desk, Kinds.Activity), activity => activity.Text == "在吗");
        var photo = Assert.Single(await AllAsync(desk, Kinds.Photo));
        Assert.Equal([photo.Id], (await ConversationAsync(desk, "chat:chat")).Photos);
    }

    [Fact]
    public async Task Given_a_joined_conversation_when_it_is_pressed_and_said_twice_then_it_is_said_once_and_the_first_word_is_counted_in_rings()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 10:05");
        await new Script(desk).PlaysAsync("""
            resident (chat)> 人工
            bot (chat)>      请稍候，已请同事联系您。
            """);
        var takeovers = new Colleagues(desk).Takeovers;
        var agent = new Colleague("agent", "小林", HelpDesk.Store.Staff.StaffRole.Agent);
        desk.Time.Advance(TimeSpan.FromSeconds(6));
        for (var press = 0; press < 2; press++)
        {
            Assert.IsType<TakeoverOutcome.Kept>(await takeovers.JoinAsync("chat:chat", agent, null, null, default));
        }

        desk.Time.Advance(TimeSpan.FromSeconds(3));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => takeovers.ReplyAsync("chat:chat", agent, "您好", "one", default)));
        Assert.All(outcomes, outcome => Assert.IsType<TakeoverOutcome.Kept>(outcome));
        Assert.IsType<TakeoverOutcome.SaidBefore>(await takeovers.ReplyAsync("chat:chat", agent, "别的话", "one", default));

        var said = Assert.Single(await AllAsync(desk, Kinds.Outbox), row => row.Purpose == OutboxPurpose.Staff);
        Assert.Equal(("您好", "agent", OutboxState.Sent), (said.Text, said.By, said.State));
        Assert.Equal(TimeSpan.FromSeconds(9), said.SentAt - said.AnswersAskOf);
        Assert.Equal(1, Assert.Single(await desk.Store.Engine.CountersAsync("day/2026-11-21/person/", default), counter => counter.Name.EndsWith("/2", StringComparison.Ordinal)).Value);
        var task = Assert.Single(await AllAsync(desk, Kinds.Task));
        Assert.Equal("agent", task.DoneBy);
        Assert.Equal(["finish_task", "join_chat", "reply_in_chat"], (await AllAsync(desk, Kinds.Audit)).Select(entry => entry.Action).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("您好", string.Join('|', await AllAsync(desk, Kinds.Audit)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_task_that_is_finished_by_telephone_when_three_rings_pass_then_the_bot_says_nothing()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 10:05");
        await new Script(desk).PlaysAsync("""
            resident (chat)> 人工
            bot (chat)>      请稍候，已请同事联系您。
            """);
        await new Colleagues(desk).Takeovers.FinishAsync(Assert.Single(await AllAsync(desk, Kinds.Task)).Id, "agent", default);
        desk.Time.Advance(TimeSpan.FromMinutes(1));

        await new Colleagues(desk).RoundAsync();

        Assert.Single(await AllAsync(desk, Kinds.Outbox));
        Assert.Null((await ConversationAsync(desk, "chat:chat")).Handoff);
    }

    [Fact]
    public async Task Given_an_unanswered_message_when_the_bot_takes_the_chat_back_then_the_task_is_open_again_with_the_time_of_that_message()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 10:05");
        await desk.TextAsync(Texted.Wang, "SM1", "人工");
        await new Colleagues(desk).PlayAsync("[agent joins wang]", _ => "sms:" + Texted.Wang);
        await desk.TextAsync(Texted.Wang, "SM2", "在吗");
        var said = desk.Time.GetUtcNow();
        desk.Time.Advance(HandoffRules.QuietTime);

        await new Colleagues(desk).RoundAsync();
        await new Colleagues(desk).RoundAsync();

        var open = Assert.Single(await AllAsync(desk, Kinds.Task), task => task.DoneAt is null);
        Assert.Equal((DeskTaskReason.PersonAsked, said), (open.Reason, open.At));
        Assert.Null((await ConversationAsync(desk, "sms:" + Texted.Wang)).Handoff?.By);
    }

    [Fact]
    public async Task Given_a_conversation_that_cannot_be_read_when_the_round_passes_then_the_others_are_spoken_to()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 10:05");
        await new Script(desk).PlaysAsync("""
            resident (chat)> 人工
            bot (chat)>      请稍候，已请同事联系您。
            resident chat-2> 人工
            bot (chat-2)>    请稍候，已请同事联系您。
            """);
        var spoilt = Assert.IsType<Versioned<ConversationRecord>>(await desk.Store.FindAsync(Kinds.Conversation, "chat:chat", default));
        await desk.Store.CommitAsync(new Changes().Update(Kinds.Conversation, spoilt, spoilt.Value with { State = new("[1]"u8.ToArray()) }), default);
        desk.Time.Advance(TimeSpan.FromSeconds(15));

        await new Colleagues(desk).RoundAsync();

        Assert.Contains(await AllAsync(desk, Kinds.Outbox), row => row.ConversationId == "chat:chat-2" && row.Text.StartsWith("对不起，让您久等了", StringComparison.Ordinal));
        Assert.Null((await ConversationAsync(desk, "chat:chat")).Handoff?.SpeaksAt);
    }

    private static async Task<ConversationRecord> ConversationAsync(TestDesk desk, string id) =>
        Assert.IsType<Versioned<ConversationRecord>>(await desk.Store.FindAsync(Kinds.Conversation, id, default)).Value;

    private static async Task<IReadOnlyList<T>> AllAsync<T>(TestDesk desk, DocumentKind<T> kind)
        where T : class => [.. (await desk.Store.QueryAsync(kind, new Query { Kind = kind.Name, Take = 1_000 }, default)).Select(each => each.Value)];
}

using HelpDesk.Bot.Catalogue;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Duty;
using HelpDesk.Tests.Conversations;
using HelpDesk.Tests.Turns;
using static HelpDesk.Tests.Duty.SomeRoster;

namespace HelpDesk.Tests.Duty;

/// <summary>The test at the beginning of a night, and empty shifts: who is told what, once.</summary>
public sealed class DutyRoundTests
{
    private const string Asked = "夜班开始，值班至08:30。请回复1，确认能收到报警短信。";

    [Fact]
    public async Task Given_a_night_that_begins_when_its_technician_answers_1_then_the_roster_shows_that_alarms_arrive_and_nobody_else_is_told()
    {
        await using var desk = await DutyDesk.OpenAsync("2026-11-21 17:29", "2026-11-21/night tech");
        await desk.RoundAsync();
        Assert.Empty(await TestsAsync(desk));

        await desk.RoundAsync(TimeSpan.FromMinutes(1));
        await desk.RoundAsync(TimeSpan.FromSeconds(30));
        Assert.Equal([(Texted.Duty, Asked)], await TestsAsync(desk));

        desk.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("已确认您能收到报警短信，谢谢。", await desk.AskAsync(Texted.Duty, "SM1", "1"));
        Assert.StartsWith("目前没有待接的紧急单。", await desk.AskAsync(Texted.Duty, "SM2", "1"), StringComparison.Ordinal);
        await desk.RoundAsync(TimeSpan.FromMinutes(20));

        Assert.Single(await TestsAsync(desk));
        Assert.Equal(At("2026-11-21 17:32:30"), (await desk.FindAsync(Kinds.Shift, "2026-11-21/night"))?.Test?.AcknowledgedAt);
    }

    [Fact]
    public async Task Given_a_night_that_begins_when_nobody_answers_for_a_quarter_of_an_hour_then_the_supervisor_is_told_once_by_text_and_task()
    {
        await using var desk = await DutyDesk.OpenAsync("2026-11-21 17:30", "2026-11-21/night tech");
        await desk.RoundAsync();
        await desk.RoundAsync(TimeSpan.FromMinutes(14));
        Assert.Single(await TestsAsync(desk));

        await desk.RoundAsync(TimeSpan.FromMinutes(1));
        await desk.RoundAsync(TimeSpan.FromMinutes(1));

        Assert.Equal((DutyDesk.SupervisorPhone, "周师傅未确认收到夜班的报警测试短信，请致电联系并确认有人值班。"), (await TestsAsync(desk))[^1]);
        Assert.Equal(2, (await TestsAsync(desk)).Count);
        Assert.Equal("2026-11-21/night", Assert.Single(await desk.AllAsync(Kinds.Task), task => task.Reason == DeskTaskReason.AlarmTestMissed).Subject);
        Assert.Equal("已确认您能收到报警短信，谢谢。", await desk.AskAsync(Texted.Duty, "SM1", "1"));
    }

    [Fact]
    public async Task Given_an_alarm_while_the_test_is_open_when_1_is_answered_then_it_takes_the_alarm_and_proves_that_alarms_arrive()
    {
        await using var desk = await DutyDesk.OpenAsync("2026-11-21 17:30", "2026-11-21/night tech");
        await desk.RoundAsync();
        await desk.AskAsync(Texted.Wang, "SM1", "厨房着火了");

        Assert.Equal("R20261121-0001 已由您接单。", await desk.AskAsync(Texted.Duty, "SM2", "1"));
        await desk.RoundAsync(TimeSpan.FromMinutes(15));

        Assert.DoesNotContain(await desk.AllAsync(Kinds.Task), task => task.Reason == DeskTaskReason.AlarmTestMissed);
        Assert.NotNull((await desk.FindAsync(Kinds.Shift, "2026-11-21/night"))?.Test?.AcknowledgedAt);
    }

    [Fact]
    public async Task Given_a_form_of_the_technicians_own_when_1_is_answered_then_it_goes_to_what_was_asked_last()
    {
        await using var desk = await DutyDesk.OpenAsync("2026-11-21 17:20", "2026-11-21/night tech");
        await desk.AskAsync(Texted.Duty, "SM1", "3栋大堂灯不亮，明天上午来");
        desk.Time.Advance(TimeSpan.FromMinutes(10));
        await desk.RoundAsync();

        Assert.Equal("已确认您能收到报警短信，谢谢。", await desk.AskAsync(Texted.Duty, "SM2", "1"));
        Assert.StartsWith("已登记", await desk.AskAsync(Texted.Duty, "SM3", "1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_somebody_else_when_they_answer_1_then_it_is_not_their_test()
    {
        await using var desk = await DutyDesk.OpenAsync("2026-11-21 17:30", "2026-11-21/night tech");
        await desk.RoundAsync();

        Assert.StartsWith("No open alarm.", await desk.AskAsync(DutyDesk.WuPhone, "SM1", "1"), StringComparison.Ordinal);
        Assert.Null((await desk.FindAsync(Kinds.Shift, "2026-11-21/night"))?.Test?.AcknowledgedAt);
    }

    [Fact]
    public async Task Given_a_substitute_in_the_night_when_the_round_comes_then_they_are_asked_as_well_in_their_language()
    {
        await using var desk = await DutyDesk.OpenAsync("2026-11-21 17:30", "2026-11-21/night tech");
        await desk.RoundAsync();
        await desk.DoAsync(new RosterCommand.Substitute(Key("2026-11-21/night"), "wu", null));
        await desk.RoundAsync(TimeSpan.FromMinutes(1));

        Assert.Equal((DutyDesk.WuPhone, "Your night shift begins, on duty until 08:30. Please reply 1 so that we know alarms reach you."), (await TestsAsync(desk))[^1]);
    }

    [Theory]
    [InlineData("2026-11-22 03:00", "2026-11-21/night tech", 1, "late after the desk was down, within the night")]
    [InlineData("2026-11-22 08:30", "2026-11-21/night tech", 0, "the night is over")]
    [InlineData("2026-11-21 17:30", "2026-11-21/night agent", 0, "whoever has no number cannot be asked")]
    [InlineData("2026-11-21 10:00", "2026-11-21/day tech", 0, "by day nobody is asked")]
    public async Task Given_a_desk_that_starts_when_its_first_round_comes_then_the_test_is_sent_only_within_the_night(string local, string planned, int texts, string why)
    {
        await using var desk = await DutyDesk.OpenAsync(local, planned);
        await desk.RoundAsync();

        Assert.True((await TestsAsync(desk)).Count(said => said.Text == Asked) == texts, why);
    }

    [Fact]
    public async Task Given_an_office_that_wants_no_test_when_the_night_begins_then_nobody_is_asked()
    {
        await using var desk = await DutyDesk.OpenAsync("2026-11-21 17:30", "2026-11-21/night tech");
        desk.Catalogue.Replace(desk.Catalogue.Now with { AlarmTest = false });
        await desk.RoundAsync();

        Assert.Empty(await TestsAsync(desk));
        Assert.False(CatalogueFile.Read(new StringReader(CatalogueFile.SampleText().Replace("alarmTest: true", "alarmTest: false", StringComparison.Ordinal)), "mine").AlarmTest);
    }

    [Fact]
    public async Task Given_shifts_of_tomorrow_that_nobody_holds_when_it_is_ten_then_the_supervisor_is_told_once_in_one_text_with_a_task_each()
    {
        await using var desk = await DutyDesk.OpenAsync("2026-11-23 09:59", "2026-11-23/day agent", "2026-11-23/noon agent", "2026-11-23/night tech", "2026-11-24/day agent");
        await desk.RoundAsync();
        Assert.Empty(await SaidAsync(desk));

        await desk.RoundAsync(TimeSpan.FromMinutes(1));
        await desk.RoundAsync(TimeSpan.FromMinutes(1));
        Assert.Equal([(DutyDesk.SupervisorPhone, "11月24日（周二）午班、夜班还没有人值班，请尽快排班。")], await SaidAsync(desk));
        Assert.Equal(["2026-11-24/night", "2026-11-24/noon"], (await desk.AllAsync(Kinds.Task)).Where(task => task.Reason == DeskTaskReason.ShiftEmpty).Select(task => task.Subject).Order());

        await desk.DoAsync(new RosterCommand.Enter([Key("2026-11-24/noon"), Key("2026-11-24/night")], "tech"));
        await desk.DoAsync(new RosterCommand.Enter([Key("2026-11-24/night")], null));
        await desk.RoundAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("11月24日（周二）夜班还没有人值班，请尽快排班。", (await SaidAsync(desk))[^1].Text);
    }

    [Fact]
    public async Task Given_an_office_without_a_roster_when_rounds_come_then_nothing_is_said_and_alarms_go_where_they_always_went()
    {
        await using var desk = await DutyDesk.OpenAsync("2026-11-21 17:30");
        await desk.RoundAsync();
        await desk.RoundAsync(TimeSpan.FromHours(20));

        Assert.Empty(await SaidAsync(desk));
        Assert.Empty(await desk.AllAsync(Kinds.Task));
        Assert.Empty(await desk.AllAsync(Kinds.Shift));
    }

    /// <summary>What was texted about the test, oldest first.</summary>
    private static Task<IReadOnlyList<(string To, string Text)>> TestsAsync(TestDesk desk) => SaidAsync(desk, "alarm-test");

    /// <summary>What the rounds texted, oldest first.</summary>
    private static async Task<IReadOnlyList<(string To, string Text)>> SaidAsync(TestDesk desk, string what = "") =>
        [.. (await desk.AllAsync(Kinds.Outbox)).Where(row => row.ConversationId is null && row.Ticket is null && row.Id.StartsWith(what, StringComparison.Ordinal)).OrderBy(row => row.PlannedAt).Select(row => (row.To, row.Text))];
}

using HelpDesk.Bot.Duty;
using HelpDesk.Store;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Outbox;
using HelpDesk.Tests.Conversations;
using HelpDesk.Tests.Turns;
using static HelpDesk.Tests.Duty.SomeRoster;

namespace HelpDesk.Tests.Duty;

/// <summary>Alarms go to whoever is on duty.</summary>
public sealed class DutyAlarmTests
{
    [Fact]
    public async Task Given_a_roster_when_danger_is_told_at_night_then_whoever_holds_the_night_is_texted_in_their_language_and_takes_it()
    {
        await using var desk = await DutyDesk.OpenAsync("2026-11-21 02:40", "2026-11-20/night wu", "2026-11-21/night tech");
        await desk.AskAsync(Texted.Wang, "SM1", "厨房着火了");

        var (to, text) = Assert.Single(await AlarmsAsync(desk));
        Assert.Equal(DutyDesk.WuPhone, to);
        Assert.StartsWith("URGENT R20261121-0001", text, StringComparison.Ordinal);
        var alarm = Assert.Single(await desk.AllAsync(Kinds.Alarm));
        Assert.Equal((DutyDesk.WuPhone, "wu"), (alarm.To, Assert.Single(alarm.SentTo ?? []).Person));
        Assert.Equal("R20261121-0001 is yours.", await desk.AskAsync(DutyDesk.WuPhone, "SM2", "1"));
        Assert.Equal("wu", (await desk.FindAsync(Kinds.Ticket, "R20261121-0001"))?.Assignee);
    }

    [Fact]
    public async Task Given_a_swap_in_the_evening_when_danger_is_told_then_the_next_alarm_already_goes_to_the_other()
    {
        await using var desk = await DutyDesk.OpenAsync("2026-11-21 20:00", "2026-11-21/night wu", "2026-11-22/night tech");
        await desk.AskAsync(Texted.Wang, "SM1", "厨房着火了");
        Assert.IsType<RosterOutcome.Kept>(await desk.DoAsync(new RosterCommand.Swap(Key("2026-11-21/night"), Key("2026-11-22/night"))));

        await desk.AskAsync(Texted.Chen, "SM2", "家里闻到很大的煤气味");

        Assert.Equal([DutyDesk.WuPhone, Texted.Duty], (await AlarmsAsync(desk)).Select(row => row.To));
    }

    [Fact]
    public async Task Given_a_technician_out_on_a_job_when_danger_is_told_then_the_guard_who_covers_is_texted_too_and_may_take_it()
    {
        await using var desk = await DutyDesk.OpenAsync("2026-11-21 22:00", "2026-11-21/night tech");
        Assert.IsType<RosterOutcome.Kept>(await desk.DoAsync(new RosterCommand.StartCover(Key("2026-11-21/night"), "qian"), "tech"));
        await desk.AskAsync(Texted.Wang, "SM1", "厨房着火了");

        Assert.Equal([Texted.Duty, DutyDesk.GuardPhone], (await AlarmsAsync(desk)).Select(row => row.To));
        Assert.Equal(["tech", "qian"], (Assert.Single(await desk.AllAsync(Kinds.Alarm)).SentTo ?? []).Select(each => each.Person));
        Assert.Equal("R20261121-0001 已由您接单。", await desk.AskAsync(DutyDesk.GuardPhone, "SM2", "1"));
        Assert.Equal("R20261121-0001 已由小钱接单。", await desk.AskAsync(Texted.Duty, "SM3", "R20261121-0001"));

        await desk.DoAsync(new RosterCommand.EndCover(Key("2026-11-21/night")), "tech");
        await desk.AskAsync(Texted.Chen, "SM4", "家里闻到很大的煤气味");
        Assert.Equal([Texted.Duty, DutyDesk.GuardPhone, Texted.Duty], (await AlarmsAsync(desk)).Select(row => row.To));
    }

    [Theory]
    [InlineData("2026-11-21/night tech", "the shift is empty")]
    [InlineData("2026-11-20/night agent", "whoever holds it has no number")]
    [InlineData("2026-11-20/night gone", "whoever holds it has left")]
    public async Task Given_nobody_on_the_roster_who_can_be_texted_when_danger_is_told_then_it_goes_to_the_number_of_the_catalogue(string planned, string why)
    {
        await using var desk = await DutyDesk.OpenAsync("2026-11-21 02:40", planned);
        await desk.AskAsync(Texted.Wang, "SM1", "厨房着火了");

        Assert.True(Assert.Single(await AlarmsAsync(desk)).To == Texted.Duty, why);
    }

    [Fact]
    public async Task Given_harm_that_goes_on_when_it_is_told_then_whoever_is_on_duty_is_sent()
    {
        await using var desk = await DutyDesk.OpenAsync("2026-11-21 23:40", "2026-11-21/night wu");
        await desk.AskAsync(Texted.Chen, "SM1", "投诉，楼上现在唱歌太吵了，睡不着");

        Assert.Equal(DutyDesk.WuPhone, Assert.Single(await desk.AllAsync(Kinds.Outbox), row => row.Id.StartsWith("harm:", StringComparison.Ordinal)).To);
    }

    private static async Task<IReadOnlyList<(string To, string Text)>> AlarmsAsync(TestDesk desk) =>
        [.. (await desk.AllAsync(Kinds.Outbox)).Where(row => row.Purpose == OutboxPurpose.Alarm).OrderBy(row => row.Ticket, StringComparer.Ordinal).ThenBy(row => row.Id, StringComparer.Ordinal).Select(row => (row.To, row.Text))];
}

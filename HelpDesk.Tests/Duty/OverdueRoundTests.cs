using HelpDesk.Bot.Duty;
using HelpDesk.Store;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Sla;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Conversations;
using HelpDesk.Tests.Desk;
using HelpDesk.Tests.Turns;
using static HelpDesk.Tests.Duty.SomeRoster;

namespace HelpDesk.Tests.Duty;

/// <summary>Missed deadlines: the supervisor is told of each once, at night only of what presses.</summary>
public sealed class OverdueRoundTests
{
    private const string ManagerPhone = "+8613900008002";

    [Fact]
    public async Task Given_a_deadline_by_day_when_it_passes_then_the_supervisor_is_told_once_and_the_ticket_says_so()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-23 14:59");
        await FileAsync(desk, Due("R20261123-0001", "2026-11-23 15:00"));
        await RoundAsync(desk);
        Assert.Empty(await TextsAsync(desk));

        await RoundAsync(desk, TimeSpan.FromMinutes(1));
        await RoundAsync(desk, TimeSpan.FromSeconds(30));
        await RoundAsync(desk, TimeSpan.FromHours(20));

        Assert.Equal([(DutyDesk.SupervisorPhone, "R20261123-0001 已超过期限（15:00），请跟进。")], await TextsAsync(desk));
        var ticket = await desk.FindAsync(Kinds.Ticket, "R20261123-0001");
        Assert.NotNull(ticket);
        Assert.Equal(new OverdueTold(At("2026-11-23 15:00"), At("2026-11-23 15:00"), "supervisor"), OverdueRules.TellingOf(ticket));
        Assert.Equal(("bot", "overdue_told"), (ticket.Timeline[^1].By, ticket.Timeline[^1].Event));
        Assert.Equal(("system", "tell_overdue", "timer"), Assert.Single((await desk.AllAsync(Kinds.Audit)).Where(entry => entry.Subject == ticket.Number).Select(entry => (entry.By, entry.Action, entry.Source))));
    }

    [Fact]
    public async Task Given_a_new_deadline_when_it_is_missed_too_then_that_is_told_as_well()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-23 15:00");
        await FileAsync(desk, Due("R20261123-0001", "2026-11-23 15:00"));
        await RoundAsync(desk);
        var before = await desk.Store.FindAsync(Kinds.Ticket, "R20261123-0001", default);
        Assert.NotNull(before);
        var promised = Assert.IsType<TicketOutcome.Changed>(TicketRules.Apply(before.Value, new TicketCommand.Promise(new(new(2026, 11, 23), null, null, new(16, 30), null, null)), "agent", desk.Time.GetUtcNow(), desk.Catalogue.LocalHours)).Ticket;
        await desk.Store.CommitAsync(new Changes().Update(Kinds.Ticket, before, promised), default);

        await RoundAsync(desk, TimeSpan.FromHours(1));
        Assert.Single(await TextsAsync(desk));
        await RoundAsync(desk, TimeSpan.FromMinutes(30));

        Assert.Equal(["R20261123-0001 已超过期限（15:00），请跟进。", "R20261123-0001 已超过期限（16:30），请跟进。"], (await TextsAsync(desk)).Select(text => text.Text));
    }

    [Fact]
    public async Task Given_the_night_when_deadlines_pass_then_what_presses_is_told_at_once_and_the_rest_in_one_text_when_the_day_begins()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-23 23:00");
        await FileAsync(
            desk,
            Due("R20261123-0001", "2026-11-23 23:10"),
            Due("Q20261123-0002", "2026-11-24 02:00") with { Kind = TicketKind.Question },
            Due("C20261123-0003", "2026-11-24 02:00") with { Kind = TicketKind.Complaint, ComplaintClass = "minor" },
            Due("C20261123-0004", "2026-11-24 02:00") with { Kind = TicketKind.Complaint, ComplaintClass = "important" },
            Due("R20261123-0005", "2026-11-24 02:00") with { Urgent = true });

        await RoundAsync(desk, TimeSpan.FromHours(2));
        Assert.Empty(await TextsAsync(desk));
        await RoundAsync(desk, TimeSpan.FromHours(1));
        Assert.Equal(["2张工单已超过期限：C20261123-0004、R20261123-0005。请跟进。"], (await TextsAsync(desk)).Select(text => text.Text));
        await RoundAsync(desk, At("2026-11-24 08:29") - At("2026-11-24 02:00"));
        Assert.Single(await TextsAsync(desk));

        await RoundAsync(desk, TimeSpan.FromMinutes(1));
        await RoundAsync(desk, TimeSpan.FromMinutes(1));

        Assert.Equal("3张工单已超过期限：R20261123-0001、C20261123-0003、Q20261123-0002。请跟进。", (await TextsAsync(desk))[^1].Text);
        Assert.Equal(2, (await TextsAsync(desk)).Count);
    }

    [Fact]
    public async Task Given_more_than_a_page_when_they_pass_together_then_there_is_one_text_and_all_are_told()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-23 10:00");
        await FileAsync(desk, [.. Enumerable.Range(1, OverdueRound.Page + 7).Select(number => Due($"R20261123-{number:0000}", "2026-11-23 09:00"))]);

        await RoundAsync(desk);

        Assert.Equal("150+张工单已超过期限：R20261123-0001、R20261123-0002、R20261123-0003、R20261123-0004、R20261123-0005等。请跟进。", Assert.Single(await TextsAsync(desk)).Text);
        Assert.All(await desk.AllAsync(Kinds.Ticket), ticket => Assert.NotNull(OverdueRules.TellingOf(ticket)));
    }

    [Fact]
    public async Task Given_a_ticket_that_waits_for_its_resident_when_its_time_would_be_over_then_nobody_is_told_until_the_moved_deadline_passes()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-23 09:00");
        await FileAsync(desk, Due("R20261123-0001", "2026-11-23 10:00") with { State = TicketState.WaitingResident, WaitingSince = At("2026-11-23 09:00"), ConversationId = "sms:" + Texted.Chen, PartyId = "陈先生" });
        await RoundAsync(desk, TimeSpan.FromHours(3));
        Assert.Empty(await TextsAsync(desk));

        var before = await desk.Store.FindAsync(Kinds.Ticket, "R20261123-0001", default);
        Assert.NotNull(before);
        var answered = Assert.IsType<TicketOutcome.Changed>(TicketRules.Apply(before.Value, new TicketCommand.Add("钥匙在前台"), "resident", desk.Time.GetUtcNow(), desk.Catalogue.LocalHours)).Ticket;
        await desk.Store.CommitAsync(new Changes().Update(Kinds.Ticket, before, answered), default);
        await RoundAsync(desk, TimeSpan.FromMinutes(59));
        Assert.Empty(await TextsAsync(desk));

        await RoundAsync(desk, TimeSpan.FromMinutes(1));
        Assert.Equal("R20261123-0001 已超过期限（13:00），请跟进。", Assert.Single(await TextsAsync(desk)).Text);
    }

    [Fact]
    public async Task Given_a_resident_who_is_asked_when_they_answer_by_text_then_the_bot_sets_the_clock_going_again()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-23 09:00");
        await desk.AskAsync(Texted.Chen, "SM1", "卧室灯不亮，不急，明天上午来吧");
        await desk.AskAsync(Texted.Chen, "SM2", "对");
        var filed = Assert.Single(await desk.AllAsync(Kinds.Ticket));
        var stored = await desk.Store.FindAsync(Kinds.Ticket, filed.Number, default);
        Assert.NotNull(stored);
        var waiting = Assert.IsType<TicketOutcome.Changed>(TicketRules.Apply(filed, new TicketCommand.Wait("几楼？"), "agent", desk.Time.GetUtcNow(), desk.Catalogue.LocalHours)).Ticket;
        await desk.Store.CommitAsync(new Changes().Update(Kinds.Ticket, stored, waiting), default);

        desk.Time.Advance(TimeSpan.FromMinutes(10));
        await desk.AskAsync(Texted.Chen, "SM3", "是主卧的吸顶灯");

        var back = await desk.FindAsync(Kinds.Ticket, filed.Number);
        Assert.Equal((TicketState.Open, "added", filed.DueAt + TimeSpan.FromMinutes(10)), (back?.State, back?.Timeline[^1].Event, back?.DueAt));
    }

    [Fact]
    public async Task Given_a_complaint_about_the_supervisor_when_it_is_overdue_then_the_manager_is_told()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-23 10:00");
        await FileAsync(desk, Due("C20261123-0001", "2026-11-23 09:30") with { Kind = TicketKind.Complaint, ComplaintClass = "important", AgainstPerson = "supervisor" }, Due("R20261123-0002", "2026-11-23 09:00"));

        await RoundAsync(desk);

        Assert.Equal([(ManagerPhone, "C20261123-0001 已超过期限（09:30），请跟进。"), (DutyDesk.SupervisorPhone, "R20261123-0002 已超过期限（09:00），请跟进。")], await TextsAsync(desk));
    }

    [Fact]
    public async Task Given_nobody_above_the_desk_with_a_number_when_a_deadline_passes_then_the_ticket_says_that_nobody_could_be_told()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-23 10:00");
        foreach (var name in new[] { "supervisor", "manager" })
        {
            var account = await desk.Store.FindAsync(Kinds.Staff, name, default);
            Assert.NotNull(account);
            await desk.Store.CommitAsync(new Changes().Update(Kinds.Staff, account, account.Value with { Phone = null }), default);
        }

        await FileAsync(desk, Due("R20261123-0001", "2026-11-23 09:00"));
        await RoundAsync(desk);

        Assert.Empty(await TextsAsync(desk));
        Assert.Equal(new OverdueTold(At("2026-11-23 09:00"), At("2026-11-23 10:00"), null), (await desk.FindAsync(Kinds.Ticket, "R20261123-0001"))?.OverdueTold);
    }

    [Fact]
    public async Task Given_a_missed_deadline_that_was_told_when_the_board_and_the_ticket_are_read_then_they_say_so()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store, Some.Ticket() with { DueAt = Some.Now, OverdueTold = new(Some.Now, Some.Now.AddMinutes(1), "supervisor") });
        var browser = await host.SignedInAsync(StaffRole.Agent);

        Assert.Contains("Overdue · Supervisor told 10:01", await browser.HtmlAsync($"/desk/tickets/{Some.Number}"), StringComparison.Ordinal);
        Assert.Contains("Supervisor told 10:01", await browser.HtmlAsync("/desk"), StringComparison.Ordinal);
    }

    private static Ticket Due(string number, string local) => Some.Ticket(number) with { ConversationId = null, CreatedAt = At("2026-11-22 10:00"), DueAt = At(local), Timeline = [new(At("2026-11-22 10:00"), "resident", "filed", null)] };

    private static async Task FileAsync(TestDesk desk, params Ticket[] tickets)
    {
        var changes = new Changes();
        foreach (var ticket in tickets)
        {
            changes.Insert(Kinds.Ticket, ticket);
        }

        Assert.True(await desk.Store.CommitAsync(changes, default));
    }

    private static async Task RoundAsync(TestDesk desk, TimeSpan after = default)
    {
        desk.Time.Advance(after);
        await new OverdueRound(desk.Store, desk.Get<StaffOnFile>(), desk.Catalogue, desk.Time).RunAsync(default);
    }

    private static async Task<IReadOnlyList<(string To, string Text)>> TextsAsync(TestDesk desk) =>
        [.. (await desk.AllAsync(Kinds.Outbox)).Where(row => row.Id.StartsWith("overdue:", StringComparison.Ordinal) && row.Purpose == OutboxPurpose.Staff).OrderBy(row => row.PlannedAt).ThenBy(row => row.Id, StringComparer.Ordinal).Select(row => (row.To, row.Text))];
}

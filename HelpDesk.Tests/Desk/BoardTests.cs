using System.Net;
using System.Text.RegularExpressions;
using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Consent;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Tests.Desk;

public sealed partial class BoardTests
{
    private static readonly DateTimeOffset Now = Some.Now;

    public static TheoryData<string, Ticket, BoardLane?, string?> Lanes() => new()
    {
        { "its deadline is ahead: due next", Some.Ticket() with { DueAt = Now.AddMinutes(1) }, BoardLane.DueNext, null },
        { "no deadline: due next, last", Some.Ticket() with { DueAt = null }, BoardLane.DueNext, null },
        { "its deadline is now: over", Some.Ticket() with { DueAt = Now }, BoardLane.OnFire, null },
        { "a danger, whatever its deadline", Some.Ticket() with { Urgent = true, DueAt = Now.AddDays(1) }, BoardLane.OnFire, null },
        { "the resident has to answer", Some.Ticket() with { State = TicketState.WaitingResident, DueAt = Now.AddDays(-1) }, BoardLane.Waiting, "resident" },
        { "somebody has to approve", Some.Ticket() with { Kind = TicketKind.Application, Application = new() }, BoardLane.Waiting, "approver" },
        { "approved: the desk's again", Some.Ticket() with { Kind = TicketKind.Application, Application = new() { Decision = Decision.Approved } }, BoardLane.DueNext, null },
        { "approval that is late burns", Some.Ticket() with { Kind = TicketKind.Application, Application = new(), DueAt = Now.AddMinutes(-1) }, BoardLane.OnFire, "approver" },
        { "given out, not taken", Some.Ticket() with { WorkOrders = [new(1, WorkOrderState.Dispatched, "tech", Now)] }, BoardLane.Waiting, "technician" },
        { "taken", Some.Ticket() with { WorkOrders = [new(1, WorkOrderState.Acknowledged, "tech", Now)] }, BoardLane.DueNext, null },
        { "done", Some.Ticket() with { State = TicketState.Resolved }, null, null },
    };

    [Theory]
    [MemberData(nameof(Lanes))]
    public void Given_a_ticket_when_the_board_is_sorted_then_it_stands_where_its_next_move_is(string why, Ticket ticket, BoardLane? lane, string? waitsFor) =>
        Assert.True((lane, waitsFor) == (BoardLanes.Of(ticket, Now), BoardLanes.WaitsFor(ticket)), why);

    [Fact]
    public async Task Given_tickets_of_all_lanes_when_the_board_is_opened_then_the_most_pressing_come_first()
    {
        await using var host = new DeskHost();
        await host.Store.CommitAsync(
            new Changes()
                .Insert(Kinds.Ticket, Some.Ticket("R20261121-0001") with { DueAt = host.Clock.Now.AddHours(3) })
                .Insert(Kinds.Ticket, Some.Ticket("R20261121-0002") with { DueAt = host.Clock.Now.AddHours(2) })
                .Insert(Kinds.Ticket, Some.Ticket("R20261121-0003") with { DueAt = host.Clock.Now.AddMinutes(-12) })
                .Insert(Kinds.Ticket, Some.Ticket("R20261121-0004") with { State = TicketState.WaitingResident })
                .Insert(Kinds.Ticket, Some.Ticket("R20261121-0005") with { State = TicketState.Closed }),
            default);
        await Some.EmergencyAsync(host.Store);

        var html = await (await host.SignedInAsync(StaffRole.Technician)).HtmlAsync("/desk");

        IReadOnlyList<int> pressing = [911, 3, 2, 1, 4];
        List<int> places = [.. pressing.Select(number => html.IndexOf($"/desk/tickets/R20261121-{number:0000}", StringComparison.Ordinal))];
        Assert.True(places.SequenceEqual(places.Order()) && places[0] > 0, string.Join(' ', places));
        Assert.DoesNotContain("R20261121-0005", html, StringComparison.Ordinal);
        Assert.Contains("Overdue <span data-age=\"2026-11-21T01:58:00.0000000+00:00\">12 min</span>", html, StringComparison.Ordinal);
        Assert.Contains("Due in <span data-age=\"2026-11-21T04:10:00.0000000+00:00\">2 h</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_board_that_was_read_when_tickets_change_then_it_shows_them_as_they_stand()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        var browser = await host.SignedInAsync(StaffRole.Technician);
        Assert.Contains(Some.Number, await browser.HtmlAsync("/desk/queue"), StringComparison.Ordinal);

        await browser.PostAsync("/desk", $"/desk/tickets/{Some.Number}/do/done", ("at", "1.1"), ("back", "/desk"));
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Ticket, Some.Ticket("R20261121-0002")), default);

        var html = await browser.HtmlAsync("/desk/queue");
        Assert.DoesNotContain($"/desk/tickets/{Some.Number}", html, StringComparison.Ordinal);
        Assert.Contains("R20261121-0002", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_more_changes_than_are_remembered_when_nobody_watches_then_all_is_read_anew()
    {
        await using var host = new DeskHost();
        using var open = new OpenTickets(host.Store);
        Assert.Empty(await open.ReadAsync(default));
        foreach (var hundred in Enumerable.Range(0, 11))
        {
            var changes = new Changes();
            foreach (var each in Enumerable.Range(hundred * 100, 100))
            {
                changes.Insert(Kinds.Ticket, Some.Ticket($"R20261121-{each:0000}") with { DueAt = Now.AddMinutes(-each) });
            }

            await host.Store.CommitAsync(changes, default);
        }

        var read = await open.ReadAsync(default);
        Assert.Equal((1100, "R20261121-1099"), (read.Count, read[0].Value.Number));
    }

    [Fact]
    public async Task Given_residents_who_blocked_us_when_only_they_are_asked_for_then_the_board_says_call()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        await host.Store.CommitAsync(
            new Changes()
                .Insert(Kinds.Ticket, Some.Ticket("R20261121-0002") with { ConversationId = "sms:+85291110000", Phone = "+85291110000" })
                .Insert(Kinds.Consent, new NumberConsent(Some.Phone, Now, null)),
            default);
        var browser = await host.SignedInAsync(StaffRole.Agent);

        Assert.Equal(2, Rows(await browser.HtmlAsync("/desk")));
        var html = await browser.HtmlAsync("/desk?call=1");
        Assert.Equal(1, Rows(html));
        Assert.Contains($"<strong>Cannot be texted, call</strong> {Some.Phone}", html, StringComparison.Ordinal);

        await host.Store.CommitAsync(new Changes().Update(Kinds.Consent, (await host.Store.FindAsync(Kinds.Consent, Some.Phone, default)) ?? throw new InvalidOperationException(), new NumberConsent(Some.Phone, null, null)), default);
        Assert.Equal(0, Rows(await browser.HtmlAsync("/desk?call=1")));
    }

    [Fact]
    public async Task Given_a_thousand_tickets_when_the_board_is_shown_then_it_begins_with_fifty_and_more_can_be_had()
    {
        await using var host = new DeskHost();
        foreach (var hundred in Enumerable.Range(0, 10))
        {
            var changes = new Changes();
            foreach (var each in Enumerable.Range(hundred * 100, 100))
            {
                changes.Insert(Kinds.Ticket, Some.Ticket($"R20261121-{each:0000}") with { Text = each == 777 ? "阳台漏水" : "灯不亮", DueAt = host.Clock.Now.AddMinutes(each + 1) });
            }

            await host.Store.CommitAsync(changes, default);
        }

        var browser = await host.SignedInAsync(StaffRole.Agent);

        var html = await browser.HtmlAsync("/desk");
        Assert.Equal(50, Rows(html));
        Assert.Contains("href=\"/desk?lane=due_next&shown=100#next\"", html, StringComparison.Ordinal);
        Assert.Equal(100, Rows(await browser.HtmlAsync("/desk/queue?lane=due_next&shown=100")));
        Assert.Equal(1000, Rows(await browser.HtmlAsync("/desk?lane=due_next&shown=99999")));
        Assert.Equal(50, Rows(await browser.HtmlAsync("/desk/tickets?state=open")));
        Assert.Contains("R20261121-0777", await browser.HtmlAsync("/desk/search?q=" + Uri.EscapeDataString("漏水")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_technician_when_work_is_given_out_by_day_then_they_are_texted_and_take_or_decline_it()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Staff, StaffAccounts.Create("zhou", "周师傅", StaffRole.Technician, DeskHost.Password, phone: "+8613900008000")), default);
        var agent = await host.SignedInAsync(StaffRole.Agent);

        var given = await agent.PostAsync("/desk", $"/desk/tickets/{Some.Number}/do/dispatch", ("at", "1.1.zhou"), ("back", "/desk"));

        Assert.Equal("/desk?ok=dispatch", given.Headers.Location?.OriginalString);
        var ticket = (await host.Store.FindAsync(Kinds.Ticket, Some.Number, default))?.Value;
        Assert.Equal(("zhou", WorkOrderState.Dispatched), (ticket?.Assignee, ticket?.WorkOrders[^1].State));
        var text = (await host.Store.FindAsync(Kinds.Outbox, $"dispatch:{Some.Number}/1", default))?.Value;
        Assert.Equal(("+8613900008000", "派工 R20261121-0001：2栋506 灯不亮。请在工作台接单。"), (text?.To, text?.Text));

        // Nobody else declines it, and declining needs a reason.
        Assert.Equal(HttpStatusCode.Conflict, (await agent.PostAsync("/desk", $"/desk/tickets/{Some.Number}/do/decline", ("version", "2"), ("text", "忙"))).StatusCode);
    }

    [Fact]
    public async Task Given_a_name_that_is_no_technician_when_work_is_given_out_then_nothing_happens()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        var agent = await host.SignedInAsync(StaffRole.Agent);

        Assert.Equal(HttpStatusCode.NotFound, (await agent.PostAsync("/desk", $"/desk/tickets/{Some.Number}/do/dispatch", ("at", "1.1.agent"))).StatusCode);
        Assert.Null((await host.Store.FindAsync(Kinds.Ticket, Some.Number, default))?.Value.Assignee);
    }

    [Fact]
    public async Task Given_a_ticket_that_changed_meanwhile_when_work_is_given_out_then_it_can_be_given_out_all_the_same()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Staff, StaffAccounts.Create("zhou", "周师傅", StaffRole.Technician, DeskHost.Password)), default);
        var agent = await host.SignedInAsync(StaffRole.Agent);
        await agent.PostAsync("/desk", $"/desk/tickets/{Some.Number}/do/note", ("version", "1"), ("text", "钥匙在前台"));

        var stale = await agent.PostAsync("/desk", $"/desk/tickets/{Some.Number}/do/dispatch", ("at", "1.1.zhou"), ("back", "/desk"));

        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        var notice = Notice().Match(WebUtility.HtmlDecode(await stale.Content.ReadAsStringAsync())).Value;
        Assert.Contains("<b>What you wanted</b>: Dispatch 周师傅", notice, StringComparison.Ordinal);
        var again = await agent.PostBareAsync(Action().Match(notice).Groups["to"].Value, [.. Field().Matches(notice).Select(field => (field.Groups["name"].Value, field.Groups["value"].Value))]);
        Assert.Equal("/desk?ok=dispatch", again.Headers.Location?.OriginalString);
        Assert.Equal("zhou", (await host.Store.FindAsync(Kinds.Ticket, Some.Number, default))?.Value.Assignee);
    }

    private static int Rows(string html) => html.Split("<article").Length - 1;

    [GeneratedRegex("<section class=\"notice bad\".*?</section>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Notice();

    [GeneratedRegex("action=\"(?<to>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Action();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Field();
}

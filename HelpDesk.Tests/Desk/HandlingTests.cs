using System.Net;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Tests.Desk;

/// <summary>Kind, class and handler changed on a ticket's page.</summary>
public sealed class HandlingTests
{
    private const string Path = $"/desk/tickets/{Some.Number}";

    [Fact]
    public async Task Given_a_repair_that_is_a_grave_complaint_when_reclassed_then_it_is_hidden_referred_and_on_the_trail_and_its_resident_hears_nothing()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Staff, new StaffAccount { Name = "boss", DisplayName = "钱主任", Role = StaffRole.Manager, Phone = "+8613900008002", Stamp = "1" }), default);
        var browser = await host.SignedInAsync(StaffRole.Agent);

        var answer = await browser.PostAsync(Path, $"{Path}/do/reclass", ("version", "1"), ("kind", "complaint"), ("class", "grave"), ("against", "security"), ("text", "保安推人"));

        Assert.Equal($"{Path}?ok=reclass", answer.Headers.Location?.OriginalString);
        var ticket = await TicketAsync(host);
        Assert.Equal((TicketKind.Complaint, "grave", "security"), (ticket.Kind, ticket.ComplaintClass, ticket.Against));
        Assert.Equal(["filed", "kind_changed", "referred"], ticket.Timeline.Select(entry => entry.Event));
        var text = Assert.Single(await host.Store.QueryAsync(Kinds.Outbox, new() { Kind = Kinds.Outbox.Name, Where = [new("recipient", HelpDesk.Store.Engine.FieldValue.Of("+8613900008002"))] }, default)).Value;
        Assert.Contains(Some.Number, text.Text, StringComparison.Ordinal);
        await host.TellAsync();
        Assert.Single(await host.Store.QueryAsync(Kinds.Outbox, new() { Kind = Kinds.Outbox.Name, Where = [new("conversation_id", HelpDesk.Store.Engine.FieldValue.Of($"sms:{Some.Phone}"))] }, default));
        var entry = Assert.Single(await host.Store.QueryAsync(Kinds.Audit, new() { Kind = Kinds.Audit.Name, Where = [new("subject", HelpDesk.Store.Engine.FieldValue.Of(Some.Number))] }, default)).Value;
        Assert.Equal(("reclass", "agent"), (entry.Action, entry.By));
        Assert.Equal(["against", "complaintClass", "deadlines", "dueAt", "kind"], entry.Changed.Where(field => field is not "timeline"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignedInAsync(StaffRole.Security)).Client.GetAsync(Path)).StatusCode);
        Assert.Contains("Kind changed", await browser.HtmlAsync(Path), StringComparison.Ordinal);
        Assert.Contains("Repair → Complaint (Grave): 保安推人", await browser.HtmlAsync(Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_no_reason_when_reclassed_then_it_says_so_and_what_was_chosen_stands_there_again()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        var browser = await host.SignedInAsync(StaffRole.Agent);

        var answer = await browser.PostAsync(Path, $"{Path}/do/reclass", ("version", "1"), ("kind", "complaint"), ("class", "important"), ("against", "cleaning"), ("text", " "));

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Please write something.", html, StringComparison.Ordinal);
        Assert.Contains("<option value=\"complaint\" selected", html, StringComparison.Ordinal);
        Assert.Contains("<option value=\"important\" selected", html, StringComparison.Ordinal);
        Assert.Contains("<option value=\"cleaning\" selected", html, StringComparison.Ordinal);
        Assert.Equal(TicketKind.Repair, (await TicketAsync(host)).Kind);
    }

    [Fact]
    public async Task Given_a_booked_time_when_its_kind_changes_then_the_page_says_what_comes_first()
    {
        await using var host = new DeskHost();
        var starts = Some.Now.AddDays(1);
        await Some.SeedAsync(host.Store, Some.Ticket() with { Kind = TicketKind.Booking, Booking = new() { Service = "meeting_room", Day = new(2026, 11, 22), Time = new(10, 0), StartsAt = starts, Minutes = 60, ChangeUntil = starts, Places = ["meeting_room/1"] } });
        var browser = await host.SignedInAsync(StaffRole.Agent, "zh-Hans");

        var answer = await browser.PostAsync(Path, $"{Path}/do/reclass", ("version", "1"), ("kind", "complaint"), ("text", "其实是投诉"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("请先取消或另约", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reclass", "class=grave&kind=complaint&text=第三次了", "Complaint Grave 第三次了")]
    [InlineData("assign", "to=technician", "Assign Technician")]
    public async Task Given_a_colleagues_change_in_between_when_sent_then_both_are_shown_and_nothing_is_overwritten(string form, string typed, string mine)
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        await host.HireAsync(StaffRole.Technician);
        var browser = await host.SignedInAsync(StaffRole.Agent);
        await (await host.SignedInAsync(StaffRole.Manager)).PostAsync(Path, $"{Path}/do/note", ("version", "1"), ("text", "已打过电话"));

        var fields = typed.Split('&').Select(field => field.Split('=')).Select(field => (Name: field[0], Value: field[1])).ToList();
        var answer = await browser.PostAsync(Path, $"{Path}/do/{form}", [("version", "1"), ("seen", "1"), .. fields]);

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        Assert.Contains("已打过电话", html, StringComparison.Ordinal);
        Assert.Contains(mine, html, StringComparison.Ordinal);
        Assert.All(fields, field => Assert.Contains($"<input type=\"hidden\" name=\"{field.Name}\" value=\"{field.Value}\"", html, StringComparison.Ordinal));
        Assert.Equal(["filed", "note"], (await TicketAsync(host)).Timeline.Select(entry => entry.Event));
    }

    [Fact]
    public async Task Given_a_complaint_when_a_handler_is_named_then_it_is_anybody_who_may_see_it_and_nobody_else()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store, Some.Ticket() with { Kind = TicketKind.Complaint, ComplaintClass = "minor", Against = "security" });
        await host.HireAsync(StaffRole.Security);
        await host.HireAsync(StaffRole.DepartmentHead);
        var browser = await host.SignedInAsync(StaffRole.Agent);

        var page = await browser.HtmlAsync(Path);
        var hidden = await browser.PostAsync(Path, $"{Path}/do/assign", ("version", "1"), ("to", "security"));
        var named = await browser.PostAsync(Path, $"{Path}/do/assign", ("version", "1"), ("to", "department_head"));

        Assert.Contains("<option value=\"department_head\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<option value=\"security\">Security", page, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.SeeOther), (hidden.StatusCode, named.StatusCode));
        Assert.Equal(("department_head", 0), ((await TicketAsync(host)).Assignee, (await TicketAsync(host)).WorkOrders.Count));
        await browser.PostAsync(Path, $"{Path}/do/assign", ("version", "2"), ("to", ""));
        Assert.Null((await TicketAsync(host)).Assignee);
    }

    [Fact]
    public async Task Given_a_handler_of_the_department_when_the_complaint_turns_out_to_be_about_it_then_it_is_theirs_no_longer()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        await host.HireAsync(StaffRole.Technician);
        var browser = await host.SignedInAsync(StaffRole.Agent);
        await browser.PostAsync(Path, $"{Path}/do/dispatch", ("version", "1"), ("to", "technician"));

        await browser.PostAsync(Path, $"{Path}/do/reclass", ("version", "2"), ("kind", "complaint"), ("against", "engineering"), ("text", "师傅骂人"));

        var ticket = await TicketAsync(host);
        Assert.Equal((null, "engineering", false), (ticket.Assignee, ticket.Against, ticket.AwaitsAcknowledgement()));
    }

    [Fact]
    public async Task Given_ones_own_department_when_the_complaint_is_about_it_then_the_way_leads_back_to_the_board()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        var browser = await host.SignedInAsync(StaffRole.Agent);

        var answer = await browser.PostAsync(Path, $"{Path}/do/reclass", ("version", "1"), ("kind", "complaint"), ("against", "customer_service"), ("text", "前台态度差"));

        Assert.Equal("/desk?ok=reclass", answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Client.GetAsync(Path)).StatusCode);
    }

    [Fact]
    public async Task Given_each_role_when_the_forms_are_sent_then_the_table_decides()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        foreach (var role in Enum.GetValues<StaffRole>())
        {
            var browser = await host.SignedInAsync(role);
            foreach (var (form, action) in new[] { ("reclass", DeskAction.Reclass), ("assign", DeskAction.Assign) })
            {
                var answer = await browser.PostAsync("/desk", $"{Path}/do/{form}", ("version", "99"), ("to", "nobody-of-that-name"));
                Assert.True(StaffPermissions.May(role, action) == (answer.StatusCode != HttpStatusCode.Forbidden), $"{role} {form}");
                Assert.Equal(StaffPermissions.May(role, action), (await browser.HtmlAsync(Path)).Contains($"{Path}/do/{form}", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task Given_a_ticket_that_waits_for_its_resident_when_looked_at_then_it_says_that_its_time_stands_still()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store, Some.Ticket() with { DueAt = Some.Now.AddHours(1) });
        var browser = await host.SignedInAsync(StaffRole.Agent);

        Assert.DoesNotContain("Paused", await browser.HtmlAsync(Path), StringComparison.Ordinal);
        await browser.PostAsync(Path, $"{Path}/do/wait", ("version", "1"));
        host.Clock.Now += TimeSpan.FromHours(3);

        Assert.Contains("Paused · left 50 min", await browser.HtmlAsync(Path), StringComparison.Ordinal);
        var board = await browser.HtmlAsync("/desk");
        Assert.Contains(">Paused</span>", board, StringComparison.Ordinal);
        Assert.DoesNotContain("Overdue", board, StringComparison.Ordinal);
    }

    private static async Task<Ticket> TicketAsync(DeskHost host) =>
        (await host.Store.FindAsync(Kinds.Ticket, Some.Number, default))?.Value ?? throw new InvalidOperationException("no ticket");
}

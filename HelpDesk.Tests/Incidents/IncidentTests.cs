using System.Net;
using System.Text.RegularExpressions;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Duty;
using HelpDesk.Bot.Incidents;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Incidents;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Incidents;

/// <summary>The lift of building 2 stands and its residents say so.</summary>
public sealed partial class IncidentTests : IAsyncLifetime, IDisposable
{
    private static readonly string Page = $"/desk/tickets/{Told.NumberOf(1)}";

    private readonly DeskHost host = new();

    public Task InitializeAsync() => Told.SeedAsync(host.Store, Told.Lift(1), Told.Lift(2), Told.Lift(3), Told.Lift(4) with { Item = "厨房水管漏水", Text = "漏水", Category = "plumbing" });

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Given_three_residents_without_a_lift_when_the_board_is_opened_then_each_row_says_three_alike_and_the_page_proposes_the_others()
    {
        var browser = await host.SignedInAsync(StaffRole.Agent);

        Assert.Equal(3, Regex.Count(await browser.HtmlAsync("/desk"), "<span class=\"tag\" data-alike>3 alike</span>", RegexOptions.NonBacktracking));
        var page = await browser.HtmlAsync(Page);
        Assert.Contains($"name=\"other\" value=\"{Told.NumberOf(2)}\" checked", page, StringComparison.Ordinal);
        Assert.Contains($"name=\"other\" value=\"{Told.NumberOf(3)}\" checked", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"name=\"other\" value=\"{Told.NumberOf(4)}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_proposals_when_joined_with_one_press_then_they_are_one_incident_and_one_can_be_taken_out_for_good()
    {
        var browser = await JoinedAsync();

        Assert.Contains("One incident · 3 residents", await browser.HtmlAsync($"/desk/tickets/{Told.NumberOf(3)}"), StringComparison.Ordinal);
        Assert.Contains("3 in one incident", await browser.HtmlAsync("/desk"), StringComparison.Ordinal);
        Assert.Equal(("joined", Told.NumberOf(1)), Last(await TicketAsync(2)));

        var third = $"/desk/tickets/{Told.NumberOf(3)}";
        await browser.PostAsync(Page, $"{third}/incident/leave", ("back", Page));
        Assert.Null((await TicketAsync(3)).Incident);
        Assert.Contains("One incident · 2 residents", await browser.HtmlAsync(Page), StringComparison.Ordinal);
        Assert.DoesNotContain("data-alike", Row(await browser.HtmlAsync("/desk"), 3), StringComparison.Ordinal);

        // By its number it can be joined again.
        await browser.PostAsync(Page, $"{Page}/incident/join", ("other", Told.NumberOf(3)));
        Assert.Equal((await TicketAsync(1)).Incident, (await TicketAsync(3)).Incident);
    }

    [Fact]
    public async Task Given_a_text_to_all_when_its_moment_is_over_then_everyone_heard_it_once_on_their_own_channel()
    {
        var browser = await JoinedAsync();
        var page = await browser.HtmlAsync(Page);
        Assert.Contains("Chinese (simplified) 3", page, StringComparison.Ordinal);
        var once = Once().Match(page).Groups["once"].Value;

        // Twice, as an impatient finger does.
        await Task.WhenAll(ReplyAsync(browser, once, "电梯两点修好"), ReplyAsync(browser, once, "电梯两点修好"));
        Assert.Empty(await Told.HeardAsync(host.Store, 2));
        Assert.Contains("电梯两点修好", await browser.HtmlAsync($"/desk/tickets/{Told.NumberOf(3)}"), StringComparison.Ordinal);

        await PassAsync();
        await ReplyAsync(browser, once, "电梯两点修好");
        await PassAsync();

        foreach (var index in new[] { 1, 2, 3 })
        {
            Assert.Equal(["电梯两点修好"], await Told.HeardAsync(host.Store, index));
            Assert.Equal(("reply", "电梯两点修好"), Last(await TicketAsync(index)));
        }

        Assert.Empty(await Told.HeardAsync(host.Store, 4));
    }

    [Fact]
    public async Task Given_a_text_to_all_when_undone_in_time_then_nobody_hears_it_and_nobody_else_could_have_undone_it()
    {
        var browser = await JoinedAsync();
        await ReplyAsync(browser, "k1", "电梯两点修好");
        var command = Command().Match(await browser.HtmlAsync(Page)).Groups["id"].Value;
        var other = await host.SignedInAsync(StaffRole.Manager);

        Assert.Equal(HttpStatusCode.Conflict, (await other.PostAsync(Page, $"{Page}/incident/undo", ("command", command))).StatusCode);
        Assert.Equal($"{Page}?ok=undo", (await browser.PostAsync(Page, $"{Page}/incident/undo", ("command", command))).Headers.Location?.OriginalString);
        await PassAsync();

        Assert.Empty(await Told.HeardAsync(host.Store, 1));
        Assert.DoesNotContain((await TicketAsync(1)).Timeline, entry => entry.Event == "reply");

        // The same form again is the same command: taken back it stays.
        await ReplyAsync(browser, "k1", "电梯两点修好");
        await PassAsync();
        Assert.Empty(await Told.HeardAsync(host.Store, 1));
    }

    [Fact]
    public async Task Given_the_moment_has_passed_when_undone_then_it_is_too_late()
    {
        var browser = await JoinedAsync();
        await ReplyAsync(browser, "k1", "电梯两点修好");
        var command = Command().Match(await browser.HtmlAsync(Page)).Groups["id"].Value;
        await PassAsync();

        Assert.Equal(HttpStatusCode.Conflict, (await browser.PostAsync(Page, $"{Page}/incident/undo", ("command", command))).StatusCode);
        Assert.Single(await Told.HeardAsync(host.Store, 1));
    }

    [Fact]
    public async Task Given_one_who_cannot_be_texted_when_all_are_told_then_they_are_listed_to_be_called()
    {
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Consent, new(Told.PhoneOf(2), Some.Now, null)), default);
        var browser = await JoinedAsync();
        Assert.Contains("1 can only be called", await browser.HtmlAsync(Page), StringComparison.Ordinal);

        await ReplyAsync(browser, "k1", "电梯两点修好");
        await PassAsync();

        Assert.Empty(await Told.HeardAsync(host.Store, 2));
        Assert.Equal(("note", "电梯两点修好"), Last(await TicketAsync(2)));
        var task = Assert.Single(await host.Store.QueryAsync(Kinds.Task, new Query { Kind = Kinds.Task.Name, Where = [new("open", FieldValue.Of(1))], OrderBy = "at" }, default)).Value;
        Assert.Equal((DeskTaskReason.CannotBeTexted, Told.NumberOf(2)), (task.Reason, task.Subject));
        Assert.Contains("Please call:", await browser.HtmlAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_two_tickets_of_one_conversation_when_all_are_told_then_that_resident_hears_it_once()
    {
        await Told.SeedAsync(host.Store, Told.Lift(5) with { ConversationId = $"sms:{Told.PhoneOf(2)}" });
        var browser = await JoinedAsync();
        await browser.PostAsync(Page, $"{Page}/incident/join", ("other", Told.NumberOf(5)));

        await ReplyAsync(browser, "k1", "电梯两点修好");
        await PassAsync();

        Assert.Single(await Told.HeardAsync(host.Store, 2));
        Assert.Equal("reply", (await TicketAsync(5)).Timeline[^1].Event);
    }

    [Fact]
    public async Task Given_an_incident_when_all_are_taken_and_later_done_then_every_ticket_is_and_every_resident_hears_of_their_own()
    {
        var browser = await JoinedAsync();

        await browser.PostAsync(Page, $"{Page}/incident/take", ("once", "k1"));
        Assert.Equal("agent", (await TicketAsync(3)).Assignee);

        await browser.PostAsync(Page, $"{Page}/incident/done", ("once", "k1"));
        Assert.Equal(TicketState.Open, (await TicketAsync(3)).State);
        await PassAsync();

        Assert.Equal(TicketState.Resolved, (await TicketAsync(3)).State);
        Assert.Equal([$"{Told.NumberOf(3)}已处理完。如还有问题，直接回复即可。"], await Told.HeardAsync(host.Store, 3));
    }

    [Fact]
    public async Task Given_a_ticket_on_its_own_when_all_are_to_be_told_then_it_says_why_not()
    {
        var browser = await host.SignedInAsync(StaffRole.Agent);

        var answer = await ReplyAsync(browser, "k1", "电梯两点修好");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("not one of several", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_two_hundred_tickets_and_a_desk_that_stops_in_between_when_it_goes_on_then_everyone_heard_it_once()
    {
        await Told.SeedAsync(host.Store, Enumerable.Range(100, 200).Select(Told.Lift));
        var browser = await host.SignedInAsync(StaffRole.Agent);
        var page = $"/desk/tickets/{Told.NumberOf(100)}";
        await browser.PostAsync(page, $"{page}/incident/join", [.. Enumerable.Range(101, 199).Select(index => ("other", Told.NumberOf(index)))]);
        Assert.Contains("One incident · 200 residents", await browser.HtmlAsync(page), StringComparison.Ordinal);
        await browser.PostAsync(page, $"{page}/incident/reply", ("once", "k1"), ("text", "电梯两点修好"));
        var planned = Assert.Single(await host.Store.QueryAsync(Kinds.IncidentCommand, new Query { Kind = Kinds.IncidentCommand.Name }, default));

        // It stopped after 120 tickets: these are done, the command is not.
        host.Clock.Now += HeldTelling.Moment;
        var tickets = new DeskTickets(host.Store, host.Get<ResidentLine>(), host.Get<StaffOnFile>(), host.Get<CatalogueInUse>(), host.Clock);
        foreach (var number in planned.Value.Tickets.Take(120))
        {
            await tickets.ApplyAsync(new(number, planned.Value.ToCommand(), "agent", null) { Once = new(null, new OnceRecord($"incident:{planned.Value.Id}/{number}", "", number, host.Clock.Now)) }, default);
        }

        host.Clock.Now += TimeSpan.FromHours(2);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => host.Get<IncidentCommands>().RunDueAsync(default)));

        foreach (var index in Enumerable.Range(100, 200))
        {
            Assert.Equal(["电梯两点修好"], await Told.HeardAsync(host.Store, index));
        }

        Assert.Equal(IncidentCommandState.Done, (await host.Store.FindAsync(Kinds.IncidentCommand, planned.Value.Id, default))?.Value.State);
    }

    [Fact]
    public async Task Given_a_confidential_ticket_in_an_incident_when_a_technician_tells_all_then_it_is_neither_shown_nor_told()
    {
        await Told.SeedAsync(host.Store, Told.Lift(6) with { Kind = TicketKind.Complaint, Against = "engineering", Text = "师傅态度差" });
        var agent = await JoinedAsync();
        await agent.PostAsync(Page, $"{Page}/incident/join", ("other", Told.NumberOf(6)));
        var technician = await host.SignedInAsync(StaffRole.Technician);

        Assert.Contains("One incident · 4 residents", await agent.HtmlAsync(Page), StringComparison.Ordinal);
        var page = await technician.HtmlAsync(Page);
        Assert.Contains("One incident · 3 residents", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Told.NumberOf(6), page, StringComparison.Ordinal);
        await ReplyAsync(technician, "k1", "电梯两点修好");
        await PassAsync();

        Assert.Empty(await Told.HeardAsync(host.Store, 6));
        Assert.Single(await Told.HeardAsync(host.Store, 1));
        Assert.Contains("4 in one incident", await agent.HtmlAsync("/desk"), StringComparison.Ordinal);
        Assert.Contains("3 in one incident", await technician.HtmlAsync("/desk"), StringComparison.Ordinal);
    }

    private async Task<DeskBrowser> JoinedAsync()
    {
        var browser = await host.SignedInAsync(StaffRole.Agent);
        var answer = await browser.PostAsync(Page, $"{Page}/incident/join", ("other", Told.NumberOf(2)), ("other", Told.NumberOf(3)));
        Assert.Equal($"{Page}?ok=join", answer.Headers.Location?.OriginalString);
        return browser;
    }

    private static Task<HttpResponseMessage> ReplyAsync(DeskBrowser browser, string once, string text) =>
        browser.PostAsync(Page, $"{Page}/incident/reply", ("once", once), ("text", text));

    private async Task PassAsync()
    {
        host.Clock.Now += HeldTelling.Moment;
        await host.Get<IncidentCommands>().RunDueAsync(default);
    }

    private Task<Ticket> TicketAsync(int index) => Told.TicketAsync(host.Store, Told.NumberOf(index));

    private static (string Event, string? Detail) Last(Ticket ticket) => (ticket.Timeline[^1].Event, ticket.Timeline[^1].Detail);

    private static string Row(string board, int index) =>
        board.Split("<article").First(row => row.Contains($"href=\"/desk/tickets/{Told.NumberOf(index)}\"", StringComparison.Ordinal));

    [GeneratedRegex("name=\"once\" value=\"(?<once>[0-9a-f]{32})\"", RegexOptions.NonBacktracking)]
    private static partial Regex Once();

    [GeneratedRegex("name=\"command\" value=\"(?<id>[0-9a-f]{32})\"", RegexOptions.NonBacktracking)]
    private static partial Regex Command();
}

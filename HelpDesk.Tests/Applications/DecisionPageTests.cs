using System.Net;
using HelpDesk.Store;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;
using HelpDesk.Tests.Store.Applications;

namespace HelpDesk.Tests.Applications;

/// <summary>Decisions and the gate over the desk's pages.</summary>
public sealed class DecisionPageTests
{
    private const string Page = $"/desk/tickets/{SomeApplication.Number}";

    [Fact]
    public async Task Given_the_mandatory_paper_is_missing_when_the_manager_approves_then_the_page_says_nobody_can_and_keeps_what_was_typed()
    {
        await using var host = await HostAsync();
        var browser = await host.SignedInAsync(StaffRole.Manager, "zh-Hans");

        var answer = await browser.PostAsync(Page, Page + "/do/approve", ("version", "1"), ("ticks", "yes"), ("paper:plan", "yes"), ("text", "先批"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("任何人都不能批准", html, StringComparison.Ordinal);
        Assert.Contains(">先批</textarea>", html, StringComparison.Ordinal);
        Assert.Equal(Decision.Pending, (await TicketAsync(host)).Application?.Decision);
    }

    [Fact]
    public async Task Given_all_papers_when_approved_twice_from_the_same_page_then_passes_are_issued_once()
    {
        await using var host = await HostAsync();
        var browser = await host.SignedInAsync(StaffRole.Supervisor);
        (string, string)[] form = [("version", "1"), ("ticks", "yes"), ("paper:plan", "yes"), ("paper:authority_approval", "yes")];

        Assert.Equal(HttpStatusCode.SeeOther, (await browser.PostAsync(Page, Page + "/do/approve", form)).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.PostAsync(Page, Page + "/do/approve", form)).StatusCode);

        var ticket = await TicketAsync(host);
        Assert.Equal((TicketState.Resolved, 2), (ticket.State, ticket.Application?.Passes.Count));
        Assert.Equal(2, await host.Store.Engine.CountAsync(new() { Kind = Kinds.Pass.Name }, default));
        Assert.Contains(PassNumber.Spoken(ticket.Application?.Passes[0] ?? ""), await browser.HtmlAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_somebody_else_changed_it_when_decided_then_412_and_nothing_is_written()
    {
        await using var host = await HostAsync();
        var browser = await host.SignedInAsync(StaffRole.Supervisor);

        var answer = await browser.PostAsync(Page, Page + "/do/refuse", ("version", "7"), ("text", "资料不全"));

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        Assert.Equal(Decision.Pending, (await TicketAsync(host)).Application?.Decision);
    }

    [Fact]
    public async Task Given_a_pass_when_security_types_its_number_then_it_is_used_up_and_numbers_stay_masked()
    {
        await using var host = await HostAsync();
        host.Clock.Now = new(2026, 12, 1, 2, 0, 0, TimeSpan.Zero);
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Pass, PassTests.APass(1)), default);
        var browser = await host.SignedInAsync(StaffRole.Security, "zh-Hans");

        var shown = await browser.HtmlAsync("/desk/gate?n=123%20456%20782");
        Assert.Contains("data-verdict=\"valid\"", shown, StringComparison.Ordinal);
        Assert.Contains("沙发一张、空调两台", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Some.Phone, shown, StringComparison.Ordinal);
        Assert.DoesNotContain("13800001234", shown, StringComparison.Ordinal);

        var used = await browser.PostAsync("/desk/gate", "/desk/gate/use", ("n", "P123456782"), ("tap", "one"));
        Assert.Equal(HttpStatusCode.SeeOther, used.StatusCode);
        Assert.Contains("data-verdict=\"through\"", await browser.HtmlAsync(used.Headers.Location?.ToString() ?? ""), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await browser.PostAsync("/desk/gate", "/desk/gate/use", ("n", "P123456782"), ("tap", "two"))).StatusCode);
        Assert.Contains("data-verdict=\"usedup\"", await browser.HtmlAsync("/desk/gate?n=123456782"), StringComparison.Ordinal);
        Assert.Contains("data-verdict=\"unknown\"", await browser.HtmlAsync("/desk/gate?n=%3Cscript%3E"), StringComparison.Ordinal);
    }

    private static async Task<DeskHost> HostAsync()
    {
        var host = new DeskHost();
        await Some.SeedAsync(host.Store, SomeApplication.Ticket(SomeApplication.Plan, SomeApplication.Approval));
        return host;
    }

    private static async Task<Ticket> TicketAsync(DeskHost host) =>
        (await host.Store.FindAsync(Kinds.Ticket, SomeApplication.Number, default))?.Value ?? throw new InvalidOperationException("gone");
}

using System.Net;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;
using HelpDesk.Tests.Store.Applications;

namespace HelpDesk.Tests.Applications;

/// <summary>Works under way, and applications that staff file, over the desk's pages.</summary>
public sealed class WorksPageTests
{
    private const string Page = $"/desk/tickets/{SomeApplication.Number}";

    [Fact]
    public async Task Given_works_under_way_when_security_taps_in_order_then_todays_check_is_made()
    {
        await using var host = await HostAsync(SomeWorks.UnderWay());
        host.Clock.Now = new(2026, 12, 2, 2, 0, 0, TimeSpan.Zero);
        var browser = await host.SignedInAsync(StaffRole.Security, "zh-Hans");

        var shown = await browser.HtmlAsync("/desk/works");
        Assert.Contains("2栋506", shown, StringComparison.Ordinal);
        Assert.Contains("今日未检查", shown, StringComparison.Ordinal);
        Assert.Contains("漏检 12-01", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("/do/suspend", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("/do/passed", shown, StringComparison.Ordinal);

        var answer = await browser.PostAsync("/desk/works", Page + "/do/in-order", ("version", "1"), ("back", "/desk/works"));
        Assert.Equal((HttpStatusCode.SeeOther, "/desk/works?ok=in-order"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        shown = await browser.HtmlAsync("/desk/works?ok=in-order");
        Assert.Contains("今日已检查", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("今日未检查", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_two_at_one_site_when_the_second_checks_from_an_old_page_then_both_checks_stand()
    {
        await using var host = await HostAsync(SomeWorks.UnderWay());
        var guard = await host.SignedInAsync(StaffRole.Security);
        var head = await host.SignedInAsync(StaffRole.DepartmentHead);

        await guard.PostAsync("/desk/works", Page + "/do/in-order", ("version", "1"), ("back", "/desk/works"));
        Assert.Equal(HttpStatusCode.SeeOther, (await head.PostAsync("/desk/works", Page + "/do/finding", ("version", "1"), ("text", "阳台违规加建"), ("back", "/desk/works"))).StatusCode);

        Assert.Equal([null, "阳台违规加建"], (await TicketAsync(host)).Application?.Works?.Checks.Select(check => check.Finding) ?? []);
    }

    [Fact]
    public async Task Given_a_head_when_work_is_suspended_from_the_list_then_the_page_says_so_and_the_finding_needs_a_text()
    {
        await using var host = await HostAsync(SomeWorks.UnderWay());
        var browser = await host.SignedInAsync(StaffRole.DepartmentHead, "zh-Hans");

        Assert.Equal(HttpStatusCode.Conflict, (await browser.PostAsync("/desk/works", Page + "/do/suspend", ("version", "1"), ("text", " "), ("back", "/desk/works"))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.PostAsync("/desk/works", Page + "/do/suspend", ("version", "1"), ("text", "阳台违规加建"), ("back", "/desk/works"))).StatusCode);

        var shown = await browser.HtmlAsync("/desk/works");
        Assert.Contains("已停工", shown, StringComparison.Ordinal);
        Assert.Contains("阳台违规加建", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("/do/in-order", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_the_manager_when_the_deposit_is_returned_before_the_check_then_the_page_says_nobody_can()
    {
        await using var host = await HostAsync(SomeWorks.UnderWay());
        var browser = await host.SignedInAsync(StaffRole.Manager, "zh-Hans");
        Assert.DoesNotContain("/do/refund", await browser.HtmlAsync(Page), StringComparison.Ordinal);

        var answer = await browser.PostAsync(Page, Page + "/do/refund", ("version", "1"), ("text", "特批"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("任何人都不能退押金", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Null((await TicketAsync(host)).Application?.Works?.Refund);
    }

    [Fact]
    public async Task Given_completed_works_when_the_deposit_is_returned_less_a_deduction_then_the_page_shows_both()
    {
        await using var host = await HostAsync(SomeWorks.Completed());
        var browser = await host.SignedInAsync(StaffRole.Supervisor, "zh-Hans");
        Assert.Contains("/do/refund", await browser.HtmlAsync(Page), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Conflict, (await browser.PostAsync(Page, Page + "/do/refund", ("version", "1"), ("deduction", "many"), ("text", "墙面修补"))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.PostAsync(Page, Page + "/do/refund", ("version", "1"), ("deduction", "300"), ("text", "墙面修补"))).StatusCode);

        var shown = await browser.HtmlAsync(Page);
        Assert.Contains("1700元", shown, StringComparison.Ordinal);
        Assert.Contains("扣除 300元: 墙面修补", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("/do/refund", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(SomeApplication.Number, await browser.HtmlAsync("/desk/works"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_paper_named_in_the_residents_language_when_staff_read_it_then_in_theirs()
    {
        await using var host = await HostAsync(SomeApplication.Ticket(SomeApplication.Plan, new Paper("gone", "旧资料", Mandatory: false)));
        var browser = await host.SignedInAsync(StaffRole.Supervisor);

        var shown = await browser.HtmlAsync(Page);

        Assert.Contains("plan of the works", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("装修图纸", shown, StringComparison.Ordinal);
        Assert.Contains("旧资料", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_fit_out_when_staff_file_it_then_it_carries_the_terms_of_a_residents_own()
    {
        await using var host = new DeskHost();
        var browser = await host.SignedInAsync(StaffRole.Agent, "zh-Hans");
        var page = await browser.HtmlAsync("/desk/new?form=fit_out");
        Assert.Contains("name=\"fields.contractor\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"fields.start\" type=\"date\"", page, StringComparison.Ordinal);

        (string, string)[] typed = [("kind", "application"), ("form", "fit_out"), ("building", "5"), ("unit", "301"), ("fields.start", "2026-12-01"), ("fields.contractor", "美家装饰"), ("fields.workers", "3"), ("language", "zh-Hans")];
        var unanswered = await browser.PostAsync("/desk/new", "/desk/new", typed);
        Assert.Equal(HttpStatusCode.BadRequest, unanswered.StatusCode);
        var again = WebUtility.HtmlDecode(await unanswered.Content.ReadAsStringAsync());
        Assert.Contains("href=\"#f-fields.load_bearing\"", again, StringComparison.Ordinal);
        Assert.Contains("美家装饰", again, StringComparison.Ordinal);

        var filed = await browser.PostAsync("/desk/new", "/desk/new", [.. typed, ("fields.load_bearing", "yes")]);
        Assert.Equal(HttpStatusCode.SeeOther, filed.StatusCode);
        var number = filed.Headers.Location?.ToString().Split('/')[^1].Split('?')[0] ?? "";
        var ticket = (await host.Store.FindAsync(Kinds.Ticket, number, default))?.Value;
        Assert.Equal(("fit_out", "装修许可", "engineering"), (ticket?.Form, ticket?.Item, ticket?.Department));
        Assert.Equal(["identity", "plan", "authority_approval"], ticket?.Application?.Papers.Select(paper => paper.Name) ?? []);
        Assert.Equal((new DateOnly(2026, 12, 1), 3, 2000m), (ticket?.Application?.StartsOn, ticket?.Application?.Terms?.Count, ticket?.Application?.Works?.Deposit?.Amount));
        Assert.Contains(new TicketField("contractor", "施工单位", "美家装饰"), ticket?.Fields ?? []);
    }

    [Fact]
    public async Task Given_another_catalogue_when_an_application_is_open_then_its_deposit_stays_as_filed()
    {
        await using var host = await HostAsync(SomeWorks.Filed(paid: false));
        var browser = await host.SignedInAsync(StaffRole.Agent, "zh-Hans");
        Assert.Equal(2000, CatalogueFile.ReadSample().Estate.Applications.First(kind => kind.Name == "fit_out").Works?.Deposit);
        var catalogue = host.Get<CatalogueInUse>().Now;
        host.Get<CatalogueInUse>().Replace(catalogue with { Estate = catalogue.Estate with { Applications = [] } });

        var shown = await browser.HtmlAsync(Page);

        Assert.Contains("name=\"paid:deposit\"", shown, StringComparison.Ordinal);
        Assert.Contains("2000元", shown, StringComparison.Ordinal);
        Assert.Equal(Currency.Yuan, host.Get<CatalogueInUse>().Estate.Currency);
    }

    private static async Task<DeskHost> HostAsync(Ticket ticket)
    {
        var host = new DeskHost();
        await Some.SeedAsync(host.Store, ticket);
        return host;
    }

    private static async Task<Ticket> TicketAsync(DeskHost host) =>
        (await host.Store.FindAsync(Kinds.Ticket, SomeApplication.Number, default))?.Value ?? throw new InvalidOperationException("gone");
}

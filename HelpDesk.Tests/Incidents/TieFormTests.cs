using System.Net;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Incidents;

public sealed class TieFormTests : IAsyncLifetime, IDisposable
{
    private const string Other = "R20261121-0002";
    private const string Secret = "C20261121-0066";
    private const string Page = $"/desk/tickets/{Some.Number}";
    private const string OtherPage = $"/desk/tickets/{Other}";

    private readonly DeskHost host = new();

    public async Task InitializeAsync()
    {
        await Some.SeedAsync(host.Store);
        await host.Store.CommitAsync(
            new Changes()
                .Insert(Kinds.Ticket, Some.Ticket(Other) with { Item = "灯闪", Text = "灯还闪" })
                .Insert(Kinds.Ticket, Some.Ticket(Secret) with { Kind = TicketKind.Complaint, Item = "门岗骂人一事", Against = "engineering", ConversationId = null, PartyId = null, Phone = null, Unit = "901" }),
            default);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Given_two_tickets_when_linked_by_number_then_both_show_it_until_it_is_taken_away()
    {
        var browser = await host.SignedInAsync(StaffRole.Agent);

        var answer = await browser.PostAsync(Page, $"{Page}/do/link", ("version", "1"), ("other", $" {Other.ToLowerInvariant()} "));

        Assert.Equal($"{Page}?ok=link", answer.Headers.Location?.OriginalString);
        Assert.Contains($"linked <a href=\"{OtherPage}\"", await browser.HtmlAsync(Page), StringComparison.Ordinal);
        Assert.Contains($"linked <a href=\"{Page}\"", await browser.HtmlAsync(OtherPage), StringComparison.Ordinal);
        Assert.Equal(("linked", Other), Last(await TicketAsync(Some.Number)));
        Assert.Equal(("linked", Some.Number), Last(await TicketAsync(Other)));

        // Again it changes nothing.
        await browser.PostAsync(Page, $"{Page}/do/link", ("version", "1"), ("other", Other));
        Assert.Equal(2, (await host.Store.FindAsync(Kinds.Ticket, Other, default))?.Version);

        await browser.PostAsync(OtherPage, $"{OtherPage}/do/unlink", ("version", "2"), ("other", Some.Number));
        Assert.Null((await TicketAsync(Some.Number)).Links);
        Assert.Null((await TicketAsync(Other)).Links);
    }

    [Theory]
    [InlineData("R20261121-9999", "There is no such ticket")]
    [InlineData(Some.Number, "own number")]
    [InlineData("<script>", "There is no such ticket")]
    public async Task Given_a_number_that_cannot_be_linked_when_sent_then_it_says_why_and_keeps_what_was_typed(string number, string words)
    {
        var browser = await host.SignedInAsync(StaffRole.Agent);

        var answer = await browser.PostAsync(Page, $"{Page}/do/link", ("version", "1"), ("other", number));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains(words, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains($"value=\"{WebUtility.HtmlEncode(number)}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_complaint_about_the_technicians_when_one_of_them_names_it_then_there_is_no_such_ticket()
    {
        var technician = await host.SignedInAsync(StaffRole.Technician);
        foreach (var path in new[] { $"{Page}/do/link", $"{Page}/do/merge", $"{Page}/incident/join" })
        {
            var answer = await technician.PostAsync(Page, path, ("version", "1"), ("other", Secret));
            Assert.Contains("There is no such ticket", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await technician.PostAsync(Page, $"/desk/tickets/{Secret}/do/link", ("version", "1"), ("other", Some.Number))).StatusCode);
        Assert.Single((await TicketAsync(Secret)).Timeline);

        // Whoever may see both links them; the technician's page has no trace of it.
        var agent = await host.SignedInAsync(StaffRole.Agent);
        await agent.PostAsync(Page, $"{Page}/do/link", ("version", "1"), ("other", Secret));
        await agent.PostAsync(Page, $"{Page}/incident/join", ("version", "1"), ("other", Secret));
        Assert.Contains(Secret, await agent.HtmlAsync(Page), StringComparison.Ordinal);
        foreach (var path in new[] { Page, $"{Page}/news", "/desk" })
        {
            Assert.DoesNotContain(Secret, await technician.HtmlAsync(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Given_a_repeated_complaint_when_its_page_is_opened_then_the_earlier_one_stands_among_the_related()
    {
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Ticket, Some.Ticket("C20261121-0070") with { Kind = TicketKind.Complaint, Repeats = Secret }), default);

        Assert.Contains($"repeats <a href=\"/desk/tickets/{Secret}\"", await (await host.SignedInAsync(StaffRole.Agent)).HtmlAsync("/desk/tickets/C20261121-0070"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_duplicate_when_merged_then_it_is_closed_and_its_resident_hears_both_numbers_once_after_the_moment()
    {
        var browser = await host.SignedInAsync(StaffRole.Agent);
        Assert.Contains($"<option value=\"{Some.Number}\"", await browser.HtmlAsync(OtherPage), StringComparison.Ordinal);

        var answer = await browser.PostAsync(OtherPage, $"{OtherPage}/do/merge", ("version", "1"), ("other", Some.Number));
        await browser.PostAsync(OtherPage, $"{OtherPage}/do/merge", ("version", "1"), ("other", Some.Number));

        Assert.Equal($"{OtherPage}?ok=merge", answer.Headers.Location?.OriginalString);
        Assert.Equal((TicketState.Closed, Some.Number), ((await TicketAsync(Other)).State, (await TicketAsync(Other)).MergedInto));
        Assert.Equal(("merged", $"{Other}\n灯闪\n灯还闪"), Last(await TicketAsync(Some.Number)));
        Assert.Contains($"Merged into <a class=\"pass\" href=\"{Page}\"", await browser.HtmlAsync(OtherPage), StringComparison.Ordinal);
        Assert.Contains($"duplicate, merged into this one <a href=\"{OtherPage}\"", await browser.HtmlAsync(Page), StringComparison.Ordinal);

        await host.TellAsync();
        Assert.Equal($"{Other}与{Some.Number}是同一件事，已并到{Some.Number}一起办理，以后请按{Some.Number}查询。", (await host.Store.FindAsync(Kinds.Outbox, $"desk:{Other}/2", default))?.Value.Text);
    }

    [Fact]
    public async Task Given_a_merge_when_undone_in_time_then_both_are_as_before_and_nobody_heard()
    {
        var browser = await host.SignedInAsync(StaffRole.Agent);
        await browser.PostAsync(OtherPage, $"{OtherPage}/do/merge", ("version", "1"), ("other", Some.Number));

        Assert.Equal(HttpStatusCode.SeeOther, (await browser.PostAsync(OtherPage, $"{OtherPage}/undo")).StatusCode);

        await host.TellAsync();
        Assert.Equal((TicketState.Open, null), ((await TicketAsync(Other)).State, (await TicketAsync(Other)).MergedInto));
        Assert.Equal((null, "undone"), ((await TicketAsync(Some.Number)).Merged, (await TicketAsync(Some.Number)).Timeline[^1].Event));
        Assert.Null(await host.Store.FindAsync(Kinds.Outbox, $"desk:{Other}/2", default));
    }

    [Fact]
    public async Task Given_a_merge_when_the_other_ticket_changed_since_then_it_cannot_be_undone_but_reopened()
    {
        var browser = await host.SignedInAsync(StaffRole.Agent);
        await browser.PostAsync(OtherPage, $"{OtherPage}/do/merge", ("version", "1"), ("other", Some.Number));
        await browser.PostAsync(Page, $"{Page}/do/note", ("version", "2"), ("text", "两处都看"));

        Assert.Equal(HttpStatusCode.Conflict, (await browser.PostAsync(OtherPage, $"{OtherPage}/undo")).StatusCode);
        await browser.PostAsync(OtherPage, $"{OtherPage}/do/reopen", ("version", "2"));

        Assert.Equal((TicketState.Open, null), ((await TicketAsync(Other)).State, (await TicketAsync(Other)).MergedInto));
        Assert.Equal((null, "unmerged"), ((await TicketAsync(Some.Number)).Merged, (await TicketAsync(Some.Number)).Timeline[^1].Event));

        // Taking the reopening back merges them again.
        await browser.PostAsync(OtherPage, $"{OtherPage}/undo");
        Assert.Equal(Some.Number, (await TicketAsync(Other)).MergedInto);
        Assert.Equal([Other], (await TicketAsync(Some.Number)).Merged ?? []);
    }

    [Fact]
    public async Task Given_somebody_changed_the_duplicate_when_merged_then_both_versions_are_shown_and_it_can_be_done_all_the_same()
    {
        var browser = await host.SignedInAsync(StaffRole.Agent);
        await browser.PostAsync(OtherPage, $"{OtherPage}/do/note", ("version", "1"), ("text", "住户又来电"));

        var answer = await browser.PostAsync(OtherPage, $"{OtherPage}/do/merge", ("version", "1"), ("seen", "1"), ("other", Some.Number));

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("住户又来电", html, StringComparison.Ordinal);
        Assert.Contains($"name=\"other\" value=\"{Some.Number}\"", html, StringComparison.Ordinal);
        Assert.Equal(TicketState.Open, (await TicketAsync(Other)).State);
    }

    private Task<Ticket> TicketAsync(string number) => Told.TicketAsync(host.Store, number);

    private static (string Event, string? Detail) Last(Ticket ticket) => (ticket.Timeline[^1].Event, ticket.Timeline[^1].Detail);
}

using System.Net;
using System.Text.RegularExpressions;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Lookup;

/// <summary>The list of tickets, narrowed by what is asked.</summary>
public sealed partial class ListStories : IAsyncLifetime, IDisposable
{
    private readonly DeskHost host = FoundDesk.Open();

    public async Task InitializeAsync() => await host.Store.CommitAsync(
        new Changes()
            .Insert(Kinds.Ticket, Of("R20261121-0001") with { Building = "2", Assignee = "wang", Urgent = true })
            .Insert(Kinds.Ticket, Of("R20261121-0002") with { Building = "3", State = TicketState.WaitingResident, DueAt = host.Clock.Now.AddMinutes(-1) })
            .Insert(Kinds.Ticket, Of("R20261120-0003") with { Building = "2", State = TicketState.Closed, Assignee = "wang", CreatedAt = Local(2026, 11, 20, 23, 59) })
            .Insert(Kinds.Ticket, Of("C20261119-0004") with { Kind = TicketKind.Complaint, ComplaintClass = "grave", State = TicketState.Resolved, Text = "电梯困人", CreatedAt = Local(2026, 11, 19, 0, 0), DueAt = host.Clock.Now.AddDays(-1) }),
        default);

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose() => host.Dispose();

    public static TheoryData<string, string> Asked => new()
    {
        { "", "R20261121-0002 R20261121-0001 R20261120-0003 C20261119-0004" },
        { "state=open", "R20261121-0001" },
        { "state=waiting_resident", "R20261121-0002" },
        { "state=closed", "R20261120-0003" },
        { "kind=complaint", "C20261119-0004" },
        { "class=grave", "C20261119-0004" },
        { "class=minor", "" },
        { "building=2", "R20261121-0001 R20261120-0003 C20261119-0004" },
        { "building=2&state=closed", "R20261120-0003" },
        { "assignee=wang", "R20261121-0001 R20261120-0003" },
        { "assignee=wang&kind=complaint", "" },
        { "assignee=-", "R20261121-0002 C20261119-0004" },
        { "urgent=1", "R20261121-0001" },
        { "overdue=1", "R20261121-0002" },
        { "from=2026-11-20", "R20261121-0002 R20261121-0001 R20261120-0003" },
        { "to=2026-11-20", "R20261120-0003 C20261119-0004" },
        { "from=2026-11-19&to=2026-11-19", "C20261119-0004" },
        { "q=困人", "C20261119-0004" },
        { "q=灯不亮&state=closed", "R20261120-0003" },
        { "q=没有这个", "" },
    };

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Given_tickets_when_a_list_is_asked_for_then_the_desk_and_the_api_show_the_same_newest_first(string query, string expected)
    {
        var browser = await host.SignedInAsync(StaffRole.Agent);

        var shown = Row().Matches(await browser.HtmlAsync("/desk/tickets?" + query)).Select(row => row.Groups["number"].Value);
        var (status, json, _) = await host.SendAsync(HttpMethod.Get, "/api/v1/tickets?" + query);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(expected, string.Join(' ', shown));
        Assert.Equal(expected, string.Join(' ', json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("number").GetString())));
    }

    [Theory]
    [InlineData("state=gone", "state")]
    [InlineData("kind=party", "kind")]
    [InlineData("class=awful", "class")]
    [InlineData("urgent=perhaps", "urgent")]
    [InlineData("from=yesterday", "from")]
    [InlineData("from=2026-11-21&to=2026-11-20", "to")]
    [InlineData("q=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "q")]
    public async Task Given_a_wrong_field_when_a_list_is_asked_for_then_it_is_named_and_what_was_typed_is_shown_again(string query, string field)
    {
        var browser = await host.SignedInAsync(StaffRole.Agent);

        var answer = await browser.Client.GetAsync("/desk/tickets?building=Tower7&" + query);
        var html = await answer.Content.ReadAsStringAsync();
        var (status, json, _) = await host.SendAsync(HttpMethod.Get, "/api/v1/tickets?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"href=\"#l-{field}\"", html, StringComparison.Ordinal);
        Assert.Contains("Tower7", html, StringComparison.Ordinal);
        Assert.Empty(Row().Matches(html));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.True(json.GetProperty("fields").TryGetProperty(field, out _));
    }

    [Theory]
    [InlineData("kind=suggestion")]
    [InlineData("state=open&kind=suggestion")]
    [InlineData("q=建议")]
    public async Task Given_more_than_a_page_when_walked_through_then_each_comes_once(string query)
    {
        var changes = new Changes();
        foreach (var each in Enumerable.Range(1000, 120))
        {
            changes.Insert(Kinds.Ticket, Of($"S20261121-{each}") with { Kind = TicketKind.Suggestion, Text = "建议加装路灯", CreatedAt = Some.Now.AddSeconds(each / 7) });
        }

        await host.Store.CommitAsync(changes, default);
        var browser = await host.SignedInAsync(StaffRole.Agent);
        var seen = new List<string>();
        for (var path = "/desk/tickets?" + query; path is not null;)
        {
            var html = await browser.HtmlAsync(path);
            seen.AddRange(Row().Matches(html).Select(row => row.Groups["number"].Value));
            path = Next().Match(html) is { Success: true } next ? next.Groups["path"].Value : null;
        }

        Assert.Equal(120, seen.Count);
        Assert.Equal(120, seen.Distinct().Count());
        Assert.Equal("S20261121-1119", seen[0]);
    }

    [Fact]
    public async Task Given_a_rare_kind_behind_thousands_when_a_page_ends_early_then_it_leads_further_back()
    {
        for (var hundred = 0; hundred < 13; hundred++)
        {
            var changes = new Changes();
            foreach (var each in Enumerable.Range(hundred * 400, 400))
            {
                changes.Insert(Kinds.Ticket, Of($"R20261121-{10_000 + each}") with { Building = "7", State = TicketState.Closed });
            }

            await host.Store.CommitAsync(changes, default);
        }

        await host.Store.CommitAsync(new Changes().Insert(Kinds.Ticket, Of("R20250101-0001") with { Building = "7", State = TicketState.Closed, Urgent = true, CreatedAt = Local(2025, 1, 1, 8, 0) }), default);
        var browser = await host.SignedInAsync(StaffRole.Agent);

        var first = await browser.HtmlAsync("/desk/tickets?building=7&urgent=1");
        Assert.Empty(Row().Matches(first));
        Assert.Contains("Look further back", first, StringComparison.Ordinal);
        Assert.Contains("R20250101-0001", await browser.HtmlAsync(Next().Match(first).Groups["path"].Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_the_board_when_a_finished_state_is_wanted_then_its_tab_leads_to_the_list_and_an_action_comes_back_to_it()
    {
        var browser = await host.SignedInAsync(StaffRole.Agent);
        Assert.Contains("href=\"/desk/tickets?state=closed\"", await browser.HtmlAsync("/desk"), StringComparison.Ordinal);

        var html = await browser.HtmlAsync("/desk/tickets?state=resolved");
        Assert.Contains("name=\"back\" value=\"/desk/tickets?state=resolved\"", html, StringComparison.Ordinal);
        var answer = await browser.PostAsync("/desk", "/desk/tickets/C20261119-0004/do/close", ("version", "1"), ("back", "/desk/tickets?state=resolved"));
        Assert.StartsWith("/desk/tickets?state=resolved&ok=close", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    private static Ticket Of(string number) => Some.Ticket(number) with { ConversationId = null, FirstAnswerId = null };

    private static DateTimeOffset Local(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, TimeSpan.FromHours(8));

    [GeneratedRegex("class=\"row-link\" href=\"/desk/tickets/(?<number>[A-Z][0-9]+-[0-9]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Row();

    [GeneratedRegex("rel=\"next\" href=\"(?<path>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Next();
}

using System.Net;
using HelpDesk.Bot.Desk.Live;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Tests.Desk;

/// <summary>Two people at one ticket see each other.</summary>
public sealed class PresenceTests
{
    private const string Path = $"/desk/tickets/{Some.Number}";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ManualClock clock = new(Some.Now);

    [Fact]
    public void Given_two_at_a_ticket_when_each_looks_then_they_see_the_other_once_and_not_themselves()
    {
        var presence = new Presence(clock);
        presence.Enter("R1", Account("lin", "小林"));
        presence.Enter("R1", Account("lin", "小林"));
        presence.Enter("R1", Account("wu", "吴师傅"));
        presence.Enter("R2", Account("sun", "孙主管"));

        Assert.Equal([new Colleague("lin", "小林", false)], presence.Others("R1", "wu"));
        Assert.Equal([new Colleague("wu", "吴师傅", false)], presence.Others("R1", "lin"));
    }

    [Fact]
    public void Given_somebody_who_writes_when_they_stop_then_it_is_shown_for_a_moment_only()
    {
        var presence = new Presence(clock);
        presence.Enter("R1", Account("lin", "小林"));
        presence.Write("R1", "lin");
        presence.Write("R1", "stranger");
        Assert.True(Assert.Single(presence.Others("R1", "wu")).IsWriting);

        clock.Now += Presence.Writing;

        Assert.False(Assert.Single(presence.Others("R1", "wu")).IsWriting);
    }

    [Fact]
    public void Given_a_page_that_falls_silent_or_is_closed_when_asked_then_nobody_is_there()
    {
        var presence = new Presence(clock);
        var silent = presence.Enter("R1", Account("lin", "小林"));
        var closed = presence.Enter("R1", Account("wu", "吴师傅"));
        Assert.NotNull(silent);
        Assert.NotNull(closed);

        presence.Leave(closed);
        presence.Leave(closed);
        clock.Now += Presence.Silence;
        Assert.Equal(["lin"], presence.Others("R1", "sun").Select(other => other.Name));
        clock.Now += TimeSpan.FromSeconds(1);
        Assert.Empty(presence.Others("R1", "sun"));

        presence.Beat(silent);
        Assert.Equal(["lin"], presence.Others("R1", "sun").Select(other => other.Name));
    }

    [Fact]
    public void Given_too_many_pages_when_one_more_opens_then_it_is_not_shown_until_another_is_closed()
    {
        var presence = new Presence(clock);
        var visits = Enumerable.Range(0, Presence.Most).Select(index => presence.Enter($"R{index}", Account("lin", "小林"))).ToList();

        Assert.Null(presence.Enter("R1", Account("wu", "吴师傅")));
        presence.Leave(Assert.IsType<Presence.Visit>(visits[7]));
        Assert.NotNull(presence.Enter("R1", Account("wu", "吴师傅")));
    }

    [Fact]
    public async Task Given_a_colleague_who_comes_writes_and_goes_when_watched_then_each_is_news_to_those_at_the_ticket()
    {
        var presence = new Presence(clock);
        var mine = presence.Enter("R1", Account("lin", "小林"));
        Assert.NotNull(mine);
        var seen = presence.EditionOf(mine);

        var news = presence.AfterAsync(mine, seen);
        Assert.False(news.IsCompleted);
        var theirs = presence.Enter("R1", Account("wu", "吴师傅"));
        Assert.NotNull(theirs);
        await news.WaitAsync(Patience);

        news = presence.AfterAsync(mine, presence.EditionOf(mine));
        presence.Write("R1", "wu");
        await news.WaitAsync(Patience);

        news = presence.AfterAsync(mine, presence.EditionOf(mine));
        presence.Write("R1", "wu");
        Assert.False(news.IsCompleted);
        presence.Leave(theirs);
        await news.WaitAsync(Patience);
    }

    [Fact]
    public async Task Given_a_colleague_with_the_ticket_open_when_somebody_else_opens_it_then_both_are_told_and_the_page_shows_who_writes()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        var agent = await host.SignedInAsync(StaffRole.Agent);
        var manager = await host.SignedInAsync(StaffRole.Manager);
        using var mine = new StreamReader(await agent.Client.GetStreamAsync($"/desk/live?ticket={Some.Number}"));
        await NextAsync(mine, "event: presence");

        using (var theirs = new StreamReader(await manager.Client.GetStreamAsync($"/desk/live?ticket={Some.Number}")))
        {
            await NextAsync(theirs, "event: presence");
            await NextAsync(mine, "event: presence");
            Assert.Contains("Manager is here too", await agent.HtmlAsync($"{Path}/colleagues"), StringComparison.Ordinal);
            Assert.Contains("Agent is here too", await manager.HtmlAsync(Path), StringComparison.Ordinal);
            Assert.DoesNotContain("Agent is here too", await agent.HtmlAsync(Path), StringComparison.Ordinal);

            Assert.Equal(HttpStatusCode.NoContent, (await manager.PostAsync(Path, $"{Path}/writing")).StatusCode);
            await NextAsync(mine, "event: presence");
            Assert.Contains("Manager is writing", await agent.HtmlAsync($"{Path}/colleagues"), StringComparison.Ordinal);
        }

        await NextAsync(mine, "event: presence");
        Assert.DoesNotContain("Manager", await agent.HtmlAsync($"{Path}/colleagues"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_ticket_that_is_hidden_when_it_is_watched_or_asked_for_then_nothing_tells_that_it_exists()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store, Some.Ticket() with { Kind = TicketKind.Complaint, Against = "security" });
        var guard = await host.SignedInAsync(StaffRole.Security);
        using var watching = new StreamReader(await guard.Client.GetStreamAsync($"/desk/live?ticket={Some.Number}"));
        await NextAsync(watching, "event: hello");

        Assert.Empty(host.Get<Presence>().Others(Some.Number, "manager"));
        Assert.Equal(HttpStatusCode.NotFound, (await guard.Client.GetAsync($"{Path}/colleagues")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await guard.PostAsync("/desk", $"{Path}/writing")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await guard.PostBareAsync($"{Path}/writing")).StatusCode);
    }

    private static async Task NextAsync(StreamReader lines, string wanted)
    {
        while (await lines.ReadLineAsync().WaitAsync(Patience) is { } line && line != wanted)
        {
        }
    }

    private static StaffAccount Account(string name, string display) => new() { Name = name, DisplayName = display, Role = StaffRole.Agent, Stamp = "1" };
}

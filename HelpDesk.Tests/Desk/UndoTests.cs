using System.Net;
using System.Text.RegularExpressions;
using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Bookings;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Tests.Desk;

public sealed partial class UndoTests
{
    private const string Path = $"/desk/tickets/{Some.Number}";

    [Theory]
    [InlineData("reply", "师傅八点半到")]
    [InlineData("promise", "")]
    [InlineData("done", "")]
    [InlineData("close", "")]
    public async Task Given_what_a_resident_would_hear_when_undone_in_time_then_the_ticket_is_as_before_and_nobody_heard(string action, string text)
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        var browser = await host.SignedInAsync(StaffRole.Agent);
        await browser.PostAsync("/desk", $"{Path}/do/{action}", ("at", "1.1"), ("text", text), ("back", "/desk"));
        Assert.Contains($"action=\"{Path}/undo\"", await browser.HtmlAsync($"/desk?ok={action}&of={Some.Number}"), StringComparison.Ordinal);

        host.Clock.Now += HeldTelling.Moment - TimeSpan.FromMilliseconds(1);
        var answer = await browser.PostAsync(Path, $"{Path}/undo", ("back", "/desk"));

        Assert.Equal("/desk?ok=undo", answer.Headers.Location?.OriginalString);
        await host.TellAsync();
        var ticket = (await host.Store.FindAsync(Kinds.Ticket, Some.Number, default))?.Value;
        Assert.Equal((TicketState.Open, null, Some.Ticket().DueAt), (ticket?.State, ticket?.Promise, ticket?.DueAt));
        Assert.Equal(["filed", action switch { "promise" => "promised", "close" => "closed", var same => same }, "undone"], ticket?.Timeline.Select(entry => entry.Event) ?? []);
        Assert.Null(await host.Store.FindAsync(Kinds.Outbox, $"desk:{Some.Number}/2", default));
    }

    [Fact]
    public async Task Given_the_moment_has_passed_when_undone_then_it_says_that_the_resident_heard()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        var browser = await host.SignedInAsync(StaffRole.Agent);
        await browser.PostAsync(Path, $"{Path}/do/done", ("version", "1"));

        host.Clock.Now += HeldTelling.Moment;
        var answer = await browser.PostAsync(Path, $"{Path}/undo");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Too late to undo", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        await host.TellAsync();
        Assert.NotNull(await host.Store.FindAsync(Kinds.Outbox, $"desk:{Some.Number}/2", default));
    }

    [Fact]
    public async Task Given_a_change_in_between_when_undone_then_nothing_of_it_is_lost()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        var browser = await host.SignedInAsync(StaffRole.Agent);
        await browser.PostAsync(Path, $"{Path}/do/done", ("version", "1"));
        await browser.PostAsync(Path, $"{Path}/do/note", ("version", "2"), ("text", "钥匙在前台"));

        Assert.Equal(HttpStatusCode.Conflict, (await browser.PostAsync(Path, $"{Path}/undo")).StatusCode);
        Assert.Equal(TicketState.Resolved, (await host.Store.FindAsync(Kinds.Ticket, Some.Number, default))?.Value.State);
    }

    [Fact]
    public async Task Given_somebody_elses_doing_when_undone_then_only_they_may()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        await (await host.SignedInAsync(StaffRole.Agent)).PostAsync(Path, $"{Path}/do/done", ("version", "1"));
        var other = await host.SignedInAsync(StaffRole.Manager);

        Assert.DoesNotContain($"{Path}/undo", await other.HtmlAsync(Path), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await other.PostAsync(Path, $"{Path}/undo")).StatusCode);
    }

    [Fact]
    public async Task Given_a_tap_too_many_when_undone_twice_then_once()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        var browser = await host.SignedInAsync(StaffRole.Agent);
        await browser.PostAsync(Path, $"{Path}/do/done", ("version", "1"));

        Assert.Equal(HttpStatusCode.SeeOther, (await browser.PostAsync(Path, $"{Path}/undo")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.PostAsync(Path, $"{Path}/undo")).StatusCode);
        Assert.Equal(3, (await host.Store.FindAsync(Kinds.Ticket, Some.Number, default))?.Version);
    }

    [Fact]
    public async Task Given_a_desk_that_stopped_in_between_when_it_starts_again_then_the_resident_hears_once()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        await (await host.SignedInAsync(StaffRole.Agent)).PostAsync(Path, $"{Path}/do/reply", ("version", "1"), ("text", "师傅八点半到"));
        host.Clock.Now += TimeSpan.FromHours(2);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new HeldTellings(host.Store, new ResidentLine(host.Store, host.Clock), host.Clock).TellDueAsync(default)));

        Assert.Equal(3, (await host.Store.FindAsync(Kinds.Conversation, $"sms:{Some.Phone}", default))?.Value.Messages);
        Assert.Null(await host.Get<HeldTellings>().TellDueAsync(default));
    }

    [Fact]
    public async Task Given_a_resident_who_blocks_us_in_between_when_it_is_to_be_told_then_the_desk_is_asked_to_call()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        await (await host.SignedInAsync(StaffRole.Agent)).PostAsync(Path, $"{Path}/do/done", ("version", "1"));
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Consent, new(Some.Phone, host.Clock.Now, null)), default);

        await host.TellAsync();

        Assert.Equal(DeskTaskReason.CannotBeTexted, (await host.Store.FindAsync(Kinds.Task, $"desk:{Some.Number}/2", default))?.Value.Reason);

        // Its page opens from the board, and is finished there.
        var browser = await host.SignedInAsync(StaffRole.Agent);
        var address = TaskLink().Match(await browser.HtmlAsync("/desk")).Groups["to"].Value;
        Assert.Contains($"action=\"{address}\"", await browser.HtmlAsync(address), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.PostAsync(address, address)).StatusCode);
        Assert.Equal("agent", (await host.Store.FindAsync(Kinds.Task, $"desk:{Some.Number}/2", default))?.Value.DoneBy);
    }

    [Fact]
    public async Task Given_a_booking_that_staff_cancelled_when_undone_then_its_place_is_its_own_again_unless_it_was_sold()
    {
        await using var host = new DeskHost();
        var day = new DateOnly(2026, 11, 24);
        var place = new BookedPlace("aircon", day, new(9, 0), 0, Some.Now.AddDays(3), 60, Some.Number);
        var booking = new Booking { Service = "aircon", Day = day, Time = new(9, 0), StartsAt = place.StartsAt, Minutes = 60, Quantity = 1, ChangeUntil = place.StartsAt, Places = [place.Id] };
        await Some.SeedAsync(host.Store, Some.Ticket() with { Kind = TicketKind.Booking, Booking = booking });
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Place, place), default);
        var held = new HeldTelling
        {
            Id = $"{Some.Number}/2", Ticket = Some.Number, Version = 2, Before = Some.Ticket() with { Kind = TicketKind.Booking, Booking = booking }, Freed = [place],
            By = "agent", Text = "", TellAt = host.Clock.Now.AddSeconds(10),
        };
        var ticket = await host.Store.FindAsync(Kinds.Ticket, Some.Number, default) ?? throw new InvalidOperationException();
        var kept = await host.Store.FindAsync(Kinds.Place, place.Id, default) ?? throw new InvalidOperationException();
        await host.Store.CommitAsync(
            new Changes().Update(Kinds.Ticket, ticket, ticket.Value with { State = TicketState.Cancelled, Booking = booking with { Places = [] } }).Delete(Kinds.Place, kept).Insert(Kinds.Held, held),
            default);
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Place, place with { Ticket = "B20261121-0009" }), default);

        Assert.IsType<DeskOutcome.Refused>(await host.Get<HeldTellings>().UndoAsync(Some.Number, "agent", default));

        var sold = await host.Store.FindAsync(Kinds.Place, place.Id, default) ?? throw new InvalidOperationException();
        await host.Store.CommitAsync(new Changes().Delete(Kinds.Place, sold), default);
        Assert.IsType<DeskOutcome.Kept>(await host.Get<HeldTellings>().UndoAsync(Some.Number, "agent", default));
        Assert.Equal(Some.Number, (await host.Store.FindAsync(Kinds.Place, place.Id, default))?.Value.Ticket);
    }

    [GeneratedRegex("href=\"(?<to>/desk/tasks/[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex TaskLink();
}

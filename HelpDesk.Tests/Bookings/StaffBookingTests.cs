using System.Net;
using HelpDesk.Store;
using HelpDesk.Store.Consent;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Staff;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Bookings;

/// <summary>Bookings filed, moved and withdrawn at the desk, page by page.</summary>
public sealed class StaffBookingTests
{
    private static readonly (string, string)[] Caller = [("kind", "booking"), ("resident", "刘先生"), ("phone", "9123 4567"), ("building", "2"), ("unit", "506"), ("service", "meeting_room"), ("quantity", "2"), ("language", "zh-Hans")];

    [Fact]
    public async Task Given_a_free_slot_of_the_day_when_its_link_is_followed_then_the_form_has_service_time_and_fee()
    {
        await using var host = new DeskHost();
        var browser = await host.SignedInAsync(StaffRole.Agent);
        const string Link = "/desk/new?kind=booking&service=meeting_room&slot=2026-11-23T09:00";

        Assert.Contains($"href=\"{Link}\"", await browser.HtmlAsync("/desk/bookings?day=2026-11-23"), StringComparison.Ordinal);
        var form = await browser.HtmlAsync(Link);

        Assert.Contains("<option value=\"meeting_room\" selected>meeting room</option>", form, StringComparison.Ordinal);
        Assert.Contains("<option value=\"2026-11-23T09:00\" selected>11-23 Mon 09:00</option>", form, StringComparison.Ordinal);
        Assert.Contains("60 yuan (60 yuan per hour), paid and signed for after use, with a receipt", form, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-11-21T10:00", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_guard_when_the_day_is_shown_then_there_is_nothing_to_book()
    {
        await using var host = new DeskHost();

        Assert.DoesNotContain("/desk/new", await (await host.SignedInAsync(StaffRole.Security)).HtmlAsync("/desk/bookings?day=2026-11-23"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_caller_when_staff_look_at_the_times_then_nothing_is_filed_and_nothing_typed_is_lost()
    {
        await using var host = new DeskHost();
        var browser = await host.SignedInAsync(StaffRole.Agent);

        var looked = await browser.PostAsync("/desk/new", "/desk/new", [.. Caller, ("look", "times")]);

        Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
        var html = WebUtility.HtmlDecode(await looked.Content.ReadAsStringAsync());
        Assert.Contains("120 yuan (60 yuan per hour)", html, StringComparison.Ordinal);
        Assert.Contains("value=\"刘先生\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-11-21T11:00\"", html, StringComparison.Ordinal);
        Assert.Empty(await host.Store.QueryAsync(Kinds.Ticket, new() { Kind = "ticket" }, default));
    }

    [Fact]
    public async Task Given_another_kind_when_the_enter_key_presses_the_first_button_then_the_ticket_is_filed()
    {
        await using var host = new DeskHost();
        var browser = await host.SignedInAsync(StaffRole.Agent);

        var filed = await browser.PostAsync("/desk/new", "/desk/new", ("kind", "repair"), ("text", "楼道灯不亮"), ("language", "zh-Hans"), ("service", "meeting_room"), ("look", "times"));

        Assert.Equal(HttpStatusCode.SeeOther, filed.StatusCode);
        Assert.Null(Assert.Single(await host.Store.QueryAsync(Kinds.Ticket, new() { Kind = "ticket" }, default)).Value.Service);
    }

    [Fact]
    public async Task Given_a_caller_when_staff_book_then_the_places_are_taken_and_the_next_one_hears_what_is_free()
    {
        await using var host = new DeskHost();
        var browser = await host.SignedInAsync(StaffRole.Agent);

        var booked = await browser.PostAsync("/desk/new", "/desk/new", [.. Caller, ("slot", "2026-11-23T09:00"), ("once", "a")]);
        var again = await browser.PostAsync("/desk/new", "/desk/new", [.. Caller, ("slot", "2026-11-23T09:00"), ("once", "a")]);
        var late = await browser.PostAsync("/desk/new", "/desk/new", [.. Caller, ("slot", "2026-11-23T10:00"), ("text", "带投影"), ("once", "b")]);

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther, HttpStatusCode.Conflict), (booked.StatusCode, again.StatusCode, late.StatusCode));
        var ticket = Assert.Single(await host.Store.QueryAsync(Kinds.Ticket, new() { Kind = "ticket" }, default)).Value;
        Assert.Equal(("staff", "会议室", "meeting_room", 120m, 2), (ticket.Channel, ticket.Item, ticket.Form, ticket.Booking?.Fee, ticket.Booking?.Quantity));
        Assert.Equal(["meeting_room/2026-11-23T0900/0", "meeting_room/2026-11-23T1000/0"], ticket.Booking?.Places);
        Assert.Equal(ticket.Booking?.Places, (await host.Store.QueryAsync(Kinds.Place, new() { Kind = Kinds.Place.Name }, default)).Select(place => place.Value.Id).Order(StringComparer.Ordinal));
        var html = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync());
        Assert.Contains("is not free any more; nothing was filed", html, StringComparison.Ordinal);
        Assert.Contains("Nearest free times: 11-23 11:00 · 11-23 12:00 · 11-23 13:00 · 11-23 14:00", html, StringComparison.Ordinal);
        Assert.Contains("带投影</textarea>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("slot", "", "Time: is needed")]
    [InlineData("slot", "someday", "Time: is not possible")]
    [InlineData("quantity", "7", "Quantity: is not possible")]
    [InlineData("service", "sauna", "Service: is not known")]
    public async Task Given_a_booking_with_a_fault_when_filed_then_the_page_names_it(string field, string value, string message)
    {
        await using var host = new DeskHost();
        var browser = await host.SignedInAsync(StaffRole.Agent);

        var answer = await browser.PostAsync("/desk/new", "/desk/new", [.. Caller.Append(("slot", "2026-11-23T09:00")).Where(each => each.Item1 != field), (field, value)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(message, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_booking_after_its_time_to_change_when_staff_move_it_then_its_old_place_is_free_and_the_resident_is_told_why()
    {
        await using var host = new DeskHost();
        var browser = await host.SignedInAsync(StaffRole.Agent);
        var path = await BookedAsync(host, browser, "2026-11-21T14:00");

        var moved = await browser.PostAsync(path, path + "/do/move", ("version", "2"), ("slot", "2026-11-24T09:00"), ("text", "投影机在修。"));
        var again = await browser.PostAsync(path, path + "/do/move", ("version", "2"), ("slot", "2026-11-24T09:00"), ("text", "投影机在修。"));

        Assert.Equal((path + "?ok=move", path + "?ok=move"), (moved.Headers.Location?.OriginalString, again.Headers.Location?.OriginalString));
        Assert.Equal(["meeting_room/2026-11-24T0900/0"], (await host.Store.QueryAsync(Kinds.Place, new() { Kind = Kinds.Place.Name }, default)).Select(place => place.Value.Id));
        Assert.Equal("B20261121-0001：会议室已改到11月24日（周二）09:00–10:00，原因：投影机在修。如不方便请直接回复。", await ToldAsync(host));
        Assert.Contains("2026-11-24 09:00–10:00 · 投影机在修。", await browser.HtmlAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_time_that_is_taken_when_staff_move_to_it_then_nothing_changes_and_what_was_typed_stays()
    {
        await using var host = new DeskHost();
        var browser = await host.SignedInAsync(StaffRole.Agent);
        var path = await BookedAsync(host, browser, "2026-11-23T14:00");
        await browser.PostAsync("/desk/new", "/desk/new", [.. Caller.Where(each => each.Item1 != "quantity"), ("slot", "2026-11-24T09:00")]);

        var refused = await browser.PostAsync(path, path + "/do/move", ("version", "2"), ("slot", "2026-11-24T09:00"), ("text", "投影机在修"));

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var html = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Contains("That time is not free any more; nothing was changed.", html, StringComparison.Ordinal);
        Assert.Contains("投影机在修</textarea>", html, StringComparison.Ordinal);
        Assert.Empty(await host.Store.QueryAsync(Kinds.Outbox, new() { Kind = "outbox" }, default));
    }

    [Theory]
    [InlineData("zh-Hans", "师傅临时请假", "B20261121-0001（会议室）已取消，原因：师傅临时请假。如有疑问请直接回复。")]
    [InlineData("zh-Hans", "", "B20261121-0001（会议室）已取消。如有疑问请直接回复。")]
    [InlineData("zh-Hant", "場地維修。", "B20261121-0001（會議室）已取消，原因：場地維修。如有疑問請直接回覆。")]
    [InlineData("en", "the room is being repaired.", "B20261121-0001 (meeting room) has been cancelled: the room is being repaired. If anything is unclear, simply reply.")]
    public async Task Given_a_booking_when_staff_withdraw_it_then_the_resident_hears_so_in_their_language(string language, string reason, string text)
    {
        await using var host = new DeskHost();
        var browser = await host.SignedInAsync(StaffRole.Agent);
        var path = await BookedAsync(host, browser, "2026-11-23T14:00", language);

        var answer = await browser.PostAsync(path, path + "/do/cancel", ("version", "2"), ("text", reason));

        Assert.Equal(path + "?ok=cancel", answer.Headers.Location?.OriginalString);
        await host.TellAsync();
        Assert.Equal(text, await ToldAsync(host));
        Assert.Empty(await host.Store.QueryAsync(Kinds.Place, new() { Kind = Kinds.Place.Name }, default));
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("move")]
    public async Task Given_a_number_that_cannot_be_texted_when_staff_change_the_booking_then_the_page_says_call(string form)
    {
        await using var host = new DeskHost();
        var browser = await host.SignedInAsync(StaffRole.Agent);
        var path = await BookedAsync(host, browser, "2026-11-23T14:00");
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Consent, ((NumberConsent?)null).OrAllowed(Some.Phone) with { CarrierBlockedAt = Some.Now }), default);

        var answer = await browser.PostAsync(path, $"{path}/do/{form}", ("version", "2"), ("slot", "2026-11-24T09:00"));

        Assert.Equal($"{path}?ok={form}&untold", answer.Headers.Location?.OriginalString);
        Assert.Contains("The resident was not told. Please call.", await browser.HtmlAsync(answer.Headers.Location?.OriginalString ?? ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_long_reason_when_told_then_it_is_cut_to_two_texts()
    {
        await using var host = new DeskHost();
        var browser = await host.SignedInAsync(StaffRole.Agent);
        var path = await BookedAsync(host, browser, "2026-11-23T14:00");

        await browser.PostAsync(path, path + "/do/cancel", ("version", "2"), ("text", new string('长', 300)));
        await host.TellAsync();

        Assert.Equal(2, (await host.Store.QueryAsync(Kinds.Outbox, new() { Kind = "outbox" }, default))[0].Value.SegmentCount);
    }

    // Filed at the desk, then given the resident's texting number to hear by.
    private static async Task<string> BookedAsync(DeskHost host, DeskBrowser browser, string slot, string language = "zh-Hans")
    {
        var filed = await browser.PostAsync("/desk/new", "/desk/new", [.. Caller.Where(each => each.Item1 is not ("quantity" or "language")), ("language", language), ("slot", slot)]);
        var path = (filed.Headers.Location?.OriginalString ?? "").Split('?')[0];
        var ticket = await host.Store.FindAsync(Kinds.Ticket, path.Split('/')[^1], default);
        Assert.NotNull(ticket);
        await host.Store.CommitAsync(new Changes().Update(Kinds.Ticket, ticket, ticket.Value with { ConversationId = $"sms:{Some.Phone}" }).Insert(Kinds.Conversation, Some.Conversation()), default);
        return path;
    }

    private static async Task<string> ToldAsync(DeskHost host) =>
        Assert.Single(await host.Store.QueryAsync(Kinds.Outbox, new() { Kind = "outbox" }, default), row => row.Value.Purpose == OutboxPurpose.Staff).Value.Text;
}

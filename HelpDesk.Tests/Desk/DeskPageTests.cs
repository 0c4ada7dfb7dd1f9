using System.Net;
using HelpDesk.Bot.Delivery;
using HelpDesk.Store;
using HelpDesk.Store.Consent;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Tests.Desk;

public sealed class DeskPageTests
{
    private const string Path = $"/desk/tickets/{Some.Number}";

    [Fact]
    public async Task Given_nobody_signed_in_when_the_queue_is_asked_for_then_sign_in_comes_first()
    {
        await using var host = new DeskHost();

        var answer = await host.Browser().Client.GetAsync("/desk?state=open");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/desk/sign-in?back=%2Fdesk%3Fstate%3Dopen", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Given_an_emergency_nobody_took_when_the_queue_is_shown_then_it_stands_on_top_with_its_age()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        await Some.EmergencyAsync(host.Store);
        var html = await (await host.SignedInAsync(StaffRole.Technician)).HtmlAsync("/desk");

        var alarm = html.IndexOf("插座冒火花", StringComparison.Ordinal);
        Assert.InRange(alarm, 0, html.IndexOf("灯不亮", StringComparison.Ordinal));
        Assert.Contains(">10 min<", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, 9, "2 / 2", "a ring of 5 s")]
    [InlineData(10, 16, "0 / 2", "late and breached are contacts too")]
    public async Task Given_first_answers_when_the_queue_is_shown_then_it_counts_as_delivery_does(int first, int second, string shown, string why)
    {
        await using var host = new DeskHost();
        var changes = new Changes();
        foreach (var seconds in new[] { first, second })
        {
            changes.Add($"day/2026-11-21/rings/{host.Get<RingClock>().Bucket(TimeSpan.FromSeconds(seconds))}", 1);
        }

        await host.Store.CommitAsync(changes, default);

        Assert.True((await (await host.SignedInAsync(StaffRole.Technician)).HtmlAsync("/desk")).Contains($"<b>{shown}</b>", StringComparison.Ordinal), why);
    }

    [Fact]
    public async Task Given_an_emergency_when_it_is_taken_then_its_alarm_is_acknowledged_in_the_same_commit()
    {
        await using var host = new DeskHost();
        var ticket = await Some.EmergencyAsync(host.Store);
        var browser = await host.SignedInAsync(StaffRole.Security);

        var answer = await browser.PostAsync("/desk", $"/desk/tickets/{ticket.Number}/do/take", ("version", "1"), ("back", "/desk?state=open"));

        Assert.Equal("/desk?state=open&ok=take", answer.Headers.Location?.OriginalString);
        Assert.Equal("security", (await host.Store.FindAsync(Kinds.Alarm, ticket.Number, default))?.Value.AcknowledgedBy);
        var taken = (await host.Store.FindAsync(Kinds.Ticket, ticket.Number, default))?.Value;
        Assert.Equal("security", taken?.Assignee);
        Assert.Equal(WorkOrderState.Acknowledged, Assert.Single(taken?.WorkOrders ?? []).State);
        Assert.DoesNotContain("class=\"alarms\"", await browser.HtmlAsync("/desk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_ticket_when_it_is_shown_then_facts_conversation_delivery_and_rings_are_there()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        var html = await (await host.SignedInAsync(StaffRole.Agent)).HtmlAsync(Path);

        foreach (var part in new[] { "2-506", "陈先生", Some.Phone, "Electrical", "已登记，单号", "Delivered", "0.60 rings", "卧室灯不亮，不急" })
        {
            Assert.Contains(part, html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Given_security_when_a_ticket_is_shown_then_the_number_is_masked_everywhere()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        var html = await (await host.SignedInAsync(StaffRole.Security)).HtmlAsync(Path);

        Assert.DoesNotContain(Some.Phone, html, StringComparison.Ordinal);
        Assert.Contains("********4567", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_reply_when_sent_then_one_commit_holds_the_event_the_text_and_its_place()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        var browser = await host.SignedInAsync(StaffRole.Technician);

        var answer = await browser.PostAsync(Path, $"{Path}/do/reply", ("version", "1"), ("text", "师傅八点半到"));

        Assert.Equal($"{Path}?ok=reply", answer.Headers.Location?.OriginalString);
        await host.TellAsync();
        var row = (await host.Store.FindAsync(Kinds.Outbox, $"desk:{Some.Number}/2", default))?.Value;
        Assert.Equal((OutboxPurpose.Staff, Some.Phone, "+85230000000", "师傅八点半到", 3L), (row?.Purpose, row?.To, row?.From, row?.Text, row?.Sequence));
        Assert.Equal(3, (await host.Store.FindAsync(Kinds.Conversation, $"sms:{Some.Phone}", default))?.Value.Messages);
    }

    [Theory]
    [InlineData("reply", "同样的话")]
    [InlineData("promise", "")]
    [InlineData("done", "")]
    public async Task Given_the_same_form_twice_when_posted_then_the_resident_is_told_once(string action, string text)
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        var browser = await host.SignedInAsync(StaffRole.Agent);

        for (var tap = 0; tap < 2; tap++)
        {
            var answer = await browser.PostAsync(Path, $"{Path}/do/{action}", ("version", "1"), ("text", text));
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        }

        await host.TellAsync();
        var rows = await host.Store.QueryAsync(Kinds.Outbox, new() { Kind = "outbox" }, default);
        Assert.Single(rows, row => row.Value.Purpose == OutboxPurpose.Staff);
    }

    [Fact]
    public async Task Given_a_stale_form_when_posted_then_both_are_shown_and_nothing_is_overwritten()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        var first = await host.SignedInAsync(StaffRole.Agent);
        var second = await host.SignedInAsync(StaffRole.Supervisor);
        await first.PostAsync(Path, $"{Path}/do/promise", ("version", "1"), ("startOn", "2026-11-23"), ("startTime", "14:00"), ("endTime", "16:00"));

        var answer = await second.PostAsync(Path, $"{Path}/do/reply", ("version", "1"), ("seen", "1"), ("text", "明天来"));

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("2026-11-23 14:00–16:00", html, StringComparison.Ordinal);
        Assert.Contains(">明天来</textarea>", html, StringComparison.Ordinal);
        Assert.Equal(2, (await host.Store.FindAsync(Kinds.Ticket, Some.Number, default))?.Version);
    }

    [Fact]
    public async Task Given_a_blocked_number_when_shown_then_the_page_says_call_and_takes_no_reply()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Consent, new NumberConsent(Some.Phone, Some.Now, null)), default);
        var browser = await host.SignedInAsync(StaffRole.Agent, "zh-Hans");

        var html = await browser.HtmlAsync(Path);
        var reply = await browser.PostAsync(Path, $"{Path}/do/reply", ("version", "1"), ("text", "x"));
        var promise = await browser.PostAsync(Path, $"{Path}/do/promise", ("version", "1"));

        Assert.Contains("不能发短信，请致电", html, StringComparison.Ordinal);
        Assert.DoesNotContain("do/reply", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, reply.StatusCode);
        Assert.Equal($"{Path}?ok=promise&untold", promise.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Given_a_form_without_its_token_when_posted_then_it_is_refused()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        var browser = await host.SignedInAsync(StaffRole.Agent);

        foreach (var path in new[] { $"{Path}/do/take", "/desk/new", "/desk/try", "/desk/sign-out", "/desk/language", "/desk/sign-in", "/desk/first-admin", "/desk/tasks/x" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostBareAsync(path, ("version", "1"))).StatusCode);
        }
    }

    [Fact]
    public async Task Given_a_visitor_when_staff_file_then_faults_keep_what_was_typed_and_a_repeat_files_once()
    {
        await using var host = new DeskHost();
        var browser = await host.SignedInAsync(StaffRole.Agent);

        var wrong = await browser.PostAsync("/desk/new", "/desk/new", ("kind", "complaint"), ("resident", "刘先生"), ("phone", "12"), ("once", "a"));
        (string, string)[] right = [("kind", "complaint"), ("resident", "刘先生"), ("phone", "9123 4567"), ("text", "楼上太吵"), ("language", "zh-Hant"), ("complaintClass", "important"), ("once", "a")];
        var filed = await browser.PostAsync("/desk/new", "/desk/new", right);
        var again = await browser.PostAsync("/desk/new", "/desk/new", right);

        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var html = WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync());
        Assert.Contains("value=\"刘先生\"", html, StringComparison.Ordinal);
        Assert.Contains("is not a telephone number", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, filed.StatusCode);
        Assert.Equal(filed.Headers.Location, again.Headers.Location);
        var ticket = Assert.Single(await host.Store.QueryAsync(Kinds.Ticket, new() { Kind = "ticket" }, default)).Value;
        Assert.Equal((TicketKind.Complaint, "staff", "+85291234567", host.Clock.Now.AddHours(1)), (ticket.Kind, ticket.Channel, ticket.Phone, ticket.DueAt));
    }
}

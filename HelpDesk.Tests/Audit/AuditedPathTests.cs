using System.Net;
using System.Text.Json;
using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Staff;
using HelpDesk.Tests.Conversations;
using HelpDesk.Tests.Desk;
using HelpDesk.Tests.Identity;
using HelpDesk.Tests.Store.Applications;
using HelpDesk.Tests.Turns;

namespace HelpDesk.Tests.Audit;

/// <summary>Every way by which something is done leaves its entry.</summary>
public sealed class AuditedPathTests
{
    [Fact]
    public async Task Given_an_application_when_it_is_approved_and_its_pass_used_then_both_stand_under_its_ticket_and_no_pass_number_is_told()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store, SomeApplication.Ticket(SomeApplication.Plan, SomeApplication.Approval));
        var page = $"/desk/tickets/{SomeApplication.Number}";
        var supervisor = await host.SignedInAsync(StaffRole.Supervisor);
        await supervisor.PostAsync(page, page + "/do/approve", ("version", "1"), ("ticks", "yes"), ("paper:plan", "yes"), ("paper:authority_approval", "yes"));
        host.Clock.Now = new(2026, 12, 1, 2, 0, 0, TimeSpan.Zero);
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Pass, PassTests.APass(1)), default);
        var guard = await host.SignedInAsync(StaffRole.Security);
        Assert.Equal(HttpStatusCode.SeeOther, (await guard.PostAsync("/desk/gate", "/desk/gate/use", ("n", "P123456782"), ("tap", "one"))).StatusCode);

        var entries = await EntriesAsync(host.Store, SomeApplication.Number);

        Assert.Equal(["supervisor approve", "security use_pass"], entries.Select(entry => $"{entry.By} {entry.Action}"));
        Assert.Contains("application", entries[0].Changed);
        Assert.DoesNotContain("P123456782", JsonSerializer.Serialize(entries), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_booking_when_staff_move_it_then_the_entry_names_the_booking()
    {
        await using var host = new DeskHost();
        var browser = await host.SignedInAsync(StaffRole.Agent);
        await browser.PostAsync(
            "/desk/new", "/desk/new",
            ("kind", "booking"), ("resident", "刘先生"), ("phone", "9123 4567"), ("building", "2"), ("unit", "506"), ("service", "meeting_room"), ("quantity", "1"), ("language", "zh-Hans"), ("slot", "2026-11-23T09:00"));
        var ticket = Assert.Single(await host.Store.QueryAsync(Kinds.Ticket, new Query { Kind = "ticket" }, default));
        var page = $"/desk/tickets/{ticket.Value.Number}";
        host.Clock.Now += TimeSpan.FromMinutes(1);

        await browser.PostAsync(page, page + "/do/move", ("version", $"{ticket.Version}"), ("slot", "2026-11-23T10:00"));

        var entries = await EntriesAsync(host.Store, ticket.Value.Number);
        Assert.Equal(["file", "move"], entries.Select(entry => entry.Action));
        Assert.Contains("booking", entries[1].Changed);
    }

    [Fact]
    public async Task Given_a_task_when_it_is_finished_twice_then_one_entry_tells_and_its_id_is_found_by_its_hash()
    {
        await using var host = new DeskHost();
        await Some.QueueAsync(host.Store);
        var browser = await host.SignedInAsync(StaffRole.Agent);

        for (var time = 0; time < 2; time++)
        {
            await browser.PostAsync("/desk", "/desk/tasks/handoff:sms:SM9");
        }

        var entry = Assert.Single(await EntriesAsync(host.Store, AuditEntry.Hidden("handoff:sms:SM9")));
        Assert.Equal("agent finish_task desk_task", $"{entry.By} {entry.Action} {entry.SubjectKind}");
    }

    [Fact]
    public async Task Given_no_accounts_when_the_first_administrator_is_made_then_the_trail_begins_with_it()
    {
        await using var host = new DeskHost("Production");
        var link = host.Get<FirstAdmin>().Path;

        await host.Browser().PostAsync(link, "/desk/first-admin", ("token", link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..]), ("name", "Root"), ("password", "long enough 1"));

        Assert.Equal("create_first_admin", Assert.Single(await EntriesAsync(host.Store, "root")).Action);
    }

    [Fact]
    public async Task Given_an_emergency_when_the_technician_texts_1_then_alarm_and_ticket_have_entries_from_sms()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 22:10");
        var ticket = await Some.EmergencyAsync(desk.Store);

        await desk.TextAsync(Texted.Duty, "SM1", "1");

        var entries = await EntriesAsync(desk.Store, ticket.Number);
        Assert.Equal(["acknowledge sms", "take sms"], entries.Select(entry => $"{entry.Action} {entry.Source}").Order(StringComparer.Ordinal));
        Assert.All(entries, entry => Assert.Equal("tech", entry.By));
    }

    [Fact]
    public async Task Given_a_resident_when_they_talk_then_the_trail_is_silent_until_a_code_proves_who_they_are()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 10:05");
        var talk = new Talk(desk, "chat");
        await talk.SayAsync("3栋1202厨房水管漏水，明天下午三点后来修");
        await talk.SayAsync("对");
        Assert.Empty(await EntriesAsync(desk.Store, null));

        await talk.ProveAsync(Texted.Wang);

        var owner = Assert.IsType<Versioned<PhoneOwner>>(await desk.Store.FindAsync(Kinds.Phone, Texted.Wang, default)).Value.ResidentId;
        var entry = Assert.Single(await EntriesAsync(desk.Store, null));
        Assert.Equal(("bot", "prove_number", AuditEntry.Hidden(owner), "chat"), (entry.By, entry.Action, entry.Subject, entry.Source));
    }

    private static async Task<IReadOnlyList<AuditEntry>> EntriesAsync(DeskStore store, string? subject) =>
        [.. (await store.QueryAsync(Kinds.Audit, new Query { Kind = Kinds.Audit.Name, Take = 1_000 }, default)).Select(entry => entry.Value).Where(entry => subject is null || entry.Subject == subject)];
}

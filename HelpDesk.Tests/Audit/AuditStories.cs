using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Audit;

public sealed class AuditStories
{
    [Fact]
    public async Task Given_a_ticket_when_staff_and_a_program_change_it_then_the_trail_tells_who_what_and_which_fields_and_no_contents()
    {
        await using var host = new DeskHost("Testing", ("HelpDesk:Api:Keys:0:Name", "erp"), ("HelpDesk:Api:Keys:0:Key", "k"), ("HelpDesk:Api:Keys:0:Role", "supervisor"));
        await Some.SeedAsync(host.Store);
        var browser = await host.SignedInAsync(StaffRole.Technician);
        var page = $"/desk/tickets/{Some.Number}";
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.PostAsync(page, page + "/do/take", ("version", "1"))).StatusCode);
        host.Clock.Now += TimeSpan.FromMinutes(1);
        using var api = host.CreateClient();
        api.DefaultRequestHeaders.Authorization = new("Bearer", "k");
        using var noted = await api.PostAsJsonAsync($"/api/v1/tickets/{Some.Number}/notes", new { text = "业主姓陈，电话91234567" });
        Assert.Equal(HttpStatusCode.OK, noted.StatusCode);
        await browser.Client.GetAsync(page);

        var entries = await EntriesAsync(host, Some.Number);

        Assert.Equal(["technician take ticket desk: assignee, timeline, workOrders", "api:erp note ticket api: timeline"], entries.Select(Told));
        var kept = JsonSerializer.Serialize(entries);
        Assert.DoesNotContain("91234567", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u9648", kept, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Given_a_refused_or_repeated_command_when_nothing_is_written_then_the_trail_says_nothing()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        var browser = await host.SignedInAsync(StaffRole.Technician);
        var page = $"/desk/tickets/{Some.Number}";

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await browser.PostAsync(page, page + "/do/close", ("version", "9"))).StatusCode);
        for (var time = 0; time < 2; time++)
        {
            await browser.PostAsync(page, page + "/do/take", ("version", "1"));
        }

        Assert.Single(await EntriesAsync(host, Some.Number));
    }

    [Fact]
    public async Task Given_an_emergency_when_a_technician_takes_it_then_the_alarm_has_its_own_entry()
    {
        await using var host = new DeskHost();
        var ticket = await Some.EmergencyAsync(host.Store);
        var browser = await host.SignedInAsync(StaffRole.Technician);

        await browser.PostAsync("/desk", $"/desk/tickets/{ticket.Number}/do/take", ("version", "1"));

        Assert.Equal(["acknowledge alarm", "take ticket"], (await EntriesAsync(host, ticket.Number)).Select(entry => $"{entry.Action} {entry.SubjectKind}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Given_a_paper_letter_when_staff_file_it_then_the_ticket_has_its_entry_from_the_first()
    {
        await using var host = new DeskHost();
        var browser = await host.SignedInAsync(StaffRole.Agent);

        var filed = await browser.PostAsync("/desk/new", "/desk/new", ("kind", "repair"), ("building", "2"), ("unit", "506"), ("item", "灯不亮"), ("text", "来信：卧室灯不亮"), ("once", "letter-1"));

        Assert.Equal(HttpStatusCode.SeeOther, filed.StatusCode);
        var ticket = Assert.Single(await host.Store.QueryAsync(Kinds.Ticket, new Query { Kind = "ticket" }, default)).Value;
        var entry = Assert.Single(await EntriesAsync(host, ticket.Number));
        Assert.Equal("agent file", $"{entry.By} {entry.Action}");
        Assert.Contains("building", entry.Changed);
    }

    [Fact]
    public async Task Given_somebody_at_the_door_when_they_try_get_in_and_leave_then_each_is_told_and_no_typed_name_is_kept()
    {
        await using var host = new DeskHost();
        await host.HireAsync(StaffRole.Agent);
        var check = host.Get<PasswordCheck>();
        await check.TryAsync("my-secret-password", "agent", "203.0.113.0/24", default);
        for (var wrong = 0; wrong <= Lockout.MaxFailures; wrong++)
        {
            host.Clock.Now += TimeSpan.FromSeconds(1);
            await check.TryAsync("agent", "guess", "203.0.113.0/24", default);
        }

        host.Clock.Now += TimeSpan.FromMinutes(16);
        var browser = await host.SignedInAsync(StaffRole.Agent);
        await browser.PostAsync("/desk", "/desk/sign-out");

        var entries = (await AllAsync(host)).OrderBy(entry => entry.Id, StringComparer.Ordinal).ToList();
        Assert.Equal(
            [
                "nobody sign_in_failed unknown 203.0.113.0/24", .. Enumerable.Repeat("nobody sign_in_failed agent 203.0.113.0/24", 4),
                "nobody lock_out agent 203.0.113.0/24", "nobody sign_in_failed agent 203.0.113.0/24",
            ],
            entries.Take(7).Select(entry => $"{entry.By} {entry.Action} {entry.Subject} {entry.Network}"));
        Assert.Equal(["agent sign_in", "agent sign_out"], entries.Skip(7).Select(entry => $"{entry.By} {entry.Action}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Given_somebody_who_guesses_names_without_pause_when_the_trail_tells_of_it_then_it_does_not_grow_without_end()
    {
        await using var host = new DeskHost();
        var check = host.Get<PasswordCheck>();
        for (var guess = 0; guess < 40; guess++)
        {
            await check.TryAsync($"name-{guess}", "x", null, default);
        }

        Assert.Equal(30, (await AllAsync(host)).Count);
    }

    [Theory]
    [InlineData("203.0.113.77", "203.0.113.0/24")]
    [InlineData("2001:db8:12:3456::7", "2001:db8:12::/48")]
    [InlineData("127.0.0.1", "127.0.0.0/24")]
    public void Given_an_address_when_it_is_kept_then_it_is_too_wide_for_one_person(string address, string kept) =>
        Assert.Equal(kept, SignInTrail.NetworkOf(IPAddress.Parse(address)));

    [Fact]
    public async Task Given_the_page_when_a_manager_filters_it_then_it_shows_these_only_and_pages_to_the_oldest()
    {
        await using var host = new DeskHost();
        for (var number = 0; number < 60; number++)
        {
            var who = number % 2 == 0 ? "tech" : "api:erp";
            await host.Store.CommitAsync(new Changes().Audit(AuditEntry.Of(host.Clock.Now.AddSeconds(number), who, "take", "ticket", $"R20261121-{number:D4}")), default);
        }

        var browser = await host.SignedInAsync(StaffRole.Manager);
        var newest = await browser.HtmlAsync("/desk/audit");
        Assert.Contains("R20261121-0059", newest, StringComparison.Ordinal);
        Assert.DoesNotContain("R20261121-0005", newest, StringComparison.Ordinal);
        var older = newest[newest.IndexOf("/desk/audit?before=", StringComparison.Ordinal)..].Split('"')[0];
        Assert.Contains("R20261121-0005", await browser.HtmlAsync(older), StringComparison.Ordinal);
        var one = await browser.HtmlAsync("/desk/audit?subject=R20261121-0007");
        Assert.Single(one.Split("data-audit=").Skip(1));
        Assert.DoesNotContain("R20261121-0058", await browser.HtmlAsync("/desk/audit?by=api%3Aerp"), StringComparison.Ordinal);
        Assert.Contains("Nothing recorded", await browser.HtmlAsync("/desk/audit?by=<script>"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_the_call_when_a_key_of_a_manager_reads_it_then_every_entry_comes_once_and_other_keys_are_refused()
    {
        await using var host = new DeskHost(
            "Testing",
            ("HelpDesk:Api:Keys:0:Name", "books"), ("HelpDesk:Api:Keys:0:Key", "m"), ("HelpDesk:Api:Keys:0:Role", "manager"),
            ("HelpDesk:Api:Keys:1:Name", "erp"), ("HelpDesk:Api:Keys:1:Key", "s"), ("HelpDesk:Api:Keys:1:Role", "supervisor"));
        for (var number = 0; number < 5; number++)
        {
            await host.Store.CommitAsync(new Changes().Audit(AuditEntry.Of(host.Clock.Now.AddSeconds(number), "tech", "take", "ticket", $"R20261121-{number:D4}")), default);
        }

        var seen = new List<string?>();
        string? cursor = null;
        do
        {
            var page = await AskAsync(host, "m", $"/api/v1/audit?by=tech&limit=2{(cursor is null ? "" : "&cursor=" + cursor)}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("subject").GetString()));
            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null);

        Assert.Equal(["R20261121-0004", "R20261121-0003", "R20261121-0002", "R20261121-0001", "R20261121-0000"], seen);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(host, "s", "/api/v1/audit")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(host, "m", "/api/v1/audit?limit=0")).StatusCode);
    }

    [Theory]
    [InlineData("take")]
    [InlineData("note")]
    [InlineData("done")]
    [InlineData("reopen")]
    public void Given_commands_when_they_are_named_in_the_trail_then_stored_names_stay(string name)
    {
        TicketCommand[] commands = [new TicketCommand.Take(), new TicketCommand.Note(""), new TicketCommand.Done(null), new TicketCommand.Reopen(null)];

        Assert.Contains(name, commands.Select(AuditEntry.ActionOf));
        Assert.Equal("send_back", AuditEntry.ActionOf(new HelpDesk.Store.Applications.ApplicationCommand.SendBack(null)));
    }

    private static string Told(AuditEntry entry) => $"{entry.By} {entry.Action} {entry.SubjectKind} {entry.Source}: {string.Join(", ", entry.Changed)}";

    private static async Task<IReadOnlyList<AuditEntry>> EntriesAsync(DeskHost host, string subject) =>
        [.. (await AllAsync(host)).Where(entry => entry.Subject == subject)];

    private static async Task<IReadOnlyList<AuditEntry>> AllAsync(DeskHost host) =>
        [.. (await host.Store.QueryAsync(Kinds.Audit, new Query { Kind = Kinds.Audit.Name, Take = 1_000 }, default)).Select(entry => entry.Value)];

    private static async Task<HttpResponseMessage> SendAsync(DeskHost host, string key, string path)
    {
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await client.GetAsync(path);
    }

    private static async Task<JsonElement> AskAsync(DeskHost host, string key, string path)
    {
        using var answer = await SendAsync(host, key, path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}

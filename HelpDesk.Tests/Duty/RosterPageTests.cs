using System.Net;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Staff;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Duty;

/// <summary>The roster at the desk; the desk stands at Saturday 2026-11-21 10:10 local.</summary>
public sealed class RosterPageTests : IAsyncLifetime, IDisposable
{
    private const string Night = "/desk/roster/2026-11-21/night";

    private readonly DeskHost host = new();

    public async Task InitializeAsync()
    {
        var staff = new Changes();
        foreach (var (name, role, phone) in new[] { ("zhou", StaffRole.Technician, "+8613900008000"), ("wu", StaffRole.Technician, null), ("zhao", StaffRole.Security, (string?)null) })
        {
            staff.Insert(Kinds.Staff, new StaffAccount { Name = name, DisplayName = $"{name} <b>", Role = role, Phone = phone, Stamp = "1" });
        }

        await host.Store.CommitAsync(staff, default);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Given_an_empty_roster_when_the_supervisor_enters_nights_then_the_week_the_bar_and_the_warning_show_it()
    {
        var supervisor = await host.SignedInAsync(StaffRole.Supervisor);
        Assert.Contains("""<a class="duty" href="/desk/roster">Roster</a>""", await supervisor.HtmlAsync("/desk"), StringComparison.Ordinal);
        Assert.DoesNotContain("roster.empty", await supervisor.HtmlAsync("/desk"), StringComparison.Ordinal);

        var answer = await supervisor.PostAsync("/desk/roster", "/desk/roster/fill", ("person", "zhou"), ("from", "2026-11-21"), ("to", "2026-11-23"), ("night", "yes"));

        Assert.Equal("/desk/roster?ok=roster&week=2026-11-21", answer.Headers.Location?.ToString());
        var html = await supervisor.HtmlAsync("/desk/roster?ok=roster");
        Assert.Contains("The roster is changed.", html, StringComparison.Ordinal);
        Assert.Equal(3, html.Split("<span>zhou <b></span>").Length - 1);
        Assert.Contains("data-notice=\"roster.empty\"", html, StringComparison.Ordinal);
        Assert.Contains("11-21 Sat Day, 11-21 Sat Noon, 11-22 Sun Day, 11-22 Sun Noon and more, in all", html, StringComparison.Ordinal);
        Assert.Contains("""<b class="nobody">nobody</b>""", html, StringComparison.Ordinal);

        host.Clock.Now = SomeRoster.At("2026-11-21 17:30");
        Assert.Contains("<b>zhou <b></b>", await supervisor.HtmlAsync("/desk"), StringComparison.Ordinal);
        Assert.Contains("until 08:30", await supervisor.HtmlAsync("/desk"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StaffRole.Agent, false)]
    [InlineData(StaffRole.Security, false)]
    [InlineData(StaffRole.Supervisor, true)]
    [InlineData(StaffRole.Admin, true)]
    public async Task Given_an_empty_shift_ahead_when_the_queue_is_shown_then_whoever_keeps_the_roster_is_warned_and_everybody_reads_it_on_the_roster(StaffRole role, bool warned)
    {
        await PlanAsync("2026-11-20/night zhou");
        var browser = await host.SignedInAsync(role);

        Assert.Equal(warned, (await browser.HtmlAsync("/desk")).Contains("data-notice=\"roster.empty\"", StringComparison.Ordinal));
        var page = await browser.HtmlAsync("/desk/roster");
        Assert.Equal(1, page.Split("data-notice=\"roster.empty\"").Length - 1);
        Assert.Equal(warned, page.Contains("action=\"/desk/roster/fill\"", StringComparison.Ordinal));
        Assert.Equal(warned, page.Contains("action=\"/desk/roster/copy\"", StringComparison.Ordinal));
        Assert.Equal(warned, (await browser.HtmlAsync(Night)).Contains("/substitute\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Given_a_planned_night_when_somebody_stands_in_and_it_is_swapped_then_its_page_tells_the_whole_story()
    {
        await PlanAsync("2026-11-21/night zhou", "2026-11-22/night wu");
        var supervisor = await host.SignedInAsync(StaffRole.Supervisor);

        Assert.Equal(HttpStatusCode.SeeOther, (await supervisor.PostAsync(Night, Night + "/substitute", ("person", "wu"), ("reason", "发烧"), ("version", "1"))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await supervisor.PostAsync(Night, "/desk/roster/2026-11-22/night/plan", ("person", "zhou"), ("version", "1"))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await supervisor.PostAsync(Night, Night + "/swap", ("with", "2026-11-22/night"), ("version", "2"))).StatusCode);

        var html = await supervisor.HtmlAsync(Night);
        Assert.Contains("Substituted: zhou <b> → wu <b>  发烧 (Supervisor)", html, StringComparison.Ordinal);
        Assert.Contains("Swapped: wu <b> → zhou <b> (11-22 Sun Night)", html, StringComparison.Ordinal);
        Assert.Equal("wu", (await host.Store.FindAsync(Kinds.Shift, "2026-11-22/night", default))?.Value.Person);
        Assert.Contains("<small>for zhou <b></small>", await supervisor.HtmlAsync("/desk/roster?week=2026-11-22"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_shift_that_changed_meanwhile_when_an_old_page_is_sent_then_nothing_happens_and_it_says_so()
    {
        await PlanAsync("2026-11-21/night zhou");
        var supervisor = await host.SignedInAsync(StaffRole.Supervisor);

        var answer = await supervisor.PostAsync(Night, Night + "/plan", ("person", "wu"), ("version", "0"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("The roster changed after you opened it.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("zhou", (await host.Store.FindAsync(Kinds.Shift, "2026-11-21/night", default))?.Value.Person);
    }

    [Theory]
    [InlineData("/desk/roster/fill", HttpStatusCode.BadRequest, "person=wu", "from=2026-11-21", "to=2026-11-20", "night=yes")]
    [InlineData("/desk/roster/fill", HttpStatusCode.BadRequest, "person=wu", "from=2026-11-21", "to=2027-11-20", "night=yes")]
    [InlineData("/desk/roster/fill", HttpStatusCode.BadRequest, "person=wu", "from=2026-11-21", "to=2026-11-21")]
    [InlineData("/desk/roster/fill", HttpStatusCode.BadRequest, "person=", "from=2026-11-21", "to=2026-11-21", "night=yes")]
    [InlineData("/desk/roster/fill", HttpStatusCode.BadRequest, "person=wu", "from=9999-12-31", "to=9999-12-31x", "night=yes")]
    [InlineData("/desk/roster/fill", HttpStatusCode.Conflict, "person=wu", "from=2026-11-01", "to=2026-11-02", "night=yes")]
    [InlineData("/desk/roster/fill", HttpStatusCode.Conflict, "person=nobody", "from=2026-11-22", "to=2026-11-22", "night=yes")]
    [InlineData("/desk/roster/copy", HttpStatusCode.BadRequest, "week=2026-11-24")]
    [InlineData("/desk/roster/2026-11-21/night/substitute", HttpStatusCode.BadRequest, "person=", "version=0")]
    [InlineData("/desk/roster/2026-11-21/night/substitute", HttpStatusCode.Conflict, "person=nobody", "version=0")]
    [InlineData("/desk/roster/2026-11-21/night/swap", HttpStatusCode.BadRequest, "with=2027-11-21/night", "version=0")]
    [InlineData("/desk/roster/2026-11-21/evening/swap", HttpStatusCode.BadRequest, "with=2026-11-22/night", "version=0")]
    [InlineData("/desk/roster/2026-11-21/night/plan", HttpStatusCode.BadRequest, "person=wu")]
    [InlineData("/desk/roster/cover", HttpStatusCode.BadRequest, "shift=2026-11-21/day")]
    [InlineData("/desk/roster/cover", HttpStatusCode.Conflict, "shift=2026-11-21/day", "guard=wu")]
    [InlineData("/desk/roster/cover", HttpStatusCode.Conflict, "shift=2026-11-21/night", "guard=zhao")]
    [InlineData("/desk/roster/back", HttpStatusCode.Conflict, "shift=2026-11-21/day")]
    public async Task Given_a_form_that_makes_no_sense_when_sent_then_it_is_refused_and_nothing_is_kept(string path, HttpStatusCode status, params string[] fields)
    {
        var supervisor = await host.SignedInAsync(StaffRole.Supervisor);

        var answer = await supervisor.PostAsync("/desk/roster", path, [.. fields.Select(field => field.Split('=')).Select(pair => (pair[0], pair[1]))]);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(0, await host.Store.Engine.CountAsync(new() { Kind = Kinds.Shift.Name }, default));
    }

    [Theory]
    [InlineData("/desk/roster?week=9999-12-31", HttpStatusCode.OK)]
    [InlineData("/desk/roster?week=<script>", HttpStatusCode.OK)]
    [InlineData("/desk/roster/2026-11-21/evening", HttpStatusCode.NotFound)]
    [InlineData("/desk/roster/2026-02-30/night", HttpStatusCode.NotFound)]
    [InlineData("/desk/roster/9999-12-31/night", HttpStatusCode.NotFound)]
    [InlineData("/desk/roster/0001-01-01/night", HttpStatusCode.NotFound)]
    [InlineData("/desk/roster/2199-12-31/night", HttpStatusCode.OK)]
    public async Task Given_any_address_when_opened_then_it_answers(string path, HttpStatusCode status) =>
        Assert.Equal(status, (await (await host.SignedInAsync(StaffRole.Agent)).Client.GetAsync(path)).StatusCode);

    [Fact]
    public async Task Given_a_technician_out_on_a_job_when_entered_then_security_covers_until_they_are_back()
    {
        await PlanAsync("2026-11-20/night zhou", "2026-11-21/night zhou");
        host.Clock.Now = SomeRoster.At("2026-11-21 22:00");
        var technician = await host.SignedInAsync(StaffRole.Technician);
        Assert.Contains("I am out on a job: security covers", await technician.HtmlAsync("/desk/roster"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await technician.PostAsync("/desk/roster", "/desk/roster/cover", ("shift", "2026-11-21/night"), ("guard", "zhao"))).StatusCode);
        var html = await technician.HtmlAsync("/desk/roster?ok=cover");
        Assert.Contains("Noted: security covers.", html, StringComparison.Ordinal);
        Assert.Contains("<dt>Out on a job</dt><dd>zhou <b> (since 22:00)</dd>", html, StringComparison.Ordinal);
        Assert.Contains("<b>zhao <b></b>", await technician.HtmlAsync("/desk"), StringComparison.Ordinal);

        host.Clock.Now += TimeSpan.FromMinutes(40);
        Assert.Equal(HttpStatusCode.SeeOther, (await technician.PostAsync("/desk/roster", "/desk/roster/back", ("shift", "2026-11-21/night"))).StatusCode);
        Assert.Contains(">22:00</time> – ", await technician.HtmlAsync(Night), StringComparison.Ordinal);
        Assert.Contains(">22:40</time> zhao <b> (Technician, Technician)", await technician.HtmlAsync(Night), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_week_when_it_is_copied_then_the_next_is_planned_alike_and_a_second_copy_changes_nothing()
    {
        await PlanAsync("2026-11-16/night zhou", "2026-11-18/day wu");
        var supervisor = await host.SignedInAsync(StaffRole.Supervisor);

        var first = await supervisor.PostAsync("/desk/roster", "/desk/roster/copy", ("week", "2026-11-23"));
        var second = await supervisor.PostAsync("/desk/roster", "/desk/roster/copy", ("week", "2026-11-23"));

        Assert.Equal(("/desk/roster?ok=roster&week=2026-11-23", "/desk/roster?ok=roster-same&week=2026-11-23"), (first.Headers.Location?.ToString(), second.Headers.Location?.ToString()));
        Assert.Equal("zhou", (await host.Store.FindAsync(Kinds.Shift, "2026-11-23/night", default))?.Value.Person);
        Assert.Equal("wu", (await host.Store.FindAsync(Kinds.Shift, "2026-11-25/day", default))?.Value.Planned);
    }

    [Fact]
    public async Task Given_tasks_of_the_roster_when_the_queue_is_shown_then_they_name_the_shift()
    {
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Task, new DeskTask { Id = "shift-empty:2026-11-22-night-0", Reason = DeskTaskReason.ShiftEmpty, Subject = "2026-11-22/night", At = host.Clock.Now }), default);
        var supervisor = await host.SignedInAsync(StaffRole.Supervisor);

        var html = await supervisor.HtmlAsync("/desk");
        Assert.Contains("A shift has nobody on duty", html, StringComparison.Ordinal);
        Assert.Contains("11-22 Sun Night", html, StringComparison.Ordinal);
        Assert.Contains("11-22 Sun Night", await supervisor.HtmlAsync("/desk/tasks/shift-empty%3A2026-11-22-night-0"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-20/night zhou 2026-11-21/day zhou", "nobody is on the roster for 2026-11-21/noon, 2026-11-21/night")]
    [InlineData("2026-11-20/night zhou", "no duty number: alarms show on the desk only")]
    public async Task Given_a_gap_when_the_desk_is_asked_whether_it_is_ready_then_it_names_it(string planned, string says)
    {
        await PlanAsync([.. planned.Split(' ').Chunk(2).Select(pair => string.Join(' ', pair))]);

        Assert.Contains($"\"duty\":\"{says}", await host.CreateClient().GetStringAsync("/readyz"), StringComparison.Ordinal);
    }

    private async Task PlanAsync(params string[] planned)
    {
        var changes = new Changes();
        foreach (var shift in planned)
        {
            changes.Insert(Kinds.Shift, SomeRoster.Planned(shift));
        }

        await host.Store.CommitAsync(changes, default);
    }
}

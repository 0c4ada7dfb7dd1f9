using System.Net;
using System.Text.Json;
using HelpDesk.Bot.Photos;
using HelpDesk.Bot.Register;
using HelpDesk.Store;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Consent;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Engine.Memory;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Photos;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Register;

public sealed class MergeAndEraseTests
{
    private const string Page = "/desk/residents/chen";
    private const string Other = "R20261121-0077";

    [Fact]
    public async Task Given_two_entries_for_one_person_when_merged_then_numbers_tickets_conversations_and_history_follow()
    {
        await using var host = new DeskHost();
        await LivedAsync(host.Store);
        var browser = await host.SignedInAsync(StaffRole.Supervisor);

        var answer = await browser.PostAsync("/desk/residents/liu/merge?from=chen", "/desk/residents/liu/merge", ("from", "chen"), ("version", "1"), ("from-version", "1"));
        await host.Get<RegisterJobs>().RunAsync(default);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var liu = await host.Store.FindAsync(Kinds.Resident, "liu", default);
        Assert.Equal(["+85298765432", Some.Phone], liu?.Value.Phones);
        Assert.Equal(["5-301", "2-506"], liu?.Value.Units.Select(unit => unit.Door));
        Assert.Equal("门铃坏了", liu?.Value.Notes);
        Assert.Null(await host.Store.FindAsync(Kinds.Resident, "chen", default));
        Assert.Equal("liu", (await host.Store.FindAsync(Kinds.Phone, Some.Phone, default))?.Value.ResidentId);
        Assert.Equal("liu", (await host.Store.FindAsync(Kinds.Ticket, Some.Number, default))?.Value.PartyId);
        Assert.Equal("liu", (await host.Store.FindAsync(Kinds.Conversation, $"sms:{Some.Phone}", default))?.Value.PartyId);
        Assert.Equal("/desk/residents/liu", (await browser.Client.GetAsync(Page)).Headers.Location?.OriginalString);
        var html = await browser.HtmlAsync("/desk/residents/liu");
        Assert.Contains("Name: 陈先生 → –", html, StringComparison.Ordinal);
        Assert.Contains("Notes: – → 门铃坏了", html, StringComparison.Ordinal);
        Assert.Equal(2, (await host.Get<RegisterReader>().HistoryAsync("liu", 10, default)).Count);
    }

    [Fact]
    public async Task Given_one_of_two_entries_changed_since_when_merged_then_it_is_shown_again_and_nothing_happens()
    {
        await using var host = new DeskHost();
        await LivedAsync(host.Store);
        var browser = await host.SignedInAsync(StaffRole.Supervisor);

        var answer = await browser.PostAsync("/desk/residents/liu/merge?from=chen", "/desk/residents/liu/merge", ("from", "chen"), ("version", "9"), ("from-version", "1"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.NotNull(await host.Store.FindAsync(Kinds.Resident, "chen", default));
    }

    [Fact]
    public async Task Given_open_matters_when_a_person_is_to_be_erased_then_it_is_refused_and_the_tickets_are_named()
    {
        await using var host = new DeskHost();
        await LivedAsync(host.Store);
        var browser = await host.SignedInAsync(StaffRole.Manager);

        var answer = await EraseAsync(browser);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains(Some.Number, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotNull(await host.Store.FindAsync(Kinds.Resident, "chen", default));
    }

    [Fact]
    public async Task Given_a_wrong_name_or_no_reason_when_erased_then_nothing_happens()
    {
        await using var host = new DeskHost();
        await LivedAsync(host.Store, TicketState.Closed);
        var browser = await host.SignedInAsync(StaffRole.Manager);

        Assert.Equal(HttpStatusCode.BadRequest, (await EraseAsync(browser, confirm: "陈")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await EraseAsync(browser, reason: " ")).StatusCode);
        Assert.NotNull(await host.Store.FindAsync(Kinds.Resident, "chen", default));
    }

    [Fact]
    public async Task Given_a_person_when_erased_then_no_name_number_or_word_of_theirs_is_left_anywhere_and_numbers_and_figures_stay()
    {
        await using var host = new DeskHost();
        await LivedAsync(host.Store, TicketState.Closed);
        await host.Get<PhotoFolder>().WriteAsync(PhotoId, "bytes"u8.ToArray(), default);
        var browser = await host.SignedInAsync(StaffRole.Manager);

        Assert.Equal(HttpStatusCode.SeeOther, (await EraseAsync(browser)).StatusCode);
        await host.Get<RegisterJobs>().RunAsync(default);

        await NothingLeftAsync(host.Store);
        Assert.Contains("Done.", await browser.HtmlAsync(Page + "/erasure"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Client.GetAsync(Page)).StatusCode);
        Assert.Empty((await host.Get<RegisterReader>().ReadAsync("陈先", 1, seesPhones: true, default)).Rows);
        Assert.Empty(await host.Store.SearchAsync(Kinds.Ticket, "灯不亮", 10, default));
        var ticket = Assert.IsType<Versioned<Ticket>>(await host.Store.FindAsync(Kinds.Ticket, Some.Number, default)).Value;
        Assert.Equal((Some.Now, TicketState.Closed, "electrical", "506"), (ticket.CreatedAt, ticket.State, ticket.Category, ticket.Unit));
        Assert.Equal(Some.Now.AddSeconds(3), (await host.Store.FindAsync(Kinds.Outbox, "sms:SM1/0", default))?.Value.SentAt);
        Assert.Empty(await new Integrity(host.Store, Kinds.All).CheckAsync(default));
        using var bytes = host.Get<PhotoFolder>().Open(Picture);
        Assert.Null(bytes);
        Assert.Contains(await TrailAsync(host.Store, AuditEntry.Hidden("chen")), entry => entry.Action == "erase_resident");
    }

    [Fact]
    public async Task Given_an_erasure_when_the_desk_stops_after_each_single_step_then_it_still_ends_with_nothing_left()
    {
        var store = new DeskStore(new MemoryEngine(Kinds.Schemas));
        var clock = new ManualClock(Some.Now.AddDays(1));
        await LivedAsync(store, TicketState.Closed);
        await new RegisterDesk(store, new(store), clock).EraseAsync("chen", null, "asked for it", "manager", default);
        var steps = 0;

        while (await SomeResident.Restarted(store, clock).NextAsync(default) is { } job)
        {
            Assert.True(await SomeResident.Restarted(store, clock).TryStepAsync(job, default));
            Assert.InRange(++steps, 1, 50);
        }

        Assert.InRange(steps, 4, 50);
        await NothingLeftAsync(store);
    }

    [Fact]
    public async Task Given_a_number_that_stopped_texts_when_its_person_is_erased_then_the_stop_stays_and_a_new_text_from_it_is_a_strangers()
    {
        var store = new DeskStore(new MemoryEngine(Kinds.Schemas));
        var clock = new ManualClock(Some.Now.AddDays(1));
        await LivedAsync(store, TicketState.Closed);
        await store.CommitAsync(new Changes().Insert(Kinds.Consent, new NumberConsent(Some.Phone, Some.Now, null)), default);

        await new RegisterDesk(store, new(store), clock).EraseAsync("chen", null, "asked for it", "manager", default);
        await SomeResident.Restarted(store, clock).RunAsync(default);

        Assert.NotNull((await store.FindAsync(Kinds.Consent, Some.Phone, default))?.Value.CarrierBlockedAt);
        Assert.Null(await store.FindAsync(Kinds.Phone, Some.Phone, default));
        Assert.NotNull(await store.FindAsync(Kinds.Activity, "sms:SM1", default));
    }

    [Fact]
    public async Task Given_a_manager_when_a_person_is_exported_then_all_that_is_kept_is_in_the_file_and_the_trail_tells_it()
    {
        await using var host = new DeskHost();
        await LivedAsync(host.Store);
        var browser = await host.SignedInAsync(StaffRole.Manager);

        var answer = await browser.PostAsync(Page, Page + "/export");

        using var file = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var root = file.RootElement;
        Assert.Equal("陈先生", root.GetProperty("resident").GetProperty("name").GetString());
        Assert.Equal(1, root.GetProperty("history").GetArrayLength());
        Assert.Equal(1, root.GetProperty("tickets").GetArrayLength());
        var talk = Assert.Single(root.GetProperty("conversations").EnumerateArray());
        Assert.Equal("卧室灯不亮，不急，明天上午来吧", talk.GetProperty("received")[0].GetProperty("text").GetString());
        Assert.Equal(1, talk.GetProperty("photos").GetArrayLength());
        Assert.Equal("export_resident", Assert.Single(await TrailAsync(host.Store, AuditEntry.Hidden("chen"))).Action);
    }

    [Fact]
    public async Task Given_the_roles_when_they_merge_export_or_erase_then_only_those_of_the_table_may()
    {
        await using var host = new DeskHost();
        await LivedAsync(host.Store);
        (DeskAction Action, string Path, bool IsForm)[] cells =
        [
            (DeskAction.Read, "/desk/residents", false), (DeskAction.Read, Page, false), (DeskAction.EditResidents, Page + "/edit", false), (DeskAction.EditResidents, Page + "/edit", true),
            (DeskAction.EditResidents, "/desk/residents/new", true), (DeskAction.MergeResidents, Page + "/merge", false), (DeskAction.MergeResidents, Page + "/merge", true),
            (DeskAction.ImportResidents, "/desk/residents/import", false), (DeskAction.ImportResidents, "/desk/residents/template.csv", false), (DeskAction.ImportResidents, "/desk/residents/imports/x", false),
            (DeskAction.ImportResidents, "/desk/residents/imports/x/confirm", true), (DeskAction.EraseResidents, Page + "/erase", false), (DeskAction.EraseResidents, Page + "/erase", true), (DeskAction.EraseResidents, Page + "/export", true),
        ];
        foreach (var role in Enum.GetValues<StaffRole>())
        {
            var browser = await host.SignedInAsync(role);
            foreach (var (action, path, isForm) in cells)
            {
                var answer = isForm ? await browser.PostAsync("/desk", path, ("x", "")) : await browser.Client.GetAsync(path);
                Assert.True(StaffPermissions.May(role, action) == (answer.StatusCode != HttpStatusCode.Forbidden), $"{role} {path} gave {answer.StatusCode}");
            }
        }
    }

    private const string PhotoId = "0123456789abcdef0123456789abcdef01234567";

    private static Photo Picture { get; } = new() { Id = PhotoId, ConversationId = $"sms:{Some.Phone}", Name = "陈先生的灯.jpg", ContentType = "image/jpeg", At = Some.Now, State = PhotoState.Kept };

    // Everything a resident leaves behind, and a neighbour who once gave the same number.
    private static async Task LivedAsync(DeskStore store, TicketState state = TicketState.Open)
    {
        await SomeResident.EnterAsync(store, SomeResident.Chen, SomeResident.Liu);
        await Some.SeedAsync(store, Some.Ticket() with
        {
            PartyId = "chen",
            State = state,
            Photos = [PhotoId],
            Fields = [new("name", "姓名", "陈先生")],
            Timeline = [new(Some.Now, "resident", "filed", "陈先生 91234567")],
        });
        var talk = await store.FindAsync(Kinds.Conversation, $"sms:{Some.Phone}", default);
        await store.CommitAsync(
            new Changes()
                .Update(Kinds.Conversation, Assert.IsType<Versioned<ConversationRecord>>(talk), talk.Value with { PartyId = "chen" })
                .Insert(Kinds.Ticket, Some.Ticket(Other) with { PartyId = "liu", Resident = "刘女士", ConversationId = null, State = TicketState.Closed, Text = "水管", Item = "水管", Timeline = [] })
                .Insert(Kinds.ResidentChange, ResidentChange.Of(Some.Now, "chen", "agent", "changed", [new("notes", null, "门铃坏了")]))
                .Insert(Kinds.Draft, new DraftRecord("chen", new("{}"u8.ToArray()), Some.Now))
                .Insert(Kinds.Pass, new Pass { Number = "P123456782", Ticket = Some.Number, Resident = "陈先生", Phone = Some.Phone, Item = "陈先生的沙发", ValidFrom = new(2026, 11, 21), ValidTo = new(2026, 11, 22), UsesAllowed = 1, IssuedAt = Some.Now, IssuedBy = "agent" })
                .Insert(Kinds.Outbox, Some.Answer() with { Id = "code/1", ConversationId = null, Sequence = 0, Text = "验证码 123456 陈先生", Ticket = null })
                .Insert(Kinds.Outbox, Some.Answer() with { Id = "desk:1", Sequence = 3, Text = "陈先生，明天上午到。", State = OutboxState.Planned, SentAt = null })
                .Insert(Kinds.Task, new DeskTask { Id = "t1", Reason = DeskTaskReason.PersonAsked, ConversationId = $"sms:{Some.Phone}", At = Some.Now, Draft = "陈先生" })
                .Insert(Kinds.Photo, Picture),
            default);
    }

    private static async Task NothingLeftAsync(DeskStore store)
    {
        foreach (var kind in Kinds.All.Where(kind => kind.Name != Kinds.Staff.Name))
        {
            foreach (var record in await store.Engine.QueryAsync(new Query { Kind = kind.Name, Take = 1000 }, default))
            {
                var text = JsonDocument.Parse(record.Body).RootElement.ToString() + record.Id;
                foreach (var trace in new[] { "陈先生", Some.Phone, "91234567", "门铃", "灯不亮", "沙发", PhotoId }.Where(trace => System.Text.RegularExpressions.Regex.Unescape(text.Replace("\\\"", "\"", StringComparison.Ordinal)).Contains(trace, StringComparison.Ordinal)))
                {
                    Assert.Fail($"{kind.Name} {record.Id} still holds {trace}.");
                }
            }
        }

        Assert.Equal("刘女士", (await store.FindAsync(Kinds.Ticket, Other, default))?.Value.Resident);
        Assert.Equal(OutboxState.Cancelled, (await store.FindAsync(Kinds.Outbox, "desk:1", default))?.Value.State);
    }

    private static Task<HttpResponseMessage> EraseAsync(DeskBrowser browser, string confirm = "陈先生", string reason = "asked for it") =>
        browser.PostAsync(Page + "/erase", Page + "/erase", ("version", "1"), ("reason", reason), ("confirm", confirm));

    private static async Task<IReadOnlyList<AuditEntry>> TrailAsync(DeskStore store, string subject) =>
        [.. (await store.QueryAsync(Kinds.Audit, new Query { Kind = Kinds.Audit.Name, Where = [new("subject", FieldValue.Of(subject))] }, default)).Select(entry => entry.Value)];
}

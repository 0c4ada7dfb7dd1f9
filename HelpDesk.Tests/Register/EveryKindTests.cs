using System.Text.Encodings.Web;
using System.Text.Json;
using HelpDesk.Bot.Register;
using HelpDesk.Store;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Bookings;
using HelpDesk.Store.Consent;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Engine.Memory;
using HelpDesk.Store.Identity;
using HelpDesk.Store.Incidents;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Photos;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Store.Webhooks;
using HelpDesk.Tests.Desk;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HelpDesk.Tests.Register;

/// <summary>A desk that holds a filled record of every kind there is. A new kind fails here until it is said what becomes of a person's traces in it.</summary>
public sealed class EveryKindTests
{
    private const string Texts = "sms:" + Some.Phone;
    private const string Neighbours = "R20261121-0077";
    private const string PhotoId = "0123456789abcdef0123456789abcdef01234567";
    private const string NeighboursPhoto = "89abcdef0123456789abcdef0123456789abcdef";

    private static readonly string[] Traces = ["陈先生", Some.Phone, "91234567", "门铃", "灯不亮", "沙发", PhotoId];
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly RawJson Words = new(JsonSerializer.SerializeToUtf8Bytes(new { said = "陈先生的灯不亮" }));

    private static readonly Ticket Ticket = Some.Ticket() with
    {
        PartyId = "chen",
        State = TicketState.Closed,
        Incident = "inc",
        MergedInto = Neighbours,
        Links = ["R20261121-0078"],
        Service = "修灯不亮",
        Photos = [PhotoId],
        Fields = [new("name", "姓名", "陈先生")],
        Visit = new(null, null, null, null, null, "陈先生在家时"),
        Promise = new(null, null, null, null, null, "陈先生在家时"),
        Application = new() { Reason = "陈先生的沙发", Suspension = new("陈先生", Some.Now, "agent"), Works = new() { Checks = [new(Some.Now, "tech", "陈先生")], Completion = new(Some.Now, "tech", true, "陈先生"), Refund = new(1, 1, "陈先生", Some.Now, "agent") } },
        Timeline = [new(Some.Now, "resident", "filed", "陈先生 91234567"), new(Some.Now, "agent", "merged_into", Neighbours)],
    };

    // Of somebody else in the same unit: stands for the person's ticket, with its words and its photo.
    private static readonly Ticket NeighboursTicket = Some.Ticket(Neighbours) with
    {
        PartyId = "liu",
        Resident = "刘女士",
        Phone = "+85298765432",
        ConversationId = null,
        Item = "水管",
        Text = "水管漏了",
        Photos = [NeighboursPhoto, PhotoId],
        Merged = [Some.Number],
        Timeline = [new(Some.Now, "agent", "merged", $"{Some.Number}\n陈先生家灯不亮"), new(Some.Now, "agent", "note", "刘女士的水管")],
    };

    private static readonly TicketNewsItem News = new(1, WebhookEvents.Closed, Ticket, 2, ["closed"], null);

    // What a record of each kind holds of the person, and of some more than one.
    private static readonly IReadOnlyDictionary<string, Action<Changes>> Personal = new Dictionary<string, Action<Changes>>(StringComparer.Ordinal)
    {
        [Kinds.Ticket.Name] = changes => changes.Insert(Kinds.Ticket, Ticket).Insert(Kinds.Ticket, NeighboursTicket),
        [Kinds.Activity.Name] = changes => changes.Insert(Kinds.Activity, Some.Activity() with { To = "+85230000000", Raw = Words, Photos = [PhotoId] }),
        [Kinds.Conversation.Name] = changes => changes
            .Insert(Kinds.Conversation, Some.Conversation() with { PartyId = "chen", State = Words, Handoff = new() { AskedAt = Some.Now, By = "agent", JoinedAt = Some.Now, SpeaksAt = Some.Now } })
            .Insert(Kinds.Conversation, new() { Id = "chat:chen", PartyId = "chen", Address = "d1", State = Words, VerifiedAs = Some.Phone, VerifiedAt = Some.Now, Photos = [PhotoId], Route = Words, Handoff = new() { AskedAt = Some.Now, WaitsSince = Some.Now, SpeaksAt = Some.Now } }),
        [Kinds.Draft.Name] = changes => changes.Insert(Kinds.Draft, new DraftRecord("chen", Words, Some.Now) { Photos = [PhotoId] }).Insert(Kinds.Draft, new DraftRecord("number:" + Some.Phone, Words, Some.Now)),
        [Kinds.Outbox.Name] = changes => changes
            .Insert(Kinds.Outbox, Some.Answer() with { Text = "陈先生，明天上午到。", Rendered = Words, ReplyTo = "sms:SM1" })
            .Insert(Kinds.Outbox, Some.Answer() with { Id = "said:1", Sequence = 3, Purpose = OutboxPurpose.Staff, By = "agent", Text = "陈先生您好", State = OutboxState.Planned })
            .Insert(Kinds.Outbox, Some.Answer() with { Id = "code/1", ConversationId = null, Sequence = 0, Text = "验证码 123456 陈先生", Purpose = OutboxPurpose.Code })
            .Insert(Kinds.Outbox, OfStaff($"dispatch:{Some.Number}/2", Some.Number))
            .Insert(Kinds.Outbox, OfStaff("harm:sms:SM1/0", null))
            .Insert(Kinds.Outbox, OfStaff("harm:sms:SM1/1", null)),
        [Kinds.Consent.Name] = changes => changes.Insert(Kinds.Consent, new NumberConsent(Some.Phone, null, null)),
        [Kinds.Resident.Name] = changes => changes.Insert(Kinds.Resident, SomeResident.Chen),
        [Kinds.Phone.Name] = changes => changes.Insert(Kinds.Phone, new PhoneOwner(Some.Phone, "chen")),
        [Kinds.ResidentChange.Name] = changes => changes.Insert(Kinds.ResidentChange, ResidentChange.Of(Some.Now, "chen", "agent", "changed", [new("notes", "陈先生", "门铃坏了")])),
        [Kinds.ImportPart.Name] = changes => changes.Insert(Kinds.ImportPart, new ImportPart("import:1", 0, [new(2, ["陈先生", Some.Phone], SomeResident.Chen, RowOutcome.Failed, [])]) { Failed = [] }),
        [Kinds.Task.Name] = changes => changes
            .Insert(Kinds.Task, new DeskTask { Id = "t1", Reason = DeskTaskReason.PersonAsked, ConversationId = Texts, Subject = "sms:SM1", At = Some.Now, Draft = "陈先生" })
            .Insert(Kinds.Task, new DeskTask { Id = "harm:sms:SM1", Reason = DeskTaskReason.HarmGoesOn, ConversationId = Texts, Subject = "sms:SM1", At = Some.Now })
            .Insert(Kinds.Task, new DeskTask { Id = $"outage:{Some.Number}", Reason = DeskTaskReason.OutageAnnounced, Subject = Some.Number, At = Some.Now, Draft = "陈先生来电" }),
        [Kinds.Photo.Name] = changes => changes
            .Insert(Kinds.Photo, new Photo { Id = PhotoId, ConversationId = "chat:elsewhere", Name = "陈先生的灯.jpg", ContentType = "image/jpeg", At = Some.Now, State = PhotoState.Kept })
            .Insert(Kinds.Photo, new Photo { Id = NeighboursPhoto, ConversationId = "chat:liu", Name = "水管.jpg", ContentType = "image/jpeg", At = Some.Now, State = PhotoState.Kept }),
        [Kinds.ReadMark.Name] = changes => changes.Insert(Kinds.ReadMark, new ReadMark(Texts, 2, Some.Now)),
        [Kinds.DeviceCode.Name] = changes => changes
            .Insert(Kinds.DeviceCode, new DeviceCode { Id = Texts, Phone = Some.Phone, SentAt = Some.Now })
            .Insert(Kinds.DeviceCode, new DeviceCode { Id = "chat:stranger", Phone = Some.Phone, Hash = "x", SentAt = Some.Now }),
        [Kinds.NumberCodes.Name] = changes => changes.Insert(Kinds.NumberCodes, new NumberCodes(Some.Phone, [Some.Now])),
        [Kinds.Pass.Name] = changes => changes.Insert(Kinds.Pass, new Pass { Number = "P123456782", Ticket = Some.Number, Resident = "陈先生", Phone = Some.Phone, Item = "陈先生的沙发", Fields = [new("name", "姓名", "陈先生")], SuspendedFor = "陈先生", RevokedFor = "陈先生", ValidFrom = new(2026, 11, 21), ValidTo = new(2026, 11, 22), UsesAllowed = 1, IssuedAt = Some.Now, IssuedBy = "agent" }),
        [Kinds.Held.Name] = changes => changes
            .Insert(Kinds.Held, new HeldTelling { Id = $"{Some.Number}/2", Ticket = Some.Number, Version = 1, Before = Ticket, By = "agent", Text = "陈先生，修好了", TellAt = Some.Now })
            .Insert(Kinds.Held, new HeldTelling { Id = $"{Neighbours}/2", Ticket = Neighbours, Version = 1, Before = NeighboursTicket with { Timeline = [], Photos = null }, Also = [new(Ticket, 1)], By = "agent", Text = "刘女士，修好了", TellAt = Some.Now }),
        [Kinds.View.Name] = changes => changes
            .Insert(Kinds.View, new SavedView { Id = "v1", Owner = "agent", Name = "陈先生", Filter = "state=open" })
            .Insert(Kinds.View, new SavedView { Id = "v2", Owner = "*", Name = "找人", Filter = "q=" + Uri.EscapeDataString("陈先生") })
            .Insert(Kinds.View, new SavedView { Id = "v3", Owner = "*", Name = "来电", Filter = "q=" + Uri.EscapeDataString("9123 4567") })
            .Insert(Kinds.View, new SavedView { Id = "v4", Owner = "*", Name = "水管", Filter = "q=" + Uri.EscapeDataString("水管") }),
        [Kinds.IncidentCommand.Name] = changes => changes.Insert(Kinds.IncidentCommand, new IncidentCommand { Id = "agent/1", Incident = "inc", Ticket = Some.Number, Action = IncidentAction.Reply, Text = "陈先生家的灯不亮已修好", By = "agent", DueAt = Some.Now, Tickets = [Some.Number, Neighbours], ToCall = [Some.Number], State = IncidentCommandState.Done }),
        [Kinds.TicketNews.Name] = changes => changes.Insert(Kinds.TicketNews, new TicketNews { Sequence = 1, At = Some.Now, Items = [News, News with { Sequence = 2, Ticket = NeighboursTicket with { Timeline = [], Photos = null } }] }),
        [Kinds.WebhookDelivery.Name] = changes => Enum.GetValues<WebhookDeliveryState>().Aggregate(changes, (more, state) => more.Insert(Kinds.WebhookDelivery, new WebhookDelivery { Webhook = "erp", Sequence = 10 + (long)state, Type = WebhookEvents.Closed, At = Some.Now, Item = News, State = state, PlannedAt = Some.Now, NextAt = Some.Now })),
    };

    // Kinds that hold nothing of a resident once no work on them goes on: figures, staff, the desk's own, ids and hashes.
    private static readonly IReadOnlyDictionary<string, Action<Changes>> OfNobody = new Dictionary<string, Action<Changes>>(StringComparer.Ordinal)
    {
        [Kinds.NumberLease.Name] = changes => changes.Insert(Kinds.NumberLease, new NumberLease("20261121", 9)),
        [Kinds.Staff.Name] = changes => changes.Insert(Kinds.Staff, new StaffAccount { Name = "agent", DisplayName = "前台", Role = StaffRole.Agent, Stamp = "s", Phone = "+85230001111" }),
        [Kinds.Sessions.Name] = changes => changes.Insert(Kinds.Sessions, new StaffSessions { Name = "agent", All = [new("s", "d", "b", Some.Now, Some.Now, false)] }),
        [Kinds.Alarm.Name] = changes => changes.Insert(Kinds.Alarm, new Alarm(Some.Number, Some.Now, "+85230001111", "electric", "2", null, null)),
        [Kinds.Mark.Name] = changes => changes.Insert(Kinds.Mark, new Mark("sms", Some.Now)),
        [Kinds.Once.Name] = changes => changes.Insert(Kinds.Once, new OnceRecord("api:desk/k", "00", Some.Number, Some.Now)),
        [Kinds.Secret.Name] = changes => changes.Insert(Kinds.Secret, new KeptSecret("codes", "AA==")),
        [Kinds.Place.Name] = changes => changes.Insert(Kinds.Place, new BookedPlace("aircon_cleaning", new(2026, 11, 22), new(9, 0), 0, Some.Now, 60, Some.Number)),
        [Kinds.Shift.Name] = changes => changes.Insert(Kinds.Shift, new Shift { Day = new(2026, 11, 21), Part = ShiftPart.Day, Person = "agent" }),
        [Kinds.Webhook.Name] = changes => changes.Insert(Kinds.Webhook, new Webhook { Id = "erp", Name = "erp", Address = "https://erp.example/", Events = WebhookEvents.All, On = false, Role = StaffRole.Supervisor, Secret = "x", CreatedAt = Some.Now }),
        [Kinds.RegisterJob.Name] = changes => changes.Insert(Kinds.RegisterJob, new RegisterJob { Id = "import:1", Work = RegisterWork.Import, State = JobState.Done, By = "agent", At = Some.Now }),
        [Kinds.Audit.Name] = changes => changes.Insert(Kinds.Audit, AuditEntry.Of(Some.Now, "agent", "change_resident", Kinds.Resident.Name, AuditEntry.Hidden("chen"))),
        [Kinds.AuditMark.Name] = changes => changes.Insert(Kinds.AuditMark, new AuditMark("e1", 1, null)),
        [Kinds.AuditSeal.Name] = changes => changes.Insert(Kinds.AuditSeal, AuditSeal.Make(null, [AuditEntry.Of(Some.Now, "agent", "x", "y", "z")], Some.Now)),
    };

    [Fact]
    public void Given_the_kinds_of_records_when_counted_then_it_is_said_of_each_what_it_holds_of_a_person() =>
        Assert.Equal(Kinds.All.Select(kind => kind.Name).Order(StringComparer.Ordinal), Personal.Keys.Concat(OfNobody.Keys).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Given_a_record_of_every_kind_when_its_person_is_erased_then_no_trace_is_left_in_any_and_what_is_of_others_stays()
    {
        var (store, clock) = await LivedAsync();
        Assert.Equal(Personal.Keys.Order(StringComparer.Ordinal), (await TracesAsync(store)).Select(trace => trace.Kind).Distinct().Order(StringComparer.Ordinal));

        await EraseAsync(store, clock);

        Assert.Empty(await TracesAsync(store));
        foreach (var kind in Kinds.All.Where(kind => kind.Schema.Searchable))
        {
            foreach (var word in new[] { "陈先生", "91234567", "灯不亮" })
            {
                Assert.Empty(await store.Engine.SearchAsync(kind.Name, word, 10, default));
            }
        }

        var neighbour = (await GetAsync(store, Kinds.Ticket, Neighbours)).Value;
        Assert.Equal(("刘女士", "水管漏了", "+85298765432"), (neighbour.Resident, neighbour.Text, neighbour.Phone));
        Assert.Equal([NeighboursPhoto], neighbour.Photos);
        Assert.Equal([Some.Number, "刘女士的水管"], neighbour.Timeline.Select(entry => entry.Detail));
        Assert.NotNull(await store.FindAsync(Kinds.Photo, NeighboursPhoto, default));
        Assert.Equal("刘女士，修好了", (await store.FindAsync(Kinds.Held, $"{Neighbours}/2", default))?.Value.Text);
        Assert.NotNull(await store.FindAsync(Kinds.View, "v4", default));
        Assert.Equal(5, await store.Engine.CountAsync(new Query { Kind = Kinds.WebhookDelivery.Name }, default));
        Assert.Equal("水管漏了", (await store.FindAsync(Kinds.TicketNews, TicketNews.IdOf(1), default))?.Value.Items[1].Ticket.Text);
        Assert.Empty(await new Integrity(store, Kinds.All).CheckAsync(default));
    }

    [Fact]
    public async Task Given_a_record_of_every_kind_when_the_erasure_is_broken_off_at_each_commit_then_it_ends_all_the_same()
    {
        var (store, clock) = await LivedAsync();
        await new RegisterDesk(store, new(store), clock).EraseAsync("chen", null, "asked for it", "manager", default);
        for (var steps = 0; await SomeResident.Restarted(store, clock).NextAsync(default) is { } job; steps++)
        {
            Assert.True(steps < 60, "It does not end.");
            Assert.True(await SomeResident.Restarted(store, clock).TryStepAsync(job, default));
        }

        Assert.Empty(await TracesAsync(store));
    }

    [Fact]
    public async Task Given_somebody_else_who_has_the_number_by_now_when_its_former_owner_is_erased_then_only_what_was_said_before_goes()
    {
        var (store, clock) = await LivedAsync();
        var talk = (await GetAsync(store, Kinds.Conversation, Texts));
        var owner = (await GetAsync(store, Kinds.Phone, Some.Phone));
        var changes = new Changes().Update(Kinds.Conversation, talk, talk.Value with { PartyId = "liu" }).Update(Kinds.Phone, owner, new(Some.Phone, "liu") { Since = Some.Now.AddHours(1) })
            .Insert(Kinds.Resident, SomeResident.Liu)
            .Insert(Kinds.Activity, Some.Activity() with { Id = "sms:SM2", Sequence = 9, Text = "刘女士来信", Ticket = null, ReceivedAt = Some.Now.AddHours(2) })
            .Insert(Kinds.Task, new DeskTask { Id = "t9", Reason = DeskTaskReason.PersonAsked, ConversationId = Texts, At = Some.Now.AddHours(2), Draft = "刘女士" });
        Assert.True(await store.CommitAsync(changes, default));

        await EraseAsync(store, clock);

        Assert.Equal(("刘女士来信", Texts), ((await GetAsync(store, Kinds.Activity, "sms:SM2")).Value.Text, (await GetAsync(store, Kinds.Task, "t9")).Value.ConversationId));
        Assert.Equal("", (await GetAsync(store, Kinds.Activity, "sms:SM1")).Value.Text);
        Assert.Null((await GetAsync(store, Kinds.Task, "t1")).Value.Draft);
        Assert.Equal("liu", (await GetAsync(store, Kinds.Conversation, Texts)).Value.PartyId);
    }

    [Fact]
    public async Task Given_a_number_that_somebody_else_has_by_now_when_its_former_owner_is_exported_then_all_kinds_are_in_the_file_and_no_word_of_the_other()
    {
        var (store, clock) = await LivedAsync();
        var talk = await GetAsync(store, Kinds.Conversation, Texts);
        var owner = await GetAsync(store, Kinds.Phone, Some.Phone);
        await store.CommitAsync(
            new Changes().Update(Kinds.Conversation, talk, talk.Value with { PartyId = "liu" }).Update(Kinds.Phone, owner, new(Some.Phone, "liu") { Since = Some.Now.AddHours(1) })
                .Insert(Kinds.Resident, SomeResident.Liu)
                .Insert(Kinds.Activity, Some.Activity() with { Id = "sms:SM2", Sequence = 9, Text = "刘女士来信", Ticket = null, ReceivedAt = Some.Now.AddHours(2) }),
            default);

        using var file = JsonDocument.Parse(await ExportedAsync(store, clock, "chen"));

        var text = JsonSerializer.Serialize(file, AsWritten);
        Assert.DoesNotContain("刘女士来信", text, StringComparison.Ordinal);
        Assert.Contains("卧室灯不亮，不急，明天上午来吧", text, StringComparison.Ordinal);
        foreach (var part in new[] { "history", "consents", "drafts", "codesByNumber", "tickets", "passes", "aboutToHear", "toldToStaff", "tasks", "toldToSystems", "conversations", "codes" })
        {
            Assert.True(file.RootElement.GetProperty(part).GetArrayLength() > 0, part);
        }

        Assert.Equal(5, file.RootElement.GetProperty("toldToSystems")[0].GetProperty("events").GetArrayLength());
        Assert.Equal(["chat:chen", Texts], file.RootElement.GetProperty("conversations").EnumerateArray().Select(conversation => conversation.GetProperty("id").GetString()));
    }

    private static async Task<byte[]> ExportedAsync(DeskStore store, ManualClock clock, string id)
    {
        var answer = Assert.IsType<IResult>(await new PersonExport(store).AnswerAsync(id, "manager", store, clock, default), exactMatch: false);
        using var written = new MemoryStream();
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        await answer.ExecuteAsync(new DefaultHttpContext { RequestServices = services, Response = { Body = written } });
        return written.ToArray();
    }

    private static OutboxMessage OfStaff(string id, string? ticket) =>
        Some.Answer() with { Id = id, Purpose = OutboxPurpose.Staff, ConversationId = null, Sequence = 0, To = "+85230001111", Text = "陈先生 2-506 灯不亮 " + Some.Phone, Ticket = ticket, AnswersContactOf = null };

    private static async Task<(DeskStore Store, ManualClock Clock)> LivedAsync()
    {
        var store = new DeskStore(new MemoryEngine(Kinds.Schemas));
        var changes = new Changes();
        foreach (var fill in Personal.Values.Concat(OfNobody.Values))
        {
            fill(changes);
        }

        Assert.True(await store.CommitAsync(changes, default));
        return (store, new(Some.Now.AddDays(1)));
    }

    private static async Task<Versioned<T>> GetAsync<T>(DeskStore store, DocumentKind<T> kind, string id)
        where T : class => await store.FindAsync(kind, id, default) ?? throw new InvalidOperationException($"{kind.Name} {id} is gone.");

    private static async Task EraseAsync(DeskStore store, ManualClock clock)
    {
        Assert.IsType<RegisterOutcome.Erasing>(await new RegisterDesk(store, new(store), clock).EraseAsync("chen", null, "asked for it", "manager", default));
        await SomeResident.Restarted(store, clock).RunAsync(default);
    }

    private static async Task<IReadOnlyList<(string Kind, string Id, string Trace)>> TracesAsync(DeskStore store)
    {
        var left = new List<(string, string, string)>();
        foreach (var kind in Kinds.All)
        {
            foreach (var record in await store.Engine.QueryAsync(new Query { Kind = kind.Name, Take = 1000 }, default))
            {
                var text = Uri.UnescapeDataString(JsonSerializer.Serialize(JsonDocument.Parse(record.Body), AsWritten)) + record.Id;
                left.AddRange(Traces.Where(trace => text.Contains(trace, StringComparison.Ordinal)).Select(trace => (kind.Name, record.Id, trace)));
            }
        }

        return left;
    }
}

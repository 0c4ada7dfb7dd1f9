using System.Buffers;
using System.Text.Json;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Residents;

namespace HelpDesk.Bot.Register;

/// <summary>Everything that is kept about one person, as one JSON file: the register and its history, consents, forms in progress, tickets with passes and what staff and other systems were told of them, conversations with photos and tasks, codes.</summary>
/// <remarks>Written as it is read, so that a long life of a resident fills no memory. Records stand as they are stored.</remarks>
internal sealed class PersonExport(DeskStore store)
{
    private const int Chunk = 200;

    /// <summary>The file; null when there is no such resident. That it was handed out stands in the trail before its first byte.</summary>
    public async Task<IResult?> AnswerAsync(string id, string by, DeskStore desk, TimeProvider clock, CancellationToken cancel)
    {
        if (await desk.FindAsync(Kinds.Resident, id, cancel) is not { } resident)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        await desk.CommitAsync(new Changes().Audit(RegisterDesk.Entry(new(by, "exported", now), "export_resident", id)), cancel);
        return Results.Stream(stream => WriteAsync(stream, resident.Value, now, cancel), "application/json", $"resident-{now:yyyyMMdd}.json");
    }

    private async Task WriteAsync(Stream stream, Resident resident, DateTimeOffset now, CancellationToken cancel)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(buffer, new() { Indented = true });
        var file = new ExportFile(json, buffer, stream);
        json.WriteStartObject();
        json.WriteString("exportedAt", now);
        json.WritePropertyName("resident");
        JsonSerializer.Serialize(json, resident, Kinds.Resident.Json);
        await ManyAsync(file, "history", Kinds.ResidentChange, "resident_id", [resident.Id], null, cancel);
        await OnesAsync(json, "consents", Kinds.Consent, resident.Phones, cancel);
        await OnesAsync(json, "drafts", Kinds.Draft, [resident.Id, .. resident.Phones.Select(phone => "number:" + phone)], cancel);
        await OnesAsync(json, "codesByNumber", Kinds.NumberCodes, resident.Phones, cancel);
        var (tickets, conversations) = await TicketsAsync(file, resident, cancel);
        await ManyAsync(file, "passes", Kinds.Pass, "ticket", tickets, null, cancel);
        await ManyAsync(file, "aboutToHear", Kinds.Held, "ticket", tickets, "tell_at", cancel);
        await ManyAsync(file, "toldToStaff", Kinds.Outbox, "told_of", tickets, null, cancel);
        await ManyAsync(file, "tasks", Kinds.Task, "subject", tickets, null, cancel);
        await ToldToSystemsAsync(file, tickets, cancel);
        await OwnConversationsAsync(resident, conversations, cancel);
        json.WriteStartArray("conversations");
        foreach (var conversation in conversations)
        {
            await ConversationAsync(file, resident, conversation, cancel);
        }

        json.WriteEndArray();
        await ManyAsync(file, "texts", Kinds.Outbox, "recipient", resident.Phones, "planned_at", cancel);
        await ManyAsync(file, "codes", Kinds.DeviceCode, "phone", resident.Phones, null, cancel);
        json.WriteEndObject();
        await file.SendAsync(cancel);
    }

    private async Task OwnConversationsAsync(Resident resident, SortedSet<string> conversations, CancellationToken cancel)
    {
        for (var skip = 0; ; skip += Chunk)
        {
            var page = await store.QueryAsync(Kinds.Conversation, new Query { Kind = Kinds.Conversation.Name, Where = [new("party_id", FieldValue.Of(resident.Id))], Skip = skip, Take = Chunk }, cancel);
            conversations.UnionWith(page.Select(conversation => conversation.Value.Id));
            if (page.Count < Chunk)
            {
                break;
            }
        }

        foreach (var phone in resident.Phones)
        {
            if (await PersonTalks.OfNumberAsync(store, phone, cancel) is { } texts)
            {
                conversations.Add(texts.Value.Id);
            }
        }
    }

    // What somebody else said since the number or device is theirs is none of this person's.
    private async Task ConversationAsync(ExportFile file, Resident resident, string id, CancellationToken cancel)
    {
        var conversation = await store.FindAsync(Kinds.Conversation, id, cancel);
        var until = conversation is null ? null : await PersonTalks.OthersSinceAsync(store, resident.Id, conversation.Value, cancel);
        file.Json.WriteStartObject();
        file.Json.WriteString("id", id);
        if (conversation is not null && until is null)
        {
            file.Json.WritePropertyName("state");
            JsonSerializer.Serialize(file.Json, conversation.Value, Kinds.Conversation.Json);
        }

        await ManyAsync(file, "received", Kinds.Activity, "conversation_id", [id], "sequence", cancel, activity => until is null || activity.ReceivedAt < until);
        await ManyAsync(file, "sent", Kinds.Outbox, "conversation_id", [id], "sequence", cancel, message => until is null || message.PlannedAt < until);
        await ManyAsync(file, "photos", Kinds.Photo, "conversation_id", [id], "at", cancel, photo => until is null || photo.At < until);
        await ManyAsync(file, "tasks", Kinds.Task, "conversation_id", [id], "at", cancel, task => until is null || task.At < until);
        file.Json.WriteEndObject();
    }

    // What went to other systems lies here for some days.
    private async Task ToldToSystemsAsync(ExportFile file, IReadOnlyList<string> tickets, CancellationToken cancel)
    {
        file.Json.WriteStartArray("toldToSystems");
        foreach (var webhook in await store.QueryAsync(Kinds.Webhook, new Query { Kind = Kinds.Webhook.Name }, cancel))
        {
            file.Json.WriteStartObject();
            file.Json.WriteString("system", webhook.Value.Name);
            await ManyAsync(file, "events", Kinds.WebhookDelivery, "ticket", tickets, "sequence", cancel, by: new FieldIs("webhook", FieldValue.Of(webhook.Value.Id)));
            file.Json.WriteEndObject();
        }

        file.Json.WriteEndArray();
    }

    private async Task<(IReadOnlyList<string> Numbers, SortedSet<string> Conversations)> TicketsAsync(ExportFile file, Resident resident, CancellationToken cancel)
    {
        var json = file.Json;
        var written = new HashSet<string>(StringComparer.Ordinal);
        var conversations = new SortedSet<string>(StringComparer.Ordinal);
        json.WriteStartArray("tickets");
        foreach (var query in RegisterDesk.TicketsOf(resident.Id, resident.Phones, Chunk))
        {
            for (var page = query; ; page = page with { Skip = page.Skip + Chunk })
            {
                var tickets = await store.QueryAsync(Kinds.Ticket, page, cancel);
                foreach (var ticket in tickets.Where(ticket => RegisterDesk.IsOf(ticket.Value, resident.Id) && written.Add(ticket.Value.Number)))
                {
                    JsonSerializer.Serialize(json, ticket.Value, Kinds.Ticket.Json);
                    conversations.UnionWith(ticket.Value.ConversationId is { } conversation ? [conversation] : []);
                }

                await file.SendAsync(cancel);
                if (tickets.Count < Chunk)
                {
                    break;
                }
            }
        }

        json.WriteEndArray();
        return ([.. written], conversations);
    }

    private async Task OnesAsync<T>(Utf8JsonWriter json, string name, DocumentKind<T> kind, IEnumerable<string> ids, CancellationToken cancel)
        where T : class
    {
        json.WriteStartArray(name);
        foreach (var id in ids)
        {
            if (await store.FindAsync(kind, id, cancel) is { } found)
            {
                JsonSerializer.Serialize(json, found.Value, kind.Json);
            }
        }

        json.WriteEndArray();
    }

    private async Task ManyAsync<T>(ExportFile file, string name, DocumentKind<T> kind, string field, IEnumerable<string> values, string? order, CancellationToken cancel, Func<T, bool>? isTheirs = null, FieldIs? by = null)
        where T : class
    {
        var json = file.Json;
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            for (var skip = 0; ; skip += Chunk)
            {
                var page = await store.QueryAsync(kind, new Query { Kind = kind.Name, Where = by is { } also ? [also, new(field, FieldValue.Of(value))] : [new(field, FieldValue.Of(value))], OrderBy = order, Skip = skip, Take = Chunk }, cancel);
                foreach (var record in page.Where(each => isTheirs?.Invoke(each.Value) != false))
                {
                    JsonSerializer.Serialize(json, record.Value, kind.Json);
                }

                await file.SendAsync(cancel);
                if (page.Count < Chunk)
                {
                    break;
                }
            }
        }

        json.WriteEndArray();
    }

    // The writer fills a buffer and the buffer goes out page by page: a server writes to its clients asynchronously only.
    private sealed record ExportFile(Utf8JsonWriter Json, ArrayBufferWriter<byte> Buffer, Stream Out)
    {
        public async Task SendAsync(CancellationToken cancel)
        {
            await Json.FlushAsync(cancel);
            await Out.WriteAsync(Buffer.WrittenMemory, cancel);
            Buffer.ResetWrittenCount();
        }
    }
}

/// <summary>The file as the API describes it.</summary>
/// <param name="ExportedAt">UTC.</param>
/// <param name="Resident">The entry.</param>
/// <param name="History">What changed in it.</param>
/// <param name="Consents">Of their numbers.</param>
/// <param name="Tickets">Their tickets.</param>
/// <param name="Passes">Passes of those tickets.</param>
/// <param name="Conversations">Their conversations.</param>
/// <param name="Texts">Texts to their numbers.</param>
internal sealed record PersonExportJson(
    string ExportedAt, JsonElement Resident, IReadOnlyList<JsonElement> History, IReadOnlyList<JsonElement> Consents, IReadOnlyList<JsonElement> Tickets, IReadOnlyList<JsonElement> Passes,
    IReadOnlyList<ExportedTalkJson> Conversations, IReadOnlyList<JsonElement> Texts)
{
    /// <summary>Forms in progress.</summary>
    public IReadOnlyList<JsonElement> Drafts { get; init; } = [];

    /// <summary>How often codes were asked for, by number.</summary>
    public IReadOnlyList<JsonElement> CodesByNumber { get; init; } = [];

    /// <summary>Codes asked for, by conversation.</summary>
    public IReadOnlyList<JsonElement> Codes { get; init; } = [];

    /// <summary>What they are about to hear of their tickets.</summary>
    public IReadOnlyList<JsonElement> AboutToHear { get; init; } = [];

    /// <summary>Texts to staff about their tickets.</summary>
    public IReadOnlyList<JsonElement> ToldToStaff { get; init; } = [];

    /// <summary>Tasks about their tickets.</summary>
    public IReadOnlyList<JsonElement> Tasks { get; init; } = [];

    /// <summary>Events of their tickets that go, or lately went, to other systems.</summary>
    public IReadOnlyList<ToldSystemJson> ToldToSystems { get; init; } = [];
}

/// <param name="System">Name of the webhook.</param>
/// <param name="Events">Its events of these tickets.</param>
internal sealed record ToldSystemJson(string System, IReadOnlyList<JsonElement> Events);

/// <param name="Id">The conversation.</param>
/// <param name="Received">What arrived.</param>
/// <param name="Sent">What was answered.</param>
/// <param name="Photos">Photos and files.</param>
internal sealed record ExportedTalkJson(string Id, IReadOnlyList<JsonElement> Received, IReadOnlyList<JsonElement> Sent, IReadOnlyList<JsonElement> Photos)
{
    /// <summary>The conversation's own record; left out where somebody else has it by now.</summary>
    public JsonElement? State { get; init; }

    /// <summary>Tasks that came of it.</summary>
    public IReadOnlyList<JsonElement> Tasks { get; init; } = [];
}

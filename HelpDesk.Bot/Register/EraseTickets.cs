using System.Text.Json;
using HelpDesk.Bot.Photos;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Register;

/// <summary>Erases the tickets of a person, and what other records tell of them.</summary>
internal sealed class EraseTickets(DeskStore store, PhotoFolder photos, TimeProvider clock)
{
    private const int Few = 20;
    private const int Chunk = 100;
    private const int Most = 200;

    /// <summary>Some of the tickets; null when there is none left.</summary>
    public async Task<RegisterJob?> NextAsync(Changes changes, RegisterJob job, CancellationToken cancel)
    {
        foreach (var query in RegisterDesk.TicketsOf(job.Subject ?? "", job.Phones, Few))
        {
            var found = await store.QueryAsync(Kinds.Ticket, query, cancel);
            if (found.Count > 0)
            {
                return await SomeAsync(changes, job, found, cancel);
            }
        }

        return null;
    }

    /// <summary>What other records tell of the tickets, one ticket a commit; null when nothing is left.</summary>
    public async Task<RegisterJob?> ToldOfAsync(Changes changes, RegisterJob job, CancellationToken cancel)
    {
        for (var done = 0; done < job.Tickets.Count; done++)
        {
            await ToldOfAsync(changes, job.Tickets[done], cancel);
            if (!changes.IsEmpty)
            {
                return job with { Tickets = [.. job.Tickets.Skip(done)] };
            }
        }

        return job.Tickets.Count > 0 ? job with { Tickets = [] } : null;
    }

    private async Task<RegisterJob> SomeAsync(Changes changes, RegisterJob job, IReadOnlyList<Versioned<Ticket>> found, CancellationToken cancel)
    {
        var conversations = job.Conversations.ToHashSet(StringComparer.Ordinal);
        var numbers = job.Tickets.ToHashSet(StringComparer.Ordinal);
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ticket in found)
        {
            // A commit writes each record once: what is written already waits for the next.
            var isOwn = RegisterDesk.IsOf(ticket.Value, job.Subject ?? "");
            var others = isOwn ? await OthersAsync(ticket.Value, job, cancel) : [];
            if (changes.Count >= Chunk || !written.Add(ticket.Value.Number) || others.Any(other => !written.Add(other.Value.Number)))
            {
                break;
            }

            if (!isOwn)
            {
                changes.Update(Kinds.Ticket, ticket, Erasure.WithoutPhone(ticket.Value));
                continue;
            }

            var gone = await PhotosAsync(changes, ticket.Value, others, cancel);
            foreach (var other in others)
            {
                Write(changes, Kinds.Ticket, other, Erasure.Without(other.Value, ticket.Value.Number, gone));
            }

            changes.Update(Kinds.Ticket, ticket, Erasure.Of(ticket.Value));
            conversations.UnionWith(ticket.Value.ConversationId is { } id ? [id] : []);
            numbers.Add(ticket.Value.Number);
        }

        return job with { Conversations = [.. conversations], Tickets = [.. numbers] };
    }

    // Those of somebody else that a ticket of the person names. The person's own are erased by themselves.
    private async Task<IReadOnlyList<Versioned<Ticket>>> OthersAsync(Ticket ticket, RegisterJob job, CancellationToken cancel)
    {
        var others = new List<Versioned<Ticket>>();
        foreach (var number in TicketTies.NamedBy(ticket))
        {
            if (await store.FindAsync(Kinds.Ticket, number, cancel) is { } other && !IsOwn(other.Value, job))
            {
                others.Add(other);
            }
        }

        return others;
    }

    private static bool IsOwn(Ticket ticket, RegisterJob job) =>
        ticket.PartyId == job.Subject || (RegisterDesk.IsOf(ticket, job.Subject ?? "") && ticket.Phone is { } phone && job.Phones.Contains(phone));

    // Photos that came with a duplicate of somebody else are theirs. Files go before their records.
    private async Task<IReadOnlyCollection<string>> PhotosAsync(Changes changes, Ticket ticket, IReadOnlyList<Versioned<Ticket>> others, CancellationToken cancel)
    {
        var kept = others.Where(other => other.Value.MergedInto == ticket.Number).SelectMany(other => other.Value.Photos ?? []).ToHashSet(StringComparer.Ordinal);
        string[] gone = [.. (ticket.Photos ?? []).Where(photo => !kept.Contains(photo))];
        foreach (var id in gone)
        {
            if (await store.FindAsync(Kinds.Photo, id, cancel) is { } photo)
            {
                photos.Delete(id);
                changes.Delete(Kinds.Photo, photo);
            }
        }

        return gone;
    }

    // News go before deliveries: they become such, never the other way round.
    private async Task ToldOfAsync(Changes changes, string number, CancellationToken cancel)
    {
        await EachAsync(changes, Kinds.TicketNews, new Query { Kind = Kinds.TicketNews.Name }, news => news with { Items = [.. news.Items.Select(item => item.Ticket.Number == number ? Erasure.Of(item) : item)] }, cancel);
        foreach (var webhook in await store.QueryAsync(Kinds.Webhook, new Query { Kind = Kinds.Webhook.Name, Take = Most }, cancel))
        {
            var of = new Query { Kind = Kinds.WebhookDelivery.Name, Where = [new("webhook", FieldValue.Of(webhook.Value.Id)), new("ticket", FieldValue.Of(number))], OrderBy = "sequence" };
            await EachAsync(changes, Kinds.WebhookDelivery, of, delivery => delivery.Item is { } item ? delivery with { Item = Erasure.Of(item) } : delivery, cancel);
        }

        await EachAsync(changes, Kinds.Outbox, By(Kinds.Outbox, "told_of", number), Erasure.OfStaff, cancel);
        await EachAsync(changes, Kinds.Task, By(Kinds.Task, "subject", number), task => Erasure.Of(task, clock.GetUtcNow()), cancel);
        await EachAsync(changes, Kinds.Pass, By(Kinds.Pass, "ticket", number), Erasure.Of, cancel);
        await EachAsync(changes, Kinds.Held, new Query { Kind = Kinds.Held.Name, OrderBy = "tell_at" }, held => held.Ticket == number ? null : Erasure.Without(held, number), cancel);
        if (await store.FindAsync(Kinds.Ticket, number, cancel) is { Value.Incident: { } incident })
        {
            await EachAsync(changes, Kinds.IncidentCommand, By(Kinds.IncidentCommand, "incident", incident), command => command.Tickets.Contains(number) ? Erasure.Of(command) : command, cancel);
        }
    }

    // Writes the records that are not as they are to be yet, as many as fit; null takes one away.
    private async Task EachAsync<T>(Changes changes, DocumentKind<T> kind, Query query, Func<T, T?> after, CancellationToken cancel)
        where T : class
    {
        for (var skip = 0; changes.Count < Chunk; skip += Chunk)
        {
            var page = await store.QueryAsync(kind, query with { Skip = skip, Take = Chunk }, cancel);
            foreach (var record in page)
            {
                Write(changes, kind, record, after(record.Value));
            }

            if (page.Count < Chunk)
            {
                return;
            }
        }
    }

    private static void Write<T>(Changes changes, DocumentKind<T> kind, Versioned<T> record, T? after)
        where T : class
    {
        if (after is null)
        {
            changes.Delete(kind, record);
        }
        else if (!JsonSerializer.SerializeToUtf8Bytes(after, kind.Json).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(record.Value, kind.Json)))
        {
            changes.Update(kind, record, after);
        }
    }

    private static Query By(IDocumentKind kind, string field, string value) => new() { Kind = kind.Name, Where = [new(field, FieldValue.Of(value))] };
}

using HelpDesk.Bot.Photos;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Register;

/// <summary>Erases what is kept of a person beside the entry of the register.</summary>
/// <remarks>
/// Every step takes away what it found itself by, so the next one finds what is left; broken off anywhere, it goes on there. Files go before
/// their records: a record without its file is found again, a file without a record never.
/// </remarks>
internal sealed class EraseStep(DeskStore store, PhotoFolder photos, TimeProvider clock)
{
    private const int Chunk = 150;
    private const int FewTickets = 20;

    public async Task<bool> TryAsync(Versioned<RegisterJob> job, CancellationToken cancel)
    {
        var changes = new Changes();
        var next = await HistoryAsync(changes, job.Value, cancel) ? job.Value
            : await TicketsAsync(changes, job.Value, cancel) ?? await ConversationAsync(changes, job.Value, cancel)
            ?? (await NumbersAsync(changes, job.Value, cancel) || await ImportsAsync(changes, cancel) ? job.Value : Ended(job.Value));
        next = next with { Written = next.Written + changes.Count };
        changes.Update(Kinds.RegisterJob, job, next);
        changes.Audit(AuditEntry.Of(clock.GetUtcNow(), next.By, "erase_resident", Kinds.Resident.Name, AuditEntry.Hidden(next.Subject ?? ""), "timer"));
        return await store.CommitAsync(changes, cancel);
    }

    private RegisterJob Ended(RegisterJob job) => job with { State = JobState.Done, EndedAt = clock.GetUtcNow(), Phones = [], Conversations = [] };

    private async Task<bool> HistoryAsync(Changes changes, RegisterJob job, CancellationToken cancel)
    {
        var history = await store.QueryAsync(Kinds.ResidentChange, new Query { Kind = Kinds.ResidentChange.Name, Where = [new("resident_id", FieldValue.Of(job.Subject))], Take = Chunk }, cancel);
        foreach (var change in history)
        {
            changes.Delete(Kinds.ResidentChange, change);
        }

        return history.Count > 0;
    }

    private async Task<RegisterJob?> TicketsAsync(Changes changes, RegisterJob job, CancellationToken cancel)
    {
        var conversations = job.Conversations.ToHashSet(StringComparer.Ordinal);
        foreach (var query in RegisterDesk.TicketsOf(job.Subject ?? "", job.Phones, FewTickets))
        {
            var tickets = await store.QueryAsync(Kinds.Ticket, query, cancel);
            foreach (var ticket in tickets)
            {
                if (RegisterDesk.IsOf(ticket.Value, job.Subject ?? ""))
                {
                    await TicketAsync(changes, ticket, cancel);
                    conversations.UnionWith(ticket.Value.ConversationId is { } id ? [id] : []);
                }
                else
                {
                    changes.Update(Kinds.Ticket, ticket, Erasure.WithoutPhone(ticket.Value));
                }
            }

            if (tickets.Count > 0)
            {
                return job with { Conversations = [.. conversations] };
            }
        }

        return null;
    }

    private async Task TicketAsync(Changes changes, Versioned<Ticket> ticket, CancellationToken cancel)
    {
        changes.Update(Kinds.Ticket, ticket, Erasure.Of(ticket.Value));
        foreach (var pass in await store.QueryAsync(Kinds.Pass, Of(Kinds.Pass, "ticket", ticket.Value.Number, FewTickets), cancel))
        {
            changes.Update(Kinds.Pass, pass, Erasure.Of(pass.Value));
        }

        foreach (var held in await store.QueryAsync(Kinds.Held, Of(Kinds.Held, "ticket", ticket.Value.Number, 1), cancel))
        {
            changes.Delete(Kinds.Held, held);
        }
    }

    // One conversation, or as much of it as fits; null when there is none left.
    private async Task<RegisterJob?> ConversationAsync(Changes changes, RegisterJob job, CancellationToken cancel)
    {
        var query = Of(Kinds.Conversation, "party_id", job.Subject ?? "", 1);
        var id = await store.QueryAsync(Kinds.Conversation, query, cancel) is [var own, ..] ? own.Value.Id : job.Conversations.Count > 0 ? job.Conversations[0] : null;
        if (id is null)
        {
            return null;
        }

        var conversation = await store.FindAsync(Kinds.Conversation, id, cancel);
        var until = conversation is null ? null : await OthersSinceAsync(job, conversation.Value, cancel);
        if (await TextsAsync(changes, id, until, cancel))
        {
            return job;
        }

        if (conversation is not null && until is null)
        {
            await CloseAsync(changes, conversation, cancel);
        }

        return job with { Conversations = [.. job.Conversations.Where(each => each != id)] };
    }

    // A number or device that somebody else has now: what they said since is theirs.
    private async Task<DateTimeOffset?> OthersSinceAsync(RegisterJob job, ConversationRecord conversation, CancellationToken cancel)
    {
        if (conversation.PartyId == job.Subject || await store.FindAsync(Kinds.Resident, conversation.PartyId, cancel) is null)
        {
            return null;
        }

        return conversation.Id.StartsWith("sms:", StringComparison.Ordinal)
            ? (await store.FindAsync(Kinds.Phone, conversation.Address, cancel))?.Value.Since ?? DateTimeOffset.MinValue
            : conversation.VerifiedAt ?? DateTimeOffset.MinValue;
    }

    private async Task<bool> TextsAsync(Changes changes, string conversation, DateTimeOffset? until, CancellationToken cancel)
    {
        var heard = await store.QueryAsync(Kinds.Activity, Of(Kinds.Activity, "conversation_id", conversation, Chunk) with { OrderBy = "sequence" }, cancel);
        var said = await store.QueryAsync(Kinds.Outbox, Of(Kinds.Outbox, "conversation_id", conversation, Chunk) with { OrderBy = "sequence" }, cancel);
        foreach (var activity in heard.TakeWhile(each => until is null || each.Value.ReceivedAt < until))
        {
            changes.Update(Kinds.Activity, activity, Erasure.Of(activity.Value));
        }

        foreach (var message in said.TakeWhile(each => until is null || each.Value.PlannedAt < until))
        {
            changes.Update(Kinds.Outbox, message, Erasure.Of(message.Value));
        }

        var sent = await store.QueryAsync(Kinds.Photo, Of(Kinds.Photo, "conversation_id", conversation, FewTickets) with { OrderBy = "at" }, cancel);
        foreach (var photo in sent.TakeWhile(each => until is null || each.Value.At < until))
        {
            photos.Delete(photo.Value.Id);
            changes.Delete(Kinds.Photo, photo);
        }

        return !changes.IsEmpty;
    }

    private async Task CloseAsync(Changes changes, Versioned<ConversationRecord> conversation, CancellationToken cancel)
    {
        var id = conversation.Value.Id;
        if (id.StartsWith("chat:", StringComparison.Ordinal))
        {
            changes.Update(Kinds.Conversation, conversation, Erasure.Of(conversation.Value));
        }
        else
        {
            changes.Delete(Kinds.Conversation, conversation);
        }

        foreach (var task in await store.QueryAsync(Kinds.Task, Of(Kinds.Task, "conversation_id", id, Chunk), cancel))
        {
            changes.Update(Kinds.Task, task, task.Value with { ConversationId = null, Draft = null, DoneAt = task.Value.DoneAt ?? clock.GetUtcNow(), DoneBy = task.Value.DoneBy ?? "system" });
        }

        await DeleteAsync(changes, Kinds.ReadMark, id, cancel);
        await DeleteAsync(changes, Kinds.DeviceCode, id, cancel);
        await DeleteAsync(changes, Kinds.Draft, $"device:{id}", cancel);
    }

    private async Task<bool> NumbersAsync(Changes changes, RegisterJob job, CancellationToken cancel)
    {
        foreach (var phone in job.Phones)
        {
            // Numbers given back and on file for somebody else meanwhile are theirs.
            if (await store.FindAsync(Kinds.Phone, phone, cancel) is not null)
            {
                continue;
            }

            if (await store.FindAsync(Kinds.Conversation, "sms:" + phone, cancel) is { } texts && texts.Value.PartyId == "number:" + phone)
            {
                if (!await TextsAsync(changes, texts.Value.Id, null, cancel))
                {
                    await CloseAsync(changes, texts, cancel);
                }

                return true;
            }

            foreach (var message in await store.QueryAsync(Kinds.Outbox, Of(Kinds.Outbox, "recipient", phone, Chunk), cancel))
            {
                changes.Update(Kinds.Outbox, message, Erasure.Of(message.Value));
            }

            await DeleteAsync(changes, Kinds.NumberCodes, phone, cancel);
            await DeleteAsync(changes, Kinds.Draft, "number:" + phone, cancel);
            if (await store.FindAsync(Kinds.Consent, phone, cancel) is { Value: { CarrierBlockedAt: null, NoticesOffAt: null } } consent)
            {
                changes.Delete(Kinds.Consent, consent);
            }

            if (!changes.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    // Rows that failed hold names and numbers as they were typed. Few files lie there at a time, and nobody needs one that is over for long.
    private async Task<bool> ImportsAsync(Changes changes, CancellationToken cancel)
    {
        foreach (var state in new[] { JobState.Done, JobState.Dropped, JobState.Waiting })
        {
            var query = new Query { Kind = Kinds.RegisterJob.Name, Where = [new("work", FieldValue.Of(Kinds.Written(RegisterWork.Import))), new("state", FieldValue.Of(Kinds.Written(state)))], OrderBy = "at", Take = Chunk };
            foreach (var job in await store.QueryAsync(Kinds.RegisterJob, query, cancel))
            {
                foreach (var part in await store.QueryAsync(Kinds.ImportPart, Of(Kinds.ImportPart, "job", job.Value.Id, Chunk), cancel))
                {
                    changes.Delete(Kinds.ImportPart, part);
                }

                if (!changes.IsEmpty)
                {
                    if (state == JobState.Waiting)
                    {
                        changes.Update(Kinds.RegisterJob, job, job.Value with { State = JobState.Dropped, EndedAt = clock.GetUtcNow() });
                    }

                    return true;
                }
            }
        }

        return false;
    }

    private async Task DeleteAsync<T>(Changes changes, DocumentKind<T> kind, string id, CancellationToken cancel)
        where T : class
    {
        if (await store.FindAsync(kind, id, cancel) is { } found)
        {
            changes.Delete(kind, found);
        }
    }

    private static Query Of(IDocumentKind kind, string field, string id, int take) => new() { Kind = kind.Name, Where = [new(field, FieldValue.Of(id))], Take = take };
}

using HelpDesk.Bot.Complaints;
using HelpDesk.Bot.Photos;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Residents;

namespace HelpDesk.Bot.Register;

/// <summary>Erases what is kept of a person beside the entry of the register.</summary>
/// <remarks>
/// Every step takes away what it found itself by, so the next one finds what is left; broken off anywhere, it goes on there. Files go before
/// their records: a record without its file is found again, a file without a record never.
/// </remarks>
internal sealed class EraseStep(DeskStore store, PhotoFolder photos, TimeProvider clock)
{
    private const int Chunk = 150;
    private const int FewPhotos = 20;
    private const int FewTasks = 20;

    private readonly EraseTickets tickets = new(store, photos, clock);

    public async Task<bool> TryAsync(Versioned<RegisterJob> job, CancellationToken cancel)
    {
        var changes = new Changes();
        var next = await HistoryAsync(changes, job.Value, cancel) ? job.Value
            : await tickets.NextAsync(changes, job.Value, cancel) ?? await tickets.ToldOfAsync(changes, job.Value, cancel) ?? await ConversationAsync(changes, job.Value, cancel)
            ?? (await NumbersAsync(changes, job.Value, cancel) || await ImportsAsync(changes, cancel) || await ViewsAsync(changes, job.Value, cancel) ? job.Value : Ended(job.Value));
        next = next with { Written = next.Written + changes.Count };
        changes.Update(Kinds.RegisterJob, job, next);
        changes.Audit(AuditEntry.Of(clock.GetUtcNow(), next.By, "erase_resident", Kinds.Resident.Name, AuditEntry.Hidden(next.Subject ?? ""), "timer"));
        return await store.CommitAsync(changes, cancel);
    }

    private RegisterJob Ended(RegisterJob job) => job with { State = JobState.Done, EndedAt = clock.GetUtcNow(), Phones = [], Conversations = [], Tickets = [], Name = null };

    private async Task<bool> HistoryAsync(Changes changes, RegisterJob job, CancellationToken cancel)
    {
        var history = await store.QueryAsync(Kinds.ResidentChange, new Query { Kind = Kinds.ResidentChange.Name, Where = [new("resident_id", FieldValue.Of(job.Subject))], Take = Chunk }, cancel);
        foreach (var change in history)
        {
            changes.Delete(Kinds.ResidentChange, change);
        }

        return history.Count > 0;
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
        var until = conversation is null ? null : await PersonTalks.OthersSinceAsync(store, job.Subject ?? "", conversation.Value, cancel);
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

        var sent = await store.QueryAsync(Kinds.Photo, Of(Kinds.Photo, "conversation_id", conversation, FewPhotos) with { OrderBy = "at" }, cancel);
        foreach (var photo in sent.TakeWhile(each => until is null || each.Value.At < until))
        {
            photos.Delete(photo.Value.Id);
            changes.Delete(Kinds.Photo, photo);
        }

        await TasksAsync(changes, conversation, until, cancel);
        return !changes.IsEmpty;
    }

    private async Task TasksAsync(Changes changes, string conversation, DateTimeOffset? until, CancellationToken cancel)
    {
        var tasks = await store.QueryAsync(Kinds.Task, Of(Kinds.Task, "conversation_id", conversation, FewTasks) with { OrderBy = "at" }, cancel);
        foreach (var task in tasks.TakeWhile(each => until is null || each.Value.At < until))
        {
            changes.Update(Kinds.Task, task, Erasure.Of(task.Value, clock.GetUtcNow()));
            for (var each = 0; task.Value.Reason == DeskTaskReason.HarmGoesOn && await store.FindAsync(Kinds.Outbox, StaffCalls.HarmTextIdOf(task.Value.Subject ?? "", each), cancel) is { } text; each++)
            {
                changes.Update(Kinds.Outbox, text, Erasure.OfStaff(text.Value));
            }
        }
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

            if (await PersonTalks.OfNumberAsync(store, phone, cancel) is { } texts)
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

            // Somebody may have asked for their code in a chat of their own.
            foreach (var code in await store.QueryAsync(Kinds.DeviceCode, Of(Kinds.DeviceCode, "phone", phone, Chunk), cancel))
            {
                changes.Delete(Kinds.DeviceCode, code);
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

    // Whoever kept the list for others of that name keeps it again.
    private async Task<bool> ViewsAsync(Changes changes, RegisterJob job, CancellationToken cancel)
    {
        var query = new Query { Kind = Kinds.View.Name, AfterId = "", Take = Chunk };
        for (var page = await store.QueryAsync(Kinds.View, query, cancel); page.Count > 0; page = await store.QueryAsync(Kinds.View, query with { AfterId = page[^1].Value.Id }, cancel))
        {
            foreach (var view in page.Where(each => Erasure.IsAbout(each.Value, job.Name, job.Phones)))
            {
                changes.Delete(Kinds.View, view);
            }

            if (!changes.IsEmpty)
            {
                return true;
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

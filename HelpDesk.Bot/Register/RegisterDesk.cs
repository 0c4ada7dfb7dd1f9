using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Register;

/// <summary>What staff do to one entry of the register: load, rule, one commit. Merging and erasing go on as jobs.</summary>
internal sealed class RegisterDesk(DeskStore store, RegisterWrites writes, TimeProvider clock)
{
    private const int MaxTries = 5;

    /// <summary>Enters a resident; a repeat under the same key gives the one entered before.</summary>
    public async Task<RegisterOutcome> CreateAsync(Resident entry, bool moveNumbers, string by, OnceKey? key, CancellationToken cancel)
    {
        var stamp = new RegisterStamp(by, "created", clock.GetUtcNow());
        entry = entry with { Id = Guid.CreateVersion7(stamp.Now).ToString("N") };
        return await TryAsync(async changes =>
        {
            if (key is not null)
            {
                var once = await key.FindAsync(store, stamp.Now, cancel);
                if (once is OnceState.Taken taken)
                {
                    return taken.SameRequest && await store.FindAsync(Kinds.Resident, taken.Ticket, cancel) is { } known ? new RegisterOutcome.Kept(known, WasSame: true) : new RegisterOutcome.KeyReused();
                }

                changes.Keep((once as OnceState.Free)?.For(entry.Id));
            }

            if (await writes.AddAsync(changes, null, entry, stamp, moveNumbers, cancel) is { Count: > 0 } others)
            {
                return new RegisterOutcome.OnFileForOther(others);
            }

            changes.Audit(Entry(stamp, "create_resident", entry.Id) with { Changed = Names(ResidentRules.Compare(null, entry)) });
            return new RegisterOutcome.Kept(new(entry, 1), WasSame: false);
        }, cancel);
    }

    /// <summary>Changes an entry.</summary>
    /// <param name="entry">As it is to be.</param>
    /// <param name="seen">Version the writer saw; null decides on whatever is there.</param>
    /// <param name="moveNumbers">Numbers of others move to this one.</param>
    /// <param name="by">A sign-in name, or <c>api:NAME</c>.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public Task<RegisterOutcome> ChangeAsync(Resident entry, long? seen, bool moveNumbers, string by, CancellationToken cancel)
    {
        var stamp = new RegisterStamp(by, "changed", clock.GetUtcNow());
        return TryAsync(async changes =>
        {
            if (await store.FindAsync(Kinds.Resident, entry.Id, cancel) is not { } before)
            {
                return new RegisterOutcome.NotFound();
            }

            var differs = ResidentRules.Compare(before.Value, entry);
            if (differs.Count == 0)
            {
                return new RegisterOutcome.Kept(before, WasSame: true);
            }

            if (seen is { } version && version != before.Version)
            {
                return new RegisterOutcome.Stale(before);
            }

            if (await writes.AddAsync(changes, before, entry, stamp, moveNumbers, cancel) is { Count: > 0 } others)
            {
                return new RegisterOutcome.OnFileForOther(others);
            }

            changes.Audit(Entry(stamp, "change_resident", entry.Id) with { Changed = Names(differs) });
            return new RegisterOutcome.Kept(new(entry, before.Version + 1), WasSame: false);
        }, cancel);
    }

    /// <summary>Makes one resident of two: the entry at once, tickets, conversations and history in a job.</summary>
    /// <param name="from">Who disappears.</param>
    /// <param name="into">Who stays.</param>
    /// <param name="seenFrom">Version of the first as seen; null decides on whatever is there.</param>
    /// <param name="seenInto">Version of the second as seen.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public Task<RegisterOutcome> MergeAsync(string from, string into, long? seenFrom, long? seenInto, string by, CancellationToken cancel)
    {
        var stamp = new RegisterStamp(by, "merged", clock.GetUtcNow());
        return TryAsync(async changes =>
        {
            if (from == into || await store.FindAsync(Kinds.Resident, from, cancel) is not { } gone || await store.FindAsync(Kinds.Resident, into, cancel) is not { } stays)
            {
                return new RegisterOutcome.NotFound();
            }

            if ((seenFrom ?? gone.Version) != gone.Version || (seenInto ?? stays.Version) != stays.Version)
            {
                return new RegisterOutcome.Stale(stays);
            }

            var joined = ResidentRules.Join(stays.Value, gone.Value);
            if (ResidentRules.Faults(joined).Count > 0)
            {
                return new RegisterOutcome.TooMuch();
            }

            changes.Update(Kinds.Resident, stays, joined).Delete(Kinds.Resident, gone);
            FieldChange[] fields = [new("name", gone.Value.Name, null), .. ResidentRules.Compare(stays.Value, joined)];
            changes.Insert(Kinds.ResidentChange, ResidentChange.Of(stamp.Now, into, by, stamp.Event, fields));
            foreach (var phone in gone.Value.Phones)
            {
                // Whoever proved the number is still the same person, so it counts from when it was on file.
                if (await store.FindAsync(Kinds.Phone, phone, cancel) is { } owner && owner.Value.ResidentId == from)
                {
                    changes.Update(Kinds.Phone, owner, owner.Value with { ResidentId = into });
                }
            }

            await writes.MoveDraftsAsync(changes, [from], into, cancel);
            changes.Insert(Kinds.RegisterJob, Job(RegisterWork.Merge, from, stamp) with { Into = into });
            changes.Audit(Entry(stamp, "merge_resident", from)).Audit(Entry(stamp, "merge_resident", into) with { Changed = Names(fields) });
            return new RegisterOutcome.Kept(new(joined, stays.Version + 1), WasSame: false);
        }, cancel);
    }

    /// <summary>Erases what is kept of a person: the entry and its numbers at once, all else in a job.</summary>
    public Task<RegisterOutcome> EraseAsync(string id, long? seen, string reason, string by, CancellationToken cancel)
    {
        var stamp = new RegisterStamp(by, "erased", clock.GetUtcNow());
        return TryAsync(async changes =>
        {
            if (await store.FindAsync(Kinds.Resident, id, cancel) is not { } gone)
            {
                return new RegisterOutcome.NotFound();
            }

            if (seen is { } version && version != gone.Version)
            {
                return new RegisterOutcome.Stale(gone);
            }

            if (await OpenMattersAsync(gone.Value, cancel) is { Count: > 0 } open)
            {
                return new RegisterOutcome.MattersOpen(open);
            }

            changes.Delete(Kinds.Resident, gone);
            foreach (var phone in gone.Value.Phones)
            {
                if (await store.FindAsync(Kinds.Phone, phone, cancel) is { } owner && owner.Value.ResidentId == id)
                {
                    changes.Delete(Kinds.Phone, owner);
                }
            }

            if (await store.FindAsync(Kinds.Draft, id, cancel) is { } draft)
            {
                changes.Delete(Kinds.Draft, draft);
            }

            var job = Job(RegisterWork.Erase, id, stamp) with { Reason = reason, Phones = gone.Value.Phones, Name = gone.Value.Name };
            changes.Insert(Kinds.RegisterJob, job).Audit(Entry(stamp, "erase_resident", id));
            return new RegisterOutcome.Erasing(job);
        }, cancel);
    }

    /// <summary>An entry of the trail about a resident: their id is not to be read there.</summary>
    public static AuditEntry Entry(RegisterStamp stamp, string action, string residentId) => AuditEntry.Of(stamp.Now, stamp.By, action, Kinds.Resident.Name, AuditEntry.Hidden(residentId));

    /// <summary>Queries that together find the tickets of a person: filed as theirs, or from one of their numbers.</summary>
    public static IEnumerable<Query> TicketsOf(string residentId, IReadOnlyList<string> phones, int take, params FieldIs[] also)
    {
        yield return Of(new("party_id", FieldValue.Of(residentId)));
        foreach (var phone in phones)
        {
            yield return Of(new("phone", FieldValue.Of(phone)));
        }

        Query Of(FieldIs by) => new() { Kind = Kinds.Ticket.Name, Where = [by, .. also], OrderBy = "created_at", Descending = true, Take = take };
    }

    /// <summary>Whether a ticket is the resident's, and not that of another who gave one of their numbers.</summary>
    public static bool IsOf(Ticket ticket, string residentId) =>
        ticket.PartyId == residentId || ticket.PartyId is null || ticket.PartyId.StartsWith("number:", StringComparison.Ordinal);

    private async Task<IReadOnlyList<string>> OpenMattersAsync(Resident resident, CancellationToken cancel)
    {
        var open = new SortedSet<string>(StringComparer.Ordinal);
        FieldIs[] states =
        [
            new("state", FieldValue.Of(Kinds.Written(TicketState.Open))),
            new("state", FieldValue.Of(Kinds.Written(TicketState.WaitingResident))),
            new("works", FieldValue.Of(Kinds.WorksUnderWay)),
        ];
        foreach (var query in states.SelectMany(state => TicketsOf(resident.Id, resident.Phones, 10, state)))
        {
            foreach (var ticket in await store.QueryAsync(Kinds.Ticket, query, cancel))
            {
                if (IsOf(ticket.Value, resident.Id) && Erasure.Forbids(ticket.Value))
                {
                    open.Add(ticket.Value.Number);
                }
            }
        }

        // What a merge has not brought here yet could be open too.
        var running = await store.QueryAsync(Kinds.RegisterJob, new Query { Kind = Kinds.RegisterJob.Name, Where = [new("state", FieldValue.Of(Kinds.Written(JobState.Running)))], OrderBy = "at" }, cancel);
        open.UnionWith(running.Where(job => job.Value.Into == resident.Id).Select(job => job.Value.Id));
        return [.. open];
    }

    private async Task<RegisterOutcome> TryAsync(Func<Changes, Task<RegisterOutcome>> decide, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var changes = new Changes();
            var outcome = await decide(changes);
            if (outcome is not (RegisterOutcome.Kept { WasSame: false } or RegisterOutcome.Erasing) || await store.CommitAsync(changes, cancel))
            {
                return outcome;
            }
        }

        throw new StoreUnavailableException("The register is being changed by others without pause.");
    }

    private static RegisterJob Job(RegisterWork work, string subject, RegisterStamp stamp) => new()
    {
        Id = RegisterJob.IdOf(work, subject),
        Work = work,
        State = JobState.Running,
        By = stamp.By,
        At = stamp.Now,
        Subject = subject,
    };

    private static IReadOnlyList<string> Names(IEnumerable<FieldChange> fields) => [.. fields.Select(field => field.Field).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

/// <summary>How a change of the register ended.</summary>
internal abstract record RegisterOutcome
{
    private RegisterOutcome()
    {
    }

    /// <summary>Done, or done before; the entry as it stands.</summary>
    public sealed record Kept(Versioned<Resident> Entry, bool WasSame) : RegisterOutcome;

    /// <summary>Somebody changed it since; nothing was written.</summary>
    public sealed record Stale(Versioned<Resident> Entry) : RegisterOutcome;

    /// <summary>Numbers are on file for others, and nobody said that they move.</summary>
    public sealed record OnFileForOther(IReadOnlyList<TakenNumber> Numbers) : RegisterOutcome;

    /// <summary>Two entries together have more numbers, units or notes than one may have.</summary>
    public sealed record TooMuch : RegisterOutcome;

    /// <summary>The person cannot be erased while these tickets are not at their end.</summary>
    public sealed record MattersOpen(IReadOnlyList<string> Tickets) : RegisterOutcome;

    /// <summary>The erasure goes on.</summary>
    public sealed record Erasing(RegisterJob Job) : RegisterOutcome;

    /// <summary>The key stands for another request.</summary>
    public sealed record KeyReused : RegisterOutcome;

    /// <summary>No such resident.</summary>
    public sealed record NotFound : RegisterOutcome;
}

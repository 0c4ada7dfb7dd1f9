using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Residents;

namespace HelpDesk.Bot.Register;

/// <summary>Writes an entry of the register with all that hangs on it: who owns which number, the history, a form in progress.</summary>
internal sealed class RegisterWrites(DeskStore store)
{
    /// <summary>Adds an entry to a commit.</summary>
    /// <param name="changes">The commit; nothing is added when a number is taken.</param>
    /// <param name="before">The entry as stored; null for a new one.</param>
    /// <param name="after">The entry as it is to be.</param>
    /// <param name="stamp">Who does what, and when.</param>
    /// <param name="moveNumbers">Numbers of others move to this one.</param>
    /// <param name="cancel">Cancels the reading.</param>
    /// <returns>Numbers that others have, where they may not move; empty when all was added.</returns>
    public async Task<IReadOnlyList<TakenNumber>> AddAsync(Changes changes, Versioned<Resident>? before, Resident after, RegisterStamp stamp, bool moveNumbers, CancellationToken cancel)
    {
        string[] added = [.. after.Phones.Except(before?.Value.Phones ?? [], StringComparer.Ordinal)];
        var owners = new List<(string Phone, Versioned<PhoneOwner>? Owner, Versioned<Resident>? Other)>(added.Length);
        foreach (var phone in added)
        {
            var owner = await store.FindAsync(Kinds.Phone, phone, cancel);
            var other = owner is { Value.ResidentId: var id } && id != after.Id ? await store.FindAsync(Kinds.Resident, id, cancel) : null;
            owners.Add((phone, owner, other));
        }

        TakenNumber[] taken = [.. owners.Where(each => each.Other is not null).Select(each => new TakenNumber(each.Phone, each.Other!.Value))];
        if (taken.Length > 0 && !moveNumbers)
        {
            return taken;
        }

        foreach (var loser in owners.Where(each => each.Other is not null).GroupBy(each => each.Other!.Value.Id, StringComparer.Ordinal))
        {
            var from = loser.First().Other!;
            var left = from.Value with { Phones = [.. from.Value.Phones.Except(loser.Select(each => each.Phone), StringComparer.Ordinal)] };
            Put(changes, from, left, stamp with { Event = "number_moved" });
        }

        foreach (var (phone, owner, _) in owners)
        {
            if (owner?.Value.ResidentId != after.Id)
            {
                changes.Put(Kinds.Phone, owner, new PhoneOwner(phone, after.Id) { Since = stamp.Now });
            }
        }

        foreach (var phone in (before?.Value.Phones ?? []).Except(after.Phones, StringComparer.Ordinal))
        {
            if (await store.FindAsync(Kinds.Phone, phone, cancel) is { } mine && mine.Value.ResidentId == after.Id)
            {
                changes.Delete(Kinds.Phone, mine);
            }
        }

        await MoveDraftsAsync(changes, added.Select(phone => "number:" + phone), after.Id, cancel);
        Put(changes, before, after, stamp);
        return [];
    }

    /// <summary>A form in progress goes on as the resident's.</summary>
    public async Task MoveDraftsAsync(Changes changes, IEnumerable<string> parties, string to, CancellationToken cancel)
    {
        var left = new List<Versioned<DraftRecord>>();
        foreach (var party in parties)
        {
            if (await store.FindAsync(Kinds.Draft, party, cancel) is { } draft)
            {
                left.Add(draft);
            }
        }

        if (left.Count == 0)
        {
            return;
        }

        var kept = await store.FindAsync(Kinds.Draft, to, cancel);
        var joined = left.Aggregate(kept?.Value, (one, other) => one is null ? other.Value with { PartyId = to } : Joined(other.Value, one));
        changes.Put(Kinds.Draft, kept, joined ?? left[0].Value);
        foreach (var draft in left)
        {
            changes.Delete(Kinds.Draft, draft);
        }
    }

    private static void Put(Changes changes, Versioned<Resident>? before, Resident after, RegisterStamp stamp)
    {
        changes.Put(Kinds.Resident, before, after);
        changes.Insert(Kinds.ResidentChange, ResidentChange.Of(stamp.Now, after.Id, stamp.By, stamp.Event, ResidentRules.Compare(before?.Value, after)));
    }

    private static DraftRecord Joined(DraftRecord left, DraftRecord kept)
    {
        var joined = Draft.Joined(DialogJson.ReadDraft(left.State.Utf8.Span), DialogJson.ReadDraft(kept.State.Utf8.Span));
        return kept with
        {
            State = joined is null ? kept.State : new RawJson(DialogJson.WriteDraft(joined)),
            UpdatedAt = left.UpdatedAt > kept.UpdatedAt ? left.UpdatedAt : kept.UpdatedAt,
            Photos = left.Photos is null ? kept.Photos : [.. (kept.Photos ?? []).Union(left.Photos, StringComparer.Ordinal)],
        };
    }
}

/// <summary>Who does what to the register, and when (UTC).</summary>
internal sealed record RegisterStamp(string By, string Event, DateTimeOffset Now);

/// <summary>A number that another resident has.</summary>
public sealed record TakenNumber(string Phone, Resident Owner);

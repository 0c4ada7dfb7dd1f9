using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Identity;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Residents;

namespace HelpDesk.Bot.Identity;

/// <summary>Compares codes that are written back, and texts new ones.</summary>
/// <remarks>
/// Nothing here tells a number on file from another: both are counted, limited and answered alike. A try changes the
/// conversation's code in the turn's own commit, so of guesses made at once each counts.
/// </remarks>
internal sealed class Codes(DeskStore store, CodeHash hash, DrawCode draw, Estate estate)
{
    /// <summary>What a turn needs to know.</summary>
    public async ValueTask<Proof> LookAsync(Needs needs, Activity activity, DateTimeOffset now, CancellationToken cancel)
    {
        if (needs is { Code: null, CodeTo: null })
        {
            return Proof.None;
        }

        var device = await store.FindAsync(Kinds.DeviceCode, activity.ConversationId, cancel);
        var proof = new Proof { Device = device };
        proof = needs.Code is { } code ? await TryAsync(proof, code, now, cancel) : proof;
        return needs.CodeTo is { } to ? await ToAsync(proof, to == Needs.OwnNumber ? activity.Phone : PhoneNumbers.OfTyped(to), now, cancel) : proof;
    }

    /// <summary>Writes what a try changed, and whom it proved.</summary>
    public static void Note(Changes changes, Proof proof, Activity activity, DateTimeOffset now)
    {
        if (proof is { Device: { } device, Tried: { } tried } && !ReferenceEquals(device.Value, tried))
        {
            changes.Update(Kinds.DeviceCode, device, tried);
        }

        if (proof is { Check: CodeCheck.Accepted, Owner: { } owner })
        {
            changes.Audit(AuditEntry.Of(now, "bot", "prove_number", Kinds.Resident.Name, AuditEntry.Hidden(owner.Id), Kinds.Written(activity.Channel)));
        }
    }

    /// <summary>Plans the text with a new code, if the number is on file; the counts change either way.</summary>
    public async ValueTask TextAsync(Changes changes, Proof proof, Activity activity, Language language, DateTimeOffset now, CancellationToken cancel)
    {
        if (proof is not { To: { } phone, Sending: CodeSending.Free })
        {
            return;
        }

        var code = draw();
        var hashed = await hash.OfAsync(phone, activity.ConversationId, code, cancel);
        var isOnFile = await OwnerAsync(store, phone, cancel) is not null;
        changes.Put(Kinds.DeviceCode, proof.Device, CodeRules.Asked(proof.Device?.Value, activity.ConversationId, phone, isOnFile ? hashed : null, now));
        changes.Put(Kinds.NumberCodes, proof.Number, CodeRules.Asked(proof.Number?.Value, phone, now));
        if (isOnFile)
        {
            changes.Insert(Kinds.Outbox, Row(activity, phone, Text(language, code), now));
        }
    }

    /// <summary>The resident a number belongs to; null for a number that is not on file.</summary>
    /// <param name="store">The store.</param>
    /// <param name="phone">E.164.</param>
    /// <param name="cancel">Cancels the reading.</param>
    /// <param name="since">The number must have been theirs at this instant (UTC) already; null does not ask.</param>
    public static async ValueTask<Resident?> OwnerAsync(DeskStore store, string phone, CancellationToken cancel, DateTimeOffset? since = null) =>
        await store.FindAsync(Kinds.Phone, phone, cancel) is { } owner && !(owner.Value.Since > since) ? (await store.FindAsync(Kinds.Resident, owner.Value.ResidentId, cancel))?.Value : null;

    private async ValueTask<Proof> TryAsync(Proof proof, string code, DateTimeOffset now, CancellationToken cancel)
    {
        var device = proof.Device?.Value;
        var written = await hash.OfAsync(device?.Phone ?? "", device?.Id ?? "", code, cancel);
        var (outcome, tried) = CodeRules.Try(device, CodeHash.Same(device?.Hash, written), now);
        var owner = outcome == CodeOutcome.Accepted && device is not null ? await OwnerAsync(store, device.Phone, cancel) : null;
        return proof with
        {
            Check = outcome switch
            {
                CodeOutcome.Accepted when owner is not null => CodeCheck.Accepted,
                CodeOutcome.Wrong => CodeCheck.Wrong,
                _ => CodeCheck.Expired,
            },
            Tried = tried,
            Owner = owner,
            HoldsCode = true,
        };
    }

    private async ValueTask<Proof> ToAsync(Proof proof, string? phone, DateTimeOffset now, CancellationToken cancel)
    {
        if (phone is null)
        {
            return proof;
        }

        var number = await store.FindAsync(Kinds.NumberCodes, phone, cancel);
        var consent = await store.FindAsync(Kinds.Consent, phone, cancel);
        return proof with
        {
            To = phone,
            Number = number,
            Sending = consent?.Value.CarrierBlockedAt is not null ? CodeSending.Blocked : CodeRules.MaySend(proof.Device?.Value, number?.Value, phone, now) switch
            {
                CodeVerdict.TooSoon => CodeSending.TooSoon,
                CodeVerdict.TooMany => CodeSending.TooMany,
                _ => CodeSending.Free,
            },
        };
    }

    private string Text(Language language, string code) =>
        Wording.Say("code.text", language, Channel.Sms, ("estate", Wording.In(estate.Names, language)), ("code", code));

    // Of no conversation: neither the desk nor a transcript shows it.
    private static OutboxMessage Row(Activity activity, string phone, string text, DateTimeOffset now) => new()
    {
        Id = TurnRows.AnswerIdOf(activity.Id) + "/code",
        Purpose = OutboxPurpose.Code,
        To = phone,
        Text = text,
        SegmentCount = Segments.Of(text).SegmentCount,
        PlannedAt = now,
        DueAt = now,
        State = OutboxState.Planned,
    };
}

using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Webhooks;

namespace HelpDesk.Bot.Webhooks;

/// <summary>What staff do to webhooks: check, one commit with its audit entry.</summary>
internal sealed class WebhookDesk(DeskStore store, WebhookAddresses addresses, WebhookSecrets secrets, CatalogueInUse catalogue, TimeProvider clock)
{
    /// <summary>Enters a webhook; the secret is told here and never again.</summary>
    /// <param name="id">Its id, so that a form sent twice enters it once.</param>
    /// <param name="fields">What was entered.</param>
    /// <param name="by">Who enters it.</param>
    /// <param name="once">A client's key to be kept in the same commit; null for none.</param>
    /// <param name="cancel">Cancels it.</param>
    public async Task<WebhookOutcome> EnterAsync(string id, WebhookFields fields, string by, OnceWrite? once, CancellationToken cancel)
    {
        if (await FaultsAsync(fields, cancel) is { Count: > 0 } faults)
        {
            return new WebhookOutcome.Faulty(faults);
        }

        if (await store.Engine.CountAsync(new() { Kind = Kinds.Webhook.Name }, cancel) >= Webhook.Most)
        {
            return new WebhookOutcome.TooMany();
        }

        var now = clock.GetUtcNow();
        var (shown, kept) = secrets.Make();
        var webhook = fields.Applied(new() { Id = id, Name = "", Address = "", Events = [], Role = StaffRole.Security, Secret = kept, CreatedAt = now });
        var changes = new Changes().Insert(Kinds.Webhook, webhook).Audit(EntryOf(now, by, "enter_webhook", id, ["address", "department", "events", "name", "on", "role"]));
        changes.Keep(once);
        return await store.CommitAsync(changes, cancel) ? new WebhookOutcome.Kept(new(webhook, 1), shown) : new WebhookOutcome.Stale();
    }

    /// <summary>Changes what was entered.</summary>
    /// <param name="id">The webhook.</param>
    /// <param name="seen">Version the writer saw; null for whatever is there.</param>
    /// <param name="fields">All fields anew.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="cancel">Cancels it.</param>
    public async Task<WebhookOutcome> ChangeAsync(string id, long? seen, WebhookFields fields, string by, CancellationToken cancel) =>
        await FaultsAsync(fields, cancel) is { Count: > 0 } faults
            ? new WebhookOutcome.Faulty(faults)
            : await ApplyAsync(id, seen, webhook => fields.Applied(webhook), null, by, "change_webhook", cancel);

    /// <summary>A fresh secret; the one before is used beside it for a day.</summary>
    public async Task<WebhookOutcome> ChangeSecretAsync(string id, long? seen, string by, CancellationToken cancel)
    {
        var (shown, kept) = secrets.Make();
        var until = clock.GetUtcNow() + Webhook.SecretsOverlap;
        return await ApplyAsync(id, seen, webhook => webhook with { PreviousSecret = webhook.Secret, PreviousUntil = until, Secret = kept }, shown, by, "change_webhook_secret", cancel);
    }

    /// <summary>Removes it; what waits for it is dropped.</summary>
    public Task<WebhookOutcome> RemoveAsync(string id, long? seen, string by, CancellationToken cancel) =>
        ApplyAsync(id, seen, webhook => webhook with { RemovedAt = clock.GetUtcNow() }, null, by, "remove_webhook", cancel);

    /// <summary>Sends an event that tells of nothing.</summary>
    /// <returns>False when there is no such webhook.</returns>
    public async Task<bool> TestAsync(string id, WebhookQueue queue, string by, CancellationToken cancel) =>
        await store.FindAsync(Kinds.Webhook, id, cancel) is { Value.RemovedAt: null }
        && await store.CommitAsync(new Changes().Insert(Kinds.WebhookDelivery, queue.Test(id)).Audit(EntryOf(clock.GetUtcNow(), by, "test_webhook", id, [])), cancel);

    /// <summary>Sends an event once more.</summary>
    /// <returns>False when it is not there any more.</returns>
    public async Task<bool> AgainAsync(string id, long sequence, WebhookQueue queue, string by, CancellationToken cancel) =>
        await store.FindAsync(Kinds.Webhook, id, cancel) is { Value.RemovedAt: null }
        && await queue.AgainAsync(id, sequence, changes => changes.Audit(EntryOf(clock.GetUtcNow(), by, "resend_webhook", id, [])), cancel);

    private async Task<WebhookOutcome> ApplyAsync(string id, long? seen, Func<Webhook, Webhook> change, string? secret, string by, string action, CancellationToken cancel)
    {
        if (await store.FindAsync(Kinds.Webhook, id, cancel) is not { Value.RemovedAt: null } before)
        {
            return new WebhookOutcome.NotFound();
        }

        var after = change(before.Value);
        if (seen is { } version && version != before.Version)
        {
            return new WebhookOutcome.Stale();
        }

        var changes = new Changes().Update(Kinds.Webhook, before, after).Audit(EntryOf(clock.GetUtcNow(), by, action, id, AuditTrail.ChangedIn(Kinds.Webhook, before.Value, after)));
        return await store.CommitAsync(changes, cancel) ? new WebhookOutcome.Kept(new(after, before.Version + 1), secret) : new WebhookOutcome.Stale();
    }

    private ValueTask<IReadOnlyDictionary<string, string>> FaultsAsync(WebhookFields fields, CancellationToken cancel) =>
        fields.FaultsAsync(addresses, catalogue.Estate.Departments.Select(department => department.Name), cancel);

    private static AuditEntry EntryOf(DateTimeOffset now, string by, string action, string id, IReadOnlyList<string> changed) =>
        AuditEntry.Of(now, by, action, Kinds.Webhook.Name, id) with { Changed = changed };
}

/// <summary>What became of a command to a webhook.</summary>
internal abstract record WebhookOutcome
{
    private WebhookOutcome()
    {
    }

    /// <param name="Webhook">As it stands.</param>
    /// <param name="Secret">A secret that was made and is told only here; null for none.</param>
    internal sealed record Kept(Versioned<Webhook> Webhook, string? Secret) : WebhookOutcome;

    /// <param name="Faults">What is wrong, by field.</param>
    internal sealed record Faulty(IReadOnlyDictionary<string, string> Faults) : WebhookOutcome;

    /// <summary>Somebody else changed or entered it meanwhile.</summary>
    internal sealed record Stale : WebhookOutcome;

    internal sealed record TooMany : WebhookOutcome;

    internal sealed record NotFound : WebhookOutcome;
}

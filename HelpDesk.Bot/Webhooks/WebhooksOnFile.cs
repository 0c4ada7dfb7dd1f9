using HelpDesk.Bot.Duty;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Webhooks;

namespace HelpDesk.Bot.Webhooks;

/// <summary>The webhooks, read once and again after each change of one, so that a commit asks no store whether anybody listens.</summary>
internal sealed class WebhooksOnFile
{
    private readonly DeskStore store;
    private readonly Remembered<IReadOnlyList<Versioned<Webhook>>> all;

    public WebhooksOnFile(DeskStore store)
    {
        this.store = store;
        all = new(store, Kinds.Webhook, ReadAllAsync);
    }

    /// <summary>All, those removed but not gone yet too; oldest first.</summary>
    public ValueTask<IReadOnlyList<Versioned<Webhook>>> AllAsync(CancellationToken cancel) => all.ReadAsync(cancel);

    /// <summary>Those that staff see; oldest first.</summary>
    public async ValueTask<IReadOnlyList<Versioned<Webhook>>> ShownAsync(CancellationToken cancel) =>
        [.. (await AllAsync(cancel)).Where(webhook => webhook.Value.RemovedAt is null)];

    /// <summary>One that staff see; null when there is none.</summary>
    public async ValueTask<Versioned<Webhook>?> FindAsync(string id, CancellationToken cancel) =>
        await store.FindAsync(Kinds.Webhook, id, cancel) is { Value.RemovedAt: null } found ? found : null;

    private async Task<IReadOnlyList<Versioned<Webhook>>> ReadAllAsync(CancellationToken cancel) =>
        [.. (await store.QueryAsync(Kinds.Webhook, new Query { Kind = Kinds.Webhook.Name, Take = 1_000 }, cancel)).OrderBy(webhook => webhook.Value.CreatedAt)];
}

using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Webhooks;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Engine.Memory;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Store.Webhooks;
using HelpDesk.Tests.Channels.Sms;
using HelpDesk.Tests.Desk;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;

namespace HelpDesk.Tests.Webhooks;

/// <summary>The store, the queues and the lanes, driven by hand: a round runs when the test says so.</summary>
internal sealed class WebhookScene : IAsyncDisposable
{
    private readonly HttpClient http;
    private readonly WebhookQueue queue;
    private readonly WebhookLanes lanes;

    public WebhookScene(FailingEngine? engine = null, IDataProtectionProvider? protection = null, AddressRules? rules = null, HttpMessageHandler? handler = null, DateTimeOffset? now = null)
    {
        Engine = engine ?? new FailingEngine(new MemoryEngine(Kinds.Schemas));
        Protection = protection ?? new EphemeralDataProtectionProvider();
        Clock = new(now ?? Some.Now);
        Store = new(Engine);
        var addresses = new WebhookAddresses(rules ?? new(["127.0.0.1"], allowsLoopback: false));
        http = handler is null ? addresses.Rules.NewClient(isDirect: true) : new(handler);
        OnFile = new(Store);
        var news = new NewsOfCommits(Store, OnFile, Clock);
        news.Begin();
        queue = new(Store, OnFile, news, Clock);
        Secrets = new(Protection);
        lanes = new(Store, OnFile, queue, new(http, addresses, Secrets, new(Clock), Clock), Clock, NullLogger<WebhookLanes>.Instance);
    }

    public FailingEngine Engine { get; }

    public IDataProtectionProvider Protection { get; }

    public ManualClock Clock { get; }

    public DeskStore Store { get; }

    public WebhooksOnFile OnFile { get; }

    public WebhookSecrets Secrets { get; }

    public WebhookQueue Queue => queue;

    /// <summary>Enters a webhook for everything; returns its secret.</summary>
    public async Task<string> ListenAsync(string address, string id = "erp", StaffRole role = StaffRole.Supervisor, string? department = null, params string[] events)
    {
        var (shown, kept) = Secrets.Make();
        await Store.CommitAsync(
            new Changes().Insert(Kinds.Webhook, new Webhook { Id = id, Name = id, Address = address, Events = events.Length > 0 ? events : WebhookEvents.All, Role = role, Department = department, Secret = kept, CreatedAt = Clock.Now }),
            default);
        return shown;
    }

    public async Task ChangeAsync(string id, Func<Webhook, Webhook> change)
    {
        var webhook = await Store.FindAsync(Kinds.Webhook, id, default) ?? throw new InvalidOperationException("No such webhook.");
        await Store.CommitAsync(new Changes().Update(Kinds.Webhook, webhook, change(webhook.Value)), default);
    }

    public async Task FileAsync(Ticket ticket) => await Store.CommitAsync(new Changes().Insert(Kinds.Ticket, ticket), default);

    public Task FileAsync(string number) => FileAsync(Some.Ticket(number));

    /// <summary>Something happens to a ticket.</summary>
    public async Task HappensAsync(string number, string what, Func<Ticket, Ticket>? change = null)
    {
        var ticket = await Store.FindAsync(Kinds.Ticket, number, default) ?? throw new InvalidOperationException("No such ticket.");
        var after = ticket.Value with { Timeline = [.. ticket.Value.Timeline, new(Clock.Now, "tech", what, null)] };
        await Store.CommitAsync(new Changes().Update(Kinds.Ticket, ticket, change?.Invoke(after) ?? after), default);
    }

    /// <summary>A round, and all it set going.</summary>
    public async Task RoundAsync()
    {
        await lanes.RoundAsync(default);
        await lanes.SettledAsync();
    }

    public async Task<IReadOnlyList<WebhookDelivery>> DeliveriesAsync(string id = "erp") => [.. (await Queue.LastAsync(id, 1_000, default)).Select(each => each.Value).Reverse()];

    public async Task<long> CountAsync(IDocumentKind kind) => await Store.Engine.CountAsync(new Query { Kind = kind.Name }, default);

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        queue.Dispose();
        return ValueTask.CompletedTask;
    }
}

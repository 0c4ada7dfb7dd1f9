using System.Net;
using HelpDesk.Bot;
using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Channels.Sms;
using HelpDesk.Bot.Delivery;
using HelpDesk.Bot.Turns;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Engine.Memory;
using HelpDesk.Store.Outbox;
using HelpDesk.Tests.Store.Outbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HelpDesk.Tests.Channels.Sms;

/// <summary>The SMS channel and the delivery on a store and gateway in memory; its loops stand still, time is manual.</summary>
internal sealed class SmsDesk : IAsyncDisposable
{
    public const string Token = "0123456789abcdef0123456789abcdef";
    public const string Ours = "+85230001234";
    public const string Public = "https://desk.example.com";

    private readonly WebApplication app;
    private int turns;

    private SmsDesk(Action<Settings>? configure, IStoreEngine? engine)
    {
        Gateway = new(Time);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddOptions<Settings>().Configure(settings =>
        {
            settings.PublicBaseUrl = Public;
            settings.Twilio.AccountSid = "AC0123456789abcdef0123456789abcdef";
            settings.Twilio.AuthToken = Token;
            settings.Twilio.From = Ours;
            configure?.Invoke(settings);
        });
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddSingleton<IStoreEngine>(_ => Engine = new(engine ?? new MemoryEngine(Kinds.Schemas)));
        builder.Services.AddSingleton<DeskStore>();
        builder.Services.AddSingleton<ISmsGateway>(Gateway);
        builder.AddSms();
        builder.Services.AddSingleton<TakeTurn>(_ => TakeAsync);
        var before = builder.Services.Where(service => service.ServiceType == typeof(IHostedService)).ToHashSet();
        builder.AddDelivery();
        foreach (var loop in builder.Services.Where(service => service.ServiceType == typeof(IHostedService) && !before.Contains(service)).ToList())
        {
            builder.Services.Remove(loop);
        }

        app = builder.Build();
        app.MapSms();
    }

    public ManualTimeProvider Time { get; } = new();

    public MemorySmsGateway Gateway { get; }

    public FailingEngine? Engine { get; private set; }

    public DeskStore Store => Get<DeskStore>();

    public OutboxSender Sender => Get<OutboxSender>();

    /// <summary>Turns that took effect.</summary>
    public int Turns => turns;

    /// <summary>Activities whose turn throws although it should park.</summary>
    public HashSet<string> Broken { get; } = [];

    public static async Task<SmsDesk> StartAsync(Action<Settings>? configure = null, IStoreEngine? engine = null)
    {
        var desk = new SmsDesk(configure, engine);
        await desk.app.StartAsync();
        return desk;
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Posts a webhook as the gateway does.</summary>
    public async Task<HttpResponseMessage> PostAsync(string target, IEnumerable<(string Key, string Value)> fields, string? signature = null)
    {
        var pairs = fields.ToList();
        var body = string.Join('&', pairs.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        return await PostRawAsync(target, body, "application/x-www-form-urlencoded; charset=utf-8", signature ?? TwilioSigner.Sign(Token, Public + target, pairs));
    }

    public async Task<HttpResponseMessage> PostRawAsync(string target, string body, string contentType, string? signature)
    {
        using var client = app.GetTestClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new StringContent(body) };
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (signature is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Twilio-Signature", signature);
        }

        return await client.SendAsync(request);
    }

    public Task<HttpResponseMessage> TextAsync(string sid, string text, string from = RowFor.Resident) =>
        PostAsync("/twilio/sms", [("MessageSid", sid), ("From", from), ("To", Ours), ("Body", text), ("NumMedia", "0")]);

    public async Task<HttpStatusCode> StatusAsync(string rowId, string sid, string status, string? errorCode = null)
    {
        List<(string, string)> fields = [("MessageSid", sid), ("MessageStatus", status)];
        if (errorCode is not null)
        {
            fields.Add(("ErrorCode", errorCode));
        }

        using var response = await PostAsync($"/twilio/sms/status?m={Uri.EscapeDataString(rowId)}", fields);
        return response.StatusCode;
    }

    public async Task PlanAsync(params OutboxMessage[] rows)
    {
        var changes = new Changes();
        foreach (var row in rows)
        {
            changes.Insert(Kinds.Outbox, row);
        }

        Assert.True(await Store.CommitAsync(changes, CancellationToken.None));
    }

    public async Task<OutboxMessage> RowAsync(string id) =>
        (await Store.FindAsync(Kinds.Outbox, id, CancellationToken.None))?.Value ?? throw new InvalidOperationException($"No row {id}.");

    public async Task<IReadOnlyList<DeskTask>> TasksAsync() =>
        [.. (await Store.QueryAsync(Kinds.Task, new() { Kind = Kinds.Task.Name }, CancellationToken.None)).Select(task => task.Value)];

    public async Task<IReadOnlyDictionary<string, long>> DayAsync() =>
        (await Store.Engine.CountersAsync("day/", CancellationToken.None)).ToDictionary(counter => counter.Name, counter => counter.Value);

    public Task SendDueAsync() => Sender.SendDueAsync(CancellationToken.None);

    public Task CheckUnknownAsync() => Get<UnknownChecks>().CheckDueAsync(CancellationToken.None);

    public Task ReadMissedAsync() => Get<MissedRound>().ReadAsync(CancellationToken.None);

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    /// <summary>Stands for the turn: keeps the activity under its id, once, and plans an answer.</summary>
    private async Task<TurnOutcome> TakeAsync(Activity activity, CancellationToken cancel)
    {
        if (Broken.Contains(activity.Id))
        {
            throw new InvalidOperationException("A turn that cannot even be parked.");
        }

        var changes = new Changes()
            .Insert(Kinds.Activity, new()
            {
                Id = activity.Id,
                ConversationId = activity.ConversationId,
                From = activity.From,
                Text = activity.Text,
                ReceivedAt = activity.ReceivedAt,
                Outcome = activity.CarrierWord is null ? ActivityOutcome.Taken : ActivityOutcome.CarrierWord,
            })
            .Insert(Kinds.Outbox, RowFor.Reply($"{activity.Id}/0", Time.GetUtcNow(), activity.From) with { AnswersContactOf = activity.ReceivedAt });
        if (!await Store.CommitAsync(changes, cancel))
        {
            return TurnOutcome.Duplicate;
        }

        Interlocked.Increment(ref turns);
        return TurnOutcome.Taken;
    }
}

using System.Text;
using System.Text.Json.Nodes;
using HelpDesk.Bot;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Channels.BotFramework;
using HelpDesk.Bot.Channels.BotFramework.Connector;
using HelpDesk.Bot.Channels.Sms;
using HelpDesk.Bot.Delivery;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Photos;
using HelpDesk.Bot.Time;
using HelpDesk.Bot.Turns;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Engine.Memory;
using HelpDesk.Store.Outbox;
using HelpDesk.Tests.Channels.Sms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HelpDesk.Tests.Channels.BotFramework;

/// <summary>The real pipeline behind <c>/api/messages</c> and a channel of our own before it; its loops stand still, time is manual.</summary>
internal sealed class BotDesk : IAsyncDisposable
{
    private static readonly Lazy<Changes> Sample = new(() => SampleEstate.Of(CatalogueFile.ReadSample()));

    private readonly WebApplication app;
    private readonly HttpClient http = new();
    private readonly bool ownsChannel;
    private int activities;

    private BotDesk(WebApplication app, FakeChannel channel, bool ownsChannel, ManualTimeProvider time, FailingEngine engine, MemorySmsGateway gateway)
    {
        this.app = app;
        this.ownsChannel = ownsChannel;
        Channel = channel;
        Time = time;
        Engine = engine;
        Gateway = gateway;
    }

    public FakeChannel Channel { get; }

    public ManualTimeProvider Time { get; }

    public FailingEngine Engine { get; }

    public MemorySmsGateway Gateway { get; }

    public DeskStore Store => Get<DeskStore>();

    public string Url => app.Urls.First();

    /// <summary>Starts a desk.</summary>
    /// <param name="configure">Changes the settings; by default there is an app id, and its issuer, tokens and connector are the channel's.</param>
    /// <param name="environment">Development by default: the connector lies on this machine.</param>
    /// <param name="engine">The store; null for one in memory.</param>
    /// <param name="time">The clock; null for a Saturday noon.</param>
    /// <param name="shared">The channel before it, which outlives it; null for one of its own.</param>
    public static async Task<BotDesk> StartAsync(
        Action<BotSettings>? configure = null, string environment = "Development", IStoreEngine? engine = null, ManualTimeProvider? time = null, FakeChannel? shared = null)
    {
        var channel = shared ?? await FakeChannel.StartAsync();
        time ??= new ManualTimeProvider();
        var failing = new FailingEngine(engine ?? new MemoryEngine(Kinds.Schemas));
        var gateway = new MemorySmsGateway(time);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddOptions<Settings>().Configure(settings =>
        {
            (settings.Bot.AppId, settings.Bot.AppPassword) = (TestToken.AppId, "secret");
            (settings.Bot.OpenIdMetadata, settings.Bot.TokenEndpoint) = (channel.Url + "/metadata", channel.Url + "/token");
            configure?.Invoke(settings.Bot);
        });
        builder.Services.AddSingleton(new DeskClock(time, null));
        builder.Services.AddSingleton<TimeProvider>(services => services.GetRequiredService<DeskClock>());
        builder.Services.AddSingleton(new TokenClock(time));
        builder.Services.AddSingleton<IStoreEngine>(_ => failing);
        builder.Services.AddSingleton<DeskStore>();
        builder.Services.AddSingleton<ISmsGateway>(gateway);
        builder.AddTurns();
        builder.Services.AddSingleton(_ => CatalogueFile.ReadSample());
        builder.AddSms();
        builder.AddBotFramework();
        builder.Services.AddSingleton<PhotoFolder>();
        builder.Services.AddSingleton<PhotoIntake>();
        builder.Services.AddSingleton<IPictureSource>(services => services.GetRequiredService<ConnectorPictures>());
        builder.Services.AddSingleton<AwaitedPhotos>();
        var before = builder.Services.Where(service => service.ServiceType == typeof(IHostedService)).ToHashSet();
        builder.AddDelivery();
        foreach (var loop in builder.Services.Where(service => service.ServiceType == typeof(IHostedService) && !before.Contains(service)).ToList())
        {
            builder.Services.Remove(loop);
        }

        var built = builder.Build();
        built.MapBotFramework();
        var desk = new BotDesk(built, channel, shared is null, time, failing, gateway);
        _ = await desk.Store.CommitAsync(Sample.Value, CancellationToken.None);
        await built.StartAsync();
        return desk;
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>An activity as a channel sends it, from one user in one conversation, with an id of its own.</summary>
    public JsonObject Activity(string type = "message", string? text = null, string channelId = "webchat") => new()
    {
        ["type"] = type,
        ["id"] = $"in-{Interlocked.Increment(ref activities)}",
        ["timestamp"] = "2026-11-21T04:00:00.000Z",
        ["serviceUrl"] = Channel.ServiceUrl,
        ["channelId"] = channelId,
        ["from"] = new JsonObject { ["id"] = "29:user", ["name"] = "王女士" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Desk" },
        ["conversation"] = new JsonObject { ["id"] = "a:1|x@y;z", ["isGroup"] = false, ["tenantId"] = "t1" },
        ["locale"] = "zh-CN",
        ["text"] = text,
    };

    /// <summary>Posts an activity with a good token for it.</summary>
    public Task<HttpResponseMessage> PostAsync(JsonNode activity) =>
        PostAsync(activity.ToJsonString(), "Bearer " + TestToken.Of(Time.GetUtcNow(), claims => claims["serviceurl"] = (string?)activity["serviceUrl"]));

    public async Task<HttpResponseMessage> PostAsync(string body, string? authorization, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url + "/api/messages") { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await http.SendAsync(request);
    }

    /// <summary>Posts an activity and reads the JSON it is answered with.</summary>
    public async Task<JsonNode> AnswerAsync(JsonNode activity)
    {
        using var response = await PostAsync(activity);
        Assert.Equal(200, (int)response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync()) ?? throw new InvalidOperationException("The answer is empty.");
    }

    /// <summary>Posts a text and sends what is due.</summary>
    public async Task SayAsync(string text, string channelId = "webchat")
    {
        using var response = await PostAsync(Activity(text: text, channelId: channelId));
        Assert.Equal((200, ""), ((int)response.StatusCode, await response.Content.ReadAsStringAsync()));
        await SendDueAsync();
    }

    /// <summary>The lane's rows that are due.</summary>
    public Task SendDueAsync() => Lane.Sender.SendDueAsync(CancellationToken.None);

    /// <summary>Lets the lane's loops run: the one a commit wakes, and the one a taken answer wakes.</summary>
    public Task StartSendingAsync() => Task.WhenAll(Lane.Sender.StartAsync(CancellationToken.None), Get<SpentCards>().StartAsync(CancellationToken.None));

    public Task StopSendingAsync() => Task.WhenAll(Lane.Sender.StopAsync(CancellationToken.None), Get<SpentCards>().StopAsync(CancellationToken.None));

    /// <summary>The cards that were answered since.</summary>
    public Task CloseCardsAsync() => Get<SpentCards>().CloseWaitingAsync(CancellationToken.None);

    /// <summary>Staff write to the resident of the one ticket filed at the desk.</summary>
    public async Task ReplyFromDeskAsync(string text)
    {
        var tickets = await Store.QueryAsync(Kinds.Ticket, new() { Kind = Kinds.Ticket.Name, OrderBy = "created_at", Descending = true, Take = 1 }, CancellationToken.None);
        var ticket = Assert.Single(tickets).Value;
        var changes = new Changes();
        Assert.True(ResidentLine.Tell(changes, await new ResidentLine(Store, Time).ReachAsync(ticket, CancellationToken.None), ticket, text, Time.GetUtcNow()));
        Assert.True(await Store.CommitAsync(changes, CancellationToken.None));
    }

    public Task FetchPicturesAsync() => Get<AwaitedPhotos>().FetchAsync(CancellationToken.None);

    public Task CheckUnknownAsync() => Lane.Checks.CheckDueAsync(CancellationToken.None);

    public async Task<IReadOnlyList<OutboxMessage>> RowsAsync() =>
        [.. (await Store.QueryAsync(Kinds.Outbox, new() { Kind = Kinds.Outbox.Name }, CancellationToken.None)).Select(row => row.Value).OrderBy(row => row.Sequence)];

    public async Task<IReadOnlyList<DeskTask>> TasksAsync() =>
        [.. (await Store.QueryAsync(Kinds.Task, new() { Kind = Kinds.Task.Name }, CancellationToken.None)).Select(task => task.Value)];

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
        if (ownsChannel)
        {
            await Channel.DisposeAsync();
        }
    }

    private DeliveryLane Lane => app.Services.GetRequiredKeyedService<DeliveryLane>(OutboxLane.Connector);
}

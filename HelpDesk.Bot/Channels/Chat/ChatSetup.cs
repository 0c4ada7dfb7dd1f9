using HelpDesk.Bot.Channels.Chat.DirectLine;
using HelpDesk.Bot.Photos;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HelpDesk.Bot.Channels.Chat;

/// <summary>The chat: Direct Line 3.0 for its clients, the session of our own page, and the files residents send.</summary>
internal static class ChatSetup
{
    public static void AddChat(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => new LineTokens(KeyOf(provider.GetRequiredService<IOptions<Settings>>().Value.Store), TimeProvider.System));
        services.AddSingleton<LineOrigins>();
        services.AddSingleton<LineDoor>();
        services.AddSingleton<LineFeed>();
        services.AddSingleton<LineSockets>();
        services.AddSingleton<LineStream>();
        services.AddSingleton<LineConversations>();
        services.AddSingleton<LineReading>();
        services.AddSingleton<SenderLimits>();
        services.AddSingleton<LineTurns>();
        services.AddSingleton<LinePosting>();
        services.AddSingleton<LineUpload>();
        services.TryAddSingleton<PhotoFolder>();
        services.TryAddSingleton<PhotoIntake>();
        services.AddSingleton<ChatSession>();
    }

    public static void MapChat(this WebApplication app)
    {
        var services = app.Services;
        app.UseWebSockets();
        app.UseWhen(
            http => http.Request.Path.StartsWithSegments("/v3/directline", StringComparison.OrdinalIgnoreCase),
            line => line.Use(services.GetRequiredService<LineOrigins>().GuardAsync));
        MapLine(app.MapGroup("/v3/directline"), services);
        app.MapPost("/chat/session", (Delegate)services.GetRequiredService<ChatSession>().AnswerAsync);
        app.MapPhotos();
    }

    private static void MapLine(RouteGroupBuilder line, IServiceProvider services)
    {
        var conversations = services.GetRequiredService<LineConversations>();
        line.MapPost("/tokens/generate", (Delegate)conversations.GenerateAsync);
        line.MapPost("/tokens/refresh", (Delegate)conversations.RefreshAsync);
        line.MapPost("/conversations", (Delegate)conversations.StartAsync);
        line.MapGet("/conversations/{id}", conversations.ReconnectAsync);
        line.MapGet("/conversations/{id}/activities", services.GetRequiredService<LineReading>().ReadAsync);
        line.MapPost("/conversations/{id}/activities", services.GetRequiredService<LinePosting>().PostAsync);
        line.MapPost("/conversations/{id}/upload", services.GetRequiredService<LineUpload>().PostAsync);
        line.MapGet("/conversations/{id}/stream", services.GetRequiredService<LineStream>().OpenAsync);
        line.Map("/{**rest}", () => LineError.NotFound.Answer());
    }

    // Beside the store, so that a restart, or a backup of its folder, ends nobody's chat.
    private static byte[] KeyOf(StoreSettings store) => store.Engine == "memory"
        ? LineKey.Fresh()
        : LineKey.In(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(store.ConnectionString)) ?? ".", "keys"));
}

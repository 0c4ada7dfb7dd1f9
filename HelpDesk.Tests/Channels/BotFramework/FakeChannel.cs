using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace HelpDesk.Tests.Channels.BotFramework;

/// <summary>All of a channel that lies outside: its issuer's description and keys, the place where tokens are given out, and its connector.</summary>
internal sealed class FakeChannel : IAsyncDisposable
{
    /// <summary>A picture of one point.</summary>
    private const string Gif = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

    private readonly WebApplication app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> next = new();
    private readonly ConcurrentQueue<ConnectorCall> calls = new();
    private int tokensGiven;

    private FakeChannel()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapGet("/metadata", () => KeysAreDown ? Results.StatusCode(503) : Results.Text(Metadata ?? $$"""{"issuer":"{{TestToken.Issuer}}","jwks_uri":"{{Url}}/keys"}""", "application/json"));
        app.MapGet("/keys", () =>
        {
            KeyReads++;
            return Results.Text(Keys, "application/json");
        });
        app.MapPost("/token", GiveTokenAsync);
        app.MapGet("/connector/files/{name}", (string name, HttpContext context) =>
        {
            calls.Enqueue(new("GET", name, Header(context, "Authorization"), null, ""));
            return name == "gone" ? Results.NotFound() : Results.Bytes(Convert.FromBase64String(Gif), "image/gif");
        });
        app.MapGet("/files/{name}", (string name, HttpContext context) =>
        {
            calls.Enqueue(new("GET", name, Header(context, "Authorization"), null, ""));
            return Results.Bytes(Convert.FromBase64String(Gif), "image/gif");
        });
        app.Map("/connector/{**rest}", ConnectAsync);
        app.Map("/{**rest}", (HttpContext context) =>
        {
            calls.Enqueue(new("stray", context.Request.Path, null, null, ""));
            return Results.NotFound();
        });
    }

    public string Url { get; private set; } = "";

    /// <summary>The connector's address, without a closing slash.</summary>
    public string ServiceUrl => Url + "/connector";

    public string Keys { get; set; } = TestToken.PublishedKeys;

    /// <summary>The issuer's description; null for the right one.</summary>
    public string? Metadata { get; set; }

    public bool KeysAreDown { get; set; }

    public int KeyReads { get; private set; }

    /// <summary>How long the tokens given out last.</summary>
    public int TokenSeconds { get; set; } = 3599;

    public int TokensGiven => Volatile.Read(ref tokensGiven);

    /// <summary>The last form a token was asked for with.</summary>
    public IReadOnlyDictionary<string, string>? TokenForm { get; private set; }

    public IReadOnlyList<ConnectorCall> Calls => [.. calls];

    public static async Task<FakeChannel> StartAsync()
    {
        var channel = new FakeChannel();
        await channel.app.StartAsync();
        channel.Url = channel.app.Urls.First();
        return channel;
    }

    /// <summary>The connector's next answers; after them it takes everything with 201 and an id.</summary>
    public void Next(params (int Status, string Body)[] answers)
    {
        foreach (var (status, body) in answers)
        {
            Next(context => AnswerAsync(context, status, body));
        }
    }

    public void Next(Func<HttpContext, Task> answer) => next.Enqueue(answer);

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task GiveTokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        TokenForm = form.ToDictionary(field => field.Key, field => field.Value.ToString());
        var number = Interlocked.Increment(ref tokensGiven);
        await AnswerAsync(context, 200, $$"""{"token_type":"Bearer","expires_in":{{TokenSeconds}},"access_token":"token-{{number}}"}""");
    }

    private async Task ConnectAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget["/connector".Length..];
        calls.Enqueue(new(context.Request.Method, target, Header(context, "Authorization"), Header(context, "x-ms-conversation-id"), body));
        await (next.TryDequeue(out var answer) ? answer(context) : AnswerAsync(context, 201, $$"""{"id":"out-{{calls.Count}}"}"""));
    }

    private static string? Header(HttpContext context, string name) => context.Request.Headers.TryGetValue(name, out var value) ? value.ToString() : null;

    private static Task AnswerAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    }
}

/// <summary>One call of the connector.</summary>
internal sealed record ConnectorCall(string Method, string Target, string? Authorization, string? ConversationId, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body) ?? throw new InvalidOperationException("The call had no body.");
}

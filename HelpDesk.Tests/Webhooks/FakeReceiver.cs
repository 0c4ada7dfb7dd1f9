using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HelpDesk.Store.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HelpDesk.Tests.Webhooks;

/// <summary>Another system that takes events on this machine and answers as told.</summary>
internal sealed class FakeReceiver : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeReceiver(WebApplication app) => this.app = app;

    public string Url => app.Urls.First() + "/events?token=x";

    /// <summary>What came, in order.</summary>
    public ConcurrentQueue<Taken> All { get; } = new();

    /// <summary>The status for what comes; 204 for all by default.</summary>
    public Func<Taken, int> Answer { get; set; } = _ => StatusCodes.Status204NoContent;

    public static async Task<FakeReceiver> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var receiver = new FakeReceiver(builder.Build());
        receiver.app.MapPost("/events", receiver.TakeAsync);
        await receiver.app.StartAsync();
        return receiver;
    }

    /// <summary>What was told, shortly: the kind of event, the ticket and what its timeline got.</summary>
    public IReadOnlyList<string> Told => [.. All.Select(each => each.Said)];

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var taken = new Taken(
            http.Request.Headers["webhook-id"].ToString(),
            http.Request.Headers["webhook-timestamp"].ToString(),
            http.Request.Headers["webhook-signature"].ToString(),
            http.Request.QueryString.ToString(),
            body.ToArray());
        All.Enqueue(taken);
        http.Response.StatusCode = Answer(taken);
        http.Response.Headers.Location = "http://169.254.169.254/";
        if (http.Response.StatusCode != StatusCodes.Status204NoContent)
        {
            await http.Response.WriteAsync("ignored");
        }
    }
}

/// <summary>One post.</summary>
internal sealed record Taken(string Id, string Timestamp, string Signature, string Query, byte[] Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public JsonElement Ticket => Json.GetProperty("data").GetProperty("ticket");

    public string Number => Ticket.ValueKind == JsonValueKind.Null ? "-" : Ticket.GetProperty("number").GetString() ?? "";

    public string Said =>
        $"{Json.GetProperty("type").GetString()} {(Number.Length > 4 ? Number[^4..] : Number)} {string.Join('+', Json.GetProperty("data").GetProperty("events").EnumerateArray().Select(each => each.GetString()))}".TrimEnd();

    /// <summary>Whether one of the signatures was made with the secret, as a receiver checks it.</summary>
    public bool IsSignedWith(string secret)
    {
        var key = WebhookSignature.KeyOf(secret) ?? throw new ArgumentException("Not a secret.", nameof(secret));
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{Id}.{Timestamp}."), .. Body];
        var own = HMACSHA256.HashData(key, signed);
        return Signature.Split(' ').Contains("v1," + Convert.ToBase64String(own));
    }
}

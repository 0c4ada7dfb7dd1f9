using System.Net;
using System.Threading.Channels;
using HelpDesk.Bot.Simulator;
using HelpDesk.Bot.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HelpDesk.Tests.Simulator;

/// <summary>A desk that only listens: it keeps what the gateway posts and answers as told.</summary>
internal sealed class StubDesk : IAsyncDisposable
{
    private readonly Channel<Posted> posts = Channel.CreateUnbounded<Posted>();
    private readonly WebApplication app;

    private StubDesk(WebApplication app) => this.app = app;

    public string Url => app.Urls.First();

    public DeskClock Clock { get; } = new(TimeProvider.System, null);

    /// <summary>Status of the next answers; the last one stays.</summary>
    public Queue<HttpStatusCode> Answers { get; } = new([HttpStatusCode.OK]);

    public string Twiml { get; set; } = "<Response/>";

    public static async Task<StubDesk> OpenAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        var desk = new StubDesk(builder.Build());
        desk.app.MapPost("/{**path}", desk.TakeAsync);
        desk.app.MapDeskClock(desk.Clock);
        await desk.app.StartAsync();
        return desk;
    }

    /// <summary>The next post; fails after 20 s without one.</summary>
    public async Task<Posted> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await posts.Reader.ReadAsync(patience.Token);
    }

    /// <summary>Posts that came and were not read yet.</summary>
    public IReadOnlyList<Posted> Rest()
    {
        var rest = new List<Posted>();
        while (posts.Reader.TryRead(out var post))
        {
            rest.Add(post);
        }

        return rest;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var values = form.ToDictionary(each => each.Key, each => each.Value.ToString());
        var status = HttpStatusCode.OK;
        lock (Answers)
        {
            status = Answers.Count > 1 ? Answers.Dequeue() : Answers.Peek();
        }

        await posts.Writer.WriteAsync(new Posted(request.Path + request.QueryString, values, request.Headers["X-Twilio-Signature"].ToString()));
        return status == HttpStatusCode.OK ? Results.Text(Twiml, "text/xml") : Results.StatusCode((int)status);
    }
}

internal sealed record Posted(string Address, IReadOnlyDictionary<string, string> Form, string Signature)
{
    public string this[string name] => Form.GetValueOrDefault(name, "");
}

using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HelpDesk.Bench;

/// <summary>The smallest gateway that takes texts: counts them and answers as Twilio does.</summary>
internal sealed class FakeTwilio : IAsyncDisposable
{
    private readonly WebApplication app;
    private long taken;

    private FakeTwilio(WebApplication app) => this.app = app;

    public long Taken => Interlocked.Read(ref taken);

    public string Address => app.Urls.First();

    public static async Task<FakeTwilio> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var fake = new FakeTwilio(builder.Build());
        fake.app.MapPost("/2010-04-01/Accounts/{account}/Messages.json", fake.TakeAsync);
        fake.app.MapGet("/2010-04-01/Accounts/{account}/Messages.json", () => Results.Text("{\"messages\":[],\"next_page_uri\":null}", "application/json"));
        await fake.app.StartAsync();
        return fake;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        var number = Interlocked.Increment(ref taken);
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($"{{\"sid\":\"SM{number:x32}\",\"status\":\"queued\",\"error_code\":null}}");
    }
}

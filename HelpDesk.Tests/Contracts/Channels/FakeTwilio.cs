using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace HelpDesk.Tests.Contracts.Channels;

/// <summary>A small gateway on a real socket: keeps messages, pages its list, and answers as told.</summary>
internal sealed class FakeTwilio : IAsyncDisposable
{
    private const int PageSize = 2;

    private readonly WebApplication app;
    private readonly Lock gate = new();
    private readonly List<Entry> entries = [];
    private int lastId;

    private FakeTwilio()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapPost("/2010-04-01/Accounts/{account}/Messages.json", CreateAsync);
        app.MapGet("/2010-04-01/Accounts/{account}/Messages.json", ListAsync);
        app.MapGet("/below/2010-04-01/Accounts/{account}/Messages.json", ListAsync);
        app.MapPost("/below/2010-04-01/Accounts/{account}/Messages.json", CreateAsync);
    }

    public string Url => app.Urls.First();

    public DateTimeOffset Now { get; set; } = ManualTimeProvider.SaturdayNoon;

    public HashSet<string> OptedOut { get; } = [];

    /// <summary>Answers in place of the usual: status, headers and body; null for the usual.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    /// <summary>Takes the text before <see cref="Instead"/> answers.</summary>
    public bool TakesAnyway { get; set; }

    /// <summary>Address of the next page in place of the usual.</summary>
    public string? NextPage { get; set; }

    /// <summary>What the last request carried.</summary>
    public (string Body, string? ContentType, string? Accept, string? Authorization, string Path)? Last { get; private set; }

    public static async Task<FakeTwilio> StartAsync()
    {
        var fake = new FakeTwilio();
        await fake.app.StartAsync();
        return fake;
    }

    public void Receive(string from, string to, string text, DateTimeOffset at) => Add(from, to, text, "inbound", at);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task CreateAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        var headers = context.Request.Headers;
        Last = (body, headers.ContentType, headers.Accept, headers.Authorization, context.Request.Path);
        var form = QueryHelpers.ParseQuery(body);
        var to = form["To"].ToString();
        if (Instead is { } instead)
        {
            if (TakesAnyway)
            {
                Add(form["From"].ToString(), to, form["Body"].ToString(), "outbound-api", Now);
            }

            await instead(context);
        }
        else if (OptedOut.Contains(to))
        {
            context.Response.StatusCode = 400;
            await context.Response.WriteAsJsonAsync(new { code = 21610, message = "Attempt to send to unsubscribed recipient", status = 400 });
        }
        else
        {
            context.Response.StatusCode = 201;
            await context.Response.WriteAsJsonAsync(Shown(Add(form["From"].ToString(), to, form["Body"].ToString(), "outbound-api", Now)));
        }
    }

    private Task ListAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var page = int.Parse(query["Page"].FirstOrDefault() ?? "0", CultureInfo.InvariantCulture);
        var since = query["DateSent>"].FirstOrDefault() is { } from ? DateTimeOffset.Parse(from, CultureInfo.InvariantCulture) : DateTimeOffset.MinValue;
        List<Entry> all;
        lock (gate)
        {
            all = [.. entries.Where(entry => entry.To == query["To"] && entry.At >= since).OrderByDescending(entry => entry.At)];
        }

        var more = (page + 1) * PageSize < all.Count;
        var next = QueryHelpers.AddQueryString(context.Request.Path, [.. query.Where(each => each.Key != "Page"), new("Page", $"{page + 1}")]);
        return context.Response.WriteAsJsonAsync(new { messages = all.Skip(page * PageSize).Take(PageSize).Select(Shown), next_page_uri = more ? NextPage ?? next : null, page });
    }

    private Entry Add(string from, string to, string text, string direction, DateTimeOffset at)
    {
        lock (gate)
        {
            var entry = new Entry($"SM{++lastId:x32}", from, to, text, direction, at);
            entries.Add(entry);
            return entry;
        }
    }

    private static object Shown(Entry entry) => new
    {
        sid = entry.Id,
        from = entry.From,
        to = entry.To,
        body = entry.Text,
        direction = entry.Direction,
        status = entry.Direction == "inbound" ? "received" : "queued",
        date_created = Rfc2822(entry.At),
        date_sent = entry.Direction == "inbound" ? Rfc2822(entry.At) : null,
        error_code = (int?)null,
    };

    private static string Rfc2822(DateTimeOffset at) => at.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);

    private sealed record Entry(string Id, string From, string To, string Text, string Direction, DateTimeOffset At);
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HelpDesk.Tests.Browser;

/// <summary>An office's own site, on another origin and site than its desk, as strict as such a site can be.</summary>
public sealed class OfficeSite : IAsyncLifetime
{
    private readonly WebApplication web;
    private ChatDesk? desk;

    public OfficeSite()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        web = builder.Build();
        web.Urls.Add("http://127.0.0.1:0");
        web.MapGet("/", Page);
    }

    /// <summary>Another site than the desk's 127.0.0.1 to a browser, and on the desk's list.</summary>
    public string Origin => UnlistedOrigin.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    /// <summary>The same pages under an origin that is not on the list.</summary>
    public string UnlistedOrigin => web.Urls.First();

    public async Task InitializeAsync()
    {
        await web.StartAsync();
        desk = DeskFor(Origin);
    }

    public async Task DisposeAsync()
    {
        if (desk is not null)
        {
            await desk.DisposeAsync();
        }

        await web.DisposeAsync();
    }

    private static ChatDesk DeskFor(string origin) => new(origin);

    private IResult Page(HttpContext http)
    {
        var address = desk?.Address;
        http.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; script-src {address}; frame-src {address}";
        http.Response.Headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        http.Response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return Results.Text($"""
            <!doctype html><html lang="zh-CN"><head><meta charset="gb18030"><meta name="viewport" content="width=device-width"><title>Office</title>
            <script src="{address}/chat/embed.js" defer></script></head>
            <body><main><h1>Office</h1><p><a href="#top">News</a></p></main></body></html>
            """, "text/html");
    }
}

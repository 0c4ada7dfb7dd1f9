using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HelpDesk.Tests.Browser;

/// <summary>An office's own site, on another origin and site than the desk, as strict as such a site can be.</summary>
internal sealed class OfficeSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private OfficeSite(WebApplication app, int port) => (this.app, Origin) = (app, $"http://localhost:{port}");

    /// <summary>Another site than 127.0.0.1 to a browser.</summary>
    public string Origin { get; }

    /// <summary>Where the desk is; set before the page is opened.</summary>
    public string Desk { get; set; } = "";

    public static async Task<OfficeSite> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var web = builder.Build();
        web.Urls.Add("http://127.0.0.1:0");
        OfficeSite? site = null;
        web.MapGet("/", (HttpContext http) => site?.Page(http));
        await web.StartAsync();
        return site = new OfficeSite(web, new Uri(web.Urls.First()).Port);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Page(HttpContext http)
    {
        http.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; script-src {Desk}; frame-src {Desk}";
        http.Response.Headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        http.Response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return Results.Text($"""
            <!doctype html><html lang="zh-CN"><head><meta charset="gb18030"><meta name="viewport" content="width=device-width"><title>Office</title>
            <script src="{Desk}/chat/embed.js" defer></script></head>
            <body><main><h1>Office</h1><p><a href="#top">News</a></p></main></body></html>
            """, "text/html");
    }
}

using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace HelpDesk.Bot.Channels.Chat.Page;

/// <summary>The resident's page at <c>/</c> and the files it is made of.</summary>
internal static class ChatPages
{
    private const string Files = "/chat";
    private const string LanguageCookie = "chat-language";

    /// <summary>Call before static files are mapped: the page's files get their headers here.</summary>
    public static void MapChatPage(this WebApplication app)
    {
        app.UseWhen(IsFile, files => files.Use(ChatHeaders.OfFileAsync));
        // What binds routes at build time does not see pages, so the route does not name one.
        app.MapGet("/", IResult (HttpContext http, CatalogueInUse catalogue, IOptions<Settings> settings) => Page(http, catalogue, settings));
    }

    private static RazorComponentResult<ChatPage> Page(HttpContext http, CatalogueInUse catalogue, IOptions<Settings> settings)
    {
        var language = LanguageOf(http);
        var origins = ChatHeaders.Origins(settings.Value.DirectLine.AllowedOrigins);
        ChatHeaders.OfPage(http, origins);
        return new(new { Frame = new ChatFrame(new(language), catalogue.Estate, origins) { IsEmbedded = http.Request.Query["embed"] == "1" } })
        {
            PreventStreamingRendering = true,
        };
    }

    private static bool IsFile(HttpContext http) =>
        http.Request.Path.StartsWithSegments(Files, StringComparison.Ordinal) && http.GetEndpoint() is null;

    private static Language LanguageOf(HttpContext http)
    {
        if (LanguageTags.Parse(http.Request.Query["lang"]) is { } chosen)
        {
            Remember(http, chosen);
            return chosen;
        }

        return LanguageTags.Parse(http.Request.Cookies[LanguageCookie]) ?? AcceptedLanguage.Of(http.Request);
    }

    // Inside a frame of another site the cookie travels only when it is meant for that, which a browser believes over https alone.
    private static void Remember(HttpContext http, Language language)
    {
        var secure = http.Request.IsHttps;
        var cookie = new CookieOptions
        {
            HttpOnly = true,
            Secure = secure,
            SameSite = secure ? SameSiteMode.None : SameSiteMode.Lax,
            Path = "/",
            MaxAge = TimeSpan.FromDays(365),
        };
        if (secure)
        {
            cookie.Extensions.Add("Partitioned");
        }

        http.Response.Cookies.Append(LanguageCookie, language.Tag(), cookie);
    }
}

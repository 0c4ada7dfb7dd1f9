using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Desk.Pages;
using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Dialogs;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Staff;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HelpDesk.Bot.Desk;

/// <summary>Stands before every route of the desk: size, antiforgery, sign-in, role.</summary>
internal static class DeskGate
{
    /// <summary>Bytes of a form.</summary>
    public const long MaxForm = 64 * 1024;

    private const string LanguageCookie = "helpdesk-language";

    /// <summary>Open to everyone, but no form without its token.</summary>
    public static TBuilder Open<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new RoutePermission(null)).AddEndpointFilter((context, next) => GuardAsync(context, next, null));

    /// <summary>Only for signed-in staff whose role may do the action.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder builder, DeskAction action)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new RoutePermission(action)).AddEndpointFilter((context, next) => GuardAsync(context, next, action));

    /// <summary>What a page knows.</summary>
    /// <param name="http">The request.</param>
    /// <param name="language">Language of whom the page is for when nobody is signed in; null where that is not known.</param>
    public static DeskFrame FrameOf(HttpContext http, string? language = null)
    {
        var services = http.RequestServices;
        var me = DeskCookie.AccountOf(http);
        var texts = DeskTexts.Of(http.Request.Cookies[LanguageCookie] ?? me?.Language ?? language);
        var estate = services.GetRequiredService<Estate>();
        var tokens = services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        var name = estate.Names[texts.Reader == Language.En && estate.Names.ContainsKey(Language.En) ? Language.En : estate.Names.Keys.Min()];
        var here = HttpMethods.IsGet(http.Request.Method) ? http.Request.Path + http.Request.QueryString : "/desk";
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        return new(me, tokens.RequestToken ?? "", texts, here, now, estate.Zone, name)
        {
            Notices = me?.Role is StaffRole.Admin or StaffRole.Supervisor or StaffRole.Manager ? CatalogueNotice.Of(services.GetRequiredService<CatalogueInUse>(), now) : [],
        };
    }

    /// <summary>Who looks; to be asked only behind <see cref="Needs"/>.</summary>
    public static Viewer ViewerOf(HttpContext http) =>
        Viewer.Of(DeskCookie.AccountOf(http) ?? throw new InvalidOperationException("Nobody is signed in."));

    public static RazorComponentResult Page<TPage>(object parameters, int status = StatusCodes.Status200OK)
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
        new(typeof(TPage), parameters) { StatusCode = status, PreventStreamingRendering = true };

    public static RazorComponentResult Error(HttpContext http, int status) =>
        Page<ErrorPage>(new { Frame = FrameOf(http), Status = status }, status);

    /// <summary>A path of the desk to go back to; the queue for anything else, so that nobody is sent elsewhere.</summary>
    public static string BackTo(string? path) =>
        path is not null && (path == "/desk" || path.StartsWith("/desk/", StringComparison.Ordinal) || path.StartsWith("/desk?", StringComparison.Ordinal))
        && !path.AsSpan().ContainsAny('\r', '\n', '\\') ? path : "/desk";

    public static void RememberLanguage(HttpContext http, string to) =>
        http.Response.Cookies.Append(LanguageCookie, to, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            Path = "/desk",
            MaxAge = TimeSpan.FromDays(365),
        });

    private static async ValueTask<object?> GuardAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next, DeskAction? action)
    {
        var http = context.HttpContext;
        try
        {
            return await RefusalAsync(http, action) ?? await next(context);
        }
        catch (StoreUnavailableException)
        {
            return Error(http, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async ValueTask<object?> RefusalAsync(HttpContext http, DeskAction? action)
    {
        var isForm = HttpMethods.IsPost(http.Request.Method);
        var large = http.GetEndpoint()?.Metadata.GetMetadata<LargeForm>();
        if (isForm && http.Request.ContentLength > (large?.MaxBytes ?? MaxForm))
        {
            return Error(http, StatusCodes.Status413PayloadTooLarge);
        }

        // A large form is not read for somebody who may not send it.
        var refusal = RoleRefusal(http, action, isForm);
        return large is not null && refusal is not null ? refusal
            : isForm && !await IsFormAsync(http) ? Error(http, StatusCodes.Status400BadRequest)
            : refusal;
    }

    private static object? RoleRefusal(HttpContext http, DeskAction? action, bool isForm) => (action, DeskCookie.AccountOf(http)) switch
    {
        (null, _) => null,
        ({ }, null) => Results.Redirect("/desk/sign-in?back=" + Uri.EscapeDataString(isForm ? "/desk" : http.Request.Path + http.Request.QueryString)),
        ({ } wanted, { } me) when !StaffPermissions.May(me.Role, wanted) => Error(http, StatusCodes.Status403Forbidden),
        _ => null,
    };

    // Encoded wrongly, with a null character or too many fields, a form cannot be read at all.
    private static async ValueTask<bool> IsFormAsync(HttpContext http)
    {
        try
        {
            return http.Request.HasFormContentType && await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
        }
        catch (AntiforgeryValidationException)
        {
            return false;
        }
    }
}

/// <summary>A form that may be larger than others, since a file comes with it. For the server's own limit too.</summary>
internal sealed record LargeForm(long MaxBytes) : Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => MaxBytes;
}

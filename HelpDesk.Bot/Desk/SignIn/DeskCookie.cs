using System.Security.Claims;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace HelpDesk.Bot.Desk.SignIn;

/// <summary>The desk's sign-in cookie: a name and a stamp; role and language come from the account at each request.</summary>
internal static class DeskCookie
{
    public const string Scheme = "desk";
    private const string StampClaim = "stamp";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "helpdesk-staff";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;

        // The whole origin: the link of a photo outside the desk must know that staff ask.
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = true;
        options.LoginPath = "/desk/sign-in";
        options.ReturnUrlParameter = "back";
        options.Events.OnValidatePrincipal = CheckStampAsync;
    }

    public static Task SignInAsync(HttpContext http, StaffAccount account) =>
        http.SignInAsync(Scheme, new(new ClaimsIdentity([new(ClaimTypes.Name, account.Name), new(StampClaim, account.Stamp)], Scheme)));

    /// <summary>The account behind the request, or null.</summary>
    public static StaffAccount? AccountOf(HttpContext http) => http.Items[typeof(StaffAccount)] as StaffAccount;

    // The account is read at every request, so a changed password, role or lock ends a session at once; a read costs microseconds.
    private static async Task CheckStampAsync(CookieValidatePrincipalContext context)
    {
        var store = context.HttpContext.RequestServices.GetRequiredService<DeskStore>();
        var name = context.Principal?.Identity?.Name;
        var account = name is null ? null : (await store.FindAsync(Kinds.Staff, name, context.HttpContext.RequestAborted))?.Value;
        if (account is null || account.Stamp != context.Principal?.FindFirstValue(StampClaim))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
            return;
        }

        context.HttpContext.Items[typeof(StaffAccount)] = account;
    }
}

using System.Security.Claims;
using HelpDesk.Store.Staff;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace HelpDesk.Bot.Desk.SignIn;

/// <summary>The desk's sign-in cookie: a name, a stamp and a session's secret; role and language come from the account at each request.</summary>
internal static class DeskCookie
{
    public const string Scheme = "desk";
    private const string StampClaim = "stamp";
    private const string SecretClaim = "session";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "helpdesk-staff";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;

        // The whole origin: the link of a photo outside the desk must know that staff ask.
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = StaffSession.Usual;
        options.SlidingExpiration = true;
        options.LoginPath = "/desk/sign-in";
        options.ReturnUrlParameter = "back";
        options.Events.OnValidatePrincipal = CheckAsync;
    }

    /// <summary>Gives the browser the cookie of a session that is in the store.</summary>
    public static Task SignInAsync(HttpContext http, StaffAccount account, Arrival arrival) =>
        http.SignInAsync(
            Scheme,
            new(new ClaimsIdentity([new(ClaimTypes.Name, account.Name), new(StampClaim, account.Stamp), new(SecretClaim, arrival.Secret)], Scheme)),
            new() { IsPersistent = arrival.Session.Stays, ExpiresUtc = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow() + arrival.Session.Lifetime() });

    /// <summary>The same session under the account's new stamp.</summary>
    public static Task StayAsync(HttpContext http, StaffAccount account) =>
        SessionOf(http) is { } session && http.User.FindFirstValue(SecretClaim) is { } secret ? SignInAsync(http, account, new(secret, session)) : Task.CompletedTask;

    /// <summary>The account behind the request, or null.</summary>
    public static StaffAccount? AccountOf(HttpContext http) => http.Items[typeof(StaffAccount)] as StaffAccount;

    /// <summary>Sign-in name of whoever is behind the request; <c>nobody</c> where nobody is signed in.</summary>
    public static string NameOf(HttpContext http) => AccountOf(http)?.Name ?? "nobody";

    /// <summary>The session behind the request, or null.</summary>
    public static StaffSession? SessionOf(HttpContext http) => http.Items[typeof(StaffSession)] as StaffSession;

    /// <summary>The account and session a cookie speaks of, as they are now; null when it opens nothing any more.</summary>
    public static Task<OpenSession?> FindAsync(DeskSessions sessions, ClaimsPrincipal? who, CancellationToken cancel) =>
        who?.Identity?.Name is { } name && who.FindFirstValue(StampClaim) is { } stamp && who.FindFirstValue(SecretClaim) is { } secret
            ? sessions.FindAsync(name, stamp, secret, cancel)
            : Task.FromResult<OpenSession?>(null);

    // Both are read at every request, so that a changed password or role, a lock, or an ended session takes effect at once; two reads cost microseconds.
    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var sessions = http.RequestServices.GetRequiredService<DeskSessions>();
        if (await FindAsync(sessions, context.Principal, http.RequestAborted) is not { } open)
        {
            context.RejectPrincipal();
            await http.SignOutAsync(Scheme);
            return;
        }

        http.Items[typeof(StaffAccount)] = open.Account;
        http.Items[typeof(StaffSession)] = open.Session;

        // The cookie lasts as long as the session on file: it is written anew when that is seen.
        context.ShouldRenew |= await sessions.SeenAsync(open, http.RequestAborted);
    }
}

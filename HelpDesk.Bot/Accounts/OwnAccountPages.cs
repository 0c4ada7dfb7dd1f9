using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Desk.Pages;
using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Accounts;

/// <summary>One's own account: password, language, and where one is signed in.</summary>
internal static class OwnAccountPages
{
    private const string Root = "/desk/me";

    public static void MapOwnAccount(this IEndpointRouteBuilder desk)
    {
        desk.MapGet(Root, (HttpContext http, DeskSessions sessions) => ShowAsync(http, sessions, null, StatusCodes.Status200OK)).Needs(DeskAction.Read);
        desk.MapPost(Root + "/password", ChangePasswordAsync).Needs(DeskAction.Read);
        desk.MapPost(Root + "/language", SpeakAsync).Needs(DeskAction.Read);
        desk.MapPost(Root + "/session", EndOneAsync).Needs(DeskAction.Read);
        desk.MapPost(Root + "/others", EndOthersAsync).Needs(DeskAction.Read);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, DeskSessions sessions, string? refused, int status)
    {
        var frame = DeskGate.FrameOf(http);
        var open = await sessions.OpenAsync(Me(http).Name, http.RequestAborted);
        return DeskGate.Page<MePage>(
            new { Frame = frame, Me = Me(http), Sessions = open, Own = DeskCookie.SessionOf(http)?.Id, Refused = refused, Done = DeskPages.NoticeOf(http, frame).Notice },
            status);
    }

    private static async Task<IResult> ChangePasswordAsync(HttpContext http, PasswordCheck check, DeskSessions sessions)
    {
        var typed = DeskForms.Typed(http);
        var chosen = typed.GetValueOrDefault("password") ?? "";
        if (!StaffAccounts.IsPassword(chosen) || chosen != typed.GetValueOrDefault("again"))
        {
            return await ShowAsync(http, sessions, StaffAccounts.IsPassword(chosen) ? "password.differs" : "password.short", StatusCodes.Status400BadRequest);
        }

        var old = typed.GetValueOrDefault("old") ?? "";
        if (await check.ChangeAsync(Me(http).Name, old, chosen, DeskCookie.SessionOf(http)?.Id, SignInTrail.NetworkOf(http), http.RequestAborted) is not { } account)
        {
            return await ShowAsync(http, sessions, "password.wrong", StatusCodes.Status400BadRequest);
        }

        await DeskCookie.StayAsync(http, account);
        return DeskForms.SeeOther(Root + "?ok=password");
    }

    private static async Task<IResult> SpeakAsync(HttpContext http, AccountDesk accounts)
    {
        var language = DeskForms.Typed(http).GetValueOrDefault("to") == "en" ? "en" : "zh-Hans";
        await accounts.ApplyAsync(Me(http).Name, new AccountCommand.Speak(language), Me(http).Name, null, http.RequestAborted);
        DeskGate.RememberLanguage(http, language);
        return DeskForms.SeeOther(Root + "?ok=language");
    }

    private static async Task<IResult> EndOneAsync(HttpContext http, DeskSessions sessions, TimeProvider clock)
    {
        var id = DeskForms.Typed(http).GetValueOrDefault("session") ?? "";
        await sessions.EndAsync(Me(http).Name, all => all.Without(id), SignInTrail.EndedSession(Me(http).Name, Me(http).Name, clock.GetUtcNow()), http.RequestAborted);
        return DeskForms.SeeOther(Root + "?ok=account-end");
    }

    private static async Task<IResult> EndOthersAsync(HttpContext http, DeskSessions sessions, TimeProvider clock)
    {
        var own = DeskCookie.SessionOf(http)?.Id;
        await sessions.EndAsync(Me(http).Name, all => all.Only(own), SignInTrail.EndedSession(Me(http).Name, Me(http).Name, clock.GetUtcNow()), http.RequestAborted);
        return DeskForms.SeeOther(Root + "?ok=account-end");
    }

    private static StaffAccount Me(HttpContext http) => DeskCookie.AccountOf(http) ?? throw new InvalidOperationException("Nobody is signed in.");
}

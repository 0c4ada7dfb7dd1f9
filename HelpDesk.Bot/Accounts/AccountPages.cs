using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Channels.Sms;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Desk.Pages;
using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HelpDesk.Bot.Accounts;

/// <summary>Accounts at the desk: the list, one account, and the link with which a person sets a password.</summary>
internal static class AccountPages
{
    public const string Root = "/desk/accounts";
    public const string Welcome = "/desk/welcome";

    public static void MapAccounts(this IEndpointRouteBuilder desk)
    {
        desk.MapGet(Root, (HttpContext http, AccountReader reader) => ListAsync(http, reader, AccountForm.Empty, null, StatusCodes.Status200OK)).Needs(DeskAction.SeeAccounts);
        desk.MapGet(Root + "/{name}", FindAsync).Needs(DeskAction.SeeAccounts);
        desk.MapPost(Root, CreateAsync).Needs(DeskAction.Accounts);
        desk.MapPost(Root + "/{name}/change", ChangeAsync).Needs(DeskAction.Accounts);
        desk.MapPost(Root + "/{name}/reset", ResetAsync).Needs(DeskAction.Accounts);
        desk.MapPost(Root + "/{name}/session", EndOneAsync).Needs(DeskAction.Accounts);
        foreach (var (word, command) in new (string, AccountCommand)[]
        {
            ("lock", new AccountCommand.Lock()), ("unlock", new AccountCommand.Unlock()), ("end", new AccountCommand.EndSessions()), ("remove", new AccountCommand.Remove()),
        })
        {
            desk.MapPost($"{Root}/{{name}}/{word}", (HttpContext http, string name, AccountDesk accounts) => ApplyAsync(http, name, command, word, accounts)).Needs(DeskAction.Accounts);
        }

        desk.MapGet(Welcome, OpenLinkAsync).Open();
        desk.MapPost(Welcome, SetPasswordAsync).Open();
        desk.MapOwnAccount();
    }

    /// <summary>The address of an account's page.</summary>
    public static string PathOf(string name) => $"{Root}/{Uri.EscapeDataString(name)}";

    /// <summary>The address with which a person sets a password, for whoever hands it over.</summary>
    public static string LinkOf(HttpContext http, string name, string secret) =>
        $"{http.RequestServices.GetRequiredService<PublicAddress>().OriginOf(http)}{Welcome}?name={Uri.EscapeDataString(name)}&token={secret}";

    private static async Task<IResult> ListAsync(HttpContext http, AccountReader reader, AccountForm form, string? refused, int status)
    {
        var frame = DeskGate.FrameOf(http);
        var view = await reader.AllAsync(http.RequestAborted);
        return DeskGate.Page<AccountsPage>(new { Frame = frame, View = view, Form = form, Refused = refused, Done = DeskPages.NoticeOf(http, frame).Notice }, status);
    }

    private static Task<IResult> FindAsync(HttpContext http, string name) => ShowAsync(http, name, null, null, StatusCodes.Status200OK);

    private static async Task<IResult> ShowAsync(HttpContext http, string name, AccountForm? form, string? refused, int status, string? link = null)
    {
        if (await http.RequestServices.GetRequiredService<AccountReader>().FindAsync(name, http.RequestAborted) is not { } view)
        {
            return DeskGate.Error(http, StatusCodes.Status404NotFound);
        }

        var frame = DeskGate.FrameOf(http);
        return DeskGate.Page<AccountPage>(
            new { Frame = frame, View = view with { Link = link }, Form = form ?? AccountForm.Of(view.It), Refused = refused, Done = DeskPages.NoticeOf(http, frame).Notice },
            status);
    }

    private static async Task<IResult> CreateAsync(HttpContext http, AccountDesk accounts, AccountReader reader, CatalogueInUse catalogue)
    {
        var (facts, form) = AccountForm.Read(DeskForms.Typed(http), null, catalogue.Estate);
        if (facts is null)
        {
            return await ListAsync(http, reader, form, null, StatusCodes.Status400BadRequest);
        }

        var (secret, link) = accounts.NewLink();
        return await accounts.CreateAsync(form["name"], facts, link, DeskCookie.NameOf(http), null, http.RequestAborted) switch
        {
            AccountOutcome.Kept { Account.Value.Name: var name } => await ShowLinkAsync(http, name, secret),
            var refused => await ListAsync(http, reader, form, WordOf(refused), StatusCodes.Status409Conflict),
        };
    }

    private static async Task<IResult> ChangeAsync(HttpContext http, string name, AccountDesk accounts, DeskStore store, CatalogueInUse catalogue)
    {
        var typed = DeskForms.Typed(http);
        if (await store.FindAsync(Kinds.Staff, name, http.RequestAborted) is not { } onFile)
        {
            return DeskGate.Error(http, StatusCodes.Status404NotFound);
        }

        typed.Remove("name");
        var (facts, form) = AccountForm.Read(typed, onFile.Value, catalogue.Estate);
        if (facts is null || TicketForms.Number(typed, "version") is not { } version)
        {
            return await ShowAsync(http, name, form, null, StatusCodes.Status400BadRequest);
        }

        return await accounts.ApplyAsync(name, new AccountCommand.Change(facts), DeskCookie.NameOf(http), version, http.RequestAborted) switch
        {
            AccountOutcome.Kept => DeskForms.SeeOther($"{PathOf(name)}?ok=account"),
            var refused => await ShowAsync(http, name, form, WordOf(refused), StatusCodes.Status409Conflict),
        };
    }

    private static async Task<IResult> ResetAsync(HttpContext http, string name, AccountDesk accounts)
    {
        var (secret, link) = accounts.NewLink();
        return await accounts.ApplyAsync(name, new AccountCommand.Reset(link), DeskCookie.NameOf(http), null, http.RequestAborted) switch
        {
            AccountOutcome.Kept => await ShowLinkAsync(http, name, secret),
            var refused => await ShowAsync(http, name, null, WordOf(refused), StatusCodes.Status409Conflict),
        };
    }

    // Answered with the page itself and not with a redirect: the link is kept nowhere, so no other page could show it.
    private static Task<IResult> ShowLinkAsync(HttpContext http, string name, string secret) =>
        ShowAsync(http, name, null, null, StatusCodes.Status200OK, LinkOf(http, name, secret));

    private static async Task<IResult> ApplyAsync(HttpContext http, string name, AccountCommand command, string word, AccountDesk accounts) =>
        await accounts.ApplyAsync(name, command, DeskCookie.NameOf(http), null, http.RequestAborted) switch
        {
            AccountOutcome.Kept => DeskForms.SeeOther($"{PathOf(name)}?ok=account-{word}"),
            AccountOutcome.Removed => DeskForms.SeeOther($"{Root}?ok=account-{word}"),
            var refused => await ShowAsync(http, name, null, WordOf(refused), StatusCodes.Status409Conflict),
        };

    private static async Task<IResult> EndOneAsync(HttpContext http, string name, DeskSessions sessions, TimeProvider clock)
    {
        var id = DeskForms.Typed(http).GetValueOrDefault("session") ?? "";
        await sessions.EndAsync(name, all => all.Without(id), SignInTrail.EndedSession(DeskCookie.NameOf(http), name, clock.GetUtcNow()), http.RequestAborted);
        return DeskForms.SeeOther($"{PathOf(name)}?ok=account-end");
    }

    private static async Task<IResult> OpenLinkAsync(HttpContext http, DeskStore store, TimeProvider clock)
    {
        var (name, token) = (http.Request.Query["name"].ToString(), http.Request.Query["token"].ToString());
        return await OpenedAsync(store, clock, name, token, http.RequestAborted) is { } account
            ? DeskGate.Page<WelcomePage>(new { Frame = DeskGate.FrameOf(http, account.Value.Language), Account = account.Value, Token = token })
            : Gone(http);
    }

    private static async Task<IResult> SetPasswordAsync(HttpContext http, DeskStore store, AccountDesk accounts, TimeProvider clock)
    {
        var typed = DeskForms.Typed(http);
        var (token, password) = (typed.GetValueOrDefault("token") ?? "", typed.GetValueOrDefault("password") ?? "");
        if (await OpenedAsync(store, clock, typed.GetValueOrDefault("name") ?? "", token, http.RequestAborted) is not { } account)
        {
            return Gone(http);
        }

        if (!StaffAccounts.IsPassword(password) || password != typed.GetValueOrDefault("again"))
        {
            var fault = StaffAccounts.IsPassword(password) ? "password.differs" : "password.short";
            return DeskGate.Page<WelcomePage>(new { Frame = DeskGate.FrameOf(http, account.Value.Language), Account = account.Value, Token = token, Refused = fault }, StatusCodes.Status400BadRequest);
        }

        // At the version whose link was looked at: of two who use it at the same moment one comes too late.
        var name = account.Value.Name;
        var command = new AccountCommand.SetPassword(StaffAccounts.HashOf(account.Value, password));
        return await accounts.ApplyAsync(name, command, name, account.Version, http.RequestAborted, SignInTrail.NetworkOf(http)) is AccountOutcome.Kept
            ? DeskForms.SeeOther($"/desk/sign-in?set=1&name={Uri.EscapeDataString(name)}")
            : Gone(http);
    }

    private static async Task<Versioned<StaffAccount>?> OpenedAsync(DeskStore store, TimeProvider clock, string name, string token, CancellationToken cancel) =>
        AccountRules.IsName(name) && await store.FindAsync(Kinds.Staff, name, cancel) is { } account && AccountRules.IsOpenedBy(account.Value, StaffAccounts.HashOf(token), clock.GetUtcNow())
            ? account
            : null;

    // Wrong, used and too old look alike.
    private static RazorComponentResult Gone(HttpContext http) => DeskGate.Page<WelcomePage>(new { Frame = DeskGate.FrameOf(http) }, StatusCodes.Status404NotFound);

    private static string WordOf(AccountOutcome outcome) => outcome is AccountOutcome.Refused refused ? $"accounts.refused.{Kinds.Written(refused.Reason)}" : "accounts.stale";
}

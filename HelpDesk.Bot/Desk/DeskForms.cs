using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Desk.Pages;
using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Bot.Takeover;
using HelpDesk.Bot.Incidents;
using HelpDesk.Dialogs.Understanding;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HelpDesk.Bot.Desk;

/// <summary>What staff send to the desk: plain forms, each answered with a redirect.</summary>
internal static class DeskForms
{
    public static void MapDeskForms(this IEndpointRouteBuilder desk)
    {
        foreach (var form in TicketForms.All)
        {
            desk.MapPost($"/desk/tickets/{{number}}/do/{form.Name}", (HttpContext http, string number) => TicketForms.PostAsync(http, number, form))
                .Needs(form.Permission);
        }

        desk.MapPost("/desk/tickets/{number}/undo", TicketForms.UndoAsync).Needs(DeskAction.Note);
        desk.MapDecisionForms();
        desk.MapMoveForm();
        desk.MapHandlingForms();
        desk.MapTieForms();
        desk.MapPost("/desk/tasks/{*id}", FinishTaskAsync).Needs(DeskAction.FinishTask);
        desk.MapPost("/desk/try", Try).Needs(DeskAction.Try);
        desk.MapPost("/desk/sign-in", SignInAsync).Open();
        desk.MapPost("/desk/sign-out", SignOutAsync).Open();
        desk.MapPost("/desk/language", SetLanguage).Open();
        desk.MapPost("/desk/first-admin", FirstAdminAsync).Open();
    }

    /// <summary>The fields of a form, one value each, without the token.</summary>
    public static Dictionary<string, string> Typed(HttpContext http) => http.Request.Form
        .Where(field => field.Key != "__RequestVerificationToken")
        .ToDictionary(field => field.Key, field => field.Value.FirstOrDefault() ?? "", StringComparer.Ordinal);

    private static async Task<IResult> SignInAsync(HttpContext http, PasswordCheck check)
    {
        var typed = Typed(http);
        var name = typed.GetValueOrDefault("name") ?? "";
        var stays = typed.GetValueOrDefault("stay") == "yes";
        var arrival = Arrival.Of(http, stays);
        if (await check.TryAsync(name, typed.GetValueOrDefault("password") ?? "", SignInTrail.NetworkOf(http), http.RequestAborted, arrival) is not { } account)
        {
            return DeskGate.Page<SignInPage>(
                new { Frame = DeskGate.FrameOf(http), Wrong = true, Name = name, Stays = stays, Back = typed.GetValueOrDefault("back") },
                StatusCodes.Status401Unauthorized);
        }

        await DeskCookie.SignInAsync(http, account, arrival);
        return SeeOther(DeskGate.BackTo(typed.GetValueOrDefault("back")));
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, DeskSessions sessions, TimeProvider clock, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        await http.SignOutAsync(DeskCookie.Scheme);
        if (DeskCookie.AccountOf(http) is { } me && DeskCookie.SessionOf(http) is { } session)
        {
            await sessions.EndAsync(me.Name, all => all.Without(session.Id), SignInTrail.SignedOut(me, SignInTrail.NetworkOf(http), clock.GetUtcNow()), cancel);
        }

        return SeeOther("/desk/sign-in?out=1");
    }

    private static IResult SetLanguage(HttpContext http)
    {
        var typed = Typed(http);
        DeskGate.RememberLanguage(http, typed.GetValueOrDefault("to") == "en" ? "en" : "zh-Hans");
        return SeeOther(DeskGate.BackTo(typed.GetValueOrDefault("back")));
    }

    private static async Task<IResult> FirstAdminAsync(HttpContext http, FirstAdmin first, TimeProvider clock)
    {
        var typed = Typed(http);
        var token = typed.GetValueOrDefault("token") ?? "";
        if (!await first.IsOpenAsync(token, http.RequestAborted))
        {
            return DeskGate.Error(http, StatusCodes.Status404NotFound);
        }

        var name = StaffAccounts.KeyOf(typed.GetValueOrDefault("name") ?? "");
        var password = typed.GetValueOrDefault("password") ?? "";
        if (!AccountRules.IsName(name) || !StaffAccounts.IsPassword(password))
        {
            return DeskGate.Page<FirstAdminPage>(new { Frame = DeskGate.FrameOf(http), Token = token, Wrong = true }, StatusCodes.Status400BadRequest);
        }

        var display = typed.GetValueOrDefault("display")?.Trim() is { Length: > 0 } given ? given : name;
        var admin = StaffAccounts.Create(name, display, StaffRole.Admin, password, language: DeskGate.FrameOf(http).T.Language);
        var arrival = Arrival.Of(http, stays: false);
        if (!await first.CreateAsync(token, admin, arrival.Session, SignInTrail.FirstAdministrator(admin, SignInTrail.NetworkOf(http), clock.GetUtcNow()), http.RequestAborted))
        {
            return DeskGate.Error(http, StatusCodes.Status404NotFound);
        }

        await DeskCookie.SignInAsync(http, admin, arrival);
        return SeeOther("/desk");
    }

    private static async Task<IResult> FinishTaskAsync(HttpContext http, string id, DeskStore store, TicketSight sight, Takeovers takeovers)
    {
        if (await store.FindAsync(Kinds.Task, id, http.RequestAborted) is not { } task || !await sight.MaySeeAsync(DeskGate.ViewerOf(http), task.Value, http.RequestAborted))
        {
            return DeskGate.Error(http, StatusCodes.Status404NotFound);
        }

        await takeovers.FinishAsync(id, DeskCookie.NameOf(http), http.RequestAborted);
        return SeeOther(DeskGate.BackTo(Typed(http).GetValueOrDefault("back")));
    }

    private static RazorComponentResult Try(HttpContext http, CatalogueInUse catalogue, TimeProvider clock)
    {
        var text = Typed(http).GetValueOrDefault("text") ?? "";
        var why = Explanation.Of(text, TimeZoneInfo.ConvertTime(clock.GetUtcNow(), catalogue.Estate.Zone), catalogue.Estate);
        var frame = DeskGate.FrameOf(http);
        return DeskGate.Page<TryPage>(new { Frame = frame, Text = text, View = new TryView(frame, why), Result = Api.UnderstandJson.Of(why.Heard).Written(indented: true) });
    }

    internal static IResult SeeOther(string path) => new SeeOtherResult(path);

    private sealed class SeeOtherResult(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}

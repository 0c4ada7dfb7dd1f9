using HelpDesk.Bot.Applications;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Desk.Pages;
using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Staff;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HelpDesk.Bot.Desk;

/// <summary>The gate on Security's phone: type a number, see whether it lets through, use it.</summary>
internal static class GatePages
{
    private const int MaxTyped = 40;

    public static void MapGate(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/desk/gate", CheckAsync).Needs(DeskAction.Gate);
        desk.MapPost("/desk/gate/use", UseAsync).Needs(DeskAction.Gate);
    }

    private static async Task<IResult> CheckAsync(HttpContext http, GateDesk gate)
    {
        var typed = http.Request.Query["n"].ToString().Trim();
        if (typed.Length == 0 || DeskCookie.AccountOf(http) is not { } me)
        {
            return Page(http, "", null, StatusCodes.Status200OK);
        }

        var answer = await gate.CheckAsync(Cut(typed), me.Name, http.RequestAborted);
        var used = http.Request.Query["ok"] == "used" && answer is GateAnswer.Found { Pass: var pass } && pass.Uses is [.., var last] && last.By == me.Name ? pass : null;
        return Page(http, Cut(typed), used is null ? answer : new GateAnswer.Through(used), answer is GateAnswer.TooMany ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK);
    }

    private static async Task<IResult> UseAsync(HttpContext http, GateDesk gate)
    {
        var typed = DeskForms.Typed(http);
        if (typed.GetValueOrDefault("tap") is not { Length: > 0 and <= OnceKey.MaxLength } tap || PassNumber.Parse(typed.GetValueOrDefault("n")) is not { } number
            || DeskCookie.AccountOf(http) is not { } me)
        {
            return DeskGate.Error(http, StatusCodes.Status400BadRequest);
        }

        var answer = await gate.UseAsync(number, me.Name, tap, http.RequestAborted);
        return answer is GateAnswer.Through
            ? DeskForms.SeeOther($"/desk/gate?n={number}&ok=used")
            : Page(http, number, answer, StatusCodes.Status409Conflict);
    }

    private static RazorComponentResult Page(HttpContext http, string typed, GateAnswer? answer, int status)
    {
        var frame = DeskGate.FrameOf(http);
        var pass = answer switch
        {
            GateAnswer.Found found => found.Pass,
            GateAnswer.Through through => through.Pass,
            _ => null,
        };
        return DeskGate.Page<GatePage>(
            new
            {
                Frame = frame,
                Typed = typed,
                Answer = answer,
                Pass = pass,
                What = pass is null ? null : WhatOf(http, pass, frame),
                Tap = Guid.CreateVersion7(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()).ToString("N"),
            },
            status);
    }

    // In the language of the page where the catalogue still knows the kind.
    private static string WhatOf(HttpContext http, Pass pass, DeskFrame frame)
    {
        var kinds = http.RequestServices.GetRequiredService<CatalogueInUse>().Estate.Applications;
        return kinds.FirstOrDefault(kind => kind.Name == pass.Form)?.Labels[frame.T.Reader] ?? pass.Item ?? "";
    }

    private static string Cut(string typed) => Shortening.Cut(typed, MaxTyped);
}

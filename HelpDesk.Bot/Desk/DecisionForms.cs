using System.Globalization;
using HelpDesk.Bot.Applications;
using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Desk;

/// <summary>The forms that decide an application: one page form with a button for each.</summary>
internal static class DecisionForms
{
    /// <summary>Begins the field of each paper's tick; the field <see cref="TicksField"/> says that the ticks were shown.</summary>
    public const string PaperField = "paper:";

    public const string TicksField = "ticks";

    /// <summary>Begins the field of what is paid; the field <see cref="PaidTicksField"/> says that these ticks were shown.</summary>
    public const string PaidField = "paid:";

    public const string PaidTicksField = "paid-ticks";

    public static readonly IReadOnlyList<string> All = ["approve", "refuse", "send-back", "papers", "suspend", "resume", "refund", .. Checks];

    /// <summary>Who may send a form; the rules say who of them may decide.</summary>
    public static DeskAction PermissionOf(string name) => Checks.Contains(name) ? DeskAction.Inspect : DeskAction.Decide;

    private static IReadOnlyList<string> Checks => ["in-order", "finding", "passed", "failed"];

    public static void MapDecisionForms(this IEndpointRouteBuilder desk)
    {
        foreach (var name in All)
        {
            desk.MapPost($"/desk/tickets/{{number}}/do/{name}", (HttpContext http, string number) => PostAsync(http, number, name)).Needs(PermissionOf(name));
        }
    }

    private static async Task<IResult> PostAsync(HttpContext http, string number, string name)
    {
        var typed = DeskForms.Typed(http);
        if (CommandOf(name, typed) is not { } command || TicketForms.Number(typed, TicketForms.VersionField) is not { } version || DeskCookie.AccountOf(http) is not { } me)
        {
            return DeskGate.Error(http, StatusCodes.Status400BadRequest);
        }

        var request = new DecisionRequest(number, command, new(me.Name, me.Role, me.Department), version);
        return await TicketForms.ChangeAsync(
            http,
            me,
            number,
            name,
            typed,
            () => http.RequestServices.GetRequiredService<DeskApplications>().ApplyAsync(request, http.RequestAborted),
            kept => $"{TicketForms.BackOf(typed, number, name)}{(kept.Told || kept.WasSame || name is "papers" or "in-order" or "finding" ? "" : "&untold")}");
    }

    private static ApplicationCommand? CommandOf(string name, Dictionary<string, string> typed)
    {
        var reason = TicketForms.Text(typed);
        ApplicationCommand? command = name switch
        {
            "approve" => new ApplicationCommand.Approve(reason),
            "refuse" => new ApplicationCommand.Refuse(reason),
            "send-back" => new ApplicationCommand.SendBack(reason),
            "papers" => new ApplicationCommand.Receive(),
            "suspend" => new ApplicationCommand.Suspend(reason),
            "resume" => new ApplicationCommand.Resume(reason),
            "in-order" => new ApplicationCommand.Check(InOrder: true, null),
            "finding" => new ApplicationCommand.Check(InOrder: false, reason),
            "passed" => new ApplicationCommand.Complete(Passed: true, reason),
            "failed" => new ApplicationCommand.Complete(Passed: false, reason),
            "refund" => new ApplicationCommand.Refund(DeductionOf(typed), reason),
            _ => null,
        };
        return command is null ? null : command with { Papers = Ticks(typed, TicksField, PaperField), Paid = Ticks(typed, PaidTicksField, PaidField) };
    }

    private static List<string>? Ticks(Dictionary<string, string> typed, string shown, string prefix) =>
        typed.ContainsKey(shown) ? typed.Keys.Where(field => field.StartsWith(prefix, StringComparison.Ordinal)).Select(field => field[prefix.Length..]).ToList() : null;

    // What is no amount is refused as one.
    private static decimal? DeductionOf(Dictionary<string, string> typed) => typed.GetValueOrDefault("deduction")?.Trim() is not { Length: > 0 } written ? null
        : decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount
        : -1;
}

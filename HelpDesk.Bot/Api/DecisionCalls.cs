using HelpDesk.Bot.Applications;
using HelpDesk.Store;
using HelpDesk.Store.Applications;

namespace HelpDesk.Bot.Api;

/// <summary>Decisions and passes over the API.</summary>
internal static class DecisionCalls
{
    public static async Task<IResult> DecideAsync(HttpContext http, string number, DeskApplications desk)
    {
        var body = await ApiBody.ReadAsync<DecisionJson>(http.Request, http.RequestAborted);
        if (body.Value is not { } value)
        {
            return body.Problem ?? Results.BadRequest();
        }

        if (CommandOf(value) is not { } command)
        {
            return ApiProblem.Wrong("decision", "unknown");
        }

        return await ApplyAsync(http, number, command, body.Raw, desk);
    }

    public static async Task<IResult> CheckAsync(HttpContext http, string number, DeskApplications desk)
    {
        var body = await ApiBody.ReadAsync<WorksCheckJson>(http.Request, http.RequestAborted);
        if (body.Value is not { } value)
        {
            return body.Problem ?? Results.BadRequest();
        }

        ApplicationCommand? command = value.Result switch
        {
            "in_order" => new ApplicationCommand.Check(InOrder: true, null),
            "finding" => new ApplicationCommand.Check(InOrder: false, Reason(value.Reason)),
            "passed" => new ApplicationCommand.Complete(Passed: true, Reason(value.Reason)),
            "failed" => new ApplicationCommand.Complete(Passed: false, Reason(value.Reason)),
            _ => null,
        };
        return command is null
            ? ApiProblem.Wrong("result", "unknown")
            : await ApplyAsync(http, number, command, body.Raw, desk);
    }

    public static async Task<IResult> FindPassAsync(HttpContext http, string number, GateDesk gate)
    {
        var caller = ApiGate.CallerOf(http);
        return Answer(await gate.CheckAsync(number, caller.By, http.RequestAborted), caller);
    }

    public static async Task<IResult> UsePassAsync(HttpContext http, string number, GateDesk gate, TimeProvider clock)
    {
        var caller = ApiGate.CallerOf(http);
        if (ApiHeaders.ReadKey(http, "", out var key) is { } fault)
        {
            return fault;
        }

        var tap = key?.Id ?? Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        var answer = await gate.UseAsync(number, caller.By, tap, http.RequestAborted);
        return answer is GateAnswer.Found refused
            ? ApiProblem.Of(StatusCodes.Status409Conflict, "pass_" + Kinds.Written(refused.Status))
            : Answer(answer, caller);
    }

    private static Task<IResult> ApplyAsync(HttpContext http, string number, ApplicationCommand command, string raw, DeskApplications desk) => TicketChanges.OnceAsync(
        http,
        number,
        raw,
        (caller, version, once) => desk.ApplyAsync(new(number, command, new(caller.By, caller.Role, caller.Department), version) { Once = once }, http.RequestAborted));

    private static string? Reason(string? text) => text?.Trim() is { Length: > 0 } said ? said : null;

    private static IResult Answer(GateAnswer answer, ApiCaller caller) => answer switch
    {
        GateAnswer.Found found => Results.Ok(PassJson.Of(found.Pass, found.Status, caller.Role)),
        GateAnswer.Through through => Results.Ok(PassJson.Of(through.Pass, PassStatus.Valid, caller.Role)),
        GateAnswer.TooMany => ApiProblem.Of(StatusCodes.Status429TooManyRequests, "too_many_unknown"),
        _ => ApiProblem.NotFound(),
    };

    private static ApplicationCommand? CommandOf(DecisionJson value)
    {
        var reason = Reason(value.Reason);
        ApplicationCommand? command = value.Decision switch
        {
            "approved" => new ApplicationCommand.Approve(reason),
            "refused" => new ApplicationCommand.Refuse(reason),
            "sent_back" => new ApplicationCommand.SendBack(reason),
            "suspended" => new ApplicationCommand.Suspend(reason),
            "resumed" => new ApplicationCommand.Resume(reason),
            "refunded" => new ApplicationCommand.Refund(value.Deduction, reason),
            null when value.Papers is not null || value.Paid is not null => new ApplicationCommand.Receive(),
            _ => null,
        };
        return command is null ? null : command with { Papers = value.Papers, Paid = value.Paid };
    }
}

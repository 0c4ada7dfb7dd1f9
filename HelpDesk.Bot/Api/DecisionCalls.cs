using HelpDesk.Bot.Applications;
using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Applications;

namespace HelpDesk.Bot.Api;

/// <summary>Decisions and passes over the API.</summary>
internal static class DecisionCalls
{
    public static async Task<IResult> DecideAsync(HttpContext http, string number, DeskApplications desk, DeskStore store, TimeProvider clock)
    {
        var body = await ApiBody.ReadAsync<DecisionJson>(http.Request, http.RequestAborted);
        if (body.Value is not { } value)
        {
            return body.Problem ?? Results.BadRequest();
        }

        if (CommandOf(value) is not { } command)
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, "invalid_field", null, new Dictionary<string, string>(StringComparer.Ordinal) { ["decision"] = "unknown" });
        }

        var caller = ApiGate.CallerOf(http);
        if (!TicketChanges.TryKey(http, caller, body.Raw, out var key) || !TicketChanges.TryIfMatch(http, out var version))
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, key is null && http.Request.Headers.ContainsKey("Idempotency-Key") ? "invalid_idempotency_key" : "invalid_if_match");
        }

        var now = clock.GetUtcNow();
        var once = key is null ? null : await key.FindAsync(store, now, http.RequestAborted);
        if (once is OnceState.Taken taken)
        {
            return taken.SameRequest && await store.FindAsync(Kinds.Ticket, number, http.RequestAborted) is { } repeated
                ? await TicketChanges.TicketAsync(http, repeated)
                : ApiProblem.Of(StatusCodes.Status409Conflict, "idempotency_key_reused");
        }

        var request = new DecisionRequest(number, command, new($"api:{caller.Name}", caller.Role, null), version)
        {
            Once = key is not null && once is OnceState.Free free ? new(free.Expired, key.RecordFor(number, now)) : null,
        };
        return await TicketChanges.AnswerAsync(http, await desk.ApplyAsync(request, http.RequestAborted));
    }

    public static async Task<IResult> FindPassAsync(HttpContext http, string number, GateDesk gate)
    {
        var caller = ApiGate.CallerOf(http);
        return Answer(await gate.CheckAsync(number, $"api:{caller.Name}", http.RequestAborted), caller);
    }

    public static async Task<IResult> UsePassAsync(HttpContext http, string number, GateDesk gate, TimeProvider clock)
    {
        var caller = ApiGate.CallerOf(http);
        if (!TicketChanges.TryKey(http, caller, "", out var key))
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, "invalid_idempotency_key");
        }

        var tap = key?.Id ?? Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        var answer = await gate.UseAsync(number, $"api:{caller.Name}", tap, http.RequestAborted);
        return answer is GateAnswer.Found refused
            ? ApiProblem.Of(StatusCodes.Status409Conflict, "pass_" + Kinds.Written(refused.Status))
            : Answer(answer, caller);
    }

    private static IResult Answer(GateAnswer answer, ApiCaller caller) => answer switch
    {
        GateAnswer.Found found => Results.Ok(PassJson.Of(found.Pass, found.Status, caller.Role)),
        GateAnswer.Through through => Results.Ok(PassJson.Of(through.Pass, PassStatus.Valid, caller.Role)),
        GateAnswer.TooMany => ApiProblem.Of(StatusCodes.Status429TooManyRequests, "too_many_unknown"),
        _ => ApiProblem.Of(StatusCodes.Status404NotFound, "not_found"),
    };

    private static ApplicationCommand? CommandOf(DecisionJson value)
    {
        var reason = value.Reason?.Trim() is { Length: > 0 } said ? said : null;
        ApplicationCommand? command = value.Decision switch
        {
            "approved" => new ApplicationCommand.Approve(reason),
            "refused" => new ApplicationCommand.Refuse(reason),
            "sent_back" => new ApplicationCommand.SendBack(reason),
            "suspended" => new ApplicationCommand.Suspend(reason),
            "resumed" => new ApplicationCommand.Resume(reason),
            null when value.Papers is not null => new ApplicationCommand.Receive(),
            _ => null,
        };
        return command is null ? null : command with { Papers = value.Papers };
    }
}

namespace HelpDesk.Bot.Api;

/// <summary>Errors as problem+json with a code that programs can tell apart.</summary>
internal static class ApiProblem
{
    /// <summary>400: one field at fault.</summary>
    /// <param name="field">As the request names it.</param>
    /// <param name="why">Lower snake case: unknown, missing, not_possible, …</param>
    public static IResult Wrong(string field, string why) =>
        Of(StatusCodes.Status400BadRequest, "invalid_field", null, new Dictionary<string, string>(StringComparer.Ordinal) { [field] = why });

    /// <summary>404: there is no such thing, or the caller may not see it.</summary>
    public static IResult NotFound() => Of(StatusCodes.Status404NotFound, "not_found");

    /// <summary>412: somebody changed it since the version that the caller saw.</summary>
    public static IResult ChangedSince() => Of(StatusCodes.Status412PreconditionFailed, "changed_since");

    /// <summary>409: the key stands for another request.</summary>
    public static IResult KeyReused() => Of(StatusCodes.Status409Conflict, "idempotency_key_reused");

    /// <param name="status">HTTP status.</param>
    /// <param name="code">Lower snake case: unauthorized, forbidden, not_found, invalid_json, invalid_field, too_large, wrong_state, …</param>
    /// <param name="detail">For a person; null for none.</param>
    /// <param name="fields">Fields at fault with a reason each; null for none.</param>
    /// <param name="nearest">Free times near one that is not; null for none.</param>
    public static IResult Of(int status, string code, string? detail = null, IReadOnlyDictionary<string, string>? fields = null, IReadOnlyList<SlotJson>? nearest = null)
    {
        var more = new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = code };
        if (fields is not null)
        {
            more["fields"] = fields;
        }

        if (nearest is not null)
        {
            more["nearest"] = nearest;
        }

        return Results.Problem(detail, statusCode: status, extensions: more);
    }
}

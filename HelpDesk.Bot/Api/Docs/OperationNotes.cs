using System.Collections.Frozen;

namespace HelpDesk.Bot.Api.Docs;

/// <summary>What the description says of an operation beyond its route; a test demands it of every one.</summary>
/// <param name="Summary">One line.</param>
/// <param name="Answer">Example of what is answered, of the type that is; null where nothing is.</param>
/// <param name="Asked">Example of what is sent; null where nothing is. A test sends it and expects success.</param>
internal sealed record OperationNotes(string Summary, object? Answer = null, object? Asked = null)
{
    private static readonly FrozenDictionary<string, OperationNotes> All =
        new[] { TicketNotes.All, FindingNotes.All, TieNotes.All, ChatNotes.All, DeskNotes.All, AccountNotes.All, ResidentNotes.All, WebhookNotes.All }
            .SelectMany(table => table).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Examples of what stands in the path and query, by name.</summary>
    public IReadOnlyDictionary<string, string> Where { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>What is sent, where it is no JSON: its media type.</summary>
    public string? SentAs { get; init; }

    /// <summary>Codes of problems that are its own, each after its status: <c>409 wrong_state</c>. Those of its parts are added.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>It changes what has a version: If-Match is understood.</summary>
    public bool IsVersioned { get; init; }

    /// <summary>It can be asked to take effect once: Idempotency-Key is understood.</summary>
    public bool IsOnce { get; init; }

    /// <summary>It can be given with hold=true: the resident hears of it a moment later, until which it can be taken back.</summary>
    public bool MayBeHeld { get; init; }

    /// <summary>The notes of an operation by its name; null when it has none yet.</summary>
    public static OperationNotes? Of(string? operation) => operation is null ? null : All.GetValueOrDefault(operation);

    /// <summary>All codes of problems with their status.</summary>
    /// <param name="hasBody">JSON is sent.</param>
    /// <param name="hasPath">Something stands in the path.</param>
    public IReadOnlyList<(int Status, string Code)> AllProblems(bool hasBody, bool hasPath)
    {
        List<string> all = [.. Problems, "401 unauthorized", "403 forbidden", "503 store_unavailable"];
        all.AddRange(hasBody ? ["400 invalid_json", "400 invalid_field", "413 too_large"] : []);
        all.AddRange(hasPath ? ["404 not_found"] : []);
        all.AddRange(IsVersioned ? ["400 invalid_if_match", "412 changed_since"] : []);
        all.AddRange(IsOnce ? ["400 invalid_idempotency_key", "409 idempotency_key_reused"] : []);
        return [.. all.Distinct(StringComparer.Ordinal).Select(each => (int.Parse(each.AsSpan(0, 3), System.Globalization.CultureInfo.InvariantCulture), each[4..])).OrderBy(each => each.Item1)];
    }
}

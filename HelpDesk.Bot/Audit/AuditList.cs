using HelpDesk.Dialogs.Texts;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Engine;

namespace HelpDesk.Bot.Audit;

/// <summary>What of the trail is asked for.</summary>
/// <param name="Subject">Id of the subject; null for all.</param>
/// <param name="By">Who did it; null for all.</param>
/// <param name="Before">Only entries before this id; null for the newest.</param>
public sealed record AuditAsked(string? Subject, string? By, string? Before)
{
    private const int MaxTyped = 100;

    /// <summary>What was typed; too much of it is cut and finds nothing.</summary>
    public static AuditAsked Of(string? subject, string? by, string? before) => new(Typed(subject), Typed(by), Typed(before));

    private static string? Typed(string? text) => text?.Trim() is { Length: > 0 } typed ? Shortening.Cut(typed, MaxTyped) : null;
}

/// <summary>A page of the trail.</summary>
/// <param name="Entries">Newest first.</param>
/// <param name="Next">Id to go on before; null when these are the oldest.</param>
public sealed record AuditPageOf(IReadOnlyList<AuditEntry> Entries, string? Next)
{
    /// <summary>Reads a page.</summary>
    /// <param name="store">The store.</param>
    /// <param name="asked">What is asked for.</param>
    /// <param name="take">Entries of a page, 1 to 200.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public static async Task<AuditPageOf> ReadAsync(DeskStore store, AuditAsked asked, int take, CancellationToken cancel)
    {
        List<FieldIs> where = [];
        if (asked.Subject is { } subject)
        {
            where.Add(new("subject", FieldValue.Of(subject)));
        }

        if (asked.By is { } by)
        {
            where.Add(new("by", FieldValue.Of(by)));
        }

        var found = await store.QueryAsync(
            Kinds.Audit, new Query { Kind = Kinds.Audit.Name, Where = where, AfterId = asked.Before, Descending = true, Take = take + 1 }, cancel);
        AuditEntry[] entries = [.. found.Take(take).Select(entry => entry.Value)];
        return new(entries, found.Count > take ? entries[^1].Id : null);
    }
}

namespace HelpDesk.Store.Engine;

/// <summary>Reads from a stored body what the document is found by.</summary>
/// <param name="kind">Its kind.</param>
/// <param name="body">Its UTF-8 JSON.</param>
public delegate Filed Refile(string kind, ReadOnlyMemory<byte> body);

/// <summary>What a document says about itself.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Fields">Values of the kind's fields in declared order.</param>
/// <param name="SearchText">Text to be found by; null for none.</param>
/// <param name="CountedIn">Counters in which it stands once.</param>
public sealed record Filed(string Id, IReadOnlyList<FieldValue> Fields, string? SearchText, IReadOnlyList<string> CountedIn);

namespace HelpDesk.Store.Engine;

/// <summary>A document as kept.</summary>
/// <param name="Id">Id, unique in its kind.</param>
/// <param name="Version">1 when inserted, one more at each update.</param>
/// <param name="Body">UTF-8 JSON.</param>
public sealed record StoredDocument(string Id, long Version, ReadOnlyMemory<byte> Body);

/// <summary>One write of a commit.</summary>
/// <param name="Kind">Kind of the document.</param>
/// <param name="Id">Its id.</param>
/// <param name="ExpectedVersion">0 inserts and fails if the id is taken; otherwise the version that is replaced or deleted.</param>
/// <param name="Body">UTF-8 JSON; null deletes.</param>
/// <param name="Fields">Values of the kind's fields in declared order; empty for a delete.</param>
/// <param name="SearchText">Text to be found by, null for none; only for a searchable kind.</param>
public sealed record DocumentWrite(string Kind, string Id, long ExpectedVersion, ReadOnlyMemory<byte>? Body, IReadOnlyList<FieldValue> Fields, string? SearchText);

/// <summary>Adds to a counter; commutative, so no version is needed.</summary>
/// <param name="Name">Name such as <c>day/2026-11-21/rings/0</c>.</param>
/// <param name="By">What is added; may be negative.</param>
public readonly record struct Increment(string Name, long By);

/// <summary>A counter as it stands.</summary>
public sealed record Counter(string Name, long Value);

/// <summary>Writes that happen together or not at all; at most <see cref="MaxWrites"/> documents, each id once.</summary>
/// <param name="Writes">Document writes.</param>
/// <param name="Increments">Counter increments.</param>
/// <param name="Joined">How many of them the store itself added beside the caller's, which do not count; 0 or 1.</param>
/// <exception cref="ArgumentException">More than <see cref="MaxWrites"/> writes.</exception>
public sealed record Commit(IReadOnlyList<DocumentWrite> Writes, IReadOnlyList<Increment> Increments, int Joined = 0)
{
    /// <summary>Documents one commit may write; a longer job is a state and chunks.</summary>
    public const int MaxWrites = 500;

    /// <summary>Document writes.</summary>
    public IReadOnlyList<DocumentWrite> Writes { get; } =
        Writes.Count - Math.Clamp(Joined, 0, 1) <= MaxWrites ? Writes : throw new ArgumentException($"A commit writes at most {MaxWrites} documents.", nameof(Writes));
}

/// <summary>How a commit ended.</summary>
/// <param name="ConflictKind">Kind of the first document whose version was not the expected one; null when all was written.</param>
/// <param name="ConflictId">Its id.</param>
public readonly record struct CommitResult(string? ConflictKind, string? ConflictId)
{
    /// <summary>All was written.</summary>
    public bool Committed => ConflictKind is null;
}

using System.Text.Json.Serialization;

namespace HelpDesk.Store.Residents;

/// <summary>Work on the register that takes more than one commit: how far it is stands here, so that it goes on after a restart.</summary>
public sealed record RegisterJob
{
    /// <summary>Version of the stored shape.</summary>
    public int Shape { get; init; } = 1;

    /// <summary>Id; of a merge and an erasure made of the resident's, so that it happens once.</summary>
    public required string Id { get; init; }

    /// <summary>What is done.</summary>
    public required RegisterWork Work { get; init; }

    /// <summary>Where it stands.</summary>
    public required JobState State { get; init; }

    /// <summary>Who began it: a sign-in name, or <c>api:NAME</c>.</summary>
    public required string By { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was done or dropped (UTC); null before.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The resident who is merged into another or erased; null for an import.</summary>
    public string? Subject { get; init; }

    /// <summary>Whom a merge goes to.</summary>
    public string? Into { get; init; }

    /// <summary>Why somebody is erased.</summary>
    public string? Reason { get; init; }

    /// <summary>Records written so far by a merge or an erasure.</summary>
    public int Written { get; init; }

    /// <summary>Erasure only, while it goes on: the numbers looked for.</summary>
    public IReadOnlyList<string> Phones { get; init; } = [];

    /// <summary>Erasure only, while it goes on: conversations still to be emptied.</summary>
    public IReadOnlyList<string> Conversations { get; init; } = [];

    /// <summary>Erasure only, while it goes on: tickets of which other records still tell.</summary>
    public IReadOnlyList<string> Tickets { get; init; } = [];

    /// <summary>Erasure only, while it goes on: the name that was on file.</summary>
    public string? Name { get; init; }

    /// <summary>Import only.</summary>
    public ImportProgress? Import { get; init; }

    /// <summary>Id of the job that merged or erases a resident.</summary>
    public static string IdOf(RegisterWork work, string residentId) => $"{Kinds.Written(work)}:{residentId}";
}

/// <summary>How far an import is.</summary>
public sealed record ImportProgress
{
    /// <summary>Name of the file as sent, cleaned.</summary>
    public required string File { get; init; }

    /// <summary>utf-8 or gb18030.</summary>
    public required string Encoding { get; init; }

    /// <summary>Parts of rows.</summary>
    public required int Parts { get; init; }

    /// <summary>Parts that are in the register.</summary>
    public int PartsDone { get; init; }

    /// <summary>What was to be expected when the file was read.</summary>
    public required ImportCounts Planned { get; init; }

    /// <summary>What became of it.</summary>
    public ImportCounts Done { get; init; } = new(0, 0, 0, 0);
}

/// <summary>Rows by what becomes of them.</summary>
/// <param name="New">New residents.</param>
/// <param name="Changed">Something added to a resident.</param>
/// <param name="Unchanged">All was on file.</param>
/// <param name="Failed">At fault; not taken.</param>
public sealed record ImportCounts(int New, int Changed, int Unchanged, int Failed)
{
    /// <summary>All rows.</summary>
    public int All => New + Changed + Unchanged + Failed;

    /// <summary>Of some rows.</summary>
    public static ImportCounts Of(IEnumerable<ImportRow> rows)
    {
        var by = rows.CountBy(row => row.Outcome).ToDictionary();
        return new(by.GetValueOrDefault(RowOutcome.New), by.GetValueOrDefault(RowOutcome.Changed), by.GetValueOrDefault(RowOutcome.Unchanged), by.GetValueOrDefault(RowOutcome.Failed));
    }

    /// <summary>Both together.</summary>
    public ImportCounts Plus(ImportCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(New + other.New, Changed + other.Changed, Unchanged + other.Unchanged, Failed + other.Failed);
    }
}

/// <summary>Rows of an import, in the order of the file.</summary>
/// <param name="Job">The import.</param>
/// <param name="Number">0, 1, …</param>
/// <param name="Rows">At most <see cref="MaxRows"/>, those that are not in the register yet.</param>
public sealed record ImportPart(string Job, int Number, IReadOnlyList<ImportRow> Rows)
{
    /// <summary>Rows of one part: a page of the preview, and small enough for one commit of most files.</summary>
    public const int MaxRows = 60;

    /// <summary>Version of the stored shape.</summary>
    public int Shape { get; init; } = 1;

    /// <summary>Rows that were tried and failed; null for none.</summary>
    public IReadOnlyList<ImportRow>? Failed { get; init; }

    /// <summary>The document's id.</summary>
    public string Id => IdOf(Job, Number);

    /// <summary>The id of a part.</summary>
    public static string IdOf(string job, int number) => FormattableString.Invariant($"{job}/{number:00000}");
}

/// <summary>One row.</summary>
/// <param name="Line">Line in the file; the headings are line 1.</param>
/// <param name="Cells">As typed, in the order of the template.</param>
/// <param name="Entry">What was read from it, without an id.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Faults">Each field at fault.</param>
public sealed record ImportRow(int Line, IReadOnlyList<string> Cells, Resident Entry, RowOutcome Outcome, IReadOnlyList<RowFault> Faults)
{
    /// <summary>The row with one more fault.</summary>
    public ImportRow Failing(string field, string reason, int? line = null) => this with { Outcome = RowOutcome.Failed, Faults = [.. Faults, new(field, reason, line)] };
}

/// <summary>A field at fault.</summary>
/// <param name="Field">name, phones, building, unit, role, language, notes or row.</param>
/// <param name="Reason">Lower snake case.</param>
/// <param name="Line">Another line of the file that it clashes with; null for none.</param>
public sealed record RowFault(string Field, string Reason, int? Line);

/// <summary>What becomes of a row.</summary>
[JsonConverter(typeof(SnakeCase<RowOutcome>))]
public enum RowOutcome
{
    /// <summary>A new resident.</summary>
    New,

    /// <summary>Something is added to a resident.</summary>
    Changed,

    /// <summary>All is on file.</summary>
    Unchanged,

    /// <summary>At fault; not taken.</summary>
    Failed,
}

/// <summary>What a job does.</summary>
[JsonConverter(typeof(SnakeCase<RegisterWork>))]
public enum RegisterWork
{
    /// <summary>Takes a file into the register.</summary>
    Import,

    /// <summary>Makes one resident of two.</summary>
    Merge,

    /// <summary>Erases what is kept of a person.</summary>
    Erase,
}

/// <summary>Where a job stands.</summary>
[JsonConverter(typeof(SnakeCase<JobState>))]
public enum JobState
{
    /// <summary>An import that was read and that nobody confirmed yet.</summary>
    Waiting,

    /// <summary>It goes on.</summary>
    Running,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>Nobody confirmed it.</summary>
    Dropped,
}

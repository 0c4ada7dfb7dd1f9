using HelpDesk.Bot.Catalogue;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Residents;

namespace HelpDesk.Bot.Register;

/// <summary>Takes in files for the register: read, compared and shown; nothing reaches the register before somebody confirms it.</summary>
internal sealed class ImportDesk(DeskStore store, CatalogueInUse catalogue, TimeProvider clock) : IDisposable
{
    /// <summary>How long a file waits to be confirmed.</summary>
    public static readonly TimeSpan WaitsFor = TimeSpan.FromDays(1);

    /// <summary>How long the rows that failed can be had.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    private const int MaxName = 80;
    private const int Few = 20;
    private const int PartsAtOnce = 20;

    // One file is read at a time, so that a handful of large ones cannot fill the memory.
    private readonly SemaphoreSlim turn = new(1, 1);

    public void Dispose() => turn.Dispose();

    /// <summary>Reads a file and compares it with the register.</summary>
    public async Task<ImportOutcome> TakeAsync(Stream file, string name, string by, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            if (await BytesAsync(file, cancel) is not { } bytes)
            {
                return new ImportOutcome.Refused("large");
            }

            var read = RegisterFile.Read(bytes);
            return read.Fault is { } fault ? new ImportOutcome.Refused(fault) : new ImportOutcome.Taken(await PlanAsync(read, name, by, cancel));
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Lets a file into the register, or drops it; a second time changes nothing.</summary>
    /// <returns>The import as it stands; null for none.</returns>
    public async Task<RegisterJob?> DecideAsync(string id, bool take, string by, CancellationToken cancel)
    {
        while (await store.FindAsync(Kinds.RegisterJob, id, cancel) is { Value.Work: RegisterWork.Import } job)
        {
            if (job.Value.State != JobState.Waiting)
            {
                return job.Value;
            }

            var now = clock.GetUtcNow();
            var next = take ? job.Value with { State = JobState.Running, By = by } : job.Value with { State = JobState.Dropped, EndedAt = now };
            var changes = new Changes().Update(Kinds.RegisterJob, job, next).Audit(AuditEntry.Of(now, by, take ? "confirm_import" : "drop_import", Kinds.RegisterJob.Name, id));
            if (!take)
            {
                await DeletePartsAsync(changes, id, cancel);
            }

            if (await store.CommitAsync(changes, cancel))
            {
                return next;
            }
        }

        return null;
    }

    /// <summary>Rows of an import.</summary>
    public async Task<IReadOnlyList<ImportPart>> PartsAsync(string id, CancellationToken cancel)
    {
        var query = new Query { Kind = Kinds.ImportPart.Name, Where = [new("job", FieldValue.Of(id))], Take = 1000 };
        return [.. (await store.QueryAsync(Kinds.ImportPart, query, cancel)).Select(part => part.Value)];
    }

    /// <summary>The import; null for none.</summary>
    public async Task<RegisterJob?> FindAsync(string id, CancellationToken cancel) =>
        await store.FindAsync(Kinds.RegisterJob, id, cancel) is { Value.Work: RegisterWork.Import } job ? job.Value : null;

    /// <summary>The last imports, newest first.</summary>
    public async Task<IReadOnlyList<RegisterJob>> LastAsync(CancellationToken cancel) =>
        [.. (await store.QueryAsync(Kinds.RegisterJob, Imports() with { Descending = true, Take = Few }, cancel)).Select(job => job.Value)];

    /// <summary>Drops files that nobody confirmed, and forgets those that are over.</summary>
    public async Task ForgetOldAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        foreach (var job in await store.QueryAsync(Kinds.RegisterJob, Imports(now - WaitsFor) with { Where = [new("work", FieldValue.Of("import")), new("state", FieldValue.Of("waiting"))] }, cancel))
        {
            await DecideAsync(job.Value.Id, take: false, "system", cancel);
        }

        foreach (var job in await store.QueryAsync(Kinds.RegisterJob, Imports(now - KeptFor), cancel))
        {
            if (job.Value.State is JobState.Done or JobState.Dropped && (job.Value.EndedAt ?? job.Value.At) < now - KeptFor)
            {
                var changes = new Changes().Delete(Kinds.RegisterJob, job).Audit(AuditEntry.Of(now, "system", "forget_import", Kinds.RegisterJob.Name, job.Value.Id, "timer"));
                await DeletePartsAsync(changes, job.Value.Id, cancel);
                await store.CommitAsync(changes, cancel);
            }
        }
    }

    private async Task<RegisterJob> PlanAsync(RegisterRows read, string name, string by, CancellationToken cancel)
    {
        var estate = catalogue.Estate;
        var register = await ImportStep.LoadAsync(store, cancel);
        var made = 0;
        var rows = new List<ImportRow>(read.Rows.Count);
        foreach (var row in ImportRules.AgainstEachOther([.. read.Rows.Select(row => ImportCells.Read(row, estate))]))
        {
            var (planned, after) = ImportRules.Plan(row, register, () => FormattableString.Invariant($"new {made++}"));
            rows.Add(planned);
            if (after is not null)
            {
                register.Put(new(after, 0));
            }
        }

        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now).ToString("N");
        ImportPart[] parts = [.. rows.Chunk(ImportPart.MaxRows).Select((chunk, number) => new ImportPart(id, number, chunk))];
        var job = new RegisterJob
        {
            Id = id,
            Work = RegisterWork.Import,
            State = JobState.Dropped,
            By = by,
            At = now,
            Import = new() { File = Cleaned(name), Encoding = read.Encoding, Parts = parts.Length, Planned = ImportCounts.Of(rows) },
        };

        // In several commits, so that no resident waits for a large file; it stands as dropped until it is whole.
        await store.CommitAsync(new Changes().Insert(Kinds.RegisterJob, job).Audit(AuditEntry.Of(now, by, "upload_import", Kinds.RegisterJob.Name, id)), cancel);
        foreach (var some in parts.Chunk(PartsAtOnce))
        {
            var changes = new Changes().Audit(AuditEntry.Of(now, by, "upload_import", Kinds.RegisterJob.Name, id));
            foreach (var part in some)
            {
                changes.Insert(Kinds.ImportPart, part);
            }

            await store.CommitAsync(changes, cancel);
        }

        var whole = job with { State = JobState.Waiting };
        await store.CommitAsync(new Changes().Update(Kinds.RegisterJob, new Versioned<RegisterJob>(job, 1), whole).Audit(AuditEntry.Of(now, by, "upload_import", Kinds.RegisterJob.Name, id)), cancel);
        return whole;
    }

    private async Task DeletePartsAsync(Changes changes, string id, CancellationToken cancel)
    {
        foreach (var part in await store.QueryAsync(Kinds.ImportPart, new Query { Kind = Kinds.ImportPart.Name, Where = [new("job", FieldValue.Of(id))], Take = 1000 }, cancel))
        {
            changes.Delete(Kinds.ImportPart, part);
        }
    }

    private static Query Imports(DateTimeOffset? before = null) => new()
    {
        Kind = Kinds.RegisterJob.Name,
        Where = [new("work", FieldValue.Of(Kinds.Written(RegisterWork.Import)))],
        Range = before is null ? null : new("at", null, FieldValue.Of(before)),
        OrderBy = "at",
        Take = Few,
    };

    private static async Task<ReadOnlyMemory<byte>?> BytesAsync(Stream file, CancellationToken cancel)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await file.ReadAsync(buffer, cancel) is > 0 and var count)
        {
            if (whole.Length + count > RegisterFile.MaxBytes)
            {
                return null;
            }

            whole.Write(buffer, 0, count);
        }

        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }

    private static string Cleaned(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(last.Where(character => !char.IsControl(character) && !char.IsSurrogate(character)));
        return clean.Length == 0 ? "-" : clean.Length <= MaxName ? clean : clean[..MaxName];
    }
}

/// <summary>What became of a file.</summary>
internal abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <summary>It was read and waits to be confirmed.</summary>
    public sealed record Taken(RegisterJob Job) : ImportOutcome;

    /// <summary>It is not such a file: empty, encoding, quotes, headings, rows, large.</summary>
    public sealed record Refused(string Fault) : ImportOutcome;
}

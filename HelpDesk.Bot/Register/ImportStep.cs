using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Residents;

namespace HelpDesk.Bot.Register;

/// <summary>Takes rows of a confirmed file into the register, as many as fit into one commit.</summary>
/// <remarks>Used by one job at a time. The register is read once for a run and again after a conflict.</remarks>
internal sealed class ImportStep(DeskStore store, RegisterWrites writes, TimeProvider clock)
{
    private const int MostWrites = 400;
    private const int Page = 1000;

    private RegisterIndex? index;
    private string? indexFor;

    /// <summary>The whole register.</summary>
    public static async Task<RegisterIndex> LoadAsync(DeskStore store, CancellationToken cancel)
    {
        var register = new RegisterIndex();
        string? after = null;
        do
        {
            var page = await store.QueryAsync(Kinds.Resident, new Query { Kind = Kinds.Resident.Name, AfterId = after, Take = Page }, cancel);
            foreach (var resident in page)
            {
                register.Put(resident);
            }

            after = page.Count == Page ? page[^1].Value.Id : null;
        }
        while (after is not null);
        return register;
    }

    public async Task<bool> TryAsync(Versioned<RegisterJob> job, CancellationToken cancel)
    {
        if (job.Value.Import is not { } import)
        {
            return false;
        }

        if (indexFor != job.Value.Id || index is null)
        {
            (index, indexFor) = (await LoadAsync(store, cancel), job.Value.Id);
        }

        if (await store.FindAsync(Kinds.ImportPart, ImportPart.IdOf(job.Value.Id, import.PartsDone), cancel) is not { } part)
        {
            return await EndAsync(new Changes(), job, import with { PartsDone = import.Parts }, cancel);
        }

        var stamp = new RegisterStamp(job.Value.By, "imported", clock.GetUtcNow());
        var changes = new Changes();
        var written = new Dictionary<string, Versioned<Resident>>(StringComparer.Ordinal);
        var left = part.Value.Rows.ToList();
        var failed = new List<ImportRow>();
        var done = new List<ImportRow>();
        while (left.Count > 0 && changes.Count < MostWrites)
        {
            var (row, after) = ImportRules.Plan(left[0], index, () => Guid.CreateVersion7(stamp.Now).ToString("N"));
            if (after is not null)
            {
                // A commit writes each record once: whoever comes again comes in the next one.
                if (written.ContainsKey(after.Id))
                {
                    break;
                }

                var before = index.Find(after.Id);
                if (await writes.AddAsync(changes, before, after, stamp, moveNumbers: false, cancel) is { Count: > 0 })
                {
                    return Forget();
                }

                written[after.Id] = new(after, (before?.Version ?? 0) + 1);
                index.Put(written[after.Id]);
            }

            failed.AddRange(row.Outcome == RowOutcome.Failed ? [row] : []);
            done.Add(row);
            left.RemoveAt(0);
        }

        var counted = import with { Done = import.Done.Plus(ImportCounts.Of(done)) };
        var failedBefore = part.Value.Failed ?? [];
        if (left.Count > 0)
        {
            changes.Update(Kinds.ImportPart, part, part.Value with { Rows = left, Failed = [.. failedBefore, .. failed] });
            return await CommitAsync(changes, job, counted, cancel);
        }

        if (failedBefore.Count + failed.Count == 0)
        {
            changes.Delete(Kinds.ImportPart, part);
        }
        else
        {
            changes.Update(Kinds.ImportPart, part, part.Value with { Rows = [], Failed = [.. failedBefore, .. failed] });
        }

        counted = counted with { PartsDone = import.PartsDone + 1 };
        return counted.PartsDone == counted.Parts ? await EndAsync(changes, job, counted, cancel) : await CommitAsync(changes, job, counted, cancel);
    }

    private Task<bool> EndAsync(Changes changes, Versioned<RegisterJob> job, ImportProgress progress, CancellationToken cancel) =>
        CommitAsync(changes, job with { Value = job.Value with { State = JobState.Done, EndedAt = clock.GetUtcNow() } }, progress, cancel);

    private async Task<bool> CommitAsync(Changes changes, Versioned<RegisterJob> job, ImportProgress progress, CancellationToken cancel)
    {
        changes.Update(Kinds.RegisterJob, job, job.Value with { Import = progress });
        changes.Audit(AuditEntry.Of(clock.GetUtcNow(), job.Value.By, "import_residents", Kinds.RegisterJob.Name, job.Value.Id, "timer"));
        if (!await store.CommitAsync(changes, cancel))
        {
            return Forget();
        }

        if (job.Value.State == JobState.Done)
        {
            Forget();
        }

        return true;
    }

    private bool Forget()
    {
        (index, indexFor) = (null, null);
        return false;
    }
}

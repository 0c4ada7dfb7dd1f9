using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Residents;

namespace HelpDesk.Bot.Register;

/// <summary>Carries on with the long work of the register, one commit after another, oldest job first.</summary>
/// <remarks>Safe to break off anywhere: each commit says how far it is. Works on one job at a time, whoever calls.</remarks>
internal sealed class RegisterJobs(DeskStore store, ImportStep import, MergeStep merge, EraseStep erase, ImportDesk imports) : IDisposable
{
    private const int MaxConflicts = 20;

    private readonly SemaphoreSlim turn = new(1, 1);

    public void Dispose() => turn.Dispose();

    /// <summary>Carries on until nothing is left.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            var conflicts = 0;
            while (await NextAsync(cancel) is { } job)
            {
                conflicts = await TryStepAsync(job, cancel) ? 0 : conflicts + 1;
                if (conflicts > MaxConflicts)
                {
                    throw new StoreUnavailableException("The register is being changed by others without pause.");
                }
            }

            await imports.ForgetOldAsync(cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>One commit of one job.</summary>
    /// <returns>False when another commit came between: to be tried again.</returns>
    internal Task<bool> TryStepAsync(Versioned<RegisterJob> job, CancellationToken cancel) => job.Value.Work switch
    {
        RegisterWork.Import => import.TryAsync(job, cancel),
        RegisterWork.Merge => merge.TryAsync(job, cancel),
        _ => erase.TryAsync(job, cancel),
    };

    /// <summary>The oldest job that goes on; null for none.</summary>
    internal async Task<Versioned<RegisterJob>?> NextAsync(CancellationToken cancel)
    {
        var query = new Query { Kind = Kinds.RegisterJob.Name, Where = [new("state", FieldValue.Of(Kinds.Written(JobState.Running)))], OrderBy = "at", Take = 1 };
        return await store.QueryAsync(Kinds.RegisterJob, query, cancel) is [var job, ..] ? job : null;
    }
}

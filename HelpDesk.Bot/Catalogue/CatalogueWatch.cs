using System.Threading.Channels;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using Microsoft.Extensions.Options;

namespace HelpDesk.Bot.Catalogue;

/// <summary>Takes the catalogue's file anew when the office saves it: a good one replaces the one in use, a bad one is refused and shown.</summary>
/// <remarks>Editors replace files and mounts tell of no change, so the file is also read every ten seconds.</remarks>
internal sealed partial class CatalogueWatch(CatalogueInUse inUse, DeskStore store, IOptions<Settings> settings, TimeProvider clock, ILogger<CatalogueWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    /// <summary>An editor writes in several steps; judged is what it leaves.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(500);

    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private string judged = "";
    private AuditEntry? untold;

    /// <summary>Reads the file and takes or refuses it, if it is another than the last one judged.</summary>
    internal void Look(string path)
    {
        var reading = new CatalogueReading(Path.GetFileName(path));
        var text = CatalogueFile.ReadText(path, reading);
        var version = text is null ? "none" : PropertyCatalogue.VersionOf(text);
        if (version == judged)
        {
            return;
        }

        judged = version;
        var before = inUse.Now;
        var next = version == before.Version ? before : text is null ? null : CatalogueFile.Read(text, reading);
        if (next is not null)
        {
            FixedParts.Check(before, next, reading);
        }

        if (next is null || reading.Mistakes.Count > 0)
        {
            inUse.Refuse(new(clock.GetUtcNow(), reading.Mistakes));
            LogRefused(log, version, reading.Mistakes.Count);
            untold = EntryOf("refuse_catalogue", version);
            return;
        }

        inUse.Replace(next);
        if (version != before.Version)
        {
            LogTaken(log, version, CatalogueCounts.Changes(before, next));
            untold = EntryOf("take_catalogue", version);
        }
    }

    /// <summary>Tells the audit trail of the last file judged; kept for the next time when the store cannot write.</summary>
    internal async Task TellAsync(CancellationToken cancel)
    {
        if (untold is { } entry)
        {
            await store.CommitAsync(new Changes().Audit(entry), cancel);
            untold = null;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Value.Catalogue is not { Length: > 0 } named)
        {
            return;
        }

        var path = Path.GetFullPath(named);
        using var watcher = Watcher(path);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ChangeAsync(stoppingToken);
                Look(path);
                await TellAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // The loop must outlive whatever a file system can answer.
                LogFailed(log, fault);
            }
        }
    }

    private AuditEntry EntryOf(string action, string version) => AuditEntry.Of(clock.GetUtcNow(), "system", action, "catalogue", version, "file");

    private async Task ChangeAsync(CancellationToken cancel)
    {
        using var pause = new CancellationTokenSource(Every, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, pause.Token);
        try
        {
            await changes.Reader.ReadAsync(either.Token);
            await Task.Delay(Settling, clock, cancel);
            _ = changes.Reader.TryRead(out _);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // Ten seconds went by.
        }
    }

    // None where the system grants no more of them: every ten seconds will do.
    private FileSystemWatcher? Watcher(string path)
    {
        try
        {
            var watcher = new FileSystemWatcher(Path.GetDirectoryName(path) ?? ".", Path.GetFileName(path));
            watcher.Changed += (_, _) => changes.Writer.TryWrite(true);
            watcher.Created += (_, _) => changes.Writer.TryWrite(true);
            watcher.Renamed += (_, _) => changes.Writer.TryWrite(true);
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception fault) when (fault is IOException or ArgumentException)
        {
            LogUnwatched(log, fault);
            return null;
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Catalogue {Version} is in use: {Changes}.")]
    private static partial void LogTaken(ILogger log, string version, string changes);

    [LoggerMessage(2, LogLevel.Warning, "Catalogue {Version} is refused, {Count} to mend; the one before stays in use. See /readyz or 'catalogue check'.")]
    private static partial void LogRefused(ILogger log, string version, int count);

    [LoggerMessage(3, LogLevel.Error, "The catalogue's file could not be looked at; tried again in ten seconds.")]
    private static partial void LogFailed(ILogger log, Exception fault);

    [LoggerMessage(4, LogLevel.Warning, "The catalogue's folder cannot be watched; it is read every ten seconds.")]
    private static partial void LogUnwatched(ILogger log, Exception fault);
}

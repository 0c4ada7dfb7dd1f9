using System.Globalization;
using HelpDesk.Store.Engine;

namespace HelpDesk.Store;

/// <summary>Copies of the store in one folder, named by the instant they were made (UTC); the newest are kept.</summary>
/// <param name="engine">What is copied, while it is in use.</param>
/// <param name="folder">Made if there is none; files of other names are left alone.</param>
/// <param name="keep">Copies kept, 1 or more.</param>
/// <param name="clock">Names the copies.</param>
/// <remarks>One copy at a time. To restore: stop the process, move the store's file and those beside it (-wal, -shm) away, and put a copy in its place.</remarks>
public sealed class Backups(IStoreEngine engine, string folder, int keep, TimeProvider clock)
{
    private const string Prefix = "helpdesk-";
    private const string Suffix = ".db";
    private const string Stamp = "yyyyMMdd'T'HHmmssfff'Z'";

    /// <summary>Copies, oldest first.</summary>
    public IReadOnlyList<string> Present => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, $"{Prefix}*{Suffix}").Where(IsOurs).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Makes a copy, flushed to disk before it gets its name, then removes the oldest beyond those kept.</summary>
    /// <returns>The new file.</returns>
    /// <exception cref="StoreUnavailableException">The store could not be read or the copy not written; nothing was removed.</exception>
    public async Task<string> MakeAsync(CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(keep, 1);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{Prefix}{clock.GetUtcNow().UtcDateTime.ToString(Stamp, CultureInfo.InvariantCulture)}{Suffix}");
        await engine.BackupAsync(path, cancel);
        foreach (var old in Present.SkipLast(keep))
        {
            File.Delete(old);
        }

        return path;
    }

    private static bool IsOurs(string path) => DateTime.TryParseExact(
        Path.GetFileName(path)[Prefix.Length..^Suffix.Length], Stamp, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}

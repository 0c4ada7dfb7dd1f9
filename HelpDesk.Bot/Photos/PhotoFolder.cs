using System.Buffers;
using System.Security.Cryptography;
using HelpDesk.Store.Photos;
using Microsoft.Extensions.Options;

namespace HelpDesk.Bot.Photos;

/// <summary>The bytes of photos and files, one file each beside the store, named by id.</summary>
/// <remarks>A file is on disk, whole, before its record is committed; one without a record (a commit that failed) is only rubbish. Thread-safe.</remarks>
internal sealed class PhotoFolder(IOptions<Settings> settings)
{
    private const int IdBytes = 20;

    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");

    private readonly string folder = Path.Combine(FolderOf(settings.Value.Store), "photos");
    private readonly string copies = Path.Combine(FolderOf(settings.Value.Store), "backups", "photos");

    /// <summary>A new id: 160 random bits, url-safe.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));

    /// <summary>An id as <see cref="NewId"/> makes them; anything else names no file.</summary>
    public static bool IsId(string? id) => id is { Length: IdBytes * 2 } && id.AsSpan().IndexOfAnyExcept(Hex) < 0;

    /// <summary>Writes the bytes; durable when the task completes.</summary>
    public async Task WriteAsync(string id, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        var path = PathOf(id);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
        var partial = path + ".part";
        await using (var file = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous))
        {
            await file.WriteAsync(bytes, cancel);
            file.Flush(flushToDisk: true);
        }

        File.Move(partial, path, overwrite: true);
    }

    /// <summary>Opens the bytes; null when there are none.</summary>
    public Stream? Open(Photo photo)
    {
        var path = PathOf(photo.Id);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous) : null;
    }

    /// <summary>Removes the bytes and their copy, if there are any.</summary>
    public void Delete(string id)
    {
        foreach (var path in (string[])[PathOf(id), CopyOf(id)])
        {
            if (File.Exists(path))
            {
                File.Delete(path);
            }
        }
    }

    /// <summary>Copies what has no copy yet beside those of the store. A photo never changes, so one copy serves every night.</summary>
    /// <returns>How many were copied.</returns>
    public int CopyNew()
    {
        if (!Directory.Exists(folder))
        {
            return 0;
        }

        var copied = 0;
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var id = Path.GetFileName(path);
            if (!IsId(id) || File.Exists(CopyOf(id)))
            {
                continue;
            }

            var partial = CopyOf(id) + ".part";
            Directory.CreateDirectory(Path.GetDirectoryName(partial) ?? copies);
            File.Copy(path, partial, overwrite: true);
            File.Move(partial, CopyOf(id));
            copied++;
        }

        return copied;
    }

    private string PathOf(string id) => PathIn(folder, id);

    private string CopyOf(string id) => PathIn(copies, id);

    private static string PathIn(string folder, string id) => IsId(id) ? Path.Combine(folder, id[..2], id) : throw new ArgumentException("Not the id of a photo.", nameof(id));

    // A store in memory keeps its photos in a folder of this process alone.
    private static string FolderOf(StoreSettings store) => store.Engine == "memory"
        ? Path.Combine(Path.GetTempPath(), $"helpdesk-{Environment.ProcessId}")
        : Path.GetDirectoryName(Path.GetFullPath(store.ConnectionString)) ?? ".";
}

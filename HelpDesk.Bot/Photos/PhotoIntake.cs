using System.Globalization;
using System.Text;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Photos;

namespace HelpDesk.Bot.Photos;

/// <summary>Takes one file of a resident: looks what it is, cleans it, keeps its bytes.</summary>
/// <remarks>The record is the caller's to commit; until then the file is found by nobody and <see cref="Discard"/> removes it. Thread-safe.</remarks>
internal sealed class PhotoIntake(PhotoFolder folder, DeskStore store, TimeProvider time)
{
    /// <summary>Bytes of one file.</summary>
    public const int MaxBytes = 8 << 20;

    /// <summary>Files of one conversation in a day.</summary>
    public const int MaxFilesADay = 40;

    /// <summary>Bytes of one conversation in a day.</summary>
    public const long MaxBytesADay = 80L << 20;

    private const int MaxName = 80;
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>Whether the conversation may still send so many files.</summary>
    public async ValueTask<bool> HasRoomAsync(string conversationId, int files, CancellationToken cancel)
    {
        var latest = await store.QueryAsync(
            Kinds.Photo,
            new Query
            {
                Kind = Kinds.Photo.Name,
                Where = [new("conversation_id", FieldValue.Of(conversationId))],
                Range = new("at", FieldValue.Of(time.GetUtcNow() - Day), null),
                OrderBy = "at",
                Take = MaxFilesADay,
            },
            cancel);
        return latest.Count + files <= MaxFilesADay && latest.Sum(photo => photo.Value.Size) < MaxBytesADay;
    }

    /// <summary>Keeps a file; durable when the task completes. Null when it is of no kind that is taken.</summary>
    public Task<Photo?> KeepAsync(string conversationId, string? name, ReadOnlyMemory<byte> bytes, CancellationToken cancel) => FillAsync(
        new() { Id = PhotoFolder.NewId(), ConversationId = conversationId, Name = name ?? "", ContentType = "", At = time.GetUtcNow() },
        bytes,
        cancel);

    /// <summary>Keeps the bytes of a photo that was known before they came; as <see cref="KeepAsync"/>.</summary>
    public async Task<Photo?> FillAsync(Photo awaited, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        if (FileKind.Of(bytes.Span) is not { } kind || Cleaned(kind, bytes) is not { Length: > 0 } cleaned)
        {
            return null;
        }

        await folder.WriteAsync(awaited.Id, cleaned, cancel);
        return awaited with { Name = NameOf(awaited.Name, kind), ContentType = kind.ContentType, Size = cleaned.Length, State = PhotoState.Kept, Source = null };
    }

    /// <summary>Removes the bytes of files whose records were not committed.</summary>
    public void Discard(IEnumerable<Photo> photos)
    {
        foreach (var photo in photos)
        {
            folder.Delete(photo.Id);
        }
    }

    /// <summary>A name that is harmless on every system and page: no path, no control or direction marks, the ending of its kind.</summary>
    internal static string NameOf(string? given, FileKind kind)
    {
        var last = (given ?? "").Replace('\\', '/').Split('/')[^1];
        var stem = Path.GetFileNameWithoutExtension(last);
        var clean = new StringBuilder();
        foreach (var rune in stem.EnumerateRunes())
        {
            var isPlain = Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
            if (clean.Length < MaxName && isPlain && !"<>:\"/\\|?*'`%;&$\uFFFD".Contains(rune.ToString(), StringComparison.Ordinal))
            {
                clean.Append(rune);
            }
        }

        var trimmed = clean.ToString().Trim(' ', '.', '-');
        return (trimmed.Length == 0 ? "file" : trimmed) + kind.Extension;
    }

    private static ReadOnlyMemory<byte> Cleaned(FileKind kind, ReadOnlyMemory<byte> bytes) =>
        kind == FileKind.Jpeg ? JpegFile.Cleaned(bytes.Span)
        : kind == FileKind.Png ? PngFile.Cleaned(bytes.Span)
        : kind == FileKind.Gif ? GifFile.Cleaned(bytes.Span)
        : kind == FileKind.Webp ? WebpFile.Cleaned(bytes.Span)
        : bytes;
}

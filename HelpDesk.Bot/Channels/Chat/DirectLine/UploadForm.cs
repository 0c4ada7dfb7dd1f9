using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace HelpDesk.Bot.Channels.Chat.DirectLine;

/// <summary>The parts of an upload, read one after another so that only one file is in memory at a time.</summary>
/// <remarks>Clients send one part <c>activity</c>, which has a file name too, and then the files; or one file as the whole body.</remarks>
internal sealed class UploadForm
{
    private const string ActivityType = "application/vnd.microsoft.activity";
    private const int MaxBoundary = 70;

    private readonly HttpRequest request;
    private readonly MultipartReader? reader;
    private bool isWholeRead;

    private UploadForm(HttpRequest request, MultipartReader? reader)
    {
        this.request = request;
        this.reader = reader;
    }

    /// <summary>Begins to read; null when the boundary of the parts is missing.</summary>
    public static UploadForm? Of(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return new(request, null);
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        return boundary is { Length: > 0 and <= MaxBoundary } ? new(request, new(boundary, request.Body) { HeadersCountLimit = 8, HeadersLengthLimit = 4096 }) : null;
    }

    /// <summary>The next part; null after the last.</summary>
    /// <exception cref="InvalidDataException">The headers of a part are too many or too long.</exception>
    /// <exception cref="IOException">The body ends within a part.</exception>
    public async ValueTask<UploadPart?> NextAsync(CancellationToken cancel)
    {
        if (reader is not null)
        {
            return await reader.ReadNextSectionAsync(cancel) is { } section ? PartOf(section) : null;
        }

        if (isWholeRead)
        {
            return null;
        }

        isWholeRead = true;
        return new(UploadPartKind.File, NameIn(request.Headers.ContentDisposition), request.Body);
    }

    private static UploadPart PartOf(MultipartSection section)
    {
        var name = NameIn(section.ContentDisposition);
        var isActivity = section.ContentType?.StartsWith(ActivityType, StringComparison.OrdinalIgnoreCase) == true
            || (ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) && HeaderUtilities.RemoveQuotes(disposition.Name) == "activity");
        return new(isActivity ? UploadPartKind.Activity : name is null ? UploadPartKind.Other : UploadPartKind.File, name, section.Body);
    }

    private static string? NameIn(string? disposition) =>
        ContentDispositionHeaderValue.TryParse(disposition, out var read) ? HeaderUtilities.RemoveQuotes(read.FileNameStar.HasValue ? read.FileNameStar : read.FileName).Value : null;
}

/// <summary>One part of an upload.</summary>
internal sealed record UploadPart(UploadPartKind Kind, string? FileName, Stream Body);

internal enum UploadPartKind
{
    Activity,
    File,
    Other,
}

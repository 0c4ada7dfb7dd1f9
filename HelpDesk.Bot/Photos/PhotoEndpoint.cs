using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Photos;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace HelpDesk.Bot.Photos;

/// <summary><c>GET /photos/{id}</c>: whoever knows the id may see the file. What it is served with keeps it from ever acting as a page.</summary>
internal static class PhotoEndpoint
{
    public static void MapPhotos(this WebApplication app) => app.MapMethods("/photos/{id}", [HttpMethods.Get, HttpMethods.Head], AnswerAsync);

    private static async Task<IResult> AnswerAsync(string id, HttpContext http, DeskStore store, PhotoFolder folder, CancellationToken cancel)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "private, no-store";
        try
        {
            return PhotoFolder.IsId(id)
                && await store.FindAsync(Kinds.Photo, id, cancel) is { Value: { State: PhotoState.Kept } photo }
                && FileKind.OfType(photo.ContentType) is { } kind
                && folder.Open(photo) is { } bytes
                ? Found(headers, photo, kind, bytes)
                : TypedResults.NotFound();
        }
        catch (StoreUnavailableException)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static FileStreamHttpResult Found(IHeaderDictionary headers, Photo photo, FileKind kind, Stream bytes)
    {
        var disposition = new ContentDispositionHeaderValue(kind.IsShown ? "inline" : "attachment");
        disposition.SetHttpFileName(photo.Name);
        headers.ContentDisposition = disposition.ToString();
        headers.CacheControl = "private, max-age=31536000, immutable";
        return TypedResults.Stream(bytes, kind.ContentType, enableRangeProcessing: true);
    }
}

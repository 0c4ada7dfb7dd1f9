using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Photos;
using HelpDesk.Store.Staff;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace HelpDesk.Bot.Photos;

/// <summary>
/// <c>GET /photos/{id}</c>, the link of a conversation's own transcript: whoever knows it may see the file, but no signed-in member of staff from whom it is hidden.
/// <c>GET /desk/photos/{id}</c>, the desk's link: only for staff who may see it. What it is served with keeps a file from ever acting as a page.
/// </summary>
internal static class PhotoEndpoint
{
    /// <summary>The desk's link to a photo.</summary>
    public static string DeskPathOf(string id) => "/desk/photos/" + id;

    public static void MapPhotos(this WebApplication app)
    {
        app.MapMethods("/photos/{id}", [HttpMethods.Get, HttpMethods.Head], AnswerAsync);
        app.MapGet("/desk/photos/{id}", AnswerAsync).Needs(DeskAction.Read);
    }

    private static async Task<IResult> AnswerAsync(string id, HttpContext http, DeskStore store, TicketSight sight, PhotoFolder folder, CancellationToken cancel)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "private, no-store";
        headers.Vary = HeaderNames.Cookie;
        try
        {
            return PhotoFolder.IsId(id)
                && await store.FindAsync(Kinds.Photo, id, cancel) is { Value: { State: PhotoState.Kept } photo }
                && FileKind.OfType(photo.ContentType) is { } kind
                && (DeskCookie.AccountOf(http) is not { } me || await sight.MaySeeAsync(Viewer.Of(me), photo, cancel))
                && folder.Open(photo) is { } bytes
                ? Found(http, photo, kind, bytes)
                : TypedResults.NotFound();
        }
        catch (StoreUnavailableException)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static FileStreamHttpResult Found(HttpContext http, Photo photo, FileKind kind, Stream bytes)
    {
        var disposition = new ContentDispositionHeaderValue(kind.IsShown ? "inline" : "attachment");
        disposition.SetHttpFileName(photo.Name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        if (DeskCookie.AccountOf(http) is null)
        {
            // What staff may see can change, and the next at this browser may be somebody else.
            http.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        }

        return TypedResults.Stream(bytes, kind.ContentType, enableRangeProcessing: true);
    }
}

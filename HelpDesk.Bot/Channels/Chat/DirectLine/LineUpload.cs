using HelpDesk.Bot.Photos;
using HelpDesk.Store.Photos;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace HelpDesk.Bot.Channels.Chat.DirectLine;

/// <summary><c>POST /conversations/{id}/upload</c>: photos and files, with or without words.</summary>
/// <remarks>All or nothing: the files are on disk before the turn is committed, and gone again when it is not.</remarks>
internal sealed class LineUpload(LineDoor door, LineTurns turns, PhotoIntake intake)
{
    /// <summary>Files of one message.</summary>
    public const int MaxFiles = 5;

    /// <summary>Bytes of a whole upload.</summary>
    public const long MaxBody = (MaxFiles * (long)PhotoIntake.MaxBytes) + (1 << 20);

    /// <summary>Bytes of the activity, before the previews in it are dropped.</summary>
    private const int MaxActivity = 512 * 1024;

    private const int MaxParts = 12;

    /// <summary>Uploads at once: each holds one file in memory.</summary>
    private const int MaxAtOnce = 16;

    private int running;

    public Task<IResult> PostAsync(HttpContext http, string id) => door.InRoomAsync(http, id, async room =>
    {
        if (http.Request.ContentLength > MaxBody)
        {
            return TooLarge.Answer();
        }

        if (Interlocked.Increment(ref running) > MaxAtOnce)
        {
            Interlocked.Decrement(ref running);
            return LineError.Full.Answer();
        }

        try
        {
            Widen(http);
            return await TakeAsync(http, room);
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    });

    private static LineError TooLarge { get; } = LineError.TooLarge($"Up to {MaxFiles} files of {PhotoIntake.MaxBytes >> 20} MB each.");

    // This endpoint alone takes large bodies, and not from a client that feeds them drop by drop.
    private static void Widen(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MaxBody;
        }

        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = new MinDataRate(bytesPerSecond: 4096, gracePeriod: TimeSpan.FromSeconds(15));
        }
    }

    private async Task<IResult> TakeAsync(HttpContext http, LineRoom room)
    {
        var kept = new List<Photo>();
        var isTaken = false;
        try
        {
            var (posted, error) = await ReadAsync(http, room, kept);
            error ??= posted is null || kept.Count == 0 ? LineError.Missing("An upload has at least one file.") : null;
            error ??= posted is not null && !turns.Allows(room, posted) ? LineError.TooFast : null;
            if (error is not null || posted is null)
            {
                return (error ?? TooLarge).Answer();
            }

            var place = await turns.TakeAsync(room, posted, kept);
            isTaken = !place.IsRepeat;
            return LinePosting.Shown(room.Id, place.Sequence);
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException tooMuch) when (tooMuch.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge.Answer();
        }
        catch (InvalidDataException)
        {
            return LineError.Bad("The parts of the upload cannot be read.").Answer();
        }
        catch (IOException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return LineError.Bad("The upload ended too early, or could not be kept.").Answer();
        }
        finally
        {
            if (!isTaken)
            {
                intake.Discard(kept);
            }
        }
    }

    private async Task<(PostedActivity? Posted, LineError? Error)> ReadAsync(HttpContext http, LineRoom room, List<Photo> kept)
    {
        if (UploadForm.Of(http.Request) is not { } form)
        {
            return (null, LineError.Bad("The parts of the upload have no boundary."));
        }

        ReadOnlyMemory<byte> activity = "{\"type\":\"message\"}"u8.ToArray();
        for (var parts = 0; await form.NextAsync(http.RequestAborted) is { } part; parts++)
        {
            if (parts >= MaxParts || (part.Kind == UploadPartKind.File && kept.Count >= MaxFiles))
            {
                return (null, TooLarge);
            }

            var limit = part.Kind == UploadPartKind.File ? PhotoIntake.MaxBytes : MaxActivity;
            if (await LineBody.ReadAsync(part.Body, limit, http.RequestAborted) is not { } bytes)
            {
                return (null, TooLarge);
            }

            if (part.Kind == UploadPartKind.Activity)
            {
                activity = bytes;
            }
            else if (part.Kind == UploadPartKind.File && await KeepAsync(room, part.FileName, bytes, kept, http.RequestAborted) is { } refusal)
            {
                return (null, refusal);
            }
        }

        var posted = PostedActivity.Read(activity, room.User, hasFiles: true, out var error);
        return (posted, error ?? (posted is { IsMessage: false } ? LineError.Bad("Files come with a message.") : null));
    }

    private async Task<LineError?> KeepAsync(LineRoom room, string? name, byte[] bytes, List<Photo> kept, CancellationToken cancel)
    {
        if (!await intake.HasRoomAsync(room.Record.Id, kept.Count + 1, cancel))
        {
            return LineError.TooLarge("This conversation has sent as many files today as it may.");
        }

        if (await intake.KeepAsync(room.Record.Id, name, bytes, cancel) is not { } photo)
        {
            return LineError.WrongKind;
        }

        kept.Add(photo);
        return null;
    }
}

using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Photos;

namespace HelpDesk.Bot.Photos;

/// <summary>Fetches pictures that lie at the gateway.</summary>
/// <remarks>Safe to repeat. A picture that cannot be had for a day, or is of no kind we keep, is missing: its place in the conversation stays.</remarks>
internal sealed partial class AwaitedPhotos(DeskStore store, PhotoIntake intake, IPictureSource source, TimeProvider time, ILogger<AwaitedPhotos> log)
{
    private const int Page = 20;

    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(1);

    /// <summary>One round over all that is awaited, oldest first.</summary>
    /// <returns>Whether any is still awaited.</returns>
    public async Task<bool> FetchAsync(CancellationToken cancel)
    {
        var left = 0;
        while (true)
        {
            var page = await store.QueryAsync(Kinds.Photo, Awaited with { Skip = left, Take = Page }, cancel);
            foreach (var photo in page)
            {
                left += await FetchAsync(photo, cancel) ? 0 : 1;
            }

            if (page.Count < Page)
            {
                return left > 0;
            }
        }
    }

    private static Query Awaited { get; } = new()
    {
        Kind = Kinds.Photo.Name,
        Where = [new("state", FieldValue.Of(Kinds.Written(PhotoState.Awaited)))],
        OrderBy = "at",
    };

    private async Task<bool> FetchAsync(Versioned<Photo> photo, CancellationToken cancel)
    {
        var after = await source.FetchAsync(photo.Value.Source ?? "", PhotoIntake.MaxBytes, cancel) switch
        {
            Fetched.Bytes(var bytes) => await intake.FillAsync(photo.Value, bytes, cancel) ?? Missing(photo.Value),
            Fetched.Never => Missing(photo.Value),
            _ => time.GetUtcNow() - photo.Value.At > GiveUpAfter ? Missing(photo.Value) : null,
        };
        if (after is null)
        {
            return false;
        }

        if (after.State == PhotoState.Missing)
        {
            LogMissing(log, photo.Value.Id);
        }

        return await store.CommitAsync(new Changes().Update(Kinds.Photo, photo, after), cancel);
    }

    private static Photo Missing(Photo photo) => photo with { State = PhotoState.Missing, Source = null };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Picture {Id} could not be fetched, or is of no kind that is kept")]
    private static partial void LogMissing(ILogger logger, string id);
}

/// <summary>Where pictures lie until they are fetched.</summary>
internal interface IPictureSource
{
    /// <summary>Fetches one; never throws on what the other side does.</summary>
    /// <param name="address">Where it lies.</param>
    /// <param name="maxBytes">A longer one is not taken.</param>
    /// <param name="cancel">Cancels the fetch.</param>
    Task<Fetched> FetchAsync(string address, int maxBytes, CancellationToken cancel);
}

/// <summary>What came of a fetch.</summary>
internal abstract record Fetched
{
    private Fetched()
    {
    }

    /// <summary>The picture.</summary>
    public sealed record Bytes(ReadOnlyMemory<byte> Content) : Fetched;

    /// <summary>Not now.</summary>
    public sealed record Again : Fetched;

    /// <summary>Never: it is gone, too long, or not ours to fetch.</summary>
    public sealed record Never : Fetched;
}

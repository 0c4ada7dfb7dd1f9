using HelpDesk.Bot.Timers;
using HelpDesk.Store;

namespace HelpDesk.Bot.Photos;

/// <summary>Fetches awaited pictures: at once when one is noted, and again every while for those that would not come.</summary>
/// <remarks>A kept photo wakes it as well; looking once too often costs one query.</remarks>
internal sealed partial class PhotoFetcher(AwaitedPhotos awaited, DeskStore store, TimeProvider time, ILogger<PhotoFetcher> log)
    : Rounds(time, TryAgainAfter, store, Kinds.Photo)
{
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookEvery = TimeSpan.FromHours(1);

    protected override async Task<TimeSpan> RunAsync(CancellationToken cancel) => await awaited.FetchAsync(cancel) ? TryAgainAfter : LookEvery;

    protected override void Failed(Exception fault) => LogFailed(log, fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "Fetching awaited pictures failed")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}

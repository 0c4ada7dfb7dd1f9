using HelpDesk.Bot.Timers;
using HelpDesk.Store;

namespace HelpDesk.Bot.Photos;

/// <summary>Fetches awaited pictures: at once when one is noted, and again every while for those that would not come.</summary>
internal sealed partial class PhotoFetcher : Rounds
{
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookEvery = TimeSpan.FromHours(1);

    private readonly AwaitedPhotos awaited;
    private readonly ILogger<PhotoFetcher> log;

    public PhotoFetcher(AwaitedPhotos awaited, DeskStore store, TimeProvider time, ILogger<PhotoFetcher> log)
        : base(time, TryAgainAfter)
    {
        (this.awaited, this.log) = (awaited, log);

        // A kept photo wakes it as well; looking once too often costs one query.
        WakeOn(store, Kinds.Photo);
    }

    protected override async Task<TimeSpan> RunAsync(CancellationToken cancel) => await awaited.FetchAsync(cancel) ? TryAgainAfter : LookEvery;

    protected override void Failed(Exception fault) => LogFailed(log, fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "Fetching awaited pictures failed")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}

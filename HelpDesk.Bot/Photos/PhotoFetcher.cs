using HelpDesk.Bot.Delivery;
using HelpDesk.Store;

namespace HelpDesk.Bot.Photos;

/// <summary>The loop that fetches awaited pictures: at once when one is noted, and again every while for those that would not come.</summary>
internal sealed partial class PhotoFetcher : BackgroundService
{
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookEvery = TimeSpan.FromHours(1);

    private readonly AwaitedPhotos awaited;
    private readonly DeskStore store;
    private readonly TimeProvider time;
    private readonly ILogger<PhotoFetcher> log;
    private readonly Signal wake = new();

    public PhotoFetcher(AwaitedPhotos awaited, DeskStore store, TimeProvider time, ILogger<PhotoFetcher> log)
    {
        (this.awaited, this.store, this.time, this.log) = (awaited, store, time, log);
        store.Committed += OnCommitted;
    }

    public override void Dispose()
    {
        store.Committed -= OnCommitted;
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = TryAgainAfter;
            try
            {
                wait = await awaited.FetchAsync(stoppingToken) ? TryAgainAfter : LookEvery;
                await wake.WaitAsync(wait, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The loop must outlive whatever one round meets.
                LogFailed(log, failure);
                await Task.Delay(wait, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void OnCommitted(Changes changes)
    {
        // A kept photo was written as well; looking once too often costs one query.
        if (changes.Touches(Kinds.Photo.Name))
        {
            wake.Set();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Fetching awaited pictures failed")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}

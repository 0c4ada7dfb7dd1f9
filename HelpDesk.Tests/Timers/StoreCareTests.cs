using HelpDesk.Bot;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Photos;
using HelpDesk.Bot.Timers;
using HelpDesk.Store;
using HelpDesk.Store.Engine.Sqlite;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Sla;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace HelpDesk.Tests.Timers;

public sealed class StoreCareTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    [Theory]
    [InlineData("2026-11-21 03:59", 1, "a minute before")]
    [InlineData("2026-11-21 04:00", 24 * 60, "just done: tomorrow's")]
    [InlineData("2026-11-21 20:00", 8 * 60, "in the evening")]
    [InlineData("2026-12-31 23:00", 5 * 60, "over the turn of the year")]
    public void Given_a_local_time_when_asked_then_the_next_care_is_at_four(string local, int minutes, string reason)
    {
        var now = new DateTimeOffset(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

        Assert.True(LocalTime.UntilNext(StoreCare.At, now, Shanghai) == TimeSpan.FromMinutes(minutes), reason);
    }

    [Fact]
    public void Given_the_night_the_clocks_change_when_asked_then_the_wait_is_an_hour_shorter() =>
        Assert.Equal(
            TimeSpan.FromHours(7),
            LocalTime.UntilNext(StoreCare.At, new DateTimeOffset(2026, 3, 28, 20, 0, 0, TimeSpan.Zero), TimeZoneInfo.FindSystemTimeZoneById("Europe/London")));

    [Fact]
    public async Task Given_a_store_when_the_night_comes_then_a_copy_can_be_opened_photos_are_copied_once_and_nothing_is_found()
    {
        var folder = Directory.CreateTempSubdirectory("helpdesk-care-");
        try
        {
            var clock = new ManualTimeProvider(new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));
            await using var engine = SqliteEngine.Open(Path.Combine(folder.FullName, "helpdesk.db"), Kinds.Schemas);
            var store = new DeskStore(engine);
            await store.CommitAsync(new Changes().Insert(Kinds.Phone, new PhoneOwner("+8613900000506", "r1")), CancellationToken.None);
            var photos = new PhotoFolder(Options.Create(new Settings { Store = new StoreSettings { ConnectionString = Path.Combine(folder.FullName, "helpdesk.db") } }));
            var (kept, gone) = (PhotoFolder.NewId(), PhotoFolder.NewId());
            await photos.WriteAsync(kept, new byte[] { 1, 2, 3 }, CancellationToken.None);
            await photos.WriteAsync(gone, new byte[] { 4 }, CancellationToken.None);
            using var care = new StoreCare(
                new Backups(engine, Path.Combine(folder.FullName, "backups"), 7, clock),
                photos,
                new Integrity(store, Kinds.All),
                CatalogueFile.ReadSample().Estate,
                clock,
                NullLogger<StoreCare>.Instance);

            await care.CareAsync(CancellationToken.None);

            Assert.Equal(0, care.Last?.Findings);
            photos.Delete(gone);
            Assert.Equal(0, photos.CopyNew());
            Assert.Equal([kept], Directory.EnumerateFiles(Path.Combine(folder.FullName, "backups", "photos"), "*", SearchOption.AllDirectories).Select(Path.GetFileName));
            await using var copy = SqliteEngine.Open(care.Last?.Copy ?? "", Kinds.Schemas);
            Assert.NotNull(await new DeskStore(copy).FindAsync(Kinds.Phone, "+8613900000506", CancellationToken.None));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

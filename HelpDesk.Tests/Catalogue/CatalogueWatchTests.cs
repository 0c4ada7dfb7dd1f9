using HelpDesk.Bot;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Engine.Memory;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HelpDesk.Tests.Catalogue;

public sealed class CatalogueWatchTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("helpdesk-catalogue-");
    private readonly ManualTimeProvider clock = new();
    private readonly KeptLog<CatalogueWatch> log = new();
    private readonly DeskStore store = new(new MemoryEngine(Kinds.Schemas));
    private readonly CatalogueInUse inUse;
    private readonly CatalogueWatch watch;

    public CatalogueWatchTests()
    {
        Save(CatalogueFile.SampleText());
        inUse = new(CatalogueFile.Read(File));
        watch = new(inUse, store, Options.Create(new Settings { Catalogue = File }), clock, log);
    }

    private string File => Path.Combine(folder.FullName, "catalogue.yaml");

    public void Dispose()
    {
        watch.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Given_a_running_desk_when_a_good_file_is_saved_then_it_replaces_the_one_in_use()
    {
        watch.Look(File);
        Save(CatalogueFile.SampleText().Replace("{ label: A, floors: 24", "{ label: A, floors: 25", StringComparison.Ordinal) + "\n# saved again\n");
        watch.Look(File);

        Assert.Contains(inUse.Estate.Buildings, building => building is { Label: "A", Floors: 25 });
        Assert.Null(inUse.Refused);
        Assert.Matches("Information: Catalogue [0-9a-f]{8} is in use: as many entries as before\\.", Assert.Single(log.Lines));
    }

    [Fact]
    public void Given_a_running_desk_when_a_bad_file_is_saved_then_the_old_one_stays_and_the_mistakes_are_shown()
    {
        Save(CatalogueFile.SampleText().Replace("floors: 24", "floors: lots", StringComparison.Ordinal));
        watch.Look(File);
        watch.Look(File);

        Assert.Contains(inUse.Estate.Buildings, building => building is { Label: "A", Floors: 24 });
        Assert.Matches("^catalogue\\.yaml:\\d+: buildings\\[5\\]\\.floors is a whole number from 1 to 200\\.$", Assert.Single(Assert.Single(CatalogueNotice.Of(inUse, Now)).Details));
        Assert.StartsWith("Warning: ", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_refused_file_when_the_old_one_is_put_back_then_nothing_is_shown_any_more()
    {
        Save("nothing: good");
        watch.Look(File);
        Assert.NotNull(inUse.Refused);

        Save(CatalogueFile.SampleText());
        watch.Look(File);

        Assert.Null(inUse.Refused);
    }

    [Theory]
    [InlineData("timeZone: Asia/Shanghai", "timeZone: Asia/Tokyo", "property.timeZone is changed, which needs a restart of the desk; until then put back Asia/Shanghai")]
    [InlineData("region: mainland", "region: hongkong", "property.region is changed, which needs a restart of the desk; until then put back mainland")]
    [InlineData("en: Osmanthus Garden", "en: Rose Garden", "property.name is changed, which needs a restart of the desk; until then put back Osmanthus Garden")]
    public void Given_a_running_desk_when_zone_region_or_name_are_changed_then_the_file_is_refused_with_the_reason(string before, string after, string reason)
    {
        Save(CatalogueFile.SampleText().Replace(before, after, StringComparison.Ordinal));
        watch.Look(File);

        Assert.Contains(inUse.Refused?.Mistakes ?? [], mistake => mistake.Contains(reason, StringComparison.Ordinal));
        Assert.Equal("Osmanthus Garden", inUse.Estate.Names[Language.En]);
    }

    [Fact]
    public void Given_a_running_desk_when_the_file_is_gone_then_the_one_in_use_stays()
    {
        System.IO.File.Delete(File);
        watch.Look(File);

        Assert.Equal("金桂园", inUse.Estate.Names[Language.ZhHans]);
        Assert.Contains("is not there", Assert.Single(inUse.Refused?.Mistakes ?? []), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_list_of_holidays_when_the_next_year_is_missing_then_the_desk_warns_sixty_days_before()
    {
        var lacking = CatalogueFile.SampleText().Replace("  2027:   ", "  2028:   ", StringComparison.Ordinal);
        Save(lacking);
        watch.Look(File);

        Assert.Empty(CatalogueNotice.Of(inUse, new(2026, 11, 1, 4, 0, 0, TimeSpan.Zero)));
        Assert.Equal("2027", Assert.Single(Assert.Single(CatalogueNotice.Of(inUse, new(2026, 11, 3, 4, 0, 0, TimeSpan.Zero))).Details));
    }

    [Fact]
    public async Task Given_a_mount_that_tells_nothing_when_ten_seconds_go_by_then_the_file_is_read()
    {
        await watch.StartAsync(CancellationToken.None);
        Save("nothing: good");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (inUse.Refused is null && !patience.IsCancellationRequested)
        {
            clock.Advance(TimeSpan.FromSeconds(10));
            await Task.Yield();
        }

        await watch.StopAsync(CancellationToken.None);
        Assert.NotNull(inUse.Refused);
    }

    [Fact]
    public async Task Given_files_that_are_taken_and_refused_when_the_trail_is_read_then_it_tells_of_both_and_once()
    {
        Save(CatalogueFile.SampleText() + "\n# saved again\n");
        watch.Look(File);
        await watch.TellAsync(CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(10));
        Save("nothing: good");
        watch.Look(File);
        await watch.TellAsync(CancellationToken.None);
        watch.Look(File);
        await watch.TellAsync(CancellationToken.None);

        var entries = await store.QueryAsync(Kinds.Audit, new Query { Kind = Kinds.Audit.Name }, CancellationToken.None);
        Assert.Equal(["system take_catalogue", "system refuse_catalogue"], entries.Select(entry => $"{entry.Value.By} {entry.Value.Action}"));
    }

    private void Save(string text) => System.IO.File.WriteAllText(File, text);

    private sealed class KeptLog<T> : ILogger<T>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{logLevel}: {formatter(state, exception)}");
    }
}

using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Engine.Sqlite;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Contracts.Engine;

namespace HelpDesk.Tests.Store.Engine;

public sealed class IntegrityTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private readonly SqliteEngine engine;
    private readonly DeskStore store;
    private readonly Integrity integrity;

    public IntegrityTests()
    {
        engine = SqliteEngine.Open(folder.File("store.db"), Kinds.Schemas);
        store = new(engine);
        integrity = new(store, Kinds.All);
    }

    private static CancellationToken Never => CancellationToken.None;

    public async Task InitializeAsync()
    {
        // More than a page of the walk, with a state change and a deletion among them.
        foreach (var chunk in Enumerable.Range(0, 620).Chunk(200))
        {
            await store.CommitAsync(chunk.Aggregate(new Changes(), (changes, index) => changes.Insert(Kinds.Ticket, ATicket(index))), Never);
        }

        await store.CommitAsync(new Changes().Update(Kinds.Ticket, await TicketAsync(0), ATicket(0) with { State = TicketState.Closed }), Never);
        await store.CommitAsync(new Changes().Delete(Kinds.Ticket, await TicketAsync(1)).Add("day/2026-11-21/rings/0", 3), Never);
    }

    public async Task DisposeAsync() => await engine.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Given_a_store_only_its_commits_wrote_when_checked_then_nothing_is_found() =>
        Assert.Empty(await integrity.CheckAsync(Never));

    [Fact]
    public async Task Given_counters_set_wrong_when_repaired_then_they_are_right_and_uncounted_ones_are_left_alone()
    {
        await store.CommitAsync(new Changes().Add("tickets/state/open", 2).Add("tickets/state/resolved", -1), Never);
        Finding[] wrong = [new Finding.WrongCounter("tickets/state/open", 620, 618), new Finding.WrongCounter("tickets/state/resolved", -1, 0)];

        Assert.Equal(wrong, await integrity.CheckAsync(Never));
        Assert.Equal(wrong, await integrity.RepairCountersAsync(Never));

        Assert.Empty(await integrity.CheckAsync(Never));
        Assert.Empty(await integrity.RepairCountersAsync(Never));
        Assert.Equal("day/2026-11-21/rings/0=3 tickets/kind/repair=619 tickets/state/closed=1 tickets/state/open=618", await engine.CountersAsTextAsync());
    }

    [Theory]
    [InlineData("{", "cut off")]
    [InlineData("null", "null")]
    [InlineData("{}", "required members missing")]
    [InlineData("""{"number":1}""", "another type")]
    public async Task Given_a_document_that_is_no_ticket_when_checked_then_it_is_named(string body, string reason)
    {
        await engine.WriteAsync(new DocumentWrite("ticket", "R1", 0, System.Text.Encoding.UTF8.GetBytes(body), [.. Kinds.Ticket.Fields.Select(_ => FieldValue.Null)], null));

        var finding = Assert.Single(await integrity.CheckAsync(Never));

        Assert.True(new Finding.Unreadable("ticket", "R1") == finding, reason);
    }

    [Fact]
    public async Task Given_a_document_under_another_id_when_checked_then_it_is_named()
    {
        var lease = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new NumberLease("20261121", 1), Kinds.NumberLease.Json);
        await engine.WriteAsync(new DocumentWrite("number_lease", "20261122", 0, lease, [], null));

        Assert.Equal(new Finding.WrongId("number_lease", "20261122"), Assert.Single(await integrity.CheckAsync(Never)));
    }

    [Fact]
    public async Task Given_a_desk_at_work_when_checked_then_moving_counters_are_not_taken_for_wrong_ones()
    {
        using var stop = new CancellationTokenSource();
        var working = Task.Run(async () =>
        {
            for (var index = 1_000; !stop.IsCancellationRequested; index++)
            {
                await store.CommitAsync(new Changes().Insert(Kinds.Ticket, ATicket(index)), Never);
            }
        });

        var moving = await integrity.CheckAsync(Never);
        await stop.CancelAsync();
        await working;

        Assert.DoesNotContain(moving, finding => finding is not Finding.WrongCounter);
        Assert.Empty(await integrity.CheckAsync(Never));
    }

    [Fact]
    public async Task Given_a_connection_that_searched_when_more_was_written_since_then_a_check_finds_nothing()
    {
        await store.SearchAsync(Kinds.Ticket, "1202", 10, Never);
        for (var index = 1_000; index < 1_100; index++)
        {
            await store.CommitAsync(new Changes().Insert(Kinds.Ticket, ATicket(index)), Never);
        }

        Assert.Empty(await integrity.CheckAsync(Never));
        await store.CommitAsync(new Changes().Insert(Kinds.Ticket, ATicket(2_000)), Never);
        Assert.Empty(await integrity.CheckAsync(Never));
    }

    [Fact]
    public async Task Given_backups_when_more_are_made_than_kept_then_the_newest_stay_and_one_restores_to_the_same_counts()
    {
        var clock = new SteppingClock();
        var backups = new Backups(engine, folder.File("copies"), keep: 2, clock);
        await File.WriteAllTextAsync(Directory.CreateDirectory(folder.File("copies")).FullName + "/helpdesk-notes.db", "mine");

        var made = new[] { await backups.MakeAsync(Never), await backups.MakeAsync(Never), await backups.MakeAsync(Never) };
        await store.CommitAsync(new Changes().Insert(Kinds.Ticket, ATicket(5_000)), Never);

        Assert.Equal(made[1..], backups.Present);
        Assert.EndsWith("helpdesk-20261121T060300000Z.db", made[2], StringComparison.Ordinal);
        Assert.Equal(3, Directory.GetFiles(folder.File("copies")).Length);
        File.Copy(made[2], folder.File("restored.db"));
        await using var restored = SqliteEngine.Open(folder.File("restored.db"), Kinds.Schemas);
        Assert.Equal(619, await restored.CountAsync(new() { Kind = "ticket" }, Never));
        Assert.Empty(await new Integrity(new(restored), Kinds.All).CheckAsync(Never));
        Assert.Equal(5, (await new DeskStore(restored).SearchAsync(Kinds.Ticket, "漏水", 5, Never)).Count);
    }

    private static Ticket ATicket(int index) => new()
    {
        Number = $"R20261121-{index:D4}",
        Kind = TicketKind.Repair,
        State = TicketState.Open,
        Channel = "sms",
        Language = "zh-Hans",
        Text = "厨房漏水",
        CreatedAt = new(2026, 11, 21, 6, 0, 0, TimeSpan.Zero),
    };

    private async Task<Versioned<Ticket>> TicketAsync(int index) =>
        await store.FindAsync(Kinds.Ticket, $"R20261121-{index:D4}", Never) ?? throw new InvalidOperationException("Not there.");

    private sealed class SteppingClock : TimeProvider
    {
        private int minutes;

        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 6, ++minutes, 0, TimeSpan.Zero);
    }
}

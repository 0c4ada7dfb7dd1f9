using HelpDesk.Store;
using HelpDesk.Store.Engine.Memory;
using HelpDesk.Store.Engine.Sqlite;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Contracts.Engine;

namespace HelpDesk.Tests.Store.Engine;

public sealed class TicketNumbersTests
{
    private static readonly DateOnly Day = new(2026, 11, 21);

    private static CancellationToken Never => CancellationToken.None;

    [Theory]
    [InlineData(TicketKind.Repair, "R20261121-0001")]
    [InlineData(TicketKind.Complaint, "C20261121-0001")]
    [InlineData(TicketKind.Booking, "B20261121-0001")]
    [InlineData(TicketKind.Question, "Q20261121-0001")]
    [InlineData(TicketKind.Application, "A20261121-0001")]
    [InlineData(TicketKind.Suggestion, "S20261121-0001")]
    public async Task Given_a_fresh_day_when_a_ticket_is_filed_then_its_number_is_the_first_with_the_kinds_letter(TicketKind kind, string expected)
    {
        using var numbers = new TicketNumbers(AStore());

        Assert.Equal(expected, await numbers.NextAsync(kind, Day, Never));
    }

    [Fact]
    public async Task Given_tickets_of_all_kinds_when_filed_on_two_days_then_one_counter_runs_for_each_day()
    {
        using var numbers = new TicketNumbers(AStore());

        string[] given =
        [
            await numbers.NextAsync(TicketKind.Repair, Day, Never),
            await numbers.NextAsync(TicketKind.Booking, Day, Never),
            await numbers.NextAsync(TicketKind.Repair, Day.AddDays(1), Never),
            await numbers.NextAsync(TicketKind.Question, Day, Never),
        ];

        Assert.Equal(["R20261121-0001", "B20261121-0002", "R20261122-0001", "Q20261121-0003"], given);
    }

    [Fact]
    public async Task Given_many_days_when_the_first_comes_back_then_no_number_comes_twice()
    {
        using var numbers = new TicketNumbers(AStore());
        var given = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < 40; index++)
        {
            Assert.True(given.Add(await numbers.NextAsync(TicketKind.Repair, Day.AddDays(index % 8), Never)));
        }
    }

    [Fact]
    public async Task Given_more_than_9999_when_filed_then_the_number_grows_longer()
    {
        var store = AStore();
        await store.CommitAsync(new Changes().Insert(Kinds.NumberLease, new NumberLease("20261121", 9_999)), Never);
        using var numbers = new TicketNumbers(store);

        Assert.Equal("R20261121-9999", await numbers.NextAsync(TicketKind.Repair, Day, Never));
        Assert.Equal("R20261121-10000", await numbers.NextAsync(TicketKind.Repair, Day, Never));
    }

    [Fact]
    public async Task Given_64_callers_on_two_instances_when_each_takes_ten_then_none_is_given_twice()
    {
        using var folder = new TempFolder();
        await using var engine = SqliteEngine.Open(folder.File("store.db"), Kinds.Schemas);
        var store = new DeskStore(engine);
        using var one = new TicketNumbers(store);
        using var two = new TicketNumbers(store);

        var given = await Task.WhenAll(Enumerable.Range(0, 64).Select(caller => Task.Run(() => TakeAsync(caller % 2 == 0 ? one : two, 10))));

        Assert.Equal(640, given.SelectMany(numbers => numbers).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Given_a_restart_when_a_ticket_is_filed_then_its_number_follows_with_a_gap()
    {
        using var folder = new TempFolder();
        await using (var engine = SqliteEngine.Open(folder.File("store.db"), Kinds.Schemas))
        {
            using var before = new TicketNumbers(new(engine));
            Assert.Equal("R20261121-0001", await before.NextAsync(TicketKind.Repair, Day, Never));
        }

        await using var again = SqliteEngine.Open(folder.File("store.db"), Kinds.Schemas);
        using var after = new TicketNumbers(new(again));
        Assert.Equal("R20261121-0021", await after.NextAsync(TicketKind.Repair, Day, Never));
    }

    [Fact]
    public async Task Given_a_caller_that_gave_up_when_it_asks_then_nothing_is_leased()
    {
        using var numbers = new TicketNumbers(AStore());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await numbers.NextAsync(TicketKind.Repair, Day, new(canceled: true)));

        Assert.Equal("R20261121-0001", await numbers.NextAsync(TicketKind.Repair, Day, Never));
    }

    private static DeskStore AStore() => new(new MemoryEngine(Kinds.Schemas));

    private static async Task<List<string>> TakeAsync(TicketNumbers numbers, int count)
    {
        var taken = new List<string>();
        for (var index = 0; index < count; index++)
        {
            taken.Add((await numbers.NextAsync(TicketKind.Repair, Day, Never))[1..]);
        }

        return taken;
    }
}

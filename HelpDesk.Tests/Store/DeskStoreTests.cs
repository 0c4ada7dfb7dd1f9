using System.Text;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Engine.Memory;

namespace HelpDesk.Tests.Store;

public sealed class DeskStoreTests
{
    [Theory]
    [InlineData("{", "broken off")]
    [InlineData("null", "empty")]
    [InlineData("{\"phone\":7}", "of another shape")]
    public async Task Given_a_spoilt_record_when_it_is_read_then_the_store_is_unavailable_and_no_number_is_told(string body, string reason)
    {
        await using var engine = new MemoryEngine(Kinds.Schemas);
        await engine.CommitAsync(new Commit([new(Kinds.Phone.Name, "+8613900000506", 0, Encoding.UTF8.GetBytes(body), [FieldValue.Of("r1")], null)], []), CancellationToken.None);

        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await new DeskStore(engine).FindAsync(Kinds.Phone, "+8613900000506", CancellationToken.None));

        Assert.DoesNotContain("+86", fault.Message + reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_records_counted_by_their_state_when_one_changes_then_the_counters_follow()
    {
        await using var engine = new MemoryEngine(Kinds.Schemas);
        var store = new DeskStore(engine);
        var row = new HelpDesk.Store.Outbox.OutboxMessage
        {
            Id = "a",
            Purpose = HelpDesk.Store.Outbox.OutboxPurpose.Reply,
            To = "+8613900000506",
            Text = "已登记",
            PlannedAt = DateTimeOffset.UnixEpoch,
            DueAt = DateTimeOffset.UnixEpoch,
            State = HelpDesk.Store.Outbox.OutboxState.Planned,
        };
        await store.CommitAsync(new Changes().Insert(Kinds.Outbox, row), CancellationToken.None);

        await store.CommitAsync(new Changes().Update(Kinds.Outbox, new(row, 1), row with { State = HelpDesk.Store.Outbox.OutboxState.Sending }), CancellationToken.None);

        var counters = await engine.CountersAsync("outbox/", CancellationToken.None);
        Assert.Equal([new Counter("outbox/sending", 1)], counters.Where(counter => counter.Value != 0));
    }
}

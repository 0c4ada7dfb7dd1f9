using System.Collections;
using System.Text;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Engine.Memory;
using HelpDesk.Tests.Channels.Sms;
using HelpDesk.Tests.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace HelpDesk.Tests.Turns;

/// <summary>Turns that cannot be decided or kept.</summary>
public sealed class FailingTurnTests
{
    private const string Repair = "3栋1202厨房水管漏水，明天下午三点后来修";

    [Fact]
    public async Task Given_deciding_throws_when_a_text_comes_then_it_is_parked_once_and_the_next_one_works()
    {
        var sample = CatalogueFile.ReadSample();
        var broken = sample with { Estate = sample.Estate with { Faq = new BrokenFaq() } };
        await using var desk = await TestDesk.OpenAsync("2026-11-21 20:14", services => services.AddSingleton(broken));

        Assert.Equal(TurnOutcome.Parked, await desk.TextAsync(Texted.Wang, "SM1", "你们几点上班？"));
        Assert.Equal(TurnOutcome.Duplicate, await desk.TextAsync(Texted.Wang, "SM1", "你们几点上班？"));

        Assert.Equal(ActivityOutcome.Parked, Assert.Single(await desk.AllAsync(Kinds.Activity)).Outcome);
        Assert.Equal(("parked:sms:SM1", DeskTaskReason.Parked), Assert.Single(await desk.AllAsync(Kinds.Task)) is var task ? (task.Id, task.Reason) : default);
        Assert.Equal("抱歉，您的消息我们已收到，同事会尽快查看并答复您。", Assert.Single(await desk.AllAsync(Kinds.Outbox)).Text);
        Assert.StartsWith("请核对", await desk.AskAsync(Texted.Wang, "SM2", Repair), StringComparison.Ordinal);
        Assert.Equal([1, 2, 3, 4], await desk.PlacesAsync("sms:" + Texted.Wang));
    }

    [Theory]
    [InlineData("{\"Version\":99,\"Alarm\":\"x\"}")]
    [InlineData("[1,2,3]")]
    [InlineData("null")]
    public async Task Given_a_stored_state_nobody_can_read_when_a_text_comes_then_it_is_answered_as_the_first(string garbage)
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 20:14");
        var state = new RawJson(Encoding.UTF8.GetBytes(garbage));
        await desk.Store.CommitAsync(
            new Changes()
                .Insert(Kinds.Conversation, new() { Id = "sms:" + Texted.Wang, PartyId = "number:" + Texted.Wang, Address = Texted.Wang, State = state })
                .Insert(Kinds.Draft, new("number:" + Texted.Wang, state, desk.Time.GetUtcNow())),
            CancellationToken.None);

        Assert.StartsWith("请核对", await desk.AskAsync(Texted.Wang, "SM1", Repair), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, TurnOutcome.Taken)]
    [InlineData(5, TurnOutcome.Parked)]
    public async Task Given_conflicts_in_a_row_when_a_text_comes_then_five_park_it_and_it_is_never_lost(int conflicts, object expected)
    {
        var engine = new FailingEngine(new MemoryEngine(Kinds.Schemas));
        await using var desk = await TestDesk.OpenAsync("2026-11-21 20:14", services => services.AddSingleton<IStoreEngine>(engine));
        engine.Conflicts = conflicts;

        Assert.Equal(expected, await desk.TextAsync(Texted.Wang, "SM1", Repair));
        Assert.Single(await desk.AllAsync(Kinds.Activity));
        Assert.Single(await desk.AllAsync(Kinds.Outbox));
    }

    [Fact]
    public async Task Given_a_store_that_cannot_write_when_a_text_comes_then_nothing_is_kept_and_the_same_text_succeeds_later()
    {
        var engine = new FailingEngine(new MemoryEngine(Kinds.Schemas));
        await using var desk = await TestDesk.OpenAsync("2026-11-21 20:14", services => services.AddSingleton<IStoreEngine>(engine));
        engine.CannotWrite = true;

        await Assert.ThrowsAsync<StoreUnavailableException>(() => desk.TextAsync(Texted.Wang, "SM1", Repair));
        Assert.True(desk.Store.CannotWrite);
        Assert.Empty(await desk.AllAsync(Kinds.Activity));

        engine.CannotWrite = false;
        Assert.StartsWith("请核对", await desk.AskAsync(Texted.Wang, "SM1", Repair), StringComparison.Ordinal);
        Assert.False(desk.Store.CannotWrite);
        Assert.Equal([1, 2], await desk.PlacesAsync("sms:" + Texted.Wang));
    }

    private sealed class BrokenFaq : IReadOnlyList<FaqEntry>
    {
        public int Count => throw new InvalidOperationException("The catalogue is broken.");

        public FaqEntry this[int index] => throw new InvalidOperationException("The catalogue is broken.");

        public IEnumerator<FaqEntry> GetEnumerator() => throw new InvalidOperationException("The catalogue is broken.");

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

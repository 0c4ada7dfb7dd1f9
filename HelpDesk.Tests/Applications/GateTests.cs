using FsCheck;
using FsCheck.Fluent;
using HelpDesk.Bot.Applications;
using HelpDesk.Store;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Engine.Memory;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Conversations;
using HelpDesk.Tests.Store.Applications;

namespace HelpDesk.Tests.Applications;

public sealed class GateTests
{
    [Fact]
    public void Given_any_number_of_taps_at_once_when_a_pass_is_used_then_never_more_often_than_it_allows()
    {
        // Each tap may arrive twice, as it does from a phone with a poor line.
        var cases = Gen.Choose(1, 5).Zip(Gen.Choose(1, 24).ArrayOf(30)).ToArbitrary();
        Prop.ForAll(cases, each => Holds(each.Item1, each.Item2)).Check(Config.QuickThrowOnFailure.WithMaxTest(25).WithReplay(20261121UL, 7UL));
    }

    [Fact]
    public async Task Given_made_up_numbers_when_too_many_are_tried_then_the_account_waits_and_a_colleague_does_not()
    {
        await using var desk = await TestDesk.OpenAsync("2026-12-01 10:00");
        var gate = Gate(desk);
        for (var tried = 0; tried < GateDesk.MaxUnknown; tried++)
        {
            Assert.IsType<GateAnswer.Unknown>(await gate.CheckAsync(PassNumber.Of(tried), "guard", default));
        }

        Assert.IsType<GateAnswer.TooMany>(await gate.CheckAsync("P000000000", "guard", default));
        Assert.IsType<GateAnswer.Unknown>(await gate.CheckAsync("P000000000", "guardhead", default));
        desk.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<GateAnswer.Unknown>(await gate.CheckAsync("P000000000", "guard", default));
    }

    [Fact]
    public async Task Given_a_withdrawn_application_when_its_pass_is_shown_then_it_lets_nobody_through()
    {
        await using var desk = await TestDesk.OpenAsync("2026-12-01 10:00");
        var pass = PassTests.APass(1);
        await desk.Store.CommitAsync(new Changes().Insert(Kinds.Pass, pass).Insert(Kinds.Ticket, SomeApplication.Ticket() with { State = TicketState.Cancelled }), default);

        Assert.Equal(PassStatus.Revoked, Assert.IsType<GateAnswer.Found>(await Gate(desk).CheckAsync(pass.Number, "guard", default)).Status);
        Assert.IsType<GateAnswer.Found>(await Gate(desk).UseAsync(pass.Number, "guard", "tap", default));
    }

    private static bool Holds(int allowed, int[] taps) => Task.Run(async () =>
    {
        var time = new ManualTimeProvider(new DateTimeOffset(2026, 12, 1, 2, 0, 0, TimeSpan.Zero));
        var store = new DeskStore(new MemoryEngine(Kinds.Schemas));
        var pass = PassTests.APass(allowed);
        await store.CommitAsync(new Changes().Insert(Kinds.Pass, pass), default);
        var gate = new GateDesk(store, new(HelpDesk.Bot.Catalogue.CatalogueFile.ReadSample()), time);
        var answers = await Task.WhenAll(taps.Select(tap => Task.Run(() => gate.UseAsync(pass.Number, "guard", $"tap-{tap}", default))));

        var stored = (await store.FindAsync(Kinds.Pass, pass.Number, default))?.Value;
        var wanted = Math.Min(allowed, taps.Distinct().Count());
        return stored?.Used == wanted && stored.Uses.Select(use => use.Tap).Distinct().Count() == wanted
            && taps.Zip(answers).Where(each => each.Second is GateAnswer.Through).Select(each => each.First).Distinct().Count() == wanted;
    }).GetAwaiter().GetResult();

    private static GateDesk Gate(TestDesk desk) => new(desk.Store, desk.Catalogue, desk.Time);
}

using HelpDesk.Bot.Catalogue;
using HelpDesk.Store;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Sla;

namespace HelpDesk.Bot.Duty;

/// <summary>The roster around today, read once and again after each change of a shift, and the shifts of any days.</summary>
/// <remarks>Thread-safe. A turn that raises no alarm reads nothing of it.</remarks>
internal sealed class RosterOnFile
{
    /// <summary>Most days read at once.</summary>
    public const int MostDays = 62;

    private const int DaysBack = 14;
    private const int DaysAhead = 8;

    private readonly DeskStore store;
    private readonly CatalogueInUse catalogue;
    private readonly TimeProvider clock;
    private readonly Remembered<Known> known;

    public RosterOnFile(DeskStore store, CatalogueInUse catalogue, TimeProvider clock)
    {
        (this.store, this.catalogue, this.clock) = (store, catalogue, clock);
        known = new(store, Kinds.Shift, ReadKnownAsync);
    }

    /// <summary>The last two weeks and the next one.</summary>
    public async ValueTask<Roster> AroundNowAsync(CancellationToken cancel) =>
        (await known.ReadAsync(cancel, kept => ReferenceEquals(kept.Catalogue, catalogue.Now) && kept.Today == Today(kept.Catalogue))).Roster;

    /// <summary>The shifts on file of some days, both inclusive; at most <see cref="MostDays"/> of them.</summary>
    public async ValueTask<IReadOnlyList<Versioned<Shift>>> ReadAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var last = to.DayNumber - from.DayNumber < MostDays ? to : from.AddDays(MostDays - 1);
        var query = new Query
        {
            Kind = Kinds.Shift.Name,
            Range = new("day", FieldValue.Of(ShiftKey.Written(from)), FieldValue.Of(ShiftKey.Written(last.AddDays(1)))),
            OrderBy = "day",
            Take = MostDays * Enum.GetValues<ShiftPart>().Length,
        };
        return await store.QueryAsync(Kinds.Shift, query, cancel);
    }

    private async Task<Known> ReadKnownAsync(CancellationToken cancel)
    {
        var inUse = catalogue.Now;
        var today = Today(inUse);
        var shifts = await ReadAsync(today.AddDays(-DaysBack), today.AddDays(DaysAhead), cancel);
        return new(new(shifts.Select(shift => shift.Value), inUse.LocalHours), today, inUse);
    }

    private DateOnly Today(PropertyCatalogue inUse) => LocalTime.DateOf(clock.GetUtcNow(), inUse.Estate.Zone);

    private sealed record Known(Roster Roster, DateOnly Today, PropertyCatalogue Catalogue);
}

using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Duty;
using HelpDesk.Store;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Sla;

namespace HelpDesk.Bot.Desk;

/// <summary>Reads what the pages of the roster show: two weeks at once.</summary>
internal sealed class RosterReader(RosterOnFile onFile, StaffOnFile staff, DutyNumbers numbers, CatalogueInUse catalogue, TimeProvider clock)
{
    /// <summary>Two weeks from the Monday of a day; null for this week.</summary>
    public async Task<RosterView> ReadAsync(DateOnly? day, CancellationToken cancel)
    {
        var monday = ShiftKey.MondayOf(day ?? LocalTime.DateOf(clock.GetUtcNow(), catalogue.Estate.Zone));
        return await ViewAsync(monday, await onFile.ReadAsync(monday, monday.AddDays((7 * RosterView.Weeks) - 1), cancel), cancel);
    }

    public async Task<ShiftView> ReadAsync(ShiftKey shift, CancellationToken cancel)
    {
        var monday = ShiftKey.MondayOf(shift.Day);
        var shifts = await onFile.ReadAsync(monday, monday.AddDays((7 * RosterView.Weeks) - 1), cancel);
        var view = await ViewAsync(monday, shifts, cancel);
        var now = clock.GetUtcNow();
        var own = view.Shown[shift];
        return new(view, own, shifts.FirstOrDefault(each => each.Value.Key == shift)?.Version ?? 0, view.Shown.IsOver(shift, now))
        {
            Others = [.. ShiftKey.Of(monday, 7 * RosterView.Weeks).Select(key => view.Shown[key]).Where(other => other.Person != own.Person && !view.Shown.IsOver(other.Key, now))],
        };
    }

    private async Task<RosterView> ViewAsync(DateOnly monday, IReadOnlyList<Versioned<Shift>> shifts, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var around = await onFile.AroundNowAsync(cancel);
        var shown = new Roster(shifts.Select(shift => shift.Value), catalogue.LocalHours);
        return new(monday, LocalTime.DateOf(now, catalogue.Estate.Zone), around.At(now), around, shown, await staff.AllAsync(cancel))
        {
            Numbers = [.. (await numbers.AtAsync(now, cancel)).Select(number => number.Phone)],
        };
    }
}

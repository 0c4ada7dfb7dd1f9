using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Bookings;

/// <summary>Turns a wanted time into a slot that is free, or says why not and offers the nearest.</summary>
internal static class SlotTime
{
    private const int MostOffered = 6;
    private const int MostNearest = 4;

    /// <summary>The free times of a service in this turn; null when they were not loaded.</summary>
    /// <param name="scene">The turn.</param>
    /// <param name="service">The service.</param>
    /// <param name="quantity">Units wanted.</param>
    /// <param name="own">Ticket whose places count as free, as they would be given back; null for none.</param>
    public static FreeTimes? FreeOf(Scene scene, ServiceOffer service, int quantity, string? own = null) =>
        scene.Facts.Taken.TryGetValue(service.Name, out var taken)
            ? new FreeTimes(service, quantity, own is null ? taken : taken.Where(place => place.Ticket != own), scene.Setting.LocalNow, scene.Setting.Estate.Zone)
            : null;

    /// <summary>The wish with the one slot it means, where it means one that is free.</summary>
    public static SlotValue Settled(SlotValue wish, FreeTimes? free) =>
        free is not null && wish.When is { } when && SlotWish.Of(when).OnlyOf(free.All) is { } only ? ValueOf(only) : wish with { Code = null };

    public static SlotValue ValueOf(Beginning beginning) => new()
    {
        Name = WhenSlot.Name,
        Code = beginning.ToString(),
        When = new When(beginning.Day, beginning.Day, beginning.Time, null, null, "·"),
    };

    /// <summary>Objects to a time that is no free slot, with the nearest ones as choices.</summary>
    public static Refusal? Check(Scene scene, SlotValue value, ServiceOffer service, FreeTimes free)
    {
        if (value.When is not { } when || (Beginning.Parse(value.Code) is { } chosen && free.All.Contains(chosen)))
        {
            return null;
        }

        var wish = SlotWish.Of(when);
        var held = free.All.Where(wish.Holds).ToList();
        var question = (free.All.Count, held.Count) switch
        {
            (0, _) => "booking.ask.when.none",
            (_, > 0) => wish is { From: null, Exact: null } ? "booking.when.any" : "booking.when.choose",
            _ => Reason(scene, value, wish, free),
        };
        var offered = held.Count > 0 ? wish.From == wish.To && wish.From is not null ? Spread(held) : FirstOfDays(held) : Nearest(free, wish);
        return new Refusal(Of(question, scene, service, free) with { When = Shown(when, wish) }, Codes(scene, offered), value with { Code = null }) { Understood = true };
    }

    /// <summary>Times offered before any was named.</summary>
    public static IReadOnlyList<string> First(Scene scene, FreeTimes free) => Codes(scene, FirstOfDays(free.All));

    /// <summary>A question with all that its text may say of the service.</summary>
    public static Reply Of(string kind, Scene scene, ServiceOffer service, FreeTimes free) => Reply.Of(kind) with
    {
        Values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["item"] = Wording.In(service.Labels, scene.Language),
            ["notice"] = LengthWording.Of(service.Notice, scene.Language),
            ["hours"] = BookingWording.Hours(service, scene.Language),
            ["until"] = WhenWording.Of(new When(free.LastDay, free.LastDay, null, null, null, ""), scene.Language),
        },
    };

    private static string Reason(Scene scene, SlotValue value, SlotWish wish, FreeTimes free)
    {
        var today = DateOnly.FromDateTime(scene.Setting.LocalNow.DateTime);
        if (wish.To < today)
        {
            return "booking.when.past";
        }

        if (wish.From > free.LastDay)
        {
            return "booking.when.far";
        }

        var (from, to) = (wish.From ?? today, wish.To ?? free.LastDay);
        var grid = free.Grid(from, to).ToList();
        var wanted = grid.Where(wish.Holds).ToList();
        if (wanted.Count == 0)
        {
            return grid.Count == 0 ? free.HasHoliday(from, to) ? "booking.when.holiday" : "booking.when.closed"
                : wish.Exact is { } time && grid[0].Time < time && time < grid[^1].Time ? "booking.when.near"
                : "booking.when.hours";
        }

        return wanted.Exists(free.IsInTime) ? value.Code is not null && scene.Draft?.Asked == Asking.Confirm ? "booking.when.sold" : "booking.when.full"
            : wanted.TrueForAll(beginning => beginning.InstantIn(scene.Setting.Estate.Zone) <= scene.Setting.LocalNow) ? "booking.when.past"
            : "booking.when.soon";
    }

    // “后天三点” names three o'clock; only “三点后” leaves the end open.
    private static When Shown(When when, SlotWish wish) => wish.Exact is null ? when : when with { Text = "·" };

    private static List<Beginning> Spread(List<Beginning> of) =>
        of.Count <= MostOffered ? of : [.. Enumerable.Range(0, MostOffered).Select(i => of[i * (of.Count - 1) / (MostOffered - 1)])];

    // The first of each morning and of each afternoon, so that the choice is of days too.
    private static List<Beginning> FirstOfDays(IReadOnlyList<Beginning> of)
    {
        var halves = of.GroupBy(static beginning => (beginning.Day, beginning.Time.Hour < 12)).Select(static half => half.First()).Take(MostOffered).ToList();
        return halves.Count >= MostOffered || halves.Count == of.Count ? halves : [.. halves.Concat(of).Distinct().Take(MostOffered).Order()];
    }

    private static IReadOnlyList<Beginning> Nearest(FreeTimes free, SlotWish wish)
    {
        var target = (wish.From ?? DateOnly.FromDateTime(free.LocalNow.DateTime)).ToDateTime(wish.Exact ?? wish.Earliest);
        return FreeTimes.Nearest(free.All, target, MostNearest);
    }

    private static IReadOnlyList<string> Codes(Scene scene, IReadOnlyList<Beginning> offered)
    {
        var today = DateOnly.FromDateTime(scene.Setting.LocalNow.DateTime);
        return [.. offered.Select(beginning => Choices.OfValue(beginning.ToString(), BookingWording.Label(beginning, timeOnly: false, today, scene.Language)))];
    }
}

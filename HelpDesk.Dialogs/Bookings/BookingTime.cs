using HelpDesk.Dialogs.Forms;

namespace HelpDesk.Dialogs.Bookings;

/// <summary>The slot for the time: one of the service's slots, or any time for what the catalogue does not have.</summary>
internal static class BookingTime
{
    public static Slot Slot { get; } = WhenSlot.Required with
    {
        Hear = Hear,
        HearAmong = static scene => Settle(scene, WhenSlot.Required.HearAmong?.Invoke(scene)),
        Joins = static scene => ServiceSlot.Of(scene, scene.Draft) is null || FreeOf(scene) is { All.Count: > 0 },
        HearAnswer = static scene => Settle(scene, WhenSlot.Required.HearAnswer?.Invoke(scene)),
        Rule = Check,
        Ask = Ask,
        Offers = static scene => FreeOf(scene) is { } free ? SlotTime.First(scene, free) : [],
        Pick = static (_, code) => Beginning.Parse(code) is { } beginning ? SlotTime.ValueOf(beginning) : null,
    };

    /// <summary>Free times of the service that the draft names; null for own words.</summary>
    public static FreeTimes? FreeOf(Scene scene) =>
        scene.Draft is { } draft && ServiceSlot.Of(scene, draft) is { } service ? SlotTime.FreeOf(scene, service, QuantitySlot.Of(draft, service)) : null;

    private static SlotValue? Hear(Scene scene, SlotValue? known) => Settle(scene, WhenSlot.Required.Hear(scene, known));

    private static SlotValue? Settle(Scene scene, SlotValue? wish) => wish is null ? null : SlotTime.Settled(wish, FreeOf(scene));

    // What is free depends on how many there are, so a time waits until that is known.
    private static Refusal? Check(Scene scene, SlotValue value) =>
        ServiceSlot.Of(scene, scene.Draft) is not { } service ? WhenSlot.Required.Rule?.Invoke(scene, value)
        : service.Unit is not null && scene.Draft?.Find(QuantitySlot.Name) is null ? null
        : FreeOf(scene) is { } free ? SlotTime.Check(scene, value, service, free)
        : null;

    private static Reply? Ask(Scene scene, Draft draft, int attempts) =>
        ServiceSlot.Of(scene, draft) is { } service && FreeOf(scene) is { } free
            ? SlotTime.Of(free.All.Count == 0 ? "booking.ask.when.none" : Asking.Worded("booking.ask.when", "booking.ask.when", attempts), scene, service, free)
            : null;
}

using System.Globalization;
using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Texts;

namespace HelpDesk.Dialogs.Bookings;

/// <summary>The slot for how many units, where the service counts them.</summary>
internal static class QuantitySlot
{
    public const string Name = "quantity";

    private static readonly string[] Names = ["数量", "數量", "台数", "部数", "部數", "桶数", "件数", "quantity", "how many", "the number of"];

    public static Slot Slot { get; } = new()
    {
        Name = Name,
        Prompt = "booking.ask.quantity",
        Family = "booking.ask.quantity",
        Hear = static (scene, _) => ServiceSlot.Of(scene, scene.Draft) is { } service && scene.Chosen is null ? ValueOf(QuantityRecogniser.Read(scene.Heard.Text, service) ?? QuantityRecogniser.HoursOf(scene.Heard.When, service)) : null,
        HearAnswer = static scene => ServiceSlot.Of(scene, scene.Draft) is { } service ? ValueOf(QuantityRecogniser.Answer(scene.Heard.Text, service)) : null,
        HearAmong = static scene => scene.Heard.Choice is not null && ServiceSlot.Of(scene, scene.Draft) is { } service ? ValueOf(QuantityRecogniser.Answer(scene.Heard.Text, service)) : null,
        Leads = true,
        Rule = Check,
        IsNamedWrong = static scene => Mending.IsNamedWrong(scene.Heard, Names),
        Needed = static (scene, draft) => ServiceSlot.Of(scene, draft) is { Unit: not null },
        Ask = static (scene, draft, attempts) => attempts == 0 && ServiceSlot.Of(scene, draft) is { } service ? Reply.Of("booking.ask.quantity") with { Values = Values(scene, service) } : null,
    };

    /// <summary>Units of a draft; 1 while none are known.</summary>
    public static int Of(Draft draft, ServiceOffer service) =>
        service.Unit is not null && int.TryParse(draft.Find(Name)?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) ? Math.Clamp(quantity, 1, service.MaxQuantity) : 1;

    private static SlotValue? ValueOf(int? quantity) =>
        quantity is { } units ? new SlotValue { Name = Name, Text = units.ToString(CultureInfo.InvariantCulture) } : null;

    private static Refusal? Check(Scene scene, SlotValue value)
    {
        if (ServiceSlot.Of(scene, scene.Draft) is not { Unit: not null } service || !int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var quantity))
        {
            return null;
        }

        return quantity < 1 ? new Refusal(Reply.Of("booking.ask.quantity") with { Values = Values(scene, service) }, [], null)
            : quantity > service.MaxQuantity ? new Refusal(Reply.Of("booking.quantity.most") with { Values = Values(scene, service) }, [], null)
            : null;
    }

    private static Dictionary<string, string> Values(Scene scene, ServiceOffer service) => new(StringComparer.Ordinal)
    {
        ["item"] = Wording.In(service.Labels, scene.Language),
        ["of"] = service.Unit is { } unit ? Wording.In(unit, scene.Language) : "",
        ["most"] = BookingWording.Quantity(service, service.MaxQuantity, scene.Language),
    };
}

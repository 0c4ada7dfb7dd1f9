using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Questions;
using HelpDesk.Dialogs.Texts;

namespace HelpDesk.Dialogs.Bookings;

/// <summary>Answers what a service of the catalogue costs.</summary>
internal static class PriceAnswer
{
    private const int LongestInPassing = 30;

    private static readonly string[] Asking = ["多少钱", "多少錢", "几钱", "幾錢", "几多钱", "幾多錢", "什么价", "什麼價", "价格", "價格", "价钱", "價錢", "收费", "收費", "费用", "費用", "how much", "price", "cost", "charge"];

    /// <summary>The service whose price is asked; null when the message asks for no price, or for none of the catalogue's services.</summary>
    public static ServiceOffer? Asked(Scene scene) => Words.HasAny(scene.Heard.Text, Asking) ? ServiceNames.Find(scene.Setting.Estate, scene.Heard.Text) : null;

    /// <summary>“多少钱一次？” in the middle of a booking: the price of what is being booked; null when the message asks for another.</summary>
    public static ServiceOffer? AskedInPassing(Scene scene) =>
        Asked(scene)
        ?? (scene.Draft is { Form: BookingForm.Name } draft && scene.Heard.Text.Length <= LongestInPassing && Words.HasAny(scene.Heard.Text, Asking) && Faq.Find(scene.Setting.Estate, scene.Heard.Text, scene.Language) is null
            ? ServiceSlot.Of(scene, draft)
            : null);

    public static Reply Of(Scene scene, ServiceOffer service)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["item"] = Wording.In(service.Labels, scene.Language),
            ["fee"] = BookingWording.Fee(service, 1, scene.Setting.Estate.Currency, scene.Language),
        };
        return new Reply("booking.price", values, [], Substantive: true);
    }
}

using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Bookings;

/// <summary>The slot for what is booked: a service of the catalogue, or the resident's own words where it has none.</summary>
internal static class ServiceSlot
{
    private const int PageSize = 6;
    private const string PagePrefix = "page:";

    public static Slot Slot { get; } = new()
    {
        Name = "item",
        Prompt = "booking.ask.item",
        Family = "ask.item",
        Field = FieldName.Item,
        Hear = Hear,
        HearAnswer = static scene => TextSlots.Answer(scene, "item"),
        Rule = Turn,
        Ask = static (scene, _, attempts) => attempts == 0 && scene.Setting.Estate.Services.Count > 0 ? Reply.Of("booking.ask.service") : null,
        Offers = static scene => Page(scene, 0),
        Pick = Pick,
        Sticky = true,
    };

    /// <summary>The service of a draft; null for own words, or when the catalogue has it no longer.</summary>
    public static ServiceOffer? Of(Scene scene, Draft? draft) => ServiceNames.Of(scene.Setting.Estate, draft?.Find("item")?.Code);

    private static SlotValue? Hear(Scene scene, SlotValue? known)
    {
        var heard = scene.Heard;
        if (ServiceNames.Find(scene.Setting.Estate, heard.Text, heard.Corrects ? known?.Code : null) is { } service)
        {
            return ValueOf(scene, service);
        }

        if ((heard.Slots.Service ?? heard.Slots.Item) is { } said)
        {
            return TextSlots.Of("item", said);
        }

        return known is null && heard.Intent == Intent.Booking && !TextSlots.NamesKindOnly(heard.Text) ? TextSlots.WithoutEnd(TextSlots.Answer(scene, "item")) : null;
    }

    private static SlotValue? Pick(Scene scene, string value) =>
        value.StartsWith(PagePrefix, StringComparison.Ordinal) ? new SlotValue { Name = "item", Code = value }
        : ServiceNames.Of(scene.Setting.Estate, value) is { } service ? ValueOf(scene, service)
        : null;

    // “更多” is no service: the next page is offered.
    private static Refusal? Turn(Scene scene, SlotValue value)
    {
        if (value.Code is not { } code)
        {
            return null;
        }

        if (code.StartsWith(PagePrefix, StringComparison.Ordinal))
        {
            return new Refusal(Reply.Of("booking.ask.service.more"), Page(scene, int.TryParse(code.AsSpan(PagePrefix.Length), out var page) ? page : 0), null) { Understood = true };
        }

        return ServiceNames.Of(scene.Setting.Estate, code) is null ? new Refusal(Reply.Of("booking.ask.service"), Page(scene, 0), null) : null;
    }

    private static SlotValue ValueOf(Scene scene, ServiceOffer service) =>
        new() { Name = "item", Text = Wording.In(service.Labels, scene.Language), Code = service.Name };

    private static List<string> Page(Scene scene, int page)
    {
        var services = scene.Setting.Estate.Services;
        var first = page * (PageSize - 1);
        if (first >= services.Count || first < 0)
        {
            (page, first) = (0, 0);
        }

        var isLast = services.Count - first <= PageSize;
        var codes = new List<string>(PageSize);
        foreach (var service in services.Skip(first).Take(isLast ? PageSize : PageSize - 1))
        {
            codes.Add(Choices.OfValue(service.Name, Wording.In(service.Labels, scene.Language)));
        }

        if (!isLast)
        {
            codes.Add(Choices.OfValue($"{PagePrefix}{page + 1}", Wording.Plain("booking.more", scene.Language)));
        }

        return codes;
    }
}

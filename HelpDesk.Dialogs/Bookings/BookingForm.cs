using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Bookings;

/// <summary>Takes a booking: which service, how many, where, and one of its free slots; what the catalogue does not have, in own words.</summary>
internal static class BookingForm
{
    public const string Name = "booking";

    // The address tells it better.
    private static readonly string[] Home = ["家", "家里", "家裏", "家裡", "屋企", "屋里", "屋裡", "home", "at home"];

    public static Form Form { get; } = new()
    {
        Name = Name,
        Kind = Intent.Booking,
        Slots =
        [
            ServiceSlot.Slot,
            QuantitySlot.Slot,
            UnitSlot.Required with
            {
                Joins = static scene => UnitSlot.Required.Offers?.Invoke(scene) is not { Count: > 0 },
                Needed = static (scene, draft) => ServiceSlot.Of(scene, draft) is not { AtUnit: false },
                Hear = HearUnit,
            },
            BookingTime.Slot,
            TextSlots.Place with { Volunteered = true },
            TextSlots.Name,
            TextSlots.Phone,
        ],
        ReadBack = "booking.confirm",
        Dress = Dress,
        Effect = static (scene, draft) => new Effect.FileTicket(RequestOf(scene, draft)),
        Filed = Filed,
    };

    /// <summary>The slot a draft has settled on; null for own words.</summary>
    public static BookedSlot? SlotOf(Scene scene, Draft draft) =>
        ServiceSlot.Of(scene, draft) is { } service && Beginning.Parse(draft.Find(WhenSlot.Name)?.Code) is { } start
            ? Booked.Of(service, QuantitySlot.Of(draft, service), start, scene.Setting.Estate.Zone)
            : null;

    // “Make it three units” names a quantity; the address is not wrong. “Meeting room 1 hour” names no room.
    private static SlotValue? HearUnit(Scene scene, SlotValue? known) =>
        ServiceSlot.Of(scene, scene.Draft) is { AtUnit: false } ? known
        : UnitSlot.Required.Hear(scene, known) ?? (QuantitySlot.Slot.Hear(scene, null) is null ? null : known);

    private static TicketRequest RequestOf(Scene scene, Draft draft)
    {
        var request = Requests.Of(draft, Intent.Booking);
        if (ServiceSlot.Of(scene, draft) is not { } service)
        {
            return request;
        }

        var slot = SlotOf(scene, draft);
        return request with
        {
            Item = Wording.In(service.Labels, scene.Language),
            Place = service is { AtUnit: false, Place: { } place } ? Wording.In(place, scene.Language) : request.Place,
            Form = service.Name,
            Department = service.Department,
            Visit = slot is null ? request.Visit : BookingWording.Span(slot.Places[0], slot.Length),
            Booking = slot,
        };
    }

    private static Reply Dress(Scene scene, Draft draft, Reply reply)
    {
        if (ServiceSlot.Of(scene, draft) is not { } service)
        {
            return reply;
        }

        var language = scene.Language;
        var quantity = QuantitySlot.Of(draft, service);
        var values = new Dictionary<string, string>(reply.Values, StringComparer.Ordinal)
        {
            ["item"] = Wording.In(service.Labels, language),
            ["fee"] = BookingWording.Fee(service, quantity, scene.Setting.Estate.Currency, language),
        };
        values.Remove(QuantitySlot.Name);
        if (service.Unit is not null)
        {
            values[QuantitySlot.Name] = BookingWording.Quantity(service, quantity, language);
        }

        if (service is { AtUnit: false, Place: { } place })
        {
            values["place"] = Wording.In(place, language);
        }
        else if (values.GetValueOrDefault("place") is { } said && Home.Contains(said, StringComparer.OrdinalIgnoreCase))
        {
            values.Remove("place");
        }

        return reply with
        {
            Values = values,
            Unit = service.AtUnit ? reply.Unit : null,
            UnitOnFile = service.AtUnit && reply.UnitOnFile,
            When = SlotOf(scene, draft) is { } slot ? BookingWording.Span(slot.Places[0], slot.Length) : reply.When,
            Lines = LinesOf(scene, service, quantity),
        };
    }

    private static List<ReplyLine> LinesOf(Scene scene, ServiceOffer service, int quantity)
    {
        var lines = new List<ReplyLine>(2);
        if (service.Unit is not null)
        {
            lines.Add(new ReplyLine(Wording.Say("booking.label.quantity", scene.Language, Channel.Chat), BookingWording.Quantity(service, quantity, scene.Language)));
        }

        lines.Add(new ReplyLine(Wording.Say("booking.label.fee", scene.Language, Channel.Chat), BookingWording.Fee(service, quantity, scene.Setting.Estate.Currency, scene.Language)));
        return lines;
    }

    private static Reply Filed(Scene scene, Draft draft)
    {
        if (SlotOf(scene, draft) is not { } slot)
        {
            return Reply.Of("booking.filed");
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["item"] = ServiceSlot.Of(scene, draft) is { } booked ? Wording.In(booked.Labels, scene.Language) : "" };
        if (slot.ChangeUntil > scene.UtcNow)
        {
            values["until"] = Booked.Until(scene, slot.ChangeUntil);
        }

        return new Reply("booking.filed.slot", values, [], Substantive: true)
        {
            When = BookingWording.Span(slot.Places[0], slot.Length),
            Lines = ServiceSlot.Of(scene, draft) is { } service ? LinesOf(scene, service, slot.Quantity) : [],
        };
    }
}

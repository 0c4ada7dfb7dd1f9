using System.Globalization;
using HelpDesk.Bot.Bookings;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Bookings;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>The fields of a booking within a new ticket: <c>service</c> by its name in the catalogue, <c>slot</c> (2026-11-23T09:00, local) and <c>quantity</c>.</summary>
internal static class BookingFields
{
    /// <summary>The time that is wanted; null where no service of the catalogue is booked, or with faults.</summary>
    public static SlotAsked? Read(IReadOnlyDictionary<string, string> typed, Estate estate, Dictionary<string, string> faults)
    {
        var slot = typed.GetValueOrDefault("slot") ?? "";
        if (Kinds.Read<TicketKind>(typed.GetValueOrDefault("kind")) != TicketKind.Booking)
        {
            return null;
        }

        if (OfferOf(typed, estate) is not { } offer)
        {
            if (slot.Length > 0)
            {
                faults["service"] = "unknown";
            }

            return null;
        }

        var quantity = QuantityOf(typed, offer);
        if (quantity is null)
        {
            faults["quantity"] = "not_possible";
        }

        if (offer.AtUnit && string.IsNullOrWhiteSpace(typed.GetValueOrDefault("unit")) && string.IsNullOrWhiteSpace(typed.GetValueOrDefault("place")))
        {
            faults["unit"] = "missing";
        }

        var start = Beginning.Parse(slot);
        if (start is null)
        {
            faults["slot"] = slot.Length == 0 ? "missing" : "not_possible";
        }

        return start is { } at && quantity is { } units ? new(offer.Name, at, units) : null;
    }

    /// <summary>A service in words of its own; null for one of the catalogue, which only a booking names.</summary>
    public static string? OwnWords(string? service, Estate estate) => estate.Services.Any(each => each.Name == service) ? null : service;

    /// <summary>What a form offers: the services, and for the one that is named its free times and its fee.</summary>
    public static async ValueTask<BookingChoice> ChoiceAsync(DeskStore store, IReadOnlyDictionary<string, string> typed, Estate estate, Language language, DateTimeOffset now, CancellationToken cancel)
    {
        var services = estate.Services.Select(service => new NamedService(service.Name, Wording.In(service.Labels, language))).ToList();
        var offer = OfferOf(typed, estate);
        var quantity = offer is null ? 1 : QuantityOf(typed, offer) ?? 1;
        return offer is not null && await StaffTimes.LoadAsync(store, estate, offer.Name, quantity, null, now, cancel) is { } times
            ? new(services, times.Free, BookingWording.Fee(offer, quantity, estate.Currency, language), offer.Unit is { } unit ? $"{Wording.In(unit, language)} · 1–{offer.MaxQuantity}" : null)
            : new(services, [], null, null);
    }

    private static ServiceOffer? OfferOf(IReadOnlyDictionary<string, string> typed, Estate estate) =>
        typed.GetValueOrDefault("service")?.Trim() is { Length: > 0 } name ? estate.Services.FirstOrDefault(service => service.Name == name) : null;

    private static int? QuantityOf(IReadOnlyDictionary<string, string> typed, ServiceOffer offer) =>
        offer.Unit is null || typed.GetValueOrDefault("quantity")?.Trim() is not { Length: > 0 } written ? 1
        : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) && quantity >= 1 && quantity <= offer.MaxQuantity ? quantity
        : null;
}

/// <summary>What the form for a new ticket offers to book.</summary>
/// <param name="Services">The services of the catalogue.</param>
/// <param name="Free">Free times of the one that is chosen.</param>
/// <param name="Fee">Its fee in words; null while none is chosen.</param>
/// <param name="Counted">What is counted, and how many at most; null where nothing is.</param>
public sealed record BookingChoice(IReadOnlyList<NamedService> Services, IReadOnlyList<Beginning> Free, string? Fee, string? Counted)
{
    public static BookingChoice None { get; } = new([], [], null, null);

    /// <summary>Free times nearest to the one that was taken meanwhile.</summary>
    public IReadOnlyList<Beginning> Nearest { get; init; } = [];
}

/// <summary>A service to choose.</summary>
public sealed record NamedService(string Name, string Label);

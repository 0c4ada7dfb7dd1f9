using HelpDesk.Bot.Applications;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Bookings;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store.Bookings;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Sla;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>What staff write down for a visitor, letter or caller.</summary>
public sealed record NewTicket
{
    public const int MaxShort = 100;

    public static readonly IReadOnlyList<string> Categories =
        ["plumbing", "electrical", "lift", "door_lock", "structure", "public_area", "appliance", "network", "other"];

    public required TicketKind Kind { get; init; }

    public string? Resident { get; init; }

    public string? Phone { get; init; }

    public string? Building { get; init; }

    public string? Entrance { get; init; }

    public string? Unit { get; init; }

    public string? Place { get; init; }

    public string? Item { get; init; }

    public string? Category { get; init; }

    public string? Service { get; init; }

    /// <summary>The time of a service that is booked; null for none.</summary>
    public SlotAsked? Slot { get; init; }

    public string? ComplaintClass { get; init; }

    public string? Text { get; init; }

    public VisitTime? Visit { get; init; }

    public string Language { get; init; } = "zh-Hans";

    public bool Urgent { get; init; }

    /// <summary>The conversation it comes out of, whose resident hears of it; null for none.</summary>
    public ConversationRecord? Chat { get; init; }

    /// <summary>Whose it is in the register; null for nobody on file.</summary>
    public string? ResidentId { get; init; }

    /// <summary>What is applied for, with its answers; null for other matters and what the catalogue does not describe.</summary>
    public TicketRequest? Applied { get; init; }

    /// <summary>Fields at fault, each with a reason: missing, too_long, unknown, not_a_phone, not_possible.</summary>
    public IReadOnlyDictionary<string, string> Faults()
    {
        var faults = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, value) in new[]
        {
            ("resident", Resident), ("building", Building), ("entrance", Entrance), ("unit", Unit), ("place", Place), ("item", Item), ("service", Service),
        })
        {
            if (value?.Length > MaxShort)
            {
                faults[field] = "too_long";
            }
        }

        Require(faults, "text", Text is { Length: > 0 } || Item is { Length: > 0 } || Applied is not null || Slot is not null, "missing");
        Require(faults, "text", Text is not { Length: > TicketRules.MaxText }, "too_long");
        Require(faults, "phone", Phone is null || ResidentRules.IsPhone(Phone), "not_a_phone");
        Require(faults, "category", Category is null || Categories.Contains(Category), "unknown");
        Require(faults, "complaintClass", ComplaintClass is null or "minor" or "important" or "grave", "unknown");
        Require(faults, "language", Language is "zh-Hans" or "zh-Hant" or "en", "unknown");
        Require(faults, "when", Visit is not { StartOn: { } from, EndOn: { } to } || to >= from, "not_possible");
        Require(faults, "when", Visit is not { StartTime: { } start, EndTime: { } end } || end > start, "not_possible");
        return faults;
    }

    /// <summary>The ticket as it is filed.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="by">Who files it.</param>
    /// <param name="offer">The service that is booked; null for none.</param>
    /// <param name="booking">Its time; null for none.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="property">The property; what is applied for carries its terms of this day.</param>
    internal Ticket ToTicket(string number, string by, ServiceOffer? offer, Booking? booking, DateTimeOffset now, PropertyCatalogue property)
    {
        var language = LanguageTags.Parse(Language) ?? Dialogs.Language.ZhHans;
        var label = offer is null ? null : Wording.In(offer.Labels, language);
        var ticket = new Ticket
        {
            Number = number,
            Kind = Kind,
            State = TicketState.Open,
            Urgent = Urgent,
            Channel = "staff",
            ConversationId = Chat?.Id,
            PartyId = Chat?.PartyId ?? ResidentId ?? (Phone is { } phone ? $"number:{phone}" : null),
            Resident = Resident,
            Phone = Phone,
            Building = Building,
            Entrance = Entrance,
            Unit = Unit,
            Place = offer?.Place is { } place ? Wording.In(place, language) : Place,
            Item = label ?? Item ?? Applied?.Item,
            Fields = Applied is { Fields: { Count: > 0 } said } ? [.. said.Select(field => new TicketField(field.Name, field.Label, field.Value))] : null,
            Application = Applied is { } applied ? ApplicationTerms.Of(applied, property.Estate) : null,
            Category = Category,
            Service = label ?? Service,
            Form = offer?.Name ?? Applied?.Form,
            Department = offer?.Department ?? Applied?.Department,
            Booking = booking,
            ComplaintClass = ComplaintClass,
            Text = Text,
            Visit = booking?.ToVisit() ?? Visit,
            Language = Language,
            CreatedAt = now,
            Timeline = [new(now, by, "filed", null)],
        };
        ticket = ComplaintRules.WithDeadlines(ticket, now, property.LocalHours);
        return ticket with { DueAt = FirstDue.Of(ticket, now, acknowledged: false, property.LocalHours) };
    }

    private static void Require(Dictionary<string, string> faults, string field, bool holds, string reason)
    {
        if (!holds)
        {
            faults.TryAdd(field, reason);
        }
    }
}

/// <summary>The time of a service that is wanted.</summary>
/// <param name="Service">Name in the catalogue.</param>
/// <param name="Start">First beginning, local.</param>
/// <param name="Quantity">Units; 1 where none are counted.</param>
public sealed record SlotAsked(string Service, Beginning Start, int Quantity);

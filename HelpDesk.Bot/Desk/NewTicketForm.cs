using System.Globalization;
using HelpDesk.Bot.Identity;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Applications;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>The form for a new ticket as it was typed, and what is wrong with it.</summary>
public sealed record NewTicketForm(IReadOnlyDictionary<string, string> Typed, IReadOnlyDictionary<string, string> Faults, string Once)
{
    /// <summary>Begins the field of each answer to an application.</summary>
    internal const string SlotField = "fields.";

    private static readonly Dictionary<string, string> None = new(StringComparer.Ordinal);

    /// <summary>What was typed in a field; null for nothing.</summary>
    public string? this[string field] => Typed.GetValueOrDefault(field);

    /// <summary>For aria-invalid.</summary>
    public string? Invalid(string field) => Faults.ContainsKey(field) ? "true" : null;

    /// <summary>What can be booked, and when.</summary>
    public BookingChoice Booking { get; init; } = BookingChoice.None;

    /// <summary>Residents that a look into the register found; null when nobody looked.</summary>
    public IReadOnlyList<Store.Residents.Resident>? OnFile { get; init; }

    /// <summary>The form as it is opened, with what its link fills in.</summary>
    internal static NewTicketForm Opened(IReadOnlyDictionary<string, string> filled, string once) => new(filled, None, once);

    /// <summary>The application whose questions are asked; null for none.</summary>
    public ApplicationKind? Applied { get; init; }

    /// <summary>The field of one of its questions.</summary>
    public static string FieldOf(ApplicationSlot slot) => SlotField + slot.Name;

    /// <summary>The application a form is about; null for none and one that the catalogue does not describe.</summary>
    internal static ApplicationKind? AppliedIn(IReadOnlyDictionary<string, string> typed, Estate estate) =>
        typed.GetValueOrDefault("form") is { Length: > 0 } form ? estate.Applications.FirstOrDefault(kind => kind.Name == form) : null;

    /// <summary>The ticket the form describes, and its faults.</summary>
    internal static (NewTicket Ticket, IReadOnlyDictionary<string, string> Faults) Read(IReadOnlyDictionary<string, string> typed, Estate estate)
    {
        var faults = new Dictionary<string, string>(StringComparer.Ordinal);
        var ticket = new NewTicket
        {
            Kind = Store.Kinds.Read<TicketKind>(typed.GetValueOrDefault("kind")) ?? Unknown(faults),
            Resident = Of("resident"),
            Phone = PhoneNumbers.OfTyped(Of("phone")),
            Building = Of("building"),
            Entrance = Of("entrance"),
            Unit = Of("unit"),
            Place = Of("place"),
            Item = Of("item"),
            Service = BookingFields.OwnWords(Of("service"), estate),
            Slot = BookingFields.Read(typed, estate, faults),
            Category = Of("category"),
            ComplaintClass = Of("complaintClass"),
            Text = Of("text"),
            Language = Of("language") ?? "zh-Hans",
            Visit = VisitOf(typed, out var readable),
            Urgent = Of("urgent") == "yes",
            ResidentId = Of("residentId"),
        };
        ticket = ticket with { Applied = Apply(typed, ticket, estate, faults) };
        foreach (var (field, reason) in ticket.Faults())
        {
            faults.TryAdd(field, reason);
        }

        if (!readable)
        {
            faults["when"] = "not_possible";
        }

        return (ticket, faults);

        string? Of(string field) => typed.GetValueOrDefault(field)?.Trim() is { Length: > 0 } value ? value : null;
    }

    /// <summary>A day and times from a form; null when none was given.</summary>
    internal static VisitTime? VisitOf(IReadOnlyDictionary<string, string> typed, out bool readable)
    {
        var day = typed.GetValueOrDefault("startOn") ?? "";
        var from = typed.GetValueOrDefault("startTime") ?? "";
        var to = typed.GetValueOrDefault("endTime") ?? "";
        readable = true;
        if (day.Length + from.Length + to.Length == 0)
        {
            return null;
        }

        var last = typed.GetValueOrDefault("endOn") is { Length: > 0 } until ? until : day;
        readable = Day(day, out var on) & Day(last, out var endOn) & Time(from, out var start) & Time(to, out var end);
        return readable ? new(on, endOn, start, end, null, null) : null;
    }

    private static TicketRequest? Apply(IReadOnlyDictionary<string, string> typed, NewTicket ticket, Estate estate, Dictionary<string, string> faults)
    {
        if (typed.GetValueOrDefault("form") is not { Length: > 0 })
        {
            return null;
        }

        if (ticket.Kind != TicketKind.Application || AppliedIn(typed, estate) is not { } kind)
        {
            faults["form"] = "unknown";
            return null;
        }

        var answers = typed.Where(field => field.Key.StartsWith(SlotField, StringComparison.Ordinal)).ToDictionary(field => field.Key[SlotField.Length..], field => field.Value, StringComparer.Ordinal);
        var (request, wrong) = TypedApplication.Read(kind, answers, LanguageTags.Parse(ticket.Language) ?? Language.ZhHans);
        foreach (var (slot, reason) in wrong)
        {
            faults[SlotField + slot] = reason;
        }

        foreach (var unknown in answers.Keys.Where(name => kind.Slots.All(slot => slot.Name != name)))
        {
            faults[SlotField + unknown] = "unknown";
        }

        return request;
    }

    private static TicketKind Unknown(Dictionary<string, string> faults)
    {
        faults["kind"] = "unknown";
        return TicketKind.Question;
    }

    private static bool Day(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool Time(string text, out TimeOnly? time)
    {
        var readable = TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var value);
        time = readable ? value : null;
        return readable || text.Length == 0;
    }
}

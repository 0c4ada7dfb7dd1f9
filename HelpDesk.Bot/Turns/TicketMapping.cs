using HelpDesk.Bot.Applications;
using HelpDesk.Bot.Bookings;
using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Identity;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;
using HelpDesk.Store;
using HelpDesk.Store.Bookings;
using HelpDesk.Store.Sla;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Turns;

/// <summary>What a resident said, in the desk's words: the one place where a request becomes a ticket.</summary>
internal static class TicketMapping
{
    /// <summary>Sort of ticket; an emergency is a repair unless it is a matter of people.</summary>
    public static TicketKind KindOf(TicketRequest request) => request.Kind switch
    {
        Intent.Complaint => TicketKind.Complaint,
        Intent.Booking => TicketKind.Booking,
        Intent.Application => TicketKind.Application,
        Intent.Suggestion => TicketKind.Suggestion,
        Intent.Repair or Intent.Emergency => request.Danger is EmergencyKind.Crime ? TicketKind.Complaint : TicketKind.Repair,
        _ => TicketKind.Question,
    };

    public static Ticket ToTicket(TicketRequest request, string number, Activity activity, Loaded loaded, string language, DateTimeOffset now)
    {
        var speaker = loaded.Speaker;
        var unit = AsOnFile(request.Unit, speaker);
        var ticket = new Ticket
        {
            Number = number,
            Kind = KindOf(request),
            State = TicketState.Open,
            Urgent = request.Danger is not null,
            Channel = activity.ConversationId.StartsWith("bot:msteams:", StringComparison.Ordinal) ? "teams" : Kinds.Written(activity.Channel),
            ConversationId = activity.ConversationId,
            PartyId = speaker.PartyId,
            Resident = request.Name ?? speaker.Resident?.Name,
            Phone = PhoneNumbers.OfTyped(request.Phone) ?? activity.Phone ?? speaker.Phone,
            Building = unit?.Building,
            Entrance = unit?.Entrance,
            Unit = unit?.Unit,
            Place = request.Place,
            Item = request.Item,
            Category = request.Category is { } category ? Kinds.Written(category) : null,
            ComplaintClass = request.ComplaintClass is { } grade ? Kinds.Written(grade) : null,
            Form = request.Form,
            Danger = request.Danger is { } danger ? Kinds.Written(danger) : null,
            Department = request.Department,
            Against = request.Against,
            AgainstPerson = request.AgainstPerson,
            Repeats = request.Repeats,
            Assignee = request.Addressee,
            WantedBy = request.Until is { } until ? VisitEnd.Of(LimitOf(until), loaded.Property.LocalHours) : null,
            Fields = FieldsOf(request, unit, speaker, language) is { Count: > 0 } fields ? fields : null,
            Application = ApplicationTerms.Of(request, loaded.Property.Estate),
            Service = request.Booking is null ? null : request.Item,
            Booking = request.Booking is { } slot ? PlaceChanges.ToBooking(slot, PlacesOf(request, number, loaded), loaded.Property.Estate, LanguageTags.Parse(language) ?? Language.ZhHans) : null,
            Text = request.Text,
            Visit = request.Visit is { } when ? VisitOf(when) : null,
            Language = language,
            CreatedAt = now,
            Timeline = [new(now, "resident", "filed", null)],
        };
        ticket = ComplaintRules.WithDeadlines(ticket, now, loaded.Property.LocalHours);
        return ticket with { DueAt = request.AnswerBy ?? FirstDue.Of(ticket, now, acknowledged: false, loaded.Property.LocalHours) };
    }

    /// <summary>The places a request takes; none without a slot.</summary>
    public static IReadOnlyList<BookedPlace> PlacesOf(TicketRequest request, string number, Loaded loaded) =>
        request.Booking is { } slot ? loaded.Sold.Choose(slot, number, loaded.Property.Estate.Zone) : [];

    // Whoever goes there should know that the register does not vouch for the caller.
    private static List<TicketField> FieldsOf(TicketRequest request, UnitRef? unit, Speaker speaker, string language)
    {
        var fields = request.Fields.Select(field => new TicketField(field.Name, field.Label, field.Value)).ToList();
        if (unit is { Unit: not null } && !speaker.Units.Contains(unit))
        {
            var of = LanguageTags.Parse(language) ?? Language.ZhHans;
            var standing = speaker.Resident is null ? "visitor.unknown" : "visitor.elsewhere";
            fields.Add(new("standing", Wording.Say("visitor.label", of, Dialogs.Channel.Chat), Wording.Say(standing, of, Dialogs.Channel.Chat)));
        }

        return fields;
    }

    // People say “3栋1202” and leave the entrance out; whoever goes there must not stand at the wrong one.
    private static UnitRef? AsOnFile(UnitRef? said, Speaker speaker)
    {
        if (said is not { Building: { } building, Entrance: null, Unit: { } unit })
        {
            return said;
        }

        var own = speaker.Units.Where(each => each.Building == building && each.Unit == unit).Take(2).ToList();
        return own is [var only] ? only : said;
    }

    // A visit at noon may come until two; “中午前” is over at twelve.
    private static VisitTime LimitOf(When until) => VisitOf(until) with { EndTime = until.EndTime ?? (until.PartOfDay == PartOfDay.Noon ? new TimeOnly(12, 0) : null) };

    public static VisitTime VisitOf(When when) => new(
        when.StartOn,
        when.EndOn,
        when.StartTime,
        when.EndTime,
        when.PartOfDay is { } part ? Kinds.Written(part) : null,
        when.Text);

    /// <summary>The stored time as the dialogs word it.</summary>
    public static When WhenOf(VisitTime visit) => new(
        visit.StartOn,
        visit.EndOn,
        visit.StartTime,
        visit.EndTime,
        Enum.TryParse<PartOfDay>(visit.PartOfDay, ignoreCase: true, out var part) ? part : null,
        visit.Text ?? "");
}

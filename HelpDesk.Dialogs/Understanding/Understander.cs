using HelpDesk.Dialogs.Texts;

namespace HelpDesk.Dialogs.Understanding;

/// <summary>Reads one message: intent, danger, facts, time, yes or no.</summary>
/// <remarks>Deterministic and pure; linear in the length of the text; safe for any number of threads.</remarks>
public static class Understander
{
    /// <summary>Characters read of one message; the rest is kept with the message but not understood.</summary>
    public const int MaxCharacters = 10_000;

    /// <summary>Understands one message. Never throws, whatever the text.</summary>
    /// <param name="text">The message as received.</param>
    /// <param name="localNow">Now, in the property's zone.</param>
    /// <param name="estate">The property.</param>
    /// <returns>What was understood; <see cref="Intent.Other"/> with nothing filled when nothing was.</returns>
    public static Heard Understand(string text, DateTimeOffset localNow, Estate estate) => Understand(text, localNow, estate, TrainedModel.Standard);

    /// <summary>Understands one message with a model that is not the product's own.</summary>
    internal static Heard Understand(string text, DateTimeOffset localNow, Estate estate, TrainedModel model)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(estate);
        var message = Shortening.Cut(text.Trim(), MaxCharacters);
        if (message.Length == 0)
        {
            return new Heard { Text = message, Spoken = SpokenLanguage.Unknown, Intent = Intent.Other, Confidence = 0 };
        }

        return Read(Scan.Of(message, estate.Words.Lexicon), estate.Words.Lexicon, localNow, model);
    }

    /// <summary>What the rules alone make of a message.</summary>
    internal static Ruling Rule(Scan scan) => Rule(scan, TicketRecogniser.Read(scan.Folded).Ticket, FaultRecogniser.Read(scan));

    private static Ruling Rule(Scan scan, string? ticket, HeardFault heard)
    {
        var danger = EmergencyRecogniser.Read(scan);
        var (intent, sure) = IntentRecogniser.Read(scan, danger, ticket);
        var taught = Taught.Of(scan, heard, danger);
        var category = taught.Category ?? (heard.Fault is not null || heard.Thing is not null || scan.Has(Concept.LockedOut) ? CategoryRecogniser.Read(scan, heard, danger) : null);
        (intent, sure) = danger is null && taught.Intent is { } wanted ? (wanted, Judge.OfficeSays) : (intent, sure);
        return new Ruling(intent, sure, danger, category, ComplaintClassRecogniser.Read(scan, danger), taught);
    }

    private static Heard Read(Scan scan, Lexicon lexicon, DateTimeOffset now, TrainedModel model)
    {
        var phone = PhoneRecogniser.Read(scan.Folded);
        var ticket = TicketRecogniser.Read(scan.Folded);
        var choice = ChoiceRecogniser.Read(scan.Folded);
        var unit = choice is null ? UnitRecogniser.Read(scan, [(phone.Start, phone.End), (ticket.Start, ticket.End)]) : default;
        var fault = FaultRecogniser.Read(scan);
        var judged = Judge.Of(model, scan, Rule(scan, ticket.Ticket, fault));
        var danger = judged.Danger;
        var (intent, confidence, also, ofPart) = danger is null || scan.ClauseCount > 1
            ? FurtherMatters.Read(scan, lexicon, model, judged)
            : (judged.Intent, judged.Confidence, [], null);
        if (danger is null && ofPart is not null)
        {
            // One of two matters is a danger.
            (danger, intent, confidence) = (ofPart, Intent.Emergency, 0.9);
        }

        var when = choice is null ? WhenRecogniser.Read(scan, now, unit) : null;
        if (intent is Intent.Complaint or Intent.Suggestion && !scan.Has(Concept.Visit))
        {
            // The time of a grievance, not of a visit.
            when = null;
        }

        if (intent is Intent.Greeting or Intent.Thanks && when is not null)
        {
            // “Saturday morning” greets nobody.
            (intent, confidence) = (Intent.Other, 0.3);
        }

        if (intent == Intent.Question && !judged.IsTaught && when is { StartOn: null, StartTime: null, EndTime: null, PartOfDay: null })
        {
            // “随便什么时候都行” asks nothing.
            (intent, confidence) = (Intent.Other, 0.3);
        }

        var slots = SlotsOf(scan, judged, intent, fault, unit, when) with { Phone = phone.Phone, Ticket = ticket.Ticket, Name = NameRecogniser.Read(scan, unit.End) };
        var (corrects, fields) = CorrectionRecogniser.Read(scan, slots, when);
        var (control, language) = ControlRecogniser.Read(scan);
        return new Heard
        {
            Text = scan.Text,
            Spoken = LanguageRecogniser.Read(scan.Text),
            Intent = danger is null && intent == Intent.Emergency ? judged.Intent : danger is not null ? Intent.Emergency : intent,
            Confidence = confidence,
            Emergency = danger,
            Slots = slots,
            When = when,
            Also = also,
            Answer = choice is null ? AnswerRecogniser.Read(scan.Folded) : null,
            Choice = choice,
            Control = control,
            LanguageWanted = language,
            Corrects = corrects,
            FieldsNamed = fields,
            NotUrgent = scan.Has(Concept.NotUrgent),
        };
    }

    private static HeardSlots SlotsOf(Scan scan, Judgement judged, Intent intent, HeardFault heard, HeardUnit unit, When? when)
    {
        var service = intent == Intent.Booking ? scan.First(Concept.ServiceThing) : null;
        return new HeardSlots
        {
            Building = unit.Building,
            Entrance = unit.Entrance,
            Unit = unit.Unit,
            Place = PlaceRecogniser.Read(scan, unit),
            Item = ItemRecogniser.Read(scan, heard, intent),
            Category = intent is Intent.Repair or Intent.Complaint or Intent.Emergency ? judged.Category : null,
            Time = when?.Text,
            ComplaintClass = intent == Intent.Complaint ? judged.Class : null,
            Service = service is { } found ? scan.Cut(found.Start, found.End) : null,
        };
    }
}

using HelpDesk.Bot.Bookings;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Identity;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;

namespace HelpDesk.Bot.Turns;

/// <summary>What a turn was decided on, with the versions its commit expects.</summary>
/// <remarks>By one catalogue from the first word to the last record, also when the office saves another meanwhile.</remarks>
internal sealed record Loaded(PropertyCatalogue Property, Versioned<ConversationRecord>? Conversation, Speaker Speaker, Versioned<DraftRecord>? Draft)
{
    /// <summary>Three rings: later than this the answer begins with an apology.</summary>
    private const int LateRings = 3;

    public static async ValueTask<Loaded> FromAsync(DeskStore store, PropertyCatalogue property, Activity activity, DateTimeOffset now, CancellationToken cancel)
    {
        var conversation = await store.FindAsync(Kinds.Conversation, activity.ConversationId, cancel);
        var speaker = await Speaker.OfAsync(store, activity, conversation?.Value, now, cancel);
        return new(property, conversation, speaker, await store.FindAsync(Kinds.Draft, speaker.PartyId, cancel)) { Locale = activity.Locale };
    }

    /// <summary>Language the client asks for; null when it did not say.</summary>
    public string? Locale { get; init; }

    /// <summary>What this turn knows of codes.</summary>
    public Proof Proof { get; init; } = Proof.None;

    /// <summary>Sold places that the turn was decided on.</summary>
    public SoldPlaces Sold { get; init; } = new();

    /// <summary>The device's own form, which goes to the resident proved in this turn; null when nothing moves.</summary>
    public Versioned<DraftRecord>? Left { get; init; }

    /// <summary>The same with what is known of codes; when the right one came, as the resident it proves, whose forms are joined with the device's.</summary>
    public async ValueTask<Loaded> WithAsync(Proof proof, DeskStore store, CancellationToken cancel)
    {
        if (proof is not { Owner: { } resident, Tried: { } code })
        {
            return this with { Proof = proof };
        }

        var moves = Speaker.PartyId != resident.Id;
        return this with
        {
            Proof = proof,
            Speaker = Speaker.Proved(resident, code.Phone),
            Draft = moves ? await store.FindAsync(Kinds.Draft, resident.Id, cancel) : Draft,
            Left = moves ? Draft : null,
        };
    }

    /// <summary>A button of a card that no longer shows what is asked now: answered here later, or the form went on elsewhere.</summary>
    public bool IsStale(Activity activity) =>
        activity.CardOf is { } card && (Conversation is not { Value: var known } || known.LastAnswer != card || Draft?.Value.UpdatedAt > known.LastAt);

    public DialogState State
    {
        get
        {
            var talk = Conversation is { } known ? DialogJson.ReadConversation(known.Value.State.Utf8.Span) : new ConversationState();
            var language = talk.Language ?? LanguageTags.Parse(Speaker.Resident?.Language) ?? LanguageTags.OfLocale(Locale);
            return new(talk with { Language = language }, Dialogs.Draft.Joined(Read(Left), Read(Draft)));
        }
    }

    /// <summary>The facts a turn asked for; only what this speaker may hear.</summary>
    public async ValueTask<Facts> FactsAsync(DeskStore store, Needs needs, Activity activity, CancellationToken cancel)
    {
        var heard = needs.OpenTickets || needs.Works ? await HeardOf.AllAsync(store, Speaker, activity.ConversationId, activity.ReceivedAt, cancel) : TicketsHeard.None;
        return new()
        {
            Registered = Speaker.Resident is not null,
            Standing = Speaker.Standing,
            Name = Speaker.Standing == Standing.Verified ? Speaker.Resident?.Name : null,
            Code = Proof.Check,
            Sending = Proof.Sending,
            UnitsOnFile = Speaker.Units,
            OpenTickets = heard.Open,
            Decided = heard.Decided,
            Works = heard.Works,
            Ticket = needs.Ticket is { } number ? await HeardOf.OneAsync(store, Speaker, activity.ConversationId, number, cancel) : null,
        };
    }

    /// <summary>Everything a turn may know: the facts it asked for, the sold places among them, and what the hour tells.</summary>
    public async ValueTask<(Loaded Loaded, Facts Facts)> KnowingAsync(DeskStore store, Needs needs, Activity activity, Arrival arrival, DateTimeOffset now, CancellationToken cancel)
    {
        var facts = await FactsAsync(store, needs, activity, cancel);
        var services = needs.ServicesOfTickets ? [.. needs.Services, .. BookedServices(facts)] : needs.Services;
        var sold = services.Count == 0 ? Sold : await SoldPlaces.LoadAsync(store, services, Property.Estate, now, cancel);
        return (this with { Sold = sold }, facts with
        {
            Taken = sold.Facts,
            Arrival = arrival,
            Photos = activity.Photos.Count,
            AnswerBy = Property.LocalHours.NextNoon(now),
            Night = Property.Hours.IsNight(TimeZoneInfo.ConvertTime(now, Property.Estate.Zone).DateTime),
            Late = now - activity.ReceivedAt > LateRings * Property.RingLength,
        });
    }

    private static IEnumerable<string> BookedServices(Facts facts) =>
        facts.OpenTickets.Append(facts.Ticket).Select(ticket => ticket?.Booking?.Service).OfType<string>();

    private static Draft? Read(Versioned<DraftRecord>? record) => record is null ? null : DialogJson.ReadDraft(record.Value.State.Utf8.Span);
}

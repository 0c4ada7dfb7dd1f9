using System.Globalization;
using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Understanding;
using HelpDesk.Store;
using HelpDesk.Store.Consent;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Conversations;

namespace HelpDesk.Tests.Understanding;

/// <summary>Plays written conversations against the real pipeline, each on a desk of its own.</summary>
internal sealed class ConversationPlayer : IAsyncDisposable
{
    /// <summary>Messages after which a conversation is given up.</summary>
    public const int Most = 12;

    private const string Phone = "+8613600009999";
    private const string Earlier = "R20261119-0001";

    private readonly TestDesk desk;
    private readonly PlayedTalk played;
    private readonly HashSet<string> understood = new(StringComparer.Ordinal);
    private readonly HashSet<string> learnt = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> answered = new(StringComparer.Ordinal);
    private readonly string conversation;

    private ConversationPlayer(TestDesk desk, WrittenTalk talk)
    {
        (this.desk, played) = (desk, new PlayedTalk(talk));
        conversation = talk.Channel == "sms" ? "sms:" + Phone : "chat:talk";
    }

    private WrittenTalk Talk => played.Talk;

    /// <summary>Plays them side by side.</summary>
    /// <param name="talks">As they were written.</param>
    /// <param name="mumbled">What the residents answer to every question in place of the written answers; null: those.</param>
    public static async Task<IReadOnlyList<PlayedTalk>> PlayAsync(IEnumerable<WrittenTalk> talks, string? mumbled = null) =>
        await Task.WhenAll(talks.Select(talk => Task.Run(() => PlayAsync(talk, mumbled))));

    private static async Task<PlayedTalk> PlayAsync(WrittenTalk talk, string? mumbled)
    {
        await using var player = new ConversationPlayer(await TestDesk.OpenAsync("2026-11-21 10:00"), talk);
        return await player.PlayAsync(mumbled);
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    private async Task<PlayedTalk> PlayAsync(string? mumbled)
    {
        await SetAsync();
        foreach (var said in Talk.Says)
        {
            await SayAsync(said);
        }

        while (played.Turns.Count < Most && Next(mumbled) is { } next)
        {
            await SayAsync(next);
        }

        return played;
    }

    // A known resident is on the register; what they ask about was filed the day before yesterday.
    private async Task SetAsync()
    {
        if (!Talk.Known)
        {
            return;
        }

        var changes = new Changes()
            .Insert(Kinds.Resident, new Resident { Id = "talk", Name = Talk.Answers.GetValueOrDefault("name") ?? "住户", Phones = [Phone], Units = Talk is { Building: { } building, Unit: { } unit } ? [new(building, Talk.Entrance, unit)] : [] })
            .Insert(Kinds.Phone, new PhoneOwner(Phone, "talk"));
        if (Talk.Goal is "status" or "cancel")
        {
            var service = Talk.Answers.GetValueOrDefault("service");
            changes.Insert(Kinds.Ticket, new Ticket
            {
                Number = Earlier,
                Kind = service is null ? TicketKind.Repair : TicketKind.Booking,
                State = TicketState.Open,
                Channel = "sms",
                ConversationId = conversation,
                PartyId = "talk",
                Phone = Phone,
                Building = Talk.Building,
                Unit = Talk.Unit,
                Item = service ?? Talk.Answers.GetValueOrDefault("about") ?? Talk.Answers.GetValueOrDefault("item"),
                Text = "",
                Language = "zh-Hans",
                CreatedAt = desk.Time.GetUtcNow().AddDays(-2),
            });
        }

        await desk.Store.CommitAsync(changes, CancellationToken.None);
    }

    // What is left to say; null once the conversation is over.
    private string? Next(string? mumbled)
    {
        var turn = played.Turns[^1];
        if (turn is { Asked: null } or { Form: "verify", Asked: "code" })
        {
            var rephrased = played.Turns.Count == Talk.Says.Count && Talk.Files && played.Ticket is null ? Talk.Answers.GetValueOrDefault("item") ?? Talk.Answers.GetValueOrDefault("about") ?? Talk.Answers.GetValueOrDefault("service") : null;
            return mumbled is null ? rephrased : null;
        }

        if (turn.HandsOff || mumbled is not null)
        {
            return turn.HandsOff ? null : mumbled;
        }

        var answers = new List<string>(2);
        foreach (var slot in turn.Asked.Split('+'))
        {
            var question = $"{turn.Form}.{slot}";
            answers.Add(Talk.Answer(slot, answered.GetValueOrDefault(question), turn.Offers));
            answered[question] = answered.GetValueOrDefault(question) + 1;
        }

        return string.Join(Talk.Language == "en" ? ", " : "，", answers.Distinct(StringComparer.Ordinal));
    }

    private async Task SayAsync(string said)
    {
        var before = await DraftAsync();
        var activity = ActivityOf(said);
        await desk.Get<TurnHandler>().HandleAsync(activity, CancellationToken.None);
        desk.Time.Advance(TimeSpan.FromSeconds(40));

        var after = await DraftAsync();
        var record = (await desk.Store.FindAsync(Kinds.Conversation, conversation, CancellationToken.None))?.Value;
        var state = record is null ? new ConversationState() : DialogJson.ReadConversation(record.State.Utf8.Span);
        var answer = (await desk.Store.FindAsync(Kinds.Outbox, activity.Id + "/0", CancellationToken.None))?.Value;
        played.HandedOff = record?.Handoff is not null;
        var questions = after?.Asked is { } first ? (string[])[first, .. after.AskedAlso ?? []] : [];
        played.Turns.Add(new(said, answer?.Text ?? "", state.Language, after?.Form, questions.Length == 0 ? null : string.Join('+', questions), after is { Offered.Count: > 0 }, answer is not null && state.Misses == 0 && after is not { Form: not ("verify" or "faq") }, played.HandedOff, Same(before, after) is false));
        await NoteTicketAsync(activity.Id);
        NoteKnown(said, before, after, questions);
    }

    private static bool Same(Draft? before, Draft? after) => before?.Form == after?.Form && (before?.Slots ?? []).SequenceEqual(after?.Slots ?? []);

    private async Task NoteTicketAsync(string activity)
    {
        if (played.Ticket is not null)
        {
            return;
        }

        var number = Talk.Goal is "cancel" or "status" ? Earlier : (await desk.Store.FindAsync(Kinds.Activity, activity, CancellationToken.None))?.Value.Ticket;
        if (number is not null && (await desk.Store.FindAsync(Kinds.Ticket, number, CancellationToken.None))?.Value is { } ticket && (number != Earlier || ticket.State == TicketState.Cancelled))
        {
            (played.Ticket, played.MessagesToFile) = (ticket, played.Turns.Count);
        }
    }

    // Asked for although the register tells it, it was taken before, or a message told it in full.
    private void NoteKnown(string said, Draft? before, Draft? after, string[] questions)
    {
        var heard = Understander.Understand(said, TimeZoneInfo.ConvertTime(desk.Time.GetUtcNow(), desk.Catalogue.Now.Estate.Zone), desk.Catalogue.Now.Estate);
        Learn(heard, after);
        var takesBack = heard.Corrects || heard.FieldsNamed.Count > 0;
        var isOther = after is { Offered.Count: > 0 } && (before?.Asked == after.Asked || after is { Form: "booking", Asked: "when" });
        foreach (var question in questions)
        {
            var isKnown = understood.Contains(question) || (Talk is { Known: true, Unit: not null } && question == "unit");
            if (isKnown && !takesBack && !isOther && question is not ("confirm" or "change" or "resume" or "helped"))
            {
                played.KnownAsked.Add($"{question} after “{said}”");
            }
        }

        understood.UnionWith(learnt);
    }

    // What this message told: nothing may ask for it from now on.
    private void Learn(Heard heard, Draft? after)
    {
        learnt.Clear();
        learnt.UnionWith((after?.Slots ?? []).Where(static slot => !slot.Skipped && slot is not { Name: "unit", Unit: { Building: null } or { Unit: null } }).Select(static slot => slot.Name));
        if (heard.Slots is { Building: not null, Unit: not null } && !heard.Corrects)
        {
            learnt.Add("unit");
            understood.Add("unit");
        }

        if (heard.When is { StartOn: not null } && Talk.Goal is "repair" or "application")
        {
            understood.Add("when");
            understood.Add("start");
        }
    }

    private async Task<Draft?> DraftAsync()
    {
        var party = Talk.Channel == "chat" ? "device:" + conversation : Talk.Known ? "talk" : "number:" + Phone;
        return (await desk.Store.FindAsync(Kinds.Draft, party, CancellationToken.None))?.Value is { } record ? DialogJson.ReadDraft(record.State.Utf8.Span) : null;
    }

    private Activity ActivityOf(string said)
    {
        var isSms = Talk.Channel == "sms";
        return new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{conversation}:{played.Turns.Count}"),
            ConversationId = conversation,
            Channel = isSms ? Channel.Sms : Channel.Chat,
            From = isSms ? Phone : "dl_talk",
            Phone = isSms ? Phone : null,
            To = isSms ? "+8675500000000" : null,
            Text = said,
            ReceivedAt = desk.Time.GetUtcNow(),
            Via = isSms ? AnswerVia.Sms : AnswerVia.Transcript,
            Cards = isSms ? CardStyle.None : CardStyle.Submit,
            CarrierWord = isSms ? CarrierWords.Of(said, null) : null,
        };
    }
}

using HelpDesk.Bot.Bookings;
using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Identity;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Consent;
using HelpDesk.Store.Sla;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Turns;

/// <summary>What a turn asks the desk to do, as records of the same commit.</summary>
internal sealed class TurnEffects(DeskStore store, TicketNumbers numbers, DeskWork work, Codes codes)
{
    /// <summary>The ticket a turn files, with its number; null when it files none.</summary>
    public async ValueTask<Ticket?> FileAsync(Activity activity, Loaded loaded, Turn turn, string? firstAnswerId, DateTimeOffset now, CancellationToken cancel)
    {
        if (turn.Effects.OfType<Effect.FileTicket>().FirstOrDefault() is not { Request: var request })
        {
            return null;
        }

        var kind = TicketMapping.KindOf(request);
        var number = await numbers.NextAsync(kind, LocalTime.DateOf(now, loaded.Property.Estate.Zone), cancel);
        var language = (turn.State.Conversation.Language ?? Language.ZhHans).Tag();
        var ticket = TicketMapping.ToTicket(request, number, activity, loaded, language, now);
        return ticket with { FirstAnswerId = firstAnswerId };
    }

    /// <summary>What a turn has to know of codes before it is decided.</summary>
    public ValueTask<Proof> ProofAsync(Needs needs, Activity activity, DateTimeOffset now, CancellationToken cancel) => codes.LookAsync(needs, activity, now, cancel);

    /// <summary>Adds the records of all effects.</summary>
    public async ValueTask ApplyAsync(Changes changes, Activity activity, Loaded loaded, Turn turn, Ticket? filed, TurnRows rows, DateTimeOffset now, CancellationToken cancel)
    {
        if (filed is not null)
        {
            var request = turn.Effects.OfType<Effect.FileTicket>().First().Request;
            await work.FileAsync(changes, filed, DangerOf(turn), loaded.Speaker, now, cancel);
            DeskWork.Offer(changes, filed, request.Notice, now);
            PlaceChanges.Take(changes, null, TicketMapping.PlacesOf(request, filed.Number, loaded));
        }

        foreach (var effect in turn.Effects)
        {
            switch (effect)
            {
                case Effect.AddToTicket add:
                    await ChangeTicketAsync(changes, add.Number, loaded, activity, new TicketCommand.Add(TextOf(add, activity)), rows.WithWaitingPhotos, now, cancel);
                    break;
                case Effect.CancelTicket drop:
                    await ChangeTicketAsync(changes, drop.Number, loaded, activity, new TicketCommand.Cancel(null), static ticket => ticket, now, cancel);
                    break;
                case Effect.AskCompletion ask:
                    await ChangeTicketAsync(changes, ask.Number, loaded, activity, ticket => WorksRules.AskCompletion(ticket, "resident", now, loaded.Property.LocalHours), rows.WithWaitingPhotos, cancel);
                    break;
                case Effect.MoveBooking move:
                    await MoveAsync(changes, move, loaded, activity, now, cancel);
                    break;
                case Effect.HandOff handoff:
                    await work.HandOffAsync(changes, activity, handoff.Reason, now, cancel);
                    break;
                case Effect.SendSomebody harm:
                    await work.SendSomebodyAsync(changes, activity, harm, now, cancel);
                    break;
                case Effect.TextCode:
                    await codes.TextAsync(changes, loaded.Proof, activity, turn.State.Conversation.Language ?? Language.ZhHans, now, cancel);
                    break;
                case Effect.SetNotices notices when loaded.Speaker.Phone is { } phone:
                    await ChangeConsentAsync(changes, phone, consent => notices.On ? consent.TurnNoticesOn() : consent.TurnNoticesOff(now), cancel);
                    break;
            }
        }
    }

    /// <summary>Applies a rule to what a number allows; nothing is written when it was so already.</summary>
    public async ValueTask ChangeConsentAsync(Changes changes, string phone, Func<NumberConsent, NumberConsent> rule, CancellationToken cancel)
    {
        var before = await store.FindAsync(Kinds.Consent, phone, cancel);
        var was = (before?.Value).OrAllowed(phone);
        if (rule(was) is var after && after != was)
        {
            changes.Put(Kinds.Consent, before, after);
        }
    }

    // A photo without a word is an addition too.
    private static string TextOf(Effect.AddToTicket add, Activity activity) =>
        add.Text.Length > 0 ? add.Text : $"📷 ×{activity.Photos.Count}";

    private ValueTask ChangeTicketAsync(Changes changes, string number, Loaded loaded, Activity activity, TicketCommand command, Func<Ticket, Ticket> also, DateTimeOffset now, CancellationToken cancel) =>
        ChangeTicketAsync(changes, number, loaded, activity, ticket => TicketRules.Apply(ticket, command, "resident", now, loaded.Property.LocalHours), also, cancel);

    private async ValueTask ChangeTicketAsync(Changes changes, string number, Loaded loaded, Activity activity, Func<Ticket, TicketOutcome> rule, Func<Ticket, Ticket> also, CancellationToken cancel)
    {
        if (await MergedTickets.FindAsync(store, number, cancel) is { } ticket
            && await MergedTickets.MayHearAsync(store, loaded.Speaker, ticket.Value, activity.ConversationId, cancel)
            && rule(ticket.Value) is TicketOutcome.Changed changed)
        {
            changes.Update(Kinds.Ticket, ticket, also(changed.Ticket));
            await PlaceChanges.FreeAsync(store, changes, ticket.Value, changed.Ticket, cancel);
        }
    }

    // The old place is given back and the new one taken in one commit.
    private async ValueTask MoveAsync(Changes changes, Effect.MoveBooking move, Loaded loaded, Activity activity, DateTimeOffset now, CancellationToken cancel)
    {
        if (await store.FindAsync(Kinds.Ticket, move.Number, cancel) is not { } ticket || !loaded.Speaker.MayHear(ticket.Value, activity.ConversationId))
        {
            return;
        }

        var places = loaded.Sold.Choose(move.To, move.Number, loaded.Property.Estate.Zone);
        var to = PlaceChanges.ToBooking(move.To, places, loaded.Property.Estate, LanguageTags.Parse(ticket.Value.Language) ?? Language.ZhHans);
        if (TicketRules.Apply(ticket.Value, new TicketCommand.Move(to), "resident", now, loaded.Property.LocalHours) is TicketOutcome.Changed moved)
        {
            changes.Update(Kinds.Ticket, ticket, moved.Ticket);
            await PlaceChanges.FreeAsync(store, changes, ticket.Value, moved.Ticket, cancel);
            PlaceChanges.Take(changes, ticket.Value, places);
        }
    }

    private static string? DangerOf(Turn turn) =>
        turn.Effects.OfType<Effect.FileTicket>().FirstOrDefault()?.Request.Danger is { } danger ? Kinds.Written(danger) : null;
}

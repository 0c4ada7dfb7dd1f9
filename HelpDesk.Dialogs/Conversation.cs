using HelpDesk.Dialogs.Applications;
using HelpDesk.Dialogs.Bookings;
using HelpDesk.Dialogs.Emergencies;
using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Identity;
using HelpDesk.Dialogs.Interruptions;
using HelpDesk.Dialogs.Slips;
using HelpDesk.Dialogs.Status;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs;

/// <summary>One turn of a conversation: emergencies first, then interruptions, then the active form.</summary>
/// <remarks>Pure: the same state, message, facts and time give the same turn.</remarks>
public static class Conversation
{
    /// <summary>Which facts the turn may use.</summary>
    /// <param name="state">State before the turn.</param>
    /// <param name="heard">What was understood.</param>
    public static Needs NeedsOf(DialogState state, Heard heard)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(heard);
        var draft = state.Draft;
        var asksTickets = heard.Intent is Intent.Status or Intent.Cancel
            || draft is { Form: CancelForm.Name }
            || (draft is { Form: EmergencyForm.Name, Ticket: null })
            || Awaited.MayBe(state, heard)
            || VisitTurn.MayAsk(draft, heard)
            || (heard.Emergency is not null && state.Conversation.Alarm is { Ticket: null });
        return VerifyTurn.NeedsOf(draft, heard, new(asksTickets, heard.Slots.Ticket ?? (draft is { Form: CancelForm.Name } ? draft.Find("ticket")?.Text : null) ?? PhotoTurn.TicketOf(state, heard) ?? Afterthought.TicketOf(state, heard)) { Works = WorksTurn.MayAsk(heard) });
    }

    /// <summary>Which facts the turn may use, those of the property's catalogue included.</summary>
    /// <param name="state">State before the turn.</param>
    /// <param name="heard">What was understood.</param>
    /// <param name="estate">The property.</param>
    public static Needs NeedsOf(DialogState state, Heard heard, Estate estate)
    {
        ArgumentNullException.ThrowIfNull(estate);
        return BookingNeeds.Of(NeedsOf(state, heard), state, heard, estate);
    }

    /// <summary>Takes one turn. Never throws on anything a resident can type.</summary>
    /// <param name="state">State before the turn.</param>
    /// <param name="heard">What was understood.</param>
    /// <param name="facts">The facts asked for with <see cref="NeedsOf(DialogState, Heard, Estate)"/>.</param>
    /// <param name="setting">Property, channel and time.</param>
    public static Turn Take(DialogState state, Heard heard, Facts facts, Setting setting)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(heard);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(setting);
        var scene = new Scene(state, heard, facts, setting);
        if (facts.Arrival != Arrival.Message)
        {
            Interruptions.Arrivals.Take(scene);
        }
        else if (heard.Emergency is { } danger)
        {
            EmergencyTurn.Take(scene, danger);
        }
        else
        {
            TakeQuietly(scene);
        }

        return scene.ToTurn();
    }

    private static void TakeQuietly(Scene scene)
    {
        if (scene.Facts.Late && scene.Heard.Intent != Intent.Greeting)
        {
            scene.Say(Reply.Of("late") with { Substantive = false });
        }

        if (scene.Conversation.LastWasBroadcast && scene.Heard.Text.Equals("N", StringComparison.OrdinalIgnoreCase))
        {
            Notices.Set(scene, on: false);
            return;
        }

        if (WorksTurn.Take(scene) || Awaited.Take(scene) || PhotoTurn.Take(scene))
        {
            return;
        }

        Resumption.Greet(scene);
        if (scene.Draft is { Form: EmergencyForm.Name } && scene.Heard.Intent is not Intent.Human)
        {
            EmergencyTurn.Continue(scene);
        }
        else if (!VerifyTurn.Take(scene) && !SlipTurn.Take(scene) && !Interruption.Take(scene))
        {
            TakeForm(scene);
        }

        scene.PutBackWaiting();
    }

    private static void TakeForm(Scene scene)
    {
        if (scene.Draft is { } draft && FormCatalogue.Find(draft.Form, scene.Setting.Estate) is { } form)
        {
            FormEngine.Continue(scene, form);
        }
        else
        {
            Opening.Take(scene);
        }
    }
}

/// <summary>Where and when a turn is taken.</summary>
/// <param name="Estate">The property.</param>
/// <param name="Channel">The channel.</param>
/// <param name="LocalNow">Now, in the property's zone.</param>
public sealed record Setting(Estate Estate, Channel Channel, DateTimeOffset LocalNow);

/// <summary>Outcome of a turn.</summary>
/// <param name="State">State after the turn.</param>
/// <param name="Replies">What the bot says, in order.</param>
/// <param name="Effects">What the desk does, in the same commit.</param>
public sealed record Turn(DialogState State, IReadOnlyList<Reply> Replies, IReadOnlyList<Effect> Effects)
{
    /// <summary>The same turn once its ticket has a number: later details of an emergency, and photos, are added to it.</summary>
    /// <param name="ticket">Number of the ticket that <see cref="Effect.FileTicket"/> filed.</param>
    /// <remarks>To be called whenever the turn files a ticket, before its state is stored.</remarks>
    public Turn Numbered(string ticket)
    {
        var conversation = State.Conversation;
        conversation = conversation with { Filed = new FiledTicket(ticket, conversation.LastTurnAt ?? default) };
        if (conversation.Alarm is not { Ticket: null } alarm)
        {
            return this with { State = State with { Conversation = conversation } };
        }

        var draft = State.Draft is { Form: EmergencyForm.Name, Ticket: null } open ? open with { Ticket = ticket } : State.Draft;
        return this with { State = new DialogState(conversation with { Alarm = alarm with { Ticket = ticket } }, draft) };
    }
}

using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Emergencies;

/// <summary>A danger goes first: safety instruction and urgent ticket at once, questions afterwards.</summary>
internal static class EmergencyTurn
{
    /// <summary>More about the same danger within this time adds to the ticket instead of filing another.</summary>
    public static readonly TimeSpan SameIncident = TimeSpan.FromMinutes(15);

    public static void Take(Scene scene, EmergencyKind danger)
    {
        if (Standing(scene, danger) is { } alarm)
        {
            Add(scene, alarm);
        }
        else
        {
            Raise(scene, danger);
        }
    }

    /// <summary>A message while details are asked: all of it goes to the ticket.</summary>
    public static void Continue(Scene scene)
    {
        if (scene.Draft is not { } draft)
        {
            return;
        }

        if (scene.Chosen == Choices.Skip && EmergencyForm.Form.Find(draft.Asked) is { Optional: true } slot)
        {
            scene.Draft = draft with { Turns = draft.Turns + 1 };
            Picking.Skip(scene, EmergencyForm.Form, slot);
            return;
        }

        AddText(scene, draft.Ticket);
        if (scene.Heard.Intent is Intent.Cancel || scene.Heard.Answer is Answer.No)
        {
            Finishing.Drop(scene, "emergency.checked");
            return;
        }

        scene.Draft = draft with { Turns = draft.Turns + 1 };
        var filled = Filling.Fill(scene, EmergencyForm.Form);
        if (filled != Filled.Nothing)
        {
            Asking.Next(scene, EmergencyForm.Form);
        }
        else if (draft.Attempts > 0)
        {
            // The alarm is out and somebody is coming; insisting on a form would help nobody.
            Finishing.Drop(scene, "emergency.noted");
        }
        else
        {
            FormEngine.Miss(scene, EmergencyForm.Form);
        }
    }

    /// <summary>Something said soon after an alarm that fits nothing else belongs to it.</summary>
    /// <returns>False when there is no such alarm; nothing was said then.</returns>
    public static bool TakeAfterthought(Scene scene)
    {
        var heard = scene.Heard;
        if (scene.Conversation.Alarm is not { Ticket: { } ticket } alarm || scene.UtcNow - alarm.At >= SameIncident
            || heard.Choice is not null || heard.Answer is not null || (heard.When is not null && scene.Draft is not null) || heard.Text.Length < 2 || FormCatalogue.Begins(heard.Intent))
        {
            return false;
        }

        AddText(scene, ticket);
        scene.Say(Reply.Of("emergency.added", "ticket", ticket));
        return true;
    }

    /// <summary>The number to use where the shell did not tell it: the newest open ticket.</summary>
    public static string? TicketOf(Scene scene, string? known) =>
        known ?? (scene.Facts.OpenTickets is [var newest, ..] ? newest.Number : null);

    private static RaisedAlarm? Standing(Scene scene, EmergencyKind danger)
    {
        var alarm = scene.Conversation.Alarm;
        if (alarm is null && scene.Draft is { Form: EmergencyForm.Name, Danger: { } other } draft)
        {
            alarm = new RaisedAlarm(other, draft.Ticket, draft.StartedAt);
        }

        return alarm is not null && alarm.Danger == danger && scene.UtcNow - alarm.At < SameIncident && TicketOf(scene, alarm.Ticket) is { } ticket
            ? alarm with { Ticket = ticket }
            : null;
    }

    private static void Add(Scene scene, RaisedAlarm alarm)
    {
        AddText(scene, alarm.Ticket);
        scene.Say(Instruction(scene, alarm.Danger));
        if (scene.Draft is { Form: EmergencyForm.Name } draft)
        {
            scene.Draft = draft with { Turns = draft.Turns + 1 };
            Filling.Fill(scene, EmergencyForm.Form);
            if (!Asking.IsComplete(scene, EmergencyForm.Form, scene.Draft))
            {
                // Complete, the form says itself that the details are added.
                scene.Say(Reply.Of("emergency.added", "ticket", alarm.Ticket));
            }

            Asking.Next(scene, EmergencyForm.Form);
            return;
        }

        scene.Say(Reply.Of("emergency.added", "ticket", alarm.Ticket));
    }

    private static void Raise(Scene scene, EmergencyKind danger)
    {
        var interrupted = scene.Draft;
        var details = new Draft
        {
            Form = EmergencyForm.Name,
            Danger = danger,
            StartedAt = scene.UtcNow,
            Queue = Matters(scene.Heard),
            Behind = interrupted is { Form: EmergencyForm.Name } ? interrupted.Behind : interrupted,
        };
        scene.Draft = Where(scene, details, interrupted);
        Filling.Fill(scene, EmergencyForm.Form);
        var filed = scene.Draft is { Said: null } ? scene.Draft.Saying(scene.Heard.Text) : scene.Draft;
        scene.Draft = filed;
        scene.Conversation = scene.Conversation with { Alarm = new RaisedAlarm(danger, null, scene.UtcNow), Misses = 0 };
        scene.Do(new Effect.FileTicket(RequestOf(scene, filed, danger)));
        scene.Say(Instruction(scene, danger));
        scene.Say("emergency.filed");
        Asking.Next(scene, EmergencyForm.Form);
    }

    private static IReadOnlyList<FurtherMatter> Matters(Heard heard) =>
        [.. heard.Also.Where(static also => FormCatalogue.Begins(also.Intent)).Take(5)];

    // What is known already: the unit of the interrupted form, else the only one on file.
    private static Draft Where(Scene scene, Draft details, Draft? interrupted)
    {
        var said = scene.Heard.Slots;
        if (said.Building is not null || said.Unit is not null)
        {
            return details;
        }

        return interrupted?.Find("unit") is { Unit: not null } known ? details.With(known with { OnFile = true })
            : scene.Facts.UnitsOnFile is [var only] ? details.With(new SlotValue { Name = "unit", Unit = only, OnFile = true })
            : details;
    }

    private static TicketRequest RequestOf(Scene scene, Draft draft, EmergencyKind danger) =>
        Requests.Of(draft, danger is EmergencyKind.Crime or EmergencyKind.Person ? Intent.Complaint : Intent.Repair) with
        {
            Danger = danger,
            Item = scene.Heard.Slots.Item ?? Shorten(scene.Heard.Text),
        };

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60];

    private static void AddText(Scene scene, string? known)
    {
        if (TicketOf(scene, known) is { } ticket && scene.Heard.Text.Length > 0)
        {
            scene.Do(new Effect.AddToTicket(ticket, scene.Heard.Text));
        }
    }

    private static Reply Instruction(Scene scene, EmergencyKind danger)
    {
        var numbers = scene.Setting.Estate.Emergency;
        var (kind, number) = danger switch
        {
            EmergencyKind.Fire => ("emergency.fire", numbers.Fire),
            EmergencyKind.Gas => ("emergency.gas", numbers.Fire),
            EmergencyKind.Trapped => ("emergency.trapped", numbers.Fire),
            EmergencyKind.Flood => ("emergency.flood", numbers.Fire),
            EmergencyKind.Electric => ("emergency.electric", numbers.Ambulance),
            EmergencyKind.Falling => ("emergency.falling", numbers.Police),
            EmergencyKind.Crime => ("emergency.crime", numbers.Police),
            _ => ("emergency.person", numbers.Ambulance),
        };
        return Reply.Of(kind, "number", number);
    }
}

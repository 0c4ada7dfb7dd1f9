using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Status;

/// <summary>Says how the resident's own tickets stand, and withdraws one.</summary>
internal static class StatusTurn
{
    private const int MaxListed = 3;

    public static void Tell(Scene scene)
    {
        if (scene.Heard.Slots.Ticket is not null)
        {
            scene.Say(scene.Facts.Ticket is { } own ? Of(own) : Reply.Of("status.unknown"));
            return;
        }

        if (scene.Facts.OpenTickets.Count == 0)
        {
            scene.Say(scene.Draft is { } draft && FormCatalogue.Find(draft.Form) is { Resumable: true } form
                ? Reply.Of("resume.where." + form.Name, "item", draft.Find("item")?.Text)
                : Reply.Of("status.none"));
            return;
        }

        foreach (var ticket in scene.Facts.OpenTickets.Take(MaxListed))
        {
            scene.Say(Of(ticket));
        }

        if (scene.Facts.OpenTickets.Count > MaxListed)
        {
            scene.Say(Reply.Of("status.more", "count", (scene.Facts.OpenTickets.Count - MaxListed).ToString()));
        }
    }

    public static void Cancel(Scene scene)
    {
        var named = scene.Heard.Slots.Ticket is not null;
        if (scene.Draft is { Form: CancelForm.Name })
        {
            Finishing.Drop(scene, "cancel.kept");
        }
        else if (scene.Draft is not null && !named)
        {
            Finishing.Drop(scene, "dropped");
        }
        else if (named && scene.Facts.Ticket is not { } own)
        {
            scene.Say("status.unknown");
            Asking.Remind(scene);
        }
        else if (named ? scene.Facts.Ticket is { } ticket && !TicketStates.IsOpen(ticket) : scene.Facts.OpenTickets.Count == 0)
        {
            scene.Say(named ? "cancel.closed" : "cancel.none");
            Asking.Remind(scene);
        }
        else
        {
            Begin(scene, named);
        }
    }

    private static void Begin(Scene scene, bool named)
    {
        scene.Draft = new Draft { Form = CancelForm.Name, StartedAt = scene.UtcNow, Behind = scene.Draft };
        if (named)
        {
            Filling.Fill(scene, CancelForm.Form);
        }
        else if (scene.Facts.OpenTickets is [var only])
        {
            scene.Draft = scene.Draft.With(new SlotValue { Name = "ticket", Text = only.Number });
        }

        Asking.Next(scene, CancelForm.Form);
    }

    private static Reply Of(TicketFact ticket)
    {
        var values = new Dictionary<string, string>(2, StringComparer.Ordinal) { ["ticket"] = ticket.Number };
        if (ticket.Item is { } item)
        {
            values["item"] = item.Length <= 20 ? item : item[..20];
        }

        var kind = ticket.State switch
        {
            "open" => "status.open",
            "waiting_resident" => "status.waiting",
            "resolved" => "status.resolved",
            "closed" => "status.closed",
            _ => "status.cancelled",
        };
        var when = ticket.VisitOn is { } day ? new When(day, day, null, null, null, "") : null;
        return new Reply(kind, values, [], Substantive: true) { When = when };
    }
}

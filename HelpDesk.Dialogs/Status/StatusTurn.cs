using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Identity;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Status;

/// <summary>Says how the resident's own tickets stand, and withdraws one.</summary>
internal static class StatusTurn
{
    private const int MaxListed = 3;

    /// <summary>Tells how a ticket stands, or those that are open.</summary>
    /// <param name="scene">The turn.</param>
    /// <param name="number">The ticket asked about; null for all.</param>
    /// <returns>False when the speaker has to be verified first: a question was asked.</returns>
    public static bool Tell(Scene scene, string? number)
    {
        if (number is not null)
        {
            scene.Say(scene.Facts.Ticket is { } own ? Of(own) : Reply.Of("status.unknown"));
            return scene.Facts.Ticket is not null || !Offer(scene, VerifyForm.OfStatus, number);
        }

        if (scene.Facts.OpenTickets.Count == 0)
        {
            return TellNone(scene);
        }

        foreach (var ticket in scene.Facts.OpenTickets.Take(MaxListed))
        {
            scene.Say(Of(ticket));
        }

        if (scene.Facts.OpenTickets.Count > MaxListed)
        {
            scene.Say(Reply.Of("status.more", "count", (scene.Facts.OpenTickets.Count - MaxListed).ToString()));
        }

        return true;
    }

    /// <summary>Withdraws a ticket, or drops the form in progress.</summary>
    /// <param name="scene">The turn.</param>
    /// <param name="number">The ticket named; null for none.</param>
    public static void Cancel(Scene scene, string? number)
    {
        if (scene.Draft is { Form: CancelForm.Name })
        {
            Finishing.Drop(scene, "cancel.kept");
        }
        else if (scene.Draft is not null && number is null)
        {
            Finishing.Drop(scene, "dropped");
        }
        else if (number is null ? scene.Facts.OpenTickets.Count == 0 : scene.Facts.Ticket is null)
        {
            scene.Say(number is null ? "cancel.none" : "status.unknown");
            if (!Offer(scene, VerifyForm.OfCancel, number))
            {
                Asking.Remind(scene);
            }
        }
        else if (number is not null && scene.Facts.Ticket is { } ticket && !TicketStates.IsOpen(ticket))
        {
            scene.Say("cancel.closed");
            Asking.Remind(scene);
        }
        else
        {
            Begin(scene, number is not null);
        }
    }

    private static bool TellNone(Scene scene)
    {
        if (scene.Draft is { } draft && FormCatalogue.Find(draft.Form, scene.Setting.Estate) is { Resumable: true } form)
        {
            scene.Say(Reply.Of("resume.where." + form.Name, "item", draft.Find("item")?.Text));
            return true;
        }

        if (scene.Facts.Standing == Standing.Verified)
        {
            scene.Say("status.none");
            return true;
        }

        scene.Say("status.none.here");
        return !Offer(scene, VerifyForm.OfStatus, null);
    }

    // What was filed elsewhere is told to whoever proves a number on file.
    private static bool Offer(Scene scene, string question, string? ticket)
    {
        if (scene.Facts.Standing == Standing.Verified)
        {
            return false;
        }

        VerifyTurn.Offer(scene, question, ticket);
        return true;
    }

    private static void Begin(Scene scene, bool named)
    {
        scene.Draft = new Draft { Form = CancelForm.Name, StartedAt = scene.UtcNow, Behind = scene.Draft };
        if (named && scene.Facts.Ticket is { } ticket)
        {
            scene.Draft = scene.Draft.With(new SlotValue { Name = "ticket", Text = ticket.Number });
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

using HelpDesk.Dialogs.Bookings;
using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Identity;
using HelpDesk.Dialogs.Texts;
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
            if (scene.Facts.Ticket is { AskedAs: { } duplicate } standsFor)
            {
                scene.Say(new Reply("status.merged", new Dictionary<string, string>(StringComparer.Ordinal) { ["ticket"] = duplicate, ["into"] = standsFor.Number }, [], Substantive: true));
            }

            scene.Say(scene.Facts.Ticket is { } own ? Of(own) : Reply.Of("status.unknown"));
            return scene.Facts.Ticket is not null || !Offer(scene, VerifyForm.OfStatus, number);
        }

        var meant = AskedAbout(scene);
        if (meant.Count == 0)
        {
            return TellNone(scene);
        }

        foreach (var ticket in meant.Take(MaxListed))
        {
            scene.Say(Of(ticket));
        }

        if (meant.Count > MaxListed)
        {
            scene.Say(Reply.Of("status.more", "count", (meant.Count - MaxListed).ToString()));
        }

        return true;
    }

    /// <summary>Withdraws a ticket, or drops the form in progress.</summary>
    /// <param name="scene">The turn.</param>
    /// <param name="number">The ticket named; null for none.</param>
    public static void Cancel(Scene scene, string? number)
    {
        if (scene.Draft is { Form: CancelForm.Name or MoveForm.Name })
        {
            Finishing.Drop(scene, "cancel.kept");
        }
        else if (scene.Draft is { } draft && number is null && !IsAboutTicket(scene, draft))
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
        else if ((number is null ? Meant(scene).Only : scene.Facts.Ticket) is { Works: not null } works)
        {
            scene.Say(Reply.Of("cancel.works", "ticket", works.Number));
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

        return !Unknown(scene);
    }

    /// <summary>Says that nothing is known of this device or number, and offers to prove who is speaking.</summary>
    /// <returns>False when that is proved already; nothing was said then.</returns>
    public static bool Unknown(Scene scene)
    {
        if (scene.Facts.Standing == Standing.Verified)
        {
            return false;
        }

        scene.Say("status.none.here");
        return Offer(scene, VerifyForm.OfStatus, null);
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

    /// <summary>Which of the open tickets the message means.</summary>
    public static TicketsMeant Meant(Scene scene) => TicketsMeant.Of(scene.Heard, scene.Facts.OpenTickets, scene.Setting.Estate);

    // What is decided and over is told where it is asked about, or where nothing else is open.
    private static IReadOnlyList<TicketFact> AskedAbout(Scene scene)
    {
        var (open, decided) = (scene.Facts.OpenTickets, scene.Facts.Decided);
        if (decided.Count == 0)
        {
            return open.Count == 0 ? open : Meant(scene).Tickets;
        }

        var meant = TicketsMeant.Of(scene.Heard, [.. open, .. decided], scene.Setting.Estate);
        return meant.Named ? meant.Tickets
            : open.Count > 0 ? open
            : scene.Draft is null ? [decided[0]]
            : [];
    }

    // “空调那个取消吧” in the middle of a form about a lamp means the ticket about the air-conditioner.
    private static bool IsAboutTicket(Scene scene, Draft draft) =>
        Meant(scene) is { Named: true } && draft.Find("item")?.Text is { } item && Terms.Shared(Terms.Of(scene.Heard.Text), [.. Terms.Of(item)]) == 0 && Terms.Of(scene.Heard.Text).Count > 0;

    private static void Begin(Scene scene, bool named)
    {
        scene.Draft = new Draft { Form = CancelForm.Name, StartedAt = scene.UtcNow, Behind = scene.Draft };
        if (named && scene.Facts.Ticket is { } ticket)
        {
            scene.Draft = CancelForm.WithTicket(scene.Draft, ticket);
        }
        else if (Meant(scene).Only is { } only)
        {
            scene.Draft = CancelForm.WithTicket(scene.Draft, only);
        }

        Asking.Next(scene, CancelForm.Form);
    }

    private static Reply Of(TicketFact ticket)
    {
        var values = new Dictionary<string, string>(2, StringComparer.Ordinal) { ["ticket"] = ticket.Number };
        if (ticket.Item is { } item)
        {
            values["item"] = Short(item);
        }

        if (ticket.Decision is { } decision)
        {
            return Of(decision, values);
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

    private static Reply Of(DecisionFact decision, Dictionary<string, string> values)
    {
        if (decision.Reason is { } reason)
        {
            values["reason"] = reason;
        }

        if (decision.Passes.Count > 0)
        {
            values["passes"] = string.Join(" / ", decision.Passes);
        }

        var kind = decision.Outcome switch
        {
            DecisionOutcome.Approved => "status.approved",
            DecisionOutcome.Refused => "status.refused",
            DecisionOutcome.Withdrawn => "status.withdrawn",
            DecisionOutcome.SentBack => "status.sentback",
            _ => "status.suspended",
        };
        return new Reply(kind, values, [], Substantive: true);
    }

    // Twenty Chinese characters; of English twice as many, up to the end of a word.
    private static string Short(string item)
    {
        var most = item.Any(char.IsAsciiLetter) ? 40 : 20;
        if (item.Length <= most)
        {
            return item;
        }

        var space = item.LastIndexOf(' ', most);
        return (space > most / 2 ? item[..space] : Shortening.Cut(item, most)) + "…";
    }
}

using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Identity;
using HelpDesk.Dialogs.Status;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Interruptions;

/// <summary>Photos that come with no matter of their own: they belong to the form in progress, to the ticket just filed, or wait for one.</summary>
internal static class PhotoTurn
{
    /// <summary>A photo within this time after a ticket was filed belongs to it.</summary>
    private static readonly TimeSpan Afterwards = TimeSpan.FromHours(24);

    /// <summary>The ticket that photos of this message would belong to; null for none.</summary>
    public static string? TicketOf(DialogState state, Heard heard) =>
        HasNoMatter(heard) && state is { Draft: null, Conversation.Filed: { } filed } ? filed.Ticket : null;

    /// <summary>Takes the message when it is photos and nothing that a form could use.</summary>
    /// <returns>False otherwise; nothing was said then.</returns>
    public static bool Take(Scene scene)
    {
        var text = scene.Heard.Text;
        if (scene.Facts.Photos == 0 || (scene.Draft is null ? !HasNoMatter(scene.Heard) : text.Length > 0))
        {
            return false;
        }

        if (scene.Draft is { Ticket: { } urgent })
        {
            scene.Do(new Effect.AddToTicket(urgent, text));
            scene.Say(Reply.Of("photo.added", "ticket", urgent));
            Asking.Remind(scene);
        }
        else if (scene.Draft is { Form: not VerifyForm.Name })
        {
            scene.Say("photo.kept");
            Asking.Remind(scene);
        }
        else if (scene.Conversation.Filed is { } filed && scene.UtcNow - filed.At < Afterwards && scene.Facts.Ticket is { } own && own.IsCalled(filed.Ticket) && TicketStates.IsOpen(own))
        {
            scene.Do(new Effect.AddToTicket(own.Number, text));
            scene.Say(Reply.Of("photo.added", "ticket", own.Number));
        }
        else
        {
            scene.Say("photo.ask");
            Asking.Remind(scene);
        }

        return true;
    }

    private static bool HasNoMatter(Heard heard) =>
        heard.Text.Length == 0
        || (heard is { Intent: Intent.Other or Intent.Thanks, Control: null, Choice: null, Slots: { Item: null, Ticket: null } } && heard.Text.Length <= 20);
}

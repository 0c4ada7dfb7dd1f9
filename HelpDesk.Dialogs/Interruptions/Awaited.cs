using HelpDesk.Dialogs.Applications;
using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Interruptions;

/// <summary>An answer, or photos, to a ticket that waits for its resident: it goes to that ticket, which the desk then has again.</summary>
internal static class Awaited
{
    /// <summary>The state of a ticket that waits for its resident.</summary>
    public const string Waiting = "waiting_resident";

    private const int ShortAnswer = 6;
    internal const double SureOfAFault = 0.9;

    private static readonly string[] Applying = ["申请", "申請", "apply"];

    /// <summary>Whether the turn has to know of open tickets for this.</summary>
    public static bool MayBe(DialogState state, Heard heard) =>
        state.Draft is null && heard is { Control: null, Slots.Ticket: null, Choice: null } && SaysNothingElse(heard) && !IsManner(heard);

    /// <summary>Takes the message when a ticket waits for it.</summary>
    /// <returns>False otherwise; nothing was said then.</returns>
    public static bool Take(Scene scene)
    {
        var heard = scene.Heard;
        if (!MayBe(new DialogState(scene.Conversation, scene.Draft), heard) || (heard.Text.Length == 0 && scene.Facts.Photos == 0))
        {
            return false;
        }

        if (scene.Facts.OpenTickets.FirstOrDefault(ticket => ticket.State == Waiting && IsAbout(scene, ticket)) is not { } waiting)
        {
            return false;
        }

        scene.Do(new Effect.AddToTicket(waiting.Number, heard.Text));
        scene.Say(Reply.Of(scene.Facts.Photos > 0 ? "answer.photo" : "answer.added", "ticket", waiting.Number));
        return true;
    }

    // Another thing applied for is a matter of its own.
    private static bool IsAbout(Scene scene, TicketFact ticket)
    {
        if (scene.Heard.Intent != Intent.Application)
        {
            return true;
        }

        var named = ApplicationForm.Named(scene.Heard.Text, scene.Setting.Estate);
        return ticket.Kind == Intent.Application
            && (scene.Facts.Photos > 0 || (named.Count == 0 && !Words.HasAny(scene.Heard.Text, Applying)) || named.Any(kind => kind.Labels.Values.Contains(ticket.Item ?? "", StringComparer.Ordinal)));
    }

    // “弄好了，请来看看” sounds like a repair, but nothing is named that is broken.
    private static bool SaysNothingElse(Heard heard) =>
        heard.Intent is Intent.Other or Intent.Application || heard is { Intent: Intent.Repair, Slots.Category: null, Confidence: < SureOfAFault };

    // “好的” answers nothing that was asked for.
    private static bool IsManner(Heard heard) => heard.Answer is not null && heard.Text.Length <= ShortAnswer;
}

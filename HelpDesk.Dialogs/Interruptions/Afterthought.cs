using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Status;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Interruptions;

/// <summary>“记得带梯子”, or a telephone number, right after a matter was filed: it belongs to that matter.</summary>
internal static class Afterthought
{
    private static readonly TimeSpan RightAfter = TimeSpan.FromMinutes(15);

    private const int Longest = 300;
    private const int Least = 2;

    /// <summary>The ticket that the message would be added to; null for none.</summary>
    public static string? TicketOf(DialogState state, Heard heard) =>
        MayBe(heard) && state is { Draft: null, Conversation.Filed: { } filed } ? filed.Ticket : null;

    /// <summary>Takes a message that nothing else could be made of.</summary>
    /// <returns>False otherwise; nothing was said then.</returns>
    public static bool Take(Scene scene)
    {
        if (!MayBe(scene.Heard) || scene.Conversation is not { Filed: { } filed } || scene.UtcNow - filed.At > RightAfter || scene.Conversation.HandedAt > filed.At
            || scene.Facts.Ticket is not { } own || !own.IsCalled(filed.Ticket) || !TicketStates.IsOpen(own))
        {
            return false;
        }

        scene.Do(new Effect.AddToTicket(own.Number, scene.Heard.Text));
        scene.Say(Reply.Of("answer.added", "ticket", own.Number));
        return true;
    }

    // A nod or a button tells nothing.
    private static bool MayBe(Heard heard) =>
        heard is { Intent: Intent.Other, Control: null, Choice: null, Answer: null, Slots.Ticket: null, Text.Length: <= Longest } && heard.Text.Count(char.IsLetterOrDigit) >= Least;
}

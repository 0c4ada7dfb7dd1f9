using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Complaints;
using HelpDesk.Bot.Duty;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Turns;

/// <summary>What staff are given to do in a commit: a ticket with its link, its alarm and its referral, or a person to call.</summary>
internal sealed class DeskWork(Alarms alarms, Repeats repeats, Referrals referrals, StaffCalls calls)
{
    /// <summary>Files a ticket.</summary>
    /// <param name="changes">The commit.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="danger">Kind of danger, lower snake case; null for none.</param>
    /// <param name="speaker">Whose it is; null when staff file it.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="cancel">Cancels the reading.</param>
    /// <returns>The ticket as filed.</returns>
    public async ValueTask<Ticket> FileAsync(Changes changes, Ticket ticket, string? danger, Speaker? speaker, DateTimeOffset now, CancellationToken cancel)
    {
        var linked = await repeats.LinkAsync(changes, ticket, speaker, now, cancel);
        var filed = await referrals.ReferAsync(changes, linked, now, cancel);
        changes.Insert(Kinds.Ticket, filed);
        if (danger is not null)
        {
            await alarms.RaiseAsync(changes, filed, danger, now, cancel);
        }

        return filed;
    }

    /// <summary>Offers the draft of a notice; nothing is sent.</summary>
    public static void Offer(Changes changes, Ticket ticket, string? notice, DateTimeOffset now)
    {
        if (notice is not null)
        {
            changes.Insert(Kinds.Task, new DeskTask { Id = "outage:" + ticket.Number, Reason = DeskTaskReason.OutageAnnounced, ConversationId = ticket.ConversationId, Subject = ticket.Number, Draft = notice, At = now });
        }
    }

    public ValueTask HandOffAsync(Changes changes, Activity activity, HandoffReason reason, DateTimeOffset now, CancellationToken cancel) =>
        calls.HandOffAsync(changes, activity, reason, now, cancel);

    public ValueTask SendSomebodyAsync(Changes changes, Activity activity, Effect.SendSomebody harm, DateTimeOffset now, CancellationToken cancel) =>
        calls.SendSomebodyAsync(changes, activity, harm, now, cancel);
}

using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Duty;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;

namespace HelpDesk.Bot.Complaints;

/// <summary>Calls a person into a conversation: whoever is free, the supervisor for the angry, duty staff where harm goes on.</summary>
internal sealed class StaffCalls(DeskStore store, StaffOnFile staff, DutyNumbers duty)
{
    private const int MaxMatter = 60;

    /// <summary>Id of the text to the member of staff at a place of the duty's order that harm goes on.</summary>
    public static string HarmTextIdOf(string activity, int index) => $"harm:{activity}/{index}";

    /// <summary>A task for the desk; one that is still open is enough.</summary>
    public async ValueTask HandOffAsync(Changes changes, Activity activity, HandoffReason reason, DateTimeOffset now, CancellationToken cancel)
    {
        var wanted = ReasonOf(reason);
        var open = await OpenAsync(activity.ConversationId, cancel);
        if (wanted == DeskTaskReason.SupervisorWanted)
        {
            if (!open.Contains(wanted))
            {
                changes.Insert(Kinds.Task, Task("supervisor:", wanted, activity, now));
                await StaffTexts.AddForSupervisorAsync(changes, staff, $"supervisor:{activity.Id}/0", static language => Wording.Say("staff.supervisor", language, Channel.Sms), now, cancel);
            }
        }
        else if (!open.Any(each => each is DeskTaskReason.PersonAsked or DeskTaskReason.NotUnderstood or DeskTaskReason.OutOfScope))
        {
            // Whoever comes reads the whole conversation.
            changes.Insert(Kinds.Task, Task("handoff:", wanted, activity, now));
        }
    }

    /// <summary>Duty staff are asked to look at once; the desk sees that they were.</summary>
    public async ValueTask SendSomebodyAsync(Changes changes, Activity activity, Effect.SendSomebody harm, DateTimeOffset now, CancellationToken cancel)
    {
        changes.Insert(Kinds.Task, Task("harm:", DeskTaskReason.HarmGoesOn, activity, now));
        var matter = Shortening.Cut(harm.Matter, MaxMatter);
        var alerted = await duty.AtAsync(now, cancel);
        for (var index = 0; index < alerted.Count; index++)
        {
            var language = StaffTexts.LanguageOf(alerted[index].Owner);
            var where = harm.Unit is { } unit ? Wording.OfUnit(unit, language) : matter.Contains(harm.Place ?? "", StringComparison.Ordinal) ? null : harm.Place;
            var text = Wording.Say("staff.harm", language, Channel.Sms, ("unit", where), ("item", matter.ReplaceLineEndings(" ")));
            StaffTexts.Add(changes, HarmTextIdOf(activity.Id, index), alerted[index].Phone, text, null, now);
        }
    }

    private async ValueTask<IReadOnlyList<DeskTaskReason>> OpenAsync(string conversationId, CancellationToken cancel)
    {
        var open = await store.QueryAsync(
            Kinds.Task,
            new Query { Kind = Kinds.Task.Name, Where = [new("conversation_id", FieldValue.Of(conversationId)), new("open", FieldValue.Of(true))], Take = 50 },
            cancel);
        return [.. open.Select(task => task.Value.Reason)];
    }

    private static DeskTaskReason ReasonOf(HandoffReason reason) => reason switch
    {
        HandoffReason.ResidentAsked => DeskTaskReason.PersonAsked,
        HandoffReason.NotUnderstood => DeskTaskReason.NotUnderstood,
        HandoffReason.SupervisorWanted => DeskTaskReason.SupervisorWanted,
        _ => DeskTaskReason.OutOfScope,
    };

    private static DeskTask Task(string prefix, DeskTaskReason reason, Activity activity, DateTimeOffset now) => new()
    {
        Id = prefix + activity.Id,
        Reason = reason,
        ConversationId = activity.ConversationId,
        Subject = activity.Id,
        At = now,
    };
}

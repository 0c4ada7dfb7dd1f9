using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Channels;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store;
using HelpDesk.Store.Consent;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Turns;

/// <summary>What a turn asks the desk to do, as records of the same commit.</summary>
internal sealed class TurnEffects(DeskStore store, TicketNumbers numbers, PropertyCatalogue catalogue)
{
    /// <summary>The ticket a turn files, with its number; null when it files none.</summary>
    public async ValueTask<Ticket?> FileAsync(Activity activity, Loaded loaded, Turn turn, string? firstAnswerId, DateTimeOffset now, CancellationToken cancel)
    {
        if (turn.Effects.OfType<Effect.FileTicket>().FirstOrDefault() is not { Request: var request })
        {
            return null;
        }

        var kind = TicketMapping.KindOf(request);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, catalogue.Estate.Zone).DateTime);
        var number = await numbers.NextAsync(kind, today, cancel);
        var language = (turn.State.Conversation.Language ?? Language.ZhHans).Tag();
        return TicketMapping.ToTicket(request, number, activity, loaded.Speaker, language, now, catalogue) with { FirstAnswerId = firstAnswerId };
    }

    /// <summary>Adds the records of all effects.</summary>
    public async ValueTask ApplyAsync(Changes changes, Activity activity, Loaded loaded, Turn turn, Ticket? filed, DateTimeOffset now, CancellationToken cancel)
    {
        if (filed is not null)
        {
            changes.Insert(Kinds.Ticket, filed);
        }

        foreach (var effect in turn.Effects)
        {
            switch (effect)
            {
                case Effect.FileTicket { Request: { Danger: { } danger } } when filed is not null:
                    RaiseAlarm(changes, filed, Kinds.Written(danger), now);
                    break;
                case Effect.AddToTicket add:
                    await ChangeTicketAsync(changes, add.Number, loaded, activity, new TicketCommand.Add(add.Text), now, cancel);
                    break;
                case Effect.CancelTicket drop:
                    await ChangeTicketAsync(changes, drop.Number, loaded, activity, new TicketCommand.Cancel(null), now, cancel);
                    break;
                case Effect.HandOff handoff:
                    changes.Insert(Kinds.Task, Task(activity, handoff.Reason, now));
                    break;
                case Effect.SetNotices notices:
                    await SetNoticesAsync(changes, activity.From, notices.On, now, cancel);
                    break;
            }
        }
    }

    private void RaiseAlarm(Changes changes, Ticket ticket, string danger, DateTimeOffset now)
    {
        changes.Insert(Kinds.Alarm, new Alarm(ticket.Number, now, catalogue.DutyPhone, danger, ticket.Building, null, null));
        if (catalogue.DutyPhone is not { } duty)
        {
            return;
        }

        var text = Wording.Say("staff.alarm", Language.ZhHans, Channel.Sms, ("ticket", ticket.Number), ("unit", AlarmPlace(ticket)), ("item", ticket.Item ?? ticket.Text ?? ""));
        changes.Insert(Kinds.Outbox, new OutboxMessage
        {
            Id = $"alarm:{ticket.Number}/0",
            Purpose = OutboxPurpose.Alarm,
            To = duty,
            Text = text,
            SegmentCount = Segments.Of(text).SegmentCount,
            Ticket = ticket.Number,
            PlannedAt = now,
            DueAt = now,
            State = OutboxState.Planned,
        });
    }

    private static string AlarmPlace(Ticket ticket) => ticket.Building is { } building
        ? ticket.Entrance is { } entrance ? $"{building}栋{entrance}单元{ticket.Unit}" : $"{building}栋{ticket.Unit}"
        : ticket.Unit ?? ticket.Phone ?? "";

    private async ValueTask ChangeTicketAsync(Changes changes, string number, Loaded loaded, Activity activity, TicketCommand command, DateTimeOffset now, CancellationToken cancel)
    {
        if (await store.FindAsync(Kinds.Ticket, number, cancel) is { } ticket
            && (ticket.Value.PartyId == loaded.Speaker.PartyId || ticket.Value.Phone == activity.From)
            && TicketRules.Apply(ticket.Value, command, "resident", now, catalogue.LocalHours) is TicketOutcome.Changed changed)
        {
            changes.Update(Kinds.Ticket, ticket, changed.Ticket);
        }
    }

    private static DeskTask Task(Activity activity, HandoffReason reason, DateTimeOffset now) => new()
    {
        Id = "handoff:" + activity.Id,
        Reason = reason switch
        {
            HandoffReason.ResidentAsked => DeskTaskReason.PersonAsked,
            HandoffReason.NotUnderstood => DeskTaskReason.NotUnderstood,
            _ => DeskTaskReason.OutOfScope,
        },
        ConversationId = activity.ConversationId,
        Subject = activity.Id,
        At = now,
    };

    private async ValueTask SetNoticesAsync(Changes changes, string phone, bool on, DateTimeOffset now, CancellationToken cancel)
    {
        var before = await store.FindAsync(Kinds.Consent, phone, cancel);
        var was = before?.Value ?? new NumberConsent(phone, null, null);
        var after = on ? was.TurnNoticesOn() : was.TurnNoticesOff(now);
        if (after != was)
        {
            changes.Put(Kinds.Consent, before, after);
        }
    }
}

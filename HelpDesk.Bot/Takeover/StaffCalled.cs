using HelpDesk.Bot.Duty;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Takeover;

/// <summary>Who is called when a resident waits for a person too long.</summary>
internal sealed class StaffCalled(DeskStore store, StaffOnFile staff, DutyNumbers duty)
{
    private const int MostTickets = 50;

    /// <summary>Texts whoever has the conversation, else whoever is on duty. False when nobody is texted.</summary>
    /// <remarks>The desk shows it in any case. By night a telephone rings only where danger was told.</remarks>
    public async ValueTask<bool> TextAsync(Changes changes, OpenChat chat, Handoff handoff, DateTimeOffset now, CancellationToken cancel)
    {
        var property = chat.Loaded.Property;
        if (property.Hours.IsNight(TimeZoneInfo.ConvertTime(now, property.Estate.Zone).DateTime) && !await IsUrgentAsync(chat.Conversation.Value.Id, cancel))
        {
            return false;
        }

        var numbers = handoff.By is null ? await duty.AtAsync(now, cancel) : await OfHolderAsync(handoff.By, cancel);
        for (var index = 0; index < numbers.Count; index++)
        {
            var text = Wording.Say(handoff.By is null ? "staff.chat.waiting" : "staff.chat.unanswered", StaffTexts.LanguageOf(numbers[index].Owner), Channel.Sms);
            StaffTexts.Add(changes, $"{chat.Activity.Id}/staff/{index}", numbers[index].Phone, text, null, now);
        }

        return numbers.Count > 0;
    }

    /// <summary>The name of a member of staff as residents hear it; null for a program.</summary>
    public async ValueTask<string?> NameOfAsync(string? by, CancellationToken cancel) => by is null ? null : (await staff.OfNameAsync(by, cancel))?.DisplayName;

    private async ValueTask<IReadOnlyList<DutyNumber>> OfHolderAsync(string by, CancellationToken cancel) =>
        await staff.OfNameAsync(by, cancel) is { Phone: { } phone } holder ? [new(phone, holder)] : [];

    private async ValueTask<bool> IsUrgentAsync(string conversationId, CancellationToken cancel)
    {
        var query = new Query { Kind = Kinds.Ticket.Name, Where = [new("conversation_id", FieldValue.Of(conversationId))], OrderBy = "created_at", Descending = true, Take = MostTickets };
        return (await store.QueryAsync(Kinds.Ticket, query, cancel)).Any(ticket => ticket.Value is { Urgent: true, State: TicketState.Open });
    }
}

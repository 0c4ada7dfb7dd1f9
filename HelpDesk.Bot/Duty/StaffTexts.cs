using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Duty;

/// <summary>Texts to members of staff, in the commit of what they tell.</summary>
internal static class StaffTexts
{
    /// <summary>Adds a text to the supervisor, in their language; none when nobody of the role has a number.</summary>
    public static async ValueTask AddForSupervisorAsync(Changes changes, StaffOnFile staff, string id, Func<Language, string> textIn, DateTimeOffset now, CancellationToken cancel)
    {
        if (await staff.OfRoleAsync(StaffRole.Supervisor, null, null, cancel) is { Phone: { } phone } supervisor)
        {
            Add(changes, id, phone, textIn(LanguageOf(supervisor)), null, now);
        }
    }

    public static Language LanguageOf(StaffAccount? account) => LanguageTags.Parse(account?.Language) ?? Language.ZhHans;

    /// <summary>Adds the text to the commit. The id makes it once.</summary>
    public static void Add(Changes changes, string id, string phone, string text, string? ticket, DateTimeOffset now, OutboxPurpose purpose = OutboxPurpose.Staff) => changes.Insert(Kinds.Outbox, new OutboxMessage
    {
        Id = id,
        Purpose = purpose,
        To = phone,
        Text = text,
        SegmentCount = Segments.Of(text).SegmentCount,
        Ticket = ticket,
        PlannedAt = now,
        DueAt = now,
        State = OutboxState.Planned,
    });
}

using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Duty;

/// <summary>Texts to members of staff, in the commit of what they tell.</summary>
internal static class StaffTexts
{
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

using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Duty;

/// <summary>Texts to members of staff, in the commit of what they tell.</summary>
internal sealed class StaffTexts(DeskStore store)
{
    private const int MostAccounts = 1000;

    /// <summary>The first of the role who has a number, else the first of the role; null for none.</summary>
    public async ValueTask<StaffAccount?> OfRoleAsync(StaffRole role, string? department, string? except, CancellationToken cancel)
    {
        var accounts = await store.QueryAsync(Kinds.Staff, new Query { Kind = Kinds.Staff.Name, Take = MostAccounts }, cancel);
        return accounts.Select(account => account.Value)
            .Where(account => account.Role == role && account.Name != except && (department is null || account.Department == department))
            .OrderBy(account => account.Phone is null).ThenBy(account => account.Name, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    public async ValueTask<StaffAccount?> OfNameAsync(string signIn, CancellationToken cancel) =>
        (await store.FindAsync(Kinds.Staff, signIn, cancel))?.Value;

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

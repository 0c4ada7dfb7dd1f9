using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Identity;
using HelpDesk.Store;
using HelpDesk.Store.Consent;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Search;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Register;

/// <summary>Reads what the pages and calls of the register show, from indexes only.</summary>
internal sealed class RegisterReader(DeskStore store, CatalogueInUse catalogue)
{
    /// <summary>Residents on a page.</summary>
    public const int PageSize = 50;

    private const int MostPages = 2000;
    private const int MostFound = 200;
    private const int TicketsShown = 20;
    private const int ChangesShown = 50;
    private const int ConversationsShown = 20;
    private const int LeastDigits = 7;

    /// <summary>A page of the register, by unit; or of what a search finds.</summary>
    /// <param name="asked">Name, number or unit; null or empty for all.</param>
    /// <param name="page">1, 2, …</param>
    /// <param name="seesPhones">Numbers are searched too; whoever may not see them could find them out otherwise.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public async Task<RegisterPage> ReadAsync(string? asked, int page, bool seesPhones, CancellationToken cancel)
    {
        page = Math.Clamp(page, 1, MostPages);
        if (string.IsNullOrWhiteSpace(asked))
        {
            var all = await store.QueryAsync(Kinds.Resident, new Query { Kind = Kinds.Resident.Name, OrderBy = "place", Skip = (page - 1) * PageSize, Take = PageSize + 1 }, cancel);
            return new(null, page, [.. all.Take(PageSize)], all.Count > PageSize);
        }

        var found = await FindAsync(asked.Trim(), seesPhones, cancel);
        var shown = found.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        return new(asked.Trim(), page, shown, found.Count > page * PageSize);
    }

    /// <summary>Who is on file for a number, as typed; null for nobody.</summary>
    public async Task<Versioned<Resident>?> OfPhoneAsync(string? typed, CancellationToken cancel) =>
        PhoneNumbers.OfTyped(typed) is { } phone && await store.FindAsync(Kinds.Phone, phone, cancel) is { } owner
            ? await store.FindAsync(Kinds.Resident, owner.Value.ResidentId, cancel)
            : null;

    /// <summary>Who is on file for a unit.</summary>
    public async Task<IReadOnlyList<Versioned<Resident>>> OfUnitAsync(UnitOnFile unit, CancellationToken cancel) =>
        [.. (await store.SearchAsync(Kinds.Resident, ResidentRules.DoorTerm(unit), MostFound, cancel)).Where(resident => resident.Value.Units.Any(each => UnitCells.Same(each, unit)))];

    /// <summary>One resident with what belongs to them.</summary>
    public async Task<ResidentView> ViewAsync(Versioned<Resident> resident, Viewer viewer, CancellationToken cancel)
    {
        var consents = new Dictionary<string, NumberConsent>(StringComparer.Ordinal);
        foreach (var phone in resident.Value.Phones)
        {
            if (await store.FindAsync(Kinds.Consent, phone, cancel) is { } consent)
            {
                consents[phone] = consent.Value;
            }
        }

        return new(resident, consents, await TicketsAsync(resident.Value, viewer, cancel), await HistoryAsync(resident.Value.Id, ChangesShown, cancel), await ConversationsAsync(resident.Value, cancel));
    }

    /// <summary>The history, newest first.</summary>
    public async Task<IReadOnlyList<ResidentChange>> HistoryAsync(string id, int take, CancellationToken cancel)
    {
        var query = new Query { Kind = Kinds.ResidentChange.Name, Where = [new("resident_id", FieldValue.Of(id))], Descending = true, Take = take };
        return [.. (await store.QueryAsync(Kinds.ResidentChange, query, cancel)).Select(change => change.Value)];
    }

    /// <summary>Whom a resident was merged into, over several merges; null when they never were.</summary>
    public async Task<string?> MergedIntoAsync(string id, CancellationToken cancel)
    {
        string? into = null;
        for (var step = 0; step < 10 && await store.FindAsync(Kinds.RegisterJob, RegisterJob.IdOf(RegisterWork.Merge, into ?? id), cancel) is { Value.Into: { } next }; step++)
        {
            into = next;
        }

        return into;
    }

    /// <summary>Their conversations: those that are theirs now, and the texts of their numbers.</summary>
    public async Task<IReadOnlyList<ConversationRecord>> ConversationsAsync(Resident resident, CancellationToken cancel)
    {
        var query = new Query { Kind = Kinds.Conversation.Name, Where = [new("party_id", FieldValue.Of(resident.Id))], Take = ConversationsShown };
        var found = (await store.QueryAsync(Kinds.Conversation, query, cancel)).Select(conversation => conversation.Value).ToDictionary(conversation => conversation.Id, StringComparer.Ordinal);
        foreach (var phone in resident.Phones.Where(phone => !found.ContainsKey("sms:" + phone)))
        {
            if (await PersonTalks.OfNumberAsync(store, phone, cancel) is { } texts)
            {
                found[texts.Value.Id] = texts.Value;
            }
        }

        return [.. found.Values.OrderByDescending(conversation => conversation.LastAt)];
    }

    private async Task<IReadOnlyList<Ticket>> TicketsAsync(Resident resident, Viewer viewer, CancellationToken cancel)
    {
        var found = new Dictionary<string, Ticket>(StringComparer.Ordinal);
        foreach (var query in RegisterDesk.TicketsOf(resident.Id, resident.Phones, TicketsShown))
        {
            foreach (var ticket in await store.QueryAsync(Kinds.Ticket, query, cancel))
            {
                if (RegisterDesk.IsOf(ticket.Value, resident.Id) && StaffSight.MaySee(viewer, ticket.Value))
                {
                    found[ticket.Value.Number] = ticket.Value;
                }
            }
        }

        return [.. found.Values.OrderByDescending(ticket => ticket.CreatedAt).ThenByDescending(ticket => ticket.Number, StringComparer.Ordinal).Take(TicketsShown)];
    }

    private async Task<IReadOnlyList<Versioned<Resident>>> FindAsync(string asked, bool seesPhones, CancellationToken cancel)
    {
        if (UnitCells.Asked(asked, catalogue.Estate) is { } unit)
        {
            return await OfUnitAsync(unit, cancel);
        }

        var isNumber = asked.All(character => char.IsAsciiDigit(character) || character is '+' or '-' or ' ' or '(' or ')') && asked.Count(char.IsAsciiDigit) >= LeastDigits;
        if (isNumber && seesPhones && await OfPhoneAsync(asked, cancel) is { } owner)
        {
            return [owner];
        }

        var found = await store.SearchAsync(Kinds.Resident, isNumber ? string.Concat(asked.Where(char.IsAsciiDigit)) : asked, MostFound, cancel);
        var words = new AskedWords(asked);
        return seesPhones ? found : [.. found.Where(resident => ResidentRules.IsNamedBy(resident.Value, words))];
    }
}

/// <summary>A page of the register.</summary>
public sealed record RegisterPage(string? Asked, int Page, IReadOnlyList<Versioned<Resident>> Rows, bool HasNext);

/// <summary>One resident as shown.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Consents">What is known of their numbers.</param>
/// <param name="Tickets">Their newest tickets that the viewer may see.</param>
/// <param name="History">Newest first.</param>
/// <param name="Conversations">Newest first.</param>
public sealed record ResidentView(
    Versioned<Resident> Entry, IReadOnlyDictionary<string, NumberConsent> Consents, IReadOnlyList<Ticket> Tickets, IReadOnlyList<ResidentChange> History, IReadOnlyList<ConversationRecord> Conversations);

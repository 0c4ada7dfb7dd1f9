using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>The office's canned replies for one ticket, in its resident's language. They are a beginning: whoever sends one may change it.</summary>
internal static class CannedReplies
{
    // What is not known of the ticket is left for the writer to fill in.
    private const string Blank = "___";

    /// <summary>Those that fit its kind, in the catalogue's order.</summary>
    public static IReadOnlyList<FilledReply> Of(Ticket ticket, PropertyCatalogue catalogue)
    {
        var language = LanguageTags.Parse(ticket.Language) ?? Language.ZhHans;
        var values = ValuesOf(ticket, catalogue.Estate, language);
        return
        [
            .. catalogue.Replies
                .Where(reply => reply.Kinds.Count == 0 || reply.Kinds.Contains(ticket.Kind))
                .Select(reply => new FilledReply(reply.Name, reply.Titles, Wording.Fill(Wording.In(reply.Texts, language), values, Blank))),
        ];
    }

    private static Dictionary<string, string> ValuesOf(Ticket ticket, Estate estate, Language language)
    {
        var visit = ticket.Promise ?? ticket.Booking?.ToVisit() ?? ticket.Visit;
        (string Name, string? Value)[] all =
        [
            ("name", ticket.Resident),
            ("number", ticket.Number),
            ("unit", Wording.OfUnit(new UnitRef(ticket.Building, ticket.Entrance, ticket.Unit), language)),
            ("item", ticket.Item),
            ("visit", visit is { StartOn: not null } ? Wording.OfWhen(TicketMapping.WhenOf(visit), language) : null),
            ("property", Wording.In(estate.Names, language)),
        ];
        return all.Where(each => !string.IsNullOrEmpty(each.Value)).ToDictionary(each => each.Name, each => each.Value ?? "", StringComparer.Ordinal);
    }
}

/// <summary>A canned reply filled in for a ticket.</summary>
/// <param name="Name">As in the catalogue.</param>
/// <param name="Titles">What staff pick it by, in each language.</param>
/// <param name="Text">In the resident's language.</param>
public sealed record FilledReply(string Name, IReadOnlyDictionary<Language, string> Titles, string Text);

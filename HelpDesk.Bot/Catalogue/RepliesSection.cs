using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Catalogue;

/// <summary>Section <c>replies</c>: what staff often write to residents.</summary>
internal static class RepliesSection
{
    // What a reply may say of its ticket.
    private static readonly string[] Values = ["name", "number", "unit", "item", "visit", "property"];
    private static readonly string[] AllKinds = [.. Enum.GetValues<TicketKind>().Select(Kinds.Written)];

    public static CannedReply Read(CatalogueNode node)
    {
        node.AllowOnly("name", "title", "texts", "kinds");
        var texts = node.Required("texts");
        var reply = new CannedReply(
            node.Required("name").Name(),
            node.Required("title").InLanguages(),
            texts.InLanguages(),
            [.. node.Items("kinds").Select(kind => Kinds.Read<TicketKind>(kind.OneOf(AllKinds)) ?? default)]);
        foreach (var (language, text) in reply.Texts)
        {
            Check(texts, language, text);
        }

        return reply;
    }

    private static void Check(CatalogueNode texts, Language language, string text)
    {
        if (texts.Optional(language.Tag()) is not { } node)
        {
            return;
        }

        if (text.Count(sign => sign == '{') != text.Count(sign => sign == '}') || text.Count(sign => sign == '[') != text.Count(sign => sign == ']'))
        {
            node.Wrong("has a bracket that is not closed");
        }

        foreach (var unknown in Wording.NamesIn(text).Except(Values, StringComparer.Ordinal))
        {
            node.Wrong($"asks for {{{unknown}}}; known are {string.Join(", ", Values)}");
        }
    }
}

/// <summary>A reply that staff begin with.</summary>
/// <param name="Name">Name for addresses.</param>
/// <param name="Titles">What staff pick it by, in each language.</param>
/// <param name="Texts">The text in each language; <c>{name}</c> and its like are filled in, <c>[parts]</c> left out where a value of theirs is not known.</param>
/// <param name="Kinds">Kinds of ticket it is offered for; empty for all.</param>
internal sealed record CannedReply(string Name, IReadOnlyDictionary<Language, string> Titles, IReadOnlyDictionary<Language, string> Texts, IReadOnlyList<TicketKind> Kinds);

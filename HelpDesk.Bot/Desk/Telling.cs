using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>What a resident is told about a command, in their language.</summary>
internal static class Telling
{
    /// <summary>Characters of a reason that are told, so that a text stays within two segments; all of it stands in the timeline.</summary>
    private const int MostOfReason = 60;

    /// <summary>The text; null when the command is not told.</summary>
    public static string? Of(Ticket ticket, TicketCommand command)
    {
        var language = LanguageTags.Parse(ticket.Language) ?? Language.ZhHans;
        return command switch
        {
            TicketCommand.Reply reply => reply.Text,
            TicketCommand.Promise promise => Worded("desk.promised", ticket, language, Wording.OfWhen(TicketMapping.WhenOf(promise.Visit), language)),
            TicketCommand.Done => Worded("desk.done", ticket, language, null),
            TicketCommand.Close => Worded("desk.closed", ticket, language, null),
            TicketCommand.Reopen => Worded("desk.reopened", ticket, language, null),
            TicketCommand.Cancel cancel => Worded("desk.cancelled", ticket, language, null, cancel.Reason),
            TicketCommand.Move move => Worded("desk.moved", ticket, language, Wording.OfWhen(TicketMapping.WhenOf(move.To.ToVisit()), language), move.Reason),
            _ => null,
        };
    }

    private static string? Worded(string kind, Ticket ticket, Language language, string? when, string? reason = null)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["ticket"] = ticket.Number };
        if (when is not null)
        {
            values["when"] = when;
        }

        if (reason is not null)
        {
            values["reason"] = Shortened(reason);
        }

        // What a resident called a repair may be long; the name of a service is short.
        if (ticket is { Kind: TicketKind.Booking, Form: not null, Item: { } item })
        {
            values["item"] = item;
        }

        // An empty text is never sent: better that the page says “call”.
        return Wording.ToText(new Reply(kind, values, [], Substantive: true), language, Channel.Sms, ticket.Number) is { Length: > 0 } text ? text : null;
    }

    private static string Shortened(string reason) => Shortening.WithDots(reason.ReplaceLineEndings(" ").Trim().TrimEnd('。', '.', '！', '!', '，', ','), MostOfReason);
}

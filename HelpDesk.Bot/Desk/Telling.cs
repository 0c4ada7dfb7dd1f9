using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>What a resident is told about a command, in their language.</summary>
internal static class Telling
{
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
            _ => null,
        };
    }

    private static string? Worded(string kind, Ticket ticket, Language language, string? when)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["ticket"] = ticket.Number };
        if (when is not null)
        {
            values["when"] = when;
        }

        // An empty text is never sent: better that the page says “call”.
        return Wording.ToText(new Reply(kind, values, [], Substantive: true), language, Channel.Sms, ticket.Number) is { Length: > 0 } text ? text : null;
    }
}

using System.Globalization;
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
        var language = LanguageOf(ticket.Language);
        return command switch
        {
            TicketCommand.Reply reply => reply.Text,
            TicketCommand.Promise promise => Worded("desk.promised", ticket, language, Said(promise.Visit, language)),
            TicketCommand.Done => Worded("desk.done", ticket, language, null),
            TicketCommand.Close => Worded("desk.closed", ticket, language, null),
            TicketCommand.Reopen => Worded("desk.reopened", ticket, language, null),
            _ => null,
        };
    }

    public static Language LanguageOf(string written) => written switch
    {
        "zh-Hant" => Language.ZhHant,
        "en" => Language.En,
        _ => Language.ZhHans,
    };

    /// <summary>A promised time as said to the resident: 11月22日上午, 22 November, morning.</summary>
    internal static string Said(VisitTime visit, Language language)
    {
        var english = language == Language.En;
        var format = english ? "d MMMM" : "M月d日";
        var day = visit.StartOn?.ToString(format, CultureInfo.InvariantCulture) ?? "";
        if (visit.EndOn is { } end && end != visit.StartOn)
        {
            day += (english ? " to " : "至") + end.ToString(format, CultureInfo.InvariantCulture);
        }

        var time = (visit.StartTime, visit.EndTime) switch
        {
            ({ } from, { } to) => $"{from:HH\\:mm}–{to:HH\\:mm}",
            ({ } from, null) => english ? $"after {from:HH\\:mm}" : $"{from:HH\\:mm}{(language == Language.ZhHant ? "後" : "后")}",
            (null, { } to) => english ? $"before {to:HH\\:mm}" : $"{to:HH\\:mm}前",
            _ => PartSaid(visit.PartOfDay, english),
        };
        return (english && time.Length > 0 ? $"{day}, {time}" : day + time).Trim();
    }

    private static string PartSaid(string? part, bool english) => part is null ? "" : english ? part : part switch
    {
        "morning" => "上午",
        "noon" => "中午",
        "afternoon" => "下午",
        "evening" => "晚上",
        _ => "夜间",
    };

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

using System.Globalization;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Applications;

/// <summary>What a decision is told in: to its resident and to the departments concerned.</summary>
internal static class ApplicationTelling
{
    /// <summary>For the resident, in their language; null when the command is not told.</summary>
    public static string? ToResident(Ticket before, Ticket after, ApplicationCommand command, IReadOnlyList<Pass> issued, Currency currency)
    {
        var language = LanguageTags.Parse(after.Language) ?? Language.ZhHans;
        return command switch
        {
            ApplicationCommand.Approve => Approved(after, command, issued, language),
            ApplicationCommand.Refuse => Say(before.Application?.Decision == Decision.Approved ? "application.withdrawn" : "application.refused", after, command, language),
            ApplicationCommand.SendBack => Say("application.sentback", after, command, language),
            ApplicationCommand.Suspend => Say("application.suspended", after, command, language),
            ApplicationCommand.Resume => Say("application.resumed", after, command, language),
            ApplicationCommand.Complete or ApplicationCommand.Refund => WorksTelling.ToResident(after, command, currency, language),
            _ => null,
        };
    }

    /// <summary>For staff of the departments the kind tells; null when the command is not told.</summary>
    public static string? ToStaff(Ticket before, Ticket after, ApplicationCommand command, IReadOnlyList<Pass> issued, Language language)
    {
        var kind = command switch
        {
            ApplicationCommand.Approve => "staff.approved",
            ApplicationCommand.Suspend => "staff.suspended",
            ApplicationCommand.Resume => "staff.resumed",
            ApplicationCommand.Complete { Passed: true } => "staff.completed",
            ApplicationCommand.Refuse when before.Application?.Decision == Decision.Approved => "staff.withdrawn",
            _ => null,
        };
        if (kind is null)
        {
            return null;
        }

        var first = issued is [var one, ..] ? one : null;
        return Wording.Say(
            kind,
            language,
            Channel.Sms,
            ("ticket", after.Number),
            ("unit", Wording.OfUnit(new UnitRef(after.Building, after.Entrance, after.Unit), language)),
            ("item", after.Item),
            ("reason", OneLine(command.Reason)),
            ("from", first is null ? null : Day(first.ValidFrom, language)),
            ("until", first is null ? null : Day(first.ValidTo, language)),
            ("count", first is null ? null : issued.Count.ToString(CultureInfo.InvariantCulture)));
    }

    private static string Approved(Ticket ticket, ApplicationCommand command, IReadOnlyList<Pass> issued, Language language)
    {
        var first = issued is [var one, ..] ? one : null;
        var starts = ticket.Application?.StartsOn;
        return Wording.Say(
            first is null ? "application.approved" : "application.approved.pass",
            language,
            Channel.Sms,
            ("ticket", ticket.Number),
            ("item", ticket.Item),
            ("note", OneLine(command.Reason)),
            ("passes", string.Join(language == Language.En ? ", " : "、", issued.Select(pass => PassNumber.Spoken(pass.Number)))),
            ("from", first is not null ? Day(first.ValidFrom, language) : starts is { } on ? Day(on, language) : null),
            ("until", first is null ? null : Day(first.ValidTo, language)),
            ("uses", first is { UsesAllowed: > 0 } ? first.UsesAllowed.ToString(CultureInfo.InvariantCulture) : null));
    }

    private static string Say(string kind, Ticket ticket, ApplicationCommand command, Language language) =>
        Wording.Say(kind, language, Channel.Sms, ("ticket", ticket.Number), ("item", ticket.Item), ("reason", OneLine(command.Reason)));

    private static string Day(DateOnly day, Language language) => Wording.OfWhen(new When(day, day, null, null, null, ""), language);

    internal static string? OneLine(string? text) => text?.ReplaceLineEndings(" ").TrimEnd('。', '.', ' ');
}

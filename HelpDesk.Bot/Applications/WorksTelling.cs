using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Bookings;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Applications;

/// <summary>What a resident is told of the end of their works.</summary>
internal static class WorksTelling
{
    /// <summary>The text, by what became of the ticket; null when there is nothing to tell.</summary>
    public static string? ToResident(Ticket after, ApplicationCommand command, Currency currency, Language language)
    {
        return (command, after.Application?.Works) switch
        {
            (ApplicationCommand.Complete { Passed: false }, _) => Say("works.failed", ("reason", ApplicationTelling.OneLine(command.Reason))),
            (ApplicationCommand.Complete, { } works) => Say("works.passed", ("deposit", works is { Deposit: { ReceivedAt: not null, Amount: var held }, Refund: null } ? Money(held) : null)),
            (ApplicationCommand.Refund, { Refund: { } refund }) => Say(
                "works.refunded",
                ("amount", Money(refund.Amount)),
                ("deduction", refund.Deduction > 0 ? Money(refund.Deduction) : null),
                ("reason", refund.Deduction > 0 ? ApplicationTelling.OneLine(refund.Reason) : null)),
            _ => null,
        };

        string Say(string kind, params ReadOnlySpan<(string Name, string? Value)> values) =>
            Wording.Say(kind, language, Channel.Sms, [("ticket", after.Number), ("item", after.Item), .. values]);

        string Money(decimal amount) => BookingWording.Money(amount, currency, language);
    }
}

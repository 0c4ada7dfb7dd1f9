using System.Globalization;
using System.Text.RegularExpressions;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Duty;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Complaints;

/// <summary>Brings a ticket, when it is filed or raised to another class, to whoever must act on it, in that commit: a complaint to the manager or the head of the department, a message to the one it is for.</summary>
/// <remarks>The text names no resident, number or unit: it is read on a telephone that others see.</remarks>
internal sealed partial class Referrals(StaffOnFile staff, CatalogueInUse catalogue)
{
    private const int MaxItem = 60;
    private const string Referred = "referred";

    /// <summary>The ticket with what was done; the text goes into the commit.</summary>
    public async ValueTask<Ticket> ReferAsync(Changes changes, Ticket ticket, DateTimeOffset now, CancellationToken cancel)
    {
        if (ticket is { Form: "slip", Assignee: { } addressee })
        {
            return await staff.OfNameAsync(addressee, cancel) is { } person ? Told(changes, ticket, person, TextOfSlip(ticket, person), now) : ticket;
        }

        // Of an emergency the alarm is out already.
        return ticket is { Kind: TicketKind.Complaint, Urgent: false, Deadlines.ReferralDueAt: { } due } && await ReceiverAsync(ticket, cancel) is { } receiver
            ? Told(changes, ticket, receiver, TextOfComplaint(ticket, receiver, due), now)
            : ticket;
    }

    private async ValueTask<StaffAccount?> ReceiverAsync(Ticket ticket, CancellationToken cancel)
    {
        var except = ticket.AgainstPerson;
        var head = ticket.ComplaintClass != "grave" && (ticket.Against ?? ticket.Department) is { } department
            ? await staff.OfRoleAsync(StaffRole.DepartmentHead, department, except, cancel)
            : null;
        var supervisor = ticket.ComplaintClass == "grave" ? null : head ?? await staff.OfRoleAsync(StaffRole.Supervisor, null, except, cancel);
        return supervisor ?? await staff.OfRoleAsync(StaffRole.Manager, null, null, cancel);
    }

    private static Ticket Told(Changes changes, Ticket ticket, StaffAccount receiver, string text, DateTimeOffset now)
    {
        if (receiver.Phone is { } phone)
        {
            StaffTexts.Add(changes, $"referral:{ticket.Number}/{ticket.Timeline.Count(entry => entry.Event == Referred)}", phone, text, ticket.Number, now);
        }

        return ticket with { Timeline = [.. ticket.Timeline, new(now, "bot", Referred, receiver.DisplayName)] };
    }

    private string TextOfComplaint(Ticket ticket, StaffAccount receiver, DateTimeOffset due) => Wording.Say(
        ticket.ComplaintClass == "grave" ? "staff.referral.grave" : "staff.referral.important",
        StaffTexts.LanguageOf(receiver),
        Channel.Sms,
        ("ticket", ticket.Number),
        ("item", ItemOf(ticket)),
        ("when", TimeZoneInfo.ConvertTime(due, catalogue.Estate.Zone).ToString("HH:mm", CultureInfo.InvariantCulture)));

    private static string TextOfSlip(Ticket ticket, StaffAccount person)
    {
        var company = ticket.Fields?.FirstOrDefault(field => field.Name == "company")?.Value;
        var who = ticket.Resident is { } name ? $"{company}{(company?.All(char.IsAscii) == true ? " " : "")}{name}" : company ?? "";
        return Wording.Say("staff.slip", StaffTexts.LanguageOf(person), Channel.Sms, ("ticket", ticket.Number), ("who", who.Length > 0 ? who : "–"), ("item", ItemOf(ticket)));
    }

    private static string ItemOf(Ticket ticket)
    {
        var item = Number().Replace((ticket.Item ?? ticket.Text ?? "").ReplaceLineEndings(" "), "…");
        item = ticket is { Kind: TicketKind.Complaint, Resident: { Length: > 1 } name } ? item.Replace(name, "…", StringComparison.OrdinalIgnoreCase) : item;
        return Shortening.WithDots(item, MaxItem);
    }

    [GeneratedRegex(@"\+?[0-9][0-9 -]{5,}[0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}

using HelpDesk.Dialogs;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>What the catalogue calls a ticket's kind and departments, in the page's language; null where it names none.</summary>
/// <param name="Kind">Kind of complaint.</param>
/// <param name="Department">Whose matter it is.</param>
/// <param name="Against">Department complained about.</param>
public sealed record TicketLabels(string? Kind, string? Department, string? Against)
{
    public static TicketLabels None { get; } = new(null, null, null);

    internal static TicketLabels Of(Estate estate, Ticket ticket, string language)
    {
        var reader = language == "en" ? Language.En : Language.ZhHans;
        var kind = ticket.Kind == TicketKind.Complaint ? estate.ComplaintKinds.FirstOrDefault(each => each.Name == ticket.Form)?.Labels.GetValueOrDefault(reader) : null;
        return new(kind ?? (ticket.Kind == TicketKind.Complaint ? ticket.Form : null), DepartmentOf(ticket.Department), DepartmentOf(ticket.Against));

        string? DepartmentOf(string? name) => estate.Departments.FirstOrDefault(each => each.Name == name)?.Labels.GetValueOrDefault(reader) ?? name;
    }
}

using System.Globalization;
using HelpDesk.Dialogs;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>What the catalogue calls a ticket's kind and departments, in the page's language; null where it names none.</summary>
/// <param name="Kind">Kind of complaint.</param>
/// <param name="Department">Whose matter it is.</param>
/// <param name="Against">Department complained about.</param>
public sealed record TicketLabels(string? Kind, string? Department, string? Against)
{
    /// <summary>What the rules in force say of this kind, where it stands and when that was checked; null for nothing.</summary>
    public string? Guidance { get; init; }

    public static TicketLabels None { get; } = new(null, null, null);

    internal static TicketLabels Of(Estate estate, Ticket ticket, string language)
    {
        var reader = language == "en" ? Language.En : Language.ZhHans;
        var kind = ticket.Kind == TicketKind.Complaint ? estate.ComplaintKinds.FirstOrDefault(each => each.Name == ticket.Form) : null;
        return new(kind?.Labels.GetValueOrDefault(reader) ?? (ticket.Kind == TicketKind.Complaint ? ticket.Form : null), DepartmentOf(ticket.Department), DepartmentOf(ticket.Against))
        {
            Guidance = kind?.Guidance is { } guidance ? string.Create(CultureInfo.InvariantCulture, $"{guidance.Source} · {guidance.CheckedOn:yyyy-MM-dd}") : null,
        };

        string? DepartmentOf(string? name) => estate.Departments.FirstOrDefault(each => each.Name == name)?.Labels.GetValueOrDefault(reader) ?? name;
    }
}

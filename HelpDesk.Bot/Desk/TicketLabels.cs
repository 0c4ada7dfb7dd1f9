using System.Globalization;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store.Applications;
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

    /// <summary>What the catalogue calls the papers of an application today, by name.</summary>
    public IReadOnlyDictionary<string, string> Papers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>A paper in the page's language; as it was filed where the catalogue has it no longer.</summary>
    public string Of(Paper paper) => Papers.GetValueOrDefault(paper.Name, paper.Label);

    /// <summary>What the questions of an application are called today, by name.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>An answer's question in the page's language; in the resident's where the catalogue has it no longer.</summary>
    public string Of(TicketField field) => Fields.GetValueOrDefault(field.Name, field.Label);

    /// <summary>What money is counted in.</summary>
    public Currency Currency { get; init; } = Currency.Yuan;

    public static TicketLabels None { get; } = new(null, null, null);

    internal static TicketLabels Of(Estate estate, Ticket ticket, Language reader)
    {
        var kind = ticket.Kind == TicketKind.Complaint ? estate.ComplaintKinds.FirstOrDefault(each => each.Name == ticket.Form) : null;
        return new(kind?.Labels.GetValueOrDefault(reader) ?? (ticket.Kind == TicketKind.Complaint ? ticket.Form : null), DepartmentOf(ticket.Department), DepartmentOf(ticket.Against))
        {
            Papers = PapersOf(estate, ticket, reader),
            Fields = FieldsOf(estate, ticket, reader),
            Currency = estate.Currency,
            Guidance = kind?.Guidance is { } guidance ? string.Create(CultureInfo.InvariantCulture, $"{guidance.Source} · {guidance.CheckedOn:yyyy-MM-dd}") : null,
        };

        string? DepartmentOf(string? name) => estate.Departments.FirstOrDefault(each => each.Name == name)?.Labels.GetValueOrDefault(reader) ?? name;
    }

    /// <summary>The unit as people of the page's language write it; empty for none.</summary>
    internal static string UnitOf(Ticket ticket, Language reader) => Wording.OfUnit(new UnitRef(ticket.Building, ticket.Entrance, ticket.Unit), reader);

    /// <summary>What is applied for, in the page's language where the catalogue still knows it.</summary>
    internal static string ApplicationOf(Estate estate, Ticket ticket, Language reader) =>
        estate.Applications.FirstOrDefault(kind => kind.Name == ticket.Form) is { } applied ? Wording.In(applied.Labels, reader) : ticket.Item ?? "";

    private static Dictionary<string, string> FieldsOf(Estate estate, Ticket ticket, Language reader) =>
        (estate.Applications.FirstOrDefault(kind => kind.Name == ticket.Form)?.Slots ?? []).ToDictionary(slot => slot.Name, slot => Wording.In(slot.Labels, reader), StringComparer.Ordinal);

    private static Dictionary<string, string> PapersOf(Estate estate, Ticket ticket, Language reader) =>
        ticket.Application is null || estate.Applications.FirstOrDefault(kind => kind.Name == ticket.Form) is not { } applied
            ? new(StringComparer.Ordinal)
            : applied.Papers.GroupBy(paper => paper.Name, StringComparer.Ordinal).ToDictionary(same => same.Key, same => Wording.In(same.First().Labels, reader), StringComparer.Ordinal);
}

using HelpDesk.Bot.Catalogue;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>Reads the works under way, those whose check is missing first.</summary>
internal sealed class WorksList(DeskStore store, CatalogueInUse catalogue, TimeProvider clock)
{
    private const int Most = 200;

    public async Task<WorksView> ReadAsync(Viewer viewer, Language reader, CancellationToken cancel)
    {
        var query = new Query { Kind = Kinds.Ticket.Name, Where = [new("works", FieldValue.Of(Kinds.WorksUnderWay))], OrderBy = "created_at", Take = Most };
        var found = await store.QueryAsync(Kinds.Ticket, query, cancel);
        var now = clock.GetUtcNow();
        var rows = found.Where(ticket => StaffSight.MaySee(viewer, ticket.Value)).Select(ticket => RowOf(ticket, now, reader))
            .OrderBy(row => row.Due.IsDue ? 0 : 1).ThenBy(row => row.Due.Missed ?? DateOnly.MaxValue).ThenBy(row => row.AskedAt ?? DateTimeOffset.MaxValue).ThenBy(row => row.Where, StringComparer.Ordinal);
        return new([.. rows], IsCut: found.Count == Most);
    }

    private WorksRow RowOf(Versioned<Ticket> ticket, DateTimeOffset now, Language reader)
    {
        var application = ticket.Value.Application ?? new Application();
        return new(
            ticket,
            WorksDue.Of(application, now, catalogue.LocalHours),
            TicketLabels.UnitOf(ticket.Value, reader),
            TicketLabels.ApplicationOf(catalogue.Estate, ticket.Value, reader))
        {
            AskedAt = application.Works?.CompletionAskedAt,
            Until = application.Works?.Until,
            IsOver = application.Works?.Until is { } until && until < Store.Sla.LocalTime.DateOf(now, catalogue.Estate.Zone),
            StoppedFor = application.Suspension?.Reason,
        };
    }
}

/// <summary>The works under way.</summary>
/// <param name="Rows">In the order to be looked at.</param>
/// <param name="IsCut">There are more than are read at once.</param>
public sealed record WorksView(IReadOnlyList<WorksRow> Rows, bool IsCut);

/// <summary>One site.</summary>
/// <param name="Ticket">Its ticket.</param>
/// <param name="Due">How it stands with its checks.</param>
/// <param name="Where">The unit.</param>
/// <param name="What">What was applied for.</param>
public sealed record WorksRow(Versioned<Ticket> Ticket, WorksDue Due, string Where, string What)
{
    /// <summary>When the completion check was asked for (UTC); null when it was not.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>Last day allowed, local.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>That day is past.</summary>
    public bool IsOver { get; init; }

    /// <summary>What must be put right first; null when they are not stopped.</summary>
    public string? StoppedFor { get; init; }
}

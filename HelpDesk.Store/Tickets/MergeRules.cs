namespace HelpDesk.Store.Tickets;

/// <summary>Makes one ticket of two that a resident filed for the same matter: the duplicate is closed and the other stands for it. Pure and repeatable.</summary>
public static class MergeRules
{
    private const int DigitsOfANumber = 7;

    /// <summary>The duplicate, closed.</summary>
    /// <param name="duplicate">The duplicate.</param>
    /// <param name="into">The ticket that stands for it.</param>
    /// <param name="by">A sign-in name, or <c>api:NAME</c>.</param>
    /// <param name="now">Now (UTC).</param>
    public static TicketOutcome Merge(Ticket duplicate, Ticket into, string by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(duplicate);
        ArgumentNullException.ThrowIfNull(into);
        return duplicate.MergedInto == into.Number ? new TicketOutcome.Same()
            : Fault(duplicate, into) is { } fault ? new TicketOutcome.Refused(fault)
            : new TicketOutcome.Changed(duplicate with
            {
                State = TicketState.Closed,
                DueAt = null,
                Incident = null,
                MergedInto = into.Number,
                WorkOrders = [.. duplicate.WorkOrders.Select(order => IsUnderWay(order) ? order with { State = WorkOrderState.Cancelled, At = now } : order)],
                Timeline = [.. duplicate.Timeline, new(now, by, "merged_into", into.Number)],
            });
    }

    /// <summary>The ticket that stands for the duplicate: with its photos and with what it tells besides.</summary>
    /// <inheritdoc cref="Merge" path="/param"/>
    public static Ticket Receive(Ticket into, Ticket duplicate, string by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(into);
        ArgumentNullException.ThrowIfNull(duplicate);
        return into with
        {
            Urgent = into.Urgent || duplicate.Urgent,
            Danger = into.Danger ?? duplicate.Danger,
            Incident = into.Incident ?? duplicate.Incident,
            Merged = [.. into.Merged ?? [], duplicate.Number],
            Photos = Joined(into.Photos, duplicate.Photos),
            Timeline = [.. into.Timeline, new(now, by, "merged", Detail(into, duplicate))],
        };
    }

    /// <summary>The ticket that stood for a duplicate which is open again; what it noted stays in its timeline.</summary>
    /// <inheritdoc cref="Merge" path="/param"/>
    public static Ticket Release(Ticket into, Ticket duplicate, string by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(into);
        ArgumentNullException.ThrowIfNull(duplicate);
        return into with
        {
            Merged = Left(into.Merged, number => number != duplicate.Number),
            Photos = Left(into.Photos, photo => duplicate.Photos?.Contains(photo) != true),
            Timeline = [.. into.Timeline, new(now, by, "unmerged", duplicate.Number)],
        };
    }

    /// <summary>Whether two tickets are of one resident or one unit, as far as they tell.</summary>
    public static bool AreOfOneResident(Ticket one, Ticket other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return Same(one.PartyId, other.PartyId) || Same(one.Phone, other.Phone) || Same(one.ConversationId, other.ConversationId)
            || (Same(one.Building, other.Building) && Same(one.Unit, other.Unit) && (one.Entrance is null || other.Entrance is null || one.Entrance == other.Entrance));

        static bool Same(string? one, string? other) => one is not null && one == other;
    }

    private static TicketRefusal? Fault(Ticket duplicate, Ticket into) =>
        duplicate.Number == into.Number ? TicketRefusal.SameTicket
        : duplicate.MergedInto is not null || into.MergedInto is not null ? TicketRefusal.MergedBefore
        : IsBound(duplicate) || IsBound(into) ? TicketRefusal.NotMergeable
        : !AreOfOneResident(duplicate, into) ? TicketRefusal.OtherResident
        : duplicate.Against != into.Against || duplicate.AgainstPerson != into.AgainstPerson ? TicketRefusal.OtherConfidence
        : IsFinished(into) && !IsFinished(duplicate) ? TicketRefusal.OtherFinished
        : null;

    // Places are sold and papers decided under their own number.
    private static bool IsBound(Ticket ticket) => ticket.Kind is TicketKind.Booking or TicketKind.Application || ticket.Booking is not null || ticket.Application is not null;

    private static bool IsFinished(Ticket ticket) => ticket.State is TicketState.Closed or TicketState.Cancelled;

    private static bool IsUnderWay(WorkOrder order) => order.State is WorkOrderState.Dispatched or WorkOrderState.Acknowledged or WorkOrderState.OnSite or WorkOrderState.FailedCheck;

    private static IReadOnlyList<T>? Joined<T>(IReadOnlyList<T>? some, IReadOnlyList<T>? more) => more is null ? some : some is null ? more : [.. some.Union(more)];

    private static List<T>? Left<T>(IReadOnlyList<T>? all, Func<T, bool> keeps) => all?.Where(keeps).ToList() is { Count: > 0 } left ? left : null;

    // A number among the answers is masked where it stands, and stays there.
    private static bool IsNew(Ticket into, TicketField field) =>
        field.Value.Count(char.IsAsciiDigit) < DigitsOfANumber && into.Fields?.Any(known => known.Name == field.Name && known.Value == field.Value) != true;

    private static string Detail(Ticket into, Ticket duplicate)
    {
        var said = new[] { duplicate.Item, duplicate.Place, duplicate.Text, duplicate.Visit is { } visit && visit != into.Visit ? visit.Text ?? Promises.Written(visit) : null }
            .OfType<string>()
            .Where(text => text.Length > 0 && text != into.Item && text != into.Place && text != into.Text)
            .Concat((duplicate.Fields ?? []).Where(field => IsNew(into, field)).Select(field => $"{field.Label}：{field.Value}"))
            .Distinct(StringComparer.Ordinal);
        var detail = string.Join('\n', [duplicate.Number, .. said]);
        return detail.Length <= TicketRules.MaxText ? detail : detail[..(char.IsHighSurrogate(detail[TicketRules.MaxText - 1]) ? TicketRules.MaxText - 1 : TicketRules.MaxText)];
    }
}

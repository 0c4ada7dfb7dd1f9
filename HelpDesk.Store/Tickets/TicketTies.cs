using System.Collections.Frozen;

namespace HelpDesk.Store.Tickets;

/// <summary>Which other tickets a ticket names, and what is left of it for somebody who may not see some of them. Pure.</summary>
public static class TicketTies
{
    // Their detail begins with the number of the other ticket.
    private static readonly FrozenSet<string> Events = new[] { "linked", "unlinked", "repeats", "repeated", "joined", "merged", "merged_into", "unmerged" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Numbers of all other tickets it names, in its fields and its timeline.</summary>
    public static IReadOnlySet<string> NamedBy(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var named = new HashSet<string>(StringComparer.Ordinal);
        named.UnionWith(ticket.Links ?? []);
        named.UnionWith(ticket.Merged ?? []);
        named.UnionWith(new[] { ticket.MergedInto, ticket.Repeats }.OfType<string>());
        named.UnionWith(ticket.Timeline.Select(NamedBy).OfType<string>());
        return named;
    }

    /// <summary>The ticket without a trace of those that are hidden; for showing, never for writing.</summary>
    public static Ticket Without(Ticket ticket, IReadOnlySet<string> hidden)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(hidden);
        return hidden.Count == 0 ? ticket : ticket with
        {
            Links = Left(ticket.Links),
            Merged = Left(ticket.Merged),
            MergedInto = Shown(ticket.MergedInto),
            Repeats = Shown(ticket.Repeats),
            Timeline = [.. ticket.Timeline.Where(entry => NamedBy(entry) is not { } other || !hidden.Contains(other))],
        };

        string? Shown(string? number) => number is not null && hidden.Contains(number) ? null : number;

        IReadOnlyList<string>? Left(IReadOnlyList<string>? numbers) => numbers is null ? null : [.. numbers.Where(number => !hidden.Contains(number))];
    }

    /// <summary>Number of the other ticket that an entry of the timeline names; null for none.</summary>
    internal static string? NamedBy(TicketEvent entry) =>
        Events.Contains(entry.Event) && entry.Detail is { } detail ? detail[..(detail.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : detail.Length)] : null;
}

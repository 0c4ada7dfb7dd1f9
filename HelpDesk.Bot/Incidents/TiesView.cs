using HelpDesk.Store.Incidents;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Incidents;

/// <summary>What a ticket has to do with others, as its page and the API show it: only what the viewer may see.</summary>
public sealed record TiesView
{
    public static TiesView None { get; } = new();

    /// <summary>Linked and repeated tickets.</summary>
    public IReadOnlyList<TiedTicket> Ties { get; init; } = [];

    /// <summary>The ticket that stands for this one; null when this is no duplicate.</summary>
    public Ticket? MergedInto { get; init; }

    /// <summary>Duplicates it stands for.</summary>
    public IReadOnlyList<Ticket> Merged { get; init; } = [];

    /// <summary>Other unfinished tickets of the same resident or unit, which may be duplicates.</summary>
    public IReadOnlyList<Ticket> SameResident { get; init; } = [];

    public IncidentView Incident { get; init; } = IncidentView.None;
}

/// <summary>Another ticket.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="How"><c>linked</c>, <c>repeats</c> (this repeats it) or <c>repeated</c> (it repeats this).</param>
public sealed record TiedTicket(Ticket Ticket, string How);

/// <summary>The incident a ticket belongs to, or may belong to.</summary>
public sealed record IncidentView
{
    public static IncidentView None { get; } = new();

    /// <summary>Its tickets, oldest first, this one among them; empty when it stands alone.</summary>
    public IReadOnlyList<Ticket> Tickets { get; init; } = [];

    /// <summary>Tickets that are proposed, the likeliest first.</summary>
    public IReadOnlyList<Ticket> Proposed { get; init; } = [];

    /// <summary>Numbers of those whose resident cannot be written to.</summary>
    public IReadOnlySet<string> ToCall { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The last command to all of them; null for none.</summary>
    public IncidentCommand? Last { get; init; }

    /// <summary>Those a command to all goes to: what was withdrawn is left out.</summary>
    public IReadOnlyList<Ticket> Reached => [.. Tickets.Where(ticket => ticket.State != TicketState.Cancelled)];

    /// <summary>Residents: tickets of one conversation are one resident's.</summary>
    public int Residents => Reached.DistinctBy(ticket => ticket.ConversationId ?? ticket.Number).Count();

    /// <summary>The residents' languages with how many use each, the most used first.</summary>
    public IReadOnlyList<LanguageUse> Languages =>
        [.. Reached.DistinctBy(ticket => ticket.ConversationId ?? ticket.Number).GroupBy(ticket => ticket.Language, StringComparer.Ordinal).Select(same => new LanguageUse(same.Key, same.Count())).OrderByDescending(use => use.Count)];
}

/// <summary>How many residents use a language.</summary>
/// <param name="Language">zh-Hans, zh-Hant or en.</param>
/// <param name="Count">Residents.</param>
public sealed record LanguageUse(string Language, int Count);

using HelpDesk.Dialogs.Bookings;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>A ticket as its page shows it.</summary>
public sealed record TicketView(Versioned<Ticket> Ticket, ThreadPage Thread, decimal? Rings, ReachState Reach)
{
    /// <summary>An older part of the conversation is shown.</summary>
    public bool IsEarlier { get; init; }

    /// <summary>What the catalogue calls its kind and departments.</summary>
    public TicketLabels Labels { get; init; } = TicketLabels.None;

    /// <summary>Free times its booking can be moved to; empty where it cannot.</summary>
    public IReadOnlyList<Beginning> Free { get; init; } = [];

    /// <summary>What the resident is about to hear, the last command first.</summary>
    public IReadOnlyList<HeldTelling> Held { get; init; } = [];

    /// <summary>What it has to do with other tickets.</summary>
    public Incidents.TiesView Ties { get; init; } = Incidents.TiesView.None;

    /// <summary>Who can be given the work.</summary>
    public IReadOnlyList<StaffAccount> Technicians { get; init; } = [];

    /// <summary>What its forms choose from, and who else has it open.</summary>
    public HandlingView Handling { get; init; } = new();

    /// <summary>A command that was not carried out; null when there is none.</summary>
    public Unsaved? Unsaved { get; init; }
}

/// <summary>A command that was not carried out, with what its writer typed.</summary>
/// <param name="Action">As in the address of its form.</param>
/// <param name="Text">What was typed; null for none.</param>
/// <param name="Reason">stale, or a refusal.</param>
/// <param name="Seen">Timeline entries its writer had seen.</param>
public sealed record Unsaved(string Action, string? Text, string Reason, int Seen)
{
    /// <summary>The form's other fields, to be sent again.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public bool IsStale => Reason == "stale";
}

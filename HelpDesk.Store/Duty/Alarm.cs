namespace HelpDesk.Store.Duty;

/// <summary>The alarm of an urgent ticket.</summary>
/// <param name="Ticket">Its ticket; the document's id.</param>
/// <param name="RaisedAt">When (UTC).</param>
/// <param name="To">Duty number it went to, E.164; null when nobody could be found, which the desk shows.</param>
/// <param name="Danger">Kind of danger, lower snake case.</param>
/// <param name="Building">Building, null when not known.</param>
/// <param name="AcknowledgedAt">When a person took it (UTC); null while nobody has.</param>
/// <param name="AcknowledgedBy">Who: a sign-in name.</param>
public sealed record Alarm(string Ticket, DateTimeOffset RaisedAt, string? To, string Danger, string? Building, DateTimeOffset? AcknowledgedAt, string? AcknowledgedBy);

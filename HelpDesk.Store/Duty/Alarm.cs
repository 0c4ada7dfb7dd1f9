namespace HelpDesk.Store.Duty;

/// <summary>The alarm of an urgent ticket.</summary>
/// <param name="Ticket">Its ticket; the document's id.</param>
/// <param name="RaisedAt">When (UTC).</param>
/// <param name="To">First number it went to, E.164; null when nobody could be found, which the desk shows.</param>
/// <param name="Danger">Kind of danger, lower snake case.</param>
/// <param name="Building">Building, null when not known.</param>
/// <param name="AcknowledgedAt">When a person took it (UTC); null while nobody has.</param>
/// <param name="AcknowledgedBy">Who: a sign-in name.</param>
public sealed record Alarm(string Ticket, DateTimeOffset RaisedAt, string? To, string Danger, string? Building, DateTimeOffset? AcknowledgedAt, string? AcknowledgedBy)
{
    /// <summary>Whom it was sent to, in order; null for an alarm of before the roster.</summary>
    public IReadOnlyList<AlarmRecipient>? SentTo { get; init; }
}

/// <summary>Somebody who was texted an alarm.</summary>
/// <param name="Phone">E.164.</param>
/// <param name="Person">Sign-in name; null where the number is nobody's.</param>
public sealed record AlarmRecipient(string Phone, string? Person);

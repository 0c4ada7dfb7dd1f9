using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs;

/// <summary>Everything a dialog remembers between two turns.</summary>
/// <remarks>
/// Two parts because they are stored apart: <see cref="Conversation"/> belongs to one resident on one channel,
/// <see cref="Draft"/> to the resident, so that a form begun by SMS goes on in the chat.
/// </remarks>
/// <param name="Conversation">State of this conversation.</param>
/// <param name="Draft">The form in progress and those queued behind it; null when there is none.</param>
public sealed record DialogState(ConversationState Conversation, Draft? Draft);

/// <summary>What one conversation remembers.</summary>
public sealed record ConversationState
{
    /// <summary>Version of the stored shape. Every release reads all earlier ones.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Language of the last answer; null before the first.</summary>
    public Language? Language { get; init; }

    /// <summary>When the last turn was taken (UTC); null before the first.</summary>
    public DateTimeOffset? LastTurnAt { get; init; }

    /// <summary>The last thing sent to this number was a broadcast, so that N alone opts out of notices.</summary>
    public bool LastWasBroadcast { get; init; }

    /// <summary>Messages in a row, outside a form, that nothing could be made of.</summary>
    public int Misses { get; init; }

    /// <summary>When a person was last asked for here (UTC); null before the first. What nothing can be made of soon after is for them.</summary>
    public DateTimeOffset? HandedAt { get; init; }

    /// <summary>The last alarm raised here; null before the first. More about the same danger soon after adds to its ticket.</summary>
    public RaisedAlarm? Alarm { get; init; }

    /// <summary>The last ticket filed here; null before the first. Photos sent afterwards belong to it.</summary>
    public FiledTicket? Filed { get; init; }
}

/// <summary>A ticket that was filed.</summary>
/// <param name="Ticket">Its number.</param>
/// <param name="At">When (UTC).</param>
public sealed record FiledTicket(string Ticket, DateTimeOffset At);

/// <summary>An alarm that was raised.</summary>
/// <param name="Danger">Its danger.</param>
/// <param name="Ticket">Its ticket; null while the number is not known.</param>
/// <param name="At">When (UTC).</param>
public sealed record RaisedAlarm(EmergencyKind Danger, string? Ticket, DateTimeOffset At);

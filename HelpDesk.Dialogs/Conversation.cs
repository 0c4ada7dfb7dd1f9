using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs;

/// <summary>One turn of a conversation: emergencies first, then interruptions, then the active form.</summary>
/// <remarks>Pure: the same state, message, facts and time give the same turn.</remarks>
public static class Conversation
{
    /// <summary>Which facts the turn may use.</summary>
    /// <param name="state">State before the turn.</param>
    /// <param name="heard">What was understood.</param>
    public static Needs NeedsOf(DialogState state, Heard heard)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(heard);
        return new(OpenTickets: false, heard.Slots.Ticket);
    }

    /// <summary>Takes one turn. Never throws on anything a resident can type.</summary>
    /// <param name="state">State before the turn.</param>
    /// <param name="heard">What was understood.</param>
    /// <param name="facts">The facts asked for with <see cref="NeedsOf"/>.</param>
    /// <param name="setting">Property, channel and time.</param>
    public static Turn Take(DialogState state, Heard heard, Facts facts, Setting setting)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(setting);
        return new Turn(state, [], []);
    }
}

/// <summary>Where and when a turn is taken.</summary>
/// <param name="Estate">The property.</param>
/// <param name="Channel">The channel.</param>
/// <param name="LocalNow">Now, in the property's zone.</param>
public sealed record Setting(Estate Estate, Channel Channel, DateTimeOffset LocalNow);

/// <summary>Outcome of a turn.</summary>
/// <param name="State">State after the turn.</param>
/// <param name="Replies">What the bot says, in order.</param>
/// <param name="Effects">What the desk does, in the same commit.</param>
public sealed record Turn(DialogState State, IReadOnlyList<Reply> Replies, IReadOnlyList<Effect> Effects);

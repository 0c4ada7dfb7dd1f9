using HelpDesk.Dialogs.Emergencies;
using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Interruptions;

/// <summary>The bot's silence while a person has the conversation. Pure.</summary>
public static class Silence
{
    /// <summary>Whether the bot leaves a message to the person. A danger is answered as ever, and so are its questions until the person speaks.</summary>
    /// <param name="state">State before the message.</param>
    /// <param name="heard">What was understood.</param>
    /// <param name="heldSince">When the person joined or last spoke (UTC).</param>
    public static bool IsKept(DialogState state, Heard heard, DateTimeOffset heldSince)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(heard);
        return heard.Emergency is null && (heard.Intent is Intent.Human || state.Draft is not { Form: EmergencyForm.Name } danger || danger.StartedAt <= heldSince);
    }

    /// <summary>What is remembered of a message that was left to the person: the language in which the bot will be back.</summary>
    public static ConversationState Overhear(ConversationState state, Heard heard)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(heard);
        return state with { Language = Languages.Of(heard, state.Language), LastWasBroadcast = false };
    }
}

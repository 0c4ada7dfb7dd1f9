namespace HelpDesk.Store.Consent;

/// <summary>Recognises the messages that the carrier acts on before we do.</summary>
/// <remarks>Whole messages only, surrounding blanks and case ignored, as the carrier does. Pure.</remarks>
public static class CarrierWords
{
    private static readonly Dictionary<string, CarrierWord> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["STOP"] = CarrierWord.Block,
        ["STOPALL"] = CarrierWord.Block,
        ["UNSUBSCRIBE"] = CarrierWord.Block,
        ["CANCEL"] = CarrierWord.Block,
        ["END"] = CarrierWord.Block,
        ["QUIT"] = CarrierWord.Block,
        ["REVOKE"] = CarrierWord.Block,
        ["OPTOUT"] = CarrierWord.Block,
        ["START"] = CarrierWord.Lift,
        ["UNSTOP"] = CarrierWord.Lift,
        ["YES"] = CarrierWord.LiftOrYes,
        ["HELP"] = CarrierWord.Help,
        ["INFO"] = CarrierWord.Help,
    };

    private static readonly Dictionary<string, CarrierWord>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The carrier's word a message is, or null.</summary>
    /// <param name="body">The message as received.</param>
    /// <param name="optOutType">What the gateway itself says it did: STOP, START or HELP; null when it says nothing.
    /// It stands over our own reading, except that YES stays an answer too.</param>
    public static CarrierWord? Of(string body, string? optOutType)
    {
        ArgumentNullException.ThrowIfNull(body);
        CarrierWord? read = Lookup.TryGetValue(body.AsSpan().Trim(), out var word) ? word : null;
        return optOutType?.Trim().ToUpperInvariant() switch
        {
            "STOP" => CarrierWord.Block,
            "START" => read == CarrierWord.LiftOrYes ? CarrierWord.LiftOrYes : CarrierWord.Lift,
            "HELP" => CarrierWord.Help,
            _ => read,
        };
    }
}

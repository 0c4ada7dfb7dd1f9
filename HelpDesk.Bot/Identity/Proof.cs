using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Identity;
using HelpDesk.Store.Residents;

namespace HelpDesk.Bot.Identity;

/// <summary>What one turn knows of codes: the one written back, the one that may be texted.</summary>
internal sealed record Proof
{
    /// <summary>The turn has nothing to do with codes.</summary>
    public static readonly Proof None = new();

    public CodeCheck Check { get; init; }

    public CodeSending Sending { get; init; }

    /// <summary>Number a code may go to, E.164; null for none.</summary>
    public string? To { get; init; }

    /// <summary>The conversation's code as stored; null for none.</summary>
    public Versioned<DeviceCode>? Device { get; init; }

    /// <summary>The same after the try of this turn.</summary>
    public DeviceCode? Tried { get; init; }

    public Versioned<NumberCodes>? Number { get; init; }

    /// <summary>Whom an accepted code proved.</summary>
    public Resident? Owner { get; init; }

    /// <summary>What was written may be a code: it is not shown at the desk.</summary>
    public bool HoldsCode { get; init; }
}

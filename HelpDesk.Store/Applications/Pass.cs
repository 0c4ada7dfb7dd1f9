using HelpDesk.Store.Tickets;

namespace HelpDesk.Store.Applications;

/// <summary>What a resident or worker shows at the gate.</summary>
public sealed record Pass
{
    /// <summary>Version of the stored shape.</summary>
    public int Shape { get; init; } = 1;

    /// <summary>Number such as <c>P482913557</c>; the document's id.</summary>
    public required string Number { get; init; }

    /// <summary>Ticket it was issued for.</summary>
    public required string Ticket { get; init; }

    /// <summary>Kind of application, by its name in the catalogue; null for none.</summary>
    public string? Form { get; init; }

    /// <summary>What it allows, in the resident's words.</summary>
    public string? Item { get; init; }

    /// <summary>Building label.</summary>
    public string? Building { get; init; }

    /// <summary>Entrance label.</summary>
    public string? Entrance { get; init; }

    /// <summary>Unit as on the door.</summary>
    public string? Unit { get; init; }

    /// <summary>Whose it is.</summary>
    public string? Resident { get; init; }

    /// <summary>Their number, E.164.</summary>
    public string? Phone { get; init; }

    /// <summary>What was said in the application: goods, carrier, contractor.</summary>
    public IReadOnlyList<TicketField> Fields { get; init; } = [];

    /// <summary>First day it is valid, local to the property.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day it is valid, local, inclusive.</summary>
    public required DateOnly ValidTo { get; init; }

    /// <summary>Times it can be used; 0 is any number within its days.</summary>
    public required int UsesAllowed { get; init; }

    /// <summary>Times it was used.</summary>
    public int Used { get; init; }

    /// <summary>The last uses, oldest first, at most <see cref="PassRules.MaxKept"/>.</summary>
    public IReadOnlyList<PassUse> Uses { get; init; } = [];

    /// <summary>Why it is suspended; null when it is not.</summary>
    public string? SuspendedFor { get; init; }

    /// <summary>Why it is void for good; null when it is not.</summary>
    public string? RevokedFor { get; init; }

    /// <summary>When it was issued (UTC).</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>Who issued it.</summary>
    public required string IssuedBy { get; init; }
}

/// <summary>One use at the gate.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="By">Who let them through: a sign-in name, or <c>api:NAME</c>.</param>
/// <param name="Tap">Key of the tap, so that a second delivery of it uses nothing.</param>
public sealed record PassUse(DateTimeOffset At, string By, string Tap);

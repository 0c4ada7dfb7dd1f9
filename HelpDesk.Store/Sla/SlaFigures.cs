namespace HelpDesk.Store.Sla;

/// <summary>How long the desk has for what; the office may set its own in the catalogue. All run through nights and holidays.</summary>
public sealed record SlaFigures
{
    /// <summary>What the handbooks prescribe.</summary>
    public static SlaFigures Usual { get; } = new();

    /// <summary>Until somebody has an emergency; the default is 3 minutes.</summary>
    public TimeSpan Acknowledgement { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Until a grave or important complaint is referred; the default is an hour. A grave one never waits past midnight.</summary>
    public TimeSpan Referral { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Until a grave complaint has a substantive reply; the default is 2 days.</summary>
    public TimeSpan GraveReply { get; init; } = TimeSpan.FromDays(2);

    /// <summary>Until a grave complaint is solved; the default is 10 days.</summary>
    public TimeSpan GraveSolved { get; init; } = TimeSpan.FromDays(10);

    /// <summary>Until an important complaint is solved; the default is 3 days.</summary>
    public TimeSpan ImportantSolved { get; init; } = TimeSpan.FromDays(3);

    /// <summary>Until a minor complaint is solved; the default is 2 days.</summary>
    public TimeSpan MinorSolved { get; init; } = TimeSpan.FromDays(2);

    /// <summary>Until bookings, applications, questions and suggestions are answered; the default is 24 hours.</summary>
    public TimeSpan Other { get; init; } = TimeSpan.FromHours(24);
}

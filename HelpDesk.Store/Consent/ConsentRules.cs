using HelpDesk.Store.Outbox;

namespace HelpDesk.Store.Consent;

/// <summary>How the two facts about a number change, and what they allow.</summary>
/// <remarks>Pure. Doing the same twice changes nothing: the first instant stands.</remarks>
public static class ConsentRules
{
    /// <summary>What is known of a number; nothing stored means that everything is allowed.</summary>
    public static NumberConsent OrAllowed(this NumberConsent? consent, string phone) => consent ?? new(phone, null, null);

    /// <summary>The carrier delivers nothing to the number any more.</summary>
    public static NumberConsent Block(this NumberConsent consent, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(consent);
        return consent.CarrierBlockedAt is null ? consent with { CarrierBlockedAt = now } : consent;
    }

    /// <summary>The carrier delivers again.</summary>
    public static NumberConsent Lift(this NumberConsent consent)
    {
        ArgumentNullException.ThrowIfNull(consent);
        return consent.CarrierBlockedAt is null ? consent : consent with { CarrierBlockedAt = null };
    }

    /// <summary>No notices, please. Answers go on.</summary>
    public static NumberConsent TurnNoticesOff(this NumberConsent consent, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(consent);
        return consent.NoticesOffAt is null ? consent with { NoticesOffAt = now } : consent;
    }

    /// <summary>Notices again.</summary>
    public static NumberConsent TurnNoticesOn(this NumberConsent consent)
    {
        ArgumentNullException.ThrowIfNull(consent);
        return consent.NoticesOffAt is null ? consent : consent with { NoticesOffAt = null };
    }

    /// <summary>What a carrier's word does to the number.</summary>
    public static NumberConsent After(this NumberConsent consent, CarrierWord word, DateTimeOffset now) => word switch
    {
        CarrierWord.Block => consent.Block(now),
        CarrierWord.Lift or CarrierWord.LiftOrYes => consent.Lift(),
        _ => consent,
    };

    /// <summary>Whether a text may be sent now.</summary>
    /// <param name="consent">What is known of the number; null for nothing.</param>
    /// <param name="purpose">What the text is: notices off stops broadcasts only.</param>
    public static SendVerdict MaySend(this NumberConsent? consent, OutboxPurpose purpose) => consent switch
    {
        { CarrierBlockedAt: not null } => SendVerdict.CarrierBlocked,
        { NoticesOffAt: not null } when purpose == OutboxPurpose.Broadcast => SendVerdict.NoticesOff,
        _ => SendVerdict.Allowed,
    };
}

/// <summary>Whether a text may be sent to a number.</summary>
public enum SendVerdict
{
    /// <summary>Yes.</summary>
    Allowed,

    /// <summary>The carrier would refuse it: call instead.</summary>
    CarrierBlocked,

    /// <summary>A notice, and the number wants none.</summary>
    NoticesOff,
}

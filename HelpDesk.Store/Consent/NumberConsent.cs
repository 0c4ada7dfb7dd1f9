namespace HelpDesk.Store.Consent;

/// <summary>The two facts about a number: whether it can be texted at all, and whether it wants notices.</summary>
/// <param name="Phone">E.164; the document's id.</param>
/// <param name="CarrierBlockedAt">Since when nothing can be texted to it (UTC); null when it can.</param>
/// <param name="NoticesOffAt">Since when it wants no notices (UTC); null when it may get them. Answers are never stopped by this.</param>
public sealed record NumberConsent(string Phone, DateTimeOffset? CarrierBlockedAt, DateTimeOffset? NoticesOffAt);

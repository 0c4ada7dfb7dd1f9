namespace HelpDesk.Store.Tickets;

/// <summary>That a deadline was missed, as it was told.</summary>
/// <param name="DueAt">The deadline (UTC).</param>
/// <param name="At">When it was told (UTC).</param>
/// <param name="To">Sign-in name of whoever was texted; null when nobody above the desk has a number.</param>
public sealed record OverdueTold(DateTimeOffset DueAt, DateTimeOffset At, string? To);

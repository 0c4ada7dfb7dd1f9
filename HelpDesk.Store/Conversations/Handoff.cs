namespace HelpDesk.Store.Conversations;

/// <summary>A conversation on its way from the bot to a person, or in a person's hands. Gone when the bot has it back.</summary>
public sealed record Handoff
{
    /// <summary>When the resident was promised a person (UTC); null where one came unasked.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>Who has it: a sign-in name, or <c>api:NAME</c>. Null while nobody has; while somebody has, the bot is silent.</summary>
    public string? By { get; init; }

    /// <summary>Since when (UTC).</summary>
    public DateTimeOffset? JoinedAt { get; init; }

    /// <summary>A person's last word (UTC); null before the first.</summary>
    public DateTimeOffset? SpokeAt { get; init; }

    /// <summary>The last word of either side since a person joined (UTC).</summary>
    public DateTimeOffset? LastWordAt { get; init; }

    /// <summary>Since when the resident waits for a person's word (UTC); null while they do not.</summary>
    public DateTimeOffset? WaitsSince { get; init; }

    /// <summary>The bot has said, in this wait, that it takes longer.</summary>
    public bool WaitTold { get; init; }

    /// <summary>The bot has said so in an earlier wait since this person joined: from then on it has more patience.</summary>
    public bool ToldBefore { get; init; }

    /// <summary>Staff were texted that the resident waits; once is enough until somebody joins.</summary>
    public bool StaffTexted { get; init; }

    /// <summary>When the bot speaks up by itself (UTC); null for never.</summary>
    public DateTimeOffset? SpeaksAt { get; init; }

    /// <summary>The bot's silence is a person's since then (UTC).</summary>
    public DateTimeOffset HeldSince => SpokeAt > JoinedAt ? SpokeAt.Value : JoinedAt ?? default;
}

/// <summary>What the bot does by itself for a resident who waits.</summary>
public enum HandoffStep
{
    /// <summary>Nothing yet.</summary>
    None,

    /// <summary>It says that it takes longer.</summary>
    SayWait,

    /// <summary>It takes the conversation back.</summary>
    TakeBack,
}

/// <summary>How a conversation goes from the bot to a person and back. Pure.</summary>
public static class HandoffRules
{
    /// <summary>Rings a resident waits for a person before the bot says that it takes longer.</summary>
    public const int PatientRings = 3;

    /// <summary>How long a resident waits before the bot says so once more to the same two: writing an answer takes its time, and an apology after each question is none.</summary>
    public static readonly TimeSpan AgainAfter = TimeSpan.FromMinutes(2);

    /// <summary>The bot takes a conversation back in which nobody has said a word for so long; a promise as old as that is made anew.</summary>
    public static readonly TimeSpan QuietTime = TimeSpan.FromMinutes(30);

    /// <summary>The resident was promised a person. A wait that goes on is not begun anew.</summary>
    public static Handoff Ask(Handoff? before, DateTimeOffset now, TimeSpan ring) =>
        before is { By: not null } || (before is { WaitsSince: { } since } && now - since < QuietTime)
            ? before
            : Clocked(new() { AskedAt = now, WaitsSince = now }, ring);

    /// <summary>Somebody takes it, from the bot or from a colleague.</summary>
    public static Handoff Join(Handoff? before, string by, DateTimeOffset now, TimeSpan ring) => Clocked(
        new()
        {
            AskedAt = before?.AskedAt,
            By = by,
            JoinedAt = now,
            SpokeAt = before?.SpokeAt,
            LastWordAt = now,
            WaitsSince = before?.WaitsSince is null ? null : now,
        },
        ring);

    /// <summary>The resident said something to the person.</summary>
    public static Handoff Hear(Handoff before, DateTimeOffset now, TimeSpan ring)
    {
        ArgumentNullException.ThrowIfNull(before);
        return Clocked(before with { LastWordAt = now, WaitsSince = before.WaitsSince ?? now }, ring);
    }

    /// <summary>A person said something to the resident, who waits no longer.</summary>
    public static Handoff Speak(Handoff before, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(before);
        return Clocked(before with { SpokeAt = now, LastWordAt = now, WaitsSince = null, WaitTold = false, ToldBefore = before.ToldBefore || before.WaitTold }, TimeSpan.Zero);
    }

    /// <summary>The bot said that it takes longer.</summary>
    public static Handoff Told(Handoff before, bool staffTexted)
    {
        ArgumentNullException.ThrowIfNull(before);
        return Clocked(before with { WaitTold = true, StaffTexted = before.StaffTexted || staffTexted }, TimeSpan.Zero);
    }

    /// <summary>The bot takes it back from a person who went quiet: a resident who waits goes on waiting for whoever comes next. Null when they do not.</summary>
    public static Handoff? TakenBack(Handoff before)
    {
        ArgumentNullException.ThrowIfNull(before);
        return before.WaitsSince is { } since ? new() { AskedAt = since, WaitsSince = since, WaitTold = true, StaffTexted = before.StaffTexted } : null;
    }

    /// <summary>What is due.</summary>
    public static HandoffStep Due(Handoff? handoff, DateTimeOffset now) =>
        handoff?.SpeaksAt is not { } at || at > now ? HandoffStep.None
        : handoff is { By: not null, LastWordAt: { } last } && now >= last + QuietTime ? HandoffStep.TakeBack
        : HandoffStep.SayWait;

    private static Handoff Clocked(Handoff handoff, TimeSpan ring)
    {
        var wait = handoff is { WaitsSince: { } since, WaitTold: false } ? since + (handoff.ToldBefore ? AgainAfter : PatientRings * ring) : (DateTimeOffset?)null;
        var back = handoff is { By: not null, LastWordAt: { } last } ? last + QuietTime : (DateTimeOffset?)null;
        return handoff with { SpeaksAt = wait < back || back is null ? wait : back };
    }
}

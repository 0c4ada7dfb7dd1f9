namespace HelpDesk.Dialogs.Complaints;

/// <summary>What the office promises to those who complain, as they are told; whole minutes, nights and holidays counted.</summary>
public sealed record ComplaintTimes
{
    /// <summary>Until a grave or important complaint is with whoever it is referred to; the default is an hour.</summary>
    public TimeSpan Referral { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Until a grave complaint has a full reply; the default is 2 days.</summary>
    public TimeSpan GraveReply { get; init; } = TimeSpan.FromDays(2);

    /// <summary>Until a grave complaint is settled; the default is 10 days.</summary>
    public TimeSpan GraveSolved { get; init; } = TimeSpan.FromDays(10);

    /// <summary>Until an important complaint is settled; the default is 3 days.</summary>
    public TimeSpan ImportantSolved { get; init; } = TimeSpan.FromDays(3);

    /// <summary>Until any other complaint is settled; the default is 2 days.</summary>
    public TimeSpan MinorSolved { get; init; } = TimeSpan.FromDays(2);
}

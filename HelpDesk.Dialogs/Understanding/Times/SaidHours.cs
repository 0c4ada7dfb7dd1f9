namespace HelpDesk.Dialogs.Understanding;

/// <summary>A time of day, or a part of the day, as told.</summary>
internal struct SaidHours
{
    /// <summary>The character after it; 0 when nothing was told.</summary>
    public int End;

    /// <summary>The clock time from the day's midnight, more than 24 hours for “今晚十二点”; null when only a part of the day was told.</summary>
    public TimeSpan? Clock;

    /// <summary>Morning or afternoon may be meant.</summary>
    public bool IsEither;

    public PartOfDay? Part;

    /// <summary>Hours of the part of the day; null without one.</summary>
    public TimeSpan? From;

    public TimeSpan To;

    public bool IsAbout;

    public readonly bool IsTold => End > 0;
}

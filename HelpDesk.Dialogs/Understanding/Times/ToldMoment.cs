namespace HelpDesk.Dialogs.Understanding;

/// <summary>A day, its hours and its part as they were said together.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct ToldMoment
{
    /// <summary>The token after it; 0 when nothing was told.</summary>
    public int End { get; init; }

    public ToldDay Day { get; init; }

    public ToldHours Hours { get; init; }

    public EnglishPart Part { get; init; }

    public TimeSide PartSide { get; init; }

    /// <summary>“tomorrow <em>before</em> 5pm”.</summary>
    public TimeSide Side { get; init; }

    public bool Exists => End > 0;

    public bool HasHours => Hours.Exists;

    public bool IsDayOnly => Day.Exists && !HasHours && Part == EnglishPart.None;
}

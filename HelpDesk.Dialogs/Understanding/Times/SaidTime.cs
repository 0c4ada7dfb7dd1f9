namespace HelpDesk.Dialogs.Understanding;

/// <summary>A day with or without hours, or hours alone, as told in one breath.</summary>
internal struct SaidTime
{
    public int Start;

    /// <summary>The character after it; 0 when nothing was told.</summary>
    public int End;

    public SaidDays Days;

    public SaidHours Hours;

    public readonly bool IsTold => End > 0;

    public readonly bool HasDays => Days.IsTold;

    public readonly bool HasHours => Hours.IsTold;
}

namespace HelpDesk.Dialogs.Understanding;

/// <summary>How a day was told; what a range leaves out of its second day follows from it.</summary>
internal enum DayForm
{
    /// <summary>Fixed by itself: 明天, 2026年5月1日.</summary>
    Fixed,

    /// <summary>周三.</summary>
    Weekday,

    /// <summary>22号.</summary>
    DayOfMonth,

    /// <summary>5月1日.</summary>
    MonthDay,

    /// <summary>5月.</summary>
    Month,
}

/// <summary>A day, or a stretch of days, as told.</summary>
internal struct SaidDays
{
    /// <summary>The character after it; 0 when nothing was told.</summary>
    public int End;

    public DayForm Form;

    /// <summary>The last one gone by, where the words may mean it too.</summary>
    public DateTime? Past;

    /// <summary>The coming or only reading; null when there is no such day.</summary>
    public DateTime? Coming;

    /// <summary>Ends of a stretch, exclusive; null for a day.</summary>
    public DateTime? PastTo;

    public DateTime? ComingTo;

    /// <summary>Weekday (1 to 7) or day of the month; the month of <see cref="DayForm.Month"/> and <see cref="DayForm.MonthDay"/>.</summary>
    public int Day;

    public int Month;

    /// <summary>“今晚”, “明早”.</summary>
    public PartOfDay? Part;

    /// <summary>“月底前” is before its end, “下周前” before its beginning.</summary>
    public bool IsEndOfSomething;

    public TimeSide Side;

    public bool IsHoliday;

    public readonly bool IsTold => End > 0;

    public readonly bool IsStretch => ComingTo is not null || PastTo is not null;

    public static SaidDays On(int end, DateTime? day) => new() { End = end, Coming = day };

    public static SaidDays Either(int end, DayForm form, DateTime? past, DateTime? coming) => new() { End = end, Form = form, Past = past, Coming = coming };

    public static SaidDays From(int end, DateTime from, DateTime to) => new() { End = end, Coming = from, ComingTo = to };
}

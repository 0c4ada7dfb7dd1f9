namespace HelpDesk.Dialogs.Understanding;

/// <summary>A length of time as told.</summary>
internal struct SaidLength
{
    /// <summary>The character after it; 0 when nothing was told.</summary>
    public int End;

    public int Months;

    public TimeSpan Time;

    /// <summary>Told in hours, minutes or seconds, so that it leads to a moment and not to a day.</summary>
    public bool IsClocked;

    public bool IsWorkingDays;

    /// <summary>“几天”, “三个多小时”.</summary>
    public bool IsAbout;

    /// <summary>Several units: 8天又二十个小时.</summary>
    public bool IsCompound;

    /// <summary>Ends with “日”, which is a length only beside a word that says so.</summary>
    public bool IsBareDay;

    public readonly bool IsTold => End > 0;

    /// <summary>Months of 30 days, years of 365.</summary>
    public readonly TimeSpan Whole => Time + TimeSpan.FromDays(((Months / 12) * 365) + ((Months % 12) * 30));

    /// <summary>The day or moment that lies so far ahead (1) or back (-1).</summary>
    public readonly DateTime From(DateTime now, int sign)
    {
        var from = IsClocked ? now : now.Date;
        return IsWorkingDays ? Moments.AddWorkingDays(from, sign * (int)Time.TotalDays) : Moments.Add(Moments.AddMonths(from, sign * Months), sign * Time);
    }
}

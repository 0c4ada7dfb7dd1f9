namespace HelpDesk.Dialogs.Understanding;

/// <summary>A wanted time, resolved to local dates and times of the property.</summary>
/// <param name="StartOn">First local date; null when only a time of day was said.</param>
/// <param name="EndOn">Last local date, inclusive; equals <paramref name="StartOn"/> for one day; null when open.</param>
/// <param name="StartTime">Earliest local time (15:00 for “三点后” in the afternoon); null when not said.</param>
/// <param name="EndTime">Latest local time; null when open.</param>
/// <param name="PartOfDay">Part of the day when no clock time was said; else null.</param>
/// <param name="Text">As the resident wrote it.</param>
public sealed record When(DateOnly? StartOn, DateOnly? EndOn, TimeOnly? StartTime, TimeOnly? EndTime, PartOfDay? PartOfDay, string Text);

/// <summary>Part of a day.</summary>
public enum PartOfDay
{
    /// <summary>早上, 上午: to noon.</summary>
    Morning,

    /// <summary>中午: about 12:00–14:00.</summary>
    Noon,

    /// <summary>下午: to 18:00.</summary>
    Afternoon,

    /// <summary>傍晚, 晚上: 18:00–22:00.</summary>
    Evening,

    /// <summary>夜里, 深夜: from 22:00.</summary>
    Night,
}

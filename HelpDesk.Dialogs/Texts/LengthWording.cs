using System.Globalization;

namespace HelpDesk.Dialogs.Texts;

/// <summary>How long something takes, in the largest unit that says it whole: 2小时, 30 minutes, 1 day.</summary>
internal static class LengthWording
{
    public static string Of(TimeSpan length, Language language)
    {
        var (count, unit) = length.TotalHours >= 48 && length.Hours == 0 && length.Minutes == 0 ? ((int)length.TotalDays, "day")
            : length.Minutes == 0 ? ((int)length.TotalHours, "hour")
            : ((int)length.TotalMinutes, "minute");
        return Wording.Say($"length.{unit}" + (count == 1 ? ".one" : ""), language, Channel.Chat, ("count", count.ToString(CultureInfo.InvariantCulture)));
    }
}

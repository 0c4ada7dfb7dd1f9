using System.Globalization;
using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Texts;

namespace HelpDesk.Dialogs.Interruptions;

/// <summary>The opening words of the desk.</summary>
internal static class Greeting
{
    private const int LastDayOfSpringFestival = 7;

    private static readonly ChineseLunisolarCalendar Lunar = new();

    public static Reply Of(Scene scene)
    {
        var greeting = Words(scene, Wording.In(scene.Setting.Estate.Names, scene.Language));
        return scene.Setting.Channel == Channel.Chat ? greeting with { Choices = Choices.Starts(scene.Language) } : greeting;
    }

    private static Reply Words(Scene scene, string name)
    {
        var isNewYear = IsNewYear(DateOnly.FromDateTime(scene.Setting.LocalNow.DateTime));
        var own = isNewYear ? scene.Setting.Estate.Greeting?.NewYear ?? scene.Setting.Estate.Greeting?.Usual : scene.Setting.Estate.Greeting?.Usual;
        return own is not null && own.TryGetValue(scene.Language, out var text)
            ? Reply.Of("greeting.own", "text", text.Replace("{property}", name, StringComparison.Ordinal))
            : Reply.Of(isNewYear ? "greeting.newyear" : "greeting", "estate", name);
    }

    /// <summary>1 January, and from New Year's Eve to the seventh day of Spring Festival.</summary>
    /// <param name="day">Local date.</param>
    public static bool IsNewYear(DateOnly day)
    {
        if (day is { Month: 1, Day: 1 })
        {
            return true;
        }

        var today = day.ToDateTime(TimeOnly.MinValue);
        return IsFestival(today) || IsFirstDay(today.AddDays(1));
    }

    private static bool IsFestival(DateTime day) =>
        InRange(day) && Lunar.GetMonth(day) == 1 && Lunar.GetDayOfMonth(day) <= LastDayOfSpringFestival;

    private static bool IsFirstDay(DateTime day) => InRange(day) && Lunar.GetMonth(day) == 1 && Lunar.GetDayOfMonth(day) == 1;

    private static bool InRange(DateTime day) => day >= Lunar.MinSupportedDateTime && day <= Lunar.MaxSupportedDateTime;
}

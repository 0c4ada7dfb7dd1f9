using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Tests.Dialogs;

/// <summary>Messages understood by hand, for what the recognisers are not the subject of.</summary>
internal static class Said
{
    public static Heard A(string text, Intent intent = Intent.Other, Answer? answer = null, int? choice = null) =>
        new() { Text = text, Spoken = SpokenLanguage.ZhHans, Intent = intent, Confidence = 1, Answer = answer, Choice = choice };

    public static Heard Repair(string text, string? item = null, string? building = null, string? unit = null, string? place = null, When? when = null) =>
        A(text, Intent.Repair) with
        {
            When = when,
            Slots = new HeardSlots { Item = item, Building = building, Unit = unit, Place = place, Time = when?.Text },
        };

    public static When On(int day, int? hour = null, string text = "") =>
        new(new DateOnly(2026, 11, day), new DateOnly(2026, 11, day), hour is { } h ? new TimeOnly(h, 0) : null, null, null, text);
}

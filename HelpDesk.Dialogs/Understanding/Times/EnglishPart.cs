namespace HelpDesk.Dialogs.Understanding;

/// <summary>The named shares of a day and the hours they stand for.</summary>
internal enum EnglishPart
{
    None,
    Morning,
    Afternoon,
    Evening,
    Night,
    Daytime,
    NightTime,
    Breakfast,
    Lunch,
    Dinner,
    OfficeHours,
}

namespace HelpDesk.Dialogs.Understanding;

/// <summary>The units lengths are told in.</summary>
internal enum EnglishUnit
{
    Second,
    Minute,
    Hour,
    Day,
    Workday,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
}

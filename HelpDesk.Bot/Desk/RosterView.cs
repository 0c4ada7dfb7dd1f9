using HelpDesk.Store;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Desk;

/// <summary>What the pages of the roster show.</summary>
/// <param name="Monday">First day of the two weeks shown, a Monday.</param>
/// <param name="Today">The property's date.</param>
/// <param name="Now">Who holds the desk.</param>
/// <param name="Around">The roster around today.</param>
/// <param name="Shown">The two weeks shown.</param>
/// <param name="Staff">Everybody, by sign-in name.</param>
public sealed record RosterView(DateOnly Monday, DateOnly Today, OnDuty Now, Roster Around, Roster Shown, IReadOnlyList<StaffAccount> Staff)
{
    /// <summary>Weeks shown at once.</summary>
    public const int Weeks = 2;

    /// <summary>Where alarms go at this moment, E.164.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>Who can cover.</summary>
    public IEnumerable<StaffAccount> Guards => Staff.Where(account => account.Role == StaffRole.Security);

    /// <summary>A name as shown; the sign-in name of whoever has left.</summary>
    public string Name(string signIn) => Staff.FirstOrDefault(account => account.Name == signIn)?.DisplayName ?? signIn;

    /// <summary>Somebody is on the staff but has no number that alarms can go to.</summary>
    public bool HasNoPhone(string signIn) => Staff.FirstOrDefault(account => account.Name == signIn) is { Phone: null };
}

/// <summary>One shift and what may be done with it.</summary>
/// <param name="Roster">Its two weeks.</param>
/// <param name="Shift">The shift.</param>
/// <param name="Version">Its version; 0 when it is not on file.</param>
/// <param name="IsOver">Nothing can be changed any more.</param>
public sealed record ShiftView(RosterView Roster, Shift Shift, long Version, bool IsOver)
{
    /// <summary>Shifts that it can be swapped with: not over, held by somebody else.</summary>
    public IReadOnlyList<Shift> Others { get; init; } = [];
}

/// <summary>How shifts are called on the pages.</summary>
internal static class ShiftLabels
{
    private const string Days = "日一二三四五六";

    public static string Day(DeskTexts texts, DateOnly day) =>
        texts.Language == "en" ? $"{day:MM-dd ddd}" : $"{day:MM-dd} 周{Days[(int)day.DayOfWeek]}";

    public static string Part(DeskTexts texts, ShiftPart part) => texts[$"shift.{Kinds.Written(part)}"];

    public static string Of(DeskTexts texts, ShiftKey shift) => $"{Day(texts, shift.Day)} {Part(texts, shift.Part)}";

    /// <summary>A shift by its id, as tasks name it; null when it is none.</summary>
    public static string? Of(DeskTexts texts, string? id) => ShiftKey.Parse(id) is { } shift ? Of(texts, shift) : null;

    public static string Hours(DeskFrame frame, ShiftKey shift, LocalHours hours) =>
        string.Join(", ", DutySpan.Of(shift, hours).Select(span => $"{Time(frame, span.From)}–{Time(frame, span.Until)}"));

    public static string Time(DeskFrame frame, DateTimeOffset at) => $"{TimeZoneInfo.ConvertTime(at, frame.Zone):HH:mm}";
}

using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Tests.Understanding;

/// <summary>Understands a sentence on a Saturday morning, 21 November 2026, 10:00 in the property.</summary>
internal static class Say
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(8));

    public static Estate Estate { get; } = new()
    {
        Names = new Dictionary<Language, string> { [Language.ZhHans] = "金桂园", [Language.ZhHant] = "金桂園", [Language.En] = "Osmanthus Court" },
        Zone = TimeZoneInfo.Utc,
        Emergency = new EmergencyNumbers("119", "110", "120"),
    };

    public static Heard It(string text) => Understander.Understand(text, Now, Estate);
}

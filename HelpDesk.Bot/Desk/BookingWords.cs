namespace HelpDesk.Bot.Desk;

/// <summary>Words of bookings, Chinese and English side by side.</summary>
internal static class BookingWords
{
    public static readonly Dictionary<string, (string Zh, string En)> All = new(StringComparer.Ordinal)
    {
    };
}

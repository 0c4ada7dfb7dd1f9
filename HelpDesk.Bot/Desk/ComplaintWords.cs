namespace HelpDesk.Bot.Desk;

/// <summary>Words of complaints and slips, Chinese and English side by side.</summary>
internal static class ComplaintWords
{
    public static readonly Dictionary<string, (string Zh, string En)> All = new(StringComparer.Ordinal)
    {
    };
}

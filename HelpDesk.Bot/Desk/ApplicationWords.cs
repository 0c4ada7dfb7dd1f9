namespace HelpDesk.Bot.Desk;

/// <summary>Words of applications and the gate, Chinese and English side by side.</summary>
internal static class ApplicationWords
{
    public static readonly Dictionary<string, (string Zh, string En)> All = new(StringComparer.Ordinal)
    {
    };
}

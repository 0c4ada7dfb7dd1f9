namespace HelpDesk.Bot.Desk;

/// <summary>Words of questions and the catalogue, Chinese and English side by side.</summary>
internal static class QuestionWords
{
    public static readonly Dictionary<string, (string Zh, string En)> All = new(StringComparer.Ordinal)
    {
    };
}

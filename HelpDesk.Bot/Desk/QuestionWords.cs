namespace HelpDesk.Bot.Desk;

/// <summary>Words of questions and the catalogue, Chinese and English side by side.</summary>
internal static class QuestionWords
{
    public static readonly Dictionary<string, (string Zh, string En)> All = new(StringComparer.Ordinal)
    {
        ["catalogue.refused"] = ("目录文件有误，没有采用，仍用原来的：", "The catalogue's file was not taken; the one before stays in use:"),
        ["catalogue.holidays"] = ("目录里还没有这一年的节假日和调休：", "The catalogue lacks the holidays of the year"),
    };
}

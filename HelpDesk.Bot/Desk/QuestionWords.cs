namespace HelpDesk.Bot.Desk;

/// <summary>Words of questions and the catalogue, Chinese and English side by side.</summary>
internal static class QuestionWords
{
    public static readonly Dictionary<string, (string Zh, string En)> All = new(StringComparer.Ordinal)
    {
        ["task.outage_announced"] = ("停供通知待发布", "An outage to announce"),
        ["task.draft"] = ("通知草稿", "Draft of the notice"),
        ["task.draft.unsent"] = ("草稿由留言拟出，没有发送；请核对时间和范围，经批准后再发布。", "Drafted from the message and not sent. Check time and extent; publish it once approved."),
        ["task.ticket"] = ("查看留言", "See the message"),
        ["catalogue.refused"] = ("目录文件有误，没有采用，仍用原来的：", "The catalogue's file was not taken; the one before stays in use:"),
        ["catalogue.holidays"] = ("目录里还没有这一年的节假日和调休：", "The catalogue lacks the holidays of the year"),
    };
}

using HelpDesk.Bot.Desk;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Takeover;

/// <summary>A ticket that staff file out of a conversation: the form begins with what the resident said, and the ticket belongs to the conversation.</summary>
internal static class ChatFiling
{
    /// <summary>Lines of the resident that the form begins with.</summary>
    private const int MostLines = 10;

    /// <summary>Fills the form from the conversation that its link names; nothing where there is none or it is hidden.</summary>
    public static async Task FillAsync(HttpContext http, Dictionary<string, string> filled)
    {
        var key = http.Request.Query["chat"].ToString();
        if (await FindAsync(http, key) is not { } conversation)
        {
            return;
        }

        var thread = await http.RequestServices.GetRequiredService<TicketThread>().ReadAsync(DeskGate.ViewerOf(http), conversation.Id, null, http.RequestAborted);
        var said = thread.Lines.Where(line => line.From == "resident" && line.Text.Length > 0).TakeLast(MostLines).Select(line => line.Text);
        filled["chat"] = key;
        filled["text"] = Shortening.Cut(string.Join('\n', said), TicketRules.MaxText);
        filled["phone"] = conversation.Id.StartsWith("sms:", StringComparison.Ordinal) ? conversation.Address : conversation.VerifiedAs ?? "";
        filled["language"] = conversation.Language ?? "";
    }

    /// <summary>The conversation that a sent form names; null where it names none that may be seen.</summary>
    public static Task<ConversationRecord?> OfAsync(HttpContext http, IReadOnlyDictionary<string, string> typed) => FindAsync(http, typed.GetValueOrDefault("chat") ?? "");

    private static async Task<ConversationRecord?> FindAsync(HttpContext http, string key) =>
        DeskGate.FrameOf(http).May(HelpDesk.Store.Staff.DeskAction.Reply) && ChatKey.Read(key) is { } id
            ? (await http.RequestServices.GetRequiredService<ChatList>().FindAsync(DeskGate.ViewerOf(http), id, http.RequestAborted))?.Value
            : null;
}

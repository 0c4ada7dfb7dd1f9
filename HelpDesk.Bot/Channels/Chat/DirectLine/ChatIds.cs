using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HelpDesk.Bot.Channels.Chat.DirectLine;

/// <summary>How conversations, activities and users of the chat are named.</summary>
internal static class ChatIds
{
    /// <summary>Characters of a client's own id that are used as they are; others are hashed.</summary>
    private const int MaxPlainId = 64;

    private const int ConversationBytes = 16;

    /// <summary>A new conversation's name: 128 random bits.</summary>
    public static string NewConversation() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(ConversationBytes));

    public static string NewUser() => "dl_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(ConversationBytes));

    /// <summary>A name <see cref="NewConversation"/> could have made.</summary>
    public static bool IsConversation(string? id) => id is { Length: ConversationBytes * 2 } && id.All(char.IsAsciiHexDigitLower);

    /// <summary>Key of the stored conversation.</summary>
    public static string Stored(string conversation) => "chat:" + conversation;

    /// <summary>Key of the opening of a conversation; no client's own id can be it.</summary>
    public static string Joined(string conversation) => $"chat:{conversation}/joined";

    /// <summary>Key under which an activity takes effect once: the client's own id where it gives one.</summary>
    public static string Activity(string conversation, string? clientId) => $"chat:{conversation}:{clientId switch
    {
        null or "" => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(ConversationBytes)),
        { Length: <= MaxPlainId } when clientId.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.') => clientId,
        _ => "h" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(clientId))),
    }}";

    /// <summary>An activity's id as its client sees it.</summary>
    public static string Shown(string conversation, long sequence) => string.Create(CultureInfo.InvariantCulture, $"{conversation}|{sequence:D7}");
}

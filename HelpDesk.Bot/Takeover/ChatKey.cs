using System.Buffers.Text;
using System.Text;

namespace HelpDesk.Bot.Takeover;

/// <summary>A conversation's id as it stands in an address: it may hold slashes, plus signs and colons, so it is written in base64url.</summary>
internal static class ChatKey
{
    private const int MaxLength = 1024;

    public static string Of(string conversationId) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(conversationId));

    /// <summary>The page of a conversation.</summary>
    public static string PageOf(string conversationId) => "/desk/chats/" + Of(conversationId);

    /// <summary>The id; null for what is no key.</summary>
    public static string? Read(string key) =>
        key.Length is > 0 and <= MaxLength && Base64Url.IsValid(key, out var length) && length > 0 && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(key)) is var id && Of(id) == key ? id : null;
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;

namespace HelpDesk.Bot.Channels.Chat.Page;

/// <summary>The chat page's words in one language.</summary>
public sealed class ChatTexts(Language language)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public Language Language => language;

    /// <summary>Language tag of the page.</summary>
    public string Tag => language.Tag();

    /// <summary>The words for a key.</summary>
    /// <exception cref="KeyNotFoundException">No such words.</exception>
    public string this[string key] => ChatWords.All[key].In(language);

    /// <summary>What the page's script says, as JSON: the words whose key begins with <c>js.</c>, without that.</summary>
    public string ForScript()
    {
        var words = ChatWords.All.Where(word => word.Key.StartsWith("js.", StringComparison.Ordinal)).ToDictionary(word => word.Key[3..], word => word.Value.In(language));
        return JsonSerializer.Serialize(words, Readable);
    }
}

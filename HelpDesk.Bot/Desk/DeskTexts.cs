using System.Collections.Frozen;
using HelpDesk.Dialogs.Texts;

namespace HelpDesk.Bot.Desk;

/// <summary>Words of the desk's pages in one language.</summary>
public sealed class DeskTexts
{
    private readonly FrozenDictionary<string, string> words;

    private DeskTexts(string language, bool english)
    {
        Language = language;
        Reader = english ? Dialogs.Language.En : Dialogs.Language.ZhHans;
        words = DeskWords.All.ToFrozenDictionary(word => word.Key, word => english ? word.Value.En : word.Value.Zh, StringComparer.Ordinal);
    }

    public static DeskTexts Chinese { get; } = new("zh-Hans", english: false);

    public static DeskTexts English { get; } = new("en", english: true);

    /// <summary>Language tag of the page.</summary>
    public string Language { get; }

    /// <summary>The language in which the catalogue's own words are shown.</summary>
    public Dialogs.Language Reader { get; }

    /// <summary>The words for a key; the key itself when there are none, which a test forbids.</summary>
    public string this[string key] => words.GetValueOrDefault(key, key);

    public static DeskTexts Of(string? language) => language == "en" ? English : Chinese;

    /// <summary>Words for a written value of a family (<c>state.open</c>); the value itself when it is not ours; a dash for none.</summary>
    public string Value(string family, string? value) => value is null ? "–" : words.GetValueOrDefault($"{family}.{value}", value);

    /// <summary>What the catalogue says, in the page's language.</summary>
    public string In(IReadOnlyDictionary<Dialogs.Language, string> texts) => Wording.In(texts, Reader);
}

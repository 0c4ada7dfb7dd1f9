using System.Text;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Texts;

/// <summary>Words replies for a channel, from the text resources of each language.</summary>
/// <remarks>Thread-safe; texts are read once.</remarks>
public static class Wording
{
    /// <summary>The text of one reply as the channel shows it: by SMS choices become a line of digits.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="language">Language of the answer.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="ticket">Number filed in this turn, for the value <c>ticket</c> where the reply has none; null when none was filed.</param>
    public static string ToText(Reply reply, Language language, Channel channel, string? ticket)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var text = new StringBuilder(128);
        TextCatalogue.Find(reply.Kind, language, channel).Render(text, TextValues.Of(reply, language, ticket));
        if (channel != Channel.Chat && reply.Choices.Count > 0)
        {
            AppendChoices(text, reply.Choices, language, channel);
        }

        return text.ToString();
    }

    /// <summary>The label of a choice, for a button.</summary>
    /// <param name="choice">The choice.</param>
    /// <param name="language">Language of the answer.</param>
    public static string LabelOf(ReplyChoice choice, Language language)
    {
        ArgumentNullException.ThrowIfNull(choice);
        var text = new StringBuilder(16);
        AppendLabel(text, choice, language, Channel.Chat);
        if (text.Length > 0)
        {
            // “Reply 1 to confirm”, but a button says “Confirm”.
            text[0] = char.ToUpperInvariant(text[0]);
        }

        return text.ToString();
    }

    /// <summary>A text that is no turn's reply, such as a notice to staff.</summary>
    /// <param name="kind">Key of the text resource.</param>
    /// <param name="language">Language of the reader.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="values">Its values by name; null leaves out the part of the text that needs it.</param>
    public static string Say(string kind, Language language, Channel channel, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        var named = new Dictionary<string, string>(values.Length, StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            if (!string.IsNullOrEmpty(value))
            {
                named[name] = value;
            }
        }

        var text = new StringBuilder(96);
        TextCatalogue.Find(kind, language, channel).Render(text, new TextValues(named, null, null, null));
        return text.ToString();
    }

    /// <summary>A text of the office's own with its values filled in; a part in square brackets that lacks one is left out.</summary>
    /// <param name="text">As the office wrote it.</param>
    /// <param name="values">Values by name.</param>
    /// <param name="blank">What stands for a value that is not known.</param>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values, string blank)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(values);
        var filled = new StringBuilder(text.Length);
        Template.Parse(text).Render(filled, new TextValues(values, null, null, null), blank);
        return filled.ToString();
    }

    /// <summary>Names of the values that a text of the office's own asks for.</summary>
    public static IEnumerable<string> NamesIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Template.Parse(text).Names;
    }

    /// <summary>A unit as people of the language write it, for a value of <see cref="Say"/>.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="language">Language of the reader.</param>
    public static string OfUnit(UnitRef unit, Language language)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return UnitWording.Of(unit, language);
    }

    /// <summary>A time as people of the language write it, for a value of <see cref="Say"/>.</summary>
    /// <param name="when">The time, local to the property.</param>
    /// <param name="language">Language of the reader.</param>
    public static string OfWhen(When when, Language language)
    {
        ArgumentNullException.ThrowIfNull(when);
        return WhenWording.Of(when, language);
    }

    /// <summary>The text of one language among those the office wrote; any other where that is lacking, empty when there is none.</summary>
    /// <param name="texts">The text in each language.</param>
    /// <param name="language">Language of the reader.</param>
    public static string In(IReadOnlyDictionary<Language, string> texts, Language language)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.TryGetValue(language, out var text) ? text : texts.Values.FirstOrDefault() ?? "";
    }

    internal static string Plain(string kind, Language language) => TextCatalogue.Find(kind, language, Channel.Chat).Text;

    private static void AppendChoices(StringBuilder text, IReadOnlyList<ReplyChoice> choices, Language language, Channel channel)
    {
        var isEnglish = language == Language.En;
        text.Append(isEnglish ? " " : "").Append(Plain(channel == Channel.Sms ? "choices.sms" : "choices.phone", language));
        for (var i = 0; i < choices.Count; i++)
        {
            text.Append(i == 0 ? "" : isEnglish ? ", " : "，").Append(i + 1).Append(Joint(choices[i].Kind, language));
            AppendLabel(text, choices[i], language, channel);
        }

        text.Append(isEnglish ? '.' : '。');
    }

    // “1为6栋1202” keeps the digit apart from a label that begins with one.
    private static string Joint(string kind, Language language)
    {
        var isThing = kind is "choice.unit" or "choice.ticket" or "choice.value" || kind.StartsWith("choice.slot.", StringComparison.Ordinal);
        return (language, isThing) switch
        {
            (Language.En, true) => " for ",
            (Language.En, false) => " to ",
            (Language.ZhHans, true) => "为",
            (Language.ZhHant, true) => "為",
            _ => "",
        };
    }

    private static void AppendLabel(StringBuilder text, ReplyChoice choice, Language language, Channel channel)
    {
        var unit = choice.Unit is { } known ? UnitWording.Of(known, language) : null;
        TextCatalogue.Find(choice.Kind, language, channel).Render(text, new TextValues(choice.Values, unit, null, null));
    }
}

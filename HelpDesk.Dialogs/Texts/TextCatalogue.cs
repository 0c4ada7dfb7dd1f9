using System.Collections.Frozen;
using System.Text.Json;

namespace HelpDesk.Dialogs.Texts;

/// <summary>All texts, read once from the embedded resources. A key with <c>.sms</c> behind it is the wording for text messages.</summary>
internal static class TextCatalogue
{
    private const string SmsSuffix = ".sms";

    private static readonly FrozenDictionary<string, Template>[] Plain = [Read("zh-hans"), Read("zh-hant"), Read("en")];
    private static readonly FrozenDictionary<string, Template>[] Sms = [.. Plain.Select(ForSms)];
    private static readonly Template Missing = Template.Parse("");

    public static Template Find(string kind, Language language, Channel channel)
    {
        var texts = channel == Channel.Sms ? Sms : Plain;
        return texts[(int)language].TryGetValue(kind, out var text) || texts[0].TryGetValue(kind, out text) ? text : Missing;
    }

    public static IReadOnlyDictionary<string, Template> All(Language language) => Plain[(int)language];

    private static FrozenDictionary<string, Template> Read(string name)
    {
        using var stream = typeof(TextCatalogue).Assembly.GetManifestResourceStream("HelpDesk.Dialogs.Texts." + name)
            ?? throw new InvalidOperationException($"The texts {name} are not part of this build.");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.EnumerateObject()
            .ToFrozenDictionary(static text => text.Name, static text => Template.Parse(text.Value.GetString() ?? ""), StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, Template> ForSms(FrozenDictionary<string, Template> plain) =>
        plain.Where(static text => !text.Key.EndsWith(SmsSuffix, StringComparison.Ordinal))
            .ToFrozenDictionary(static text => text.Key, text => plain.GetValueOrDefault(text.Key + SmsSuffix) ?? text.Value, StringComparer.Ordinal);
}

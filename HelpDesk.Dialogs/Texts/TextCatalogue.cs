using System.Collections.Frozen;
using System.Text.Json;

namespace HelpDesk.Dialogs.Texts;

/// <summary>All texts, read once from the embedded resources: <c>zh-hans.json</c> and, by subject, <c>bookings.zh-hans.json</c>. A key with <c>.sms</c> behind it is the wording for text messages.</summary>
internal static class TextCatalogue
{
    private const string Resources = "HelpDesk.Dialogs.Texts.";
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

    private static FrozenDictionary<string, Template> Read(string language)
    {
        var assembly = typeof(TextCatalogue).Assembly;
        var texts = new Dictionary<string, Template>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (name.StartsWith(Resources, StringComparison.Ordinal) && name.EndsWith("." + language, StringComparison.Ordinal))
            {
                using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The texts {name} are not part of this build.");
                using var document = JsonDocument.Parse(stream);
                foreach (var text in document.RootElement.EnumerateObject())
                {
                    texts.Add(text.Name, Template.Parse(text.Value.GetString() ?? ""));
                }
            }
        }

        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, Template> ForSms(FrozenDictionary<string, Template> plain) =>
        plain.Where(static text => !text.Key.EndsWith(SmsSuffix, StringComparison.Ordinal))
            .ToFrozenDictionary(static text => text.Key, text => plain.GetValueOrDefault(text.Key + SmsSuffix) ?? text.Value, StringComparer.Ordinal);
}

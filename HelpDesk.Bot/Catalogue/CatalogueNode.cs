using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace HelpDesk.Bot.Catalogue;

/// <summary>The catalogue cannot be used; the message is for the office and names line and key.</summary>
internal sealed class CatalogueException : Exception
{
    public CatalogueException()
    {
    }

    public CatalogueException(string message)
        : base(message)
    {
    }

    public CatalogueException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

/// <summary>A place in the catalogue that knows its file, key and line, so that every complaint can name them.</summary>
internal sealed record CatalogueNode(string File, string Key, YamlNode Yaml)
{
    public CatalogueException Wrong(string what) =>
        new($"{File}:{Yaml.Start.Line}: {(Key.Length == 0 ? "the file" : Key)} {what}.");

    public void AllowOnly(params ReadOnlySpan<string> keys)
    {
        foreach (var key in Map().Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !keys.Contains(name))
            {
                throw new CatalogueNode(File, $"{Path}{key}", key).Wrong($"is not known here; known are {string.Join(", ", keys.ToArray())}");
            }
        }
    }

    public CatalogueNode? Optional(string key) =>
        Map().Children.TryGetValue(new YamlScalarNode(key), out var child) ? new(File, Path + key, child) : null;

    public CatalogueNode Required(string key) => Optional(key) ?? throw Wrong($"lacks {key}");

    public IEnumerable<CatalogueNode> Items(string key) => Optional(key)?.Items() ?? [];

    public IEnumerable<CatalogueNode> Items() => Yaml is YamlSequenceNode list
        ? list.Children.Select((child, index) => new CatalogueNode(File, $"{Key}[{index}]", child))
        : throw Wrong("is a list");

    public string Text() => Yaml is YamlScalarNode { Value: { Length: > 0 } value } ? value : throw Wrong("is a text");

    public string OneOf(params ReadOnlySpan<string> known) =>
        known.Contains(Text()) ? Text() : throw Wrong($"is one of {string.Join(", ", known.ToArray())}");

    public int Number(int from, int to) =>
        int.TryParse(Text(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to
            ? number
            : throw Wrong($"is a whole number from {from} to {to}");

    public TimeOnly Time() =>
        TimeOnly.TryParseExact(Text(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : throw Wrong("is a time as \"08:30\"");

    public (int Month, int Day) MonthDay() =>
        DateOnly.TryParseExact("2024-" + Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (day.Month, day.Day)
            : throw Wrong("is a month and day as \"05-01\"");

    private string Path => Key.Length == 0 ? "" : Key + ".";

    private YamlMappingNode Map() => Yaml as YamlMappingNode ?? throw Wrong("has keys and values");
}

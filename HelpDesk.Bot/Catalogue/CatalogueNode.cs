using System.Globalization;
using HelpDesk.Dialogs;
using YamlDotNet.RepresentationModel;

namespace HelpDesk.Bot.Catalogue;

/// <summary>A place in the catalogue that knows its key and line, so that every mistake can name them.</summary>
/// <remarks>
/// A mistake is noted and reading goes on with a stand-in, so that one reading finds them all; whoever reads the file throws it away
/// when there are any.
/// </remarks>
/// <param name="Reading">Where mistakes are noted.</param>
/// <param name="Key">The key's path, such as <c>buildings[2].floors</c>; empty for the whole file.</param>
/// <param name="Shape">The path without positions (<c>buildings[].floors</c>); a key that the office names itself is <c>*</c>.</param>
/// <param name="Yaml">What is written; null where a required key is missing, which was noted already.</param>
internal sealed record CatalogueNode(CatalogueReading Reading, string Key, string Shape, YamlNode? Yaml)
{
    /// <summary>Longest text anywhere, characters.</summary>
    private const int LongestText = 2_000;

    /// <summary>Notes the mistake; to be thrown where no stand-in makes sense, and caught by <see cref="Each{T}(string, Func{CatalogueNode, T})"/> around it.</summary>
    public CatalogueException Wrong(string what) => new(Reading.Mistake(Key, Line, what));

    public void AllowOnly(params ReadOnlySpan<string> keys)
    {
        Reading.Allowed(Shape, keys);
        foreach (var key in Map()?.Children.Keys ?? [])
        {
            if (key is not YamlScalarNode { Value: { } name } || !keys.Contains(name))
            {
                Reading.Mistake(Path + key, (int)key.Start.Line, $"is not known here; known are {string.Join(", ", keys.ToArray())}");
            }
        }
    }

    public CatalogueNode? Optional(string key)
    {
        if (Map()?.Children.TryGetValue(new YamlScalarNode(key), out var child) != true || child is null)
        {
            return null;
        }

        Reading.Seen(Path + key, (int)child.Start.Line);
        return new(Reading, Path + key, Shape.Length == 0 ? key : $"{Shape}.{key}", child);
    }

    public CatalogueNode Required(string key)
    {
        if (Optional(key) is { } found)
        {
            return found;
        }

        if (Yaml is YamlMappingNode)
        {
            Wrong($"lacks {key}");
        }

        return new(Reading, Path + key, $"{Shape}.{key}", null);
    }

    public IEnumerable<CatalogueNode> Items(string key) => Optional(key)?.Items() ?? [];

    public IEnumerable<CatalogueNode> Items()
    {
        if (Yaml is YamlSequenceNode list)
        {
            return list.Children.Select((child, index) => Item(child, index));
        }

        Note("is a list");
        return [];
    }

    /// <summary>Items of a list under a key, each read alone: a mistake that ends one leaves the others.</summary>
    public IReadOnlyList<T> Each<T>(string key, Func<CatalogueNode, T> read) => Each(Items(key), read);

    /// <summary>Keys that the office names itself, each with its value.</summary>
    public IEnumerable<(string Name, CatalogueNode Value)> Entries()
    {
        foreach (var (key, value) in Map() is { } map ? map.Children.AsEnumerable() : [])
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            Reading.Seen(Path + name, (int)key.Start.Line);
            yield return (name, new(Reading, Path + name, Shape + ".*", value));
        }
    }

    public static IReadOnlyList<T> Each<T>(IEnumerable<CatalogueNode> items, Func<CatalogueNode, T> read)
    {
        var all = new List<T>();
        foreach (var item in items)
        {
            try
            {
                all.Add(read(item));
            }
            catch (CatalogueException)
            {
                // Noted where it was found.
                item.Reading.IsPartial = true;
            }
        }

        return all;
    }

    public string Text()
    {
        if (Yaml is not YamlScalarNode { Value: { Length: > 0 } value })
        {
            Note("is a text");
            return "";
        }

        if (value.Length > LongestText)
        {
            Note($"is longer than {LongestText} characters");
        }

        return value;
    }

    /// <summary>The texts of a list.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. Items(key).Select(item => item.Text())];

    /// <summary>A name for settings and stored tickets: lower case letters, digits and underscores.</summary>
    public string Name()
    {
        var name = Text();
        if (name.Length > 0 && (name.Length > 40 || !char.IsAsciiLetterLower(name[0]) || !name.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '_')))
        {
            Note("is a name of lower case letters, digits and _, such as aircon_cleaning");
        }

        return name;
    }

    public string OneOf(params ReadOnlySpan<string> known)
    {
        if (Yaml is YamlScalarNode { Value: { } value } && known.Contains(value))
        {
            return value;
        }

        Note($"is one of {string.Join(", ", known.ToArray())}");
        return known[0];
    }

    public int Number(int from, int to)
    {
        if (Yaml is YamlScalarNode { Value: { } value } && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
        {
            return number;
        }

        Note($"is a whole number from {from} to {to}");
        return from;
    }

    public decimal Amount(decimal from, decimal to)
    {
        if (Yaml is YamlScalarNode { Value: { } value } && decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount >= from && amount <= to)
        {
            return amount;
        }

        Note($"is a number from {from} to {to}");
        return from;
    }

    public bool YesNo() => OneOf("true", "false") == "true";

    public TimeOnly Time()
    {
        if (Yaml is YamlScalarNode { Value: { } value } && TimeOnly.TryParseExact(value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        Note("is a time as \"08:30\"");
        return default;
    }

    public DateOnly Date()
    {
        if (Yaml is YamlScalarNode { Value: { } value } && DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Note("is a date as \"2026-05-01\"");
        return default;
    }

    public (int Month, int Day) MonthDay()
    {
        if (Yaml is YamlScalarNode { Value: { } value } && DateOnly.TryParseExact("2024-" + value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (day.Month, day.Day);
        }

        Note("is a month and day as \"05-01\"");
        return (1, 1);
    }

    public string Phone()
    {
        var text = Text();
        if (text.Length > 0 && (text is not ['+', .. { Length: >= 7 and <= 15 } digits] || !digits.All(char.IsAsciiDigit)))
        {
            Note("is a number as +8613900000000");
        }

        return text;
    }

    /// <summary>A text in all three languages.</summary>
    public IReadOnlyDictionary<Language, string> InLanguages()
    {
        AllowOnly("zh-Hans", "zh-Hant", "en");
        return new Dictionary<Language, string>
        {
            [Language.ZhHans] = Required("zh-Hans").Text(),
            [Language.ZhHant] = Required("zh-Hant").Text(),
            [Language.En] = Required("en").Text(),
        };
    }

    private int Line => (int)(Yaml?.Start.Line ?? 1);

    private string Path => Key.Length == 0 ? "" : Key + ".";

    private void Note(string what)
    {
        if (Yaml is not null)
        {
            Reading.Mistake(Key, Line, what);
        }
    }

    private CatalogueNode Item(YamlNode child, int index)
    {
        var key = $"{Key}[{index}]";
        Reading.Seen(key, (int)child.Start.Line);
        return new(Reading, key, Shape + "[]", child);
    }

    private YamlMappingNode? Map()
    {
        if (Yaml is YamlMappingNode map)
        {
            return map;
        }

        Note("has keys and values");
        return null;
    }
}

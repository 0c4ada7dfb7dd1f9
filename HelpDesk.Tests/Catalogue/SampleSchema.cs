using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HelpDesk.Bot.Catalogue;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HelpDesk.Tests.Catalogue;

/// <summary>The schema as an editor uses it: the keywords of draft 2020-12 that it contains, and no more.</summary>
internal static class SampleSchema
{
    private static readonly string[] Known =
        ["$ref", "$schema", "$defs", "title", "description", "type", "additionalProperties", "required", "properties", "items", "enum", "pattern", "minLength", "maxLength", "minimum", "maximum", "propertyNames", "minItems", "default", "anyOf", "const"];

    public static JsonObject Root { get; } = JsonNode.Parse(CatalogueFile.SchemaText())?.AsObject() ?? [];

    /// <summary>Every key, by the shape of its path.</summary>
    public static IReadOnlyCollection<string> Keys()
    {
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        Collect(Root, "", keys);
        return keys;
    }

    public static IEnumerable<KeyValuePair<string, JsonNode?>> Sections() => Properties(Root).Select(section => KeyValuePair.Create<string, JsonNode?>(section.Key, section.Value is { } node ? Resolved(node.AsObject(), keepWords: true) : null));

    public static IEnumerable<string> References() => Regex.Matches(Root.ToJsonString(), "\"\\$ref\":\"#/\\$defs/(?<name>[A-Za-z]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture).Select(match => match.Groups["name"].Value).Distinct();

    /// <summary>What is wrong with a file.</summary>
    public static IReadOnlyList<string> Faults(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var faults = new List<string>();
        Check(Root, stream.Documents[0].RootNode, "", faults);
        return faults;
    }

    private static void Collect(JsonObject schema, string path, SortedSet<string> keys)
    {
        var own = Resolved(schema);
        foreach (var (name, child) in Properties(own))
        {
            var key = path.Length == 0 ? name : $"{path}.{name}";
            keys.Add(key);
            Collect(child?.AsObject() ?? [], key, keys);
        }

        if (own["items"] is JsonObject items)
        {
            Collect(items, path + "[]", keys);
        }

        if (own["additionalProperties"] is JsonObject free)
        {
            Collect(free, path + ".*", keys);
        }
    }

    private static void Check(JsonObject schema, YamlNode node, string path, List<string> faults)
    {
        var own = Resolved(schema);
        Assert.Empty(own.Select(word => word.Key).Except(Known));
        if (own["anyOf"] is JsonArray several)
        {
            CheckAny(several, node, path, faults);
            return;
        }

        switch (node)
        {
            case YamlMappingNode map:
                Assert.True(Types(own).Contains("object"), path);
                CheckMap(own, map, path, faults);
                break;
            case YamlSequenceNode list:
                Assert.True(Types(own).Contains("array"), path);
                foreach (var (index, item) in list.Children.Index())
                {
                    Check(own["items"]?.AsObject() ?? [], item, $"{path}[{index}]", faults);
                }

                break;
            case YamlScalarNode scalar:
                faults.AddRange(Scalar(own, scalar).Select(fault => $"{path}: {fault}"));
                break;
        }
    }

    private static void CheckAny(JsonArray several, YamlNode node, string path, List<string> faults)
    {
        foreach (var one in several)
        {
            var own = new List<string>();
            Check(one?.AsObject() ?? [], node, path, own);
            if (own.Count == 0)
            {
                return;
            }
        }

        faults.Add($"{path}: is none of what it may be");
    }

    private static void CheckMap(JsonObject schema, YamlMappingNode map, string path, List<string> faults)
    {
        var names = map.Children.ToDictionary(child => ((YamlScalarNode)child.Key).Value ?? "", child => child.Value, StringComparer.Ordinal);
        faults.AddRange(from required in schema["required"]?.AsArray() ?? [] where !names.ContainsKey(required?.GetValue<string>() ?? "") select $"{path}: lacks {required}");
        foreach (var (name, value) in names)
        {
            var key = path.Length == 0 ? name : $"{path}.{name}";
            if ((schema["properties"]?[name] ?? schema["additionalProperties"]) is JsonObject child)
            {
                Check(child, value, key, faults);
            }
            else
            {
                faults.Add($"{key}: is not known");
            }
        }
    }

    private static IEnumerable<string> Scalar(JsonObject schema, YamlScalarNode scalar)
    {
        var value = scalar.Value ?? "";
        var type = scalar.Style != ScalarStyle.Plain ? "string"
            : int.TryParse(value, CultureInfo.InvariantCulture, out var number) ? "integer"
            : decimal.TryParse(value, CultureInfo.InvariantCulture, out _) ? "number"
            : value is "true" or "false" ? "boolean" : "string";
        if (schema["const"] is { } only)
        {
            return only.ToString() == value ? [] : ["is another value"];
        }

        if (schema["enum"] is JsonArray values)
        {
            return values.Any(one => one?.ToString() == value) ? [] : ["is none of the values"];
        }

        var types = Types(schema);
        return !types.Contains(type) && !(type == "integer" && types.Contains("number")) ? [$"is {type}, not {string.Join(" or ", types)}"]
            : schema["pattern"] is { } pattern && !Regex.IsMatch(value, pattern.GetValue<string>(), RegexOptions.NonBacktracking) ? ["is not written as it must be"]
            : schema["minimum"] is { } least && decimal.Parse(value, CultureInfo.InvariantCulture) < least.GetValue<decimal>() ? ["is too small"]
            : schema["maximum"] is { } most && decimal.Parse(value, CultureInfo.InvariantCulture) > most.GetValue<decimal>() ? ["is too large"]
            : [];
    }

    private static string[] Types(JsonObject schema) => schema["type"] switch
    {
        JsonArray several => [.. several.Select(type => type?.ToString() ?? "")],
        { } one => [one.ToString()],
        null => [],
    };

    private static JsonObject Properties(JsonObject schema) => schema["properties"]?.AsObject() ?? [];

    private static JsonObject Resolved(JsonObject schema, bool keepWords = false) =>
        schema["$ref"]?.GetValue<string>() is not { } reference || (keepWords && schema["description"] is not null) ? schema
            : Resolved(Root["$defs"]?[reference["#/$defs/".Length..]]?.AsObject() ?? []);
}

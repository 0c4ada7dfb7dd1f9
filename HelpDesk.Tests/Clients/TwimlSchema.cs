using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace HelpDesk.Tests.Clients;

/// <summary>Which elements and attributes an answer to a text may have, read from the description beside the checkout.</summary>
internal static class TwimlSchema
{
    /// <summary>What is wrong with an answer; empty when it is sound.</summary>
    public static IReadOnlyList<string> Findings(string answer)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(RealClients.InShared("twiml-schema.json")));
        var document = schema.RootElement.GetProperty("documents").GetProperty("MessagingResponse");
        using var reader = XmlReader.Create(new StringReader(answer), new() { DtdProcessing = DtdProcessing.Prohibit });
        try
        {
            var root = XElement.Load(reader);
            return root.Name == "Response" && !root.HasAttributes
                ? [.. Below(root, document.GetProperty("children"), document.GetProperty("verbs"))]
                : [$"The root is {root.Name}."];
        }
        catch (XmlException broken)
        {
            return [broken.Message];
        }
    }

    private static IEnumerable<string> Below(XElement parent, JsonElement allowed, JsonElement verbs)
    {
        foreach (var child in parent.Elements())
        {
            if (!allowed.EnumerateArray().Any(name => name.ValueEquals(child.Name.ToString())))
            {
                yield return $"{child.Name} is not allowed in {parent.Name}.";
                continue;
            }

            var verb = verbs.GetProperty(child.Name.ToString());
            foreach (var attribute in child.Attributes().Where(attribute => !verb.GetProperty("attributes").TryGetProperty(attribute.Name.ToString(), out _)))
            {
                yield return $"{child.Name} has no attribute {attribute.Name}.";
            }

            foreach (var finding in Below(child, verb.GetProperty("children"), verbs))
            {
                yield return finding;
            }
        }
    }
}

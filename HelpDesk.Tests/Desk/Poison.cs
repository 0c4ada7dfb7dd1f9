using System.Collections;
using System.Reflection;
using System.Text.Json;
using HelpDesk.Dialogs;
using HelpDesk.Store;

namespace HelpDesk.Tests.Desk;

/// <summary>Writes one text into every text of a record, however deep, so that a field added tomorrow is tried as well.</summary>
internal static class Poison
{
    // What one record is found by from another: with a hostile text in it there would be no page to look at.
    private static readonly string[] Ids = ["Number", "Id", "ConversationId", "PartyId", "FirstAnswerId", "Ticket", "Photos", "Passes", "ContentType", "Against", "AgainstPerson", "Stamp"];

    /// <summary>A copy of a stored record with the text in every text.</summary>
    public static T Stored<T>(DocumentKind<T> kind, T sample, string text, params string[] keep)
        where T : class
    {
        var copy = JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(sample, kind.Json), kind.Json) ?? throw new InvalidOperationException("Nothing was written.");
        Fill(copy, text, property => !Ids.Contains(property.Name, StringComparer.Ordinal) && !keep.Contains(property.Name, StringComparer.Ordinal));
        return copy;
    }

    /// <summary>Writes the text behind everything the catalogue says to people, in each language.</summary>
    public static void Labels(object catalogue, string text)
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Walk(catalogue);

        void Walk(object? part)
        {
            if (part is null or string or Type or Delegate or TimeZoneInfo || part.GetType().IsPrimitive || !seen.Add(part))
            {
                return;
            }

            if (part is IDictionary<Language, string> labels && !labels.IsReadOnly)
            {
                foreach (var language in labels.Keys.ToList())
                {
                    labels[language] += text;
                }

                return;
            }

            if (part is IEnumerable many)
            {
                foreach (var each in many)
                {
                    Walk(each);
                }

                return;
            }

            foreach (var property in Properties(part).Where(property => property.PropertyType.IsClass || property.PropertyType.IsInterface))
            {
                Walk(property.GetValue(part));
            }
        }
    }

    private static void Fill(object record, string text, Func<PropertyInfo, bool> isText)
    {
        foreach (var property in Properties(record).Where(property => property.CanWrite))
        {
            var value = property.GetValue(record);
            if (property.PropertyType == typeof(string))
            {
                property.SetValue(record, isText(property) ? text : value);
            }
            else if (typeof(IReadOnlyList<string>).IsAssignableFrom(property.PropertyType))
            {
                property.SetValue(record, isText(property) ? new List<string> { text } : value);
            }
            else if (value is IEnumerable many)
            {
                foreach (var each in many.Cast<object>().Where(each => !each.GetType().IsValueType))
                {
                    Fill(each, text, isText);
                }
            }
            else if (value is not null && value.GetType() is { IsValueType: false, IsPrimitive: false } type && type.Namespace?.StartsWith("HelpDesk", StringComparison.Ordinal) == true)
            {
                Fill(value, text, isText);
            }
        }
    }

    private static IEnumerable<PropertyInfo> Properties(object part) =>
        part.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract");
}

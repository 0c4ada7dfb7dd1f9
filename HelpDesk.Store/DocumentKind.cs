using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HelpDesk.Store.Engine;

namespace HelpDesk.Store;

/// <summary>A kind, whatever its record type: for what walks over everything stored.</summary>
public interface IDocumentKind
{
    /// <summary>Name of the kind.</summary>
    string Name { get; }

    /// <summary>The shape for the engine.</summary>
    KindSchema Schema { get; }

    /// <summary>Reads a stored body: what it is found by and where it is counted.</summary>
    /// <exception cref="JsonException">The body is not a record of this kind.</exception>
    Filed File(ReadOnlyMemory<byte> body);
}

/// <summary>How records of one type are kept, found and counted.</summary>
/// <typeparam name="T">The record.</typeparam>
public sealed class DocumentKind<T> : IDocumentKind
    where T : class
{
    /// <summary>Declares a kind.</summary>
    /// <param name="name">Name of the kind and its table.</param>
    /// <param name="json">Its JSON shape.</param>
    /// <param name="idOf">Id of a record.</param>
    /// <param name="fields">Fields it is found by.</param>
    /// <param name="indexes">Indexes over these fields.</param>
    public DocumentKind(string name, JsonTypeInfo<T> json, Func<T, string> idOf, IReadOnlyList<KindField<T>> fields, IReadOnlyList<IReadOnlyList<string>> indexes)
    {
        Name = name;
        Json = json;
        IdOf = idOf;
        Fields = fields;
        Indexes = indexes;
    }

    /// <summary>Name of the kind.</summary>
    public string Name { get; }

    /// <summary>JSON shape of a record.</summary>
    public JsonTypeInfo<T> Json { get; }

    /// <summary>Id of a record.</summary>
    public Func<T, string> IdOf { get; }

    /// <summary>Fields with the value of each record.</summary>
    public IReadOnlyList<KindField<T>> Fields { get; }

    /// <summary>Indexes, each a list of field names.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Indexes { get; }

    /// <summary>Text a record is searched by; null when the kind is not searched.</summary>
    public Func<T, string?>? SearchText { get; init; }

    /// <summary>Counters in which each record stands once; kept true by every commit and recounted by the integrity check.</summary>
    public Func<T, IEnumerable<string>>? CountedIn { get; init; }

    /// <summary>Records are added and never changed or removed; the engine refuses it.</summary>
    public bool IsAppendOnly { get; init; }

    /// <summary>The shape for the engine.</summary>
    public KindSchema Schema => new(Name, [.. Fields.Select(each => new IndexField(each.Name, each.Type))], Indexes, SearchText is not null) { IsAppendOnly = IsAppendOnly };

    /// <inheritdoc/>
    public Filed File(ReadOnlyMemory<byte> body)
    {
        var record = JsonSerializer.Deserialize(body.Span, Json) ?? throw new JsonException("The body is null.");
        return new(IdOf(record), [.. Fields.Select(field => field.ValueOf(record))], SearchText?.Invoke(record), CountedIn is null ? [] : [.. CountedIn(record)]);
    }
}

/// <summary>An index field and how to read it from a record.</summary>
/// <param name="Name">Name of the field.</param>
/// <param name="Type">Its type.</param>
/// <param name="ValueOf">Reads it.</param>
public sealed record KindField<T>(string Name, FieldType Type, Func<T, FieldValue> ValueOf);

/// <summary>A record and the version it was read at.</summary>
/// <param name="Value">The record.</param>
/// <param name="Version">Version to expect when it is replaced.</param>
public sealed record Versioned<T>(T Value, long Version);

namespace HelpDesk.Store.Engine;

/// <summary>How one kind of document is kept.</summary>
/// <param name="Name">Name of the kind, lower snake case; also the table.</param>
/// <param name="Fields">Index fields; real columns in a table engine.</param>
/// <param name="Indexes">Fields of each (compound) index, in order. The document id ends each one.</param>
/// <param name="Searchable">Documents carry search text.</param>
public sealed record KindSchema(string Name, IReadOnlyList<IndexField> Fields, IReadOnlyList<IReadOnlyList<string>> Indexes, bool Searchable)
{
    /// <summary>Documents are added and never changed or removed.</summary>
    public bool IsAppendOnly { get; init; }
}

/// <summary>A field documents of a kind are found by.</summary>
/// <param name="Name">Lower snake case.</param>
/// <param name="Type">What it holds.</param>
public sealed record IndexField(string Name, FieldType Type);

/// <summary>Type of an index field.</summary>
public enum FieldType
{
    /// <summary>Text, compared ordinally.</summary>
    Text,

    /// <summary>A whole number; instants are UTC milliseconds since 1970, booleans 0 or 1.</summary>
    Number,
}

/// <summary>Value of an index field: a text, a number, or null (sorts first, equals nothing but null).</summary>
public readonly record struct FieldValue
{
    private FieldValue(string? text, long? number)
    {
        Text = text;
        Number = number;
    }

    /// <summary>The null value.</summary>
    public static FieldValue Null => default;

    /// <summary>The text, or null.</summary>
    public string? Text { get; }

    /// <summary>The number, or null.</summary>
    public long? Number { get; }

    /// <summary>A text value; null gives <see cref="Null"/>.</summary>
    public static FieldValue Of(string? text) => new(text, null);

    /// <summary>A number value; null gives <see cref="Null"/>.</summary>
    public static FieldValue Of(long? number) => new(null, number);

    /// <summary>An instant, as UTC milliseconds since 1970; null gives <see cref="Null"/>.</summary>
    public static FieldValue Of(DateTimeOffset? at) => new(null, at?.ToUnixTimeMilliseconds());

    /// <summary>A yes or no, as 1 or 0.</summary>
    public static FieldValue Of(bool value) => new(null, value ? 1 : 0);
}

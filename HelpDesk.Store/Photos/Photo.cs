using System.Text.Json.Serialization;

namespace HelpDesk.Store.Photos;

/// <summary>A photo or file a resident sent. Its bytes lie beside the store, under its id.</summary>
public sealed record Photo
{
    /// <summary>Version of the stored shape.</summary>
    public int Shape { get; init; } = 1;

    /// <summary>128 random bits or more, url-safe: whoever knows it may see the photo.</summary>
    public required string Id { get; init; }

    /// <summary>Conversation it came in.</summary>
    public required string ConversationId { get; init; }

    /// <summary>Name as sent, cleaned.</summary>
    public required string Name { get; init; }

    /// <summary>Type as its content says, never as its sender does.</summary>
    public required string ContentType { get; init; }

    /// <summary>Bytes kept.</summary>
    public long Size { get; init; }

    /// <summary>When it arrived (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether the bytes are here.</summary>
    public PhotoState State { get; init; }

    /// <summary>Where the bytes are to be fetched, while they are not here.</summary>
    public string? Source { get; init; }
}

/// <summary>Whether a photo's bytes are here.</summary>
[JsonConverter(typeof(SnakeCase<PhotoState>))]
public enum PhotoState
{
    /// <summary>Here.</summary>
    Kept,

    /// <summary>At the gateway; to be fetched.</summary>
    Awaited,

    /// <summary>Could not be fetched, or is of no kind we keep.</summary>
    Missing,
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace HelpDesk.Bot.Simulator.Gateway;

/// <summary>One line of the ledger file.</summary>
internal sealed record LedgerLine
{
    public const string Text = "text";
    public const string State = "status";
    public const string Hook = "webhook";
    public const string Block = "block";
    public const string Lift = "lift";

    /// <summary>text, status, webhook, block or lift.</summary>
    public required string Event { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? Sid { get; init; }

    /// <summary>inbound, outbound-api or outbound-reply.</summary>
    public string? Direction { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Body { get; init; }

    public int? Segments { get; init; }

    public string? Status { get; init; }

    public string? StatusCallback { get; init; }

    /// <summary>STOP, START or HELP when the gateway acted on the text itself.</summary>
    public string? OptOut { get; init; }

    /// <summary>Ids of the pictures that came with the text.</summary>
    public IReadOnlyList<string>? Pictures { get; init; }

    /// <summary>What a webhook told: <c>received</c> or a status.</summary>
    public string? Told { get; init; }

    public int? Attempt { get; init; }

    /// <summary>HTTP status, or timeout, unreachable, lost.</summary>
    public string? Result { get; init; }

    /// <summary>Number that was blocked or lifted.</summary>
    public string? Number { get; init; }
}

[JsonSerializable(typeof(LedgerLine))]
internal sealed partial class LedgerJson : JsonSerializerContext
{
    /// <summary>The file is read by people, so Chinese stays Chinese; it is never part of a page.</summary>
    public static readonly LedgerJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

using System.Buffers;
using System.Text;
using System.Text.Json;

namespace HelpDesk.Bot.Api;

/// <summary>Reads a request's JSON within a limit; unknown fields are ignored, wrong types refused.</summary>
/// <param name="Value">What was read; null with a problem.</param>
/// <param name="Raw">The text as sent, for telling a repeat from another request.</param>
/// <param name="Problem">Why it was not read; null when it was.</param>
internal sealed record ApiBody<T>(T? Value, string Raw, IResult? Problem)
    where T : class;

internal static class ApiBody
{
    /// <summary>Bytes of a body.</summary>
    public const int MaxBytes = 64 * 1024;

    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
    };

    public static async Task<ApiBody<T>> ReadAsync<T>(HttpRequest request, CancellationToken cancel)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            return new(null, "", ApiProblem.Of(StatusCodes.Status400BadRequest, "invalid_json", "Send application/json."));
        }

        if (await BytesAsync(request, cancel) is not { } bytes)
        {
            return new(null, "", ApiProblem.Of(StatusCodes.Status413PayloadTooLarge, "too_large", "At most 64 KB."));
        }

        try
        {
            return JsonSerializer.Deserialize<T>(bytes.Span, Reading) is { } value
                ? new(value, Encoding.UTF8.GetString(bytes.Span), null)
                : new(null, "", ApiProblem.Of(StatusCodes.Status400BadRequest, "invalid_json", "An object is needed."));
        }
        catch (JsonException fault)
        {
            return new(null, "", ApiProblem.Of(StatusCodes.Status400BadRequest, "invalid_json", fault.Path is { Length: > 1 } path ? $"Wrong type at {path}." : "Not valid JSON."));
        }
    }

    private static async Task<ReadOnlyMemory<byte>?> BytesAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength is > MaxBytes)
        {
            return null;
        }

        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancel);
            if (read.Buffer.Length > MaxBytes || read.IsCompleted)
            {
                var whole = read.Buffer.Length > MaxBytes ? (ReadOnlyMemory<byte>?)null : read.Buffer.ToArray();
                // A read that is left open breaks the next request of the same connection.
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return whole;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}

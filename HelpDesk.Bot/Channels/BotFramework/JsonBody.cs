using System.Buffers;

namespace HelpDesk.Bot.Channels.BotFramework;

/// <summary>Reads a posted JSON body within its limit.</summary>
internal static class JsonBody
{
    /// <summary>Bytes a body may have; channels cut at this themselves.</summary>
    public const int Max = 256 * 1024;

    /// <summary>The body; null when it is longer than allowed.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength > Max)
        {
            return null;
        }

        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            if (read.Buffer.Length > Max)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var whole = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return whole;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>JSON in UTF-8, by its content type.</summary>
    public static bool IsJson(string? contentType)
    {
        const string json = "application/json";
        if (contentType is null || !contentType.StartsWith(json, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var parameters = contentType.AsSpan(json.Length).Trim();
        return parameters.IsEmpty || (parameters[0] == ';'
            && (!parameters.Contains("charset", StringComparison.OrdinalIgnoreCase) || parameters.Contains("utf-8", StringComparison.OrdinalIgnoreCase)));
    }
}

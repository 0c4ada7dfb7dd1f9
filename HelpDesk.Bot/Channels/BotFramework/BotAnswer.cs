using System.Buffers;
using HelpDesk.Bot.Channels.BotFramework.Connector;
using HelpDesk.Store.Outbox;

namespace HelpDesk.Bot.Channels.BotFramework;

/// <summary>What the response to an activity says.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">JSON, or nothing.</param>
internal sealed record BotAnswer(int Status, ReadOnlyMemory<byte> Body)
{
    /// <summary>Taken; what there is to say comes by the connector.</summary>
    public static readonly BotAnswer Taken = new(StatusCodes.Status200OK, default);

    /// <summary>An invoke that nobody here knows.</summary>
    public static readonly BotAnswer NotImplemented = new(StatusCodes.Status501NotImplemented, default);

    /// <summary>What was said, handed back as a list of activities.</summary>
    /// <param name="route">Where it belongs.</param>
    /// <param name="said">The answer; null when there is none.</param>
    /// <param name="invoke">The result of the invoke that was answered; null when none was.</param>
    public static BotAnswer Replies(ChannelRoute route, OutboxMessage? said, InvokeResult? invoke = null)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = ConnectorBody.Writer(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("activities");
            if (said is not null)
            {
                ConnectorBody.Write(json, route, said, language: null);
            }

            invoke?.WriteActivity(json, route);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return new(StatusCodes.Status200OK, buffer.WrittenMemory);
    }

    /// <summary>The result of an invoke alone.</summary>
    public static BotAnswer Of(InvokeResult invoke)
    {
        if (invoke.Message is null)
        {
            return new(invoke.Status, default);
        }

        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = ConnectorBody.Writer(buffer))
        {
            invoke.WriteBody(json);
        }

        return new(invoke.Status, buffer.WrittenMemory);
    }
}

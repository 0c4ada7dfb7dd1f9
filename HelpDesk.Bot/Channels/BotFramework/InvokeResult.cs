using System.Text.Json;
using HelpDesk.Bot.Channels.BotFramework.Connector;

namespace HelpDesk.Bot.Channels.BotFramework;

/// <summary>What an invoke is answered with.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Message">What the channel shows beside the pressed card; null for nothing.</param>
/// <param name="AnsweredId">The channel's id of the invoke; null when it had none.</param>
internal sealed record InvokeResult(int Status, string? Message, string? AnsweredId)
{
    /// <summary>The result as the body of a response.</summary>
    public void WriteBody(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("statusCode", Status);
        json.WriteString("type", "application/vnd.microsoft.activity.message");
        json.WriteString("value", Message);
        json.WriteEndObject();
    }

    /// <summary>The result as an activity among others that are handed back.</summary>
    public void WriteActivity(Utf8JsonWriter json, ChannelRoute route)
    {
        json.WriteStartObject();
        json.WriteString("type", "invokeResponse");
        ConnectorBody.WriteFrame(json, route);
        if (AnsweredId is not null)
        {
            json.WriteString("replyToId", AnsweredId);
        }

        json.WriteStartObject("value");
        json.WriteNumber("status", Status);
        if (Message is not null)
        {
            json.WritePropertyName("body");
            WriteBody(json);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}

using System.Security.Cryptography;

namespace HelpDesk.Bot.Channels.BotFramework;

/// <summary>Our ids of what channels send: channel, conversation and the channel's own id.</summary>
/// <remarks>Colons and hashes within a conversation's id are escaped, so that no two activities can have one id. Pure, but for activities that carry nothing to know them by.</remarks>
internal static class WireIds
{
    /// <summary>One user in one conversation of a channel; in a group everybody has a conversation of his own.</summary>
    public static string OfConversation(WireActivity activity, string user) => $"{Prefix(activity.ChannelId, activity.ConversationId)}:{user}";

    /// <summary>The key under which an activity takes effect once.</summary>
    /// <param name="activity">The activity; without an id it is known by its body, when that tells the time.</param>
    /// <param name="body">The body it was read from.</param>
    public static string OfActivity(WireActivity activity, ReadOnlySpan<byte> body) =>
        Prefix(activity.ChannelId, activity.ConversationId) + (activity.Id is { Length: > 0 } id ? $":{id}"
            : activity.Timestamp is { Length: > 0 } ? $"#{Convert.ToHexStringLower(SHA256.HashData(body))}"
            : $"#{RandomNumberGenerator.GetHexString(32, lowercase: true)}");

    /// <summary>The channel's own id of an activity; null when it had none.</summary>
    public static string? OwnIdOf(ChannelRoute route, string? activityId) =>
        activityId is not null && Prefix(route.ChannelId, route.ConversationId) is var prefix
        && activityId.Length > prefix.Length + 1 && activityId.StartsWith(prefix, StringComparison.Ordinal) && activityId[prefix.Length] == ':'
            ? activityId[(prefix.Length + 1)..]
            : null;

    private static string Prefix(string? channel, string? conversation) =>
        $"bot:{channel}:{(conversation ?? "").Replace("%", "%25", StringComparison.Ordinal).Replace(":", "%3A", StringComparison.Ordinal).Replace("#", "%23", StringComparison.Ordinal)}";
}

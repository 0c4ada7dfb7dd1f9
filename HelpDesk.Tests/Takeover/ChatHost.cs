using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Takeover;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Takeover;

/// <summary>Residents who chat with a whole desk.</summary>
internal static class ChatHost
{
    /// <summary>A conversation whose id needs care in an address.</summary>
    public const string Id = "chat:a/b+c@thread.v2:29:1";

    private static int activities;

    /// <summary>What a resident writes in it, taken by the real turn.</summary>
    public static async Task SayAsync(this DeskHost host, string text, string id = Id) => await host.Get<TurnHandler>().HandleAsync(
        new Activity
        {
            Id = $"{id}:{Interlocked.Increment(ref activities)}",
            ConversationId = id,
            Channel = Channel.Chat,
            From = "dl_ann",
            Text = text,
            ReceivedAt = host.Clock.Now,
            Via = AnswerVia.Transcript,
            Cards = CardStyle.Submit,
        },
        default);

    public static string Page(string id = Id) => ChatKey.PageOf(id);

    public static async Task<ConversationRecord> ChatAsync(this DeskHost host, string id = Id) =>
        Assert.IsType<Versioned<ConversationRecord>>(await host.Store.FindAsync(Kinds.Conversation, id, default)).Value;

    public static async Task<IReadOnlyList<T>> AllAsync<T>(this DeskHost host, DocumentKind<T> kind)
        where T : class => [.. (await host.Store.QueryAsync(kind, new Query { Kind = kind.Name, Take = 1_000 }, default)).Select(each => each.Value)];
}

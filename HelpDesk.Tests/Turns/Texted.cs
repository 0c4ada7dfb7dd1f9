using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Consent;
using HelpDesk.Store.Engine;
using HelpDesk.Tests.Conversations;

namespace HelpDesk.Tests.Turns;

/// <summary>Texts as the channel hands them to the turn, and what the store holds afterwards.</summary>
internal static class Texted
{
    public const string Duty = "+8613900008000";
    public const string Wang = "+8613900001202";
    public const string Chen = "+8613900000506";

    /// <summary>An activity of a text that has just arrived.</summary>
    public static Activity From(TestDesk desk, string number, string sid, string text) => new()
    {
        Id = "sms:" + sid,
        ConversationId = "sms:" + number,
        Channel = Channel.Sms,
        From = number,
        Phone = number,
        To = "+8675500000000",
        Text = text,
        ReceivedAt = desk.Time.GetUtcNow(),
        CarrierWord = CarrierWords.Of(text, null),
    };

    public static Task<TurnOutcome> TakeAsync(this TestDesk desk, Activity activity) =>
        desk.Get<TurnHandler>().HandleAsync(activity, CancellationToken.None);

    public static Task<TurnOutcome> TextAsync(this TestDesk desk, string number, string sid, string text) =>
        desk.TakeAsync(From(desk, number, sid, text));

    /// <summary>Handles all of them at the same instant.</summary>
    public static Task<TurnOutcome[]> AtOnceAsync(this TestDesk desk, IEnumerable<Activity> activities)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var all = activities.Select(activity => Task.Run(async () =>
        {
            await start.Task;
            return await desk.TakeAsync(activity);
        })).ToList();
        start.SetResult();
        return Task.WhenAll(all);
    }

    public static async Task<IReadOnlyList<T>> AllAsync<T>(this TestDesk desk, DocumentKind<T> kind)
        where T : class
    {
        var all = new List<T>();
        while (await desk.Store.QueryAsync(kind, new Query { Kind = kind.Name, Skip = all.Count, Take = 1000 }, CancellationToken.None) is { Count: > 0 } page)
        {
            all.AddRange(page.Select(document => document.Value));
        }

        return all;
    }

    public static async Task<T?> FindAsync<T>(this TestDesk desk, DocumentKind<T> kind, string id)
        where T : class => (await desk.Store.FindAsync(kind, id, CancellationToken.None))?.Value;

    /// <summary>What was answered to the text.</summary>
    public static async Task<string> AnswerAsync(this TestDesk desk, string sid) =>
        (await desk.FindAsync(Kinds.Outbox, $"sms:{sid}/0"))?.Text ?? "";

    /// <summary>Sends a text and tells the answer.</summary>
    public static async Task<string> AskAsync(this TestDesk desk, string number, string sid, string text)
    {
        Assert.Equal(TurnOutcome.Taken, await desk.TextAsync(number, sid, text));
        return await desk.AnswerAsync(sid);
    }

    /// <summary>Places of everything in a conversation, in order.</summary>
    public static async Task<IReadOnlyList<long>> PlacesAsync(this TestDesk desk, string conversation) =>
        [.. (await desk.AllAsync(Kinds.Activity)).Where(one => one.ConversationId == conversation).Select(one => one.Sequence)
            .Concat((await desk.AllAsync(Kinds.Outbox)).Where(one => one.ConversationId == conversation).Select(one => one.Sequence)).Order()];
}

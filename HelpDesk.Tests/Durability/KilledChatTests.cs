using System.Globalization;
using System.Text.Json.Nodes;

namespace HelpDesk.Tests.Durability;

/// <summary>Chats that go on while the desk is killed: nothing acknowledged is lost, nothing is shown twice, nothing is skipped.</summary>
[Collection(nameof(OwnProcesses))]
public sealed class KilledChatTests
{
    private const int Chats = 8;

    private static readonly string[] Said = ["你好", "你们几点上班？", "我要报修", "厨房水管漏水", "3栋1202", "明天下午三点后"];

    // A fifth of the kills of the text messages' test: 5, or 40 where everything is run.
    private static readonly int Kills = Math.Max(5, (int.TryParse(Environment.GetEnvironmentVariable("HELPDESK_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? many : 25) / 5);

    [Fact]
    public async Task Given_open_chats_when_the_desk_is_killed_again_and_again_then_each_stream_shows_every_message_once_and_in_order()
    {
        await using var both = await KilledDesk.StartAsync();
        var chats = await Task.WhenAll(Enumerable.Range(0, Chats).Select(_ => ChatClient.OpenAsync(both.DeskUrl)));
        try
        {
            using var enough = new CancellationTokenSource();
            var talking = chats.Select(chat => Task.Run(() => TalkAsync(chat, enough.Token))).ToList();
            var random = new Random(20261122);
            for (var kill = 0; kill < Kills; kill++)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(100, 600)), TimeProvider.System);
                await both.KillDeskAsync();
                await both.StartDeskAsync();
            }

            await enough.CancelAsync();
            await Task.WhenAll(talking).WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System);
            foreach (var chat in chats)
            {
                await AnsweredAsync(chat);
                EveryMessageIsShownOnce(chat);
            }

            Assert.Equal(0, await both.CountAsync("SELECT count(*) FROM desk_task WHERE id LIKE 'parked:%'"));
        }
        finally
        {
            foreach (var chat in chats)
            {
                await chat.DisposeAsync();
            }
        }
    }

    private static async Task TalkAsync(ChatClient chat, CancellationToken enough)
    {
        for (var turn = 0; !enough.IsCancellationRequested; turn++)
        {
            await chat.SayAsync(Said[turn % Said.Length], $"m{turn}");
        }
    }

    private static async Task AnsweredAsync(ChatClient chat)
    {
        for (var look = 0; look < 600 && Ours(chat.Shown()).Count < chat.Acknowledged.Count; look++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    private static void EveryMessageIsShownOnce(ChatClient chat)
    {
        var shown = chat.Shown();
        Assert.NotEmpty(chat.Acknowledged);
        Assert.Equal(Enumerable.Range(1, shown.Count).Select(place => (long)place), shown.Select(ChatClient.PlaceOf));
        Assert.Equal(chat.Acknowledged, Ours(shown));
        var answered = shown.Select(activity => (string?)activity["replyToId"]).OfType<string>().ToList();
        Assert.Equal(answered.Count, answered.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(chat.Acknowledged.Count, answered.Count);
        Assert.Equal(shown.Select(activity => (string?)activity["timestamp"]).Order(StringComparer.Ordinal), shown.Select(activity => (string?)activity["timestamp"]));
    }

    private static List<string> Ours(IEnumerable<JsonObject> shown) =>
        [.. shown.Select(activity => (string?)activity["channelData"]?["clientActivityID"]).OfType<string>()];
}

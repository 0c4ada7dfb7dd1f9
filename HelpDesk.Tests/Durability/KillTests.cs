using System.Globalization;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Engine.Sqlite;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Tests.Durability;

[Collection(nameof(OwnProcesses))]
public sealed class KillTests
{
    private const string Unsettled = "SELECT count(*) FROM outbox WHERE state IN ('planned', 'sending', 'unknown')";

    private static readonly string[] Repair = ["你好", "我要报修", "厨房水管漏水", "3栋1202", "明天下午三点后", "对"];
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("HELPDESK_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? many : 25;

    [Fact]
    public async Task Given_load_when_the_desk_is_killed_again_and_again_then_every_text_is_there_once_and_every_answer_arrives_once()
    {
        await using var both = await KilledDesk.StartAsync();
        await LoadAsync(both, new Random(20261121));
        await SettleAsync(both);
        await both.StopDeskAsync();

        var ledger = await both.LedgerAsync();
        await using var engine = SqliteEngine.Open(both.StorePath, Kinds.Schemas);
        var store = new DeskStore(engine);
        var activities = await AllAsync(store, Kinds.Activity);
        var rows = await AllAsync(store, Kinds.Outbox);
        var tickets = await AllAsync(store, Kinds.Ticket);

        Assert.Empty(await engine.CheckAsync(CancellationToken.None));
        EveryAcknowledgedTextIsKeptOnce(ledger, activities);
        NoTicketIsThereTwice(activities, tickets);
        EveryAnswerIsSent(activities, rows);
        TheLedgerShowsEachTextOnce(ledger, rows);
    }

    private static async Task LoadAsync(KilledDesk both, Random random)
    {
        var phones = Enumerable.Range(0, 12).Select(index => new Sender($"+86150{index:D8}")).ToList();
        for (var kill = 0; kill < Kills; kill++)
        {
            var accepted = (await both.LedgerAsync()).Where(text => text is { IsInbound: true, IsAccepted: true }).GroupBy(text => text.Handset).ToDictionary(group => group.Key, group => group.Count());
            var sending = phones.Where(phone => accepted.GetValueOrDefault(phone.Number) == phone.Sent)
                .Select(phone => SendLaterAsync(both, phone, TimeSpan.FromMilliseconds(random.Next(0, 150)))).ToList();
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, 300)), TimeProvider.System);
            await both.KillDeskAsync();
            await both.StartDeskAsync();
            await Task.WhenAll(sending);
        }
    }

    private static async Task SendLaterAsync(KilledDesk both, Sender phone, TimeSpan after)
    {
        var text = Repair[phone.Sent % Repair.Length];
        phone.Sent++;
        await Task.Delay(after, TimeProvider.System);
        await both.SendAsync(phone.Number, text);
    }

    /// <summary>Waits until the desk has every text the gateway received and has settled every answer; unknown ones by the rule of five minutes.</summary>
    private static async Task SettleAsync(KilledDesk both)
    {
        for (var round = 0; round < 600; round++)
        {
            // A text the gateway gave up is not lost either: the desk finds it in the gateway's list.
            var told = (await both.LedgerAsync()).Count(text => text.IsInbound) == await both.CountAsync("SELECT count(*) FROM activity");
            if (told && await both.CountAsync(Unsettled) == 0)
            {
                return;
            }

            if (told && round % 4 == 3)
            {
                await both.SkipAsync(TimeSpan.FromMinutes(2));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        }

        Assert.Fail($"Not settled: {await both.CountAsync(Unsettled)} texts.");
    }

    private static void EveryAcknowledgedTextIsKeptOnce(IEnumerable<LedgerText> ledger, IReadOnlyList<InboundActivity> activities)
    {
        var kept = activities.Select(activity => activity.Id).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(activities.Count, kept.Count);
        Assert.Equal([], ledger.Where(text => text.IsInbound && !kept.Contains("sms:" + text.Sid)).Select(text => text.Sid));
        Assert.All(activities, activity => Assert.Equal(ActivityOutcome.Taken, activity.Outcome));
        Assert.Equal(
            activities.Count,
            activities.Select(activity => (activity.ConversationId, activity.Sequence)).Distinct().Count());
    }

    private static void NoTicketIsThereTwice(IEnumerable<InboundActivity> activities, IReadOnlyList<Ticket> tickets)
    {
        var filed = activities.Where(activity => activity.Ticket is not null && activity.Text == "对").Select(activity => activity.Ticket).ToList();
        Assert.Equal(filed.Count, filed.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(filed.Order(StringComparer.Ordinal), tickets.Select(ticket => ticket.Number).Order(StringComparer.Ordinal));
    }

    private static void EveryAnswerIsSent(IEnumerable<InboundActivity> activities, IReadOnlyList<OutboxMessage> rows)
    {
        var states = rows.ToDictionary(row => row.Id, row => row.State, StringComparer.Ordinal);
        Assert.Equal([], activities.Where(activity => states.GetValueOrDefault(activity.Id + "/0") is not (OutboxState.Sent or OutboxState.Delivered)).Select(activity => activity.Id));
    }

    private static void TheLedgerShowsEachTextOnce(IEnumerable<LedgerText> ledger, IReadOnlyList<OutboxMessage> rows)
    {
        var shown = ledger.Where(text => !text.IsInbound).GroupBy(text => (text.Handset, text.Body)).ToDictionary(group => group.Key, group => group.Count());
        foreach (var same in rows.GroupBy(row => (row.To, row.Text)))
        {
            var resent = same.Count(row => row.Resent);
            Assert.InRange(shown.GetValueOrDefault(same.Key), same.Count(), same.Count() + resent);
            shown.Remove(same.Key);
        }

        Assert.Empty(shown);
    }

    private static async Task<IReadOnlyList<T>> AllAsync<T>(DeskStore store, DocumentKind<T> kind)
        where T : class
    {
        var all = new List<T>();
        while (await store.QueryAsync(kind, new Query { Kind = kind.Name, Skip = all.Count, Take = 1000 }, CancellationToken.None) is { Count: > 0 } page)
        {
            all.AddRange(page.Select(document => document.Value));
        }

        return all;
    }

    private sealed class Sender(string number)
    {
        public string Number => number;

        public int Sent { get; set; }
    }
}

/// <summary>Tests that start processes of their own run one after another.</summary>
[CollectionDefinition(nameof(OwnProcesses), DisableParallelization = true)]
public sealed class OwnProcesses;

using HelpDesk.Bot.Delivery;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Engine.Sqlite;
using HelpDesk.Store.Outbox;
using HelpDesk.Tests.Contracts.Engine;
using HelpDesk.Tests.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace HelpDesk.Tests.Turns;

/// <summary>Texts that arrive at the same instant.</summary>
public sealed class AtOnceTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Given_a_hundred_copies_of_one_text_when_they_arrive_at_once_then_it_takes_effect_once()
    {
        await using var desk = await OnDiskAsync("2026-11-21 02:40");
        var alarm = Texted.From(desk, Texted.Wang, "SM1", "厨房着火了");

        var outcomes = await desk.AtOnceAsync(Enumerable.Repeat(alarm, 100));

        Assert.Equal(1, outcomes.Count(outcome => outcome == TurnOutcome.Taken));
        Assert.Equal(99, outcomes.Count(outcome => outcome == TurnOutcome.Duplicate));
        Assert.Single(await desk.AllAsync(Kinds.Activity));
        Assert.Single(await desk.AllAsync(Kinds.Ticket));
        Assert.Single(await desk.AllAsync(Kinds.Alarm));
        Assert.Equal(["alarm:R20261121-0001/0", "sms:SM1/0"], (await desk.AllAsync(Kinds.Outbox)).Select(row => row.Id).Order());
    }

    [Fact]
    public async Task Given_two_texts_of_one_resident_when_they_arrive_at_once_two_hundred_times_then_both_are_kept_in_a_row()
    {
        await using var desk = await OnDiskAsync("2026-11-21 20:14");
        var numbers = Enumerable.Range(0, 200).Select(index => $"+861370000{index:D4}").ToList();

        var outcomes = await desk.AtOnceAsync(numbers.SelectMany(number => new[]
        {
            Texted.From(desk, number, $"SMa{number}", "厨房水管漏水"),
            Texted.From(desk, number, $"SMb{number}", "3栋1202"),
        }));

        Assert.All(outcomes, outcome => Assert.Equal(TurnOutcome.Taken, outcome));
        var places = (await desk.AllAsync(Kinds.Activity)).Select(one => (one.ConversationId, one.Sequence))
            .Concat((await desk.AllAsync(Kinds.Outbox)).Select(one => (ConversationId: one.ConversationId ?? "", one.Sequence)))
            .ToLookup(one => one.ConversationId, one => one.Sequence);
        Assert.All(numbers, number => Assert.Equal([1, 2, 3, 4], places["sms:" + number].Order()));
        Assert.Equal(200, (await desk.AllAsync(Kinds.Draft)).Count);
    }

    [Fact]
    public async Task Given_one_resident_on_two_phones_when_both_text_at_once_then_the_form_holds_both_and_nothing_is_parked()
    {
        await using var desk = await OnDiskAsync("2026-11-21 20:14");
        for (var pair = 0; pair < 50; pair++)
        {
            var (one, other) = ($"+861360000{pair:D4}", $"+861350000{pair:D4}");
            await RegisterAsync(desk, $"resident-{pair}", one, other);

            var outcomes = await desk.AtOnceAsync([Texted.From(desk, one, $"SMa{pair}", "厨房水管漏水"), Texted.From(desk, other, $"SMb{pair}", "厨房水管漏水，明天下午三点后")]);

            Assert.Equal([TurnOutcome.Taken, TurnOutcome.Taken], outcomes);
            var draft = await desk.FindAsync(Kinds.Draft, $"resident-{pair}");
            Assert.NotNull(DialogJson.ReadDraft((draft?.State ?? default).Utf8.Span)?.Find("when"));
        }

        Assert.Empty(await desk.AllAsync(Kinds.Task));
    }

    [Fact]
    public async Task Given_a_power_cut_when_five_hundred_residents_text_within_a_minute_then_each_is_answered_once_and_only_dangers_raise_alarms()
    {
        string[] said = ["停电了", "家里没电", "整栋都停电了", "没电了怎么回事", "跳闸了，合不上", "灯都不亮了"];
        await using var desk = await OnDiskAsync("2026-11-21 20:14");
        var texts = Enumerable.Range(0, 500)
            .Select(index => Texted.From(desk, $"+861340000{index:D4}", $"SM{index}", index % 25 == 0 ? "停电了，有人被困在电梯里" : said[index % said.Length]))
            .ToList();

        var outcomes = await desk.AtOnceAsync(texts);
        await desk.Get<OutboxSender>().SendDueAsync(CancellationToken.None);

        Assert.All(outcomes, outcome => Assert.Equal(TurnOutcome.Taken, outcome));
        Assert.Equal(20, (await desk.AllAsync(Kinds.Alarm)).Count);
        Assert.Equal(20, (await desk.AllAsync(Kinds.Ticket)).Select(ticket => ticket.Number).Distinct().Count());
        Assert.All(await desk.AllAsync(Kinds.Outbox), row => Assert.Equal(OutboxState.Sent, row.State));
        Assert.Equal(20, desk.Gateway.Sent.Count(text => text.To == Texted.Duty));
        Assert.Equal(texts.Select(text => text.From).Order(), desk.Gateway.Sent.Where(text => text.To != Texted.Duty).Select(text => text.To).Order());
        Assert.Empty(await desk.AllAsync(Kinds.Task));
    }

    private static async Task RegisterAsync(TestDesk desk, string id, string one, string other) =>
        Assert.True(await desk.Store.CommitAsync(
            new Changes()
                .Insert(Kinds.Resident, new() { Id = id, Name = "赵女士", Phones = [one, other], Units = [new("2", null, "506")], Language = "zh-Hans" })
                .Insert(Kinds.Phone, new(one, id))
                .Insert(Kinds.Phone, new(other, id)),
            CancellationToken.None));

    private Task<TestDesk> OnDiskAsync(string local) =>
        TestDesk.OpenAsync(local, services => services.AddSingleton<IStoreEngine>(_ => SqliteEngine.Open(folder.File("helpdesk.db"), Kinds.Schemas)));
}

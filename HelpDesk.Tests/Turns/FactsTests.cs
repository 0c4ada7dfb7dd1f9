using HelpDesk.Bot.Delivery;
using HelpDesk.Bot.Turns;
using HelpDesk.Store;
using HelpDesk.Store.Outbox;
using HelpDesk.Tests.Conversations;

namespace HelpDesk.Tests.Turns;

/// <summary>What a turn knows and tells, and what is kept of it.</summary>
public sealed class FactsTests
{
    private const string Repair = "3栋1202厨房水管漏水，明天下午三点后来修";
    private const string Sorry = "不好意思，刚才有事走开了，让您久等了。";

    [Fact]
    public async Task Given_a_ticket_when_asked_for_then_its_number_is_told_and_no_other_learns_anything()
    {
        const string secondPhone = "+8613900007777";
        await using var desk = await TestDesk.OpenAsync("2026-11-21 20:14");
        var owner = await desk.Store.FindAsync(Kinds.Phone, Texted.Wang, CancellationToken.None);
        await desk.Store.CommitAsync(new Changes().Insert(Kinds.Phone, new(secondPhone, owner?.Value.ResidentId ?? "")), CancellationToken.None);
        await desk.AskAsync(Texted.Wang, "SM1", Repair);
        await desk.AskAsync(Texted.Wang, "SM2", "对");

        var another = await desk.AskAsync(Texted.Chen, "SM3", "R20261121-0001 进度");
        var unknown = await desk.AskAsync(Texted.Chen, "SM4", "R20261121-0009 进度");

        Assert.Equal(unknown, another);
        Assert.StartsWith("没有查到这个单号", unknown, StringComparison.Ordinal);
        Assert.Equal(unknown, await desk.AskAsync(secondPhone, "SM5", "R20261121-0001 进度"));
        Assert.StartsWith("R20261121-0001（", await desk.AskAsync(Texted.Wang, "SM6", "R20261121-0001 进度"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_everything_in_one_text_when_it_is_confirmed_then_the_ticket_has_the_entrance_on_file_and_its_first_answer()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 20:14");
        await desk.AskAsync(Texted.Wang, "SM1", Repair);
        await desk.AskAsync(Texted.Wang, "SM2", "对");

        var ticket = Assert.Single(await desk.AllAsync(Kinds.Ticket));
        Assert.Equal(("3", "2", "1202"), (ticket.Building, ticket.Entrance, ticket.Unit));
        Assert.Equal("sms:SM1/0", ticket.FirstAnswerId);
        Assert.Null((await desk.FindAsync(Kinds.Outbox, "sms:SM2/0"))?.AnswersContactOf);
    }

    [Fact]
    public async Task Given_a_contact_when_its_answers_are_sent_then_the_first_one_is_counted_once()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 20:14");
        var arrived = desk.Time.GetUtcNow();
        await desk.AskAsync(Texted.Wang, "SM1", Repair);
        desk.Time.Advance(TimeSpan.FromSeconds(4));
        await desk.Get<OutboxSender>().SendDueAsync(CancellationToken.None);
        await desk.AskAsync(Texted.Wang, "SM2", "对");
        await desk.Get<OutboxSender>().SendDueAsync(CancellationToken.None);

        var first = await desk.FindAsync(Kinds.Outbox, "sms:SM1/0");
        Assert.Equal((arrived, arrived + TimeSpan.FromSeconds(4)), (first?.AnswersContactOf, first?.SentAt));
        var day = await desk.Store.Engine.CountersAsync("day/2026-11-21/", CancellationToken.None);
        Assert.Equal(["day/2026-11-21/contacts/sms=1", "day/2026-11-21/rings/1=1"], day.Select(counter => $"{counter.Name}={counter.Value}"));
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(15, false)]
    public async Task Given_a_text_received_long_ago_when_it_is_answered_then_three_rings_are_apologised_for(int seconds, bool sorry)
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 20:14");
        var late = Texted.From(desk, Texted.Wang, "SM1", Repair) with { ReceivedAt = desk.Time.GetUtcNow() - TimeSpan.FromSeconds(seconds) };

        Assert.Equal(TurnOutcome.Taken, await desk.TakeAsync(late));
        Assert.Equal(sorry, (await desk.AnswerAsync("SM1")).StartsWith(Sorry, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Given_two_hours_of_downtime_when_the_gateways_list_is_read_then_each_text_is_answered_once_in_order_with_an_apology()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 20:14");
        var missed = desk.Get<MissedRound>();
        await missed.ReadAsync(CancellationToken.None);
        string[] said = ["我要报修", "厨房水管漏水", "明天下午三点后"];
        foreach (var text in said)
        {
            desk.Time.Advance(TimeSpan.FromMinutes(1));
            desk.Gateway.Receive(Texted.Wang, "+8675500000000", text);
        }

        desk.Time.Advance(TimeSpan.FromHours(2));
        await missed.ReadAsync(CancellationToken.None);
        await missed.ReadAsync(CancellationToken.None);

        var kept = (await desk.AllAsync(Kinds.Activity)).OrderBy(one => one.Sequence).ToList();
        Assert.Equal(said, kept.Select(one => one.Text));
        Assert.Equal([1, 2, 3, 4, 5, 6], await desk.PlacesAsync("sms:" + Texted.Wang));
        Assert.All(await desk.AllAsync(Kinds.Outbox), row => Assert.StartsWith(Sorry, row.Text, StringComparison.Ordinal));
        Assert.Equal(OutboxPurpose.Reply, (await desk.AllAsync(Kinds.Outbox))[0].Purpose);
    }

    [Fact]
    public async Task Given_a_person_was_asked_for_when_asked_again_then_there_is_one_task_until_it_is_done()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 20:14");
        await desk.AskAsync(Texted.Wang, "SM1", "人工");
        await desk.AskAsync(Texted.Wang, "SM2", "我要找人工");
        await desk.AskAsync(Texted.Chen, "SM3", "人工");
        Assert.Equal(["handoff:sms:SM1", "handoff:sms:SM3"], (await desk.AllAsync(Kinds.Task)).Select(task => task.Id).Order());

        var open = await desk.Store.FindAsync(Kinds.Task, "handoff:sms:SM1", CancellationToken.None) ?? throw new InvalidOperationException("No task.");
        await desk.Store.CommitAsync(new Changes().Update(Kinds.Task, open, open.Value with { DoneAt = desk.Time.GetUtcNow(), DoneBy = "agent" }), CancellationToken.None);
        await desk.AskAsync(Texted.Wang, "SM4", "人工");
        Assert.Equal(3, (await desk.AllAsync(Kinds.Task)).Count);
    }
}

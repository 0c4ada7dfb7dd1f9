using HelpDesk.Bot.Channels.Sms;
using HelpDesk.Bot.Delivery;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Channels.Sms;
using HelpDesk.Tests.Store.Outbox;

namespace HelpDesk.Tests.Delivery;

public sealed class OutboxSenderTests
{
    private const string Other = "+85261112222";

    [Fact]
    public async Task Given_due_and_later_texts_when_the_sender_runs_then_only_what_is_due_goes_out_in_order()
    {
        await using var desk = await SmsDesk.StartAsync();
        var now = desk.Time.GetUtcNow();
        await desk.PlanAsync(
            RowFor.Reply("b", now, text: "second") with { Sequence = 2 },
            RowFor.Reply("a", now, text: "first") with { Sequence = 1 },
            RowFor.Reply("c", now, text: "undo me") with { Sequence = 3, DueAt = now.AddSeconds(10) });

        await desk.SendDueAsync();
        Assert.Equal(["first", "second"], desk.Gateway.Sent.Select(message => message.Text));
        var row = await desk.RowAsync("a");
        Assert.Equal((OutboxState.Sent, 1, now), (row.State, row.Attempts, row.SentAt));
        Assert.Equal(desk.Gateway.Sent[0].Id, row.GatewayId);

        desk.Time.Advance(TimeSpan.FromSeconds(10));
        await desk.SendDueAsync();
        Assert.Equal(3, desk.Gateway.Sent.Count);
    }

    [Fact]
    public async Task Given_many_texts_to_many_numbers_when_the_sender_runs_then_each_goes_once_and_each_number_in_order()
    {
        await using var desk = await SmsDesk.StartAsync();
        var now = desk.Time.GetUtcNow();
        foreach (var batch in Enumerable.Range(0, 1200).Chunk(400))
        {
            await desk.PlanAsync([.. batch.Select(n => RowFor.Reply($"r{n:d4}", now.AddMilliseconds(n - 2000), $"+8526000{n % 60:d4}", $"{n}"))]);
        }

        await desk.SendDueAsync();

        Assert.Equal(Enumerable.Range(0, 1200), desk.Gateway.Sent.Select(message => int.Parse(message.Text)).Order());
        Assert.All(desk.Gateway.Sent.GroupBy(message => message.To), one => Assert.Equal(one.Select(message => int.Parse(message.Text)).Order(), one.Select(message => int.Parse(message.Text))));
        Assert.Equal([new("outbox/sent", 1200)], (await desk.Store.Engine.CountersAsync("outbox/", CancellationToken.None)).Where(counter => counter.Value != 0));
    }

    [Fact]
    public async Task Given_a_text_that_must_wait_when_later_ones_to_the_number_are_due_then_they_wait_behind_it()
    {
        await using var desk = await SmsDesk.StartAsync();
        var now = desk.Time.GetUtcNow();
        desk.Gateway.Next(GatewayFault.Unreachable);
        await desk.PlanAsync(RowFor.Reply("a", now, text: "1"));
        await desk.SendDueAsync();
        Assert.True((await desk.RowAsync("a")).IsWaiting());
        await desk.PlanAsync(RowFor.Reply("b", now, text: "2"), RowFor.Reply("c", now, Other, "3"));
        await desk.SendDueAsync();
        Assert.Equal(["3"], desk.Gateway.Sent.Select(message => message.Text));

        desk.Time.Advance(TimeSpan.FromSeconds(2));
        await desk.SendDueAsync();
        Assert.Equal(["3", "1", "2"], desk.Gateway.Sent.Select(message => message.Text));
    }

    [Theory]
    [InlineData(nameof(GatewayFault.Unreachable), true)]
    [InlineData(nameof(GatewayFault.TooMany), true)]
    [InlineData(nameof(GatewayFault.Timeout), true)]
    [InlineData(nameof(GatewayFault.Refused), false)]
    public async Task Given_a_fault_when_a_text_meets_it_then_the_channel_is_in_error_until_one_is_taken_unless_the_text_itself_was_refused(string fault, bool isError)
    {
        await using var desk = await SmsDesk.StartAsync();
        desk.Gateway.Next(Enum.Parse<GatewayFault>(fault));
        await desk.PlanAsync(RowFor.Reply("a", desk.Time.GetUtcNow()));
        await desk.SendDueAsync();
        Assert.Equal(isError, desk.Get<SmsChannelState>().LastError is not null);

        desk.Time.Advance(TimeSpan.FromMinutes(1));
        await desk.PlanAsync(RowFor.Reply("b", desk.Time.GetUtcNow(), Other));
        await desk.SendDueAsync();
        Assert.Null(desk.Get<SmsChannelState>().LastError);
    }

    [Fact]
    public async Task Given_a_gateway_that_asks_for_patience_when_the_sender_runs_then_nothing_is_sent_until_then()
    {
        await using var desk = await SmsDesk.StartAsync();
        var now = desk.Time.GetUtcNow();
        desk.Gateway.Next(GatewayFault.TooMany);
        await desk.PlanAsync(RowFor.Reply("a", now));
        await desk.SendDueAsync();
        await desk.PlanAsync(RowFor.Reply("b", now, Other));
        await desk.SendDueAsync();
        Assert.Empty(desk.Gateway.Sent);
        Assert.Equal(OutboxState.Planned, (await desk.RowAsync("b")).State);

        desk.Time.Advance(TimeSpan.FromSeconds(3));
        await desk.SendDueAsync();
        Assert.Equal(2, desk.Gateway.Sent.Count);
    }

    [Fact]
    public async Task Given_a_number_blocked_at_the_carrier_when_texts_are_due_then_staff_are_told_to_call_once()
    {
        await using var desk = await SmsDesk.StartAsync();
        var now = desk.Time.GetUtcNow();
        await desk.Store.CommitAsync(
            new Changes()
                .Insert(Kinds.Consent, new(RowFor.Resident, now, null))
                .Insert(Kinds.Ticket, new() { Number = "R20261121-0001", Kind = TicketKind.Repair, State = TicketState.Open, Channel = "sms", Language = "en", CreatedAt = now }),
            CancellationToken.None);
        await desk.PlanAsync(
            RowFor.Reply("a", now) with { Ticket = "R20261121-0001" },
            RowFor.Reply("b", now) with { Ticket = "R20261121-0001" },
            RowFor.Reply("c", now) with { Ticket = "R-not-there" });

        await desk.SendDueAsync();

        Assert.Empty(desk.Gateway.Sent);
        Assert.Equal("carrier_blocked", (await desk.RowAsync("b")).Reason);
        Assert.Equal(DeskTaskReason.CannotBeTexted, Assert.Single(await desk.TasksAsync()).Reason);
        var ticket = await desk.Store.FindAsync(Kinds.Ticket, "R20261121-0001", CancellationToken.None);
        Assert.Equal("cannot_be_texted", Assert.Single(ticket?.Value.Timeline ?? []).Event);
    }

    [Fact]
    public async Task Given_a_number_the_gateway_says_opted_out_when_it_refuses_then_the_block_is_remembered()
    {
        await using var desk = await SmsDesk.StartAsync();
        desk.Gateway.OptOut(RowFor.Resident);
        await desk.PlanAsync(RowFor.Reply("a", desk.Time.GetUtcNow()));
        await desk.SendDueAsync();
        Assert.NotNull((await desk.Store.FindAsync(Kinds.Consent, RowFor.Resident, CancellationToken.None))?.Value.CarrierBlockedAt);
        Assert.Equal(OutboxState.Failed, (await desk.RowAsync("a")).State);
    }

    [Fact]
    public async Task Given_notices_off_when_a_broadcast_and_an_answer_are_due_then_only_the_answer_goes()
    {
        await using var desk = await SmsDesk.StartAsync();
        var now = desk.Time.GetUtcNow();
        await desk.Store.CommitAsync(new Changes().Insert(Kinds.Consent, new(RowFor.Resident, null, now)), CancellationToken.None);
        await desk.PlanAsync(RowFor.Reply("a", now, text: "notice") with { Purpose = OutboxPurpose.Broadcast }, RowFor.Reply("b", now, text: "answer"));
        await desk.SendDueAsync();
        Assert.Equal("answer", Assert.Single(desk.Gateway.Sent).Text);
        Assert.Equal("notices_off", (await desk.RowAsync("a")).Reason);
        Assert.Empty(await desk.TasksAsync());
    }

    [Fact]
    public async Task Given_the_first_answer_to_a_contact_when_it_is_accepted_then_the_contact_is_counted_once_in_rings()
    {
        await using var desk = await SmsDesk.StartAsync();
        using var response = await desk.TextAsync("SM1", "漏水");
        desk.Time.Advance(TimeSpan.FromSeconds(12));
        await desk.SendDueAsync();
        await desk.StatusAsync("sms:SM1/0", (await desk.RowAsync("sms:SM1/0")).GatewayId ?? "", "delivered");

        Assert.Equal(new Dictionary<string, long> { ["day/2026-11-21/contacts/sms"] = 1, ["day/2026-11-21/rings/late"] = 1 }, await desk.DayAsync());
    }

    [Fact]
    public async Task Given_a_callback_faster_than_the_gateways_answer_when_both_are_written_then_delivery_stands_and_counts_once()
    {
        await using var desk = await SmsDesk.StartAsync();
        var now = desk.Time.GetUtcNow();
        desk.Gateway.Took += message =>
            desk.Get<DeliveryRecords>().ApplyAsync("a", row => StatusDecision.After(row, message.Id, "delivered", null, now), CancellationToken.None).GetAwaiter().GetResult();
        await desk.PlanAsync(RowFor.Reply("a", now) with { AnswersContactOf = now }, RowFor.Reply("b", now, Other));

        await desk.SendDueAsync();

        Assert.Equal(OutboxState.Delivered, (await desk.RowAsync("a")).State);
        Assert.Equal(OutboxState.Sent, (await desk.RowAsync("b")).State);
        Assert.Equal(1, (await desk.DayAsync())["day/2026-11-21/contacts/sms"]);
    }

    [Fact]
    public async Task Given_the_running_loop_when_texts_are_planned_then_they_go_out_and_a_stop_leaves_nothing_in_between()
    {
        await using var desk = await SmsDesk.StartAsync();
        var took = new TaskCompletionSource();
        desk.Gateway.Took += _ => took.TrySetResult();
        await desk.Sender.StartAsync(CancellationToken.None);
        await desk.PlanAsync(RowFor.Reply("a", desk.Time.GetUtcNow()));
        await took.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await desk.Sender.StopAsync(CancellationToken.None);
        Assert.Equal(OutboxState.Sent, (await desk.RowAsync("a")).State);
    }
}

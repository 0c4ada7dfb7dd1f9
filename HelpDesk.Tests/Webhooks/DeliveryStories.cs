using System.Text;
using HelpDesk.Bot.Channels;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Store.Webhooks;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Webhooks;

/// <summary>What another system hears, when, and what happens when it does not listen.</summary>
public sealed class DeliveryStories : IAsyncLifetime
{
    private const string Another = "R20261121-0002";

    private FakeReceiver? opened;

    private FakeReceiver Erp => opened ?? throw new InvalidOperationException("Not open.");

    public async Task InitializeAsync() => opened = await FakeReceiver.OpenAsync();

    public async Task DisposeAsync() => await Erp.DisposeAsync();

    [Fact]
    public async Task Given_a_receiver_when_a_ticket_lives_then_every_step_is_told_in_order_signed_and_without_the_conversation()
    {
        await using var scene = new WebhookScene();
        var secret = await scene.ListenAsync(Erp.Url);

        await scene.FileAsync(Some.Number);
        await scene.HappensAsync(Some.Number, "taken", ticket => ticket with { Assignee = "tech" });
        await scene.HappensAsync(Some.Number, "closed", ticket => ticket with { State = TicketState.Closed });
        await scene.HappensAsync(Some.Number, "note");
        await scene.RoundAsync();

        Assert.Equal(["ticket.filed 0001 filed", "ticket.changed 0001 taken", "ticket.closed 0001 closed", "ticket.changed 0001 note"], Erp.Told);
        Assert.All(Erp.All, taken => Assert.True(taken.IsSignedWith(secret)));
        Assert.All(Erp.All, taken => Assert.Equal($"{scene.Clock.Now.ToUnixTimeSeconds()}", taken.Timestamp));
        Assert.Equal(4, Erp.All.Select(taken => taken.Id).Distinct().Count());
        Assert.All(Erp.All, taken => Assert.Equal("?token=x", taken.Query));
        Assert.Equal([1L, 2L, 3L, 4L], Erp.All.Select(taken => taken.Ticket.GetProperty("version").GetInt64()));
        Assert.Equal(["open", "open", "closed", "closed"], Erp.All.Select(taken => taken.Ticket.GetProperty("state").GetString()));
        Assert.False(Erp.All.First().Ticket.TryGetProperty("conversation", out _));
        Assert.Equal(Some.Phone, Erp.All.First().Ticket.GetProperty("phone").GetString());
        Assert.DoesNotContain(secret, Encoding.UTF8.GetString(await StoredAsync(scene, Kinds.Webhook)), StringComparison.Ordinal);
        Assert.Equal(0, await scene.CountAsync(Kinds.TicketNews));
    }

    [Fact]
    public async Task Given_an_alarm_when_it_is_raised_and_taken_then_both_are_told_with_the_ticket()
    {
        await using var scene = new WebhookScene();
        await scene.ListenAsync(Erp.Url, events: [WebhookEvents.AlarmRaised, WebhookEvents.AlarmAcknowledged]);
        var ticket = await Some.EmergencyAsync(scene.Store);
        var alarm = await scene.Store.FindAsync(Kinds.Alarm, ticket.Number, default) ?? throw new InvalidOperationException();

        await scene.Store.CommitAsync(new Changes().Update(Kinds.Alarm, alarm, alarm.Value with { AcknowledgedAt = scene.Clock.Now, AcknowledgedBy = "tech" }), default);
        await scene.RoundAsync();

        Assert.Equal(["alarm.raised 0911", "alarm.acknowledged 0911"], Erp.Told);
        var told = Erp.All.Select(taken => taken.Json.GetProperty("data").GetProperty("alarm")).ToList();
        Assert.Equal(("electric", null, "tech"), (told[0].GetProperty("danger").GetString(), told[0].GetProperty("acknowledgedBy").GetString(), told[1].GetProperty("acknowledgedBy").GetString()));
    }

    [Fact]
    public async Task Given_nobody_who_wants_it_when_tickets_change_then_their_commits_write_nothing_more()
    {
        await using var scene = new WebhookScene();
        var alone = new Changes().Insert(Kinds.Ticket, Some.Ticket());
        await scene.Store.CommitAsync(alone, default);
        await scene.ListenAsync(Erp.Url, "closings", events: [WebhookEvents.Closed]);
        await scene.ListenAsync(Erp.Url, "off");
        await scene.ChangeAsync("off", webhook => webhook with { On = false });
        var unwanted = new Changes().Insert(Kinds.Ticket, Some.Ticket(Another));
        await scene.Store.CommitAsync(unwanted, default);

        Assert.Equal((1, 1), (alone.Count, unwanted.Count));
        Assert.Equal(0, await scene.CountAsync(Kinds.TicketNews));
    }

    [Fact]
    public async Task Given_a_commit_that_conflicts_when_it_is_decided_again_then_it_is_told_once()
    {
        await using var scene = new WebhookScene();
        await scene.ListenAsync(Erp.Url);
        await scene.FileAsync(Some.Number);
        var stale = await scene.Store.FindAsync(Kinds.Ticket, Some.Number, default) ?? throw new InvalidOperationException();
        await scene.HappensAsync(Some.Number, "note");

        Assert.False(await scene.Store.CommitAsync(new Changes().Update(Kinds.Ticket, stale, stale.Value with { Item = "别的" }), default));
        await scene.RoundAsync();

        Assert.Equal(["ticket.filed 0001 filed", "ticket.changed 0001 note"], Erp.Told);
    }

    [Fact]
    public async Task Given_a_crash_between_commit_and_sending_when_the_desk_starts_again_then_the_event_is_delivered()
    {
        await using var before = new WebhookScene();
        var secret = await before.ListenAsync(Erp.Url);
        await before.FileAsync(Some.Number);

        await using var after = new WebhookScene(before.Engine, before.Protection);
        await after.RoundAsync();

        Assert.True(Assert.Single(Erp.All).IsSignedWith(secret));
    }

    [Fact]
    public async Task Given_a_crash_between_sending_and_keeping_it_when_the_desk_starts_again_then_the_same_id_comes_twice()
    {
        await using var before = new WebhookScene();
        await before.ListenAsync(Erp.Url);
        await before.FileAsync(Some.Number);
        Erp.Answer = _ =>
        {
            before.Engine.CannotWrite = true;
            return 200;
        };
        await before.RoundAsync();
        before.Engine.CannotWrite = false;
        Erp.Answer = _ => 200;

        await using var after = new WebhookScene(before.Engine, before.Protection);
        await after.RoundAsync();
        await after.RoundAsync();

        Assert.Equal(2, Erp.All.Count);
        Assert.Single(Erp.All.Select(taken => taken.Id).Distinct());
        Assert.Equal(WebhookDeliveryState.Delivered, Assert.Single(await after.DeliveriesAsync()).State);
    }

    [Fact]
    public async Task Given_a_ticket_whose_event_is_refused_when_more_happens_then_its_next_waits_and_other_tickets_go_on()
    {
        await using var scene = new WebhookScene();
        await scene.ListenAsync(Erp.Url);
        Erp.Answer = taken => taken.Number == Some.Number ? 500 : 200;
        await scene.FileAsync(Some.Number);
        await scene.FileAsync(Another);
        await scene.HappensAsync(Some.Number, "taken");
        await scene.HappensAsync(Another, "taken");
        await scene.RoundAsync();

        Assert.Equal(["ticket.filed 0001 filed"], Erp.Told.Where(told => told.Contains("0001", StringComparison.Ordinal)));
        Assert.Equal(["ticket.filed 0002 filed", "ticket.changed 0002 taken"], Erp.Told.Where(told => told.Contains("0002", StringComparison.Ordinal)));
        Assert.Equal(["waiting", "delivered", "queued", "delivered"], (await scene.DeliveriesAsync()).Select(each => Kinds.Written(each.State)));

        Erp.Answer = _ => 200;
        await scene.RoundAsync();
        Assert.Equal(3, Erp.All.Count);
        scene.Clock.Now += WebhookSchedule.Delay(1);
        await scene.RoundAsync();

        Assert.Equal(["ticket.filed 0001 filed", "ticket.changed 0001 taken"], Erp.Told.Skip(3));
    }

    [Fact]
    public async Task Given_a_receiver_that_never_accepts_when_three_days_are_over_then_it_is_given_up_with_one_task_and_the_next_is_tried()
    {
        await using var scene = new WebhookScene();
        await scene.ListenAsync(Erp.Url);
        Erp.Answer = taken => taken.Said == "ticket.filed 0001 filed" ? 503 : 200;
        await scene.FileAsync(Another);
        await scene.FileAsync(Some.Number);
        await scene.HappensAsync(Some.Number, "taken");
        await scene.RoundAsync();
        var rounds = 0;
        for (; (await OfAsync(scene))[0].State == WebhookDeliveryState.Waiting; rounds++)
        {
            Assert.True(rounds < 200, "It is tried for ever.");
            await scene.HappensAsync(Another, "note");
            await scene.RoundAsync();
            scene.Clock.Now += TimeSpan.FromHours(1);
        }

        await scene.RoundAsync();

        Assert.Equal(["given_up", "delivered"], (await OfAsync(scene)).Select(each => Kinds.Written(each.State)));
        Assert.Equal("503", (await OfAsync(scene))[0].Result);
        Assert.InRange(rounds, 72, 74);
        var task = Assert.Single(await scene.Store.QueryAsync(Kinds.Task, new Query { Kind = Kinds.Task.Name }, default));
        Assert.Equal((DeskTaskReason.WebhookFailed, "erp"), (task.Value.Reason, task.Value.Subject));
    }

    [Fact]
    public async Task Given_a_dead_receiver_when_others_listen_then_it_is_only_probed_keeps_nobody_back_and_catches_up_once_it_lives()
    {
        await using var bi = await FakeReceiver.OpenAsync();
        await using var scene = new WebhookScene();
        await scene.ListenAsync(Erp.Url);
        await scene.ListenAsync(bi.Url, "bi");
        Erp.Answer = _ => 500;
        for (var each = 1; each <= 40; each++)
        {
            await scene.FileAsync($"R20261121-{each:0000}");
        }

        await scene.RoundAsync();
        var tried = Erp.All.Count;
        await scene.RoundAsync();

        Assert.Equal(40, bi.All.Count);
        Assert.InRange(tried, WebhookSchedule.FailuresThatPause, 2 * WebhookSchedule.FailuresThatPause);
        Assert.Equal(tried, Erp.All.Count);
        Assert.Equal(40 - tried, (await scene.DeliveriesAsync()).Count(each => each.Attempts == 0));

        Erp.Answer = _ => 200;
        scene.Clock.Now += TimeSpan.FromMinutes(5);
        await scene.RoundAsync();

        Assert.All(await scene.DeliveriesAsync(), each => Assert.Equal(WebhookDeliveryState.Delivered, each.State));
    }

    [Fact]
    public async Task Given_a_redirect_when_it_is_answered_then_it_is_not_followed_and_counts_as_refused()
    {
        await using var scene = new WebhookScene();
        await scene.ListenAsync(Erp.Url);
        Erp.Answer = _ => 307;
        await scene.FileAsync(Some.Number);

        await scene.RoundAsync();

        Assert.Equal(("307", WebhookDeliveryState.Waiting), ((await scene.DeliveriesAsync())[0].Result, (await scene.DeliveriesAsync())[0].State));
        Assert.Single(Erp.All);
    }

    [Fact]
    public async Task Given_a_receiver_that_does_not_answer_in_time_when_it_is_told_then_it_is_tried_again()
    {
        using var never = new Never();
        await using var scene = new WebhookScene(handler: never);
        await scene.ListenAsync(Erp.Url);
        await scene.FileAsync(Some.Number);

        await scene.RoundAsync();

        Assert.Equal(("timeout", 1), ((await scene.DeliveriesAsync())[0].Result, (await scene.DeliveriesAsync())[0].Attempts));
    }

    [Theory]
    [InlineData("https://localhost:1/", "private_address")]
    [InlineData("https://[::ffff:127.0.0.1]:1/", "private_address")]
    [InlineData("https://2130706433:1/", "private_address")]
    [InlineData("http://localhost:1/", "address_not_allowed")]
    public async Task Given_an_address_that_became_private_when_it_is_told_then_nothing_is_connected(string address, string result)
    {
        await using var scene = new WebhookScene(rules: new AddressRules([], allowsLoopback: false));
        await scene.ListenAsync(address);
        await scene.FileAsync(Some.Number);

        await scene.RoundAsync();

        Assert.Equal(result, (await scene.DeliveriesAsync())[0].Result);
    }

    [Fact]
    public async Task Given_a_receiver_with_the_eyes_of_security_when_things_happen_then_numbers_are_masked_and_complaints_about_it_are_not_told()
    {
        await using var scene = new WebhookScene();
        await scene.ListenAsync(Erp.Url, role: StaffRole.Security);
        await scene.FileAsync(Some.Ticket("C20261121-0003") with { Kind = TicketKind.Complaint, Against = "security" });
        await scene.FileAsync(Some.Number);
        await scene.RoundAsync();

        Assert.Equal(["ticket.filed 0001 filed"], Erp.Told);
        Assert.Equal("********4567", Erp.All.Single().Ticket.GetProperty("phone").GetString());
    }

    [Fact]
    public async Task Given_a_commit_of_as_many_tickets_as_one_may_hold_when_a_webhook_listens_then_all_of_it_is_kept_and_told()
    {
        await using var scene = new WebhookScene();
        await scene.ListenAsync(Erp.Url);
        var full = new Changes();
        foreach (var each in Enumerable.Range(1, Commit.MaxWrites))
        {
            full.Insert(Kinds.Ticket, Some.Ticket($"R20261121-{each:0000}") with { ConversationId = null });
        }

        Assert.True(await scene.Store.CommitAsync(full, default));

        Assert.Equal(Commit.MaxWrites, await scene.CountAsync(Kinds.Ticket));
        Assert.Equal(1, await scene.CountAsync(Kinds.TicketNews));
        await Assert.ThrowsAsync<ArgumentException>(async () => await scene.Store.CommitAsync(Enumerable.Range(1, Commit.MaxWrites + 1).Aggregate(new Changes(), (more, each) => more.Insert(Kinds.Ticket, Some.Ticket($"B20261121-{each:0000}"))), default));
    }

    [Theory]
    [InlineData(StaffRole.Security, "security", false)]
    [InlineData(StaffRole.Technician, "engineering", false)]
    [InlineData(StaffRole.Agent, "customer_service", false)]
    [InlineData(StaffRole.Security, "engineering", true)]
    [InlineData(StaffRole.Supervisor, "security", true)]
    [InlineData(StaffRole.Manager, "customer_service", true)]
    public async Task Given_the_eyes_of_a_role_when_a_complaint_and_its_alarm_are_told_then_only_who_may_see_it_hears_of_it_at_all(StaffRole role, string against, bool hears)
    {
        await using var scene = new WebhookScene();
        await scene.ListenAsync(Erp.Url, role: role);
        var complaint = Some.Ticket("C20261121-0003") with { Kind = TicketKind.Complaint, Against = against, Text = "保安打人", ConversationId = null };
        await scene.Store.CommitAsync(new Changes().Insert(Kinds.Ticket, complaint).Insert(Kinds.Alarm, new Alarm(complaint.Number, Some.Now, "+85299990000", "violence", "2", null, null)), default);
        await scene.HappensAsync(complaint.Number, "note");
        await scene.HappensAsync(complaint.Number, "closed", ticket => ticket with { State = TicketState.Closed });
        await scene.RoundAsync();

        Assert.Equal(hears ? 4 : 0, Erp.All.Count);
        Assert.Equal(hears ? 4 : 0, await scene.CountAsync(Kinds.WebhookDelivery));
    }

    [Fact]
    public async Task Given_an_event_that_waits_when_its_complaint_becomes_confidential_then_it_is_withheld()
    {
        await using var scene = new WebhookScene();
        await scene.ListenAsync(Erp.Url, role: StaffRole.Security);
        Erp.Answer = _ => 500;
        await scene.FileAsync(Some.Ticket("C20261121-0003") with { Kind = TicketKind.Complaint });
        await scene.RoundAsync();
        Erp.Answer = _ => 200;
        await scene.HappensAsync("C20261121-0003", "changed", ticket => ticket with { Against = "security" });
        scene.Clock.Now += WebhookSchedule.Delay(1);

        await scene.RoundAsync();

        Assert.Equal(["withheld"], (await scene.DeliveriesAsync()).Select(each => Kinds.Written(each.State)));
        Assert.Single(Erp.All);
    }

    [Fact]
    public async Task Given_a_changed_secret_when_events_are_sent_then_both_sign_for_a_day_and_then_the_new_one_alone()
    {
        await using var scene = new WebhookScene();
        var old = await scene.ListenAsync(Erp.Url);
        var (fresh, kept) = scene.Secrets.Make();
        await scene.ChangeAsync("erp", webhook => webhook with { PreviousSecret = webhook.Secret, PreviousUntil = scene.Clock.Now + Webhook.SecretsOverlap, Secret = kept });
        await scene.FileAsync(Some.Number);
        await scene.RoundAsync();
        scene.Clock.Now += Webhook.SecretsOverlap;
        await scene.FileAsync(Another);
        await scene.RoundAsync();

        Assert.Equal([(true, true), (false, true)], Erp.All.Select(taken => (taken.IsSignedWith(old), taken.IsSignedWith(fresh))));
    }

    [Fact]
    public async Task Given_a_full_queue_when_more_happens_then_it_is_counted_and_asked_for_and_nothing_grows()
    {
        await using var scene = new WebhookScene();
        await scene.ListenAsync(Erp.Url);
        for (var chunk = 0; chunk < WebhookDelivery.MostWaiting / 500; chunk++)
        {
            var changes = new Changes();
            for (var each = 0; each < 500; each++)
            {
                changes.Insert(Kinds.WebhookDelivery, scene.Queue.Test("erp") with { NextAt = scene.Clock.Now.AddHours(1) });
            }

            await scene.Store.CommitAsync(changes, default);
        }

        await scene.FileAsync(Some.Number);
        await scene.RoundAsync();

        Assert.Equal(WebhookDelivery.MostWaiting, await scene.CountAsync(Kinds.WebhookDelivery));
        Assert.Equal(0, await scene.CountAsync(Kinds.TicketNews));
        Assert.Equal(1, (await scene.Store.FindAsync(Kinds.Webhook, "erp", default))?.Value.Lost);
        Assert.Equal(1, await scene.CountAsync(Kinds.Task));
    }

    [Fact]
    public async Task Given_finished_deliveries_when_they_are_old_or_the_webhook_is_removed_then_they_go()
    {
        await using var scene = new WebhookScene();
        await scene.ListenAsync(Erp.Url);
        await scene.FileAsync(Some.Number);
        await scene.RoundAsync();
        scene.Clock.Now += WebhookDelivery.KeptFor;
        await scene.RoundAsync();
        Assert.Empty(await scene.DeliveriesAsync());

        await scene.FileAsync(Another);
        await scene.RoundAsync();
        await scene.ChangeAsync("erp", webhook => webhook with { RemovedAt = scene.Clock.Now });
        scene.Clock.Now += TimeSpan.FromMinutes(10);
        await scene.RoundAsync();

        Assert.Equal((0, 0), (await scene.CountAsync(Kinds.WebhookDelivery), await scene.CountAsync(Kinds.Webhook)));
    }

    [Fact]
    public async Task Given_one_commit_of_many_tickets_when_several_listen_then_it_writes_one_document_more_and_each_is_told_all()
    {
        await using var scene = new WebhookScene();
        await scene.ListenAsync(Erp.Url);
        await scene.ListenAsync(Erp.Url, "bi");
        var changes = new Changes();
        for (var each = 1; each <= 100; each++)
        {
            changes.Insert(Kinds.Ticket, Some.Ticket($"R20261121-{each:0000}"));
        }

        await scene.Store.CommitAsync(changes, default);
        await scene.RoundAsync();

        Assert.Equal(101, changes.Count);
        Assert.Equal(200, Erp.All.Count);
    }

    private static async Task<IReadOnlyList<WebhookDelivery>> OfAsync(WebhookScene scene) => [.. (await scene.DeliveriesAsync()).Where(each => each.Ticket == Some.Number)];

    private static async Task<byte[]> StoredAsync(WebhookScene scene, DocumentKind<Webhook> kind) =>
        (await scene.Engine.QueryAsync(new Query { Kind = kind.Name }, default))[0].Body.ToArray();

    private sealed class Never : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => throw new TaskCanceledException("The request timed out.");
    }
}

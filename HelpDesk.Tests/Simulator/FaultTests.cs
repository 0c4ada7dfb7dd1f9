using System.Net;
using HelpDesk.Bot.Simulator.Gateway;

namespace HelpDesk.Tests.Simulator;

public sealed class FaultTests
{
    [Theory]
    [InlineData(FaultKind.TooMany, HttpStatusCode.TooManyRequests, 20429)]
    [InlineData(FaultKind.ServerError, HttpStatusCode.InternalServerError, 20500)]
    [InlineData(FaultKind.InvalidNumber, HttpStatusCode.BadRequest, 21211)]
    [InlineData(FaultKind.OptedOut, HttpStatusCode.BadRequest, 21610)]
    public async Task Given_refusals_for_one_text_when_two_are_sent_then_the_first_is_refused(string kind, HttpStatusCode status, int code)
    {
        await using var scene = await GatewayScene.OpenAsync();
        await scene.BreakAsync(new { kind, count = 1 });

        using var first = await scene.SendAsync();
        using var second = await scene.SendAsync();

        Assert.Equal(status, first.StatusCode);
        Assert.Equal(code, (await GatewayScene.JsonAsync(first)).GetProperty("code").GetInt32());
        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal(1, scene.Host.Ledger.Counts.All);
    }

    [Fact]
    public async Task Given_a_fault_for_one_number_when_others_are_sent_to_then_they_are_spared()
    {
        await using var scene = await GatewayScene.OpenAsync();
        await scene.BreakAsync(new { kind = FaultKind.InvalidNumber, number = GatewayScene.Handset });

        using var hit = await scene.SendAsync();
        using var again = await scene.SendAsync();
        using var spared = await scene.SendAsync(to: "+85291230007");

        Assert.Equal(
            (HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.Created),
            (hit.StatusCode, again.StatusCode, spared.StatusCode));
    }

    [Fact]
    public async Task Given_no_answer_when_the_desk_sends_then_it_waits_in_vain_but_the_text_exists()
    {
        await using var scene = await GatewayScene.OpenAsync();
        await scene.BreakAsync(new { kind = FaultKind.NoAnswer, count = 1 });
        var callback = scene.Desk.Url + "/twilio/sms/status";

        var waiting = scene.SendAsync(callback: callback);
        var told = await scene.Desk.NextAsync();

        Assert.False(waiting.IsCompleted);
        Assert.Equal(told["MessageSid"], Assert.Single(scene.Host.Ledger.Newest(_ => true, 0, 10)).Sid);
        scene.Client.CancelPendingRequests();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Given_nonsense_when_the_desk_sends_then_the_answer_is_no_json_but_the_text_exists()
    {
        await using var scene = await GatewayScene.OpenAsync();
        await scene.BreakAsync(new { kind = FaultKind.Nonsense, count = 1 });

        using var answer = await scene.SendAsync();

        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(1, scene.Host.Ledger.Counts.All);
    }

    [Theory]
    [InlineData(FaultKind.RepeatWebhook)]
    [InlineData(FaultKind.RepeatParallel)]
    public async Task Given_repeats_when_a_phone_writes_then_the_desk_gets_the_same_text_that_often_more(string kind)
    {
        await using var scene = await GatewayScene.OpenAsync();
        await scene.BreakAsync(new { kind, count = 1, amount = 3 });

        var sid = await scene.WriteAsync("漏水");
        await scene.Host.Work.IdleAsync();

        Assert.Equal([sid, sid, sid, sid], scene.Desk.Rest().Select(post => post["MessageSid"]));
    }

    [Fact]
    public async Task Given_a_lost_webhook_when_a_phone_writes_then_only_the_ledger_has_it()
    {
        await using var scene = await GatewayScene.OpenAsync();
        await scene.BreakAsync(new { kind = FaultKind.LoseWebhook, count = 1 });

        var sid = await scene.WriteAsync("漏水");
        await scene.Host.Work.IdleAsync();

        Assert.Empty(scene.Desk.Rest());
        Assert.Equal("lost", scene.Host.Ledger.Find(sid)?.Attempts.Single().Result);
    }

    [Theory]
    [InlineData(FaultKind.CallbacksLost, "")]
    [InlineData(FaultKind.CallbacksReordered, "delivered sent queued")]
    public async Task Given_a_fault_of_status_reports_when_the_desk_sends_then_it_hears_them_so(string kind, string expected)
    {
        await using var scene = await GatewayScene.OpenAsync();
        await scene.BreakAsync(new { kind, count = 1 });

        using var answer = await scene.SendAsync(callback: scene.Desk.Url + "/twilio/sms/status");
        await scene.Host.Work.IdleAsync();

        Assert.Equal(expected, string.Join(' ', scene.Desk.Rest().Select(post => post["MessageStatus"])));
        Assert.Equal("delivered", scene.Host.Ledger.Newest(_ => true, 0, 1)[0].Status);
    }

    [Theory]
    [InlineData("burn", 1, 1)]
    [InlineData(FaultKind.TooMany, 0, 1)]
    [InlineData(FaultKind.DelayWebhook, 1, 601)]
    [InlineData(FaultKind.DelayWebhook, 1, 0)]
    public async Task Given_a_fault_there_is_not_when_it_is_switched_on_then_it_is_refused(string kind, int count, int amount)
    {
        await using var scene = await GatewayScene.OpenAsync();

        await scene.BreakAsync(new { kind, count, amount });

        Assert.Empty(scene.Host.Faults.Active);
    }

    [Fact]
    public async Task Given_faults_when_they_are_switched_off_then_none_is_left()
    {
        await using var scene = await GatewayScene.OpenAsync();
        await scene.BreakAsync(new { kind = FaultKind.TooMany });
        await scene.BreakAsync(new { kind = FaultKind.Nonsense });

        (await scene.Client.DeleteAsync($"{scene.Url}/sim/faults/{FaultKind.TooMany}")).Dispose();
        Assert.Equal(FaultKind.Nonsense, Assert.Single(scene.Host.Faults.Active).Kind);

        (await scene.Client.DeleteAsync($"{scene.Url}/sim/faults")).Dispose();
        Assert.Empty(scene.Host.Faults.Active);
    }
}

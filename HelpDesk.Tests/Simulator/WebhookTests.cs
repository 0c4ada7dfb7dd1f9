using System.Net;
using HelpDesk.Bot.Simulator.Gateway;

namespace HelpDesk.Tests.Simulator;

public sealed class WebhookTests
{
    [Fact]
    public async Task Given_a_phone_when_it_writes_then_the_desk_gets_every_parameter_signed()
    {
        await using var scene = await GatewayScene.OpenAsync();

        var sid = await scene.WriteAsync("三栋1202厨房漏水 🚰\n快来");
        var post = await scene.Desk.NextAsync();

        Assert.Equal("/twilio/sms", post.Address);
        Assert.Equal((sid, sid, sid), (post["MessageSid"], post["SmsSid"], post["SmsMessageSid"]));
        Assert.Equal((GatewayScene.Handset, GatewayScene.Number), (post["From"], post["To"]));
        Assert.Equal("三栋1202厨房漏水 🚰\n快来", post["Body"]);
        Assert.Equal(
            (GatewayScene.Account, "received", "0", "1", "2010-04-01", "CN"),
            (post["AccountSid"], post["SmsStatus"], post["NumMedia"], post["NumSegments"], post["ApiVersion"], post["FromCountry"]));
        Assert.Equal(WebhookSignature.Of(GatewayScene.Token, scene.Desk.Url + "/twilio/sms", post.Form), post.Signature);
    }

    [Theory]
    [InlineData(new[] { HttpStatusCode.OK }, "200")]
    [InlineData(new[] { HttpStatusCode.ServiceUnavailable, HttpStatusCode.BadGateway, HttpStatusCode.NoContent }, "503 502 204")]
    [InlineData(new[] { HttpStatusCode.Forbidden }, "403")]
    [InlineData(new[] { HttpStatusCode.NotFound }, "404")]
    [InlineData(new[] { HttpStatusCode.ServiceUnavailable }, "503 503 503 503")]
    public async Task Given_answers_of_the_desk_when_a_phone_writes_then_only_its_own_faults_are_tried_again(HttpStatusCode[] answers, string expected)
    {
        await using var scene = await GatewayScene.OpenAsync();
        scene.Desk.Answers.Clear();
        Array.ForEach(answers, scene.Desk.Answers.Enqueue);

        var sid = await scene.WriteAsync("漏水");
        await scene.Host.Work.IdleAsync();

        Assert.Equal(expected, string.Join(' ', scene.Host.Ledger.Find(sid)?.Attempts.Select(each => each.Result) ?? []));
        Assert.All(scene.Desk.Rest(), post => Assert.Equal(sid, post["MessageSid"]));
    }

    [Fact]
    public async Task Given_a_desk_that_is_away_when_a_phone_writes_then_the_desk_gets_it_once_it_is_back()
    {
        var pace = GatewayScene.AtOnce with { Retries = [.. Enumerable.Repeat(TimeSpan.FromMilliseconds(50), 200)] };
        await using var scene = await GatewayScene.OpenAsync(pace);
        var port = new Uri(scene.Desk.Url).Port;
        await scene.Desk.DisposeAsync();
        var sid = await scene.WriteAsync("漏水");

        await using var back = await StubDesk.OpenAsync(port);

        Assert.Equal(sid, (await back.NextAsync())["MessageSid"]);
        await scene.Host.Work.IdleAsync();
        Assert.Equal("200", scene.Host.Ledger.Find(sid)?.Attempts[^1].Result);
    }

    [Fact]
    public async Task Given_a_desk_that_answers_with_a_message_when_a_phone_writes_then_the_phone_gets_it()
    {
        await using var scene = await GatewayScene.OpenAsync();
        scene.Desk.Twiml = "<Response><Message>收到 &amp; 谢谢</Message><Message><Body>第二条</Body></Message></Response>";

        await scene.WriteAsync("漏水");
        await scene.Host.Work.IdleAsync();

        var got = scene.Host.Ledger.Newest(text => text.Direction == "outbound-reply", 0, 10);
        Assert.Equal(["第二条", "收到 & 谢谢"], got.Select(text => text.Body));
    }

    [Theory]
    [InlineData("<Response><Message>")]
    [InlineData("""<!DOCTYPE x [<!ENTITY a "b">]><Response><Message>&a;</Message></Response>""")]
    [InlineData("ok")]
    public async Task Given_an_answer_that_is_no_twiml_when_a_phone_writes_then_it_gets_nothing(string answer)
    {
        await using var scene = await GatewayScene.OpenAsync();
        scene.Desk.Twiml = answer;

        await scene.WriteAsync("漏水");
        await scene.Host.Work.IdleAsync();

        Assert.Equal((1, 1), scene.Host.Ledger.Counts);
    }

    [Fact]
    public async Task Given_a_status_callback_when_the_desk_sends_then_it_hears_each_step_in_order_and_signed()
    {
        await using var scene = await GatewayScene.OpenAsync();
        var callback = scene.Desk.Url + "/twilio/sms/status?m=sms%3ASM1%2F0";

        using var answer = await scene.SendAsync(callback: callback);
        await scene.Host.Work.IdleAsync();

        var posts = scene.Desk.Rest();
        Assert.Equal(["queued", "sent", "delivered"], posts.Select(post => post["MessageStatus"]));
        Assert.All(posts, post => Assert.Equal("/twilio/sms/status?m=sms%3ASM1%2F0", post.Address));
        Assert.All(posts, post => Assert.Equal(WebhookSignature.Of(GatewayScene.Token, callback, post.Form), post.Signature));
        Assert.Matches("^[0-9]{10}$", posts[2]["RawDlrDoneDate"]);
    }
}

using System.Net;
using HelpDesk.Bot.Channels.Sms;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Tests.Store.Outbox;

namespace HelpDesk.Tests.Channels.Sms;

public sealed class SmsInboundTests
{
    private const string Form = "application/x-www-form-urlencoded";

    [Fact]
    public async Task Given_a_signed_text_when_it_arrives_then_it_is_kept_and_answered_with_an_empty_response()
    {
        await using var desk = await SmsDesk.StartAsync();
        using var response = await desk.TextAsync("SM1", "厨房水管漏水 a+b&c");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/xml; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.EndsWith("<Response/>", await response.Content.ReadAsStringAsync());
        var kept = await desk.Store.FindAsync(Kinds.Activity, "sms:SM1", CancellationToken.None);
        Assert.Equal(("厨房水管漏水 a+b&c", $"sms:{RowFor.Resident}", desk.Time.GetUtcNow()), (kept?.Value.Text, kept?.Value.ConversationId, kept?.Value.ReceivedAt));
    }

    [Fact]
    public async Task Given_one_text_a_hundred_times_at_once_when_it_arrives_then_there_is_one_turn_and_one_answer_to_all()
    {
        await using var desk = await SmsDesk.StartAsync();
        var bodies = await Task.WhenAll(Enumerable.Range(0, 100).Select(async _ =>
        {
            using var response = await desk.TextAsync("SM1", "漏水");
            return (response.StatusCode, await response.Content.ReadAsStringAsync());
        }));

        Assert.Single(bodies.Distinct());
        Assert.Equal(HttpStatusCode.OK, bodies[0].StatusCode);
        Assert.Equal(1, desk.Turns);
    }

    [Theory]
    [InlineData("SM1", null)]
    [InlineData(null, "+85291234567")]
    [InlineData("", "+85291234567")]
    [InlineData("SM1", "+8529\n1")]
    public async Task Given_a_text_without_id_or_sender_when_it_arrives_then_400(string? sid, string? from)
    {
        await using var desk = await SmsDesk.StartAsync();
        using var response = await desk.PostAsync("/twilio/sms", new (string, string?)[] { ("MessageSid", sid), ("From", from), ("Body", "x") }
            .Where(field => field.Item2 is not null).Select(field => (field.Item1, field.Item2 ?? "")));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(0, desk.Turns);
    }

    [Theory]
    [InlineData("10690000")]
    [InlineData("BANK")]
    public async Task Given_a_sender_that_is_no_number_when_it_texts_then_it_is_taken(string from)
    {
        await using var desk = await SmsDesk.StartAsync();
        using var response = await desk.TextAsync("SM1", "x", from);
        Assert.Equal((HttpStatusCode.OK, 1), (response.StatusCode, desk.Turns));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    public async Task Given_a_forged_text_when_it_arrives_then_403(string signature)
    {
        await using var desk = await SmsDesk.StartAsync();
        using var response = await desk.PostAsync("/twilio/sms", [("MessageSid", "SM1"), ("From", "+1"), ("Body", "x")], signature);
        Assert.Equal((HttpStatusCode.Forbidden, 0), (response.StatusCode, desk.Turns));
    }

    [Fact]
    public async Task Given_no_signature_when_a_text_arrives_then_403()
    {
        await using var desk = await SmsDesk.StartAsync();
        using var response = await desk.PostRawAsync("/twilio/sms", "MessageSid=SM1&From=%2B1", Form, null);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Given_log_only_mode_when_a_forged_text_arrives_then_it_is_taken()
    {
        await using var desk = await SmsDesk.StartAsync(settings => settings.Twilio.SignatureMode = "log");
        using var response = await desk.PostRawAsync("/twilio/sms", "MessageSid=SM1&From=%2B1", Form, null);
        Assert.Equal((HttpStatusCode.OK, 1), (response.StatusCode, desk.Turns));
    }

    [Theory]
    [InlineData("application/json", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/plain", "MessageSid=SM1&From=1", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/x-www-form-urlencoded; charset=gb2312", "MessageSid=SM1&From=1", HttpStatusCode.UnsupportedMediaType)]
    [InlineData(Form, "MessageSid=SM1&From=1&Body=%ff", HttpStatusCode.BadRequest)]
    [InlineData(Form, "MessageSid=SM1&From=1&Body=%e6%b0", HttpStatusCode.BadRequest)]
    [InlineData(Form, "MessageSid=SM1&From=1&Body=%", HttpStatusCode.BadRequest)]
    public async Task Given_a_wrong_body_when_it_arrives_then_it_is_refused(string contentType, string body, HttpStatusCode expected)
    {
        await using var desk = await SmsDesk.StartAsync();
        using var response = await desk.PostRawAsync("/twilio/sms", body, contentType, "RSOYDt4T1cUTdK1PDd93/VVr8B8=");
        Assert.Equal((expected, 0), (response.StatusCode, desk.Turns));
    }

    [Theory]
    [InlineData(65_536, HttpStatusCode.Forbidden)]
    [InlineData(65_537, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(5_000_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Given_a_big_body_when_it_arrives_then_more_than_64_kb_is_refused_unread(int size, HttpStatusCode expected)
    {
        await using var desk = await SmsDesk.StartAsync();
        using var response = await desk.PostRawAsync("/twilio/sms", "B=" + new string('a', size - 2), Form, "x");
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Given_a_store_that_cannot_write_when_a_text_arrives_then_503_and_the_repeat_is_taken()
    {
        await using var desk = await SmsDesk.StartAsync();
        Assert.NotNull(desk.Store);
        Assert.NotNull(desk.Engine);
        desk.Engine.CannotWrite = true;
        using (var refused = await desk.TextAsync("SM1", "漏水"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.NotNull(refused.Headers.RetryAfter);
        }

        desk.Engine.CannotWrite = false;
        using var taken = await desk.TextAsync("SM1", "漏水");
        Assert.Equal((HttpStatusCode.OK, 1), (taken.StatusCode, desk.Turns));
    }

    [Theory]
    [InlineData("/twilio/sms")]
    [InlineData("/twilio/sms/status")]
    public async Task Given_no_gateway_settings_when_a_webhook_arrives_then_the_channel_is_off(string path)
    {
        await using var desk = await SmsDesk.StartAsync(settings => settings.Twilio.AuthToken = null);
        using var response = await desk.PostAsync(path, [("MessageSid", "SM1"), ("From", "+1")]);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task Given_a_carrier_word_when_it_arrives_then_the_turn_is_told()
    {
        await using var desk = await SmsDesk.StartAsync();
        using var response = await desk.TextAsync("SM1", " stop ");
        Assert.Equal(ActivityOutcome.CarrierWord, (await desk.Store.FindAsync(Kinds.Activity, "sms:SM1", CancellationToken.None))?.Value.Outcome);
    }

    [Theory]
    [InlineData(1600, 1600, false)]
    [InlineData(1601, 1601, true)]
    public void Given_a_long_text_when_it_is_taken_then_what_exceeds_1600_is_cut_and_marked(int length, int kept, bool marked)
    {
        var text = SmsInbound.ActivityOf("SM1", "+1", null, new string('水', length), null, default)?.Text ?? "";
        Assert.Equal((kept, marked), (text.Length, text.EndsWith('…')));
    }

    [Fact]
    public void Given_a_long_text_when_it_is_cut_then_no_emoji_is_torn() =>
        Assert.Equal(new string('a', 1599) + "…", SmsInbound.ActivityOf("SM1", "+1", null, new string('a', 1599) + "🚰🚰", null, default)?.Text);
}

using System.Text;
using System.Text.Json;
using HelpDesk.Bot.Channels.Chat.DirectLine;

namespace HelpDesk.Tests.Channels.Chat.DirectLine;

public sealed class PostedActivityTests
{
    [Fact]
    public void Given_a_message_of_a_real_client_when_read_then_its_own_id_and_data_stay_and_what_only_we_may_say_goes()
    {
        var posted = Read("""
            {"attachments":[{"contentUrl":"https://evil.example/x"}],"channelData":{"attachmentSizes":[],"clientActivityID":"wkkr88w96j","deep":{"er":[1,null]}},"text":"我要报修","textFormat":"markdown",
             "type":"message","channelId":"webchat","id":"forged","timestamp":"1999-01-01","conversation":{"id":"other"},"replyToId":"x","recipient":null,"serviceUrl":"https://evil.example",
             "from":{"id":"dl_somebody-else","name":"王女士","role":"bot"},"locale":"zh-CN","localTimezone":"Asia/Shanghai","value":null}
            """);

        Assert.Equal((true, "我要报修", "wkkr88w96j", "zh-CN", null), (posted.IsMessage, posted.Text, posted.ClientId, posted.Locale, posted.CardOf));
        Assert.Equal(
            """{"channelData":{"attachmentSizes":[],"clientActivityID":"wkkr88w96j","deep":{"er":[1,null]}},"text":"我要报修","type":"message","locale":"zh-CN","localTimezone":"Asia/Shanghai","textFormat":"plain","from":{"id":"dl_wang","name":"王女士","role":"user"}}""",
            Encoding.UTF8.GetString(posted.Echo.Utf8.Span));
    }

    [Theory]
    [InlineData("""{"type":"message","value":{"say":"确认","card":7},"channelData":{"postBack":true}}""", "确认", 7L)]
    [InlineData("""{"type":"message","text":"改时间","value":{"say":"确认","card":7}}""", "改时间", 7L)]
    [InlineData("""{"type":"message","value":{"say":"确认","card":"7"}}""", "确认", null)]
    [InlineData("""{"type":"message","value":{"say":"确认","card":1e30}}""", "确认", null)]
    public void Given_a_button_of_a_card_when_read_then_it_says_what_the_card_put_into_it(string json, string text, long? card)
    {
        var posted = Read(json);
        Assert.Equal((text, card), (posted.Text, posted.CardOf));
    }

    [Theory]
    [InlineData("""{"type":"typing"}""")]
    [InlineData("""{"type":"event","name":"webchat/join","value":{"language":"zh-CN"}}""")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[]}""")]
    [InlineData("""{"type":"something new"}""")]
    public void Given_anything_but_a_message_when_read_then_nothing_is_said(string json) => Assert.False(Read(json).IsMessage);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"text":"no type"}""")]
    [InlineData("""{"type":5,"text":"x"}""")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","text":"  "}""")]
    [InlineData("""{"type":"message","text":{"a":1}}""")]
    [InlineData("""{"type":"message","value":"a string is no button of ours"}""")]
    [InlineData("""{"type":"message","text":"a","text":"b"}""")]
    [InlineData("""{"type":"message","text":"\ud800"}""")]
    [InlineData("""{"type":"message","text":"x","\udc00":1}""")]
    [InlineData("""{"type":"message","text":"x","name":"\ud83d"}""")]
    [InlineData("""{"type":"message","text":"x","a":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}""")]
    public void Given_a_body_that_is_no_activity_when_read_then_it_is_refused_and_nothing_is_thrown(string json)
    {
        Assert.Null(PostedActivity.Read(Encoding.UTF8.GetBytes(json), "dl_wang", hasFiles: false, out var error));
        Assert.Equal(400, error?.Status);
    }

    [Fact]
    public void Given_bytes_that_are_no_text_when_read_then_they_are_refused()
    {
        byte[] bytes = [.. "{\"type\":\"message\",\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8];
        Assert.Null(PostedActivity.Read(bytes, "dl_wang", hasFiles: false, out var error));
        Assert.Equal(400, error?.Status);
    }

    [Theory]
    [InlineData(4000, true)]
    [InlineData(4001, false)]
    public void Given_a_long_text_when_read_then_four_thousand_characters_are_taken_and_no_more(int length, bool taken)
    {
        var posted = PostedActivity.Read(JsonSerializer.SerializeToUtf8Bytes(new { type = "message", text = new string('水', length) }), "dl_wang", hasFiles: false, out var error);
        Assert.Equal((taken, taken ? null : 400), (posted is not null, error?.Status));
    }

    [Theory]
    [InlineData("wkkr88w96j", "chat:c:wkkr88w96j")]
    [InlineData("joined", "chat:c:joined")]
    [InlineData("a/b", "chat:c:hc14cddc033f64b9dea80ea675cf280a015e672516090a5626781153dc68fea11")]
    public void Given_a_clients_own_id_when_it_is_plain_then_it_is_used_and_otherwise_hashed(string given, string expected)
    {
        Assert.Equal(expected, ChatIds.Activity("c", given));
        Assert.NotEqual(ChatIds.Joined("c"), ChatIds.Activity("c", given));
        Assert.NotEqual(ChatIds.Activity("c", null), ChatIds.Activity("c", null));
    }

    private static PostedActivity Read(string json) =>
        PostedActivity.Read(Encoding.UTF8.GetBytes(json), "dl_wang", hasFiles: false, out var error) ?? throw new InvalidOperationException(error?.Message);
}

using HelpDesk.Bot.Simulator.Gateway;

namespace HelpDesk.Tests.Simulator;

/// <remarks>Rows: the gateway's published example, and signatures made with its own Node library (6.2.0).</remarks>
public sealed class WebhookSignatureTests
{
    [Theory]
    [InlineData("12345", "https://mycompany.com/myapp.php?foo=1&bar=2", "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [InlineData("0123456789abcdef0123456789abcdef", "https://bot.example.com/twilio/sms", "ToCountry=CN&SmsMessageSid=SM0123456789abcdef0123456789abcdef&NumMedia=0&SmsSid=SM0123456789abcdef0123456789abcdef&SmsStatus=received&Body=%E4%B8%89%E6%A0%8B1202%E5%8E%A8%E6%88%BF%E6%B0%B4%E7%AE%A1%E6%BC%8F%E6%B0%B4%EF%BC%8C%E8%AF%B7%E5%B0%BD%E5%BF%AB%E6%B4%BE%E4%BA%BA%EF%BC%81&To=%2B8621600000000&NumSegments=1&MessageSid=SM0123456789abcdef0123456789abcdef&AccountSid=AC0123456789abcdef0123456789abcdef&From=%2B8613800138000&ApiVersion=2010-04-01", "c17HY31fpBAqOLt8lcVBt3HLNdI=")]
    [InlineData("0123456789abcdef0123456789abcdef", "https://bot.example.com/twilio/sms", "ToCountry=CN&SmsMessageSid=SM0123456789abcdef0123456789abcdef&NumMedia=0&SmsSid=SM0123456789abcdef0123456789abcdef&SmsStatus=received&Body=%E7%94%B5%E6%A2%AF%F0%9F%9B%97%E5%9D%8F%E4%BA%86%0A%E7%AC%AC%E4%BA%8C%E8%A1%8C+a%2Bb%26c%3Dd+100%25&To=%2B8621600000000&NumSegments=1&MessageSid=SM0123456789abcdef0123456789abcdef&AccountSid=AC0123456789abcdef0123456789abcdef&From=%2B8613800138000&ApiVersion=2010-04-01", "YSzjDx9jiRmDxG4WdJOzTnuFuZA=")]
    [InlineData("0123456789abcdef0123456789abcdef", "https://bot.example.com/twilio/status", "MessageSid=SM1&MediaUrl=https%3A%2F%2Fb%2F2.jpg&MediaUrl=https%3A%2F%2Fa%2F1.jpg&MediaUrl=https%3A%2F%2Fb%2F2.jpg&To=%2B8613800138000", "NLz0FBdcwXb6/xtzY7e0AsPOvqQ=")]
    [InlineData("0123456789abcdef0123456789abcdef", "https://bot.example.com/x", "b=1&B=2&a=3&A=4&_=5&a1=6&%C3%81=7", "yPCMEeBdBtQhNa5aeoB9oMsvp1M=")]
    [InlineData("0123456789abcdef0123456789abcdef", "https://bot.example.com/twilio/voice?name=O'Brien", "CallSid=CA1", "rpPFC5v0SSc+tOeubBF4qC+8E5I=")]
    public void Given_a_known_signature_when_the_same_is_signed_then_it_is_equal(string token, string url, string form, string expected)
    {
        var parameters = form.Split('&').Select(each => each.Split('=')).Select(each => KeyValuePair.Create(Read(each[0]), Read(each[1])));

        Assert.Equal(expected, WebhookSignature.Of(token, url, parameters));
    }

    private static string Read(string encoded) => Uri.UnescapeDataString(encoded.Replace('+', ' '));
}

using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HelpDesk.Bot.Channels.Sms;

namespace HelpDesk.Tests.Channels.Sms;

public sealed class TwilioSignatureTests
{
    private const string Token = "0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("plain", "https://desk.example.com/twilio/sms", "From=%2B85291234567&Body=hi", "lUiH9jZKeTfv1J3LJ4vT2SMuPvI=", true)]
    [InlineData("chinese", "https://desk.example.com/twilio/sms", "Body=%E6%BC%8F%E6%B0%B4&A=1", "ZRRkRAlQmHSCRKybcF0IvBzyz7g=", true)]
    [InlineData("plus is a blank", "https://desk.example.com/twilio/sms", "Body=a+b%2Bc", "Uc/hl9/xho6frtQqAM/LB/+menI=", true)]
    [InlineData("empty value counts", "https://desk.example.com/twilio/sms", "Body=&A=1", "7+n0cYdCaZJmCw+vgNkFd3ntkTY=", true)]
    [InlineData("key without equals sign", "https://desk.example.com/twilio/sms", "Body&A=1", "7+n0cYdCaZJmCw+vgNkFd3ntkTY=", true)]
    [InlineData("capitals first", "https://desk.example.com/twilio/sms", "a=3&A=4&b=1&B=2", "9Q7PpOcV4IzYL2u7R27uye+Y3Mo=", true)]
    [InlineData("no fields", "https://desk.example.com/twilio/sms", "", "YkOjcNJWWI9mETIYgvZO5Obmj2Y=", true)]
    [InlineData("query untouched", "https://desk.example.com/twilio/sms?m=sms%3ASM1%2F0", "A=1", "KRevErHlsYvx8plJyOlq0K95sb0=", true)]
    [InlineData("signed with port", "https://desk.example.com/twilio/sms", "A=1", "EpeSya/bOqPXW5xyOp/UUrs8hXA=", true)]
    [InlineData("signed without port", "https://desk.example.com:443/twilio/sms", "A=1", "7BHX9RHSwcWayWDMvSMssFL/PO4=", true)]
    [InlineData("http port", "http://desk.example.com/twilio/sms", "A=1", "ccVNRQ7eUW2tqyxLVBDe55D7BVM=", true)]
    [InlineData("repeats, distinct and sorted", "https://desk.example.com/twilio/sms", "M=b&M=a&M=b", "jqDw7KW8dajvZEh9Lnqsos9aGoU=", true)]
    [InlineData("repeats, joined by commas", "https://desk.example.com/twilio/sms", "M=b&M=a&M=b", "DKwqxrvzER9HmXI/utyj6vWPCes=", true)]
    [InlineData("emoji", "https://desk.example.com/twilio/sms", "Body=%F0%9F%9A%B0%0A2", "nGPj7FiMHlXuzdMU27GlEjZesFk=", true)]
    [InlineData("query decoded by a proxy", "https://desk.example.com/twilio/sms?m=sms:SM1", "A=1", "+PaJqFGEZl6E027lB6rhfoYCjTk=", false)]
    [InlineData("another path", "https://desk.example.com/twilio/sms/", "A=1", "7BHX9RHSwcWayWDMvSMssFL/PO4=", false)]
    [InlineData("another scheme", "http://desk.example.com/twilio/sms", "A=1", "7BHX9RHSwcWayWDMvSMssFL/PO4=", false)]
    [InlineData("a field more", "https://desk.example.com/twilio/sms", "A=1&B=2", "7BHX9RHSwcWayWDMvSMssFL/PO4=", false)]
    [InlineData("a field changed", "https://desk.example.com/twilio/sms", "A=2", "7BHX9RHSwcWayWDMvSMssFL/PO4=", false)]
    [InlineData("another case of the key", "https://desk.example.com/twilio/sms", "a=1", "7BHX9RHSwcWayWDMvSMssFL/PO4=", false)]
    [InlineData("another token", "https://desk.example.com/twilio/sms", "A=1", "vpZRoAml64TLxvhg7sF6Qzj2XIk=", false)]
    public void Given_a_signed_form_when_it_is_checked_then_only_what_was_signed_passes(string what, string url, string body, string signature, bool expected)
    {
        Assert.NotEmpty(what);
        Assert.Equal(expected, new TwilioSignature(Token, null).Matches(url, Form(body), signature));
    }

    [Fact]
    public void Given_the_documented_example_when_it_is_checked_then_its_published_signature_passes() => Assert.True(
        new TwilioSignature("12345", null).Matches(
            "https://mycompany.com/myapp.php?foo=1&bar=2",
            Form("CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212"),
            "RSOYDt4T1cUTdK1PDd93/VVr8B8="));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("RSOYDt4T1cUTdK1PDd93/VVr8B8")]
    [InlineData("****************************")]
    public void Given_no_real_signature_when_it_is_checked_then_it_is_refused(string? signature) =>
        Assert.False(new TwilioSignature("12345", "6789").Matches("https://a.example/", Form("A=1"), signature));

    [Fact]
    public void Given_two_tokens_when_either_signed_then_it_passes_and_without_any_nothing_does()
    {
        const string url = "https://a.example/";
        var form = Form("A=1");
        var signature = TwilioSigner.Sign("old", url, [("A", "1")]);
        Assert.True(new TwilioSignature("new", "old").Matches(url, form, signature));
        Assert.True(new TwilioSignature("old", "").Matches(url, form, signature));
        Assert.False(new TwilioSignature("new", null).Matches(url, form, signature));
        Assert.False(new TwilioSignature(null, null).Matches(url, form, TwilioSigner.Sign("", url, [("A", "1")])));
    }

    [Theory]
    [InlineData("{\"a\":1}", true)]
    [InlineData("{\"a\":2}", false)]
    public void Given_a_json_body_when_the_url_names_its_hash_then_both_are_checked(string sentBody, bool expected)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData("{\"a\":1}"u8));
        var url = $"https://a.example/x?bodySHA256={hash}";
        var signature = TwilioSigner.Sign(Token, url, []);
        Assert.Equal(expected, new TwilioSignature(Token, null).MatchesBody(url, Encoding.UTF8.GetBytes(sentBody), signature));
        Assert.False(new TwilioSignature(Token, null).MatchesBody("https://a.example/x", Encoding.UTF8.GetBytes(sentBody), signature));
    }

    [SkippableFact]
    public void Given_the_shared_vectors_when_they_are_checked_then_all_that_are_undisputed_come_out_as_stated()
    {
        var file = SharedFile("twilio-signature-vectors.json");
        Skip.If(file is null, "No shared/data above the tests.");
        using var vectors = JsonDocument.Parse(File.ReadAllBytes(file));
        var count = 0;
        foreach (var vector in vectors.RootElement.GetProperty("vectors").EnumerateArray())
        {
            var name = Text(vector, "name");
            var matches = new TwilioSignature(Text(vector, "authToken"), null)
                .Matches(Text(vector, "requestUrl"), Form(Text(vector, "formBody")), Text(vector, "signature"));
            Assert.True(matches == vector.GetProperty("valid").GetBoolean() || name == "DISPUTED-host-case", name);
            count++;
        }

        Assert.True(count >= 17, $"only {count} vectors");
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    private static FormFields Form(string body) => FormFields.Parse(Encoding.ASCII.GetBytes(body)) ?? throw new InvalidOperationException(body);

    private static string? SharedFile(string name, [CallerFilePath] string here = "")
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Path.GetDirectoryName(here) })
        {
            for (var folder = start is null ? null : new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var file = Path.Combine(folder.FullName, "shared", "data", name);
                if (File.Exists(file))
                {
                    return file;
                }
            }
        }

        return null;
    }
}

using System.Net;
using HelpDesk.Bot;
using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Channels.Sms;
using HelpDesk.Bot.Photos;
using Microsoft.Extensions.Options;

namespace HelpDesk.Tests.Channels.Sms;

/// <summary>Where the gateway sends us for a picture.</summary>
public sealed class TwilioPicturesTests
{
    [Theory]
    [InlineData("https://10.0.0.1/picture")]
    [InlineData("https://169.254.169.254/latest")]
    [InlineData("https://[::1]/picture")]
    [InlineData("https://[::ffff:10.0.0.1]/picture")]
    [InlineData("https://[fd00::1]/picture")]
    [InlineData("https://[fe80::1%251]/picture")]
    [InlineData("https://localhost/picture")]
    public async Task Given_a_picture_at_a_private_address_when_the_gateway_sends_us_there_then_it_is_given_up_at_once(string address)
    {
        using var gateway = new HttpClient(new Redirect(new(address)));
        using var anywhere = new HttpClient(new SocketsHttpHandler { UseProxy = false, ConnectCallback = new AddressRules([], allowsLoopback: false).ConnectAsync });
        var settings = Options.Create(new Settings());
        var pictures = new TwilioPictures(gateway, anywhere, new SmsMedia(settings), settings);

        Assert.IsType<Fetched.Never>(await pictures.FetchAsync(settings.Value.Twilio.ApiBaseUrl + "/m/1", 1000, CancellationToken.None));
    }

    private sealed class Redirect(Uri address) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.TemporaryRedirect) { Headers = { Location = address } });
    }
}

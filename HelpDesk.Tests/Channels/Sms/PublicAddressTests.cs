using System.Net;
using HelpDesk.Bot;
using HelpDesk.Bot.Channels.Sms;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Moq;

namespace HelpDesk.Tests.Channels.Sms;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("https://desk.example.com/", "", "10.0.0.1", "/twilio/sms?m=a%2Fb'", "https://desk.example.com/twilio/sms?m=a%2Fb'")]
    [InlineData(null, "", "10.0.0.1", "/x", "http://inner:5000/x")]
    [InlineData(null, "10.0.0.1", "10.0.0.1", "/x", "https://outer.example/x")]
    [InlineData(null, "10.0.0.0/8, 192.168.0.1", "10.9.9.9", "/x", "https://outer.example/x")]
    [InlineData(null, "10.0.0.1", "::ffff:10.0.0.1", "/x", "https://outer.example/x")]
    [InlineData(null, "10.0.0.1", "10.0.0.2", "/x", "http://inner:5000/x")]
    [InlineData("https://desk.example.com", "", "10.0.0.1", "http://inner:5000/x?y", "https://desk.example.com/x?y")]
    public void Given_a_request_when_its_public_url_is_asked_then_forwarded_headers_count_only_from_known_proxies(
        string? configured, string proxies, string remote, string target, string expected)
    {
        var context = new DefaultHttpContext();
        context.Request.Scheme = "http";
        context.Request.Host = new("inner", 5000);
        context.Request.Headers["X-Forwarded-Proto"] = "https, http";
        context.Request.Headers["X-Forwarded-Host"] = "outer.example";
        context.Connection.RemoteIpAddress = IPAddress.Parse(remote);
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = target;

        Assert.Equal(expected, Address(configured, proxies).Of(context));
    }

    [Theory]
    [InlineData("http://localhost:5000", "http://localhost:5000")]
    [InlineData("http://[::]:5120", "http://localhost:5120")]
    [InlineData("http://0.0.0.0:5120/", "http://localhost:5120")]
    public void Given_no_public_address_when_callbacks_need_one_then_the_first_listened_on_is_taken(string listening, string expected) =>
        Assert.Equal(expected, Address(null, "", listening).Base);

    [Theory]
    [InlineData("", "10.0.0.1", "203.0.113.7", "10.0.0.1")]
    [InlineData("10.0.0.1", "10.0.0.1", "203.0.113.7", "203.0.113.7")]
    [InlineData("10.0.0.1", "10.0.0.1", "6.6.6.6, 203.0.113.7", "203.0.113.7")]
    [InlineData("10.0.0.0/8", "10.0.0.1", "6.6.6.6, 203.0.113.7, 10.0.0.2", "203.0.113.7")]
    [InlineData("10.0.0.0/8", "10.0.0.1", "", "10.0.0.1")]
    [InlineData("10.0.0.1", "10.0.0.1", "nonsense", "10.0.0.1")]
    [InlineData("10.0.0.1", "::ffff:10.0.0.1", "2001:db8::1", "2001:db8::1")]
    public void Given_a_request_when_its_sender_is_asked_then_only_known_proxies_may_name_another(string proxies, string remote, string forwarded, string expected)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers["X-Forwarded-For"] = forwarded;
        context.Connection.RemoteIpAddress = IPAddress.Parse(remote);

        Assert.Equal(IPAddress.Parse(expected), Address(null, proxies).CallerOf(context));
    }

    private static PublicAddress Address(string? configured, string proxies, string? listening = null)
    {
        var features = new FeatureCollection();
        var addresses = new Mock<IServerAddressesFeature>();
        addresses.Setup(feature => feature.Addresses).Returns(listening is null ? [] : [listening]);
        features.Set(addresses.Object);
        var server = new Mock<IServer>();
        server.Setup(each => each.Features).Returns(features);
        return new(Options.Create(new Settings { PublicBaseUrl = configured, KnownProxies = proxies }), server.Object);
    }
}

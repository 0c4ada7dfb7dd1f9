using System.Net;
using HelpDesk.Bot.Channels;

namespace HelpDesk.Tests.Channels.BotFramework;

/// <summary>Which addresses of channels may be called.</summary>
public sealed class AddressRulesTests
{
    [Theory]
    [InlineData("https://smba.example.com/", true)]
    [InlineData("http://smba.example.com/", false)]
    [InlineData("https://user@smba.example.com/", false)]
    [InlineData("https://smba.example.com/?x=", false)]
    [InlineData("https://smba.example.com/#", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("http://127.0.0.1:80/", false)]
    [InlineData("http://desk.lan/", true)]
    [InlineData("nonsense", false)]
    public void Given_an_address_when_it_is_looked_at_then_only_plain_https_ones_and_exceptions_may_be_called(string address, bool allowed) =>
        Assert.Equal(allowed, new AddressRules(["desk.lan"], allowsLoopback: false).Allows(address));

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2620:fe::fe", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::", false)]
    public void Given_an_ip_address_when_it_is_looked_at_then_private_ones_are_known(string address, bool isPublic) =>
        Assert.Equal(isPublic, AddressRules.IsPublic(IPAddress.Parse(address)));
}

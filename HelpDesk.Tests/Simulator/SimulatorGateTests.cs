using System.Net;
using HelpDesk.Bot.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HelpDesk.Tests.Simulator;

public sealed class SimulatorGateTests
{
    [Theory]
    [InlineData("/sim", true, "127.0.0.1", "localhost:5000", null, true)]
    [InlineData("/sim/live", true, "::1", "[::1]:5000", null, true)]
    [InlineData("/sim", true, "::ffff:127.0.0.1", "127.0.0.1", null, true)]
    [InlineData("/sim", false, "127.0.0.1", "localhost:5000", null, false)]
    [InlineData("/sim", true, "192.168.1.7", "localhost:5000", null, false)]
    [InlineData("/sim", true, null, "localhost:5000", null, false)]
    [InlineData("/sim", true, "127.0.0.1", "desk.evil.example:5000", null, false)]
    [InlineData("/sim", true, "127.0.0.1", "localhost.evil.example", null, false)]
    [InlineData("/sim", true, "127.0.0.1", "", null, false)]
    [InlineData("/sim", true, "127.0.0.1", "localhost", "X-Forwarded-For", false)]
    [InlineData("/SIM/clock", false, "127.0.0.1", "localhost", null, false)]
    [InlineData("/simple", false, "203.0.113.9", "desk.example.com", null, true)]
    public async Task Given_a_request_when_it_reaches_the_gate_then_only_this_machine_passes(
        string path, bool isOpen, string? peer, string host, string? header, bool passes)
    {
        using var services = new ServiceCollection().BuildServiceProvider();
        var app = new ApplicationBuilder(services);
        app.UseSimulatorGate(isOpen);
        app.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        });
        var context = new DefaultHttpContext { Request = { Path = path, Host = new HostString(host) } };
        context.Connection.RemoteIpAddress = peer is null ? null : IPAddress.Parse(peer);
        if (header is not null)
        {
            context.Request.Headers[header] = "203.0.113.9";
        }

        await app.Build()(context);

        Assert.Equal(passes ? StatusCodes.Status204NoContent : StatusCodes.Status404NotFound, context.Response.StatusCode);
    }

    [Theory]
    [InlineData("http://localhost:5000", "http://localhost:5000")]
    [InlineData("http://+:8080", "http://localhost:8080")]
    [InlineData("http://0.0.0.0:5000", "http://localhost:5000")]
    [InlineData("http://[::]:5000", "http://localhost:5000")]
    [InlineData("http://127.0.0.1:5140/", "http://127.0.0.1:5140")]
    public void Given_an_address_listened_on_when_it_is_to_be_called_then_it_is_local(string address, string expected) =>
        Assert.Equal(expected, ListeningAddress.Local(address));
}

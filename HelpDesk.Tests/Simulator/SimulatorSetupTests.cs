using System.Net;
using System.Net.Http.Json;
using HelpDesk.Bot;
using HelpDesk.Bot.Simulator;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HelpDesk.Tests.Simulator;

public sealed class SimulatorSetupTests
{
    [Fact]
    public async Task Given_development_without_a_gateway_when_the_desk_starts_then_it_has_the_simulated_one_on_its_own_address()
    {
        await using var desk = Desk("Development");
        desk.StartServer();
        var address = AddressOf(desk);
        using var client = new HttpClient();

        var settings = desk.Services.GetRequiredService<IOptions<Settings>>().Value;
        using var page = await client.GetAsync($"{address}/sim");
        using var clock = await client.GetAsync($"{address}/sim/clock");
        using var list = await client.GetAsync($"{settings.Twilio.ApiBaseUrl}/2010-04-01/Accounts/{settings.Twilio.AccountSid}/Messages.json");

        Assert.Equal((true, address, address + "/sim/twilio"), (settings.Twilio.IsConfigured, settings.PublicBaseUrl, settings.Twilio.ApiBaseUrl));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Unauthorized), (page.StatusCode, clock.StatusCode, list.StatusCode));
        Assert.Contains("script-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_another_gateway_when_the_desk_starts_in_development_then_there_is_a_clock_but_no_phones()
    {
        await using var desk = Desk(
            "Development", ("HelpDesk:Twilio:AccountSid", "AC1"), ("HelpDesk:Twilio:AuthToken", "t"), ("HelpDesk:Twilio:From", "+1"));
        desk.StartServer();
        using var client = new HttpClient();

        using var page = await client.GetAsync($"{AddressOf(desk)}/sim");
        using var clock = await client.GetAsync($"{AddressOf(desk)}/sim/clock");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (page.StatusCode, clock.StatusCode));
        Assert.Equal("https://api.twilio.com", desk.Services.GetRequiredService<IOptions<Settings>>().Value.Twilio.ApiBaseUrl);
    }

    [Theory]
    [InlineData("/sim")]
    [InlineData("/sim/clock")]
    [InlineData("/sim/sim.js")]
    [InlineData("/sim/ledger")]
    [InlineData("/sim/twilio/2010-04-01/Accounts/AC1/Messages.json")]
    public async Task Given_production_when_anything_of_the_simulator_is_asked_then_it_is_not_there(string path)
    {
        await using var desk = Desk("Production", ("HelpDesk:Catalogue", SampleCatalogue()));
        desk.StartServer();
        using var client = new HttpClient();

        using var answer = await client.GetAsync(AddressOf(desk) + path);
        using var skip = await client.PostAsJsonAsync(AddressOf(desk) + "/sim/clock/skip", new { seconds = 1 });

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (answer.StatusCode, skip.StatusCode));
        Assert.False(desk.Services.GetRequiredService<IOptions<Settings>>().Value.Twilio.IsConfigured);
    }

    private static WebApplicationFactory<Program> Desk(string environment, params (string Key, string Value)[] settings)
    {
        var desk = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment(environment);
            host.UseSetting("urls", "http://127.0.0.1:0");
            host.UseSetting("HelpDesk:Store:Engine", "memory");
            foreach (var (key, value) in settings)
            {
                host.UseSetting(key, value);
            }
        });
        desk.UseKestrel(0);
        return desk;
    }

    private static string SampleCatalogue()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HelpDesk.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? "", "HelpDesk.Bot", "Catalogue", "catalogue.sample.yaml");
    }

    private static string AddressOf(WebApplicationFactory<Program> desk) =>
        ListeningAddress.First(desk.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? []);
}

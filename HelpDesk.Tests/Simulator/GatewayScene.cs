using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using HelpDesk.Bot.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HelpDesk.Tests.Simulator;

/// <summary>The gateway as a process of its own would run it, a desk beside it, and a folder for its ledger.</summary>
internal sealed class GatewayScene : IAsyncDisposable
{
    public const string Account = "AC00000000000000000000000000000001";
    public const string Token = "0123456789abcdef0123456789abcdef";
    public const string Number = "+8675500000000";
    public const string Handset = "+8613900001202";

    /// <summary>Nothing waits: four attempts at once.</summary>
    public static readonly GatewayPace AtOnce = new(TimeSpan.Zero, TimeSpan.Zero, [TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero]);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gateway-tests-");
    private WebApplication? app;

    public required StubDesk Desk { get; init; }

    public HttpClient Client { get; } = new();

    public string LedgerPath => Path.Combine(folder.FullName, "simulator.jsonl");

    public SimulatedGatewayHost Host => Running.Services.GetRequiredService<SimulatedGatewayHost>();

    public string Url => Running.Urls.First();

    private WebApplication Running => app ?? throw new InvalidOperationException("The gateway is off.");

    public static async Task<GatewayScene> OpenAsync(GatewayPace? pace = null)
    {
        var scene = new GatewayScene { Desk = await StubDesk.OpenAsync() };
        await scene.StartAsync(pace);
        return scene;
    }

    public async Task StartAsync(GatewayPace? pace = null)
    {
        app = SimulatorProgram.Build(
            [
                SimulatorProgram.Word, "--urls", "http://127.0.0.1:0", "--desk", Desk.Url, "--ledger", LedgerPath,
                "--account", Account, "--token", Token, "--number", Number, "--Logging:LogLevel:Default", "None",
            ],
            options => options with { Pace = pace ?? AtOnce });
        await app.StartAsync();
        Client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($"{Account}:{Token}")));
    }

    public async Task StopAsync()
    {
        await Running.DisposeAsync();
        app = null;
    }

    public string Messages(string rest = ".json") => $"{Url}/sim/twilio/2010-04-01/Accounts/{Account}/Messages{rest}";

    /// <summary>The desk sends a text.</summary>
    public Task<HttpResponseMessage> SendAsync(string to = Handset, string body = "已收到", string? callback = null)
    {
        Dictionary<string, string> form = new() { ["To"] = to, ["From"] = Number, ["Body"] = body };
        if (callback is not null)
        {
            form["StatusCallback"] = callback;
        }

        return Client.PostAsync(Messages(), new FormUrlEncodedContent(form));
    }

    /// <summary>A phone sends a text.</summary>
    public async Task<string> WriteAsync(string text, string from = Handset)
    {
        using var answer = await Client.PostAsJsonAsync($"{Url}/sim/phones/{Uri.EscapeDataString(from)}/send", new { text });
        return (await JsonAsync(answer)).GetProperty("sid").GetString() ?? "";
    }

    public Task BreakAsync(object fault) => Client.PostAsJsonAsync($"{Url}/sim/faults", fault);

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return json.RootElement.Clone();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        await Desk.DisposeAsync();
        Client.Dispose();
        folder.Delete(recursive: true);
    }
}

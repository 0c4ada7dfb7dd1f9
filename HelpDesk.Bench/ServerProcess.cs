using System.Diagnostics;
using System.Net.Sockets;
using HelpDesk.Bot.Catalogue;

namespace HelpDesk.Bench;

/// <summary>The product as a process of its own, in Production, on a free port.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    public const string Token = "0123456789abcdef0123456789abcdef";
    public const string OurNumber = "+8675500000000";
    private static readonly string Account = "AC" + new string('0', 32);
    private readonly Process process;

    private ServerProcess(Process process, string address)
    {
        this.process = process;
        Address = address;
    }

    public string Address { get; }

    public Process Process => process;

    /// <summary>Starts it; the task completes when the first request was answered.</summary>
    /// <param name="folder">Folder of its store.</param>
    /// <param name="program">Folder with HelpDesk.Bot.dll.</param>
    /// <param name="gateway">Where it sends texts.</param>
    /// <param name="wrapper">Command put in front, such as strace; empty for none.</param>
    public static Task<ServerProcess> StartAsync(string folder, string program, string gateway, params string[] wrapper) => StartAsync(folder, program, gateway, [], wrapper);

    /// <summary>Starts it with further settings.</summary>
    public static async Task<ServerProcess> StartAsync(string folder, string program, string gateway, IReadOnlyList<(string Name, string Value)> settings, string[] wrapper)
    {
        var catalogue = Path.Combine(folder, "catalogue.yaml");
        await File.WriteAllTextAsync(catalogue, CatalogueFile.SampleText());
        var address = $"http://127.0.0.1:{FreePort()}";
        string[] command = [.. wrapper, "dotnet", Path.Combine(program, "HelpDesk.Bot.dll"), "--urls", address];
        var start = new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = folder };
        foreach (var (name, value) in Environment(folder, catalogue, address, gateway).Concat(settings))
        {
            start.Environment[name] = value;
        }

        var started = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        started.OutputDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        var server = new ServerProcess(started, address);
        await server.AnsweringAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private static IEnumerable<(string Name, string Value)> Environment(string folder, string catalogue, string address, string gateway) =>
    [
        ("ASPNETCORE_ENVIRONMENT", "Production"),
        ("Logging__LogLevel__Default", "Warning"),
        ("HelpDesk__Catalogue", catalogue),
        ("HelpDesk__PublicBaseUrl", address),
        ("HelpDesk__Store__ConnectionString", Path.Combine(folder, "helpdesk.db")),
        ("HelpDesk__Twilio__AccountSid", Account),
        ("HelpDesk__Twilio__AuthToken", Token),
        ("HelpDesk__Twilio__From", OurNumber),
        ("HelpDesk__Twilio__ApiBaseUrl", gateway),
    ];

    private async Task AnsweringAsync()
    {
        using var client = new HttpClient();
        for (var attempt = 0; attempt < 600; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync($"{Address}/readyz");
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }

        throw new InvalidOperationException("The server did not answer.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}

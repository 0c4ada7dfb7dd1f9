using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace HelpDesk.Tests.Durability;

/// <summary>The product (or its simulator) as a process of its own, to be killed.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "HelpDesk.Bot.dll");
    private readonly Process process;

    private ChildProcess(Process process) => this.process = process;

    public static ChildProcess Start(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        Start(environment, [], arguments);

    /// <summary>Starts it behind another command, such as strace.</summary>
    public static ChildProcess Start(IReadOnlyDictionary<string, string> environment, string[] wrapper, string[] arguments)
    {
        string[] command = [.. wrapper, "dotnet", "exec", Program, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var started = Process.Start(start) ?? throw new InvalidOperationException("The process did not start.");
        started.OutputDataReceived += (_, _) => { };
        started.ErrorDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return new(started);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits until an address answers with success.</summary>
    public async Task AnsweringAsync(HttpClient client, string url)
    {
        for (var attempt = 0; attempt < 1500; attempt++)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The process ended with {process.ExitCode} before it answered.");
            }

            try
            {
                using var answer = await client.GetAsync(url);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }

        throw new InvalidOperationException($"{url} did not answer.");
    }

    /// <summary>SIGKILL: nothing of the process runs any more.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM: an orderly end. Behind another command (strace holds the signal back) it goes to the product itself.</summary>
    public async Task StopAsync()
    {
        var children = $"/proc/{process.Id}/task/{process.Id}/children";
        var own = File.Exists(children) ? (await File.ReadAllTextAsync(children)).Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        using (var kill = Process.Start("kill", ["-TERM", .. own is [] ? [process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)] : own]))
        {
            await kill.WaitForExitAsync();
        }

        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }
}

using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace HelpDesk.Tests.Clients;

/// <summary>A script that runs in node; what it prints is read line by line.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();
    private readonly StringBuilder errors = new();
    private readonly Process process;

    private NodeProcess(ProcessStartInfo start)
    {
        process = new() { StartInfo = start };
        process.OutputDataReceived += (_, line) => _ = line.Data is { } text ? lines.Writer.TryWrite(text) : lines.Writer.TryComplete();
        process.ErrorDataReceived += (_, line) =>
        {
            lock (errors)
            {
                errors.AppendLine(line.Data);
            }
        };
    }

    public static NodeProcess Start(string script, params string[] arguments)
    {
        var started = new NodeProcess(new(RealClients.Node ?? "node", [script, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true });
        started.process.Start();
        started.process.BeginOutputReadLine();
        started.process.BeginErrorReadLine();
        return started;
    }

    /// <summary>The next line it prints; fails with what it complained of when it ends without one.</summary>
    public async Task<string> LineAsync()
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        if (await lines.Reader.WaitToReadAsync(patience.Token) && lines.Reader.TryRead(out var line))
        {
            return line;
        }

        await process.WaitForExitAsync(patience.Token);
        lock (errors)
        {
            throw new InvalidOperationException($"The script ended with {process.ExitCode}: {errors}");
        }
    }

    /// <summary>The next line, which is JSON.</summary>
    public async Task<JsonElement> JsonAsync()
    {
        using var json = JsonDocument.Parse(await LineAsync());
        return json.RootElement.Clone();
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
}

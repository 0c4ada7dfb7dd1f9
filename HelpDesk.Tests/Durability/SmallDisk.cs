using System.Diagnostics;

namespace HelpDesk.Tests.Durability;

/// <summary>A file system of 8 MB in memory.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    /// <summary>Mounts it; null where that is not allowed.</summary>
    public static async Task<SmallDisk?> MountAsync(string path)
    {
        Directory.CreateDirectory(path);
        return OperatingSystem.IsLinux() && await RunAsync("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", path) ? new(path) : null;
    }

    // Detached at once, even while a file of it is still being closed.
    public async ValueTask DisposeAsync() => await RunAsync("umount", "-l", Path);

    private static async Task<bool> RunAsync(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true, UseShellExecute = false });
        await (process?.WaitForExitAsync() ?? Task.CompletedTask);
        return process?.ExitCode == 0;
    }
}

using System.Diagnostics;
using System.Runtime.InteropServices;

namespace HelpDesk.Bench;

/// <summary>What every figure is quoted with: processor, file system and how long the disk takes to sync.</summary>
internal static class Machine
{
    public static string Describe(string folder)
    {
        var drive = DriveInfo.GetDrives().Where(drive => folder.StartsWith(drive.Name, StringComparison.Ordinal)).MaxBy(drive => drive.Name.Length);
        var (median, p99) = SyncLatency(folder);
        return $"{Processor()}, {Environment.ProcessorCount} cores, {drive?.DriveFormat ?? "unknown file system"}, sync of 4 KB: median {median:F3} ms, p99 {p99:F3} ms, .NET {RuntimeInformation.FrameworkDescription}";
    }

    private static string Processor()
    {
        const string file = "/proc/cpuinfo";
        var line = File.Exists(file) ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?.Split(':', 2)[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    private static (double Median, double P99) SyncLatency(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "sync.probe");
        var times = new double[200];
        var block = new byte[4096];
        using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            for (var index = 0; index < times.Length; index++)
            {
                var begun = Stopwatch.GetTimestamp();
                file.Write(block);
                file.Flush(flushToDisk: true);
                times[index] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            }
        }

        File.Delete(path);
        Array.Sort(times);
        return (times[times.Length / 2], times[(times.Length * 99) / 100]);
    }
}

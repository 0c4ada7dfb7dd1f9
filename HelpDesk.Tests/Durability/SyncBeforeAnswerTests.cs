using System.Text.RegularExpressions;

namespace HelpDesk.Tests.Durability;

/// <summary>A kill says nothing about power: the write-ahead log must be synced before the gateway hears 200.</summary>
[Collection(nameof(OwnProcesses))]
public sealed partial class SyncBeforeAnswerTests
{
    private const string Strace = "/usr/bin/strace";

    [SkippableFact]
    public async Task Given_a_text_when_its_system_calls_are_traced_then_the_log_is_synced_between_receipt_and_answer()
    {
        Skip.IfNot(File.Exists(Strace), "strace is not installed");
        var trace = Path.Combine(Path.GetTempPath(), $"helpdesk-{Environment.ProcessId}.strace");
        await using (var both = await KilledDesk.StartAsync(Strace, "-f", "-y", "-s", "256", "-e", "trace=fdatasync,fsync,recvmsg,recvfrom,read,sendmsg,sendto,write", "-o", trace))
        {
            await both.SendAsync("+8615000000001", "厨房水管漏水");
            for (var waited = 0; waited < 200 && !(await both.LedgerAsync()).Any(text => text is { IsInbound: true, IsAccepted: true }); waited++)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            }

            await both.StopDeskAsync();
        }

        var calls = await File.ReadAllLinesAsync(trace);
        File.Delete(trace);
        var received = Array.FindIndex(calls, call => call.Contains("POST /twilio/sms ", StringComparison.Ordinal));
        Assert.True(received >= 0, "the webhook was not seen");
        var answered = Array.FindIndex(calls, received, call => call.Contains("HTTP/1.1 200", StringComparison.Ordinal));
        Assert.True(answered > received, "the answer was not seen");
        Assert.Contains(Completed(calls[received..answered]), call => call.Contains("helpdesk.db-wal", StringComparison.Ordinal) && call.EndsWith("= 0", StringComparison.Ordinal));
    }

    /// <summary>Syncs that completed, each with the file it was for: a call that others interrupt is written in two lines.</summary>
    private static IEnumerable<string> Completed(IEnumerable<string> calls)
    {
        var begun = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var call in calls)
        {
            if (Sync().Match(call) is not { Success: true } sync)
            {
                continue;
            }

            var thread = sync.Groups["thread"].Value;
            if (call.EndsWith("<unfinished ...>", StringComparison.Ordinal))
            {
                begun[thread] = call;
            }
            else if (sync.Groups["resumed"].Success)
            {
                yield return begun.GetValueOrDefault(thread, "") + call;
            }
            else
            {
                yield return call;
            }
        }
    }

    [GeneratedRegex(@"^(?<thread>\d+) .*?(?<resumed><\.\.\. )?(fdatasync|fsync)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sync();
}

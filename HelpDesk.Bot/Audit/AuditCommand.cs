using System.Globalization;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Engine.Sqlite;

namespace HelpDesk.Bot.Audit;

/// <summary><c>HelpDesk.Bot audit …</c>: checks the audit trail of a store or of a copy. No desk is started, and nothing is written.</summary>
internal static class AuditCommand
{
    /// <summary>First word of the command line.</summary>
    public const string Word = "audit";

    private const string Usage = """
        audit verify [--store FILE] [--head NUMBER:HASH]
            checks every seal and entry of the audit trail and says how many there are and what the newest seal is; ends with 1 on a fault
            --store FILE           the store, while its desk runs, or a copy; else the one the settings name
            --head NUMBER:HASH     a seal noted before, from this command or the nightly log line: finds out whether newer ones were cut off
        """;

    /// <summary>Runs the command.</summary>
    /// <param name="arguments">What follows the word.</param>
    /// <param name="said">Where it is said.</param>
    /// <param name="cancel">Cancels the walk.</param>
    /// <returns>0 when all is well, else 1.</returns>
    public static async Task<int> RunAsync(ReadOnlyMemory<string> arguments, TextWriter said, CancellationToken cancel)
    {
        if (Read(arguments.Span) is not { } asked)
        {
            await said.WriteLineAsync(Usage);
            return 1;
        }

        if (!File.Exists(asked.File))
        {
            await said.WriteLineAsync($"{asked.File}: the file is not there");
            return 1;
        }

        try
        {
            await using var engine = SqliteEngine.OpenForReading(asked.File, Kinds.Schemas);
            var report = await new AuditCheck(new(engine)).RunAsync(asked.Noted, cancel);
            await SayAsync(report, said);
            return report.Fault is null ? 0 : 1;
        }
        catch (StoreUnavailableException fault)
        {
            await said.WriteLineAsync($"{asked.File}: cannot be read as a store with an audit trail: {fault.InnerException?.Message ?? fault.Message}");
            return 1;
        }
    }

    private static async Task SayAsync(AuditReport report, TextWriter said)
    {
        await said.WriteLineAsync($"entries {report.Sealed} sealed, {report.Waiting} waiting");
        await said.WriteLineAsync(report.Head is { } head ? $"head {head.Number}:{head.Hash} of {head.At.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}" : "head none");
        await said.WriteLineAsync(report.Fault is { } fault
            ? $"FAULT {Kinds.Written(fault.Kind)}: seal {fault.Seal?.ToString(CultureInfo.InvariantCulture) ?? "-"}, entry {fault.Entry ?? "-"}"
            : "good");
    }

    private static Asked? Read(ReadOnlySpan<string> arguments)
    {
        if (arguments is not ["verify", .. var rest])
        {
            return null;
        }

        var asked = new Asked(Configured(), null);
        for (; rest is [var option, var value, ..]; rest = rest[2..])
        {
            switch (option)
            {
                case "--store":
                    asked = asked with { File = value };
                    break;
                case "--head" when NotedIn(value) is { } noted:
                    asked = asked with { Noted = noted };
                    break;
                default:
                    return null;
            }
        }

        return rest.IsEmpty ? asked : null;
    }

    private static (long Number, string Hash)? NotedIn(string written) =>
        written.Split(':') is [var number, { Length: > 0 } hash] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? (known, hash) : null;

    private static string Configured() =>
        new ConfigurationBuilder().AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build().GetSection("HelpDesk:Store").Get<StoreSettings>()?.ConnectionString
        ?? new StoreSettings().ConnectionString;

    private sealed record Asked(string File, (long Number, string Hash)? Noted);
}

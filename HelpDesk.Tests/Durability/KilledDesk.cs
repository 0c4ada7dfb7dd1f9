using System.Net.Http.Json;
using System.Text.Json.Nodes;
using HelpDesk.Bot.Catalogue;
using Microsoft.Data.Sqlite;

namespace HelpDesk.Tests.Durability;

/// <summary>A desk and a simulated gateway, each a process of its own, that real HTTP lies between.</summary>
internal sealed class KilledDesk : IAsyncDisposable
{
    public const string Account = "AC00000000000000000000000000000007";
    public const string Token = "0123456789abcdef0123456789abcdef";
    public const string Number = "+8675500000000";
    private readonly HttpClient client = new();
    private readonly string gatewayUrl = $"http://127.0.0.1:{ChildProcess.FreePort()}";
    private ChildProcess? gateway;
    private ChildProcess? desk;

    private KilledDesk(string folder) => Folder = folder;

    public string DeskUrl { get; } = $"http://127.0.0.1:{ChildProcess.FreePort()}";

    public string Folder { get; }

    public string StorePath => Path.Combine(Folder, "helpdesk.db");

    public static async Task<KilledDesk> StartAsync(params string[] wrapper)
    {
        var both = new KilledDesk(Directory.CreateTempSubdirectory("helpdesk-kill-").FullName);
        await File.WriteAllTextAsync(Path.Combine(both.Folder, "catalogue.yaml"), CatalogueFile.SampleText());
        both.gateway = ChildProcess.Start(
            new Dictionary<string, string> { ["Logging__LogLevel__Default"] = "Warning" },
            "simulator", "--urls", both.gatewayUrl, "--desk", both.DeskUrl, "--ledger", Path.Combine(both.Folder, "ledger.jsonl"), "--account", Account, "--token", Token, "--number", Number);
        await both.gateway.AnsweringAsync(both.client, both.gatewayUrl + "/healthz");
        await both.StartDeskAsync(wrapper);
        return both;
    }

    public async Task StartDeskAsync(params string[] wrapper)
    {
        desk = ChildProcess.Start(
            new Dictionary<string, string>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Logging__LogLevel__Default"] = "Warning",
                ["HelpDesk__Catalogue"] = Path.Combine(Folder, "catalogue.yaml"),
                ["HelpDesk__PublicBaseUrl"] = DeskUrl,
                ["HelpDesk__Store__ConnectionString"] = StorePath,
                ["HelpDesk__Twilio__AccountSid"] = Account,
                ["HelpDesk__Twilio__AuthToken"] = Token,
                ["HelpDesk__Twilio__From"] = Number,
                ["HelpDesk__Twilio__ApiBaseUrl"] = gatewayUrl + "/sim/twilio",
                ["DOTNET_TieredPGO"] = "0",
            },
            wrapper,
            ["--urls", DeskUrl]);
        await desk.AnsweringAsync(client, DeskUrl + "/readyz");
    }

    public async Task KillDeskAsync()
    {
        if (desk is not null)
        {
            await desk.KillAsync();
            await desk.DisposeAsync();
        }
    }

    public Task StopDeskAsync() => desk?.StopAsync() ?? Task.CompletedTask;

    /// <summary>A resident's phone sends a text to the gateway.</summary>
    public async Task SendAsync(string phone, string text)
    {
        using var answer = await client.PostAsJsonAsync($"{gatewayUrl}/sim/phones/{Uri.EscapeDataString(phone)}/send", new { text });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Everything in the gateway's ledger.</summary>
    public async Task<IReadOnlyList<LedgerText>> LedgerAsync()
    {
        var texts = new List<LedgerText>();
        for (long? from = 0; from is not null;)
        {
            var page = await client.GetFromJsonAsync<JsonObject>($"{gatewayUrl}/sim/ledger?from={from}&size=5000") ?? [];
            texts.AddRange((page["texts"] as JsonArray ?? []).OfType<JsonObject>().Select(LedgerText.Of));
            from = (long?)page["next"];
        }

        return texts;
    }

    /// <summary>Skips the desk's clock, not the gateway's.</summary>
    public async Task SkipAsync(TimeSpan by)
    {
        using var answer = await client.PostAsJsonAsync(DeskUrl + "/sim/clock/skip", new { seconds = (long)by.TotalSeconds });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>A number read from the desk's file as any SQLite tool would.</summary>
    public async Task<long> CountAsync(string query)
    {
        await using var connection = new SqliteConnection($"Data Source={StorePath};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        return (long)(await command.ExecuteScalarAsync() ?? 0L);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in new[] { desk, gateway })
        {
            if (process is not null)
            {
                await process.DisposeAsync();
            }
        }

        client.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>A text as the gateway's ledger has it.</summary>
internal sealed record LedgerText(string Sid, bool IsInbound, string Handset, string Body, bool IsAccepted)
{
    public static LedgerText Of(JsonObject text)
    {
        var inbound = (string?)text["direction"] == "inbound";
        return new(
            (string?)text["sid"] ?? "",
            inbound,
            (string?)text[inbound ? "from" : "to"] ?? "",
            (string?)text["body"] ?? "",
            (text["attempts"] as JsonArray ?? []).OfType<JsonObject>().Any(attempt => (string?)attempt["told"] == "received" && ((string?)attempt["result"])?.StartsWith('2') == true));
    }
}

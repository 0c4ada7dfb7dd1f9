using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Tests.Durability;

namespace HelpDesk.Tests.Clients;

/// <summary>The product as a process of its own on a store of its own, which chat clients talk to and which may die meanwhile.</summary>
public sealed class LineProcess : IAsyncLifetime, IDisposable
{
    /// <summary>A site on another origin whose pages may talk to the chat.</summary>
    public const string Site = "http://localhost:5999";

    private const string Secret = "a-secret-of-the-site";

    private readonly string folder = Directory.CreateTempSubdirectory("helpdesk-line-").FullName;
    private readonly HttpClient client = new();
    private ChildProcess? desk;

    public string Url { get; } = $"http://127.0.0.1:{ChildProcess.FreePort()}";

    public string Line => Url + "/v3/directline";

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "catalogue.yaml"), CatalogueFile.SampleText());
        await StartAsync();
    }

    public async Task StartAsync()
    {
        desk = ChildProcess.Start(
            new Dictionary<string, string>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["Logging__LogLevel__Default"] = "Warning",
                ["HelpDesk__Catalogue"] = Path.Combine(folder, "catalogue.yaml"),
                ["HelpDesk__Store__ConnectionString"] = Path.Combine(folder, "helpdesk.db"),
                ["HelpDesk__DirectLine__Secret"] = Secret,
                ["HelpDesk__DirectLine__AllowedOrigins"] = Site,
            },
            "--urls", Url);
        await desk.AnsweringAsync(client, Url + "/healthz");
    }

    /// <summary>Ends it at once, as a power cut does.</summary>
    public async Task KillAsync()
    {
        if (desk is not null)
        {
            await desk.KillAsync();
            await desk.DisposeAsync();
        }
    }

    public Task StopAsync() => desk?.StopAsync() ?? Task.CompletedTask;

    /// <summary>A token as a site gets it for its visitor.</summary>
    public async Task<string> TokenAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Line + "/tokens/generate");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Secret);
        using var answer = await client.SendAsync(request);
        return (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>())?["token"] ?? throw new InvalidOperationException("No token.");
    }

    public async Task DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(folder, recursive: true);
    }

    public void Dispose() => client.Dispose();
}

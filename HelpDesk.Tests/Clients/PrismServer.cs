using HelpDesk.Tests.Durability;

namespace HelpDesk.Tests.Clients;

/// <summary>Prism as a server that only knows the published description of its interface.</summary>
/// <param name="description">The description, beside the checkout.</param>
/// <param name="refuses">It answers what the description does not allow with 422, and checks its own examples as well.</param>
public abstract class PrismServer(string description, bool refuses) : IAsyncLifetime
{
    private NodeProcess? process;

    public string Url { get; } = $"http://127.0.0.1:{ChildProcess.FreePort()}";

    public async Task InitializeAsync()
    {
        if (RealClients.Missing is not null)
        {
            return;
        }

        var port = new Uri(Url).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        string[] errors = refuses ? ["--errors"] : [];
        process = NodeProcess.Start(
            RealClients.InFolder("node_modules", "@stoplight", "prism-cli", "dist", "index.js"),
            ["mock", .. errors, "-h", "127.0.0.1", "-p", port, RealClients.InShared(description)]);
        while (!(await process.LineAsync()).Contains("is listening", StringComparison.Ordinal))
        {
        }
    }

    public async Task DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }
    }
}

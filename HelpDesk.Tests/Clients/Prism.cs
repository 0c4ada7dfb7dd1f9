using HelpDesk.Tests.Durability;

namespace HelpDesk.Tests.Clients;

/// <summary>Prism as a gateway that only knows the published description of its interface: it refuses whatever that does not allow.</summary>
/// <remarks>
/// Without <c>--errors</c>: with it Prism refuses its own example of a list as well, whose addresses are relative. Requests are refused
/// all the same.
/// </remarks>
public sealed class Prism : IAsyncLifetime
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
        process = NodeProcess.Start(
            RealClients.InFolder("node_modules", "@stoplight", "prism-cli", "dist", "index.js"),
            "mock", "-h", "127.0.0.1", "-p", port, RealClients.InShared("twilio-messages-calls.openapi.json"));
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

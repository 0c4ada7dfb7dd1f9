namespace HelpDesk.Tests.Clients;

/// <summary>Where the programs of others are that some tests talk to, or why those tests cannot run.</summary>
internal static class RealClients
{
    private static readonly string Folder = Path.Combine(Above("HelpDesk.sln") ?? "", "HelpDesk.Tests", "Clients");
    private static readonly string? Shared = Above(Path.Combine("shared", "data"));

    /// <summary>The node program, or null.</summary>
    public static string? Node { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "node"))
        .FirstOrDefault(File.Exists);

    /// <summary>Why the tests cannot run; null when they can.</summary>
    public static string? Missing =>
        Node is null ? "node is not installed."
        : !Directory.Exists(InFolder("node_modules")) ? "The clients are not installed: npm ci --prefix HelpDesk.Tests/Clients --ignore-scripts"
        : Shared is null ? "There is no folder shared/data beside the checkout."
        : null;

    /// <summary>A file beside the scripts.</summary>
    public static string InFolder(params string[] path) => Path.Combine([Folder, .. path]);

    /// <summary>A published description that lies beside the checkout.</summary>
    public static string InShared(string name) => Path.Combine(Shared ?? "", "shared", "data", name);

    private static string? Above(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Path.Exists(Path.Combine(folder.FullName, name)))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}

namespace HelpDesk.Bot.Simulator;

/// <summary>The address under which this process reaches itself.</summary>
internal static class ListeningAddress
{
    private const string Usual = "http://localhost:5000";

    /// <summary>The address the process was told to listen on, before it does.</summary>
    public static string Told(IConfiguration configuration) => First(
        (configuration["Kestrel:Endpoints:Http:Url"] ?? configuration["urls"] ?? configuration["ASPNETCORE_URLS"] ?? Usual)
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>The first plain address of several, else the first.</summary>
    public static string First(IEnumerable<string> addresses)
    {
        string[] known = [.. addresses];
        return Local(known.FirstOrDefault(each => each.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) ?? known.FirstOrDefault() ?? Usual);
    }

    /// <summary>An address that says "every interface" as one that can be called.</summary>
    internal static string Local(string address)
    {
        var bound = BindingAddress.Parse(address);
        var host = bound.Host is "+" or "*" or "0.0.0.0" or "[::]" ? "localhost" : bound.Host;
        return $"{bound.Scheme}://{host}:{bound.Port}";
    }
}

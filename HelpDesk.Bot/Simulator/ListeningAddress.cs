using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace HelpDesk.Bot.Simulator;

/// <summary>The address under which this process reaches itself.</summary>
internal static class ListeningAddress
{
    private const string Usual = "http://localhost:5000";

    /// <summary>The first plain address the server listens on, or before the start the first it was told to.</summary>
    public static string Of(IConfiguration configuration, IServer server)
    {
        var known = server.Features.Get<IServerAddressesFeature>()?.Addresses.ToArray() ?? [];
        if (known.Length == 0)
        {
            known = (configuration["urls"] ?? configuration["ASPNETCORE_URLS"] ?? configuration["Kestrel:Endpoints:Http:Url"] ?? Usual)
                .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }

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

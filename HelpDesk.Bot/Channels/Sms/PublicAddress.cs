using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace HelpDesk.Bot.Channels.Sms;

/// <summary>The address under which a gateway reaches us, and the URL it believes it called.</summary>
/// <remarks>With PublicBaseUrl set that is it and the request's own headers say nothing; forwarded headers count only from known proxies.</remarks>
internal sealed class PublicAddress(IOptions<Settings> settings, IServer server)
{
    private readonly IPNetwork[] proxies = [.. (settings.Value.KnownProxies ?? "")
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Network)];

    /// <summary>Address for callbacks: as configured, else the first address listened on; null before listening.</summary>
    public string? Base => Configured ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?
        .Replace("[::]", "localhost", StringComparison.Ordinal)
        .Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
        .Replace("//+", "//localhost", StringComparison.Ordinal)
        .Replace("//*", "//localhost", StringComparison.Ordinal)
        .TrimEnd('/');

    /// <summary>Read each time: the simulator sets it once the port is known.</summary>
    private string? Configured => settings.Value.PublicBaseUrl is { Length: > 0 } url ? url.TrimEnd('/') : null;

    /// <summary>The public URL of a request, its path and query byte for byte as sent.</summary>
    public string Of(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget is { Length: > 0 } raw ? raw : context.Request.GetEncodedPathAndQuery();
        var scheme = target.IndexOf("://", StringComparison.Ordinal);
        if (!target.StartsWith('/') && scheme >= 0)
        {
            var path = target.IndexOf('/', scheme + 3);
            target = path < 0 ? "/" : target[path..];
        }

        return OriginOf(context) + target;
    }

    /// <summary>Scheme and host under which this client reaches us.</summary>
    public string OriginOf(HttpContext context) => Configured ?? Origin(context);

    /// <summary>Address of the client itself: behind known proxies the nearest one they name that is none of them.</summary>
    public IPAddress? CallerOf(HttpContext context)
    {
        var caller = context.Connection.RemoteIpAddress;
        var named = context.Request.Headers["X-Forwarded-For"].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var index = named.Length - 1; index >= 0 && caller is not null && IsProxy(caller) && IPAddress.TryParse(named[index], out var before); index--)
        {
            caller = before;
        }

        return caller is { IsIPv4MappedToIPv6: true } ? caller.MapToIPv4() : caller;
    }

    private string Origin(HttpContext context)
    {
        var request = context.Request;
        var believed = context.Connection.RemoteIpAddress is { } remote && IsProxy(remote);
        var scheme = believed ? First(request.Headers["X-Forwarded-Proto"]) ?? request.Scheme : request.Scheme;
        var host = believed ? First(request.Headers["X-Forwarded-Host"]) ?? request.Host.Value : request.Host.Value;
        return $"{scheme}://{host}";
    }

    private bool IsProxy(IPAddress remote)
    {
        var address = remote.IsIPv4MappedToIPv6 ? remote.MapToIPv4() : remote;
        return Array.Exists(proxies, proxy => proxy.Contains(address));
    }

    private static string? First(string? header) =>
        header is { Length: > 0 } ? header.Split(',', 2, StringSplitOptions.TrimEntries)[0] : null;

    private static IPNetwork Network(string text) =>
        text.Contains('/', StringComparison.Ordinal) ? IPNetwork.Parse(text)
        : IPAddress.Parse(text) is var address && address.GetAddressBytes() is var bytes ? new IPNetwork(address, bytes.Length * 8)
        : default;
}

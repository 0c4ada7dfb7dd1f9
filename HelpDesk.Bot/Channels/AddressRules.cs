using System.Collections.Frozen;
using System.Net;
using System.Net.Sockets;

namespace HelpDesk.Bot.Channels;

/// <summary>Which addresses that others name may be called: https ones out in the world, and those a setting names.</summary>
/// <param name="exceptions">Hosts that may lie in a private network and need no https.</param>
/// <param name="allowsLoopback">So may this machine: in Development, where test channels run.</param>
internal sealed class AddressRules(IEnumerable<string> exceptions, bool allowsLoopback)
{
    private static readonly IPNetwork[] Private =
    [
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.0.0.0/24"), IPNetwork.Parse("192.0.2.0/24"), IPNetwork.Parse("192.88.99.0/24"), IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("198.18.0.0/15"), IPNetwork.Parse("198.51.100.0/24"), IPNetwork.Parse("203.0.113.0/24"), IPNetwork.Parse("224.0.0.0/3"),
    ];

    // Of IPv6 only what is given out for the whole world; in it, what only wraps an IPv4 address or is for documents is not.
    private static readonly IPNetwork World = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] Wrapping = [IPNetwork.Parse("2001::/23"), IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("2002::/16"), IPNetwork.Parse("3fff::/20")];

    private readonly FrozenSet<string> exceptions = exceptions.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The hosts of a setting: comma separated, null for none.</summary>
    public static string[] HostsOf(string? setting) => (setting ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether an address may be called at all, before its name is resolved.</summary>
    public bool Allows(string address) => Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Query.Length == 0 && IsCallable(url);

    /// <summary>Whether an address that nobody vouches for may be called: on this machine only, where it may be called at all.</summary>
    public bool AllowsUnchecked(string address) => Allows(address) && AllowsFile(address, isVouchedFor: false);

    /// <summary>Whether a file may be fetched from an address: as a channel's, but it may have a query.</summary>
    public bool AllowsFile(string address, bool isVouchedFor) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && IsCallable(url) && (isVouchedFor || (allowsLoopback && IsLoopback(url.IdnHost)));

    /// <summary>Whether an address that staff entered may be called: as a channel's, but it may have a query.</summary>
    public bool AllowsEntered(string address) => Uri.TryCreate(address, UriKind.Absolute, out var url) && IsCallable(url);

    /// <summary>What is wrong with an address that staff enter: <c>not_allowed</c>, <c>private</c> or <c>unknown_host</c>; null when it may be called as its name stands now.</summary>
    public async ValueTask<string?> FaultOfAsync(string address, CancellationToken cancel)
    {
        if (!AllowsEntered(address))
        {
            return "not_allowed";
        }

        var host = Bare(new Uri(address).IdnHost);
        try
        {
            return IsException(host) || (await AddressesOfAsync(host, cancel)).Any(IsPublic) ? null : "private";
        }
        catch (Exception fault) when (fault is SocketException or ArgumentException)
        {
            return "unknown_host";
        }
    }

    /// <summary>A client whose connections keep to the rules.</summary>
    /// <param name="isDirect">Uses no proxy.</param>
    public HttpClient NewClient(bool isDirect = false) => OutsideHttp.NewClient(ConnectAsync, isDirect);

    /// <summary>Opens a connection to what a host's name stands for; never to a private address unless the host is excepted.</summary>
    /// <exception cref="ForbiddenAddressException">The name stands for private addresses only.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var host = Bare(context.DnsEndPoint.Host);
        var all = await AddressesOfAsync(host, cancel);
        // A proxy is of the office's own choosing and may stand in its network.
        var isProxy = !string.Equals(host, Bare(context.InitialRequestMessage.RequestUri?.IdnHost ?? ""), StringComparison.OrdinalIgnoreCase);
        var allowed = isProxy || IsException(host) ? all : [.. all.Where(IsPublic)];
        if (allowed.Length == 0)
        {
            throw new ForbiddenAddressException("The address lies in a private network.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>An address that anybody in the world may have.</summary>
    internal static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetwork
            ? !Array.Exists(Private, network => network.Contains(plain))
            : World.Contains(plain) && !Array.Exists(Wrapping, network => network.Contains(plain));
    }

    internal static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static async ValueTask<IPAddress[]> AddressesOfAsync(string host, CancellationToken cancel) =>
        IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancel);

    // An IPv6 address is written with and without brackets and zone, depending on where it is read.
    private static string Bare(string host) => host.Trim('[', ']').Split('%')[0];

    private bool IsCallable(Uri url) =>
        url.UserInfo.Length == 0 && url.Fragment.Length == 0 && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && IsException(url.IdnHost)));

    private bool IsException(string host) => exceptions.Contains(host) || (allowsLoopback && IsLoopback(host));
}

/// <summary>An address may not be called.</summary>
internal sealed class ForbiddenAddressException : Exception
{
    public ForbiddenAddressException()
    {
    }

    public ForbiddenAddressException(string message)
        : base(message)
    {
    }

    public ForbiddenAddressException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

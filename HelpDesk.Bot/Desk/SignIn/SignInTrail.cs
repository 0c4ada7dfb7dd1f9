using System.Net;
using System.Net.Sockets;
using HelpDesk.Bot.Channels.Sms;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Desk.SignIn;

/// <summary>What the audit trail says of coming and going.</summary>
internal static class SignInTrail
{
    private const int KeptOfFour = 24;
    private const int KeptOfSix = 48;

    /// <summary>Who tried and did not get in.</summary>
    private const string Nobody = "nobody";

    /// <summary>Stands for a name that is none of ours: it may be a password in the wrong field.</summary>
    private const string Unknown = "unknown";

    /// <summary>A right or wrong password.</summary>
    /// <param name="after">The account after it; null for a name that is none of ours.</param>
    /// <param name="gotIn">The person is signed in.</param>
    /// <param name="wasLocked">The account was locked before.</param>
    /// <param name="network">Where the person came from.</param>
    /// <param name="now">Now (UTC).</param>
    public static AuditEntry Tried(StaffAccount? after, bool gotIn, bool wasLocked, string? network, DateTimeOffset now)
    {
        var action = gotIn ? "sign_in" : after is not null && !wasLocked && Lockout.IsLocked(after, now) ? "lock_out" : "sign_in_failed";
        return Entry(after, gotIn, action, network, now);
    }

    public static AuditEntry SignedOut(StaffAccount account, string? network, DateTimeOffset now) => Entry(account, gotIn: true, "sign_out", network, now);

    public static AuditEntry ChangedPassword(StaffAccount account, string? network, DateTimeOffset now) => Entry(account, gotIn: true, "change_password", network, now);

    /// <summary>A session of somebody was ended, by themselves or an administrator.</summary>
    public static AuditEntry EndedSession(string by, string name, DateTimeOffset now) => AuditEntry.Of(now, by, "end_sessions", Kinds.Staff.Name, name);

    public static AuditEntry FirstAdministrator(StaffAccount account, string? network, DateTimeOffset now) => Entry(account, gotIn: true, "create_first_admin", network, now);

    /// <summary>The network the request came from, too wide to be one person's address; null when it is not known.</summary>
    public static string? NetworkOf(HttpContext http) => NetworkOf(http.RequestServices.GetRequiredService<PublicAddress>().CallerOf(http));

    internal static string? NetworkOf(IPAddress? address)
    {
        if (address is null)
        {
            return null;
        }

        var kept = address.AddressFamily == AddressFamily.InterNetwork ? KeptOfFour : KeptOfSix;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(kept / 8).Clear();
        return $"{new IPAddress(bytes)}/{kept}";
    }

    private static AuditEntry Entry(StaffAccount? account, bool gotIn, string action, string? network, DateTimeOffset now) =>
        AuditEntry.Of(now, gotIn && account is not null ? account.Name : Nobody, action, Kinds.Staff.Name, account?.Name ?? Unknown) with { Network = network };
}

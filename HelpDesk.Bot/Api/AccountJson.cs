using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Api;

/// <param name="Name">Sign-in name.</param>
/// <param name="DisplayName">Name as shown.</param>
/// <param name="Role">Lower snake case.</param>
/// <param name="Department">Name in the catalogue; null for the usual one of the role.</param>
/// <param name="Phone">Number for alarms, E.164, masked where the key may not see numbers; null for none.</param>
/// <param name="Language">zh-Hans or en.</param>
/// <param name="Locked">An administrator locked it.</param>
/// <param name="HasPassword">The person can sign in with a password.</param>
/// <param name="LinkUntil">The link to set a password works until then (UTC); null when there is none.</param>
/// <param name="Sessions">Devices signed in on.</param>
/// <param name="Version">For If-Match; null in lists.</param>
internal sealed record AccountJson(
    string Name, string DisplayName, string Role, string? Department, string? Phone, string Language, bool Locked, bool HasPassword, string? LinkUntil, int Sessions, long? Version)
{
    public static AccountJson Of(StaffAccount account, long? version, int sessions, ApiCaller caller) => new(
        account.Name,
        account.DisplayName,
        Kinds.Written(account.Role),
        account.Department,
        account.Phone is { } phone && !StaffPermissions.May(caller.Role, DeskAction.SeePhones) ? PhoneMask.Mask(phone) : account.Phone,
        account.Language,
        account.LockedAt is not null,
        account.PasswordHash is not null,
        account.Link is { } link ? TicketJson.Instant(link.Until) : null,
        sessions,
        version);
}

/// <param name="Items">All accounts.</param>
internal sealed record AccountListJson(IReadOnlyList<AccountJson> Items);

/// <param name="Account">The account.</param>
/// <param name="Link">With it the person sets a password: once, and until it has run out. Said only here; null in the answer to a repeat, for it is kept nowhere.</param>
/// <param name="LinkUntil">When it runs out (UTC); null when there is none any more.</param>
internal sealed record LinkedAccountJson(AccountJson Account, string? Link, string? LinkUntil);

/// <param name="DisplayName">Name as shown.</param>
/// <param name="Role">Lower snake case.</param>
/// <param name="Department">Name in the catalogue.</param>
/// <param name="Phone">Number for alarms.</param>
/// <param name="Language">zh-Hans or en.</param>
internal record AccountFieldsJson(string? DisplayName, string? Role, string? Department, string? Phone, string? Language);

/// <param name="Name">Sign-in name: 2 to 40 letters or digits, also . _ -</param>
/// <param name="DisplayName">Name as shown.</param>
/// <param name="Role">Lower snake case.</param>
/// <param name="Department">Name in the catalogue; none for the usual one of the role.</param>
/// <param name="Phone">Number for alarms; none.</param>
/// <param name="Language">zh-Hans (the default) or en.</param>
internal sealed record NewAccountJson(string? Name, string? DisplayName, string? Role, string? Department, string? Phone, string? Language)
    : AccountFieldsJson(DisplayName, Role, Department, Phone, Language);

/// <param name="Id">To end it.</param>
/// <param name="Device">Lower snake case.</param>
/// <param name="Browser">Lower snake case.</param>
/// <param name="SignedInAt">UTC, with Z.</param>
/// <param name="SeenAt">UTC, with Z; to some minutes.</param>
/// <param name="Stays">Stays signed in for 30 days unseen.</param>
internal sealed record SessionJson(string Id, string Device, string Browser, string SignedInAt, string SeenAt, bool Stays)
{
    public static SessionJson Of(StaffSession session) =>
        new(session.Id, session.Device, session.Browser, TicketJson.Instant(session.SignedInAt), TicketJson.Instant(session.SeenAt), session.Stays);
}

/// <param name="Items">Last seen first.</param>
internal sealed record SessionListJson(IReadOnlyList<SessionJson> Items);

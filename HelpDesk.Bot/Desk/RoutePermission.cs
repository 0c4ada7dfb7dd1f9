using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Desk;

/// <summary>What a route of the desk or the API asks for, as said where it is mapped.</summary>
/// <param name="Action">What whoever comes must be allowed to do; null for a route that is open to everyone.</param>
internal sealed record RoutePermission(DeskAction? Action);

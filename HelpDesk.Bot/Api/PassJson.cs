using HelpDesk.Store;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Api;

/// <summary>A pass as the API writes it.</summary>
internal sealed record PassJson
{
    public required string Number { get; init; }

    /// <summary>valid, not_yet, expired, used_up, suspended or revoked.</summary>
    public required string Status { get; init; }

    public required string Ticket { get; init; }

    /// <summary>Name in the catalogue.</summary>
    public string? Form { get; init; }

    public string? Item { get; init; }

    public string? Building { get; init; }

    public string? Entrance { get; init; }

    public string? Unit { get; init; }

    public string? Resident { get; init; }

    /// <summary>E.164; masked but for four digits where the role may not see it.</summary>
    public string? Phone { get; init; }

    public required IReadOnlyList<TicketField> Fields { get; init; }

    /// <summary>Local date, inclusive.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Local date, inclusive.</summary>
    public required DateOnly ValidTo { get; init; }

    /// <summary>0 is any number.</summary>
    public required int UsesAllowed { get; init; }

    public required int Used { get; init; }

    /// <summary>Null for any number.</summary>
    public int? UsesLeft { get; init; }

    public required IReadOnlyList<PassUseJson> Uses { get; init; }

    public static PassJson Of(Pass pass, PassStatus status, StaffRole reader) => new()
    {
        Number = pass.Number,
        Status = Kinds.Written(status),
        Ticket = pass.Ticket,
        Form = pass.Form,
        Item = pass.Item,
        Building = pass.Building,
        Entrance = pass.Entrance,
        Unit = pass.Unit,
        Resident = pass.Resident,
        Phone = pass.Phone is { } phone && !StaffPermissions.May(reader, DeskAction.SeePhones) ? Desk.PhoneMask.Mask(phone) : pass.Phone,
        Fields = pass.Fields,
        ValidFrom = pass.ValidFrom,
        ValidTo = pass.ValidTo,
        UsesAllowed = pass.UsesAllowed,
        Used = pass.Used,
        UsesLeft = PassRules.UsesLeft(pass),
        Uses = [.. pass.Uses.Select(use => new PassUseJson(TicketJson.Instant(use.At), use.By))],
    };
}

/// <param name="At">UTC, with Z.</param>
/// <param name="By">Who let them through.</param>
internal sealed record PassUseJson(string At, string By);

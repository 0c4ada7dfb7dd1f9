using HelpDesk.Bot.Api;
using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Consent;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Register;

/// <summary>A resident as the API writes them; numbers masked, and notes left out, where the role may not see whole numbers.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name as addressed.</param>
/// <param name="Phones">Numbers.</param>
/// <param name="Units">Units, each with the role there.</param>
/// <param name="Language">zh-Hans, zh-Hant or en; null when not known.</param>
/// <param name="Notes">Notes; null for none, or where the role may not see them.</param>
/// <param name="Version">For If-Match.</param>
internal sealed record ResidentJson(string Id, string Name, IReadOnlyList<PhoneJson> Phones, IReadOnlyList<ResidentUnitJson> Units, string? Language, string? Notes, long Version)
{
    /// <summary>Numbers of their newest tickets; null in lists.</summary>
    public IReadOnlyList<string>? Tickets { get; init; }

    public static ResidentJson Of(Versioned<Resident> entry, StaffRole reader, IReadOnlyDictionary<string, NumberConsent>? consents = null, IReadOnlyList<Ticket>? tickets = null)
    {
        var sees = StaffPermissions.May(reader, DeskAction.SeePhones);
        return new(
            entry.Value.Id,
            entry.Value.Name,
            [.. entry.Value.Phones.Select(phone => PhoneJson.Of(phone, sees, consents))],
            [.. entry.Value.Units.Select(unit => new ResidentUnitJson(unit.Building, unit.Entrance, unit.Unit, unit.Role is { } role ? Kinds.Written(role) : null))],
            entry.Value.Language,
            sees ? entry.Value.Notes : null,
            entry.Version)
        {
            Tickets = tickets is null ? null : [.. tickets.Select(ticket => ticket.Number)],
        };
    }
}

/// <param name="Number">E.164, masked where the role may not see it.</param>
/// <param name="CarrierBlockedAt">Since when nothing can be texted to it, UTC, with Z; null when it can, and in lists.</param>
/// <param name="NoticesOffAt">Since when it wants no notices, UTC, with Z; null when it may get them, and in lists.</param>
internal sealed record PhoneJson(string Number, string? CarrierBlockedAt, string? NoticesOffAt)
{
    public static PhoneJson Of(string phone, bool sees, IReadOnlyDictionary<string, NumberConsent>? consents)
    {
        var consent = consents?.GetValueOrDefault(phone);
        return new(
            sees ? phone : PhoneMask.Mask(phone),
            consent?.CarrierBlockedAt is { } blocked ? TicketJson.Instant(blocked) : null,
            consent?.NoticesOffAt is { } off ? TicketJson.Instant(off) : null);
    }
}

/// <param name="Building">Label alone.</param>
/// <param name="Entrance">Label alone; null for none.</param>
/// <param name="Unit">As on the door.</param>
/// <param name="Role">owner, tenant, representative or occupier; null when not known.</param>
internal sealed record ResidentUnitJson(string? Building, string? Entrance, string? Unit, string? Role);

/// <param name="Items">By unit; of a search, newest change first.</param>
/// <param name="NextPage">Number of the next page; null when this is the last.</param>
internal sealed record ResidentPageJson(IReadOnlyList<ResidentJson> Items, int? NextPage);

/// <summary>An entry as it is to be: what is left out is taken away.</summary>
/// <param name="Name">Name as addressed.</param>
/// <param name="Phones">Numbers as typed; kept as E.164.</param>
/// <param name="Units">Units.</param>
/// <param name="Language">zh-Hans, zh-Hant or en.</param>
/// <param name="Notes">At most 2,000 characters.</param>
/// <param name="MoveNumbers">true: numbers of others move here; without it they are refused with 409 number_on_file.</param>
internal sealed record WantedResidentJson(string? Name, IReadOnlyList<string?>? Phones, IReadOnlyList<ResidentUnitJson?>? Units, string? Language, string? Notes, bool? MoveNumbers);

/// <param name="From">Id of the resident who disappears.</param>
internal sealed record ResidentMergeJson(string? From);

/// <param name="Reason">Is kept; at most 200 characters, without names and numbers.</param>
/// <param name="Confirm">The person's name as in the register.</param>
internal sealed record EraseJson(string? Reason, string? Confirm);

/// <param name="Items">Newest first.</param>
internal sealed record HistoryJson(IReadOnlyList<ChangeJson> Items);

/// <param name="At">UTC, with Z.</param>
/// <param name="By">Who.</param>
/// <param name="Event">created, changed, imported, merged or number_moved.</param>
/// <param name="Fields">Each with its old and new value.</param>
internal sealed record ChangeJson(string At, string By, string Event, IReadOnlyList<FieldChange> Fields);

/// <summary>Long work on the register.</summary>
/// <param name="Id">Id.</param>
/// <param name="Work">import, merge or erase.</param>
/// <param name="State">waiting, running, done or dropped.</param>
/// <param name="By">Who began it.</param>
/// <param name="At">UTC, with Z.</param>
/// <param name="EndedAt">UTC, with Z; null before.</param>
/// <param name="Written">Records handled by a merge or an erasure.</param>
/// <param name="Planned">Import: rows by what is to become of them.</param>
/// <param name="Done">Import: rows by what became of them.</param>
internal sealed record RegisterJobJson(string Id, string Work, string State, string By, string At, string? EndedAt, int Written, CountsJson? Planned, CountsJson? Done)
{
    public static RegisterJobJson Of(RegisterJob job) => new(
        job.Id,
        Kinds.Written(job.Work),
        Kinds.Written(job.State),
        job.By,
        TicketJson.Instant(job.At),
        job.EndedAt is { } ended ? TicketJson.Instant(ended) : null,
        job.Written,
        job.Import is { } import ? CountsJson.Of(import.Planned) : null,
        job.Import is { } progress ? CountsJson.Of(progress.Done) : null);
}

internal sealed record CountsJson(int New, int Changed, int Unchanged, int Failed)
{
    public static CountsJson Of(ImportCounts counts) => new(counts.New, counts.Changed, counts.Unchanged, counts.Failed);
}

/// <param name="Items">In the order of the file; rows that are in the register are gone.</param>
/// <param name="NextPage">Number of the next page; null when this is the last.</param>
internal sealed record ImportRowsJson(IReadOnlyList<ImportRowJson> Items, int? NextPage);

/// <param name="Line">Line in the file.</param>
/// <param name="Cells">name, phones, building, entrance, unit, role, language, notes as typed.</param>
/// <param name="Outcome">new, changed, unchanged or failed.</param>
/// <param name="Faults">Each field at fault.</param>
internal sealed record ImportRowJson(int Line, IReadOnlyList<string> Cells, string Outcome, IReadOnlyList<RowFault> Faults);

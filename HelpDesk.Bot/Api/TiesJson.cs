using HelpDesk.Bot.Incidents;
using HelpDesk.Store;
using HelpDesk.Store.Incidents;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Api;

/// <param name="Links">Numbers of linked tickets.</param>
/// <param name="Repeats">Earlier complaint that this one repeats; null for none.</param>
/// <param name="RepeatedBy">Later complaints that repeat this one.</param>
/// <param name="MergedInto">The ticket that stands for this one; null for none.</param>
/// <param name="Merged">Duplicates it stands for.</param>
internal sealed record TiesJson(IReadOnlyList<string> Links, string? Repeats, IReadOnlyList<string> RepeatedBy, string? MergedInto, IReadOnlyList<string> Merged)
{
    public static TiesJson Of(TiesView view) => new(
        Of(view, "linked"),
        Of(view, "repeats") is [var earlier] ? earlier : null,
        Of(view, "repeated"),
        view.MergedInto?.Number,
        [.. view.Merged.Select(duplicate => duplicate.Number)]);

    private static IReadOnlyList<string> Of(TiesView view, string how) => [.. view.Ties.Where(tie => tie.How == how).Select(tie => tie.Ticket.Number)];
}

/// <param name="Id">Id that all its tickets have; null for a ticket on its own.</param>
/// <param name="Tickets">Its tickets, oldest first; empty for a ticket on its own.</param>
/// <param name="Proposed">Numbers that are proposed as one incident with it, the likeliest first.</param>
/// <param name="Residents">Residents that a reply to all goes to.</param>
/// <param name="Languages">How many of them use each language.</param>
internal sealed record IncidentJson(string? Id, IReadOnlyList<IncidentTicketJson> Tickets, IReadOnlyList<string> Proposed, int Residents, IReadOnlyDictionary<string, int> Languages)
{
    public static IncidentJson Of(Ticket ticket, IncidentView view) => new(
        ticket.Incident,
        [.. view.Tickets.Select(each => new IncidentTicketJson(each.Number, Kinds.Written(each.State), each.Building, each.Entrance, each.Unit, each.Language, view.ToCall.Contains(each.Number)))],
        [.. view.Proposed.Select(each => each.Number)],
        view.Residents,
        view.Languages.ToDictionary(each => each.Language, each => each.Count, StringComparer.Ordinal));
}

/// <param name="Number">The ticket.</param>
/// <param name="State">As of tickets.</param>
/// <param name="Building">Label alone.</param>
/// <param name="Entrance">Label alone.</param>
/// <param name="Unit">As on the door.</param>
/// <param name="Language">zh-Hans, zh-Hant or en.</param>
/// <param name="MustBeCalled">Its resident cannot be written to.</param>
internal sealed record IncidentTicketJson(string Number, string State, string? Building, string? Entrance, string? Unit, string Language, bool MustBeCalled);

/// <param name="Tickets">Numbers; null for all that are proposed.</param>
internal sealed record IncidentJoinJson(IReadOnlyList<string>? Tickets);

/// <param name="Into">Number of the ticket that stands for it from then on.</param>
internal sealed record MergeJson(string? Into);

/// <param name="Action">take, done or close.</param>
/// <param name="Reason">For the timelines; null for none.</param>
internal sealed record IncidentActionJson(string? Action, string? Reason);

/// <param name="Id">Of the command.</param>
/// <param name="Action">reply, take, done or close.</param>
/// <param name="State">planned or done.</param>
/// <param name="Tickets">The tickets it goes to.</param>
/// <param name="Residents">Residents it is told.</param>
/// <param name="ToCall">Tickets whose resident cannot be written to and is to be called.</param>
internal sealed record IncidentCommandJson(string Id, string Action, string State, IReadOnlyList<string> Tickets, int Residents, IReadOnlyList<string> ToCall)
{
    public static IncidentCommandJson Of(IncidentCommand command) =>
        new(command.Id, Kinds.Written(command.Action), Kinds.Written(command.State), command.Tickets, command.Residents, command.ToCall);
}

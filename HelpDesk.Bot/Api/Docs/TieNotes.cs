using HelpDesk.Bot.Incidents;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Api.Docs;

/// <summary>Notes on the operations of a ticket's kind and handler, its canned replies, and what ties it to others.</summary>
internal static class TieNotes
{
    private static readonly IncidentJson Incident = IncidentJson.Of(ApiSamples.Lift, new IncidentView
    {
        Tickets = [ApiSamples.Lift, ApiSamples.LiftToo],
        Proposed = [ApiSamples.LiftAlike],
        ToCall = new HashSet<string>(StringComparer.Ordinal) { ApiSamples.LiftToo.Number },
    });

    private static readonly IncidentCommandJson Told = new(
        "5c1d0e9f7a3b4c2d8e6f1a2b3c4d5e6f", "reply", "done", [ApiSamples.Lift.Number, ApiSamples.LiftToo.Number], 2, [ApiSamples.LiftToo.Number]);

    public static readonly Dictionary<string, OperationNotes> All = new(StringComparer.Ordinal)
    {
        ["reclassTicket"] = new(
            "Change a ticket's kind, or the class of a complaint, with a reason",
            ApiSamples.Answer(ApiSamples.Repair with { Kind = TicketKind.Complaint, ComplaintClass = "minor" }),
            new ClassificationJson("complaint", "minor", null, "住户投诉同一处修了两次"))
        {
            Where = Of(ApiSamples.Repair),
            IsVersioned = true,
            IsOnce = true,
            Problems = ["409 wrong_state", "409 has_booking", "409 has_application"],
        },
        ["assignTicket"] = new("Name the handler of a ticket, or nobody", ApiSamples.Answer(ApiSamples.Repair with { Assignee = "tech" }), new AssigneeJson("tech"))
        {
            Where = Of(ApiSamples.Repair),
            IsVersioned = true,
            IsOnce = true,
            Problems = ["409 wrong_state", "409 handler_cannot_see", "409 take_first"],
        },
        ["listCannedReplies"] = new("The office's canned replies, filled in for a ticket in its resident's language", new CannedRepliesJson(
            [new(
                "parts_ordered",
                TicketNotes.Values(("zh-Hans", "等配件"), ("zh-Hant", "等零件"), ("en", "Waiting for a part")),
                "zh-Hans",
                "您好，R20261121-0007（水管漏水）需要更换配件，已订货，预计___到货，到货后马上与您约时间。")]))
        {
            Where = Of(ApiSamples.Repair),
        },
        ["getLinks"] = new("Tickets it is linked with, repeats, was merged into or stands for", new TiesJson([ApiSamples.Duplicate.Number], null, [], null, [])) { Where = Of(ApiSamples.Given) },
        ["linkTickets"] = new("Link two tickets; both show it", ApiSamples.Answer(ApiSamples.Repair with { Links = [ApiSamples.Given.Number] }))
        {
            Where = Of(ApiSamples.Repair, ApiSamples.Given),
            IsVersioned = true,
            IsOnce = true,
            Problems = ["409 no_such_ticket", "409 same_ticket", "409 too_many_links"],
        },
        ["unlinkTickets"] = new("Take the link of two tickets away", ApiSamples.Answer(ApiSamples.Given with { Links = null }))
        {
            Where = Of(ApiSamples.Given, ApiSamples.Duplicate),
            IsVersioned = true,
            IsOnce = true,
            Problems = ["409 no_such_ticket"],
        },
        ["mergeTicket"] = new(
            "Close a duplicate of the same resident's other ticket, which stands for it from then on; the resident is told once",
            ApiSamples.Answer(ApiSamples.Duplicate with { State = TicketState.Closed, DueAt = null, MergedInto = ApiSamples.Repair.Number }),
            new MergeJson(ApiSamples.Repair.Number))
        {
            Where = Of(ApiSamples.Duplicate),
            IsVersioned = true,
            IsOnce = true,
            Problems = ["409 no_such_ticket", "409 same_ticket", "409 merged_before", "409 not_mergeable", "409 other_resident", "409 other_confidence", "409 other_finished"],
        },
        ["getIncident"] = new("The tickets of its incident, and those that are proposed as one", Incident) { Where = Of(ApiSamples.Lift) },
        ["joinIncident"] = new("Join tickets as one incident: those named, or all that are proposed", Incident, new IncidentJoinJson([ApiSamples.LiftAlike.Number]))
        {
            Where = Of(ApiSamples.Lift),
            Problems = ["409 no_such_ticket", "409 same_ticket", "409 merged_before", "409 wrong_state", "409 incident_full"],
        },
        ["leaveIncident"] = new("Take a ticket out of its incident", ApiSamples.Answer(ApiSamples.LiftToo with { Incident = null })) { Where = Of(ApiSamples.LiftToo), IsVersioned = true, IsOnce = true },
        ["replyToIncident"] = new("Tell all residents of the incident one text at once", Told, new TextJson("电梯故障，维修人员已到场，预计半小时内恢复。"))
        {
            Where = Of(ApiSamples.Lift),
            IsOnce = true,
            Problems = ["409 no_incident"],
        },
        ["actOnIncident"] = new("Take, report as done or close all tickets of the incident", Told with { Action = "done" }, new IncidentActionJson("done", "更换了门机控制板"))
        {
            Where = Of(ApiSamples.Lift),
            IsOnce = true,
            Problems = ["409 no_incident"],
        },
    };

    private static Dictionary<string, string> Of(Ticket ticket) => TicketNotes.Values(("number", ticket.Number));

    private static Dictionary<string, string> Of(Ticket ticket, Ticket other) => TicketNotes.Values(("number", ticket.Number), ("other", other.Number));
}

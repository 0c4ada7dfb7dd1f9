using HelpDesk.Store.Applications;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Api.Docs;

/// <summary>Notes on the operations of tickets, bookings, applications and passes.</summary>
internal static class TicketNotes
{
    private static readonly TicketJson Repair = ApiSamples.Answer(ApiSamples.Repair);

    public static readonly Dictionary<string, OperationNotes> All = new(StringComparer.Ordinal)
    {
        ["listTickets"] = new("Tickets, newest first", new TicketPageJson([Repair], null))
        {
            Where = Values(("state", "open"), ("kind", "repair"), ("since", "2026-11-20T16:00:00Z"), ("limit", "50")),
            Problems = ["400 invalid_field"],
        },
        ["getTicket"] = new("One ticket with its conversation", Repair) { Where = Of(ApiSamples.Repair.Number) },
        ["fileTicket"] = new("File a ticket for a visitor, letter or caller", Repair, new NewTicketJson(
            "repair", false, "陈先生", "13800138000", "3", null, "1202", "厨房", "水管漏水", "plumbing", null, null, "zh-Hans", "3栋1202厨房水管漏水",
            new("2026-11-22", null, "15:00", null, "afternoon", null), null, null, null))
        {
            IsOnce = true,
            Problems = ["409 slot_taken"],
        },
        ["replyToResident"] = new("Write to the resident", Repair, new TextJson("师傅明天下午三点到。")) { Where = Of(ApiSamples.Repair.Number), IsVersioned = true, IsOnce = true, MayBeHeld = true, Problems = ["409 cannot_be_texted"] },
        ["addNote"] = new("Write a note for colleagues", Repair, new TextJson("已通知水电班。")) { Where = Of(ApiSamples.Repair.Number), IsVersioned = true, IsOnce = true, MayBeHeld = true },
        ["moveTicket"] = new("Move a ticket to another state", ApiSamples.Answer(ApiSamples.Repair with { State = Store.Tickets.TicketState.Resolved, DueAt = null }), new TransitionJson("resolved", "换了密封圈"))
        {
            Where = Of(ApiSamples.Repair.Number),
            IsVersioned = true,
            IsOnce = true,
            MayBeHeld = true,
            Problems = ["409 wrong_state", "409 completion_check_missing", "409 deposit_not_settled"],
        },
        ["takeTicket"] = new("Take a ticket, and with it its alarm", ApiSamples.Answer(ApiSamples.Emergency)) { Where = Of(ApiSamples.Emergency.Number), IsVersioned = true, IsOnce = true, MayBeHeld = true, Problems = ["409 wrong_state"] },
        ["dispatchTicket"] = new("Give a ticket to a technician", ApiSamples.Answer(ApiSamples.Given), new DispatchJson("tech")) { Where = Of(ApiSamples.Repair.Number), IsVersioned = true, IsOnce = true, MayBeHeld = true, Problems = ["409 wrong_state"] },
        ["promiseVisit"] = new("Promise a day and time", Repair, new VisitJson("2026-11-22", null, "14:00", "16:00", null, null)) { Where = Of(ApiSamples.Repair.Number), IsVersioned = true, IsOnce = true, MayBeHeld = true, Problems = ["409 wrong_state"] },
        ["undoLast"] = new("Take back the last command that was given with hold=true, within ten seconds", Repair) { Where = Of(ApiSamples.Repair.Number), Problems = ["409 too_late_to_undo"] },
        ["moveBooking"] = new("Move a booking to another time", ApiSamples.Answer(ApiSamples.Booked), new MoveJson("2026-11-23", "10:00", "会议室检修"))
        {
            Where = Of(ApiSamples.Booked.Number),
            IsVersioned = true,
            IsOnce = true,
            Problems = ["409 slot_taken", "409 no_booking", "409 wrong_state"],
        },
        ["decideApplication"] = new("Decide on an application, tick its papers and payments", ApiSamples.Answer(ApiSamples.UnderWorks), new DecisionJson("approved", null, ["plan"], null, null))
        {
            Where = Of(ApiSamples.Asked.Number),
            IsVersioned = true,
            IsOnce = true,
            Problems = ["403 not_approver", "409 no_application", "409 mandatory_paper_missing", "409 papers_incomplete", "409 deposit_missing", "409 completion_check_missing", "409 deposit_refunded", "409 wrong_state"],
        },
        ["checkWorks"] = new("Record a daily or the completion check of works", ApiSamples.Answer(ApiSamples.UnderWorks), new WorksCheckJson("in_order", null))
        {
            Where = Of(ApiSamples.UnderWorks.Number),
            IsVersioned = true,
            IsOnce = true,
            Problems = ["403 not_approver", "409 no_works", "409 wrong_state"],
        },
        ["getPass"] = new("One pass, and whether it lets through now", PassJson.Of(ApiSamples.Pass, PassStatus.Valid, StaffRole.Supervisor)) { Where = Of(ApiSamples.Pass.Number), Problems = ["429 too_many_unknown"] },
        ["usePass"] = new("Let somebody through on a pass", PassJson.Of(ApiSamples.Pass, PassStatus.Valid, StaffRole.Supervisor))
        {
            Where = Of(ApiSamples.Pass.Number),
            IsOnce = true,
            Problems = ["409 pass_not_yet", "409 pass_expired", "409 pass_used_up", "409 pass_suspended", "409 pass_revoked", "429 too_many_unknown"],
        },
        ["understand"] = new("What the bot understands of a sentence", Understood(), new UnderstandRequestJson("3栋1202厨房水管漏水，明天下午三点后来修", "2026-11-21T10:10:00+08:00", "chat")),
    };

    internal static Dictionary<string, string> Values(params (string Name, string Value)[] values) => values.ToDictionary(each => each.Name, each => each.Value, StringComparer.Ordinal);

    private static Dictionary<string, string> Of(string number) => Values(("number", number));

    private static UnderstandJson Understood() => new(
        "zh-Hans", "repair", 0.9, false, new("3", null, "1202", "厨房", "水管", "plumbing", "明天下午三点后", null, null, null, null, null),
        new("2026-11-22", "2026-11-22", "15:00", null, "afternoon", "明天下午三点后"), []);
}

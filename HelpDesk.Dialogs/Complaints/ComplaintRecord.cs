using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Complaints;

/// <summary>What a complaint's draft becomes: the lines of its read-back, the ticket, and what the resident is told of it.</summary>
internal static class ComplaintRecord
{
    private static readonly string[] Details = [ComplaintSlots.Whom, ComplaintSlots.Happened, ComplaintSlots.Demand];
    private static readonly string[] ByThen = ["前", "之内", "以内", "内", "by ", "before ", "within ", "until "];

    /// <summary>What the course of events does not say by itself.</summary>
    public static IReadOnlyList<ReplyLine> LinesOf(Scene scene, Draft draft)
    {
        var course = draft.Find("item")?.Text ?? "";
        return
        [
            .. FieldsOf(scene, draft).Where(field => !course.Contains(field.Value, StringComparison.OrdinalIgnoreCase)).Select(field => new ReplyLine(field.Label, field.Value)),
        ];
    }

    public static TicketRequest Of(Scene scene, Draft draft)
    {
        var estate = scene.Setting.Estate;
        var kind = ComplaintKinds.Of(estate, draft);
        var accused = Accused.Of(estate, draft);
        return Requests.Of(draft, Intent.Complaint) with
        {
            ComplaintClass = ClassOf(scene, draft),
            Form = kind?.Name,
            Department = kind?.Department ?? accused.Department,
            Against = accused.Department,
            AgainstPerson = accused.Person,
            Until = UntilOf(scene, draft),
            Repeats = TicketRecogniser.Read(Normaliser.Fold(draft.Said ?? "")).Ticket,
            Fields = FieldsOf(scene, draft),
        };
    }

    /// <summary>Number, and in plain words what happens by when.</summary>
    public static Reply Filed(Scene scene, Draft draft)
    {
        var until = UntilOf(scene, draft);
        var times = scene.Setting.Estate.ComplaintTimes;
        var (kind, solved) = ClassOf(scene, draft) switch
        {
            ComplaintClass.Grave => ("complaint.filed.grave", times.GraveSolved),
            ComplaintClass.Important => ("complaint.filed.important", times.ImportantSolved),
            _ => (until is null ? "complaint.filed" : "complaint.filed.until", times.MinorSolved),
        };
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["referral"] = LengthWording.Of(times.Referral, scene.Language),
            ["reply"] = LengthWording.Of(times.GraveReply, scene.Language),
            ["solved"] = LengthWording.Of(solved, scene.Language),
        };
        return Reply.Of(kind) with { Values = values, When = until };
    }

    // The words decide, but never below what the kind is by nature.
    private static ComplaintClass ClassOf(Scene scene, Draft draft)
    {
        var said = draft.ComplaintClass ?? ComplaintClass.Minor;
        return ComplaintKinds.Of(scene.Setting.Estate, draft)?.Class is { } least && least > said ? least : said;
    }

    // “明天中午前解决”: only sooner than the two days that a minor complaint may take.
    private static When? UntilOf(Scene scene, Draft draft)
    {
        if (draft.Find(ComplaintSlots.Demand)?.Text is not { } demand || !Words.HasAny(demand, ByThen))
        {
            return null;
        }

        var scan = Scan.Of(demand, Lexicon.Standard);
        var when = WhenRecogniser.Read(scan, scene.Setting.LocalNow, UnitRecogniser.Read(scan, []));
        var lastDay = DateOnly.FromDateTime(scene.Setting.LocalNow.DateTime).AddDays(1);
        return when is { StartOn: { } day } && (when.EndOn ?? day) <= lastDay && (when.EndOn ?? day) >= lastDay.AddDays(-1) ? when with { StartTime = when.EndTime is null ? when.StartTime : null } : null;
    }

    private static List<RequestField> FieldsOf(Scene scene, Draft draft)
    {
        var fields = new List<RequestField>(Details.Length);
        foreach (var name in Details)
        {
            if (draft.Find(name)?.Text is { } value)
            {
                fields.Add(new RequestField(name, Wording.Plain("choice.slot." + name, scene.Language), value));
            }
        }

        return fields;
    }
}

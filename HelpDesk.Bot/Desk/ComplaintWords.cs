namespace HelpDesk.Bot.Desk;

/// <summary>Words of complaints and slips, Chinese and English side by side.</summary>
internal static class ComplaintWords
{
    public static readonly Dictionary<string, (string Zh, string En)> All = new(StringComparer.Ordinal)
    {
        ["complaint.kind"] = ("类别", "Kind"),
        ["complaint.against"] = ("被投诉部门", "About"),
        ["complaint.hidden"] = ("对该部门员工保密", "hidden from its staff"),
        ["complaint.guidance"] = ("依据", "Rules"),
        ["complaint.deadlines"] = ("办理期限", "Deadlines"),
        ["complaint.referral"] = ("转呈", "Referred by"),
        ["complaint.reply"] = ("正式答复", "Reply by"),
        ["complaint.solve"] = ("办结", "Solved by"),
        ["ticket.department"] = ("部门", "Department"),
        ["form.slip"] = ("留言", "Message"),
        ["field.about"] = ("涉及", "About"),
        ["field.happened"] = ("发生时间", "Happened"),
        ["field.demand"] = ("诉求", "Request"),
        ["field.supervisor"] = ("主管", "Supervisor"),
        ["field.whom"] = ("转告", "To"),
        ["field.company"] = ("单位", "Company"),
        ["event.referred"] = ("已转呈", "Referred"),
        ["event.repeats"] = ("二次投诉", "Repeats"),
        ["event.repeated"] = ("再次投诉", "Repeated"),
        ["event.reclassed"] = ("改级别", "Class changed"),
        ["task.supervisor_wanted"] = ("住户情绪激动，请主管联系", "An upset resident wants the supervisor"),
        ["task.harm_goes_on"] = ("正在发生，已请值班去看", "Going on now, duty staff asked to look"),
    };
}

using System.Collections.Frozen;

namespace HelpDesk.Store.Staff;

/// <summary>Who may do what: the one table behind every page, form, live feed and API call.</summary>
/// <remarks>
/// Security covers the desk while the technician is out: they read, take and note, and see numbers masked. The technician is the
/// desk at night. Cancelling is left to the day desk and those above it. Heads of departments
/// hold no shift, so that they neither leave the desk nor come back to it.
/// </remarks>
public static class StaffPermissions
{
    private static readonly FrozenSet<StaffRole> Everyone = Enum.GetValues<StaffRole>().ToFrozenSet();
    private static readonly FrozenSet<StaffRole> AllButSecurity = Everyone.Where(role => role != StaffRole.Security).ToFrozenSet();
    private static readonly FrozenSet<StaffRole> Desk = AllButSecurity.Where(role => role != StaffRole.Technician).ToFrozenSet();
    private static readonly FrozenSet<StaffRole> Above = new[] { StaffRole.Supervisor, StaffRole.Manager, StaffRole.Admin }.ToFrozenSet();

    private static readonly FrozenDictionary<DeskAction, FrozenSet<StaffRole>> Table = new Dictionary<DeskAction, FrozenSet<StaffRole>>
    {
        [DeskAction.Read] = Everyone,
        [DeskAction.SeePhones] = AllButSecurity,
        [DeskAction.Take] = Everyone,
        [DeskAction.Dispatch] = AllButSecurity,
        [DeskAction.Note] = Everyone,
        [DeskAction.Reply] = AllButSecurity,
        [DeskAction.Promise] = AllButSecurity,
        [DeskAction.Wait] = AllButSecurity,
        [DeskAction.Done] = AllButSecurity,
        [DeskAction.Close] = AllButSecurity,
        [DeskAction.Reopen] = AllButSecurity,
        [DeskAction.Cancel] = Desk,
        [DeskAction.File] = AllButSecurity,
        [DeskAction.FinishTask] = AllButSecurity,
        [DeskAction.Try] = Everyone,
        [DeskAction.Decide] = Desk,
        [DeskAction.Gate] = Everyone,
        [DeskAction.Inspect] = Everyone,
        [DeskAction.Roster] = Above,
        [DeskAction.Cover] = Everyone.Where(role => role != StaffRole.DepartmentHead).ToFrozenSet(),
        [DeskAction.Reclass] = AllButSecurity,
        [DeskAction.Assign] = AllButSecurity,
        [DeskAction.Export] = Desk,
        [DeskAction.ShareViews] = Above,
        [DeskAction.Audit] = FrozenSet.Create(StaffRole.Manager, StaffRole.Admin),
        [DeskAction.SeeAccounts] = FrozenSet.Create(StaffRole.Manager, StaffRole.Admin),
        [DeskAction.Accounts] = FrozenSet.Create(StaffRole.Admin),
    }.ToFrozenDictionary();

    /// <summary>Whether the role may do it.</summary>
    public static bool May(StaffRole role, DeskAction action) => Table[action].Contains(role);
}

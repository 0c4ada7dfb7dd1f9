using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Store.Staff;

public sealed class StaffSightTests
{
    [Theory]
    [InlineData(StaffRole.Security, null, false, "the guards")]
    [InlineData(StaffRole.Security, "security", false, "the guards, by department")]
    [InlineData(StaffRole.Technician, "security", false, "whoever is of the department")]
    [InlineData(StaffRole.Technician, null, true, "engineering is another department")]
    [InlineData(StaffRole.Agent, null, true, "the desk must handle it")]
    [InlineData(StaffRole.Agent, "security", false, "a clerk of the department")]
    [InlineData(StaffRole.DepartmentHead, "security", true, "the head answers for it")]
    [InlineData(StaffRole.Supervisor, "security", true, "the supervisor assigns it")]
    [InlineData(StaffRole.Manager, "security", true, "the manager sees all")]
    [InlineData(StaffRole.Admin, "security", true, "the administrator sees all")]
    public void Given_a_complaint_about_the_guards_when_somebody_looks_then_only_those_it_is_about_see_nothing(StaffRole role, string? department, bool sees, string why) =>
        Assert.True(sees == StaffSight.MaySee(new Viewer(role, department, "li"), Complaint with { Against = "security" }), why);

    [Theory]
    [InlineData(StaffRole.Technician, null, "engineering", false, "technicians stand for engineering")]
    [InlineData(StaffRole.Agent, null, "customer_service", false, "agents stand for the desk")]
    [InlineData(StaffRole.Security, null, null, true, "about nobody of ours")]
    public void Given_no_department_in_the_account_when_somebody_looks_then_the_role_tells_it(StaffRole role, string? department, string? against, bool sees, string why) =>
        Assert.True(sees == StaffSight.MaySee(new Viewer(role, department, "li"), Complaint with { Against = against }), why);

    [Theory]
    [InlineData(StaffRole.DepartmentHead, "guardhead", false, "the head is the one complained about")]
    [InlineData(StaffRole.DepartmentHead, "engineer", true, "another head")]
    [InlineData(StaffRole.Supervisor, "guardhead", false, "even the supervisor")]
    [InlineData(StaffRole.Manager, "guardhead", true, "somebody must decide")]
    public void Given_a_complaint_about_one_person_when_they_look_then_they_see_nothing(StaffRole role, string name, bool sees, string why) =>
        Assert.True(sees == StaffSight.MaySee(new Viewer(role, "security", name), Complaint with { Against = "security", AgainstPerson = "guardhead" }), why);

    private static Ticket Complaint => Some.Ticket("C20261121-0001") with { Kind = TicketKind.Complaint };
}

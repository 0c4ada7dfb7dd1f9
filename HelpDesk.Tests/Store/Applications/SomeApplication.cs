using HelpDesk.Store.Applications;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Store.Applications;

/// <summary>Applications as filed; a test names only what matters.</summary>
internal static class SomeApplication
{
    public const string Number = "A20261121-0001";

    public static readonly Paper Plan = new("plan", "装修图纸", Mandatory: false);
    public static readonly Paper Approval = new("authority_approval", "批准书", Mandatory: true);

    public static Ticket Ticket(params Paper[] papers) => Some.Ticket(Number) with
    {
        Kind = TicketKind.Application,
        Form = "fit_out",
        Item = "装修许可",
        Department = "engineering",
        Application = new Application { Papers = papers, Terms = new PassTerms(90, 0, 2), Tells = ["engineering", "security"], StartsOn = new DateOnly(2026, 12, 1) },
    };

    public static Decider Of(StaffRole role, string? department = null) => new(role.ToString().ToLowerInvariant(), role, department);

    public static Ticket Granted(Ticket ticket) =>
        ticket with { State = TicketState.Resolved, Application = ticket.Application is { } application ? application with { Decision = Decision.Approved, By = "supervisor" } : null };
}

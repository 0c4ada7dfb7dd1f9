using HelpDesk.Store.Applications;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Store.Applications;

/// <summary>Fit-outs with a deposit of 2,000; a test names only what matters.</summary>
internal static class SomeWorks
{
    public static Ticket Filed(bool paid) => With(SomeApplication.Ticket(), new Works
    {
        Deposit = paid ? new WorksMoney(2000) { ReceivedAt = Some.Now, ReceivedBy = "agent" } : new(2000),
        RubbishFee = new(300),
    });

    /// <summary>Allowed on Saturday, 21 November 2026, to begin on 1 December.</summary>
    public static Ticket UnderWay() => SomeApplication.Granted(Filed(paid: true)) is { Application.Works: { } works } granted
        ? With(granted, works with { AllowedAt = Some.Now, Until = new DateOnly(2027, 2, 28) })
        : throw new InvalidOperationException("no works");

    public static Ticket Completed() => UnderWay() is { Application.Works: { } works } ticket
        ? With(ticket, works with { Completion = new(Some.Now.AddDays(11), "engineer", Passed: true, null) })
        : throw new InvalidOperationException("no works");

    public static Ticket With(Ticket ticket, Works works) => ticket with { Application = ticket.Application is { } application ? application with { Works = works } : null };
}

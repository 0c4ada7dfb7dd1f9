using HelpDesk.Store.Tickets;

namespace HelpDesk.Store.Staff;

/// <summary>Somebody who looks at tickets, at the desk or with a key of the API.</summary>
/// <param name="Role">What they may do.</param>
/// <param name="Department">Their department; null for the usual one of the role.</param>
/// <param name="Name">Sign-in name; null for a key.</param>
public sealed record Viewer(StaffRole Role, string? Department, string? Name)
{
    /// <summary>The department they stand for.</summary>
    public string? StandsFor => Department ?? Role switch
    {
        StaffRole.Security => "security",
        StaffRole.Technician => "engineering",
        StaffRole.Agent => "customer_service",
        _ => null,
    };

    /// <summary>Who an account is.</summary>
    public static Viewer Of(StaffAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return new(account.Role, account.Department, account.Name);
    }
}

/// <summary>Which tickets are hidden from whom: a complaint from those it is about. Asked by every page, list, search and call. Pure.</summary>
public static class StaffSight
{
    /// <summary>Whether the ticket may be seen at all; a hidden one is as if it did not exist.</summary>
    /// <remarks>
    /// A complaint about a department is hidden from its staff; its head sees it, and so do supervisor, manager and administrator. A complaint
    /// about one person is hidden from that person, whatever their role, the manager and the administrator excepted.
    /// </remarks>
    public static bool MaySee(Viewer viewer, Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return MaySee(viewer, ticket.Against, ticket.AgainstPerson);
    }

    /// <summary>Whether a complaint, filed or still being told, may be seen.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="against">Name of the department it is about; null for none.</param>
    /// <param name="againstPerson">Sign-in name of the member of staff it is about; null for none.</param>
    public static bool MaySee(Viewer viewer, string? against, string? againstPerson)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (viewer.Role is StaffRole.Manager or StaffRole.Admin)
        {
            return true;
        }

        if (againstPerson is not null && againstPerson == viewer.Name)
        {
            return false;
        }

        return against is null || viewer.Role is StaffRole.Supervisor or StaffRole.DepartmentHead || viewer.StandsFor != against;
    }
}

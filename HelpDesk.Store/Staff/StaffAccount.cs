using System.Text.Json.Serialization;

namespace HelpDesk.Store.Staff;

/// <summary>A member of staff who signs in to the desk.</summary>
public sealed record StaffAccount
{
    /// <summary>Version of the stored shape.</summary>
    public int Shape { get; init; } = 1;

    /// <summary>Sign-in name, lower case; the document's id.</summary>
    public required string Name { get; init; }

    /// <summary>Name as shown.</summary>
    public required string DisplayName { get; init; }

    /// <summary>What they may do.</summary>
    public required StaffRole Role { get; init; }

    /// <summary>Hashed password; null when none was set and nobody can sign in.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Changes with the password and the role, and when an administrator ends the sessions or locks the account; a cookie with another stamp is refused.</summary>
    public required string Stamp { get; init; }

    /// <summary>Their number for alarms, E.164; null for none.</summary>
    public string? Phone { get; init; }

    /// <summary>Name of their department in the catalogue; null for the desk.</summary>
    public string? Department { get; init; }

    /// <summary>Wrong passwords in a row.</summary>
    public int FailedSignIns { get; init; }

    /// <summary>No sign-in before (UTC); null when wrong passwords did not lock it.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>When an administrator locked it (UTC); null when none did. Only an administrator unlocks it.</summary>
    public DateTimeOffset? LockedAt { get; init; }

    /// <summary>The link with which the person sets a password; null for none.</summary>
    public PasswordLink? Link { get; init; }

    /// <summary>Language of the desk: zh-Hans or en.</summary>
    public string Language { get; init; } = "zh-Hans";

    /// <summary>An administrator who can sign in.</summary>
    public bool IsAdministrator => this is { Role: StaffRole.Admin, LockedAt: null, PasswordHash: not null };
}

/// <summary>Lets the person set a password once.</summary>
/// <param name="Hash">SHA-256 of what the link ends in, hexadecimal.</param>
/// <param name="Until">No longer from here on (UTC).</param>
public sealed record PasswordLink(string Hash, DateTimeOffset Until)
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
}

/// <summary>What a member of staff may do.</summary>
[JsonConverter(typeof(SnakeCase<StaffRole>))]
public enum StaffRole
{
    /// <summary>客服助理.</summary>
    Agent,

    /// <summary>水电维修员.</summary>
    Technician,

    /// <summary>安管员.</summary>
    Security,

    /// <summary>部门主管.</summary>
    DepartmentHead,

    /// <summary>客服主管.</summary>
    Supervisor,

    /// <summary>管理处主任.</summary>
    Manager,

    /// <summary>系统管理员.</summary>
    Admin,
}

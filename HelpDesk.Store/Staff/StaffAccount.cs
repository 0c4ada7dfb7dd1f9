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

    /// <summary>Changes when the password or role does; a cookie with another stamp is refused.</summary>
    public required string Stamp { get; init; }

    /// <summary>Their number for alarms, E.164; null for none.</summary>
    public string? Phone { get; init; }

    /// <summary>Name of their department in the catalogue; null for the desk.</summary>
    public string? Department { get; init; }

    /// <summary>Wrong passwords in a row.</summary>
    public int FailedSignIns { get; init; }

    /// <summary>No sign-in before (UTC); null when not locked.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Language of the desk: zh-Hans or en.</summary>
    public string Language { get; init; } = "zh-Hans";
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

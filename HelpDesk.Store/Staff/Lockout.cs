namespace HelpDesk.Store.Staff;

/// <summary>Counts wrong passwords: the fifth in a row locks the account for 15 minutes.</summary>
public static class Lockout
{
    /// <summary>Wrong passwords in a row that lock.</summary>
    public const int MaxFailures = 5;

    /// <summary>How long it stays locked.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromMinutes(15);

    /// <summary>Nobody signs in now, not even with the right password.</summary>
    public static bool IsLocked(StaffAccount account, DateTimeOffset now) => account is { LockedAt: not null } || (account is { LockedUntil: { } until } && now < until);

    /// <summary>The account after a wrong password.</summary>
    public static StaffAccount AfterWrong(StaffAccount account, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(account);
        var failures = account.FailedSignIns + 1;
        return failures >= MaxFailures
            ? account with { FailedSignIns = 0, LockedUntil = now + Duration }
            : account with { FailedSignIns = failures };
    }

    /// <summary>The account after the right password.</summary>
    public static StaffAccount AfterRight(StaffAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.FailedSignIns == 0 && account.LockedUntil is null ? account : account with { FailedSignIns = 0, LockedUntil = null };
    }
}

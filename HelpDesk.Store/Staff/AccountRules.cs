namespace HelpDesk.Store.Staff;

/// <summary>What commands to accounts do. Pure.</summary>
public static class AccountRules
{
    /// <summary>Accounts of one desk.</summary>
    public const int MostAccounts = 500;

    /// <summary>Fewest characters of a sign-in name.</summary>
    public const int ShortestName = 2;

    /// <summary>Most characters of a sign-in name.</summary>
    public const int LongestName = 40;

    // They stand for others in timelines and in the audit trail.
    private static readonly string[] Reserved = ["bot", "system", "nobody", "unknown", "resident", "sample", "timer"];

    /// <summary>Whether a name can be signed in with: letters of any script, digits and <c>. _ -</c>, the first a letter or digit.</summary>
    /// <param name="name">As kept: lower case.</param>
    public static bool IsName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is >= ShortestName and <= LongestName
            && char.IsLetterOrDigit(name[0])
            && name.All(each => char.IsLetterOrDigit(each) || each is '.' or '_' or '-')
            && !Reserved.Contains(name, StringComparer.Ordinal);
    }

    /// <summary>Carries a command out.</summary>
    /// <param name="account">The account as it is.</param>
    /// <param name="command">The command.</param>
    /// <param name="others">All other accounts.</param>
    /// <param name="stamp">A stamp never used before.</param>
    /// <param name="now">Now (UTC).</param>
    public static AccountDecision Apply(StaffAccount account, AccountCommand command, IReadOnlyList<StaffAccount> others, string stamp, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(others);
        var isLast = account.IsAdministrator && !others.Any(other => other.IsAdministrator);
        var after = After(account, command, isLast, stamp, now);
        return isLast && after is not { IsAdministrator: true }
            ? new AccountDecision.Refused(AccountRefusal.LastAdministrator)
            : after is null ? new AccountDecision.Removed() : new AccountDecision.Changed(after);
    }

    /// <summary>The link opens the account: it is the one that was made, and neither used nor too old.</summary>
    public static bool IsOpenedBy(StaffAccount account, string linkHash, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account is { LockedAt: null, Link: { } link } && now < link.Until && link.Hash == linkHash;
    }

    private static StaffAccount? After(StaffAccount account, AccountCommand command, bool isLast, string stamp, DateTimeOffset now) => command switch
    {
        AccountCommand.Change { Facts: var facts } => account with
        {
            DisplayName = facts.DisplayName,
            Role = facts.Role,
            Department = facts.Department,
            Phone = facts.Phone,
            Language = facts.Language,
            Stamp = facts.Role == account.Role ? account.Stamp : stamp,
        },
        AccountCommand.Lock when account.LockedAt is not null => account,
        AccountCommand.Lock => account with { LockedAt = now, Stamp = stamp },
        AccountCommand.Unlock => account with { LockedAt = null, LockedUntil = null, FailedSignIns = 0 },
        AccountCommand.Reset reset => account with { Link = reset.Link, PasswordHash = isLast ? account.PasswordHash : null, FailedSignIns = 0, LockedUntil = null, Stamp = stamp },
        AccountCommand.EndSessions => account with { Stamp = stamp },
        AccountCommand.SetPassword set => account with { PasswordHash = set.Hash, Link = null, FailedSignIns = 0, LockedUntil = null, Stamp = stamp },
        AccountCommand.Speak speak => account with { Language = speak.Language },
        _ => null,
    };
}

/// <summary>What became of a command.</summary>
public abstract record AccountDecision
{
    private AccountDecision()
    {
    }

    /// <param name="After">The account after it; the same when there was nothing to change.</param>
    public sealed record Changed(StaffAccount After) : AccountDecision;

    /// <summary>The account goes.</summary>
    public sealed record Removed : AccountDecision;

    /// <param name="Reason">Why nothing was done.</param>
    public sealed record Refused(AccountRefusal Reason) : AccountDecision;
}

/// <summary>Why a command to an account was not carried out.</summary>
public enum AccountRefusal
{
    /// <summary>Nobody who can sign in would be left to look after the accounts.</summary>
    LastAdministrator,

    /// <summary>Somebody has, or had, this name: what names the one must not come to name the other.</summary>
    NameTaken,

    /// <summary>There are as many accounts as can be.</summary>
    TooMany,
}

namespace HelpDesk.Store.Staff;

/// <summary>What is done to an account.</summary>
public abstract record AccountCommand
{
    private AccountCommand()
    {
    }

    /// <summary>Changes what is on file about the person. Another role ends their sessions.</summary>
    public sealed record Change(AccountFacts Facts) : AccountCommand;

    /// <summary>The person cannot sign in and is signed out everywhere.</summary>
    public sealed record Lock : AccountCommand;

    /// <summary>The person can sign in again, whoever or whatever locked them.</summary>
    public sealed record Unlock : AccountCommand;

    /// <summary>A new link to set a password, and signed out everywhere. The old password opens nothing more.</summary>
    /// <remarks>Only the last administrator keeps it until the link is used, so that a lost link leaves nobody outside.</remarks>
    public sealed record Reset(PasswordLink Link) : AccountCommand;

    /// <summary>Signed out everywhere.</summary>
    public sealed record EndSessions : AccountCommand;

    /// <summary>The account goes. What names the person stays.</summary>
    public sealed record Remove : AccountCommand;

    /// <summary>The person sets a password with the link.</summary>
    public sealed record SetPassword(string Hash) : AccountCommand;

    /// <summary>The person chooses a language.</summary>
    public sealed record Speak(string Language) : AccountCommand;
}

/// <summary>What is on file about a member of staff.</summary>
/// <param name="DisplayName">Name as shown.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Department">Name of their department; null for the desk.</param>
/// <param name="Phone">Number for alarms, E.164; null for none.</param>
/// <param name="Language">Language of the desk: zh-Hans or en.</param>
public sealed record AccountFacts(string DisplayName, StaffRole Role, string? Department, string? Phone, string Language)
{
    /// <summary>Those of an account.</summary>
    public static AccountFacts Of(StaffAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return new(account.DisplayName, account.Role, account.Department, account.Phone, account.Language);
    }
}

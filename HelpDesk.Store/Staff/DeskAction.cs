namespace HelpDesk.Store.Staff;

/// <summary>What a member of staff can do at the desk or over the API.</summary>
public enum DeskAction
{
    /// <summary>Read the queue and tickets, search, live news.</summary>
    Read,

    /// <summary>See whole telephone numbers.</summary>
    SeePhones,

    /// <summary>Take a ticket and acknowledge its alarm.</summary>
    Take,

    /// <summary>Give a ticket to a technician.</summary>
    Dispatch,

    /// <summary>Note for colleagues.</summary>
    Note,

    /// <summary>Write to the resident.</summary>
    Reply,

    /// <summary>Promise a time.</summary>
    Promise,

    /// <summary>Wait for the resident.</summary>
    Wait,

    /// <summary>Report work done.</summary>
    Done,

    /// <summary>File a ticket away.</summary>
    Close,

    /// <summary>Open a ticket again.</summary>
    Reopen,

    /// <summary>Withdraw a ticket.</summary>
    Cancel,

    /// <summary>File a ticket for a visitor, letter or caller.</summary>
    File,

    /// <summary>Finish a desk task.</summary>
    FinishTask,

    /// <summary>Try a sentence.</summary>
    Try,

    /// <summary>Decide on an application, tick its papers, stop and resume its work.</summary>
    Decide,

    /// <summary>Check a pass at the gate and use it.</summary>
    Gate,

    /// <summary>Look at works under way and record what was found.</summary>
    Inspect,

    /// <summary>Enter, swap and substitute who is on duty.</summary>
    Roster,

    /// <summary>Note that security covers the desk, and that whoever is on duty is back.</summary>
    Cover,

    /// <summary>Read who did what.</summary>
    Audit,

    /// <summary>Change a ticket's kind, or the class of a complaint.</summary>
    Reclass,

    /// <summary>Name the handler of a ticket.</summary>
    Assign,

    /// <summary>Take a list of tickets out of the desk as a file.</summary>
    Export,

    /// <summary>Keep lists under a name that everybody sees.</summary>
    ShareViews,

    /// <summary>See who has an account and where they are signed in.</summary>
    SeeAccounts,

    /// <summary>Create, change, lock and remove accounts, and end their sessions.</summary>
    Accounts,
}

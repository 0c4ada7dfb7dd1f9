namespace HelpDesk.Dialogs.Complaints;

/// <summary>What a kind of complaint asks for beside the matter itself.</summary>
public enum ComplaintDetail
{
    /// <summary>Whom it is about.</summary>
    Whom,

    /// <summary>When it happened.</summary>
    When,

    /// <summary>Where.</summary>
    Where,
}

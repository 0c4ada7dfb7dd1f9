namespace HelpDesk.Store.Consent;

/// <summary>A whole message that the carrier acts on before we do.</summary>
public enum CarrierWord
{
    /// <summary>STOP, STOPALL, UNSUBSCRIBE, CANCEL, END, QUIT, REVOKE, OPTOUT: nothing can be texted to the number any more.</summary>
    Block,

    /// <summary>START, UNSTOP: texts are possible again.</summary>
    Lift,

    /// <summary>YES: texts are possible again, and it may answer an open question.</summary>
    LiftOrYes,

    /// <summary>HELP, INFO: the gateway answers.</summary>
    Help,
}

namespace HelpDesk.Dialogs;

/// <summary>The kind of channel a turn arrives on; decides how replies are worded and rendered.</summary>
public enum Channel
{
    /// <summary>Web chat or any Bot Framework channel with buttons.</summary>
    Chat,

    /// <summary>Short text messages: digits instead of buttons, short wording.</summary>
    Sms,

    /// <summary>A call: spoken prompts, speech and keypad.</summary>
    Phone,
}

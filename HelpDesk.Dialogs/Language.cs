namespace HelpDesk.Dialogs;

/// <summary>A language in which the desk answers.</summary>
public enum Language
{
    /// <summary>Chinese in simplified characters.</summary>
    ZhHans,

    /// <summary>Chinese in traditional characters; also the answer to Cantonese.</summary>
    ZhHant,

    /// <summary>English.</summary>
    En,
}

namespace HelpDesk.Dialogs.Understanding;

/// <summary>How a time of day was introduced; a bare number is one only after some words.</summary>
internal enum EnglishLead
{
    None,
    At,
    Span,
    Bound,
}

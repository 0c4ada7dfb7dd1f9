using System.Globalization;
using HelpDesk.Dialogs;

namespace HelpDesk.Bot.Catalogue;

/// <summary>Words of the office's own that may do more than it meant.</summary>
internal static class WordDoubts
{
    private const int FewCharacters = 3;
    private const int FewLetters = 5;

    public static void Find(OfficeWords words, CatalogueReading reading)
    {
        foreach (var (intent, phrases) in words.Intents)
        {
            Look(phrases, $"words.intent.{WordsSection.KeyOf(intent)}", reading, "decides every message that holds it", "is a danger, which goes first whatever is taught");
        }

        foreach (var (danger, phrases) in words.Dangers)
        {
            Look(phrases, $"words.emergency.{WordsSection.KeyOf(danger)}", reading, "wakes people whenever it is said", null);
        }

        Look(words.Harmless, "words.notEmergency", reading, "is passed over wherever it is said", "is a danger by itself, and no message that says so will wake anybody");
    }

    private static void Look(IReadOnlyList<string> phrases, string key, CatalogueReading reading, string ofShort, string? ofDanger)
    {
        foreach (var (index, phrase) in phrases.Index())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{key}[{index}]");
            if (IsShort(phrase))
            {
                reading.DoubtAt(place, $"is short: “{phrase}” {ofShort}");
            }

            if (ofDanger is not null && OfficeWords.IsDanger(phrase))
            {
                reading.DoubtAt(place, ofDanger);
            }
        }
    }

    private static bool IsShort(string phrase) => phrase.Trim().Length < (phrase.All(char.IsAscii) ? FewLetters : FewCharacters);
}

using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs;

/// <summary>Words of the office's own, read beside those of the product.</summary>
/// <remarks>Immutable; the word list they make is built once, at the first message.</remarks>
public sealed record OfficeWords
{
    private Lexicon? lexicon;

    /// <summary>No words of its own.</summary>
    public static OfficeWords None { get; } = new();

    /// <summary>Things, by the trade that mends them (“升降机A” is a lift).</summary>
    public IReadOnlyDictionary<Category, IReadOnlyList<string>> Things { get; init; } = new Dictionary<Category, IReadOnlyList<string>>();

    /// <summary>Signs of danger that call for people now.</summary>
    public IReadOnlyDictionary<EmergencyKind, IReadOnlyList<string>> Dangers { get; init; } = new Dictionary<EmergencyKind, IReadOnlyList<string>>();

    /// <summary>Phrases that sound like a danger and are none: names of restaurants, of doors.</summary>
    public IReadOnlyList<string> Harmless { get; init; } = [];

    /// <summary>Phrases that say what is wanted, whatever else stands in the message; a danger still goes first.</summary>
    public IReadOnlyDictionary<Intent, IReadOnlyList<string>> Intents { get; init; } = new Dictionary<Intent, IReadOnlyList<string>>();

    /// <summary>Names of places of the property.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Words by which a person is asked for.</summary>
    public IReadOnlyList<string> Staff { get; init; } = [];

    /// <summary>Whether a phrase is nothing but a word that the desk knows for a danger (“着火”); the name of a fire door is not.</summary>
    public static bool IsDanger(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        var scan = Scan.Of(phrase.Trim(), Understanding.Lexicon.Standard);
        foreach (var hit in scan.Hits)
        {
            if (hit.Concept is Concept.Fire or Concept.GasSign or Concept.TrappedSign or Concept.FloodSign or Concept.ShockSign or Concept.FallSign or Concept.CrimeSign or Concept.PersonSign && hit.Start == 0 && hit.End == scan.Text.Length)
            {
                return true;
            }
        }

        return false;
    }

    internal Lexicon Lexicon => lexicon ??= Lexicon.StandardWith([.. Lists().Where(static list => list.Words.Length > 0)]);

    private IEnumerable<WordList> Lists()
    {
        foreach (var (category, words) in Things)
        {
            yield return new(ThingOf(category), Joined(words)) { Lesson = new(OfficeSection.Category, (int)category) };
        }

        foreach (var (danger, words) in Dangers)
        {
            yield return new(SignOf(danger), Joined(words)) { Lesson = new(OfficeSection.Emergency, (int)danger) };
        }

        foreach (var (intent, words) in Intents)
        {
            yield return new(null, Joined(words)) { Lesson = new(OfficeSection.Intent, (int)intent) };
        }

        yield return new(null, Joined(Harmless)) { Lesson = new(OfficeSection.NotEmergency, 0) };
        yield return new(Concept.PlaceWord, Joined(Places)) { Lesson = new(OfficeSection.Places, 0) };
        yield return new(Concept.HumanWord, Joined(Staff)) { Lesson = new(OfficeSection.Staff, 0) };
    }

    private static string Joined(IReadOnlyList<string> words) => string.Join('|', words.Select(static word => word.Replace('|', ' ').TrimEnd('*')));

    private static Concept ThingOf(Category category) => category switch
    {
        Category.Plumbing => Concept.PlumbingThing,
        Category.Electrical => Concept.ElectricalThing,
        Category.Lift => Concept.LiftThing,
        Category.DoorLock => Concept.DoorThing,
        Category.Structure => Concept.StructureThing,
        Category.PublicArea => Concept.PublicThing,
        Category.Appliance => Concept.ApplianceThing,
        Category.Network => Concept.NetworkThing,
        _ => Concept.OtherThing,
    };

    private static Concept SignOf(EmergencyKind danger) => danger switch
    {
        EmergencyKind.Fire => Concept.Fire,
        EmergencyKind.Gas => Concept.GasSign,
        EmergencyKind.Trapped => Concept.TrappedSign,
        EmergencyKind.Flood => Concept.FloodSign,
        EmergencyKind.Electric => Concept.ShockSign,
        EmergencyKind.Falling => Concept.FallSign,
        EmergencyKind.Crime => Concept.CrimeSign,
        _ => Concept.PersonSign,
    };
}

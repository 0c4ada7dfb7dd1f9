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

    /// <summary>Names of places of the property.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Words by which a person is asked for.</summary>
    public IReadOnlyList<string> Staff { get; init; } = [];

    internal Lexicon Lexicon => lexicon ??= Lexicon.StandardWith([.. Lists().Where(static list => list.Words.Length > 0)]);

    private IEnumerable<WordList> Lists()
    {
        foreach (var (category, words) in Things)
        {
            yield return new(ThingOf(category), Joined(words));
        }

        foreach (var (danger, words) in Dangers)
        {
            yield return new(SignOf(danger), Joined(words));
        }

        yield return new(Concept.PlaceWord, Joined(Places));
        yield return new(Concept.HumanWord, Joined(Staff));
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

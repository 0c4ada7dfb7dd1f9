using HelpDesk.Dialogs.Applications;
using HelpDesk.Dialogs.Bookings;
using HelpDesk.Dialogs.Complaints;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs;

/// <summary>What a dialog may know about the property: its name, its buildings and the answers the office published.</summary>
/// <remarks>Built once from the catalogue and shared by all turns; immutable, safe for any number of threads.</remarks>
public sealed record Estate
{
    /// <summary>The property's name as greeted, for each language; never empty.</summary>
    public required IReadOnlyDictionary<Language, string> Names { get; init; }

    /// <summary>Opening words of the office's own; null where it has none.</summary>
    public OwnGreeting? Greeting { get; init; }

    /// <summary>Words of the office's own for things, places, dangers and staff.</summary>
    public OfficeWords Words { get; init; } = OfficeWords.None;

    /// <summary>IANA zone of the property, such as <c>Asia/Shanghai</c>.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>Emergency numbers of the region: fire, police, ambulance (mainland 119, 110, 120; Hong Kong 999 for all).</summary>
    public required EmergencyNumbers Emergency { get; init; }

    /// <summary>Buildings of the property. Empty means that any building is accepted.</summary>
    public IReadOnlyList<Building> Buildings { get; init; } = [];

    /// <summary>Departments of the office.</summary>
    public IReadOnlyList<Department> Departments { get; init; } = [];

    /// <summary>Staff who are asked for by name.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>Kinds of complaint.</summary>
    public IReadOnlyList<ComplaintKind> ComplaintKinds { get; init; } = [];

    /// <summary>What complainants are promised.</summary>
    public ComplaintTimes ComplaintTimes { get; init; } = new();

    /// <summary>What can be booked.</summary>
    public IReadOnlyList<ServiceOffer> Services { get; init; } = [];

    /// <summary>What can be applied for.</summary>
    public IReadOnlyList<ApplicationKind> Applications { get; init; } = [];

    /// <summary>What prices are told in.</summary>
    public Currency Currency { get; init; } = Currency.Yuan;

    /// <summary>Questions that the office answers itself.</summary>
    public IReadOnlyList<FaqEntry> Faq { get; init; } = [];
}

/// <summary>Opening words in place of the usual ones.</summary>
/// <param name="Usual">In each language.</param>
/// <param name="NewYear">On New Year's Day and in Spring Festival; null: as on other days.</param>
public sealed record OwnGreeting(IReadOnlyDictionary<Language, string> Usual, IReadOnlyDictionary<Language, string>? NewYear);

/// <summary>Public emergency numbers of the region, as dialled.</summary>
public sealed record EmergencyNumbers(string Fire, string Police, string Ambulance);

/// <summary>One building (栋, 座).</summary>
/// <param name="Label">The label alone, digits or capitals: <c>3</c>, <c>A</c>, <c>T2</c>.</param>
/// <param name="Entrances">Labels of its entrances (单元); empty when it has none.</param>
/// <param name="Floors">Number of floors, 1 or more.</param>
/// <param name="FlatsPerFloor">Flats on a floor (of one entrance): unit 1203 is floor 12, flat 03. 0 means not known.</param>
public sealed record Building(string Label, IReadOnlyList<string> Entrances, int Floors, int FlatsPerFloor);

/// <summary>The money prices are in.</summary>
public enum Currency
{
    /// <summary>人民币, 元.</summary>
    Yuan,

    /// <summary>港幣, HK$.</summary>
    HongKongDollar,
}

/// <summary>A published answer, found by its words.</summary>
/// <param name="Words">Words of any language that tell this question.</param>
/// <param name="Answers">The answer in each language.</param>
public sealed record FaqEntry(IReadOnlyList<string> Words, IReadOnlyDictionary<Language, string> Answers)
{
    private IReadOnlyList<IReadOnlyList<string>>? phrases;

    /// <summary>The question in few words, offered where several fit; null: its first word.</summary>
    public IReadOnlyDictionary<Language, string>? Title { get; init; }

    /// <summary>Department that answers what remains unclear; null for the desk.</summary>
    public string? Department { get; init; }

    /// <summary>Terms of each of its words.</summary>
    internal IReadOnlyList<IReadOnlyList<string>> Phrases => phrases ??= [.. Words.Select(Terms.Of)];
}

/// <summary>A flat, shop or office as people name it; any part may be unknown.</summary>
/// <param name="Building">Label alone (<c>3</c>, <c>A</c>), null when not said.</param>
/// <param name="Entrance">Label alone, null when not said or when the building has none.</param>
/// <param name="Unit">Digits as on the door, zeros kept (<c>1202</c>, <c>0703</c>, <c>12A</c>), null when not said.</param>
public sealed record UnitRef(string? Building, string? Entrance, string? Unit);

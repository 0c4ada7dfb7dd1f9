using System.Security.Cryptography;
using System.Text;
using HelpDesk.Dialogs;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Sla;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Catalogue;

/// <summary>What the property office may change, as read from its file and checked.</summary>
internal sealed record PropertyCatalogue
{
    public required Estate Estate { get; init; }

    /// <summary><see cref="CatalogueFile.Mainland"/> or <see cref="CatalogueFile.HongKong"/>.</summary>
    public required string Region { get; init; }

    /// <summary>Alarms go here, E.164; null when nobody is named, which the desk shows.</summary>
    public required string? DutyPhone { get; init; }

    public required DutyHours Hours { get; init; }

    /// <summary>The office's own figures.</summary>
    public SlaFigures Sla { get; init; } = SlaFigures.Usual;

    /// <summary>Whoever begins a night is asked by SMS whether alarms reach them; only where a roster names them.</summary>
    public bool AlarmTest { get; init; } = true;

    /// <summary>What staff often write to residents.</summary>
    public IReadOnlyList<CannedReply> Replies { get; init; } = [];

    public LocalHours LocalHours => new(Estate.Zone, Hours) { Sla = Sla };

    /// <summary>Tells one text of the file from another; empty for a catalogue that was not read.</summary>
    public string Version { get; init; } = "";

    /// <summary>Seconds of one ring: 5 on the mainland, 3 in Hong Kong.</summary>
    public required TimeSpan RingLength { get; init; }

    /// <summary>Invented residents and staff; used in Development only.</summary>
    public required IReadOnlyList<Resident> SampleResidents { get; init; }

    public required IReadOnlyList<SampleSignIn> SampleStaff { get; init; }

    /// <summary>Version of a text: the beginning of its hash.</summary>
    public static string VersionOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
}

/// <summary>A sample member of staff with the password that the sample desk prints.</summary>
internal sealed record SampleSignIn(string Name, string DisplayName, StaffRole Role, string? Phone, string Password, string Language)
{
    /// <summary>Name of their department; null for the desk.</summary>
    public string? Department { get; init; }
}

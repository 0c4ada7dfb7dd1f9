using HelpDesk.Dialogs;
using HelpDesk.Store.Duty;

namespace HelpDesk.Bot.Catalogue;

/// <summary>The catalogue as it stands now; replaced whole when the office saves a good file.</summary>
/// <remarks>Thread-safe. Zone, region and name of the property stay those of the start.</remarks>
internal sealed class CatalogueInUse(PropertyCatalogue first)
{
    private PropertyCatalogue now = first;
    private CatalogueRefusal? refused;

    /// <summary>All of it, unchanging: to be taken once where several parts must agree.</summary>
    public PropertyCatalogue Now => Volatile.Read(ref now);

    public Estate Estate => Now.Estate;

    public string? DutyPhone => Now.DutyPhone;

    public DutyHours Hours => Now.Hours;

    public LocalHours LocalHours => Now.LocalHours;

    public TimeSpan RingLength => Now.RingLength;

    /// <summary>Why the file as it now is was not taken; null when it was.</summary>
    public CatalogueRefusal? Refused => Volatile.Read(ref refused);

    public void Replace(PropertyCatalogue next)
    {
        Volatile.Write(ref now, next);
        Volatile.Write(ref refused, null);
    }

    public void Refuse(CatalogueRefusal why) => Volatile.Write(ref refused, why);
}

/// <summary>A file that was refused while another stays in use.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Mistakes">Each with file, line and key.</param>
internal sealed record CatalogueRefusal(DateTimeOffset At, IReadOnlyList<string> Mistakes);

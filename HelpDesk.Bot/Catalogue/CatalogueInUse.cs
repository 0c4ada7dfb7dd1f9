using HelpDesk.Dialogs;
using HelpDesk.Store.Duty;

namespace HelpDesk.Bot.Catalogue;

/// <summary>The catalogue as it stands now; replaced whole when the office saves a good file.</summary>
/// <remarks>Thread-safe. Zone, region and name of the property stay those of the start.</remarks>
internal sealed class CatalogueInUse(PropertyCatalogue first)
{
    private PropertyCatalogue now = first;

    /// <summary>All of it, unchanging: to be taken once where several parts must agree.</summary>
    public PropertyCatalogue Now => Volatile.Read(ref now);

    public Estate Estate => Now.Estate;

    public string? DutyPhone => Now.DutyPhone;

    public DutyHours Hours => Now.Hours;

    public LocalHours LocalHours => Now.LocalHours;

    public TimeSpan RingLength => Now.RingLength;

    public void Replace(PropertyCatalogue next) => Volatile.Write(ref now, next);
}

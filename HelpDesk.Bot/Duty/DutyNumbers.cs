using HelpDesk.Bot.Catalogue;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Duty;

/// <summary>Whose telephones an alarm goes to: whoever is on duty, and the guard who covers.</summary>
/// <remarks>Without any of them the number of the catalogue, so that an office without a roster is alerted too.</remarks>
internal sealed class DutyNumbers(RosterOnFile roster, StaffOnFile staff, CatalogueInUse catalogue)
{
    /// <summary>The numbers at an instant, the first being that of whoever is on duty; empty when nobody can be found.</summary>
    public async ValueTask<IReadOnlyList<DutyNumber>> AtAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var duty = (await roster.AroundNowAsync(cancel)).At(now);
        var numbers = new List<DutyNumber>(2);
        foreach (var name in new[] { duty.Shift.Person, duty.Cover?.Guard })
        {
            if (name is not null && await staff.OfNameAsync(name, cancel) is { Phone: { } phone } account && numbers.TrueForAll(each => each.Phone != phone))
            {
                numbers.Add(new(phone, account));
            }
        }

        if (numbers.Count == 0 && catalogue.DutyPhone is { } fallback)
        {
            numbers.Add(new(fallback, await staff.OwnerOfAsync(fallback, cancel)));
        }

        return numbers;
    }
}

/// <summary>A number to alert.</summary>
/// <param name="Phone">E.164.</param>
/// <param name="Owner">Whose it is; null for nobody's on file.</param>
internal sealed record DutyNumber(string Phone, StaffAccount? Owner);

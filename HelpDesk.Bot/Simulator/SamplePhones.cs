using HelpDesk.Bot.Catalogue;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Simulator;

/// <summary>Phones of the sample estate: its residents, somebody whom the register does not know, and the technicians.</summary>
internal static class SamplePhones
{
    private static readonly SimulatedPhone Stranger = new("+8613900000099", "未登记", "Not registered");

    public static IReadOnlyList<SimulatedPhone> Of(PropertyCatalogue catalogue)
    {
        var residents = catalogue.SampleResidents.SelectMany(
            resident => resident.Phones,
            (resident, phone) => new SimulatedPhone(phone, resident.Name, string.Join("、", resident.Units.Select(Shown))));
        var technicians = catalogue.SampleStaff
            .Where(person => person is { Role: StaffRole.Technician, Phone: not null })
            .Select(person => new SimulatedPhone(person.Phone ?? "", person.DisplayName, "技工 Technician", IsStaff: true));
        IReadOnlyList<SimulatedPhone> phones = [.. residents, Stranger, .. technicians];
        return catalogue.SampleResidents.Count == 0 ? SimulatedPhone.Samples : phones;
    }

    private static string Shown(UnitOnFile unit) => string.Concat(
        unit.Building,
        char.IsAsciiLetter(unit.Building.FirstOrDefault()) ? "座" : "栋",
        unit.Entrance is { } entrance ? entrance + "单元" : "",
        unit.Unit);
}

using System.Globalization;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Catalogue;

/// <summary>Section <c>sample</c>: invented residents and staff.</summary>
internal static class SampleSection
{
    public static IReadOnlyList<Resident> ReadResidents(CatalogueNode node)
    {
        var residents = node.Each("residents", ReadResident);
        return [.. residents.Select((resident, index) => resident with { Id = string.Create(CultureInfo.InvariantCulture, $"sample-{index + 1}") })];
    }

    public static SampleSignIn ReadStaff(CatalogueNode node)
    {
        node.AllowOnly("name", "displayName", "role", "department", "phone", "password", "language");
        return new(
            node.Required("name").Text(),
            node.Required("displayName").Text(),
            Role(node.Required("role")),
            node.Optional("phone")?.Phone(),
            node.Required("password").Text(),
            node.Optional("language")?.OneOf("zh-Hans", "en") ?? "zh-Hans")
        {
            Department = node.Optional("department")?.Text(),
        };
    }

    /// <summary>A role as the catalogue writes it: snake case.</summary>
    public static StaffRole Role(CatalogueNode node) =>
        node.OneOf("agent", "technician", "security", "department_head", "supervisor", "manager", "admin") switch
        {
            "technician" => StaffRole.Technician,
            "security" => StaffRole.Security,
            "department_head" => StaffRole.DepartmentHead,
            "supervisor" => StaffRole.Supervisor,
            "manager" => StaffRole.Manager,
            "admin" => StaffRole.Admin,
            _ => StaffRole.Agent,
        };

    private static Resident ReadResident(CatalogueNode node)
    {
        node.AllowOnly("name", "phones", "units", "language");
        return new Resident
        {
            Id = "",
            Name = node.Required("name").Text(),
            Phones = [.. node.Items("phones").Select(phone => phone.Phone())],
            Units = CatalogueNode.Each(node.Items("units"), Unit),
            Language = node.Optional("language")?.OneOf("zh-Hans", "zh-Hant", "en"),
        };
    }

    private static UnitOnFile Unit(CatalogueNode node) => node.Text().Split('-') switch
    {
        [var building, var unit] => new(building, null, unit),
        [var building, var entrance, var unit] => new(building, entrance, unit),
        _ => throw node.Wrong("is written building-unit or building-entrance-unit"),
    };
}

using HelpDesk.Dialogs;

namespace HelpDesk.Bot.Catalogue;

/// <summary>Section <c>buildings</c>.</summary>
internal static class BuildingsSection
{
    public static IReadOnlyList<Building> Read(CatalogueNode root) => CatalogueNode.Each(root.Required("buildings").Items(), ReadBuilding);

    private static Building ReadBuilding(CatalogueNode node)
    {
        node.AllowOnly("label", "floors", "flatsPerFloor", "entrances");
        return new(
            node.Required("label").Text(),
            node.Texts("entrances"),
            node.Required("floors").Number(1, 200),
            node.Optional("flatsPerFloor")?.Number(0, 99) ?? 0);
    }
}

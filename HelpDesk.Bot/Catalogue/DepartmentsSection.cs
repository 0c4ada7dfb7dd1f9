using HelpDesk.Dialogs;

namespace HelpDesk.Bot.Catalogue;

/// <summary>Sections <c>departments</c> and <c>people</c>: who does what and whom callers ask for.</summary>
internal static class DepartmentsSection
{
    public static Department ReadDepartment(CatalogueNode node)
    {
        node.AllowOnly("name", "labels", "words");
        return new(node.Required("name").Name(), node.Required("labels").InLanguages(), node.Texts("words"));
    }

    public static Person ReadPerson(CatalogueNode node)
    {
        node.AllowOnly("signIn", "names", "department");
        return new(
            node.Required("signIn").Text(),
            [.. node.Required("names").Items().Select(name => name.Text())],
            node.Required("department").Text());
    }
}

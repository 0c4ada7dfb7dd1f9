using HelpDesk.Dialogs;

namespace HelpDesk.Bot.Catalogue;

/// <summary>Section <c>faq</c>: questions that the office answers itself.</summary>
internal static class FaqSection
{
    public static FaqEntry Read(CatalogueNode node)
    {
        node.AllowOnly("title", "words", "answers", "department");
        return new([.. node.Required("words").Items().Select(word => word.Text())], node.Required("answers").InLanguages())
        {
            Title = node.Optional("title")?.InLanguages(),
            Department = node.Optional("department")?.Text(),
        };
    }
}

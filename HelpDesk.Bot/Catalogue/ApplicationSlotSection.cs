using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Applications;

namespace HelpDesk.Bot.Catalogue;

/// <summary>One question of an application’s form.</summary>
internal static class ApplicationSlotSection
{
    public static ApplicationSlot Read(CatalogueNode node)
    {
        node.AllowOnly("name", "labels", "ask", "type", "choices", "optional", "when", "setBy", "after");
        return new()
        {
            Name = node.Required("name").Name(),
            Labels = node.Required("labels").InLanguages(),
            Ask = node.Required("ask").InLanguages(),
            Type = Type(node.Optional("type")),
            Choices = Choices(node.Optional("choices")),
            Optional = node.Optional("optional")?.YesNo() ?? false,
            When = ApplicationsSection.Condition(node.Optional("when")),
            SetBy = SetBy(node.Optional("setBy")),
            After = node.Texts("after"),
        };
    }

    private static SlotType Type(CatalogueNode? node) => node?.OneOf("text", "date", "number", "choice", "yes_no", "phone") switch
    {
        "date" => SlotType.Date,
        "number" => SlotType.Number,
        "choice" => SlotType.Choice,
        "yes_no" => SlotType.YesNo,
        "phone" => SlotType.Phone,
        _ => SlotType.Text,
    };

    private static Dictionary<string, IReadOnlyDictionary<Language, string>> Choices(CatalogueNode? node)
    {
        var choices = new Dictionary<string, IReadOnlyDictionary<Language, string>>(StringComparer.Ordinal);
        foreach (var (value, labels) in node?.Entries() ?? [])
        {
            choices[value] = labels.InLanguages();
        }

        return choices;
    }

    // Written by value, so that the words of one stand together; looked up by word.
    private static Dictionary<string, string> SetBy(CatalogueNode? node)
    {
        var words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (value, list) in node?.Entries() ?? [])
        {
            foreach (var word in list.Items())
            {
                if (!words.TryAdd(word.Text(), value))
                {
                    word.Wrong("stands here twice");
                }
            }
        }

        return words;
    }
}

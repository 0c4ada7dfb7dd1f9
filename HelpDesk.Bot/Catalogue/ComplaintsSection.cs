using HelpDesk.Dialogs.Complaints;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Bot.Catalogue;

/// <summary>Section <c>complaints</c>: the kinds of complaint, what each asks for and whose matter it is.</summary>
internal static class ComplaintsSection
{
    public static ComplaintKind Read(CatalogueNode node)
    {
        node.AllowOnly("name", "labels", "words", "department", "confidential", "class", "asks", "goesOn", "public", "guidance");
        return new ComplaintKind
        {
            Name = node.Required("name").Name(),
            Labels = node.Required("labels").InLanguages(),
            Words = [.. node.Required("words").Items().Select(word => word.Text())],
            Department = node.Optional("department")?.Text(),
            Confidential = node.Optional("confidential")?.YesNo() ?? false,
            Class = node.Optional("class")?.OneOf("minor", "important", "grave") switch
            {
                "important" => ComplaintClass.Important,
                "grave" => ComplaintClass.Grave,
                "minor" => ComplaintClass.Minor,
                _ => null,
            },
            Asks = [.. node.Items("asks").Select(Detail)],
            GoesOn = node.Optional("goesOn")?.YesNo() ?? false,
            IsPublic = node.Optional("public")?.YesNo() ?? false,
            Guidance = node.Optional("guidance") is { } guidance ? ReadGuidance(guidance) : null,
        };
    }

    private static ComplaintDetail Detail(CatalogueNode node) => node.OneOf("whom", "when", "where") switch
    {
        "when" => ComplaintDetail.When,
        "where" => ComplaintDetail.Where,
        _ => ComplaintDetail.Whom,
    };

    private static Guidance ReadGuidance(CatalogueNode node)
    {
        node.AllowOnly("texts", "source", "checkedOn");
        return new(node.Required("texts").InLanguages(), node.Required("source").Text(), node.Required("checkedOn").Date());
    }
}

using HelpDesk.Dialogs.Applications;

namespace HelpDesk.Bot.Catalogue;

/// <summary>Section <c>applications</c>: what residents apply for, form by form.</summary>
internal static class ApplicationsSection
{
    private const int MaxUses = 1000;
    private const decimal SmallestAmount = 1;
    private const decimal LargestAmount = 1_000_000;

    public static ApplicationKind Read(CatalogueNode node)
    {
        node.AllowOnly("name", "labels", "words", "department", "approver", "tells", "pass", "works", "deposit", "rubbishFee", "rules", "slots", "papers");
        var kind = new ApplicationKind
        {
            Name = node.Required("name").Name(),
            Labels = node.Required("labels").InLanguages(),
            Words = [.. node.Required("words").Items().Select(word => word.Text())],
            Department = node.Optional("department")?.Text(),
            Approver = node.Optional("approver")?.OneOf("agent", "department_head", "supervisor", "manager") ?? "supervisor",
            Tells = node.Texts("tells"),
            Pass = node.Optional("pass") is { } pass ? ReadPass(pass) : null,
            Works = ReadWorks(node),
            Rules = node.Optional("rules")?.InLanguages(),
            Slots = node.Each("slots", ApplicationSlotSection.Read),
            Papers = node.Each("papers", ReadPaper),
        };
        ApplicationChecks.Run(kind, node);
        return kind;
    }

    internal static SlotCondition? Condition(CatalogueNode? node)
    {
        node?.AllowOnly("slot", "is");
        return node is null ? null : new(node.Required("slot").Text(), node.Required("is").Text());
    }

    private static WorksKind? ReadWorks(CatalogueNode node)
    {
        var works = node.Optional("works")?.YesNo() == true;
        var kind = new WorksKind(Amount(node, "deposit", works), Amount(node, "rubbishFee", works));
        return works ? kind : null;
    }

    // Nothing else has an end at which a deposit could go back.
    private static decimal? Amount(CatalogueNode node, string key, bool works)
    {
        if (node.Optional(key) is not { } amount)
        {
            return null;
        }

        if (!works)
        {
            amount.Wrong("needs works: true beside it");
        }

        return amount.Amount(SmallestAmount, LargestAmount);
    }

    private static PassKind ReadPass(CatalogueNode node)
    {
        node.AllowOnly("days", "uses", "each");
        return new(node.Required("days").Number(1, 366), node.Optional("uses")?.Number(0, MaxUses) ?? 1) { Each = node.Optional("each")?.Text() };
    }

    private static ApplicationPaper ReadPaper(CatalogueNode node)
    {
        node.AllowOnly("name", "labels", "when", "mandatory");
        return new()
        {
            Name = node.Required("name").Name(),
            Labels = node.Required("labels").InLanguages(),
            When = Condition(node.Optional("when")),
            Mandatory = node.Optional("mandatory")?.YesNo() ?? false,
        };
    }
}

using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Forms;

/// <summary>A ticket request from what a draft holds.</summary>
internal static class Requests
{
    public static TicketRequest Of(Draft draft, Intent kind) => new()
    {
        Kind = kind,
        Danger = draft.Danger,
        Unit = draft.Find("unit")?.Unit,
        Place = draft.Find("place")?.Text,
        Item = draft.Find("item")?.Text,
        Category = draft.Category,
        Visit = draft.Find("when")?.When,
        Name = draft.Find("name")?.Text,
        Phone = draft.Find("phone")?.Text,
        ComplaintClass = draft.ComplaintClass,
        Text = draft.Said ?? "",
        NotUrgent = draft.NotUrgent,
    };
}

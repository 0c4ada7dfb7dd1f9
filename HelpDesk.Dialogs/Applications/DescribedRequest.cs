using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Applications;

/// <summary>A ticket request from a described form.</summary>
internal static class DescribedRequest
{
    public static TicketRequest Of(ApplicationKind kind, Language language, Draft draft)
    {
        var days = kind.Slots.Where(slot => slot.Type == SlotType.Date).Select(slot => draft.Find(slot.Name)?.When).ToList();
        return Requests.Of(draft, Intent.Application) with
        {
            Item = kind.Labels[language],
            Form = kind.Name,
            Department = kind.Department,
            Fields = [.. FieldsOf(kind, language, draft)],
            Papers = [.. DescribedForm.PapersOf(kind, draft).Select(paper => new RequestPaper(paper.Name, paper.Labels[language], paper.Mandatory))],
            StartsOn = days.FirstOrDefault()?.StartOn,
            EndsOn = days is [_, .., var last] ? last?.EndOn ?? last?.StartOn : null,
            Visit = null,
        };
    }

    /// <summary>What was said, slot by slot, as read back; what was left out or no longer applies is not there.</summary>
    public static IEnumerable<RequestField> FieldsOf(ApplicationKind kind, Language language, Draft draft)
    {
        foreach (var slot in kind.Slots)
        {
            if (DescribedForm.Holds(slot.When, draft) && draft.Find(slot.Name) is { Skipped: false } value)
            {
                yield return new RequestField(slot.Name, slot.Labels[language], DescribedSlots.Shown(slot, value, language)) { Code = value.Code };
            }
        }
    }
}

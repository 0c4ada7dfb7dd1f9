using System.Collections.Frozen;
using HelpDesk.Dialogs.Emergencies;
using HelpDesk.Dialogs.Identity;
using HelpDesk.Dialogs.Matters;
using HelpDesk.Dialogs.Repairs;
using HelpDesk.Dialogs.Status;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Forms;

/// <summary>All forms, by the name stored with drafts and by the intent that begins them.</summary>
internal static class FormCatalogue
{
    private static readonly FrozenDictionary<string, Form> ByName = ((Form[])
    [
        RepairForm.Form,
        .. MatterForm.All,
        EmergencyForm.Form,
        CancelForm.Form,
        VerifyForm.Form,
    ]).ToFrozenDictionary(form => form.Name, StringComparer.Ordinal);

    public static Form? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The form that an intent begins; null when none does.</summary>
    public static Form? Of(Intent intent) => intent switch
    {
        Intent.Repair => RepairForm.Form,
        Intent.Complaint or Intent.Booking or Intent.Application or Intent.Question or Intent.Suggestion => MatterForm.Of(intent),
        _ => null,
    };
}

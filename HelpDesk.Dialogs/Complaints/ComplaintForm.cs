using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Matters;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Complaints;

/// <summary>Takes a complaint.</summary>
internal static class ComplaintForm
{
    public static Form Form { get; } = MatterForm.Of("complaint", Intent.Complaint, unitMayLack: false, needsTime: false);
}

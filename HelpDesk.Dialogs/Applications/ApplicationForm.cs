using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Matters;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Applications;

/// <summary>Takes an application: by the form the catalogue describes, else in the resident’s own words.</summary>
internal static class ApplicationForm
{
    public static Form Form { get; } = MatterForm.Of("application", Intent.Application, unitMayLack: false, needsTime: false);

    /// <summary>The form an application is taken by.</summary>
    public static Form Of(Heard heard, Estate estate) => Form;

    /// <summary>A form that the catalogue describes, by the name stored with drafts; null when it describes none of that name.</summary>
    public static Form? Described(string name, Estate estate) => null;
}

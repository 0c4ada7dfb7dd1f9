using System.Collections.Frozen;
using HelpDesk.Dialogs.Applications;
using HelpDesk.Dialogs.Bookings;
using HelpDesk.Dialogs.Complaints;
using HelpDesk.Dialogs.Emergencies;
using HelpDesk.Dialogs.Identity;
using HelpDesk.Dialogs.Questions;
using HelpDesk.Dialogs.Repairs;
using HelpDesk.Dialogs.Slips;
using HelpDesk.Dialogs.Status;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Forms;

/// <summary>All forms, by the name stored with drafts and by the intent that begins them.</summary>
internal static class FormCatalogue
{
    private static readonly FrozenDictionary<string, Form> ByName = ((Form[])
    [
        RepairForm.Form,
        ComplaintForm.Form,
        BookingForm.Form,
        MoveForm.Form,
        ApplicationForm.Form,
        WhichApplication.Form,
        QuestionForm.Form,
        SuggestionForm.Form,
        FaqForm.Form,
        EmergencyForm.Form,
        CancelForm.Form,
        VerifyForm.Form,
        SlipForm.Form,
    ]).ToFrozenDictionary(form => form.Name, StringComparer.Ordinal);

    /// <summary>The form of a draft; null when neither this release nor the property's catalogue knows it.</summary>
    public static Form? Find(string name, Estate estate) => ByName.GetValueOrDefault(name) ?? ApplicationForm.Described(name, estate);

    /// <summary>Whether a form begins with this intent.</summary>
    public static bool Begins(Intent intent) => intent is Intent.Repair or Intent.Complaint or Intent.Booking or Intent.Application or Intent.Question or Intent.Suggestion;

    /// <summary>The form that a message begins; null when it begins none.</summary>
    public static Form? Of(Heard heard, Estate estate) => heard.Intent switch
    {
        Intent.Repair => RepairForm.Form,
        Intent.Complaint => ComplaintForm.Form,
        Intent.Booking => BookingForm.Form,
        Intent.Application => ApplicationForm.Of(heard, estate),
        Intent.Question => QuestionForm.Form,
        Intent.Suggestion => SuggestionForm.Form,
        Intent.Other when ServiceNames.IsNamed(estate, heard.Text) || ServiceNames.IsWanted(estate, heard) => BookingForm.Form,
        _ => null,
    };
}

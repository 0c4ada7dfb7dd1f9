using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Complaints;

/// <summary>The supervisor is asked to call a resident whose complaint goes on being taken.</summary>
internal static class SupervisorCall
{
    // Folded. Who asks for a person plainly gets one of the desk.
    private static readonly string[] Wanted = ["经理", "主管", "领导", "负责人", "主任", "manager", "supervisor", "in charge"];

    private static readonly ConceptSet Grievance = ConceptSet.Of(Concept.Blame, Concept.BadDeed, Concept.ComplaintTopic, Concept.MendedBadly);

    /// <summary>A person is asked for in the middle of a complaint, or together with one.</summary>
    /// <returns>False when no complaint is told; nothing was said then.</returns>
    public static bool Take(Scene scene, Form? form)
    {
        var calls = Wanted.Any(word => Normaliser.Fold(scene.Heard.Text).Contains(word, StringComparison.Ordinal)) || Anger.IsIn(scene.Heard.Text);
        if (!calls)
        {
            return false;
        }

        if (form == ComplaintForm.Form)
        {
            Make(scene);
            Asking.Remind(scene);
            return true;
        }

        if (form is not null || !Scan.Of(scene.Heard.Text, Lexicon.Standard).HasAny(Grievance))
        {
            return false;
        }

        Make(scene);
        scene.Hear(scene.Heard with { Intent = Intent.Complaint });
        FormEngine.Start(scene, ComplaintForm.Form, null, ComplaintForm.Mark(ComplaintForm.Thanked), ComplaintForm.Mark(ComplaintSlots.Supervisor));
        return true;
    }

    public static void Make(Scene scene)
    {
        scene.Do(new Effect.HandOff(HandoffReason.SupervisorWanted));
        scene.Say("complaint.supervisor.called");
    }
}

using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Identity;

namespace HelpDesk.Dialogs.Interruptions;

/// <summary>Notices on or off. They belong to a telephone number, so a device has to prove one first.</summary>
internal static class Notices
{
    /// <summary>Turns notices on or off.</summary>
    /// <returns>False when a number has to be proved first: a question was asked.</returns>
    public static bool Set(Scene scene, bool on)
    {
        if (scene.Facts.Standing == Standing.Anonymous)
        {
            scene.Say("notices.number");
            VerifyTurn.Offer(scene, on ? VerifyForm.OfNoticesOn : VerifyForm.OfNoticesOff, null);
            return false;
        }

        scene.Do(new Effect.SetNotices(on));
        scene.Say(on ? "notices.on" : "notices.off");
        return true;
    }
}

using HelpDesk.Dialogs.Forms;

namespace HelpDesk.Dialogs.Interruptions;

/// <summary>What arrives without a message: an opened conversation, the button of an old card.</summary>
internal static class Arrivals
{
    public static void Take(Scene scene)
    {
        if (scene.Facts.Arrival == Arrival.StaleCard)
        {
            scene.Resumed = true;
            scene.Say("card.stale");
            Asking.Remind(scene);
        }
        else if (scene.Conversation.LastTurnAt is null)
        {
            scene.Say(Greeting.Of(scene));
        }
    }
}

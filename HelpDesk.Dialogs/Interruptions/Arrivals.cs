using HelpDesk.Dialogs.Forms;

namespace HelpDesk.Dialogs.Interruptions;

/// <summary>What arrives without a message: an opened conversation, the button of an old card, a person who joins, waits or leaves.</summary>
internal static class Arrivals
{
    public static void Take(Scene scene)
    {
        switch (scene.Facts.Arrival)
        {
            case Arrival.StaleCard:
                scene.Resumed = true;
                scene.Say("card.stale");
                Asking.Remind(scene);
                break;
            case Arrival.PersonJoined:
                Name(scene, scene.Facts.Late ? "chat.joined.late" : "chat.joined");
                break;
            case Arrival.PersonLate:
                Name(scene, scene.Facts.HasJoined ? "chat.late.joined" : scene.Facts.Night ? "chat.late.night" : "chat.late");
                break;
            case Arrival.HandedBack:
                scene.Conversation = scene.Conversation with { HandedAt = null };
                GoOn(scene, "chat.back");
                break;
            case Arrival.TakenBack:
                GoOn(scene, "chat.back.unanswered");
                break;
            default:
                if (scene.Conversation.LastTurnAt is null)
                {
                    scene.Say(Greeting.Of(scene));
                }

                break;
        }
    }

    private static void Name(Scene scene, string kind) => scene.Say(Reply.Of(kind, "name", scene.Facts.Colleague));

    // A form that goes on elsewhere is asked for there.
    private static void GoOn(Scene scene, string kind)
    {
        scene.Resumed = true;
        scene.Say(kind);
        if (scene.Draft?.Channel == scene.Setting.Channel)
        {
            Asking.Remind(scene);
        }
    }
}

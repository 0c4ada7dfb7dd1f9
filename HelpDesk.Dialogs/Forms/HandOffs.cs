namespace HelpDesk.Dialogs.Forms;

/// <summary>Hands the conversation to a person; a form in progress is kept, so that nothing said is lost.</summary>
internal static class HandOffs
{
    public static void NotUnderstood(Scene scene) => To(scene, HandoffReason.NotUnderstood, "handoff.notunderstood");

    public static void Asked(Scene scene) => To(scene, HandoffReason.ResidentAsked, "handoff.asked");

    private static void To(Scene scene, HandoffReason reason, string kind)
    {
        scene.Do(new Effect.HandOff(reason));
        scene.Say(kind);
        scene.Conversation = scene.Conversation with { Misses = 0, HandedAt = scene.UtcNow };
        if (scene.Draft is { } draft)
        {
            scene.Draft = draft with { Attempts = 0, Turns = 0 };
        }
    }
}

namespace HelpDesk.Dialogs.Forms;

/// <summary>Hands the conversation to a person; a form in progress is kept, so that nothing said is lost.</summary>
internal static class HandOffs
{
    /// <summary>The third answer in a row that did not help; the question stands, but is not asked again.</summary>
    public static void NotUnderstood(Scene scene)
    {
        To(scene, HandoffReason.NotUnderstood, "handoff.notunderstood");
        scene.Draft = scene.Draft is { } draft ? draft with { Attempts = FormEngine.MaxAttempts } : null;
    }

    /// <summary>More that does not help: it is for the person who was called.</summary>
    public static void Noted(Scene scene) => scene.Say("handoff.noted");

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

using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Complaints;

/// <summary>Takes a complaint: thanks and apology first, then only what is missing and needed.</summary>
internal static class ComplaintForm
{
    public const string Name = "complaint";

    /// <summary>Mark of a draft that began with thanks and an apology.</summary>
    public const string Thanked = "thanked";

    private const string Guided = "guided";
    private const string Sent = "sent";

    public static Form Form { get; } = new()
    {
        Name = Name,
        Kind = Intent.Complaint,
        Slots =
        [
            ComplaintSlots.OfferSupervisor,
            ComplaintSlots.Course,
            ComplaintSlots.About,
            ComplaintSlots.When,
            ComplaintSlots.Place,
            ComplaintSlots.Unit,
            ComplaintSlots.Wanted,
            TextSlots.NameWished,
            TextSlots.Phone with { Family = "complaint.ask.phone" },
        ],
        AtOnce = AtOnce,
        ReadBack = "complaint.confirm",
        Dress = static (scene, draft, reply) => reply with { Lines = ComplaintRecord.LinesOf(scene, draft) },
        Effect = static (scene, draft) => new Effect.FileTicket(ComplaintRecord.Of(scene, draft)),
        Filed = ComplaintRecord.Filed,
    };

    public static SlotValue Mark(string name, string? text = null) => new() { Name = name, Text = text, Skipped = true };

    private static void AtOnce(Scene scene, Draft draft)
    {
        if (draft.Find(Thanked) is null)
        {
            scene.Say("complaint.thanks");
            scene.Draft = draft = draft.With(Mark(Thanked));
        }

        Retime(scene);
        if (ComplaintKinds.Of(scene.Setting.Estate, draft) is { } kind)
        {
            StopHarm(scene, kind);
            Guide(scene, kind);
        }
    }

    // A time put right later stands in the course of events too.
    private static void Retime(Scene scene)
    {
        if (scene.Draft is { Asked: ComplaintSlots.Happened or Asking.Confirm or Asking.Change } draft && draft.Find(ComplaintSlots.Happened) is { Skipped: false, Text: { } time }
            && draft.Find("item") is { Text: { } course } told && !course.Contains(time, StringComparison.Ordinal) && ComplaintTelling.TimeIn(course) is { } old)
        {
            scene.Draft = draft.With(told with { Text = course.Replace(old, time, StringComparison.Ordinal) });
        }
    }

    // Whatever goes on is looked after before anything else is asked.
    private static void StopHarm(Scene scene, ComplaintKind kind)
    {
        if (kind.GoesOn && scene.Draft is { } draft && draft.Find(Sent) is null && draft.Find("item") is { Text: { } matter }
            && ComplaintTelling.IsNow(draft.Find(ComplaintSlots.Happened)?.Text))
        {
            scene.Do(new Effect.SendSomebody(matter, draft.Find("unit")?.Unit, draft.Find("place")?.Text));
            scene.Say("complaint.sent");
            scene.Draft = draft.With(Mark(Sent));
        }
    }

    private static void Guide(Scene scene, ComplaintKind kind)
    {
        if (kind.Guidance is { } guidance && scene.Draft is { } draft && draft.Find(Guided)?.Text != kind.Name)
        {
            scene.Draft = draft.With(Mark(Guided, kind.Name));
            scene.Say(Reply.Of("complaint.guidance", "text", Wording.In(guidance.Texts, scene.Language)) with { Substantive = false });
        }
    }
}

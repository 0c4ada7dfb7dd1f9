using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Emergencies;

/// <summary>Asks for what the alarm did not say; it never asks before the alarm is out, and never confirms.</summary>
internal static class EmergencyForm
{
    public const string Name = "emergency";

    public static Form Form { get; } = new()
    {
        Name = Name,
        Kind = Intent.Emergency,
        Slots =
        [
            UnitSlot.Required with
            {
                Prompt = "emergency.ask.where",
                Family = "emergency.ask.where",
                PromptOf = null,
                Rule = null,
                HearAnswer = Where,
            },
            TextSlots.Place with
            {
                Prompt = "emergency.ask.place",
                Family = "emergency.ask.place",
                Optional = false,
                Needed = static (_, draft) => draft.Find("unit") is { OnFile: true },
            },
            TextSlots.Name,
            TextSlots.Phone,
        ],
        Effect = static (_, _) => null,
        Filed = static (_, draft) => draft.Turns > 0 ? Reply.Of("emergency.complete", "ticket", draft.Ticket) : null,
        Resumable = false,
    };

    // Whatever is answered says where; it goes to the ticket as it is.
    private static SlotValue? Where(Scene scene) =>
        scene.Heard is { Emergency: null, Text.Length: >= 2 } ? new SlotValue { Name = "unit", Text = scene.Heard.Text.Length <= 120 ? scene.Heard.Text : scene.Heard.Text[..120] } : null;
}

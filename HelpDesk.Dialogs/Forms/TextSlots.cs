using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Forms;

/// <summary>Slots whose value is quoted as the resident wrote it.</summary>
internal static class TextSlots
{
    private const int MaxAnswer = 120;

    public static Slot Name { get; } = new()
    {
        Name = "name",
        Prompt = "ask.name",
        Family = "ask.name",
        Field = FieldName.Name,
        Hear = static (scene, _) => Of("name", scene.Heard.Slots.Name),
        HearAnswer = static scene => Answer(scene, "name"),
        Volunteered = true,
    };

    /// <summary>The name, asked for once of whoever the register does not know.</summary>
    public static Slot NameWished { get; } = Name with
    {
        Hear = static (scene, known) => Of("name", scene.Heard.Slots.Name ?? (known is { Skipped: true } && scene.Draft?.Asked == Asking.Confirm ? NameRecogniser.Alone(scene.Heard) : null)),
        Optional = true,
        AskedWhen = static scene => !scene.Facts.Registered,
    };

    public static Slot Phone { get; } = new()
    {
        Name = "phone",
        Prompt = "ask.phone",
        Family = "ask.phone",
        Field = FieldName.Phone,
        Hear = static (scene, _) => Of("phone", scene.Heard.Slots.Phone),
        Volunteered = true,
        Optional = true,

        // From a device alone nobody could be called back. The number is where to reach somebody and proves nothing.
        AskedWhen = static scene => scene.Facts.Standing == Standing.Anonymous,
    };

    public static Slot Place { get; } = new()
    {
        Name = "place",
        Prompt = "ask.place",
        Family = "ask.place",
        Field = FieldName.Place,
        Hear = static (scene, _) => Of("place", scene.Heard.Slots.Place),
        HearAnswer = static scene => Answer(scene, "place"),
        Optional = true,
    };

    public static Slot Item(string prompt) => new()
    {
        Name = "item",
        Prompt = prompt,
        Family = "ask.item",
        Field = FieldName.Item,
        Hear = static (scene, _) => Of("item", scene.Heard.Slots.Item),
        HearAnswer = static scene => Answer(scene, "item"),
        Sticky = true,
    };

    public static SlotValue? Of(string name, string? text) => string.IsNullOrWhiteSpace(text) ? null : new SlotValue { Name = name, Text = text };

    /// <summary>The whole message as the answer to an open question, unless it plainly is none.</summary>
    public static SlotValue? Answer(Scene scene, string name)
    {
        var heard = scene.Heard;
        var text = heard.Text;
        var isNone = text.Length < 2 || Words.GivesUp(text) || Words.IsHumming(text) || SaysOnlyWhereOrWhen(heard) || heard.Choice is not null || heard.Answer is not null || heard.Control == Control.Skip || !text.Any(char.IsLetter);
        return isNone ? null : Of(name, Shortening.Cut(text, MaxAnswer));
    }

    /// <summary>So short that it can only name what sort of matter it is (“我要投诉”).</summary>
    public static bool NamesKindOnly(string text) => !Words.IsAsking(text) && text.Length <= (text.Any(char.IsAsciiLetter) ? 26 : 7);

    /// <summary>The value without the mark its sentence ended with.</summary>
    public static SlotValue? WithoutEnd(SlotValue? value) => value is null ? null : value with { Text = value.Text?.TrimEnd('。', '？', '?', '！', '!', '.', '，', ' ') };

    // “2栋801” or “后天下午” answers another question than the one for a thing or a place.
    private static bool SaysOnlyWhereOrWhen(Heard heard)
    {
        const int UnitMarks = 3;
        const int UnitMarksInEnglish = 13;
        var slots = heard.Slots;
        var unit = (slots.Building?.Length ?? 0) + (slots.Entrance?.Length ?? 0) + (slots.Unit?.Length ?? 0);
        var told = (unit == 0 ? 0 : unit + (heard.Text.Contains(' ', StringComparison.Ordinal) && heard.Text.Any(char.IsAsciiLetter) ? UnitMarksInEnglish : UnitMarks)) + (heard.When?.Text.Length ?? 0);
        return told > 0 && heard.Text.Length - told < 3;
    }
}

using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Complaints;

/// <summary>The facts of a complaint; each is asked for only where the kind needs it and nobody has told it.</summary>
internal static class ComplaintSlots
{
    public const string Whom = "about";
    public const string Happened = "happened";
    public const string Demand = "demand";
    public const string Supervisor = "supervisor";

    private static readonly string[] Wishes = ["希望", "要求", "请你们", "請你們", "我要求", "想快", "想你", "想佢", "想他", "要佢", "I want you to", "please "];

    private const string Call = "call";
    private const string Now = "now";
    private const int LongestTime = 40;
    private const int LongestDemand = 120;

    /// <summary>Offered to the angry before anything is asked.</summary>
    public static Slot OfferSupervisor { get; } = new()
    {
        Name = Supervisor,
        Prompt = "complaint.ask.supervisor",
        Family = "complaint.ask.supervisor",
        Hear = static (_, _) => null,
        HearAnswer = static scene => scene.Heard.Answer is { } answer ? Called(scene, answer == Answer.Yes) : Called(scene, false),
        Pick = static (scene, value) => Called(scene, value == Call),
        Offers = static scene => [Offer(scene, Call, "complaint.choice.supervisor"), Offer(scene, "go", "complaint.choice.record")],
        Needed = static (_, draft) => Anger.IsIn(draft.Said),
        Optional = true,
    };

    public static Slot Course { get; } = TextSlots.Item("complaint.ask.item") with { Hear = HearCourse, Mend = Mending.Of };

    public static Slot Unit { get; } = UnitSlot.Required with
    {
        Optional = true,
        Joins = static scene => UnitSlot.Required.Offers?.Invoke(scene) is not { Count: > 0 },
        Hear = static (scene, known) => IsAnothers(scene) ? null : UnitSlot.Required.Hear(scene, known),
        Rule = static (scene, value) => IsPublic(scene) && value.Unit is { Building: not null, Unit: null } ? null : UnitSlot.Required.Rule?.Invoke(scene, value),
        Offers = static scene => [.. UnitSlot.Required.Offers?.Invoke(scene) ?? [], .. IsPublic(scene) ? (string[])[Choices.Skip] : []],
    };

    public static Slot Place { get; } = TextSlots.Place with
    {
        Prompt = "complaint.ask.place",
        HearAmong = static scene => TextSlots.Of("place", ComplaintAnswer.Of(scene.Heard, scene.Draft).Place),
        Joins = static _ => true,
        Leads = true,
        LeftOut = true,
        Hear = static (scene, known) => scene.Draft is { Asked: Demand or "place" } && (scene.Draft.Asked != Demand || TellsOnlyWhere(scene.Heard)) && scene.Heard.Slots is { Place: not null, Unit: null } ? TextSlots.Of("place", scene.Heard.Text) : TextSlots.Place.Hear(scene, known),
        Needed = static (scene, draft) => Asks(scene, draft, ComplaintDetail.Where),
    };

    public static Slot About { get; } = new()
    {
        Name = Whom,
        Prompt = "complaint.ask.about",
        Family = "complaint.ask.about",
        HearAmong = static scene => TextSlots.Of(Whom, PersonIn(scene) ?? ComplaintAnswer.Of(scene.Heard, scene.Draft).Whom),
        Joins = static _ => true,
        Leads = true,
        LeftOut = true,
        Hear = static (scene, _) => IsTold(scene) && scene.Draft is not ({ Asked: Demand } or { AskedAlso: not null }) ? TextSlots.Of(Whom, PersonIn(scene) ?? ComplaintTelling.Of(scene.Heard).Whom) : null,
        HearAnswer = static scene => ComplaintTelling.Of(scene.Heard).Demand is null ? TextSlots.Answer(scene, Whom) : null,
        Needed = static (scene, draft) => Asks(scene, draft, ComplaintDetail.Whom),
        Optional = true,
        Sticky = true,
    };

    public static Slot When { get; } = new()
    {
        Name = Happened,
        Prompt = "complaint.ask.happened",
        Family = "complaint.ask.happened",
        Field = FieldName.Time,
        HearAmong = static scene => TextSlots.Of(Happened, ComplaintAnswer.Of(scene.Heard, scene.Draft).Happened),
        Joins = static _ => true,
        Leads = true,
        LeftOut = true,
        Hear = static (scene, _) => IsTold(scene) && scene.Draft is not { AskedAlso: not null } ? TextSlots.Of(Happened, TimeOf(scene)) : null,
        HearAnswer = static scene => scene.Heard.When is not null ? TextSlots.Of(Happened, Short(scene.Heard.Text))
            : ComplaintTelling.Of(scene.Heard).Demand is null ? TextSlots.Answer(scene, Happened) : null,
        Pick = static (scene, _) => TextSlots.Of(Happened, Wording.Plain("complaint.choice.now", scene.Language)),
        Offers = static scene => GoesOn(scene) ? [Offer(scene, Now, "complaint.choice.now"), Choices.Skip] : [Choices.Skip],
        Needed = static (scene, draft) => Asks(scene, draft, ComplaintDetail.When) || IsForgotten(draft),
        Optional = true,
        Sticky = true,
    };

    /// <summary>Asked once; whatever does not help is taken for none.</summary>
    public static Slot Wanted { get; } = new()
    {
        Name = Demand,
        Prompt = "complaint.ask.demand",
        Family = "complaint.ask.demand",
        HearAmong = static scene => TextSlots.Of(Demand, ComplaintAnswer.Of(scene.Heard, scene.Draft).Demand),
        Joins = static _ => true,
        Hear = static (scene, known) => scene.Draft is { AskedAlso: not null } ? null : (IsTold(scene) || IsWish(scene.Heard) ? TextSlots.Of(Demand, ComplaintTelling.Of(scene.Heard).Demand) : null) ?? (known is { Skipped: true } ? Later(scene) : null),
        Mend = Further,
        HearAnswer = static scene => TellsOnlyWhere(scene.Heard) ? null : (ComplaintTelling.IsTimeOnly(scene.Heard.Text) ? null : TextSlots.Answer(scene, Demand)) ?? new SlotValue { Name = Demand, Skipped = true },
        Optional = true,
        Sticky = true,
    };

    private static readonly string[] Own = ["我是", "我住", "我家", "我係", "我系", "我喺", "本人", "i live", "i'm in", "i am in", "my flat", "my unit", "we live"];

    /// <summary>The unit that is complained of (“6栋102的垃圾”) is not the complainant's, who is on file with another.</summary>
    private static bool IsAnothers(Scene scene) =>
        scene.Heard is { Intent: Intent.Complaint, Slots: { Building: { } building, Unit: { } unit } }
        && scene.Facts.UnitsOnFile.Count > 0 && !scene.Facts.UnitsOnFile.Any(own => own.Building == building && own.Unit == unit)
        && !Words.HasAny(scene.Heard.Text, Own);

    // “地库B区36号” answers no question for a demand.
    private static bool TellsOnlyWhere(Heard heard)
    {
        const string Numbering = "区區号號栋棟座楼樓层層室";
        return heard.Slots.Place is { } place && heard.Text.Contains(place, StringComparison.Ordinal)
            && !heard.Text.Replace(place, "", StringComparison.Ordinal).Any(static sign => char.IsLetter(sign) && !char.IsAsciiLetterUpper(sign) && !Numbering.Contains(sign, StringComparison.Ordinal));
    }

    // “every day from 9 to 6” is kept whole where the time was asked for.
    private static string? TimeOf(Scene scene)
    {
        var heard = scene.Heard;
        var told = ComplaintTelling.Of(heard).Happened;
        return told is not null && scene.Draft is { Asked: Happened } && heard.Intent != Intent.Complaint && heard.Text.Length <= LongestTime && heard.Text.AsSpan().IndexOfAny(',', '，') < 0
            ? heard.Text
            : told;
    }

    // The time that the course of events tells was named as wrong.
    private static bool IsForgotten(Draft draft) =>
        draft.Asked is Asking.Confirm or Asking.Change or Happened && draft.Find(Happened) is null && ComplaintTelling.TimeIn(draft.Find("item")?.Text) is not null;

    // At the read-back a wish may come after all; it is read back once more.
    private static SlotValue? Later(Scene scene) =>
        scene is { Draft.Asked: Asking.Confirm, Heard: { Answer: null, Choice: null, Control: null, Corrects: false, When: null, Slots: { Name: null, Phone: null, Unit: null, Building: null } } heard } && !Words.GivesUp(heard.Text) && NameRecogniser.Alone(heard) is null
            ? TextSlots.Answer(scene, Demand)
            : null;

    private static bool IsFurtherWish(Scene scene) =>
        scene.Draft is { Asked: Asking.Confirm } draft && draft.Find(Demand) is { Skipped: false } && Wishes.Any(word => scene.Heard.Text.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    // “希望减免一个月物业费” at the read-back is wished for as well.
    private static SlotValue? Further(Scene scene, SlotValue known) =>
        Mending.Of(scene, known) ?? (scene.Heard is { Choice: null, Answer: null, Corrects: false } heard && IsFurtherWish(scene) && known.Text is { } text && text.Length + heard.Text.Length <= LongestDemand && !text.Contains(heard.Text, StringComparison.Ordinal)
            ? known with { Text = text + (heard.Text.Any(Letters.IsHan) ? "，" : ", ") + heard.Text }
            : null);

    private static string Offer(Scene scene, string value, string kind) => Choices.OfValue(value, Wording.Plain(kind, scene.Language));

    private static ComplaintKind? KindOf(Scene scene) => scene.Draft is { } draft ? ComplaintKinds.Of(scene.Setting.Estate, draft) : null;

    private static bool IsPublic(Scene scene) => KindOf(scene) is { IsPublic: true };

    private static bool GoesOn(Scene scene) => KindOf(scene) is { GoesOn: true };

    private static bool Asks(Scene scene, Draft draft, ComplaintDetail detail) =>
        ComplaintKinds.Of(scene.Setting.Estate, draft)?.Asks.Contains(detail) == true;

    // A unit, a yes or a button tells nothing of the matter.
    private static bool IsTold(Scene scene) =>
        scene.Heard is { Choice: null } heard && !IsFurtherWish(scene)
        && (heard.Corrects || (heard.Answer is null && (heard.Intent == Intent.Complaint || (heard.Intent != Intent.Question && scene.Draft is { Asked: "item" or Supervisor or Whom or Happened or Demand }))));

    // “希望明天解决” at the read-back; “希望派人上门” sounds like a booking and is a wish all the same.
    private static bool IsWish(Heard heard) => heard is { Choice: null, Answer: null } && (heard.Intent is Intent.Other or Intent.Suggestion || Wishes.Any(word => heard.Text.StartsWith(word, StringComparison.OrdinalIgnoreCase)));

    private static string? PersonIn(Scene scene) =>
        ComplaintKinds.PersonOf(scene.Setting.Estate, scene.Heard.Text) is { } person
            ? person.Names.FirstOrDefault(name => scene.Heard.Text.Contains(name, StringComparison.OrdinalIgnoreCase))
            : null;

    private static SlotValue? HearCourse(Scene scene, SlotValue? known)
    {
        var heard = scene.Heard;
        if (heard.Corrects)
        {
            return heard.Intent == Intent.Complaint ? TextSlots.Of("item", heard.Slots.Item) : null;
        }

        if (heard.Choice is not null || heard.Answer is not null)
        {
            return null;
        }

        return heard.Intent == Intent.Complaint || (known is null && heard.Slots.Item is not null)
            ? TextSlots.Of("item", ComplaintTelling.Of(heard, IsAnothers(scene)).Course)
            : null;
    }

    // The answer is acted on at once; the slot itself says no more than that it was given.
    private static SlotValue Called(Scene scene, bool wanted)
    {
        if (wanted)
        {
            SupervisorCall.Make(scene);
        }

        return new SlotValue { Name = Supervisor, Skipped = true };
    }

    private static string Short(string text) => text.Length <= LongestTime ? text : text[..LongestTime];
}

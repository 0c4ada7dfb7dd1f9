using System.Collections.ObjectModel;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Forms;

/// <summary>Offered answers. A draft stores their codes; a label and the text it says are made when they are offered.</summary>
internal static class Choices
{
    public const string Yes = "yes";
    public const string Change = "change";
    public const string Skip = "skip";
    public const string Resume = "resume";
    public const string Drop = "drop";
    public const string Keep = "keep";
    public const string OwnNumber = "own";
    public const string Resend = "resend";
    public const string Helped = "helped";
    public const string NotHelped = "nothelped";
    public const string NoneOfThese = "none";

    private static readonly string[] StartKinds = ["choice.start.repair", "choice.start.complaint", "choice.start.booking", "choice.start.question", "choice.start.status"];

    private const string SlotPrefix = "slot:";
    private const string UnitPrefix = "unit:";
    private const string TicketPrefix = "ticket:";
    private const string ValuePrefix = "value:";

    public static string OfSlot(string name) => SlotPrefix + name;

    /// <summary>A slot of the catalogue, labelled in the language it was offered in.</summary>
    public static string OfSlot(Slot slot, Language language) => slot.Labels?.GetValueOrDefault(language) is { } label ? $"{SlotPrefix}{slot.Name}|{label}" : OfSlot(slot.Name);

    public static string OfUnit(UnitRef unit) => $"{UnitPrefix}{unit.Building}|{unit.Entrance}|{unit.Unit}";

    public static string OfTicket(string number) => TicketPrefix + number;

    /// <summary>A choice of the catalogue or of the turn, labelled in the language it was offered in.</summary>
    /// <param name="value">What is stored; without a bar.</param>
    /// <param name="label">What is read.</param>
    public static string OfValue(string value, string label) => $"{ValuePrefix}{value}|{label}";

    public static (string Value, string Label)? ValueOf(string code) =>
        After(code, ValuePrefix) is { } rest && rest.IndexOf('|', StringComparison.Ordinal) is var bar and >= 0 ? (rest[..bar], rest[(bar + 1)..]) : null;

    public static string? SlotOf(string code) => After(code, SlotPrefix) is { } rest && rest.IndexOf('|', StringComparison.Ordinal) is var bar ? bar < 0 ? rest : rest[..bar] : null;

    public static string? TicketOf(string code) => After(code, TicketPrefix);

    public static UnitRef? UnitOf(string code) =>
        After(code, UnitPrefix)?.Split('|') is [var building, var entrance, var unit]
            ? new UnitRef(Part(building), Part(entrance), Part(unit))
            : null;

    /// <summary>The code that a message picks: by digit, or by saying a label.</summary>
    public static string? Chosen(Draft? draft, Heard heard, Language language)
    {
        if (draft is null || draft.Offered.Count == 0)
        {
            return null;
        }

        if (heard.Choice is { } digit)
        {
            return digit >= 1 && digit <= draft.Offered.Count ? draft.Offered[digit - 1] : null;
        }

        foreach (var code in draft.Offered)
        {
            if (heard.Text.Equals(Offer(code, language).Value, StringComparison.OrdinalIgnoreCase))
            {
                return code;
            }
        }

        return null;
    }

    public static IReadOnlyList<ReplyChoice> Offer(IReadOnlyList<string> codes, Language language)
    {
        if (codes.Count == 0)
        {
            return [];
        }

        var choices = new ReplyChoice[codes.Count];
        for (var i = 0; i < choices.Length; i++)
        {
            choices[i] = Offer(codes[i], language);
        }

        return choices;
    }

    /// <summary>What can be begun here, for a greeting with buttons.</summary>
    public static IReadOnlyList<ReplyChoice> Starts(Language language) =>
        [.. StartKinds.Select(kind => new ReplyChoice(kind, ReadOnlyDictionary<string, string>.Empty, Wording.Plain(kind, language)))];

    private static ReplyChoice Offer(string code, Language language)
    {
        var none = ReadOnlyDictionary<string, string>.Empty;
        if (UnitOf(code) is { } unit)
        {
            return new ReplyChoice("choice.unit", none, UnitWording.Of(unit, language)) { Unit = unit };
        }

        if (TicketOf(code) is { } ticket)
        {
            return new ReplyChoice("choice.ticket", new Dictionary<string, string>(1) { ["ticket"] = ticket }, ticket);
        }

        if ((ValueOf(code)?.Label ?? LabelOfSlot(code)) is { } label)
        {
            return new ReplyChoice("choice.value", new Dictionary<string, string>(1) { ["text"] = label }, label);
        }

        var kind = LabelOf(code);
        return new ReplyChoice(kind, none, Wording.Plain(kind, language));
    }

    private static string LabelOf(string code) => code switch
    {
        Yes => "choice.yes",
        Change => "choice.change",
        Skip => "choice.skip",
        Resume => "choice.resume",
        Drop => "choice.drop",
        Keep => "choice.keep",
        OwnNumber => "choice.own",
        Resend => "choice.resend",
        Helped => "choice.helped",
        NotHelped => "choice.nothelped",
        NoneOfThese => "choice.none",
        _ => "choice.slot." + SlotOf(code),
    };

    private static string? LabelOfSlot(string code) =>
        After(code, SlotPrefix) is { } rest && rest.IndexOf('|', StringComparison.Ordinal) is var bar and >= 0 ? rest[(bar + 1)..] : null;

    private static string? After(string code, string prefix) =>
        code.StartsWith(prefix, StringComparison.Ordinal) ? code[prefix.Length..] : null;

    private static string? Part(string part) => part.Length == 0 ? null : part;
}

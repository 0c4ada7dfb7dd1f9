using System.Globalization;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Applications;

/// <summary>An application as staff type it for a resident: the same request as from the form the resident fills.</summary>
public static class TypedApplication
{
    private const int MaxText = 120;

    /// <summary>Reads what was typed.</summary>
    /// <param name="kind">What is applied for.</param>
    /// <param name="typed">Values by name of slot: dates as yyyy-MM-dd, choices by their stored value, <c>yes</c> or <c>no</c>; what is not in it was left out.</param>
    /// <param name="language">Language of the resident.</param>
    /// <returns>The request, and slots at fault with a reason: missing, too_long, unknown, not_possible.</returns>
    /// <remarks>Only what a paper depends on has to be answered: else a paper without which nobody may approve could be left out unseen.</remarks>
    public static (TicketRequest Request, IReadOnlyDictionary<string, string> Faults) Read(ApplicationKind kind, IReadOnlyDictionary<string, string> typed, Language language)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(typed);
        var faults = new Dictionary<string, string>(StringComparer.Ordinal);
        var draft = new Draft { Form = DescribedForm.Prefix + kind.Name };
        foreach (var slot in kind.Slots)
        {
            if (typed.GetValueOrDefault(slot.Name)?.Trim() is not { Length: > 0 } written)
            {
                if (kind.Papers.Any(paper => paper.When?.Slot == slot.Name) && DescribedForm.Holds(slot.When, draft))
                {
                    faults[slot.Name] = "missing";
                }
            }
            else if (FaultOf(slot, written) is { } fault)
            {
                faults[slot.Name] = fault;
            }
            else
            {
                draft = draft.With(ValueOf(slot, written, language));
            }
        }

        return (DescribedRequest.Of(kind, language, draft), faults);
    }

    private static string? FaultOf(ApplicationSlot slot, string written) => slot.Type switch
    {
        _ when written.Length > MaxText => "too_long",
        SlotType.Date => DayOf(written) is null ? "not_possible" : null,
        SlotType.Number => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 9999 ? null : "not_possible",
        SlotType.YesNo => written is DescribedSlots.Yes or DescribedSlots.No ? null : "unknown",
        SlotType.Choice => slot.Choices.ContainsKey(written) ? null : "unknown",
        _ => null,
    };

    private static SlotValue ValueOf(ApplicationSlot slot, string written, Language language) => slot.Type switch
    {
        SlotType.Date when DayOf(written) is { } day => new() { Name = slot.Name, When = new When(day, day, null, null, null, "") },
        SlotType.YesNo => new() { Name = slot.Name, Code = written, Text = Wording.Plain(written == DescribedSlots.Yes ? "application.affirmed" : "application.denied", language) },
        SlotType.Choice => new() { Name = slot.Name, Code = written, Text = slot.Choices[written][language] },
        _ => new() { Name = slot.Name, Text = written },
    };

    private static DateOnly? DayOf(string written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

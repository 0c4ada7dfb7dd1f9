using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs;

/// <summary>A form in progress, and the matters queued behind it.</summary>
/// <remarks>Belongs to the resident, not to a channel. Written on every turn: empty parts are left out when stored.</remarks>
public sealed record Draft
{
    /// <summary>Most characters kept of what was said.</summary>
    public const int MaxSaid = 2000;

    /// <summary>Version of the stored shape. Every release reads all earlier ones.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Name of the form, such as <c>repair</c>. A name that this release does not know is dropped without a word.</summary>
    public string Form { get; init => field = value ?? ""; } = "";

    /// <summary>Values so far, at most one of each name.</summary>
    public IReadOnlyList<SlotValue> Slots { get; init => field = value ?? []; } = [];

    /// <summary>The open question: a slot's name, <c>confirm</c>, <c>change</c> or <c>resume</c>; null before the first.</summary>
    public string? Asked { get; init; }

    /// <summary>Slots that the open question asks for as well; null for none.</summary>
    public IReadOnlyList<string>? AskedAlso { get; init; }

    /// <summary>Answers to the open question that did not help.</summary>
    public int Attempts { get; init; }

    /// <summary>Turns taken with this form.</summary>
    public int Turns { get; init; }

    /// <summary>Codes of the choices last offered, in order; a bare digit counts from 1.</summary>
    public IReadOnlyList<string> Offered { get; init => field = value ?? []; } = [];

    /// <summary>Further matters, taken up one after the other once this form ends.</summary>
    public IReadOnlyList<FurtherMatter> Queue { get; init => field = value ?? []; } = [];

    /// <summary>The form that was interrupted and is offered again afterwards; null when none was.</summary>
    public Draft? Behind { get; init; }

    /// <summary>The filed ticket that details are asked for (emergencies); null otherwise or while its number is not known.</summary>
    public string? Ticket { get; init; }

    /// <summary>The danger of an emergency; null otherwise.</summary>
    public EmergencyKind? Danger { get; init; }

    /// <summary>Trade, from the last message that told.</summary>
    public Category? Category { get; init; }

    /// <summary>Proposed class of a complaint.</summary>
    public ComplaintClass? ComplaintClass { get; init; }

    /// <summary>The resident said it can wait.</summary>
    public bool NotUrgent { get; init; }

    /// <summary>When the form was begun (UTC).</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When the last turn was taken with it (UTC).</summary>
    public DateTimeOffset TouchedAt { get; init; }

    /// <summary>Channel of the last turn.</summary>
    public Channel Channel { get; init; }

    /// <summary>What the resident wrote, oldest first, a line each; at most <see cref="MaxSaid"/> characters.</summary>
    public string? Said { get; init; }

    /// <summary>The value of a slot; null when it has none.</summary>
    /// <param name="name">The slot.</param>
    public SlotValue? Find(string name)
    {
        for (var i = 0; i < Slots.Count; i++)
        {
            if (Slots[i].Name == name)
            {
                return Slots[i];
            }
        }

        return null;
    }

    /// <summary>The forms of a device and those of the resident it turned out to belong to: the device's form in front, behind it the one last touched, and so on.</summary>
    /// <param name="device">Of the device; null for none.</param>
    /// <param name="resident">Of the resident; null for none.</param>
    public static Draft? Joined(Draft? device, Draft? resident)
    {
        if (device is null || resident is null)
        {
            return device ?? resident;
        }

        Draft? joined = null;
        foreach (var form in Chain(device.Behind).Concat(Chain(resident).Where(static form => form.Form != Identity.VerifyForm.Name)).OrderBy(static form => form.TouchedAt).TakeLast(MostBehind))
        {
            joined = form with { Behind = joined };
        }

        return device with { Behind = joined };
    }

    private const int MostBehind = 5;

    private static IEnumerable<Draft> Chain(Draft? first)
    {
        for (var form = first; form is not null; form = form.Behind)
        {
            yield return form;
        }
    }

    /// <summary>Whether the open question asks for a slot, alone or with others.</summary>
    internal bool Asks(string name) => Asked == name || AskedAlso?.Contains(name) == true;

    internal Draft With(SlotValue value)
    {
        var slots = new List<SlotValue>(Slots.Count + 1);
        foreach (var slot in Slots)
        {
            if (slot.Name != value.Name)
            {
                slots.Add(slot);
            }
        }

        slots.Add(value);
        return this with { Slots = slots };
    }

    internal Draft Without(string name) =>
        Find(name) is null ? this : this with { Slots = [.. Slots.Where(slot => slot.Name != name)] };

    internal Draft Saying(string text)
    {
        var said = string.IsNullOrEmpty(Said) ? text : Said.Length >= MaxSaid ? Said : $"{Said}\n{text}";
        return this with { Said = Shortening.Cut(said, MaxSaid) };
    }
}

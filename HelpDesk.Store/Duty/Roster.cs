namespace HelpDesk.Store.Duty;

/// <summary>Shifts of some days, and what follows from them. Pure and unchanging.</summary>
/// <remarks>A shift that nobody entered is there all the same, held by nobody.</remarks>
public sealed class Roster
{
    private readonly Dictionary<ShiftKey, Shift> shifts;

    /// <summary>Takes the shifts on file.</summary>
    /// <param name="onFile">Those that were entered.</param>
    /// <param name="hours">The property's hours.</param>
    public Roster(IEnumerable<Shift> onFile, LocalHours hours)
    {
        ArgumentNullException.ThrowIfNull(onFile);
        shifts = onFile.ToDictionary(shift => shift.Key);
        Hours = hours;
        IsKept = shifts.Values.Any(shift => shift.Person is not null);
    }

    /// <summary>The hours its shifts follow.</summary>
    public LocalHours Hours { get; }

    /// <summary>Somebody holds some shift: an office that keeps no roster is not told of empty shifts.</summary>
    public bool IsKept { get; }

    /// <summary>A shift.</summary>
    public Shift this[ShiftKey key] => shifts.GetValueOrDefault(key) ?? new Shift { Day = key.Day, Part = key.Part };

    /// <summary>Who holds the desk at an instant.</summary>
    public OnDuty At(DateTimeOffset now)
    {
        var span = DutySpan.At(now, Hours);
        var shift = this[span.Shift];
        var next = span.Next(Hours);
        return new(span, shift, shift.CoverAt(now), next, this[next.Shift]);
    }

    /// <summary>Shifts held by nobody which are not over and begin before an instant, soonest first.</summary>
    /// <param name="now">Now (UTC).</param>
    /// <param name="before">Their beginning lies before this (UTC).</param>
    public IReadOnlyList<Shift> Empty(DateTimeOffset now, DateTimeOffset before)
    {
        var empty = new List<Shift>();
        for (var span = DutySpan.At(now, Hours); span.From < before; span = span.Next(Hours))
        {
            if (this[span.Shift] is { Person: null } shift && empty.All(each => each.Key != shift.Key))
            {
                empty.Add(shift);
            }
        }

        return empty;
    }

    /// <summary>Whether a shift lies behind an instant for good.</summary>
    public bool IsOver(ShiftKey key, DateTimeOffset now) => DutySpan.Of(key, Hours) is not [.., var last] || last.Until <= now;
}

/// <summary>Who holds the desk.</summary>
/// <param name="Span">The stretch of the shift.</param>
/// <param name="Shift">The shift.</param>
/// <param name="Cover">Security covers; null when they do not.</param>
/// <param name="Next">The stretch that follows.</param>
/// <param name="NextShift">The shift that follows.</param>
public sealed record OnDuty(DutySpan Span, Shift Shift, Cover? Cover, DutySpan Next, Shift NextShift)
{
    /// <summary>Sign-in name of whoever is at the desk; null for nobody.</summary>
    public string? Holder => Cover?.Guard ?? Shift.Person;

    /// <summary>Since when (UTC).</summary>
    public DateTimeOffset Since => Cover?.StartedAt ?? (Shift.HeldSince is { } held && held > Span.From ? held : Span.From);

    /// <summary>Until when at the latest (UTC).</summary>
    public DateTimeOffset Until => Cover?.Until ?? Span.Until;
}

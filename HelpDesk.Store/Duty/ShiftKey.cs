using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace HelpDesk.Store.Duty;

/// <summary>Which shift: its id is written <c>2026-11-23/night</c>.</summary>
/// <param name="Day">Local date on which it begins.</param>
/// <param name="Part">Which shift of that date.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ShiftKey(DateOnly Day, ShiftPart Part)
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>A date as written in ids.</summary>
    public static string Written(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>A date as written; null when it is none, or none that a roster is kept for (2000 to 2199).</summary>
    public static DateOnly? Date(string? written) =>
        DateOnly.TryParseExact(written, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 2200 ? day : null;

    /// <summary>Reads a date and a part; null when they name no shift.</summary>
    public static ShiftKey? Parse(string? day, string? part) =>
        Date(day) is { } read && Kinds.Read<ShiftPart>(part) is { } named ? new(read, named) : null;

    /// <summary>Reads an id; null when it is none.</summary>
    public static ShiftKey? Parse(string? id) => id?.Split('/') is [var day, var part] ? Parse(day, part) : null;

    /// <summary>The Monday of a date's week.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>The shifts of some days, in the order in which they begin.</summary>
    /// <param name="from">First day.</param>
    /// <param name="days">How many.</param>
    public static IEnumerable<ShiftKey> Of(DateOnly from, int days) =>
        Enumerable.Range(0, days).SelectMany(day => Enum.GetValues<ShiftPart>(), (day, part) => new ShiftKey(from.AddDays(day), part));

    /// <inheritdoc/>
    public override string ToString() => $"{Written(Day)}/{Kinds.Written(Part)}";
}

/// <summary>A shift of a date.</summary>
[JsonConverter(typeof(SnakeCase<ShiftPart>))]
public enum ShiftPart
{
    /// <summary>白班: morning and afternoon.</summary>
    Day,

    /// <summary>午班: between them.</summary>
    Noon,

    /// <summary>夜班: until the next morning.</summary>
    Night,
}

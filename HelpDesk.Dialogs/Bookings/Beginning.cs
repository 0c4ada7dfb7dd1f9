using System.Globalization;
using System.Runtime.InteropServices;

namespace HelpDesk.Dialogs.Bookings;

/// <summary>When one slot of a service begins, on the property's wall clock.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Beginning(DateOnly Day, TimeOnly Time) : IComparable<Beginning>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm";

    /// <summary>Earlier or not.</summary>
    public static bool operator <(Beginning left, Beginning right) => left.CompareTo(right) < 0;

    /// <summary>Later or not.</summary>
    public static bool operator >(Beginning left, Beginning right) => left.CompareTo(right) > 0;

    /// <summary>Earlier or the same.</summary>
    public static bool operator <=(Beginning left, Beginning right) => left.CompareTo(right) <= 0;

    /// <summary>Later or the same.</summary>
    public static bool operator >=(Beginning left, Beginning right) => left.CompareTo(right) >= 0;

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static Beginning? Parse(string? code) =>
        DateTime.TryParseExact(code, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? new Beginning(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at))
            : null;

    /// <summary>The instant in a zone; null in the hour that spring leaves out. In autumn's repeated hour the first.</summary>
    public DateTimeOffset? InstantIn(TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = Day.ToDateTime(Time);
        if (zone.IsInvalidTime(local))
        {
            return null;
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <inheritdoc/>
    public int CompareTo(Beginning other) => (Day, Time).CompareTo((other.Day, other.Time));

    /// <summary>As in <c>2026-11-22T09:00</c>.</summary>
    public override string ToString() => Day.ToDateTime(Time).ToString(Format, CultureInfo.InvariantCulture);
}

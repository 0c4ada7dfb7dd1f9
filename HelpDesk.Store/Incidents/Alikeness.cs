using System.Globalization;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Store.Incidents;

/// <summary>How likely it is that two residents tell of one incident. Pure.</summary>
public static class Alikeness
{
    /// <summary>Score from which two tickets are proposed as one incident.</summary>
    public const int Proposed = 50;

    /// <summary>Dangers of one kind in one building within this time are one incident.</summary>
    public static readonly TimeSpan SameDanger = TimeSpan.FromMinutes(15);

    /// <summary>Other faults of one building within this time may be one: a lift that stands in the morning and again in the evening is two.</summary>
    public static readonly TimeSpan SameFault = TimeSpan.FromHours(4);

    private const int Certain = 100;
    private const int OfSupply = 90;
    private const int OfWords = 60;
    private const int OfEachWord = 5;
    private const int LeastWords = 2;
    private const int LostWithTime = 30;
    private const int LostOfWords = 10;
    private const int FloorsOfALeak = 3;

    /// <summary>0 to 100; the same both ways round.</summary>
    /// <param name="one">A ticket.</param>
    /// <param name="fault">What it tells of; null scores 0.</param>
    /// <param name="other">Another ticket.</param>
    /// <param name="otherFault">What that tells of.</param>
    public static int Score(Ticket one, Fault? fault, Ticket other, Fault? otherFault)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var apart = (one.CreatedAt - other.CreatedAt).Duration();
        return fault is null || otherFault is null || apart > SameFault || one.Number == other.Number || one.Building is null || one.Building != other.Building || IsOneParty(one, other)
            ? 0
            : fault.Matters.Intersect(otherFault.Matters, StringComparer.Ordinal).Select(matter => Of(matter, apart, one, fault, other, otherFault)).DefaultIfEmpty().Max();
    }

    private static int Of(string matter, TimeSpan apart, Ticket one, Fault fault, Ticket other, Fault otherFault) => matter switch
    {
        _ when matter.StartsWith(Fault.Danger, StringComparison.Ordinal) => apart <= SameDanger ? Certain : 0,
        Fault.Lift or Fault.Lights or Fault.Door => AreOfOneEntrance(one, other) ? OfSupply - Lost(LostWithTime, apart) : 0,
        Fault.Leak => AreOfOneEntrance(one, other) && AreAboveOneAnother(one.Unit, other.Unit) ? OfSupply - Lost(LostWithTime, apart) : 0,
        _ when matter.StartsWith(Fault.Common, StringComparison.Ordinal) || matter.StartsWith(Fault.Complaint, StringComparison.Ordinal) =>
            fault.Terms.Count(otherFault.Terms.Contains) is var shared and >= LeastWords ? Math.Min(OfWords + (OfEachWord * shared), OfSupply) - Lost(LostOfWords, apart) : 0,
        _ => OfSupply - Lost(LostWithTime, apart),
    };

    private static int Lost(int most, TimeSpan apart) => (int)(most * (apart / SameFault));

    // Somebody who says it twice is one resident: that is a duplicate.
    private static bool IsOneParty(Ticket one, Ticket other) =>
        (one.PartyId is not null && one.PartyId == other.PartyId) || (one.Phone is not null && one.Phone == other.Phone) || (one.ConversationId is not null && one.ConversationId == other.ConversationId);

    private static bool AreOfOneEntrance(Ticket one, Ticket other) => one.Entrance is null || other.Entrance is null || one.Entrance == other.Entrance;

    // 1202 and 1102 share their pipes; 1202 and 1203 do not.
    private static bool AreAboveOneAnother(string? unit, string? other) =>
        NumberOf(unit) is { } above && NumberOf(other) is { } below && above % 100 == below % 100 && Math.Abs((above / 100) - (below / 100)) is >= 1 and <= FloorsOfALeak;

    private static int? NumberOf(string? unit) => int.TryParse(unit, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 100 ? number : null;
}

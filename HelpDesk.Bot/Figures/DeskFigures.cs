using System.Globalization;
using HelpDesk.Bot.Desk;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Sla;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Figures;

/// <summary>Today and the last thirty days, from counters and the unfinished tickets that are known; nothing is scanned.</summary>
/// <remarks>
/// Unfinished tickets are counted for the viewer: a complaint hidden from them stands in no group, for a group of one would betray it.
/// Contacts say nothing of what they are about and are the same for everybody.
/// </remarks>
internal sealed class DeskFigures(DeskStore store, OpenTickets open, Estate estate, TimeProvider clock)
{
    /// <summary>Days shown, today among them.</summary>
    public const int Days = 30;

    /// <summary>Buildings shown one by one; the rest together.</summary>
    public const int MostBuildings = 12;

    /// <summary>Channels, in the order they are drawn.</summary>
    public static IReadOnlyList<string> Channels { get; } = ["sms", "chat", "teams", "staff"];

    /// <summary>Rings until the first answer, in order; the third ring sounds after those that met the rule.</summary>
    public static IReadOnlyList<string> Rings { get; } = ["0", "1", "2", "late", "breached"];

    private static readonly (string Name, TimeSpan Below)[] Ages =
    [
        ("day", TimeSpan.FromDays(1)), ("three_days", TimeSpan.FromDays(3)), ("week", TimeSpan.FromDays(7)), ("month", TimeSpan.FromDays(30)), ("older", TimeSpan.MaxValue),
    ];

    public async Task<FiguresView> ReadAsync(Viewer viewer, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = LocalTime.DateOf(now, estate.Zone);
        var unfinished = await open.ReadAsync(cancel);
        List<Ticket> seen = [.. unfinished.Select(ticket => ticket.Value).Where(ticket => StaffSight.MaySee(viewer, ticket))];
        return new(await DaysAsync(today, cancel))
        {
            IsCut = unfinished.Count >= OpenTickets.Most,
            ByAge = [.. Ages.Select((age, index) => new Figure(age.Name, seen.Count(ticket => AgeOf(now - ticket.CreatedAt) == index)))],
            ByKind = [.. Enum.GetValues<TicketKind>().Select(kind => new Figure(Kinds.Written(kind), seen.Count(ticket => ticket.Kind == kind)))],
            ByBuilding = Buildings(seen),
        };
    }

    private static int AgeOf(TimeSpan age) => Array.FindIndex(Ages, each => age < each.Below);

    private static List<Figure> Buildings(List<Ticket> seen)
    {
        List<Figure> all = [.. seen.Where(ticket => ticket.Building is not null).CountBy(ticket => ticket.Building ?? "", StringComparer.Ordinal)
            .OrderByDescending(each => each.Value).ThenBy(each => each.Key, StringComparer.Ordinal).Select(each => new Figure(each.Key, each.Value))];
        var without = seen.Count(ticket => ticket.Building is null);
        return
        [
            .. all.Take(MostBuildings),
            .. all.Count > MostBuildings ? [new Figure(Figure.Others, all.Skip(MostBuildings).Sum(each => each.Count))] : Array.Empty<Figure>(),
            .. without > 0 ? [new Figure(Figure.None, without)] : Array.Empty<Figure>(),
        ];
    }

    // The counters of a month stand together: two or three reads.
    private async Task<IReadOnlyList<DayFigures>> DaysAsync(DateOnly today, CancellationToken cancel)
    {
        List<DateOnly> days = [.. Enumerable.Range(0, Days).Select(back => today.AddDays(back - Days + 1))];
        var counted = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var month in days.Select(day => $"{DayCounters.Prefix}{day:yyyy-MM}").Distinct(StringComparer.Ordinal))
        {
            foreach (var counter in await store.Engine.CountersAsync(month, cancel))
            {
                counted[counter.Name] = counter.Value;
            }
        }

        return [.. days.Select(day => new DayFigures(
            day,
            [.. Channels.Select(channel => new Figure(channel, counted.GetValueOrDefault(DayCounters.Contact(day, channel))))],
            [.. Rings.Select(ring => new Figure(ring, counted.GetValueOrDefault(DayCounters.Ring(day, ring))))]))];
    }
}

/// <summary>Names of the counters of a local day.</summary>
internal static class DayCounters
{
    public const string Prefix = "day/";

    /// <summary>Contacts of a channel: sms, chat, teams, or staff for a visitor, letter or caller.</summary>
    public static string Contact(DateOnly day, string channel) => $"{Of(day)}contacts/{channel}";

    /// <summary>First answers by rings.</summary>
    public static string Ring(DateOnly day, string bucket) => $"{Of(day)}rings/{bucket}";

    private static string Of(DateOnly day) => $"{Prefix}{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}/";
}

/// <summary>How many of one sort.</summary>
public sealed record Figure(string Name, long Count)
{
    /// <summary>Name of those not shown one by one; no label of a building.</summary>
    public const string Others = "*";

    /// <summary>Name of those that have none.</summary>
    public const string None = "-";
}

/// <summary>A local day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Contacts">By channel.</param>
/// <param name="Rings">First answers by rings.</param>
public sealed record DayFigures(DateOnly Day, IReadOnlyList<Figure> Contacts, IReadOnlyList<Figure> Rings);

/// <summary>The figures as shown to one viewer.</summary>
/// <param name="Days">Oldest first; the last is today.</param>
public sealed record FiguresView(IReadOnlyList<DayFigures> Days)
{
    /// <summary>There are more unfinished tickets than are kept at hand; those due last are not counted.</summary>
    public bool IsCut { get; init; }

    public required IReadOnlyList<Figure> ByAge { get; init; }

    public required IReadOnlyList<Figure> ByKind { get; init; }

    public required IReadOnlyList<Figure> ByBuilding { get; init; }

    public DayFigures Today => Days[^1];

    /// <summary>The sum over some days, by name.</summary>
    public static IReadOnlyList<Figure> Sum(IEnumerable<IReadOnlyList<Figure>> of) =>
        [.. of.SelectMany(each => each).GroupBy(each => each.Name, StringComparer.Ordinal).Select(group => new Figure(group.Key, group.Sum(each => each.Count)))];
}

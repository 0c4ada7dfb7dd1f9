using System.Globalization;
using HelpDesk.Store;
using HelpDesk.Store.Tickets;
using Microsoft.AspNetCore.WebUtilities;

namespace HelpDesk.Bot.Lookup;

/// <summary>A list of tickets as an address asks for it: the same fields at the desk, in saved views, files and the API.</summary>
/// <param name="Filter">What was understood.</param>
/// <param name="Typed">Every field as it was typed.</param>
/// <param name="Faults">Fields that were not understood, with why.</param>
public sealed record FilterQuery(TicketFilter Filter, IReadOnlyDictionary<string, string> Typed, IReadOnlyDictionary<string, string> Faults)
{
    private const int MaxText = 100;
    private const string Yes = "1";

    /// <summary>The fields, in the order they are written.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["state", "kind", "class", "building", "assignee", "urgent", "overdue", "from", "to", "since", "q"];

    /// <summary>What was typed in a field; null for nothing.</summary>
    public string? this[string field] => Typed.GetValueOrDefault(field);

    /// <summary>The fields that ask for something, in order.</summary>
    public IReadOnlyList<string> Asked => [.. Fields.Where(Typed.ContainsKey)];

    /// <summary>The list as its address is written, always alike; empty for all tickets.</summary>
    public string Written => string.Join('&', Asked.Select(name => $"{name}={Uri.EscapeDataString(Typed[name])}"));

    /// <summary>An address of this list.</summary>
    /// <param name="path">Where it is shown.</param>
    /// <param name="more">A further field; null for none.</param>
    public string At(string path, string? more = null)
    {
        var query = string.Join('&', new[] { Written, more }.Where(part => !string.IsNullOrEmpty(part)));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    /// <summary>Reads an address.</summary>
    public static FilterQuery Of(IQueryCollection query) => Read(query.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal));

    /// <summary>Reads what <see cref="Written"/> wrote, or somebody else did.</summary>
    public static FilterQuery Of(string written) =>
        Read(QueryHelpers.ParseQuery(written).ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal));

    private static FilterQuery Read(Dictionary<string, string> all)
    {
        var typed = Fields.Where(field => all.GetValueOrDefault(field)?.Trim().Length > 0).ToDictionary(field => field, field => all[field].Trim(), StringComparer.Ordinal);
        var faults = new Dictionary<string, string>(StringComparer.Ordinal);
        var filter = new TicketFilter
        {
            State = Value("state", Kinds.Read<TicketState>),
            Kind = Value("kind", Kinds.Read<TicketKind>),
            Class = Text("class") is { } grade ? HandlingRules.Classes.FirstOrDefault(each => each == grade) ?? Fault<string>("class", "unknown") : null,
            Building = Text("building"),
            Assignee = Text("assignee"),
            Urgent = Value("urgent", YesOf) == true,
            Overdue = Value("overdue", YesOf) == true,
            From = Value("from", DayOf),
            To = Value("to", DayOf),
            Since = Value("since", InstantOf),
            Words = Text("q"),
        };
        if (filter.To < filter.From)
        {
            faults["to"] = "not_possible";
        }

        return new(filter, typed, faults);

        T? Value<T>(string field, Func<string, T?> read)
            where T : struct => typed.TryGetValue(field, out var written) && read(written) is { } value ? value : Missed<T>(field);

        T? Missed<T>(string field)
            where T : struct
        {
            if (typed.ContainsKey(field))
            {
                faults[field] = "unknown";
            }

            return null;
        }

        string? Text(string field) => typed.GetValueOrDefault(field) is not { } written ? null : written.Length <= MaxText ? written : Fault<string>(field, "too_long");

        T? Fault<T>(string field, string why)
            where T : class
        {
            faults[field] = why;
            return null;
        }
    }

    private static bool? YesOf(string written) => written is Yes or "true" ? true : written is "0" or "false" ? false : null;

    private static DateOnly? DayOf(string written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateTimeOffset? InstantOf(string written) =>
        DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}

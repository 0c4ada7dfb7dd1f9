using HelpDesk.Store.Engine;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Store.Incidents;

/// <summary>What of a ticket may strike several residents at once.</summary>
/// <param name="Matters">What it may be, such as <c>lift</c> or <c>danger:fire</c>; two faults of no common matter are not the same.</param>
/// <param name="Terms">Words that tell two faults of one matter apart.</param>
public sealed record Fault(IReadOnlyList<string> Matters, IReadOnlySet<string> Terms)
{
    internal const string Danger = "danger:";
    internal const string Lift = "lift";
    internal const string Lights = "lights";
    internal const string Door = "door";
    internal const string Leak = "leak";
    internal const string Common = "common:";
    internal const string Complaint = "complaint:";

    private static readonly string[] OfLift = ["电梯", "電梯", "升降机", "升降機", "𨋢", "elevator", "the lift"];
    private static readonly string[] OfCommonParts =
        ["楼道", "樓道", "走廊", "大堂", "大厅", "大廳", "楼梯", "樓梯", "车库", "車庫", "停车场", "停車場", "公共", "corridor", "hallway", "lobby", "stairwell", "staircase", "garage", "car park", "common area"];

    private static readonly string[] OfLights = ["灯", "燈", "light", "lamp"];
    private static readonly string[] OfDoor = ["单元门", "單元門", "大门", "大門", "大闸", "大閘", "门禁", "門禁", "对讲", "對講", "main door", "entrance door", "intercom", "front gate"];
    private static readonly string[] OfLeak = ["漏水", "渗水", "滲水", "滴水", "leak", "dripping"];
    private static readonly string[] OfWater = ["停水", "没水", "沒水", "冇水", "无水", "無水", "断水", "斷水", "水压", "水壓", "no water", "water is off", "water pressure", "without water"];
    private static readonly string[] OfPower = ["停电", "停電", "没电", "沒電", "冇電", "冇电", "断电", "斷電", "no power", "no electricity", "power cut", "power outage", "blackout", "power is off"];
    private static readonly string[] OfOnesOwn = ["马桶", "馬桶", "热水器", "熱水器", "洗衣机", "洗衣機", "插座", "toilet", "water heater", "washing machine", "socket", "battery", "电池", "電池"];

    /// <summary>The fault of a ticket; null for what concerns nobody else, what is confidential, and what staff took out of an incident.</summary>
    public static Fault? Of(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        if (ticket.Building is null || ticket.MergedInto is not null || ticket.Against is not null || ticket.AgainstPerson is not null || WasTakenOut(ticket))
        {
            return null;
        }

        var text = string.Join('\n', ticket.Item, ticket.Place, ticket.Text).ToLowerInvariant();
        List<string> matters = [.. MattersOf(ticket, text).Distinct(StringComparer.Ordinal)];
        return matters.Count == 0 ? null : new(matters, SearchTokens.Of($"{ticket.Item} {ticket.Text}").Where(term => term.Length > 1).ToHashSet(StringComparer.Ordinal));
    }

    private static IEnumerable<string> MattersOf(Ticket ticket, string text)
    {
        if (ticket.Danger is { } danger)
        {
            yield return Danger + danger;
        }

        if (ticket is { Kind: TicketKind.Complaint, Form: { } form })
        {
            yield return Complaint + form;
        }

        if (ticket.Kind != TicketKind.Repair)
        {
            yield break;
        }

        var isCommon = Has(OfCommonParts) || ticket.Category == "public_area";
        if (Has(OfLift) || ticket.Category == "lift")
        {
            yield return Lift;
        }
        else if (isCommon)
        {
            yield return Has(OfLights) ? Lights : Common + (ticket.Category ?? "other");
        }

        if (Has(OfDoor))
        {
            yield return Door;
        }

        if (Has(OfLeak))
        {
            yield return Leak;
        }

        if (Has(OfOnesOwn))
        {
            yield break;
        }

        if (Has(OfWater))
        {
            yield return "water";
        }

        if (Has(OfPower))
        {
            yield return "power";
        }

        if (ticket.Category == "network")
        {
            yield return "network";
        }

        bool Has(string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal));
    }

    private static bool WasTakenOut(Ticket ticket) => ticket.Incident is null && ticket.Timeline.LastOrDefault(entry => entry.Event is "joined" or "left") is { Event: "left" };
}

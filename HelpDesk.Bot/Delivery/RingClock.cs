using HelpDesk.Bot.Figures;
using HelpDesk.Store;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Sla;

namespace HelpDesk.Bot.Delivery;

/// <summary>Counts first answers in rings of the property's region.</summary>
/// <param name="RingLength">One ring: 5 s in mainland China (1 s of tone, 4 s of silence), 3 s in Hong Kong, 6 s in North America.</param>
/// <param name="Zone">Zone whose date a contact belongs to.</param>
internal sealed record RingClock(TimeSpan RingLength, TimeZoneInfo Zone)
{
    public static RingClock Default { get; } = new(TimeSpan.FromSeconds(5), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));

    /// <summary>Buckets of answers given before the third ring, in order.</summary>
    public static readonly IReadOnlyList<string> MetBuckets = ["0", "1", "2"];

    /// <summary>Counter a first answer stands in: <c>0</c> before the first tone ends (a fifth of a ring), <c>1</c> and <c>2</c> within that ring
    /// (both met), <c>late</c> from the third, <c>breached</c> from three whole rings.</summary>
    public string Bucket(TimeSpan waited) => (waited / RingLength) switch
    {
        < 0.2 => "0",
        < 1 => "1",
        < 2 => "2",
        < 3 => "late",
        _ => "breached",
    };

    /// <summary>Beginning of the counters of a day in which a person's first words stand, by bucket.</summary>
    public string PersonPrefix(DateTimeOffset at) => $"day/{TimeZoneInfo.ConvertTime(at, Zone):yyyy-MM-dd}/person/";

    /// <summary>Rings in a time, to two decimals.</summary>
    public decimal RingsIn(TimeSpan waited) => Math.Round((decimal)(waited / RingLength), 2, MidpointRounding.AwayFromZero) + 0.00m;

    /// <summary>Counts the contact when this change is the first time that its answer is with the gateway.</summary>
    public void Count(OutboxMessage before, OutboxMessage after, Changes changes)
    {
        if (before.SentAt is null && after is { SentAt: { } sentAt, AnswersContactOf: { } contactAt })
        {
            var day = LocalTime.DateOf(contactAt, Zone);
            changes.Add(DayCounters.Ring(day, Bucket(sentAt - contactAt)), 1).Add(DayCounters.Contact(day, ChannelOf(after)), 1);
        }

        if (before.SentAt is null && after is { SentAt: { } spokeAt, AnswersAskOf: { } askedAt })
        {
            changes.Add(PersonPrefix(askedAt) + Bucket(spokeAt - askedAt), 1);
        }
    }

    private static string ChannelOf(OutboxMessage answer) =>
        answer.Lane == OutboxLane.Sms ? "sms"
        : answer.ConversationId?.StartsWith("bot:msteams:", StringComparison.Ordinal) == true ? "teams"
        : "chat";
}

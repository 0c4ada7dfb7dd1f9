using System.Globalization;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Incidents;

/// <summary>Tickets of several residents, each with a conversation of their own.</summary>
internal static class Told
{
    public static string NumberOf(int index) => string.Create(CultureInfo.InvariantCulture, $"R20261121-1{index:000}");

    public static string PhoneOf(int index) => string.Create(CultureInfo.InvariantCulture, $"+8529000{index:0000}");

    /// <summary>The lift of building 2 stands: one resident among many.</summary>
    public static Ticket Lift(int index) => Some.Ticket(NumberOf(index)) with
    {
        ConversationId = $"sms:{PhoneOf(index)}",
        PartyId = $"resident-{index}",
        Phone = PhoneOf(index),
        Resident = $"住户{index}",
        Unit = string.Create(CultureInfo.InvariantCulture, $"{index + 1}01"),
        Place = null,
        Item = "电梯不动",
        Category = "lift",
        Text = "2栋电梯不动了",
        CreatedAt = Some.Now.AddMinutes(index % 60),
    };

    /// <summary>Keeps tickets with their conversations.</summary>
    public static async Task SeedAsync(DeskStore store, params IEnumerable<Ticket> tickets)
    {
        foreach (var chunk in tickets.Chunk(100))
        {
            var changes = new Changes();
            var talks = new HashSet<string>(StringComparer.Ordinal);
            foreach (var ticket in chunk)
            {
                changes.Insert(Kinds.Ticket, ticket);
                if (ticket.ConversationId is { } id && talks.Add(id) && await store.FindAsync(Kinds.Conversation, id, default) is null)
                {
                    changes.Insert(Kinds.Conversation, new ConversationRecord { Id = id, PartyId = ticket.PartyId ?? "", Address = ticket.Phone ?? "", OurAddress = "+85230000000", Messages = 2, LastAt = Some.Now });
                }
            }

            await store.CommitAsync(changes, default);
        }
    }

    public static async Task<Ticket> TicketAsync(DeskStore store, string number) =>
        (await store.FindAsync(Kinds.Ticket, number, default))?.Value ?? throw new InvalidOperationException($"There is no {number}.");

    /// <summary>Texts that were planned for a resident since the beginning.</summary>
    public static async Task<IReadOnlyList<string>> HeardAsync(DeskStore store, int index) =>
        [.. (await store.QueryAsync(Kinds.Outbox, new() { Kind = Kinds.Outbox.Name, Where = [new("recipient", HelpDesk.Store.Engine.FieldValue.Of(PhoneOf(index)))], OrderBy = "planned_at" }, default)).Select(row => row.Value.Text)];
}

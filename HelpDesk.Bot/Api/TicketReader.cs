using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Api;

/// <summary>Makes the API's ticket of a stored one: with its conversation and rings, masked for the reader.</summary>
internal sealed class TicketReader(TicketThread thread, TicketSight sight)
{
    public async Task<TicketJson> ReadAsync(Versioned<Ticket> ticket, Viewer reader, CancellationToken cancel) => TicketJson.Of(
        await sight.ShownAsync(reader, ticket, cancel),
        await thread.ReadAsync(reader, ticket.Value.ConversationId, null, cancel),
        await thread.FirstAnswerRingsAsync(ticket.Value, cancel),
        reader.Role);
}

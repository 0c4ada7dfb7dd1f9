using HelpDesk.Store;
using Microsoft.Extensions.Options;

namespace HelpDesk.Bot.Delivery;

/// <summary>What sends the messages of one lane. Nothing of it is shared with another lane.</summary>
internal sealed class DeliveryLane(OutboxClaims claims, SendQueue queue, OutboxSender sender, UnknownChecks checks, UnknownSends unknown) : IDisposable
{
    public OutboxClaims Claims => claims;

    public OutboxSender Sender => sender;

    public UnknownChecks Checks => checks;

    public UnknownSends Unknown => unknown;

    public static DeliveryLane Of(LaneGateway gateway, IServiceProvider services)
    {
        var store = services.GetRequiredService<DeskStore>();
        var records = services.GetRequiredService<DeliveryRecords>();
        var time = services.GetRequiredService<TimeProvider>();
        var logs = services.GetRequiredService<ILoggerFactory>();
        var pace = new GatewayPace();
        var holds = new RecipientHolds(time);
        var send = new RowSend(store, gateway, pace, time, logs.CreateLogger<RowSend>());
        var queue = new SendQueue(send, holds, records, services.GetRequiredService<IOptions<Settings>>(), time);
        var claims = new OutboxClaims(store, gateway, holds, pace, time);
        var checks = new UnknownChecks(store, gateway, send, records, time);
        return new(
            claims,
            queue,
            new(claims, queue, gateway, time, logs.CreateLogger<OutboxSender>()),
            checks,
            new(checks, gateway, time, logs.CreateLogger<UnknownSends>()));
    }

    public void Dispose()
    {
        sender.Dispose();
        unknown.Dispose();
        claims.Dispose();
        queue.Dispose();
    }
}

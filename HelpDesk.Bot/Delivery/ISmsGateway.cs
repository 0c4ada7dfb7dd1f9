namespace HelpDesk.Bot.Delivery;

/// <summary>A gateway of texts, which can also be asked what it received.</summary>
internal interface ISmsGateway : IOutboxGateway
{
    /// <summary>Texts the gateway received for us since an instant, oldest first, for what we missed while down.</summary>
    IAsyncEnumerable<GatewayMessage> ReceivedAsync(DateTimeOffset since, CancellationToken cancel);
}


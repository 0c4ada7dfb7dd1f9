using HelpDesk.Bot.Delivery;
using HelpDesk.Tests.Store.Outbox;

namespace HelpDesk.Tests.Contracts.Channels;

public sealed class MemorySmsGatewayTests : SmsGatewayContract
{
    private readonly ManualTimeProvider time = new(Noon.AddHours(-3));
    private MemorySmsGateway? gateway;

    private MemorySmsGateway Memory => gateway ??= new(time);

    private protected override ISmsGateway Gateway
    {
        get
        {
            Until(Noon);
            return Memory;
        }
    }

    public override Task InitializeAsync() => Task.CompletedTask;

    public override Task DisposeAsync() => Task.CompletedTask;

    private protected override void OptOut(string number) => Memory.OptOut(number);

    private protected override void Hang(bool taken) => Memory.Next(taken ? GatewayFault.TakenThenTimeout : GatewayFault.Timeout);

    private protected override void Receive(string text, DateTimeOffset at)
    {
        Until(at);
        Memory.Receive(RowFor.Resident, "+85230001234", text);
    }

    private void Until(DateTimeOffset at)
    {
        if (at > time.GetUtcNow())
        {
            time.Advance(at - time.GetUtcNow());
        }
    }
}

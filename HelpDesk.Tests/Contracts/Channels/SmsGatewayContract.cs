using HelpDesk.Bot.Delivery;
using HelpDesk.Store.Outbox;
using HelpDesk.Tests.Store.Outbox;

namespace HelpDesk.Tests.Contracts.Channels;

/// <summary>What every SMS gateway promises.</summary>
public abstract class SmsGatewayContract : IAsyncLifetime
{
    private protected static readonly DateTimeOffset Noon = ManualTimeProvider.SaturdayNoon;

    private protected abstract ISmsGateway Gateway { get; }

    public abstract Task InitializeAsync();

    public abstract Task DisposeAsync();

    [Fact]
    public async Task Given_a_text_when_it_is_accepted_then_the_gateways_id_is_told_and_stands_in_its_list()
    {
        var outcome = Assert.IsType<SendOutcome.Accepted>(await SendAsync("漏水 a+b&c=d 100% 🚰"));
        var listed = Assert.Single(await Gateway.SentToAsync(RowFor.Resident, Noon.AddHours(-1), CancellationToken.None));
        Assert.Equal((outcome.GatewayId, RowFor.Resident, "漏水 a+b&c=d 100% 🚰"), (listed.Id, listed.To, listed.Text));
    }

    [Fact]
    public async Task Given_equal_texts_when_they_are_sent_then_each_has_its_own_id()
    {
        Assert.NotEqual(await SendAsync("same"), await SendAsync("same"));
        Assert.Equal(2, (await Gateway.SentToAsync(RowFor.Resident, Noon.AddHours(-1), CancellationToken.None)).Count);
    }

    [Fact]
    public async Task Given_a_number_that_opted_out_when_it_is_texted_then_it_is_refused_for_good()
    {
        OptOut(RowFor.Resident);
        Assert.IsType<SendOutcome.Blocked>(await SendAsync("x"));
        Assert.Empty(await Gateway.SentToAsync(RowFor.Resident, Noon.AddHours(-1), CancellationToken.None));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Given_no_answer_when_a_text_is_handed_over_then_it_is_unknown_and_the_list_tells(bool taken, int listed)
    {
        Hang(taken);
        Assert.IsType<SendOutcome.Unknown>(await SendAsync("x"));
        Assert.Equal(listed, (await Gateway.SentToAsync(RowFor.Resident, Noon.AddHours(-1), CancellationToken.None)).Count);
    }

    [Fact]
    public async Task Given_texts_to_others_and_older_ones_when_the_list_is_asked_then_they_are_not_in_it()
    {
        await SendAsync("x");
        Assert.Empty(await Gateway.SentToAsync("+85269999999", Noon.AddHours(-1), CancellationToken.None));
        Assert.Empty(await Gateway.SentToAsync(RowFor.Resident, Noon.AddHours(1), CancellationToken.None));
    }

    [Fact]
    public async Task Given_texts_received_when_the_list_is_asked_then_they_come_oldest_first_and_only_since_then()
    {
        Receive("old", Noon.AddHours(-2));
        for (var n = 0; n < 5; n++)
        {
            Receive($"{n}", Noon.AddSeconds(n));
        }

        var texts = new List<string>();
        await foreach (var message in Gateway.ReceivedAsync(Noon.AddHours(-1), CancellationToken.None))
        {
            texts.Add(message.Text);
            Assert.Equal(RowFor.Resident, message.From);
        }

        Assert.Equal(["0", "1", "2", "3", "4"], texts);
    }

    private protected Task<SendOutcome> SendAsync(string text) =>
        Gateway.SendAsync(RowFor.Reply("sms:SM1/0", Noon, text: text).Claimed(Noon), CancellationToken.None);

    private protected abstract void OptOut(string number);

    private protected abstract void Hang(bool taken);

    private protected abstract void Receive(string text, DateTimeOffset at);
}

using HelpDesk.Bot.Channels.BotFramework.Auth;
using Microsoft.Extensions.Logging.Abstractions;

namespace HelpDesk.Tests.Channels.BotFramework;

/// <summary>When the issuer's keys are read, and what happens when they cannot be.</summary>
public sealed class SigningKeysTests : IAsyncLifetime, IDisposable
{
    private readonly ManualTimeProvider time = new();
    private readonly HttpClient http = new();
    private FakeChannel? channel;
    private SigningKeys? keys;

    private FakeChannel Channel => channel ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        channel = await FakeChannel.StartAsync();
        keys = new(http, new(channel.Url + "/metadata"), time, NullLogger<SigningKeys>.Instance);
    }

    public async Task DisposeAsync() => await Channel.DisposeAsync();

    public void Dispose()
    {
        keys?.Dispose();
        http.Dispose();
    }

    [Fact]
    public async Task Given_keys_that_were_read_when_they_are_asked_for_then_they_are_read_again_after_a_day()
    {
        Assert.NotNull(await FindAsync("k1"));
        time.Advance(TimeSpan.FromHours(23.9));
        Assert.NotNull(await FindAsync("k1"));
        Assert.Equal(1, Channel.KeyReads);

        time.Advance(TimeSpan.FromHours(0.2));
        Assert.NotNull(await FindAsync("k1"));
        Assert.Equal(2, Channel.KeyReads);
    }

    [Fact]
    public async Task Given_a_key_nobody_knows_when_it_is_asked_for_again_and_again_then_the_issuer_is_asked_once_an_hour()
    {
        Assert.Null(await FindAsync("new"));
        time.Advance(TimeSpan.FromMinutes(59));
        Assert.Null(await FindAsync("new"));
        Assert.Equal(1, Channel.KeyReads);

        Channel.Keys = TestToken.PublishedKeys.Replace("\"k1\"", "\"new\"", StringComparison.Ordinal);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull(await FindAsync("new"));
        Assert.Null(await FindAsync("k1"));
        Assert.Equal(2, Channel.KeyReads);
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "nonsense")]
    [InlineData(false, """{"issuer":"x"}""")]
    [InlineData(false, """{"jwks_uri":"ftp://keys.example.com/"}""")]
    public async Task Given_an_issuer_that_fails_after_a_day_when_keys_are_asked_for_then_the_last_ones_are_good(bool down, string? metadata)
    {
        Assert.NotNull(await FindAsync("k1"));
        (Channel.KeysAreDown, Channel.Metadata) = (down, metadata);
        time.Advance(TimeSpan.FromDays(2));
        Assert.NotNull(await FindAsync("k1"));

        (Channel.KeysAreDown, Channel.Metadata) = (false, null);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull(await FindAsync("k1"));
        Assert.Equal(2, Channel.KeyReads);
    }

    [Fact]
    public async Task Given_an_issuer_that_never_answered_when_a_key_is_asked_for_then_nobody_can_tell_until_it_does()
    {
        Channel.KeysAreDown = true;
        await Assert.ThrowsAsync<KeysUnavailableException>(() => FindAsync("k1"));
        Channel.KeysAreDown = false;
        await Assert.ThrowsAsync<KeysUnavailableException>(() => FindAsync("k1"));

        time.Advance(TimeSpan.FromSeconds(5));
        Assert.NotNull(await FindAsync("k1"));
    }

    [Fact]
    public async Task Given_many_at_once_when_keys_are_asked_for_then_they_are_read_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => FindAsync("k1")));
        Assert.Equal(1, Channel.KeyReads);
    }

    private async Task<SigningKey?> FindAsync(string id) => await (keys ?? throw new InvalidOperationException("Not started.")).FindAsync(id, CancellationToken.None);
}

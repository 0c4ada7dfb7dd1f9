using System.Text.Json;
using HelpDesk.Tests.Durability;

namespace HelpDesk.Tests.Clients;

/// <summary>The real Direct Line client, in node: by socket and by polling, and while the desk restarts.</summary>
[Collection(nameof(OwnProcesses))]
public sealed class DirectLineClientTests(LineProcess desk) : IClassFixture<LineProcess>
{
    [SkippableTheory]
    [InlineData("socket")]
    [InlineData("polling")]
    public async Task Given_the_real_client_when_it_talks_loses_its_stream_and_refreshes_its_token_then_every_message_comes_once_and_in_order(string mode)
    {
        await using var node = await StartAsync(mode);
        Complete(await node.JsonAsync());
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Given_the_real_client_when_the_desk_dies_and_comes_back_in_mid_conversation_then_nothing_is_lost_and_nothing_comes_twice(bool kill)
    {
        await using var node = await StartAsync("restart");
        await node.JsonAsync();
        await (kill ? desk.KillAsync() : desk.StopAsync());
        await desk.StartAsync();
        Complete(await node.JsonAsync());
    }

    private async Task<NodeProcess> StartAsync(string mode)
    {
        Skip.If(RealClients.Missing is not null, RealClients.Missing);
        return NodeProcess.Start(RealClients.InFolder("directline.cjs"), JsonSerializer.Serialize(new { domain = desk.Line, token = await desk.TokenAsync(), mode }));
    }

    // Greeting, two messages and their two answers; status 2 is online, and it never leaves it.
    private static void Complete(JsonElement told)
    {
        var seen = told.GetProperty("seen").EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, 5).Select(place => $"{place:D7}"), seen.Select(each => each.GetProperty("id").GetString()?.Split('|')[1]));
        Assert.Equal(["bot", "user", "bot", "user", "bot"], seen.Select(each => each.GetProperty("role").GetString()));
        Assert.Equal(["own-1", "own-2"], seen.Where(each => each.TryGetProperty("own", out _)).Select(each => each.GetProperty("own").GetString()));
        Assert.All(seen.Where(each => each.GetProperty("role").GetString() == "user"), each => Assert.StartsWith("dl_", each.GetProperty("user").GetString(), StringComparison.Ordinal));
        Assert.Equal(2, told.GetProperty("statuses").EnumerateArray().Last().GetInt32());
    }
}

using HelpDesk.Store.Engine;
using static HelpDesk.Tests.Contracts.Engine.Things;

namespace HelpDesk.Tests.Contracts.Engine;

/// <summary>What every engine promises; a subclass only says how to open one.</summary>
public abstract partial class StoreEngineContract : IAsyncLifetime
{
    private IStoreEngine? opened;

    private protected IStoreEngine Engine => opened ?? throw new InvalidOperationException("Not opened.");

    public Task InitializeAsync()
    {
        opened = Open();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await Engine.DisposeAsync();

    [Fact]
    public async Task Given_a_sound_store_when_checked_then_nothing_is_found()
    {
        await FillAsync();

        Assert.Empty(await Engine.CheckAsync(Never));
    }

    [Fact]
    public async Task Given_nothing_when_inserted_updated_and_deleted_then_the_version_counts_up_and_it_is_gone()
    {
        Assert.True((await Engine.WriteAsync(Put("a", body: """{"n":1}"""))).Committed);
        Assert.Equal("""1:{"n":1}""", await Engine.BodyAsync("a"));

        Assert.True((await Engine.WriteAsync(Put("a", 1, "left", 7, body: """{"n":2}"""))).Committed);
        Assert.Equal("""2:{"n":2}""", await Engine.BodyAsync("a"));

        Assert.True((await Engine.WriteAsync(Remove("a", 2))).Committed);
        Assert.Null(await Engine.BodyAsync("a"));
        Assert.True((await Engine.WriteAsync(Put("a"))).Committed);
    }

    [Theory]
    [InlineData(0, "an insert of a taken id")]
    [InlineData(1, "an update of an old version")]
    [InlineData(3, "an update of a version that never was")]
    public async Task Given_a_document_at_version_2_when_written_otherwise_then_a_conflict_names_it(long expected, string reason)
    {
        await Engine.WriteAsync(Put("a"));
        await Engine.WriteAsync(Put("a", 1));

        var result = await Engine.WriteAsync(Put("b"), Put("a", expected));

        Assert.Equal((Kind, "a"), (result.ConflictKind, result.ConflictId));
        Assert.True(await Engine.BodyAsync("b") is null, reason);
        Assert.Equal("2:{}", await Engine.BodyAsync("a"));
    }

    [Fact]
    public async Task Given_a_missing_document_when_updated_or_deleted_then_conflict()
    {
        Assert.Equal("a", (await Engine.WriteAsync(Put("a", 1))).ConflictId);
        Assert.Equal("a", (await Engine.WriteAsync(Remove("a", 1))).ConflictId);
    }

    [Fact]
    public async Task Given_a_conflict_when_refused_then_writes_deletes_and_increments_of_that_commit_are_undone()
    {
        await Engine.WriteAsync(Put("kept", body: "1"), Put("taken"));
        await Engine.CommitAsync(new([PutPlain("p")], [new("n", 5)]), Never);

        var refused = await Engine.CommitAsync(new([Remove("kept", 1), PutPlain("q"), Put("taken")], [new("n", 1), new("m", 1)]), Never);

        Assert.False(refused.Committed);
        Assert.Equal("1:1", await Engine.BodyAsync("kept"));
        Assert.Null(await Engine.BodyAsync("q", Plain));
        Assert.Equal("n=5", await Engine.CountersAsTextAsync());
    }

    [Fact]
    public async Task Given_64_at_once_when_they_insert_one_id_then_one_wins_and_counts()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 64).Select(writer => Task.Run(
            async () => await Engine.CommitAsync(new([Put("one"), Put($"own-{writer}")], [new("wins", 1)]), Never))));

        Assert.Single(results, result => result.Committed);
        Assert.Equal("wins=1", await Engine.CountersAsTextAsync());
        Assert.Equal(2, await Engine.CountAsync(All, Never));
    }

    [Fact]
    public async Task Given_64_at_once_when_each_raises_a_counter_then_all_are_counted()
    {
        await Task.WhenAll(Enumerable.Range(0, 64).Select(writer => Task.Run(
            async () => await Engine.CommitAsync(new([PutPlain($"{writer}")], [new("a/x", 1), new("a/y", writer), new("b", -1)]), Never))));

        Assert.Equal("a/x=64 a/y=2016 b=-64", await Engine.CountersAsTextAsync());
        Assert.Equal("a/x=64 a/y=2016", await Engine.CountersAsTextAsync("a/"));
    }

    [Fact]
    public async Task Given_a_commit_that_is_a_mistake_when_made_beside_others_then_it_alone_is_refused()
    {
        var good = Engine.WriteAsync(Put("good")).AsTask();

        await Assert.ThrowsAsync<ArgumentException>(async () => await Engine.WriteAsync(new DocumentWrite("unknown", "x", 0, "{}"u8.ToArray(), [], null)));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Engine.WriteAsync(Put("x") with { Fields = [] }));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Engine.WriteAsync(Put("x"), Put("x")));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Engine.WriteAsync([.. Enumerable.Range(0, Commit.MaxWrites + 1).Select(index => Put($"{index}"))]));

        Assert.True((await good).Committed);
        Assert.Equal("good", await Engine.IdsAsync(All));
    }

    [Fact]
    public async Task Given_500_documents_when_committed_at_once_then_all_are_there()
    {
        var result = await Engine.WriteAsync([.. Enumerable.Range(0, Commit.MaxWrites).Select(index => Put($"{index:D3}", rank: index))]);

        Assert.True(result.Committed);
        Assert.Equal(500, await Engine.CountAsync(All, Never));
    }

    [Fact]
    public async Task Given_a_cancelled_token_when_called_then_cancelled_and_nothing_is_written()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Engine.CommitAsync(new([Put("a")], []), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Engine.FindAsync(Kind, "a", cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Engine.QueryAsync(All, cancelled));

        Assert.Null(await Engine.BodyAsync("a"));
    }

    [Theory]
    [InlineData("𠮷野家 漏水", "beyond the basic plane")]
    [InlineData("a'b\"c;--", "quotes")]
    [InlineData("sms:+8613800138000/0", "as gateways write")]
    [InlineData("nul\0inside", "a zero character")]
    [InlineData("", "empty")]
    public async Task Given_an_odd_id_when_written_then_it_is_found_by_it_alone(string id, string reason)
    {
        await Engine.WriteAsync(Put(id, shelf: id, text: id, body: $"\"{reason}\""), Put("other", shelf: "x"));

        Assert.Equal($"1:\"{reason}\"", await Engine.BodyAsync(id));
        Assert.Equal(id, (await Engine.QueryAsync(All with { Where = [new("shelf", FieldValue.Of(id))] }, Never)).Single().Id);
    }

    [Fact]
    public async Task Given_a_long_id_and_a_large_body_when_written_then_they_come_back_whole()
    {
        var id = new string('长', 4_000);
        var body = $"\"{new string('文', 300_000)}\"";

        await Engine.WriteAsync(Put(id, shelf: id, body: body));

        Assert.Equal($"1:{body}", await Engine.BodyAsync(id));
        Assert.Equal(1, await Engine.CountAsync(All with { Where = [new("shelf", FieldValue.Of(id))] }, Never));
        Assert.True((await Engine.WriteAsync(Put(id, 1, shelf: id, body: "1"))).Committed);
        Assert.Equal("2:1", await Engine.BodyAsync(id));
    }

    /// <summary>Opens an empty engine with <see cref="Things.Kinds"/>.</summary>
    private protected abstract IStoreEngine Open();
}

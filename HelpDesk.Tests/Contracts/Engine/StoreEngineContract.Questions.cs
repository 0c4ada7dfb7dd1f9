using HelpDesk.Store.Engine;
using static HelpDesk.Tests.Contracts.Engine.Things;

namespace HelpDesk.Tests.Contracts.Engine;

/// <summary>Queries, search and counters.</summary>
public abstract partial class StoreEngineContract
{
    private static FieldValue Left => FieldValue.Of("left");

    public static TheoryData<string, Query, string> Questions => new()
    {
        { "all, by id", All, "a b c d e f" },
        { "all, by id, backwards", All with { Descending = true }, "f e d c b a" },
        { "equality", All with { Where = [new("shelf", Left)] }, "a b d" },
        { "null equals null only", All with { Where = [new("shelf", FieldValue.Null)] }, "e f" },
        { "two equalities", All with { Where = [new("shelf", Left), new("rank", FieldValue.Of(2L))] }, "b d" },
        { "range is inclusive below, exclusive above", All with { Range = new("rank", FieldValue.Of(1L), FieldValue.Of(2L)) }, "a e" },
        { "range open above", All with { Range = new("rank", FieldValue.Of(2L), null) }, "b d f" },
        { "range open below leaves nulls out", All with { Range = new("rank", null, FieldValue.Of(2L)) }, "a e" },
        { "range open on both sides leaves nulls out", All with { Range = new("rank", null, null) }, "a b d e f" },
        { "range over text", All with { Range = new("shelf", FieldValue.Of("m"), null) }, "c" },
        { "equality and range, ordered", All with { Where = [new("shelf", Left)], Range = new("rank", FieldValue.Of(1L), null), OrderBy = "rank" }, "a b d" },
        { "ordered, nulls first, ties by id", All with { OrderBy = "rank" }, "c a e b d f" },
        { "ordered backwards, ties too", All with { OrderBy = "rank", Descending = true }, "f d b e a c" },
        { "second page", All with { OrderBy = "rank", Skip = 2, Take = 2 }, "e b" },
        { "beyond the end", All with { Skip = 6 }, "" },
        { "after an id", All with { AfterId = "c", Take = 2 }, "d e" },
        { "after an id, backwards", All with { AfterId = "c", Descending = true }, "b a" },
        { "after an id, with equality and range", All with { AfterId = "a", Where = [new("shelf", Left)], Range = new("rank", FieldValue.Of(2L), null) }, "b d" },
        { "no match", All with { Where = [new("shelf", FieldValue.Of("lef"))] }, "" },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Given_six_documents_when_asked_then_those_that_match_in_order(string reason, Query query, string expected)
    {
        await FillAsync();

        Assert.Equal($"{reason}: {expected}", $"{reason}: {await Engine.IdsAsync(query)}");
        var all = query with { Skip = 0, Take = 1_000 };
        Assert.Equal((await Engine.QueryAsync(all, Never)).Count, await Engine.CountAsync(query, Never));
    }

    [Fact]
    public async Task Given_a_query_that_is_a_mistake_when_asked_then_refused()
    {
        Query[] mistakes =
        [
            All with { Kind = "unknown" }, All with { Take = 0 }, All with { Take = 1_001 }, All with { Skip = -1 },
            All with { OrderBy = "id\" --" }, All with { Where = [new("nothing", Left)] }, All with { OrderBy = "rank", AfterId = "a" },
        ];
        await FillAsync();

        foreach (var mistake in mistakes)
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Engine.QueryAsync(mistake, Never));
        }

        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Engine.FindAsync("unknown", "a", Never));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Engine.SearchAsync(Plain, "a", 1, Never));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Engine.SearchAsync(Kind, "a", 201, Never));
    }

    [Theory]
    [InlineData("漏水", "bath kitchen", "two characters")]
    [InlineData("水管", "kitchen", "two characters inside a run")]
    [InlineData("漏", "bath kitchen", "one character begins a pair")]
    [InlineData("了", "bath", "one character at the end of a run")]
    [InlineData("厨房水管漏水", "kitchen", "a long run: every pair")]
    [InlineData("水漏", "", "pairs in the other order")]
    [InlineData("漏水 tap", "kitchen", "mixed")]
    [InlineData("tap厨房", "kitchen", "mixed without a space")]
    [InlineData("kit", "kitchen", "beginning of a word")]
    [InlineData("ITCHEN", "", "middle of a word")]
    [InlineData("Tap", "lift kitchen", "any case, newest first")]
    [InlineData("１２０２", "kitchen", "full-width digits")]
    [InlineData("R20261121-00", "lift kitchen", "beginning of a number")]
    [InlineData("r20261121-0001", "kitchen", "a whole number")]
    [InlineData("𠮷野", "lift", "beyond the basic plane")]
    [InlineData("", "", "blank")]
    [InlineData("  ，。 ", "", "signs only")]
    [InlineData("\" OR * NEAR(", "", "as a query language")]
    [InlineData("gone", "", "text it had before")]
    public async Task Given_searchable_documents_when_searched_then_those_with_every_term_newest_first(string text, string expected, string reason)
    {
        await Engine.WriteAsync(Put("lift", text: "gone"));
        await Engine.WriteAsync(Put("kitchen", text: "R20261121-0001 1202 厨房水管漏水 the kitchen tap"));
        await Engine.WriteAsync(Put("bath", text: "卫生间漏水了"));
        await Engine.WriteAsync(Put("removed", text: "漏水 kitchen"), Put("silent"));
        await Engine.WriteAsync(Remove("removed", 1));
        await Engine.WriteAsync(Put("lift", 1, text: "R20261121-0002 𠮷野家 电梯 tapping"));

        var found = (await Engine.FoundAsync(text));

        Assert.Equal($"{reason}: {expected}", $"{reason}: {found}");
    }

    [Fact]
    public async Task Given_many_matches_when_few_are_taken_then_the_newest_change_comes_first()
    {
        await Engine.WriteAsync([.. Enumerable.Range(0, 300).Select(index => Put($"{index:D3}", text: "漏水 common"))]);
        await Engine.WriteAsync(Put("007", 1, text: "漏水 common"));

        Assert.Equal("007 299 298", await Engine.FoundAsync("漏水 com", take: 3));
    }

    [Fact]
    public async Task Given_a_question_of_a_thousand_words_when_searched_then_the_first_count()
    {
        await Engine.WriteAsync(Put("a", text: string.Join(' ', Enumerable.Range(0, SearchTokens.MostAsked).Select(index => $"w{index}"))));

        Assert.Equal("a", await Engine.FoundAsync(string.Join(' ', Enumerable.Range(0, 1_000).Select(index => $"w{index}"))));
    }

    private protected async Task FillAsync() => await Engine.WriteAsync(
        Put("d", shelf: "left", rank: 2),
        Put("a", shelf: "left", rank: 1),
        Put("f", rank: 3),
        Put("b", shelf: "left", rank: 2),
        Put("e", rank: 1),
        Put("c", shelf: "right"));
}

using System.Text;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Engine.Sqlite;
using HelpDesk.Tests.Contracts.Engine;
using static HelpDesk.Tests.Contracts.Engine.Things;

namespace HelpDesk.Tests.Store.Engine;

/// <summary>A file of one version is opened by the next, and by the one before.</summary>
public sealed class SchemaUpgradeTests : IDisposable
{
    private static readonly KindSchema Before = new(Kind, [new("shelf", FieldType.Text)], [["shelf"]], Searchable: false);
    private static readonly KindSchema After = new(Kind, [new("shelf", FieldType.Text), new("size", FieldType.Number)], [["size"], ["shelf", "size"]], Searchable: true);

    private readonly TempFolder folder = new();

    private string Store => folder.File("store.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Given_a_kind_that_gained_a_field_an_index_and_search_when_opened_then_old_documents_are_found_by_them()
    {
        await MakeAsync();

        await using var engine = SqliteEngine.Open(Store, [After, Kinds[1]], Refile);

        Assert.Equal("a c", await engine.IdsAsync(All with { Where = [new("shelf", FieldValue.Of("left"))], OrderBy = "size" }));
        Assert.Equal("b c", await engine.IdsAsync(All with { Range = new("size", FieldValue.Of(2L), null) }));
        Assert.Equal("c b a", await engine.FoundAsync("漏水"));
        Assert.Equal("1:a漏水", await engine.BodyAsync("a"));
        Assert.True((await engine.WriteAsync(new DocumentWrite(Kind, "a", 1, "a滴水"u8.ToArray(), [FieldValue.Null, FieldValue.Of(9L)], "滴水"))).Committed);
        Assert.Equal("c b", await engine.FoundAsync("漏水"));
        Assert.Equal("a", await engine.FoundAsync("滴水"));
        Assert.Empty(await engine.CheckAsync(Never));
    }

    [Fact]
    public async Task Given_an_upgraded_file_when_the_version_before_opens_it_then_it_works_and_the_next_upgrade_too()
    {
        await MakeAsync();
        await SqliteEngine.Open(Store, [After, Kinds[1]], Refile).DisposeAsync();

        await using (var old = SqliteEngine.Open(Store, [Before, Kinds[1]]))
        {
            Assert.Equal("a c", await old.IdsAsync(All with { Where = [new("shelf", FieldValue.Of("left"))] }));
            Assert.True((await old.WriteAsync(new DocumentWrite(Kind, "d", 0, "dddd漏水"u8.ToArray(), [FieldValue.Of("left")], null))).Committed);
        }

        await using var engine = SqliteEngine.Open(Store, [After, Kinds[1]], Refile);
        Assert.Equal("d c b a", await engine.FoundAsync("漏水"));
        Assert.Equal("d", await engine.IdsAsync(All with { Range = new("size", FieldValue.Of(4L), null) }));
    }

    [Fact]
    public async Task Given_a_field_the_version_before_does_not_know_when_it_wrote_meanwhile_then_the_next_upgrade_sets_it_right()
    {
        KindSchema wider = Before with { Fields = After.Fields };
        await using (var first = SqliteEngine.Open(Store, [wider, Kinds[1]]))
        {
            await first.WriteAsync(new DocumentWrite(Kind, "a", 0, "aaaa"u8.ToArray(), [FieldValue.Of("left"), FieldValue.Of(2L)], null));
        }

        await using (var old = SqliteEngine.Open(Store, [Before, Kinds[1]]))
        {
            await old.WriteAsync(new DocumentWrite(Kind, "a", 1, "aaaaaaaa"u8.ToArray(), [FieldValue.Of("left")], null));
        }

        await using var again = SqliteEngine.Open(Store, [wider, Kinds[1]], Refile);
        Assert.Equal("a", await again.IdsAsync(All with { Where = [new("size", FieldValue.Of(6L))] }));
    }

    [Fact]
    public async Task Given_documents_that_cannot_be_read_when_their_kind_changed_then_refused_and_the_file_stays_as_it_was()
    {
        await MakeAsync();

        Assert.Throws<InvalidOperationException>(() => SqliteEngine.Open(Store, [After, Kinds[1]]));

        await using var engine = SqliteEngine.Open(Store, [Before, Kinds[1]]);
        Assert.Equal("a b c", await engine.IdsAsync(All));
    }

    [Fact]
    public async Task Given_a_new_kind_when_opened_then_it_can_be_written()
    {
        await MakeAsync();

        await using var engine = SqliteEngine.Open(Store, [Before, Kinds[1], new("late", [], [], Searchable: false)]);

        Assert.True((await engine.WriteAsync(PutPlain("x") with { Kind = "late" })).Committed);
        Assert.Equal("1:{}", await engine.BodyAsync("x", "late"));
    }

    [Fact]
    public async Task Given_the_declared_kinds_when_opened_then_queries_of_the_desk_use_their_indexes()
    {
        await SqliteEngine.Open(Store, HelpDesk.Store.Kinds.Schemas).DisposeAsync();
        using var database = Database.OpenReader(Store);

        foreach (var kind in HelpDesk.Store.Kinds.Schemas)
        {
            foreach (var index in kind.Indexes)
            {
                var query = new Query
                {
                    Kind = kind.Name,
                    Where = [.. index.SkipLast(1).Select(field => new FieldIs(field, FieldValue.Of("x")))],
                    Range = new(index[^1], null, FieldValue.Of(5L)),
                    OrderBy = index[^1],
                };
                using var plan = database.Prepare($"EXPLAIN QUERY PLAN {QueryText.Select(query, kind)}");
                Assert.True(plan.Step());
                Assert.StartsWith($"SEARCH {kind.Name} USING INDEX", plan.Text(3), StringComparison.Ordinal);
                Assert.False(plan.Step(), "sorts");
            }
        }
    }

    [Fact]
    public async Task Given_documents_with_and_without_text_when_one_gains_it_by_an_upgrade_then_every_one_is_found_by_its_own()
    {
        KindSchema narrow = After with { Fields = Before.Fields, Indexes = Before.Indexes };
        await using (var first = SqliteEngine.Open(Store, [narrow, Kinds[1]]))
        {
            for (var each = 0; each < 5; each++)
            {
                await first.WriteAsync(new DocumentWrite(Kind, $"{each}", 0, Encoding.UTF8.GetBytes($"{each}漏水"), [FieldValue.Of("left")], each % 2 == 0 ? $"{each}漏水" : null));
            }

            Assert.Equal("4 2 0", await first.FoundAsync("漏水"));
        }

        await using var engine = SqliteEngine.Open(Store, [After, Kinds[1]], Refile);

        Assert.Equal("0 1 2 3 4", string.Join(' ', (await engine.FoundAsync("漏水")).Split(' ').Order(StringComparer.Ordinal)));
        Assert.True((await engine.WriteAsync(new DocumentWrite(Kind, "3", 1, "x"u8.ToArray(), [FieldValue.Of("left"), FieldValue.Of(1L)], null))).Committed);
        Assert.DoesNotContain("3", await engine.FoundAsync("漏水"), StringComparison.Ordinal);
        Assert.True((await engine.WriteAsync(new DocumentWrite(Kind, "3", 2, "y"u8.ToArray(), [FieldValue.Of("left"), FieldValue.Of(1L)], "又漏水"))).Committed);
        Assert.StartsWith("3 ", await engine.FoundAsync("漏水"), StringComparison.Ordinal);
        Assert.Empty(await engine.CheckAsync(Never));
    }

    [Fact]
    public async Task Given_a_searched_kind_when_found_or_opened_then_documents_are_reached_by_the_index_of_what_is_found()
    {
        await SqliteEngine.Open(Store, HelpDesk.Store.Kinds.Schemas).DisposeAsync();
        using var database = Database.OpenReader(Store);

        using var search = database.Prepare("EXPLAIN QUERY PLAN SELECT d.id FROM \"activity_search\" CROSS JOIN \"activity\" d ON d.change = \"activity_search\".rowid WHERE \"activity_search\" MATCH 'x' ORDER BY \"activity_search\".rowid DESC LIMIT 5");
        Assert.True(search.Step());
        Assert.True(search.Step());
        Assert.Contains("INDEX ix_activity_found", search.Text(3), StringComparison.Ordinal);
        Assert.False(search.Step(), "sorts");
        using var last = database.Prepare("EXPLAIN QUERY PLAN " + TableText.LastChange(HelpDesk.Store.Kinds.Activity.Schema));
        Assert.True(last.Step());
        Assert.Contains("INDEX ix_activity_found", last.Text(3), StringComparison.Ordinal);
    }

    private static Filed Refile(string kind, ReadOnlyMemory<byte> body)
    {
        var text = Encoding.UTF8.GetString(body.Span);
        return new("", [FieldValue.Of(text[0] == 'b' ? "right" : "left"), FieldValue.Of((long)text.Length - 2)], text, []);
    }

    private async Task MakeAsync()
    {
        await using var engine = SqliteEngine.Open(Store, [Before, Kinds[1]]);
        foreach (var (id, body, shelf) in new[] { ("a", "a漏水", "left"), ("b", "bb漏水", "right"), ("c", "ccc漏水", "left") })
        {
            await engine.WriteAsync(new DocumentWrite(Kind, id, 0, Encoding.UTF8.GetBytes(body), [FieldValue.Of(shelf)], null));
        }
    }
}

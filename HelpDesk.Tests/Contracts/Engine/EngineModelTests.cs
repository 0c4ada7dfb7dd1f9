using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Engine.Memory;
using HelpDesk.Store.Engine.Sqlite;
using static HelpDesk.Tests.Contracts.Engine.Things;

namespace HelpDesk.Tests.Contracts.Engine;

/// <summary>Whatever is done, the SQLite engine answers as the engine in memory does.</summary>
public sealed class EngineModelTests
{
    private static readonly string[] Ids = ["a", "b", "c", "漏", "sms:+1/0"];
    private static readonly string?[] Shelves = [null, "", "left", "right", "左"];
    private static readonly long?[] Ranks = [null, 0, 1, -7, long.MaxValue];
    private static readonly string?[] Texts = [null, "", "厨房漏水", "漏水了 tap", "Tap 1202", "水", "ＡＢ１２ 水管"];
    private static readonly string[] Asked = ["漏水", "水", "ta", "tap 水", "12", "厨房漏", "ab1", "?"];

    [Fact]
    public void Given_any_sequence_of_commits_when_asked_anything_then_both_engines_agree()
    {
        var steps = StepGenerator().ListOf().Select(list => new Run([.. list])).ToArbitrary();

        Prop.ForAll(steps, run => AgreeAsync(run).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(new Replay(new Rnd(20_261_121, 7), null)));
    }

    private static Gen<Step> StepGenerator() =>
        from writes in WriteGenerator().ListOf()
        from amount in Gen.Choose(-3, 3)
        from query in QueryGenerator()
        from asked in Gen.Elements(Asked)
        select new Step([.. writes.DistinctBy(write => write.Id)], amount, query, asked);

    private static Gen<DocumentWrite> WriteGenerator() =>
        from id in Gen.Elements(Ids)
        from expected in Gen.Frequency((3, Gen.Constant(0)), (3, Gen.Constant(1)), (2, Gen.Choose(2, 4)))
        from shelf in Gen.Elements(Shelves)
        from rank in Gen.Elements(Ranks)
        from text in Gen.Elements(Texts)
        from deletes in Gen.Choose(0, 5)
        select deletes == 0 && expected > 0 ? Remove(id, expected) : Put(id, expected, shelf, rank, text, $"\"{shelf}/{rank}\"");

    private static Gen<Query> QueryGenerator() =>
        from shelf in Gen.Elements(Shelves)
        from hasWhere in Gen.Elements(true, false)
        from low in Gen.Elements(Ranks)
        from high in Gen.Elements(Ranks)
        from hasRange in Gen.Elements(true, false)
        from order in Gen.Elements<string?>(null, "shelf", "rank")
        from backwards in Gen.Elements(true, false)
        from skip in Gen.Choose(0, 2)
        from take in Gen.Choose(1, 4)
        select new Query
        {
            Kind = Kind,
            Where = hasWhere ? [new("shelf", FieldValue.Of(shelf))] : [],
            Range = hasRange ? new("rank", low is null ? null : FieldValue.Of(low), high is null ? null : FieldValue.Of(high)) : null,
            OrderBy = order,
            Descending = backwards,
            Skip = skip,
            Take = take,
        };

    private static async Task<bool> AgreeAsync(Run run)
    {
        using var folder = new TempFolder();
        await using var model = new MemoryEngine(Kinds);
        await using var engine = SqliteEngine.Open(folder.File("store.db"), Kinds);
        foreach (var step in run.Steps)
        {
            if (await AnswerAsync(model, step) is var expected && await AnswerAsync(engine, step) is var actual && expected != actual)
            {
                throw new InvalidOperationException($"Expected {expected} but was {actual}.");
            }
        }

        return true;
    }

    private static async Task<string> AnswerAsync(IStoreEngine engine, Step step)
    {
        var result = await engine.CommitAsync(new(step.Writes, [new($"n/{step.By}", step.By), new("sum", step.By)]), Never);
        var page = await engine.QueryAsync(step.Query, Never);
        return string.Join(" | ", [
            result.ToString(),
            string.Join(' ', page.Select(document => $"{document.Id}:{document.Version}:{System.Text.Encoding.UTF8.GetString(document.Body.Span)}")),
            (await engine.CountAsync(step.Query, Never)).ToString(CultureInfo.InvariantCulture),
            await engine.FoundAsync(step.Asked),
            await engine.CountersAsTextAsync(),
        ]);
    }

    private sealed record Step(IReadOnlyList<DocumentWrite> Writes, int By, Query Query, string Asked);

    private sealed record Run(IReadOnlyList<Step> Steps);
}

using System.Text;
using HelpDesk.Store.Engine;

namespace HelpDesk.Tests.Contracts.Engine;

/// <summary>A small schema that shows all an engine must do, and short ways to write it.</summary>
internal static class Things
{
    public const string Kind = "thing";
    public const string Plain = "plain";

    public static CancellationToken Never => CancellationToken.None;

    public static IReadOnlyList<KindSchema> Kinds { get; } =
    [
        new(Kind, [new("shelf", FieldType.Text), new("rank", FieldType.Number)], [["shelf", "rank"], ["rank"]], Searchable: true),
        new(Plain, [], [], Searchable: false),
    ];

    public static DocumentWrite Put(string id, long expected = 0, string? shelf = null, long? rank = null, string? text = null, string body = "{}") =>
        new(Kind, id, expected, Encoding.UTF8.GetBytes(body), [FieldValue.Of(shelf), FieldValue.Of(rank)], text);

    public static DocumentWrite PutPlain(string id, long expected = 0, string body = "{}") => new(Plain, id, expected, Encoding.UTF8.GetBytes(body), [], null);

    public static DocumentWrite Remove(string id, long expected) => new(Kind, id, expected, null, [], null);

    public static Query All => new() { Kind = Kind, Take = 1_000 };

    public static ValueTask<CommitResult> WriteAsync(this IStoreEngine engine, params DocumentWrite[] writes) => engine.CommitAsync(new(writes, []), Never);

    public static async Task<string?> BodyAsync(this IStoreEngine engine, string id, string kind = Kind) =>
        await engine.FindAsync(kind, id, Never) is { } found ? $"{found.Version}:{Encoding.UTF8.GetString(found.Body.Span)}" : null;

    public static async Task<string> IdsAsync(this IStoreEngine engine, Query query) =>
        string.Join(' ', (await engine.QueryAsync(query, Never)).Select(document => document.Id));

    public static async Task<string> FoundAsync(this IStoreEngine engine, string text, int take = 50) =>
        string.Join(' ', (await engine.SearchAsync(Kind, text, take, Never)).Select(document => document.Id));

    public static async Task<string> CountersAsTextAsync(this IStoreEngine engine, string prefix = "") =>
        string.Join(' ', (await engine.CountersAsync(prefix, Never)).Where(counter => counter.Value != 0).Select(counter => $"{counter.Name}={counter.Value}"));
}

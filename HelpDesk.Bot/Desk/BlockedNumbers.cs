using System.Collections.Frozen;
using HelpDesk.Bot.Duty;
using HelpDesk.Store;
using HelpDesk.Store.Engine;

namespace HelpDesk.Bot.Desk;

/// <summary>Numbers that nothing can be texted to, for the board: their residents are called.</summary>
/// <remarks>Read once and again after each change of a number's consent. Only the first <see cref="Most"/> are known. Thread-safe.</remarks>
internal sealed class BlockedNumbers
{
    /// <summary>Numbers kept.</summary>
    public const int Most = 1000;

    private readonly DeskStore store;
    private readonly Remembered<FrozenSet<string>> numbers;

    public BlockedNumbers(DeskStore store)
    {
        this.store = store;
        numbers = new(store, Kinds.Consent, ReadNumbersAsync);
    }

    public ValueTask<FrozenSet<string>> ReadAsync(CancellationToken cancel) => numbers.ReadAsync(cancel);

    private async Task<FrozenSet<string>> ReadNumbersAsync(CancellationToken cancel)
    {
        var blocked = await store.QueryAsync(Kinds.Consent, new Query { Kind = Kinds.Consent.Name, Where = [new("blocked", FieldValue.Of(1))], Take = Most }, cancel);
        return blocked.Select(consent => consent.Value.Phone).ToFrozenSet(StringComparer.Ordinal);
    }
}

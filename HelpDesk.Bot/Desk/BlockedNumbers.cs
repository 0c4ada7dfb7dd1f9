using System.Collections.Frozen;
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
    private FrozenSet<string>? known;

    public BlockedNumbers(DeskStore store)
    {
        this.store = store;
        store.Committed += changes =>
        {
            if (changes.Touches(Kinds.Consent.Name))
            {
                Volatile.Write(ref known, null);
            }
        };
    }

    public async ValueTask<FrozenSet<string>> ReadAsync(CancellationToken cancel)
    {
        if (Volatile.Read(ref known) is { } read)
        {
            return read;
        }

        var blocked = await store.QueryAsync(Kinds.Consent, new Query { Kind = Kinds.Consent.Name, Where = [new("blocked", FieldValue.Of(1))], Take = Most }, cancel);
        var numbers = blocked.Select(consent => consent.Value.Phone).ToFrozenSet(StringComparer.Ordinal);
        Volatile.Write(ref known, numbers);
        return numbers;
    }
}

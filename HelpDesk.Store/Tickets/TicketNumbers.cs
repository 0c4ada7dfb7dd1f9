using System.Runtime.InteropServices;

namespace HelpDesk.Store.Tickets;

/// <summary>Gives out ticket numbers such as <c>R20261121-0007</c>: never one twice; gaps are possible.</summary>
/// <remarks>
/// Thread-safe. One counter runs through all kinds of a local date, from 1. Numbers are leased from the store in blocks of
/// <see cref="BlockSize"/>, so that a ticket costs no write of its own; what is left of a block is lost at a restart.
/// </remarks>
public sealed class TicketNumbers(DeskStore store) : IDisposable
{
    /// <summary>Numbers leased at a time.</summary>
    public const int BlockSize = 20;

    private const int DatesKept = 4;

    private readonly SemaphoreSlim leasing = new(1, 1);
    private readonly Dictionary<DateOnly, Block> blocks = [];

    /// <summary>The next number.</summary>
    /// <param name="kind">Gives the letter: R, C, B, Q, A or S.</param>
    /// <param name="localDate">The property's local date.</param>
    /// <param name="cancel">Cancels the wait; a number may be skipped.</param>
    /// <exception cref="Engine.StoreUnavailableException">No block could be leased.</exception>
    public async ValueTask<string> NextAsync(TicketKind kind, DateOnly localDate, CancellationToken cancel)
    {
        var letter = Letter(kind);
        await leasing.WaitAsync(cancel);
        try
        {
            if (!blocks.TryGetValue(localDate, out var block) || block.IsEmpty)
            {
                block = await LeaseAsync(localDate, cancel);
            }

            Keep(localDate, block with { Next = block.Next + 1 });
            return $"{letter}{localDate:yyyyMMdd}-{block.Next:D4}";
        }
        finally
        {
            leasing.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => leasing.Dispose();

    private static char Letter(TicketKind kind) => kind switch
    {
        TicketKind.Repair => 'R',
        TicketKind.Complaint => 'C',
        TicketKind.Booking => 'B',
        TicketKind.Question => 'Q',
        TicketKind.Application => 'A',
        TicketKind.Suggestion => 'S',
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No letter."),
    };

    private async ValueTask<Block> LeaseAsync(DateOnly date, CancellationToken cancel)
    {
        var id = date.ToString("yyyyMMdd");
        while (true)
        {
            // A conflict means that somebody else leased meanwhile, so each round brings somebody on.
            var before = await store.FindAsync(Kinds.NumberLease, id, cancel);
            var first = before?.Value.Next ?? 1;
            if (await store.CommitAsync(new Changes().Put(Kinds.NumberLease, before, new NumberLease(id, first + BlockSize)), cancel))
            {
                return new(first, first + BlockSize);
            }
        }
    }

    private void Keep(DateOnly date, Block block)
    {
        if (blocks.Count >= DatesKept && !blocks.ContainsKey(date))
        {
            blocks.Remove(blocks.Keys.Min());
        }

        blocks[date] = block;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Block(long Next, long End)
    {
        public bool IsEmpty => Next >= End;
    }
}

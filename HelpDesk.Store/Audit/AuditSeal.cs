using System.Buffers;
using System.Globalization;

namespace HelpDesk.Store.Audit;

/// <summary>Closes a batch of entries: whoever changes one of them, or a seal before, would have to make every seal since anew.</summary>
public sealed record AuditSeal
{
    /// <summary>Version of the stored shape.</summary>
    public int Shape { get; init; } = 1;

    /// <summary>1 for the first, one more each.</summary>
    public required long Number { get; init; }

    /// <summary>Hash of the seal before; empty for the first.</summary>
    public required string Previous { get; init; }

    /// <summary>Id of its first entry.</summary>
    public required string First { get; init; }

    /// <summary>Id of its last entry.</summary>
    public required string Last { get; init; }

    /// <summary>Entries it closes, 1 or more.</summary>
    public required int Count { get; init; }

    /// <summary>When it was made (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>SHA-256 over all of the above and its entries, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>The document's id: the number, so that one number is given once.</summary>
    public static string IdOf(long number) => number.ToString("D10", CultureInfo.InvariantCulture);

    /// <summary>Seals entries.</summary>
    /// <param name="previous">The newest seal; null for none.</param>
    /// <param name="entries">In the order of their ids; 1 or more.</param>
    /// <param name="now">Now (UTC).</param>
    public static AuditSeal Make(AuditSeal? previous, IReadOnlyList<AuditEntry> entries, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count == 0)
        {
            throw new ArgumentException("A seal closes one entry or more.", nameof(entries));
        }

        var open = new AuditSeal
        {
            Number = (previous?.Number ?? 0) + 1,
            Previous = previous?.Hash ?? "",
            First = entries[0].Id,
            Last = entries[^1].Id,
            Count = entries.Count,
            At = now.ToUniversalTime(),
            Hash = "",
        };
        return open with { Hash = open.HashOver(entries) };
    }

    /// <summary>What is wrong with a seal; null when nothing is.</summary>
    /// <param name="previous">The seal before it; null for none.</param>
    /// <param name="seal">The seal.</param>
    /// <param name="entries">Its entries in the order of their ids, as they are now.</param>
    public static AuditFault? Check(AuditSeal? previous, AuditSeal seal, IReadOnlyList<AuditEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(seal);
        ArgumentNullException.ThrowIfNull(entries);
        var next = (previous?.Number ?? 0) + 1;
        return seal switch
        {
            _ when seal.Number != next => new(AuditFaultKind.SealMissing, next, null),
            _ when seal.Previous != (previous?.Hash ?? "") => new(AuditFaultKind.ChainBroken, seal.Number, null),
            _ when entries.Count < seal.Count => new(AuditFaultKind.EntryMissing, seal.Number, null),
            _ when entries.Count > seal.Count => new(AuditFaultKind.EntryAdded, seal.Number, null),
            _ when seal.Hash != seal.HashOver(entries) => new(AuditFaultKind.Changed, seal.Number, null),
            _ => null,
        };
    }

    private string HashOver(IReadOnlyList<AuditEntry> entries)
    {
        var form = new ArrayBufferWriter<byte>((entries.Count * 80) + 512);
        foreach (var number in new[] { Shape, Number, Count, At.UtcTicks })
        {
            Canonical.Add(form, number.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var text in new[] { Previous, First, Last })
        {
            Canonical.Add(form, text);
        }

        foreach (var entry in entries)
        {
            Canonical.Add(form, entry.Fingerprint());
        }

        return Canonical.Hash(form);
    }
}

/// <summary>Which seal an entry stands under; the sealer's own notes, kept outside the entry.</summary>
/// <param name="Entry">The entry; the document's id.</param>
/// <param name="Seal">Number of its seal; null while it waits for one.</param>
/// <param name="Fingerprint">The entry's when it was sealed, to name the one that was changed; null before.</param>
public sealed record AuditMark(string Entry, long? Seal, string? Fingerprint);

/// <summary>The first thing found wrong with the trail.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Seal">Number of the seal; null where none is concerned.</param>
/// <param name="Entry">The entry; null where it cannot be told which.</param>
public sealed record AuditFault(AuditFaultKind Kind, long? Seal, string? Entry);

/// <summary>What can be wrong with the trail.</summary>
public enum AuditFaultKind
{
    /// <summary>An entry, its order, or the seal itself is not as it was sealed.</summary>
    Changed,

    /// <summary>An entry is gone.</summary>
    EntryMissing,

    /// <summary>There is an entry that was not written by a commit of the desk.</summary>
    EntryAdded,

    /// <summary>A seal is gone.</summary>
    SealMissing,

    /// <summary>A seal does not follow from the one before.</summary>
    ChainBroken,

    /// <summary>The seal noted elsewhere is not here, or is another: the newest were cut off or made anew.</summary>
    NotAsNoted,
}

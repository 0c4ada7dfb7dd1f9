using HelpDesk.Store.Audit;

namespace HelpDesk.Tests.Store.Audit;

public sealed class AuditSealTests
{
    private static readonly AuditEntry[] Entries = [Trail.Entry(1), Trail.Entry(2), Trail.Entry(3)];
    private static readonly AuditSeal First = AuditSeal.Make(null, Entries, Trail.Now);
    private static readonly AuditSeal Second = AuditSeal.Make(First, [Trail.Entry(4)], Trail.Now);

    public static TheoryData<string, Func<AuditEntry, AuditEntry>> Changes => new()
    {
        { "who", entry => entry with { By = "guard" } },
        { "what", entry => entry with { Action = "close" } },
        { "to what", entry => entry with { Subject = "R20261121-0009" } },
        { "to what kind", entry => entry with { SubjectKind = "alarm" } },
        { "when, by a moment", entry => entry with { At = entry.At.AddTicks(1) } },
        { "from where", entry => entry with { Source = "api" } },
        { "from which network", entry => entry with { Network = null } },
        { "a field more", entry => entry with { Changed = [.. entry.Changed, "state"] } },
        { "a field less", entry => entry with { Changed = ["assignee"] } },
        { "two fields made one", entry => entry with { Changed = ["assigneetimeline"] } },
        { "the shape", entry => entry with { Shape = 2 } },
        { "its id", entry => entry with { Id = Trail.IdOf(20) } },
    };

    [Fact]
    public void Given_sealed_entries_when_they_are_as_they_were_then_nothing_is_wrong()
    {
        Assert.Null(AuditSeal.Check(null, First, Entries));
        Assert.Null(AuditSeal.Check(First, Second, [Trail.Entry(4)]));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Given_sealed_entries_when_one_is_changed_then_the_seal_tells(string what, Func<AuditEntry, AuditEntry> change)
    {
        var fault = AuditSeal.Check(null, First, [Entries[0], change(Entries[1]), Entries[2]]);

        Assert.True(fault?.Kind == AuditFaultKind.Changed, what);
    }

    [Fact]
    public void Given_sealed_entries_when_one_is_removed_added_or_in_another_place_then_the_seal_tells()
    {
        Assert.Equal(AuditFaultKind.EntryMissing, AuditSeal.Check(null, First, Entries[..2])?.Kind);
        Assert.Equal(AuditFaultKind.EntryAdded, AuditSeal.Check(null, First, [.. Entries, Trail.Entry(4)])?.Kind);
        Assert.Equal(AuditFaultKind.Changed, AuditSeal.Check(null, First, [Entries[1], Entries[0], Entries[2]])?.Kind);
    }

    [Fact]
    public void Given_a_chain_when_a_seal_is_removed_changed_or_made_anew_then_the_next_one_tells()
    {
        Assert.Equal(new(AuditFaultKind.SealMissing, 1, null), AuditSeal.Check(null, Second, [Trail.Entry(4)]));
        Assert.Equal(AuditFaultKind.Changed, AuditSeal.Check(null, First with { At = First.At.AddHours(1) }, Entries)?.Kind);
        Assert.Equal(AuditFaultKind.Changed, AuditSeal.Check(null, First with { Last = "x" }, Entries)?.Kind);
        var anew = AuditSeal.Make(null, [Trail.Entry(1, "guard"), Entries[1], Entries[2]], Trail.Now);
        Assert.Equal(new(AuditFaultKind.ChainBroken, 2, null), AuditSeal.Check(anew, Second, [Trail.Entry(4)]));
    }

    [Fact]
    public void Given_the_first_version_of_the_form_when_it_is_hashed_then_the_hash_is_the_one_of_then() =>
        Assert.Equal("68aeadc5f05e90eb168d0e64e1427b81d6af18cda4cc53e35572b7a93a0a6959", First.Hash);

    [Fact]
    public void Given_an_entry_when_its_offset_is_written_otherwise_then_it_is_the_same_instant_and_hash() =>
        Assert.Equal(Entries[0].Fingerprint(), (Entries[0] with { At = Entries[0].At.ToOffset(TimeSpan.FromHours(8)) }).Fingerprint());
}

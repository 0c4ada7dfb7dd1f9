using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Engine.Memory;

namespace HelpDesk.Tests.Store.Audit;

public sealed class AuditCheckTests : IDisposable
{
    private readonly Trail trail = new();

    public static TheoryData<string, Func<DeskStore, Changes, Task>, AuditFault> Tampering => new()
    {
        {
            "a sealed entry is changed",
            async (store, changes) => changes.Update(Kinds.Audit, await Trail.FindAsync(store, Kinds.Audit, Trail.IdOf(5)), Trail.Entry(5, "guard")),
            new(AuditFaultKind.Changed, 2, Trail.IdOf(5))
        },
        {
            "a sealed entry is removed",
            async (store, changes) => changes.Delete(Kinds.Audit, await Trail.FindAsync(store, Kinds.Audit, Trail.IdOf(5))),
            new(AuditFaultKind.EntryMissing, 2, Trail.IdOf(5))
        },
        {
            "a sealed entry is removed with its mark",
            async (store, changes) => changes.Delete(Kinds.Audit, await Trail.FindAsync(store, Kinds.Audit, Trail.IdOf(5)))
                .Delete(Kinds.AuditMark, await Trail.FindAsync(store, Kinds.AuditMark, Trail.IdOf(5))),
            new(AuditFaultKind.EntryMissing, 2, null)
        },
        {
            "an entry is put in",
            (_, changes) => Task.FromResult(changes.Insert(Kinds.Audit, Trail.Entry(0))),
            new(AuditFaultKind.EntryAdded, null, Trail.IdOf(0))
        },
        {
            "an entry is put under a seal",
            (_, changes) => Task.FromResult(changes.Insert(Kinds.Audit, Trail.Entry(0)).Insert(Kinds.AuditMark, new(Trail.IdOf(0), 1, Trail.Entry(0).Fingerprint()))),
            new(AuditFaultKind.EntryAdded, 1, null)
        },
        {
            "two entries change places",
            async (store, changes) => changes
                .Update(Kinds.Audit, await Trail.FindAsync(store, Kinds.Audit, Trail.IdOf(4)), Trail.Entry(5) with { Id = Trail.IdOf(4) })
                .Update(Kinds.Audit, await Trail.FindAsync(store, Kinds.Audit, Trail.IdOf(5)), Trail.Entry(4) with { Id = Trail.IdOf(5) }),
            new(AuditFaultKind.Changed, 2, Trail.IdOf(4))
        },
        {
            "an entry waits and is removed",
            async (store, changes) => changes.Delete(Kinds.Audit, await Trail.FindAsync(store, Kinds.Audit, Trail.IdOf(10))),
            new(AuditFaultKind.EntryMissing, null, Trail.IdOf(10))
        },
        {
            "a seal in the middle is removed",
            async (store, changes) => changes.Delete(Kinds.AuditSeal, await Trail.FindAsync(store, Kinds.AuditSeal, AuditSeal.IdOf(2))),
            new(AuditFaultKind.SealMissing, 2, null)
        },
        {
            "the newest seal is removed",
            async (store, changes) => changes.Delete(Kinds.AuditSeal, await Trail.FindAsync(store, Kinds.AuditSeal, AuditSeal.IdOf(3))),
            new(AuditFaultKind.SealMissing, 3, Trail.IdOf(7))
        },
        {
            "an entry and its seal are made anew",
            async (store, changes) =>
            {
                var seal = await Trail.FindAsync(store, Kinds.AuditSeal, AuditSeal.IdOf(2));
                var first = await Trail.FindAsync(store, Kinds.AuditSeal, AuditSeal.IdOf(1));
                changes.Update(Kinds.Audit, await Trail.FindAsync(store, Kinds.Audit, Trail.IdOf(5)), Trail.Entry(5, "guard"))
                    .Update(Kinds.AuditSeal, seal, AuditSeal.Make(first.Value, [Trail.Entry(4), Trail.Entry(5, "guard"), Trail.Entry(6)], seal.Value.At));
            },
            new(AuditFaultKind.ChainBroken, 3, null)
        },
    };

    public void Dispose() => trail.Dispose();

    [Fact]
    public async Task Given_a_trail_as_it_was_written_when_it_is_checked_then_all_is_counted_and_nothing_is_wrong()
    {
        await trail.WriteAsync();

        var report = await trail.CheckAsync();

        Assert.Equal((9, 1, 3, null), (report.Sealed, report.Waiting, report.Head?.Number, report.Fault));
    }

    [Theory]
    [MemberData(nameof(Tampering))]
    public async Task Given_a_trail_when_somebody_changes_the_file_then_the_check_tells_where(string what, Func<DeskStore, Changes, Task> tamper, AuditFault expected)
    {
        await trail.WriteAsync();
        await trail.TamperAsync(tamper);

        var fault = (await trail.CheckAsync()).Fault;

        Assert.True(fault == expected, $"{what}: {fault}");
    }

    [Fact]
    public async Task Given_the_newest_seal_cut_off_with_all_it_closes_when_checked_then_only_the_noted_head_tells()
    {
        await trail.WriteAsync();
        var head = (await trail.CheckAsync()).Head;
        await trail.TamperAsync(async (store, changes) =>
        {
            changes.Delete(Kinds.AuditSeal, await Trail.FindAsync(store, Kinds.AuditSeal, AuditSeal.IdOf(3)));
            foreach (var id in Enumerable.Range(7, 3).Select(Trail.IdOf))
            {
                changes.Delete(Kinds.Audit, await Trail.FindAsync(store, Kinds.Audit, id)).Delete(Kinds.AuditMark, await Trail.FindAsync(store, Kinds.AuditMark, id));
            }
        });

        Assert.Null((await trail.CheckAsync()).Fault);
        Assert.Equal(new(AuditFaultKind.NotAsNoted, 3, null), (await trail.CheckAsync((3, head?.Hash ?? ""))).Fault);
    }

    [Fact]
    public async Task Given_a_head_noted_before_when_the_trail_went_on_then_it_is_still_found()
    {
        await trail.WriteAsync();
        var head = (await trail.CheckAsync()).Head;
        await using (var engine = trail.Open())
        {
            await new AuditSealer(new(engine)).SealAsync(Trail.Now.AddHours(1), default);
        }

        var report = await trail.CheckAsync((3, head?.Hash ?? ""));

        Assert.Equal((4, null), (report.Head?.Number, report.Fault));
    }

    [Fact]
    public async Task Given_entries_when_one_comes_late_with_an_older_id_then_the_next_seal_holds_it()
    {
        await trail.WriteAsync();
        await using (var engine = trail.Open())
        {
            var store = new DeskStore(engine);
            await store.CommitAsync(new Changes().Audit(Trail.Entry(0)), default);
            Assert.Equal(2, await new AuditSealer(store).SealAsync(Trail.Now.AddHours(1), default));
        }

        var report = await trail.CheckAsync();

        Assert.Equal((11, 0, Trail.IdOf(0), null), (report.Sealed, report.Waiting, report.Head?.First, report.Fault));
    }

    [Fact]
    public async Task Given_more_than_one_seal_holds_when_two_seal_at_once_and_again_then_every_entry_is_sealed_once()
    {
        await using var engine = new MemoryEngine(Kinds.Schemas);
        var store = new DeskStore(engine);
        for (var number = 0; number < 1_000; number++)
        {
            await store.CommitAsync(new Changes().Audit(Trail.Entry(number)), default);
        }

        var sealedNow = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => new AuditSealer(store).SealAsync(Trail.Now, default))));
        var rest = await new AuditSealer(store).SealAsync(Trail.Now, default);
        Assert.Equal(0, await new AuditSealer(store).SealAsync(Trail.Now, default));

        Assert.Equal(1_000, sealedNow.Sum() + rest);
        var report = await new AuditCheck(store).RunAsync(null, default);
        Assert.Equal((1_000, 0, 3, null), (report.Sealed, report.Waiting, report.Head?.Number, report.Fault));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Given_an_entry_or_a_seal_when_the_desk_would_change_or_remove_it_then_the_store_refuses(bool inFile)
    {
        await using IStoreEngine engine = inFile ? trail.Open() : new MemoryEngine(Kinds.Schemas);
        var store = new DeskStore(engine);
        await store.CommitAsync(new Changes().Audit(Trail.Entry(1)), default);
        await new AuditSealer(store).SealAsync(Trail.Now, default);
        var entry = await Trail.FindAsync(store, Kinds.Audit, Trail.IdOf(1));
        var seal = await Trail.FindAsync(store, Kinds.AuditSeal, AuditSeal.IdOf(1));

        foreach (var change in new[]
        {
            new Changes().Update(Kinds.Audit, entry, entry.Value with { By = "guard" }),
            new Changes().Delete(Kinds.Audit, entry),
            new Changes().Update(Kinds.AuditSeal, seal, seal.Value with { Hash = "" }),
            new Changes().Delete(Kinds.AuditSeal, seal),
        })
        {
            await Assert.ThrowsAsync<ArgumentException>(async () => await store.CommitAsync(change, default));
        }

        Assert.Equal("tech", (await Trail.FindAsync(store, Kinds.Audit, Trail.IdOf(1))).Value.By);
        Assert.Empty(await new Integrity(store, Kinds.All).CheckAsync(default));
    }
}

using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Channels.Chat;
using HelpDesk.Store;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Sla;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Applications;

/// <summary>Checks passes at the gate and uses them up.</summary>
internal sealed class GateDesk(DeskStore store, CatalogueInUse catalogue, TimeProvider clock)
{
    /// <summary>Unknown numbers one account may try at once.</summary>
    public const int MaxUnknown = 30;

    private const int MaxTries = 50;
    private const double UnknownPerSecond = 1 / 20.0;

    private readonly RateLimit unknown = new(MaxUnknown, UnknownPerSecond, clock);

    /// <summary>Looks a number up.</summary>
    /// <param name="typed">As typed.</param>
    /// <param name="by">Who asks: guessing is slowed down by account.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public async Task<GateAnswer> CheckAsync(string typed, string by, CancellationToken cancel)
    {
        if (PassNumber.Parse(typed) is { } number && await store.FindAsync(Kinds.Pass, number, cancel) is { } pass)
        {
            return new GateAnswer.Found(pass.Value, await StatusAsync(pass.Value, cancel));
        }

        return unknown.TryTake(by) ? new GateAnswer.Unknown() : new GateAnswer.TooMany();
    }

    /// <summary>Uses a pass once for one tap.</summary>
    public async Task<GateAnswer> UseAsync(string typed, string by, string tap, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            if (PassNumber.Parse(typed) is not { } number || await store.FindAsync(Kinds.Pass, number, cancel) is not { } pass)
            {
                return await CheckAsync(typed, by, cancel);
            }

            var status = await StatusAsync(pass.Value, cancel);
            var now = clock.GetUtcNow();
            switch (status is PassStatus.Revoked ? new PassOutcome.Refused(status) : PassRules.Use(pass.Value, by, tap, now, LocalTime.DateOf(now, catalogue.Estate.Zone)))
            {
                case PassOutcome.Same:
                    return new GateAnswer.Through(pass.Value);
                case PassOutcome.Refused refused:
                    return new GateAnswer.Found(pass.Value, refused.Status);
                case PassOutcome.Used used when await store.CommitAsync(Uses(pass, used.Pass, by, now), cancel):
                    return new GateAnswer.Through(used.Pass);
            }
        }

        throw new StoreUnavailableException("The pass is being used by others without pause.");
    }

    // Found by its ticket: the number of a pass lets through.
    private static Changes Uses(Versioned<Pass> pass, Pass used, string by, DateTimeOffset now) =>
        new Changes().Update(Kinds.Pass, pass, used).Audit(AuditEntry.Of(now, by, "use_pass", Kinds.Ticket.Name, used.Ticket));

    // A withdrawn application lets nobody through.
    private async Task<PassStatus> StatusAsync(Pass pass, CancellationToken cancel) =>
        await store.FindAsync(Kinds.Ticket, pass.Ticket, cancel) is { Value.State: TicketState.Cancelled }
            ? PassStatus.Revoked
            : PassRules.Check(pass, LocalTime.DateOf(clock.GetUtcNow(), catalogue.Estate.Zone));
}

/// <summary>What the gate hears of a number.</summary>
public abstract record GateAnswer
{
    private GateAnswer()
    {
    }

    /// <summary>It is a pass of ours.</summary>
    public sealed record Found(Pass Pass, PassStatus Status) : GateAnswer;

    /// <summary>It was used for this tap.</summary>
    public sealed record Through(Pass Pass) : GateAnswer;

    /// <summary>It is none of ours, or mistyped.</summary>
    public sealed record Unknown : GateAnswer;

    /// <summary>Too many unknown numbers from this account: wait a little.</summary>
    public sealed record TooMany : GateAnswer;
}

using HelpDesk.Bot.Catalogue;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Duty;

/// <summary>Changes the roster: load, decide, commit.</summary>
internal sealed class RosterDesk(DeskStore store, RosterOnFile roster, StaffOnFile staff, CatalogueInUse catalogue, TimeProvider clock)
{
    private const int MaxTries = 5;

    /// <summary>Carries a command out.</summary>
    /// <param name="command">The command.</param>
    /// <param name="by">Who enters it.</param>
    /// <param name="seen">Version of the shift that the caller saw (0 for one that was not on file); null for whatever it is now.</param>
    /// <param name="cancel">Cancels it.</param>
    public async Task<RosterOutcome> ApplyAsync(RosterCommand command, string by, SeenShift? seen, CancellationToken cancel)
    {
        if (!await IsKnownAsync(command, cancel))
        {
            return new RosterOutcome.Refused(RosterRefusal.UnknownPerson);
        }

        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var onFile = (await roster.ReadAsync(command.From, command.To, cancel)).ToDictionary(shift => shift.Value.Key);
            if (seen is { } wanted && (onFile.GetValueOrDefault(wanted.Shift)?.Version ?? 0) != wanted.Version)
            {
                return new RosterOutcome.Stale();
            }

            var now = clock.GetUtcNow();
            var days = new Roster(onFile.Values.Select(shift => shift.Value), catalogue.LocalHours);
            switch (RosterRules.Apply(days, command, by, now))
            {
                case RosterDecision.Refused refused:
                    return new RosterOutcome.Refused(refused.Reason);
                case RosterDecision.Changed changed when await CommitAsync(changed.Shifts, onFile, by, now, cancel):
                    return new RosterOutcome.Kept(changed.Shifts.Count);
            }
        }

        return new RosterOutcome.Stale();
    }

    private async ValueTask<bool> CommitAsync(IReadOnlyList<Shift> shifts, Dictionary<ShiftKey, Versioned<Shift>> onFile, string by, DateTimeOffset now, CancellationToken cancel)
    {
        var changes = new Changes();
        foreach (var shift in shifts)
        {
            changes.Put(Kinds.Shift, onFile.GetValueOrDefault(shift.Key), shift).Audit(AuditEntry.Of(now, by, "roster", Kinds.Shift.Name, shift.Key.ToString()));
        }

        return changes.IsEmpty || await store.CommitAsync(changes, cancel);
    }

    private async ValueTask<bool> IsKnownAsync(RosterCommand command, CancellationToken cancel) =>
        command.Named is not { } name
        || (await staff.OfNameAsync(name, cancel) is { } account && (command is not RosterCommand.StartCover || account.Role == StaffRole.Security));
}

/// <summary>A shift at the version it was seen.</summary>
internal sealed record SeenShift(ShiftKey Shift, long Version);

/// <summary>What became of a command to the roster.</summary>
internal abstract record RosterOutcome
{
    private RosterOutcome()
    {
    }

    /// <param name="Shifts">How many changed; 0 when all was so already.</param>
    internal sealed record Kept(int Shifts) : RosterOutcome;

    /// <summary>Somebody else changed it meanwhile.</summary>
    internal sealed record Stale : RosterOutcome;

    internal sealed record Refused(RosterRefusal Reason) : RosterOutcome;
}

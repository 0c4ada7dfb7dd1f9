using HelpDesk.Store.Duty;

namespace HelpDesk.Bot.Duty;

/// <summary>Whether an alarm would reach somebody now and in the coming days, in a sentence for the person who set the desk up.</summary>
internal sealed class DutyState(RosterOnFile roster, DutyNumbers numbers, TimeProvider clock)
{
    public async ValueTask<string> SaysAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if ((await numbers.AtAsync(now, cancel)).Count == 0)
        {
            return "no duty number: alarms show on the desk only";
        }

        var kept = await roster.AroundNowAsync(cancel);
        var empty = kept.IsKept ? kept.Empty(now, now + DutyCalls.EmptyAhead) : [];
        return empty.Count == 0 ? "ok" : $"nobody is on the roster for {string.Join(", ", empty.Select(shift => shift.Key.ToString()))}";
    }
}

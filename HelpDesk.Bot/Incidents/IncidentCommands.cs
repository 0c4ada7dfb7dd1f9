using System.Security.Cryptography;
using System.Text;
using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Incidents;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Incidents;

/// <summary>What is done to all tickets of an incident together: kept first, taken back within its moment, then done ticket by ticket.</summary>
/// <remarks>
/// Each ticket has a commit of its own that also keeps that it was done under this command: a stop in between, or the same form sent
/// twice, tells nobody twice, and an incident may be of any size. Thread-safe; one command is carried out at a time.
/// </remarks>
internal sealed class IncidentCommands(DeskStore store, IncidentTickets incidents, DeskTickets tickets, ResidentLine line, TimeProvider clock) : IDisposable
{
    private const int Page = 20;

    private readonly SemaphoreSlim doing = new(1, 1);

    public void Dispose() => doing.Dispose();

    /// <summary>Keeps the command; the residents hear of it after the moment in which it can be taken back.</summary>
    public async Task<IncidentOutcome> PlanAsync(IncidentRequest request, CancellationToken cancel)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{request.By}\n{request.Key}")).AsSpan(0, 16));
        if (await store.FindAsync(Kinds.IncidentCommand, id, cancel) is { } before)
        {
            return OfRepeat(before.Value, request);
        }

        if (request.Action == IncidentAction.Reply && Fault(request.Text) is { } fault)
        {
            return new IncidentOutcome.Refused(fault);
        }

        if (await store.FindAsync(Kinds.Ticket, request.Number, cancel) is not { } ticket || !StaffSight.MaySee(request.Viewer, ticket.Value))
        {
            return new IncidentOutcome.NotFound();
        }

        List<Ticket> members = [.. (await incidents.OfAsync(request.Viewer, ticket.Value.Incident, cancel)).Select(each => each.Value).Where(each => each.State != TicketState.Cancelled)];
        if (members.Count < 2 || ticket.Value.Incident is not { } incident)
        {
            return new IncidentOutcome.Refused(TicketRefusal.NoIncident);
        }

        var now = clock.GetUtcNow();
        var command = new IncidentCommand
        {
            Id = id,
            Incident = incident,
            Ticket = request.Number,
            Action = request.Action,
            Text = request.Text,
            By = request.By,
            DueAt = request is { IsHeld: true, Action: not IncidentAction.Take } ? now + HeldTelling.Moment : now,
            Tickets = [.. members.Select(each => each.Number)],
            Untold = request.Action == IncidentAction.Reply ? [.. members.Where(each => each.ConversationId is not null).GroupBy(each => each.ConversationId).SelectMany(same => same.Skip(1)).Select(each => each.Number)] : [],
            State = IncidentCommandState.Planned,
        };
        var changes = new Changes().Insert(Kinds.IncidentCommand, command)
            .Audit(AuditEntry.Of(now, request.By, "incident_" + Kinds.Written(request.Action), "incident", incident));
        return await store.CommitAsync(changes, cancel) ? new IncidentOutcome.Planned(command)
            : await store.FindAsync(Kinds.IncidentCommand, id, cancel) is { } other ? OfRepeat(other.Value, request)
            : throw new StoreUnavailableException("The command to the incident could not be kept.");
    }

    /// <summary>The last command to an incident; null for none.</summary>
    public async ValueTask<IncidentCommand?> LastAsync(string incident, CancellationToken cancel) =>
        await store.QueryAsync(Kinds.IncidentCommand, new Query { Kind = Kinds.IncidentCommand.Name, Where = [new("incident", FieldValue.Of(incident))], OrderBy = "due_at", Descending = true, Take = 1 }, cancel) is [var last] ? last.Value : null;

    /// <summary>Takes a command back for all tickets at once; false when it is too late, or somebody else's.</summary>
    public async Task<bool> UndoAsync(string id, string by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await store.FindAsync(Kinds.IncidentCommand, id, cancel) is not { } command)
        {
            return false;
        }

        if (!command.Value.MayBeUndone(by, now))
        {
            return command.Value.By == by && command.Value.State == IncidentCommandState.Cancelled;
        }

        return await store.CommitAsync(
            new Changes().Update(Kinds.IncidentCommand, command, command.Value with { State = IncidentCommandState.Cancelled })
                .Audit(AuditEntry.Of(now, by, "incident_undo", "incident", command.Value.Incident)),
            cancel);
    }

    /// <summary>Carries out everything whose moment is over.</summary>
    /// <returns>How long nothing else is due; null when nothing is kept.</returns>
    public async Task<TimeSpan?> RunDueAsync(CancellationToken cancel)
    {
        await doing.WaitAsync(cancel);
        try
        {
            while (true)
            {
                var now = clock.GetUtcNow();
                var planned = await store.QueryAsync(Kinds.IncidentCommand, new Query { Kind = Kinds.IncidentCommand.Name, Where = [new("open", FieldValue.Of(1))], OrderBy = "due_at", Take = Page }, cancel);
                if (planned is not [var first, ..])
                {
                    return null;
                }

                if (first.Value.DueAt > now)
                {
                    return first.Value.DueAt - now;
                }

                foreach (var command in planned.TakeWhile(each => each.Value.DueAt <= now))
                {
                    await RunAsync(command, cancel);
                }
            }
        }
        finally
        {
            doing.Release();
        }
    }

    private async Task RunAsync(Versioned<IncidentCommand> command, CancellationToken cancel)
    {
        var toCall = new List<string>();
        foreach (var number in command.Value.Tickets)
        {
            if (await DoAsync(command.Value, number, cancel))
            {
                toCall.Add(number);
            }
        }

        await store.CommitAsync(new Changes().Update(Kinds.IncidentCommand, command, command.Value with { State = IncidentCommandState.Done, ToCall = toCall }), cancel);
    }

    // True when the resident is to be called, also where that was found out before a stop.
    private async Task<bool> DoAsync(IncidentCommand command, string number, CancellationToken cancel)
    {
        var once = $"incident:{command.Id}/{number}";
        if (await store.FindAsync(Kinds.Once, once, cancel) is not null)
        {
            return await store.FindAsync(Kinds.Task, once, cancel) is not null;
        }

        if (await store.FindAsync(Kinds.Ticket, number, cancel) is not { } ticket)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var isTold = command.Action != IncidentAction.Take && !command.Untold.Contains(number);
        var calls = isTold && !(await line.ReachAsync(ticket.Value, cancel)).CanBeWritten;
        var outcome = await tickets.ApplyAsync(
            new(number, calls && command.Action == IncidentAction.Reply ? new TicketCommand.Note(command.Text ?? "") : command.ToCommand(), command.By, null)
            {
                Once = new(null, new OnceRecord(once, "", number, now)),
                IsUntold = calls || !isTold,
                Task = calls ? new DeskTask { Id = once, Reason = DeskTaskReason.CannotBeTexted, ConversationId = ticket.Value.ConversationId, Subject = number, At = now } : null,
            },
            cancel);
        return calls && outcome is DeskOutcome.Kept { WasSame: false };
    }

    private static IncidentOutcome OfRepeat(IncidentCommand before, IncidentRequest request) =>
        before.Action == request.Action && before.Text == request.Text && before.Ticket == request.Number ? new IncidentOutcome.Planned(before) : new IncidentOutcome.KeyReused();

    private static TicketRefusal? Fault(string? text) =>
        string.IsNullOrWhiteSpace(text) ? TicketRefusal.TextMissing : text.Length > TicketRules.MaxText ? TicketRefusal.TextTooLong : null;
}

/// <summary>A command to all tickets of an incident.</summary>
/// <param name="Viewer">Who gives it: it goes to those tickets that they may see.</param>
/// <param name="Number">One of the tickets.</param>
/// <param name="Action">What is done.</param>
/// <param name="Text">What is told; null for none.</param>
/// <param name="By">A sign-in name, or <c>api:NAME</c>.</param>
/// <param name="Key">Of the form or request: under the same one it is given once.</param>
internal sealed record IncidentRequest(Viewer Viewer, string Number, IncidentAction Action, string? Text, string By, string Key)
{
    /// <summary>It can be taken back for a moment.</summary>
    public bool IsHeld { get; init; }
}

/// <summary>How a command to an incident ended.</summary>
internal abstract record IncidentOutcome
{
    private IncidentOutcome()
    {
    }

    /// <summary>Kept, or kept before.</summary>
    public sealed record Planned(IncidentCommand Command) : IncidentOutcome;

    /// <summary>The rules say no.</summary>
    public sealed record Refused(TicketRefusal Reason) : IncidentOutcome;

    /// <summary>Another command was given under the same key.</summary>
    public sealed record KeyReused : IncidentOutcome;

    /// <summary>No such ticket.</summary>
    public sealed record NotFound : IncidentOutcome;
}

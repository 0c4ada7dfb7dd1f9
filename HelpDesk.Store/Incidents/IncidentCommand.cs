using System.Text.Json.Serialization;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Store.Incidents;

/// <summary>What is done to all tickets of an incident together: each in a commit of its own, which keeps that it was done, so that nobody hears twice.</summary>
public sealed record IncidentCommand
{
    /// <summary>Version of the stored shape.</summary>
    public int Shape { get; init; } = 1;

    /// <summary>Of whoever gave it and the key of their request, so that a repeat is known; the document's id.</summary>
    public required string Id { get; init; }

    /// <summary>The incident.</summary>
    public required string Incident { get; init; }

    /// <summary>Number of the ticket it was given from.</summary>
    public required string Ticket { get; init; }

    /// <summary>What is done.</summary>
    public required IncidentAction Action { get; init; }

    /// <summary>What residents are told, or a reason for the timelines; null for none.</summary>
    public string? Text { get; init; }

    /// <summary>A sign-in name, or <c>api:NAME</c>.</summary>
    public required string By { get; init; }

    /// <summary>When it begins (UTC); until then it can be taken back.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The tickets, oldest first.</summary>
    public required IReadOnlyList<string> Tickets { get; init; }

    /// <summary>Those whose resident hears the same text in the conversation of another.</summary>
    public IReadOnlyList<string> Untold { get; init; } = [];

    /// <summary>Those whose resident cannot be written to and is to be called; filled when it is done.</summary>
    public IReadOnlyList<string> ToCall { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public required IncidentCommandState State { get; init; }

    /// <summary>Residents who are told.</summary>
    public int Residents => Tickets.Count - Untold.Count;

    /// <summary>The command to one of the tickets.</summary>
    public TicketCommand ToCommand() => Action switch
    {
        IncidentAction.Take => new TicketCommand.Take(),
        IncidentAction.Done => new TicketCommand.Done(Text),
        IncidentAction.Close => new TicketCommand.Close(Text),
        _ => new TicketCommand.Reply(Text ?? ""),
    };

    /// <summary>Whether it can still be taken back.</summary>
    /// <param name="by">Sign-in name of whoever wants to.</param>
    /// <param name="now">Now (UTC).</param>
    public bool MayBeUndone(string by, DateTimeOffset now) => by == By && State == IncidentCommandState.Planned && now < DueAt;
}

/// <summary>What can be done to all tickets of an incident.</summary>
[JsonConverter(typeof(SnakeCase<IncidentAction>))]
public enum IncidentAction
{
    /// <summary>Write to all residents.</summary>
    Reply,

    /// <summary>Take all.</summary>
    Take,

    /// <summary>Report all as done.</summary>
    Done,

    /// <summary>File all away.</summary>
    Close,
}

/// <summary>Where a command to an incident stands.</summary>
[JsonConverter(typeof(SnakeCase<IncidentCommandState>))]
public enum IncidentCommandState
{
    /// <summary>Not done, or not all of it.</summary>
    Planned,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Taken back before it began.</summary>
    Cancelled,
}

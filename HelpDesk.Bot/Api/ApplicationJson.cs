using HelpDesk.Store;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Api;

/// <summary>What is applied for, as the API writes it.</summary>
/// <param name="Decision">pending, approved, refused or sent_back.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">UTC, with Z.</param>
/// <param name="Reason">Why, or a remark.</param>
/// <param name="Pass">Number of the pass issued, the first of several.</param>
/// <param name="Passes">Numbers of all passes; empty for none.</param>
/// <param name="Papers">Papers it needs; empty for none.</param>
/// <param name="SuspendedFor">What must be put right before work goes on; null when it is not stopped.</param>
/// <param name="Works">Works that go on under it; null when there are none.</param>
internal sealed record ApplicationJson(
    string Decision, string? By, string? At, string? Reason, string? Pass, IReadOnlyList<string> Passes, IReadOnlyList<PaperJson> Papers, string? SuspendedFor, WorksJson? Works)
{
    /// <summary>Null when nothing is applied for.</summary>
    public static ApplicationJson? Of(Ticket ticket) => ApplicationRules.Of(ticket) is { } application
        ? new(
            Kinds.Written(application.Decision),
            application.By,
            application.At is { } at ? TicketJson.Instant(at) : null,
            application.Reason,
            application.Passes.Count > 0 ? application.Passes[0] : null,
            application.Passes,
            [.. application.Papers.Select(paper => new PaperJson(paper.Name, paper.Label, paper.Mandatory, paper.ReceivedAt is { } received ? TicketJson.Instant(received) : null))],
            application.Suspension?.Reason,
            WorksJson.Of(application.Works))
        : null;
}

/// <param name="Name">Name in the catalogue.</param>
/// <param name="Label">What it is, in the resident's language.</param>
/// <param name="Mandatory">Nobody approves without it.</param>
/// <param name="ReceivedAt">UTC, with Z; null while it is missing.</param>
internal sealed record PaperJson(string Name, string Label, bool Mandatory, string? ReceivedAt);

/// <param name="Decision">approved, refused, sent_back, suspended, resumed or refunded (the deposit).</param>
/// <param name="Reason">Needed for all but approved and resumed, and for a deduction; told to the resident.</param>
/// <param name="Papers">Names of all papers that are received; null leaves the ticks as they are.</param>
/// <param name="Paid">What is paid, all of it: deposit, rubbish_fee; null leaves the ticks as they are.</param>
/// <param name="Deduction">What is kept of a refunded deposit; null for nothing.</param>
internal sealed record DecisionJson(string? Decision, string? Reason, IReadOnlyList<string>? Papers, IReadOnlyList<string>? Paid, decimal? Deduction);

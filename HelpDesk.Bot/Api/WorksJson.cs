using HelpDesk.Store.Applications;

namespace HelpDesk.Bot.Api;

/// <summary>Works under an application, as the API writes them.</summary>
/// <param name="Deposit">Given back after the completion check; null when none is asked for.</param>
/// <param name="RubbishFee">Null when none is asked for.</param>
/// <param name="AllowedAt">UTC, with Z; null while they never were.</param>
/// <param name="Until">Local date, inclusive; null when no end was set.</param>
/// <param name="Checks">The last daily checks, oldest first.</param>
/// <param name="CompletionAskedAt">When the resident asked for the completion check, UTC, with Z; null when they did not, and once it was made.</param>
/// <param name="Completion">The last completion check; null before the first.</param>
/// <param name="Refund">The deposit given back; null while it was not.</param>
internal sealed record WorksJson(
    WorksMoneyJson? Deposit,
    WorksMoneyJson? RubbishFee,
    string? AllowedAt,
    DateOnly? Until,
    IReadOnlyList<WorksCheckedJson> Checks,
    string? CompletionAskedAt,
    CompletionJson? Completion,
    RefundJson? Refund)
{
    /// <summary>Null when there are none.</summary>
    public static WorksJson? Of(Works? works) => works is null
        ? null
        : new(
            MoneyOf(works.Deposit),
            MoneyOf(works.RubbishFee),
            InstantOf(works.AllowedAt),
            works.Until,
            [.. works.Checks.Select(check => new WorksCheckedJson(TicketJson.Instant(check.At), check.By, check.Finding))],
            InstantOf(works.CompletionAskedAt),
            works.Completion is { } made ? new(TicketJson.Instant(made.At), made.By, made.Passed, made.Remark) : null,
            works.Refund is { } back ? new(back.Amount, back.Deduction, back.Reason, TicketJson.Instant(back.At), back.By) : null);

    private static WorksMoneyJson? MoneyOf(WorksMoney? money) => money is null ? null : new(money.Amount, InstantOf(money.ReceivedAt), money.ReceivedBy);

    private static string? InstantOf(DateTimeOffset? at) => at is { } instant ? TicketJson.Instant(instant) : null;
}

/// <param name="Amount">In the property's currency.</param>
/// <param name="ReceivedAt">UTC, with Z; null while it was not received.</param>
/// <param name="ReceivedBy">Who received it.</param>
internal sealed record WorksMoneyJson(decimal Amount, string? ReceivedAt, string? ReceivedBy);

/// <param name="At">UTC, with Z.</param>
/// <param name="By">Who looked.</param>
/// <param name="Finding">Null when all was in order.</param>
internal sealed record WorksCheckedJson(string At, string By, string? Finding);

/// <param name="At">UTC, with Z.</param>
/// <param name="By">Who made it.</param>
/// <param name="Passed">The works are as allowed.</param>
/// <param name="Remark">What must be put right, or a remark; null for none.</param>
internal sealed record CompletionJson(string At, string By, bool Passed, string? Remark);

/// <param name="Amount">What was given back.</param>
/// <param name="Deduction">What was kept; 0 for nothing.</param>
/// <param name="Reason">Why something was kept.</param>
/// <param name="At">UTC, with Z.</param>
/// <param name="By">Who gave it back.</param>
internal sealed record RefundJson(decimal Amount, decimal Deduction, string? Reason, string At, string By);

/// <param name="Result">in_order or finding for the daily check, passed or failed for the completion check.</param>
/// <param name="Reason">What was found or must be put right; needed for finding and failed.</param>
internal sealed record WorksCheckJson(string? Result, string? Reason);

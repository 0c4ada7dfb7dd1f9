using System.Globalization;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Applications;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Applications;

/// <summary>The terms an application is filed under: those of the catalogue that day.</summary>
internal static class ApplicationTerms
{
    /// <summary>The terms; null when the catalogue describes nothing of the kind.</summary>
    public static Application? Of(TicketRequest request, Estate estate) =>
        request.Kind == Dialogs.Understanding.Intent.Application && estate.Applications.FirstOrDefault(kind => kind.Name == request.Form) is { } kind
            ? new()
            {
                Approver = ApproverOf(kind),
                Papers = [.. request.Papers.Select(paper => new Paper(paper.Name, paper.Label, paper.Mandatory))],
                StartsOn = request.StartsOn,
                EndsOn = request.EndsOn,
                Tells = kind.Tells,
                Works = kind.Works is { } works ? new() { Deposit = Money(works.Deposit), RubbishFee = Money(works.RubbishFee) } : null,
                Terms = kind.Pass is { } pass ? new(pass.Days, pass.Uses, CountOf(pass, request)) : null,
            }
            : null;

    private static WorksMoney? Money(decimal? amount) => amount is { } sum ? new(sum) : null;

    private static StaffRole ApproverOf(ApplicationKind kind) => kind.Approver switch
    {
        "agent" => StaffRole.Agent,
        "department_head" => StaffRole.DepartmentHead,
        "manager" => StaffRole.Manager,
        _ => StaffRole.Supervisor,
    };

    private static int CountOf(PassKind pass, TicketRequest request) =>
        request.Fields.FirstOrDefault(field => field.Name == pass.Each) is { } said && int.TryParse(said.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? Math.Clamp(count, 1, PassTerms.MaxCount)
            : 1;
}

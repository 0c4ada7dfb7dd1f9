using HelpDesk.Bot.Duty;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Applications;

/// <summary>Texts staff of departments, each in their language, in the commit of what they are told of.</summary>
internal sealed class DepartmentNews(StaffOnFile staff)
{
    /// <summary>Plans one text for each member of staff with a number.</summary>
    /// <param name="changes">The commit.</param>
    /// <param name="ticket">The ticket after the change; its timeline makes the texts' ids.</param>
    /// <param name="departments">Names of the departments.</param>
    /// <param name="wording">The text in a language; null for nothing.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="cancel">Cancels the reading of accounts.</param>
    public async ValueTask TellAsync(Changes changes, Ticket ticket, IReadOnlyList<string> departments, Func<Language, string?> wording, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var person in departments.Count == 0 ? [] : await staff.OfDepartmentsAsync(departments, cancel))
        {
            if (person.Phone is { } phone && wording(StaffTexts.LanguageOf(person)) is { } text)
            {
                StaffTexts.Add(changes, $"news:{ticket.Number}/{ticket.Timeline.Count}/{person.Name}", phone, text, ticket.Number, now);
            }
        }
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using HelpDesk.Bot.Applications;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Duty;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Tests.Conversations;

/// <summary>Staff who decide applications and stand at the gate, in scripts.</summary>
/// <remarks>
/// Lines: <c>[supervisor approves A20261121-0001 with identity, plan paid deposit] remark</c> (also refuses, returns, suspends, resumes, receives; of
/// works: sees in order as <c>checks</c>, finds, passes, fails, refunds <c>less 300</c>; closes), answered by <c>desk&gt;</c> only when refused; <c>[gate checks]</c> and <c>[gate uses]</c> the first pass that was told, answered by <c>gate&gt;</c>.
/// </remarks>
internal sealed partial class Deciders(TestDesk desk)
{
    private string? pass;
    private int taps;

    /// <summary>The text with pass numbers as <c>{pass}</c>; the first is remembered.</summary>
    public string Masked(string text)
    {
        foreach (Match match in PassShown().Matches(text))
        {
            pass ??= match.Value;
        }

        return PassShown().Replace(text, "{pass}");
    }

    /// <summary>What the desk or the gate answers; null when the line is none of theirs, empty when it is done.</summary>
    public async Task<string?> PlayAsync(string line)
    {
        if (AtGate().Match(line) is { Success: true } gate)
        {
            var keeper = new GateDesk(desk.Store, desk.Catalogue, desk.Time);
            var answer = gate.Groups["what"].Value == "uses" ? await keeper.UseAsync(pass ?? "", "guard", $"tap-{++taps}", default) : await keeper.CheckAsync(pass ?? "", "guard", default);
            return "gate> " + (answer is GateAnswer.Found found ? found.Status.ToString() : answer.GetType().Name);
        }

        if (Decides().Match(line) is not { Success: true } decided)
        {
            return null;
        }

        var resident = new ResidentLine(desk.Store, desk.Time);
        var outcome = decided.Groups["what"].Value == "closes"
            ? await new DeskTickets(desk.Store, resident, desk.Get<StaffOnFile>(), desk.Catalogue, desk.Time).ApplyAsync(new(decided.Groups["number"].Value, new TicketCommand.Close(null), decided.Groups["who"].Value, null), default)
            : await new DeskApplications(desk.Store, resident, new DepartmentNews(desk.Get<StaffOnFile>()), desk.Catalogue, desk.Time).ApplyAsync(Request(decided), default);
        return outcome switch
        {
            DeskOutcome.Kept => "",
            DeskOutcome.Refused refused => "desk> " + refused.Reason,
            _ => "desk> " + outcome.GetType().Name,
        };
    }

    private DecisionRequest Request(Match decided)
    {
        var person = desk.Catalogue.Now.SampleStaff.First(each => each.Name == decided.Groups["who"].Value);
        var reason = decided.Groups["text"].Value is { Length: > 0 } text ? text : null;
        ApplicationCommand command = decided.Groups["what"].Value switch
        {
            "approves" => new ApplicationCommand.Approve(reason),
            "refuses" => new ApplicationCommand.Refuse(reason),
            "returns" => new ApplicationCommand.SendBack(reason),
            "suspends" => new ApplicationCommand.Suspend(reason),
            "receives" => new ApplicationCommand.Receive(),
            "checks" => new ApplicationCommand.Check(InOrder: true, null),
            "finds" => new ApplicationCommand.Check(InOrder: false, reason),
            "passes" => new ApplicationCommand.Complete(Passed: true, reason),
            "fails" => new ApplicationCommand.Complete(Passed: false, reason),
            "refunds" => new ApplicationCommand.Refund(decimal.TryParse(decided.Groups["less"].Value, CultureInfo.InvariantCulture, out var less) ? less : null, reason),
            _ => new ApplicationCommand.Resume(reason),
        };
        var (papers, paid) = (decided.Groups["papers"].Value, decided.Groups["paid"].Value);
        return new(
            decided.Groups["number"].Value,
            command with { Papers = papers.Length == 0 ? null : papers.Split(", "), Paid = paid.Length == 0 ? null : paid.Split(", ") },
            new(person.Name, person.Role, person.Department),
            null);
    }

    [GeneratedRegex(@"^\[gate (?<what>checks|uses)\]$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex AtGate();

    [GeneratedRegex(@"^\[(?<who>[a-z]+) (?<what>approves|refuses|returns|suspends|resumes|receives|checks|finds|passes|fails|refunds|closes) (?<number>A[0-9-]+)( with (?<papers>[a-z_]+(, [a-z_]+)*))?( paid (?<paid>[a-z_]+(, [a-z_]+)*))?( less (?<less>[0-9.]+))?\]\s*(?<text>.*)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Decides();

    [GeneratedRegex("P [0-9]{3} [0-9]{3} [0-9]{3}", RegexOptions.NonBacktracking)]
    private static partial Regex PassShown();
}

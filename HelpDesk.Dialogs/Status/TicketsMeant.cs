using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Status;

/// <summary>Which of the resident's own tickets a message means: by kind (“我的投诉”), by words (“我那个漏水的”), by day.</summary>
/// <param name="Tickets">Those that fit best, newest first; all of them when the message tells none apart.</param>
/// <param name="Named">The message told them apart; otherwise it says nothing about which.</param>
internal sealed record TicketsMeant(IReadOnlyList<TicketFact> Tickets, bool Named)
{
    private const int OfWords = 10;
    private const int OfCategory = 3;
    private const int OfDay = 6;

    private static readonly (Intent Kind, string[] Words)[] Kinds =
    [
        (Intent.Complaint, ["投诉", "投訴", "complaint", "complain"]),
        (Intent.Booking, ["预约", "預約", "预订", "預訂", "预定", "預定", "booking", "appointment", "reservation"]),
        (Intent.Application, ["申请", "申請", "放行条", "放行條", "许可", "許可", "application", "permit"]),
        (Intent.Suggestion, ["建议", "建議", "suggestion"]),
        (Intent.Question, ["咨询", "諮詢", "提问", "提問", "question", "enquiry", "inquiry"]),
        (Intent.Repair, ["报修", "報修", "维修", "維修", "修理", "repair"]),
    ];

    private static readonly string[] Latest = ["上次", "最近", "刚才", "剛才", "刚刚", "頭先", "头先", "last", "latest", "just now"];

    /// <summary>The only ticket meant; null when there are several or none.</summary>
    public TicketFact? Only => Tickets is [var only] ? only : null;

    /// <param name="heard">The message.</param>
    /// <param name="own">The resident's own tickets, newest first.</param>
    /// <param name="estate">The property, whose services and forms have words of their own.</param>
    public static TicketsMeant Of(Heard heard, IReadOnlyList<TicketFact> own, Estate estate)
    {
        if (heard.Slots.Ticket is { } number && own.Any(ticket => ticket.Number == number))
        {
            return new([.. own.Where(ticket => ticket.Number == number)], Named: true);
        }

        var left = own;
        if (KindNamed(heard.Text) is { } kind && own.Any(ticket => ticket.Kind == kind))
        {
            left = [.. own.Where(ticket => ticket.Kind == kind)];
        }

        var asked = Terms.Of(heard.Text);
        var scores = left.Select(ticket => (Ticket: ticket, Score: ScoreOf(ticket, heard, asked, estate))).ToList();
        var best = scores.Count == 0 ? 0 : scores.Max(each => each.Score);
        if (best > 0)
        {
            left = [.. scores.Where(each => each.Score == best).Select(each => each.Ticket)];
        }

        return Words.HasAny(heard.Text, Latest) && left.Count > 0 ? new([left[0]], Named: true) : new(left, best > 0 || left.Count < own.Count);
    }

    private static Intent? KindNamed(string text)
    {
        foreach (var (kind, words) in Kinds)
        {
            if (Words.HasAny(text, words))
            {
                return kind;
            }
        }

        return null;
    }

    private static int ScoreOf(TicketFact ticket, Heard heard, IReadOnlyList<string> asked, Estate estate)
    {
        var score = OfWords * Terms.Shared(asked, [.. TextsOf(ticket, estate).SelectMany(Terms.Of)]);
        score += heard.Slots.Category is { } category && category != Category.Other && ticket.Category == category ? OfCategory : 0;
        return score + (heard.When?.StartOn is { } day && ticket.VisitOn == day ? OfDay : 0);
    }

    private static IEnumerable<string> TextsOf(TicketFact ticket, Estate estate)
    {
        yield return ticket.Item ?? "";
        yield return ticket.Place ?? "";
        if (ticket.Form is not { } form)
        {
            yield break;
        }

        var words = estate.Services.FirstOrDefault(service => service.Name == form)?.Words
            ?? estate.Applications.FirstOrDefault(kind => kind.Name == form)?.Words
            ?? estate.ComplaintKinds.FirstOrDefault(kind => kind.Name == form)?.Words ?? [];
        foreach (var word in words)
        {
            yield return word;
        }
    }
}

using System.Globalization;
using System.Text;

namespace HelpDesk.Tests.Understanding;

/// <summary>Figures of conversations that were played.</summary>
internal sealed class TalkFigures(IReadOnlyList<PlayedTalk> talks)
{
    private readonly List<int> messages = [.. Filing(talks).Where(static talk => talk.Talk.Goal != "emergency" && talk is { Done: true, MessagesToFile: not null }).Select(static talk => talk.MessagesToFile ?? 0).Order()];

    /// <summary>Messages until the ticket, of repairs, complaints, bookings and applications; an emergency is filed by its first message and would only flatter it.</summary>
    public double Median => messages.Count == 0 ? double.NaN : (messages[(messages.Count - 1) / 2] + messages[messages.Count / 2]) / 2.0;

    public double Mean => messages.Count == 0 ? double.NaN : messages.Average();

    public double Done => Share(talks, static talk => talk.Done);

    public double Kind => Share([.. Filing(talks)], static talk => talk.IsKind);

    public double Flat => Share([.. Filing(talks)], static talk => talk.IsFlat);

    public double Category => Share([.. Filing(talks).Where(static talk => talk.Talk.Category is not null)], static talk => talk.IsCategory);

    public static IEnumerable<PlayedTalk> Filing(IEnumerable<PlayedTalk> talks) => talks.Where(static talk => talk.Talk.Files);

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var talk in talks)
        {
            var faults = new List<string>(5);
            Add(faults, !talk.Done, "not done");
            Add(faults, talk.Talk.Files && !talk.IsKind, $"kind {talk.Ticket?.Kind}");
            Add(faults, talk.Talk.Files && !talk.IsFlat, $"flat {talk.Ticket?.Building}/{talk.Ticket?.Entrance}/{talk.Ticket?.Unit} for {talk.Talk.Building}/{talk.Talk.Entrance}/{talk.Talk.Unit}");
            Add(faults, talk.Talk.Files && !talk.IsCategory, $"category {talk.Ticket?.Category} for {talk.Talk.Category}");
            Add(faults, talk.KnownAsked.Count > 0, "asked what was known: " + string.Join("; ", talk.KnownAsked));
            Add(faults, talk.InOtherLanguage.Any(), "another language");
            Add(faults, talk.IsEndless, "no end");
            if (faults.Count > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {talk.Talk.Id}: {string.Join(", ", faults)}: {talk.Talk.Says[0]}").AppendLine();
            }
        }

        return text.Append(CultureInfo.InvariantCulture, $"messages to file: median {Median:0.#}, mean {Mean:0.00} of {messages.Count}; done {Done:P1} of {talks.Count}; right kind {Kind:P1}, flat {Flat:P1}, category {Category:P1} of {Filing(talks).Count()} that file").ToString();
    }

    private static void Add(List<string> faults, bool isOne, string fault)
    {
        if (isOne)
        {
            faults.Add(fault);
        }
    }

    private static double Share(IReadOnlyCollection<PlayedTalk> of, Func<PlayedTalk, bool> holds) => of.Count == 0 ? 1 : (double)of.Count(holds) / of.Count;
}

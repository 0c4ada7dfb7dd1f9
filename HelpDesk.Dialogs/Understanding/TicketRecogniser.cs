namespace HelpDesk.Dialogs.Understanding;

/// <summary>Finds one of our ticket numbers: <c>R20261121-0007</c>, also written with blanks or without the dash.</summary>
internal static class TicketRecogniser
{
    private const int DateDigits = 8;

    /// <summary>The number in capitals and its place in the message; null when there is none.</summary>
    public static (string? Ticket, int Start, int End) Read(string folded)
    {
        for (var at = 0; at + DateDigits + 4 < folded.Length; at++)
        {
            if (folded[at] is not ('r' or 'c' or 'b' or 'q' or 'a' or 's') || (at > 0 && Letters.IsLatin(folded[at - 1])))
            {
                continue;
            }

            var from = folded[at + 1] is ' ' or '-' ? at + 2 : at + 1;
            var date = Digits(folded, from);
            if (date < DateDigits)
            {
                continue;
            }

            var counterAt = from + DateDigits;
            counterAt += counterAt < folded.Length && folded[counterAt] is '-' or ' ' or '_' ? 1 : 0;
            var counter = Digits(folded, counterAt);
            if (counter is >= 4 and <= 9 && folded[from] == '2' && folded[from + 1] == '0')
            {
                var number = string.Concat(folded.AsSpan(at, 1), folded.AsSpan(from, DateDigits), "-", folded.AsSpan(counterAt, counter));
                return (number.ToUpperInvariant(), at, counterAt + counter);
            }
        }

        return (null, 0, 0);
    }

    private static int Digits(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 20 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - at;
    }
}

namespace HelpDesk.Dialogs.Understanding;

/// <summary>An English message cut into words, numbers and signs, and the hour it is read at.</summary>
/// <remarks>Every question about a place beyond the ends is answered with a token that is nothing.</remarks>
internal sealed class EnglishScan
{
    private readonly List<EnglishToken> tokens;

    private EnglishScan(string folded, DateTime now, List<EnglishToken> tokens)
    {
        Folded = folded;
        Now = now;
        this.tokens = tokens;
    }

    public string Folded { get; }

    public DateTime Now { get; }

    public DateTime Today => Now.Date;

    /// <summary>How many days are being read within one another.</summary>
    public int Depth { get; set; }

    public int Count => tokens.Count;

    public EnglishToken this[int at] => (uint)at < (uint)tokens.Count ? tokens[at] : default;

    /// <summary>Cuts a message; null when it holds no word or number that could tell a time, and then nothing was allocated.</summary>
    public static EnglishScan? Of(string folded, DateTime now)
    {
        var at = 0;
        while (at < folded.Length)
        {
            var token = Next(folded, ref at);
            if (token.Word >= EnglishWord.Number && (token.Word != EnglishWord.Number || MayTell(folded, token)))
            {
                return new EnglishScan(folded, now, CutAll(folded));
            }
        }

        return null;
    }

    public bool Is(int at, EnglishWord word) => this[at].Word == word;

    public bool IsUnit(int at, EnglishUnit unit) => this[at] is { Word: EnglishWord.Unit } token && token.Value == (int)unit;

    /// <summary>True when a token follows the one before it without a blank.</summary>
    public bool Touches(int at) => at > 0 && at < tokens.Count && tokens[at].Start == tokens[at - 1].End;

    public bool Says(int at, ReadOnlySpan<char> word) => at >= 0 && at < tokens.Count && Text(at).SequenceEqual(word);

    public ReadOnlySpan<char> Text(int at) => this[at] is { Length: > 0 } token ? Folded.AsSpan(token.Start, token.Length) : default;

    /// <summary>True when nothing follows that a number could be counting.</summary>
    public bool IsClean(int at)
    {
        var word = this[at].Word;
        return word is not (EnglishWord.Other or EnglishWord.Unit or EnglishWord.Address or EnglishWord.Money or EnglishWord.Times or EnglishWord.Number or EnglishWord.NumberWord or EnglishWord.More or EnglishWord.Of or EnglishWord.Meal or EnglishWord.Holiday or EnglishWord.OrdinalEnd or EnglishWord.Office)
            && !(word is EnglishWord.Mark or EnglishWord.Colon or EnglishWord.Slash or EnglishWord.Dash && Touches(at) && !Says(at, "?") && !Says(at, "!") && !Says(at, ")") && !Says(at, ";"));
    }

    /// <summary>The token after the word given, or the place itself when something else stands there.</summary>
    public int Skip(int at, EnglishWord word) => Is(at, word) ? at + 1 : at;

    private static List<EnglishToken> CutAll(string folded)
    {
        var cut = new List<EnglishToken>((folded.Length / 4) + 4);
        var at = 0;
        while (at < folded.Length)
        {
            var token = Next(folded, ref at);
            if (token.Word != EnglishWord.None)
            {
                cut.Add(token);
            }
        }

        return cut;
    }

    // “1202” is a flat; “0730”, “1530hrs”, “1400-1600” and “2019” may be more.
    private static bool MayTell(string folded, EnglishToken number) => number.Length is <= 3 or 8
        || (number.Length == 4 && (number.Value is < 1000 or (>= 1900 and < 2100) || (number.End < folded.Length && (folded[number.End] is '-' or '/' or '.' || char.IsAsciiLetterLower(folded[number.End]))) || (number.End + 1 < folded.Length && folded[number.End + 1] == 'h')));

    // A blank gives a token that is nothing.
    private static EnglishToken Next(string text, ref int at)
    {
        var start = at;
        var c = text[at];
        if (char.IsAsciiDigit(c))
        {
            return NumberFrom(text, ref at);
        }

        if (char.IsAsciiLetterLower(c))
        {
            while (at < text.Length && char.IsAsciiLetterLower(text[at]))
            {
                at++;
            }

            return WordFrom(text, start, ref at);
        }

        at++;
        return new EnglishToken(start, at, Sign(text, start), 0);
    }

    private static EnglishToken WordFrom(string text, int start, ref int at)
    {
        if (at - start == 1 && text[start] == 'o' && text.AsSpan(at).StartsWith("'clock"))
        {
            at += "'clock".Length;
        }

        if (at - start == 1 && text[start] is 'q' or 'b' && at < text.Length && text[at] is >= '1' and <= '4' && (at + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[at + 1])))
        {
            at++;
        }

        var (word, value) = EnglishWords.Of(text.AsSpan(start, at - start));
        return new EnglishToken(start, at, word, value);
    }

    private static EnglishToken NumberFrom(string text, ref int at)
    {
        var start = at;
        var value = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            value = at - start < 9 ? (value * 10) + (text[at] - '0') : value;
            at++;
        }

        if (at - start == 1 && text[start] == '2' && at + 1 < text.Length && text[at] is 'm' or 'n' or 'd')
        {
            var end = Letters.EndOfWord(text, at);
            var (word, shift) = EnglishWords.Of(text.AsSpan(start, end - start));
            if (word != EnglishWord.Other)
            {
                at = end;
                return new EnglishToken(start, at, word, shift);
            }
        }

        return new EnglishToken(start, at, EnglishWord.Number, value);
    }

    private static EnglishWord Sign(string text, int at) => text[at] switch
    {
        ' ' or '\t' => EnglishWord.None,
        '\n' => EnglishWord.Break,
        ',' => EnglishWord.Comma,
        '.' => EnglishWord.Dot,
        '-' or '~' => EnglishWord.Dash,
        '/' => EnglishWord.Slash,
        ':' => EnglishWord.Colon,
        '\'' => EnglishWord.Quote,
        '$' or '€' or '£' or '¥' or '#' or '@' => EnglishWord.Money,
        '½' => EnglishWord.HalfSign,
        '&' or '+' => EnglishWord.And,
        var c => char.IsLetterOrDigit(c) ? EnglishWord.Other : EnglishWord.Mark,
    };
}

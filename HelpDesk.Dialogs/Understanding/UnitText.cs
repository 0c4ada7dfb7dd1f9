namespace HelpDesk.Dialogs.Understanding;

/// <summary>Part of an address that a word names.</summary>
internal enum UnitPart
{
    None,
    Building,
    Entrance,
    Floor,
    Unit,
}

/// <summary>Words that stand after a number of an address.</summary>
internal static class UnitSuffixes
{
    private static readonly (string Word, UnitPart Kind)[] Words =
    [
        ("号楼", UnitPart.Building), ("号栋", UnitPart.Building), ("#楼", UnitPart.Building), ("栋", UnitPart.Building), ("座", UnitPart.Building), ("幢", UnitPart.Building),
        ("单元", UnitPart.Entrance), ("楼", UnitPart.Floor), ("层", UnitPart.Floor), ("/f", UnitPart.Floor), ("th floor", UnitPart.Floor), ("f,", UnitPart.Floor),
        ("st floor", UnitPart.Floor), ("nd floor", UnitPart.Floor), ("rd floor", UnitPart.Floor), ("号房", UnitPart.Unit), ("号室", UnitPart.Unit), ("室", UnitPart.Unit), ("房", UnitPart.Unit), ("户", UnitPart.Unit), ("号", UnitPart.Unit),
    ];

    public static (UnitPart Kind, int End) At(string text, int at)
    {
        var from = at < text.Length && text[at] == ' ' ? at + 1 : at;
        foreach (var (word, kind) in Words)
        {
            if (Letters.Follows(text, from, word))
            {
                return (kind, from + word.Length);
            }
        }

        return (UnitPart.None, at);
    }
}

/// <summary>English words that stand before a part of an address.</summary>
internal static class UnitWords
{
    private static readonly (string Word, UnitPart Kind)[] Words =
    [
        ("block", UnitPart.Building), ("blk", UnitPart.Building), ("building", UnitPart.Building), ("bldg", UnitPart.Building), ("tower", UnitPart.Building), ("twr", UnitPart.Building), ("house", UnitPart.Building),
        ("entrance", UnitPart.Entrance), ("floor", UnitPart.Floor), ("level", UnitPart.Floor),
        ("flat", UnitPart.Unit), ("unit", UnitPart.Unit), ("apartment", UnitPart.Unit), ("apt", UnitPart.Unit), ("room", UnitPart.Unit), ("rm", UnitPart.Unit), ("suite", UnitPart.Unit), ("shop", UnitPart.Unit),
    ];

    public static (UnitPart Kind, int End) At(string text, int at)
    {
        foreach (var (word, kind) in Words)
        {
            if (Letters.Follows(text, at, word)
                && (at + word.Length == text.Length || !Letters.IsLatin(text[at + word.Length])))
            {
                return (kind, at + word.Length);
            }
        }

        return (UnitPart.None, at);
    }
}

/// <summary>What may stand around the parts of an address.</summary>
internal static class UnitText
{
    private const string Measures = "元块点年月个天次度米平瓦人分秒%℃千斤毫升只条台户/钟蚊";
    // “Block A Flat 0703” and “the lift in block A is stuck” have a label, “block a lot” an article.
    private static readonly string[] AfterLabels = ["flat", "unit", "room", "apt", "apartment", "floor", "lift", "lobby", "is ", "was ", "has ", "on ", "at ", "and ", "keeps ", "makes ", "won't ", "does ", "stopped ", "broke "];

    private static readonly string[] SmallNumbers =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    // What stands before a number that is no flat.
    private static readonly string[] Owners =
    [
        "单", "单号", "编号", "尾号", "号码", "报修号", "尾数", "案号", "档案", "取件码", "案件", "车位", "车牌", "柱", "桩", "押金", "押了", "交了", "收了", "涨到", "涨成", "收费", "费", "发票", "罚款", "收我", "还收我", "要我", "加", "打", "弹error",
        "ticket", "order", "case", "ref", "job", "complaint", "complaint no", "request", "error", "code", "bay", "plate", "charged me", "charge me", "paid", "deposit", "fee", "shows", "error code", "order no", "ticket no", "case no",
    ];

    public static int SkipMarks(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '-' or '#' or ',' or '/')
        {
            at++;
        }

        return at;
    }

    /// <summary>Blanks, commas and “flat”, “room”, “unit” between floor and flat.</summary>
    public static int SkipFiller(string text, int at)
    {
        at = SkipMarks(text, at);
        var word = at < text.Length ? UnitWords.At(text, at) : default;
        return word.Kind == UnitPart.Unit ? SkipMarks(text, word.End) : at;
    }

    public static int SkipNumberSign(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '#' or '.' or ':')
        {
            at++;
        }

        foreach (var sign in (ReadOnlySpan<string>)["number ", "no.", "no "])
        {
            if (Letters.Follows(text, at, sign))
            {
                return SkipMarks(text, at + sign.Length);
            }
        }

        return at;
    }

    public static bool IsLoneLetter(string text, int at) =>
        at < text.Length && char.IsAsciiLetterLower(text[at]) && (at + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[at + 1]))
        && !(text[at] is 'a' or 'i' && at + 2 < text.Length && text[at + 1] == ' ' && Letters.IsLatin(text[at + 2]) && !AfterLabels.Any(word => Letters.Follows(text, at + 2, word)));

    /// <summary>The label after “block”, “flat” …: digits with a letter, a lone letter, T2, a small number in words.</summary>
    public static Numeral LabelAt(string text, int at, UnitPart kind)
    {
        var number = Numerals.At(text, at);
        if (number.Exists)
        {
            var limit = kind == UnitPart.Unit ? 5 : 3;
            return number.Digits.Length > limit || (at < text.Length && number.End < text.Length && text[number.End] == ':')
                ? Numeral.None
                : new Numeral(WithLetter(text, number), AfterLetter(text, number.End), false);
        }

        if (IsLoneLetter(text, at))
        {
            return new Numeral(text[at].ToString(), at + 1, false);
        }

        if (at + 1 < text.Length && char.IsAsciiLetterLower(text[at]) && char.IsAsciiDigit(text[at + 1]) && (kind != UnitPart.Unit || text[at] == 'g'))
        {
            var rest = Numerals.At(text, at + 1);
            return rest.Digits.Length > 3 ? Numeral.None : new Numeral(text[at] + rest.Digits, rest.End, false);
        }

        for (var i = 0; i < SmallNumbers.Length; i++)
        {
            var end = at + SmallNumbers[i].Length;
            if (Letters.Follows(text, at, SmallNumbers[i]) && (end == text.Length || !Letters.IsLatin(text[end])))
            {
                return new Numeral((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), end, false);
            }
        }

        return Numeral.None;
    }

    public static string WithLetter(string text, Numeral number) =>
        AfterLetter(text, number.End) > number.End ? number.Digits + text[number.End] : number.Digits;

    public static int AfterLetter(string text, int at) =>
        at < text.Length && text[at] is >= 'a' and <= 'h' && (at + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[at + 1])) ? at + 1 : at;

    public static int AfterRoomWord(string text, int at) => at < text.Length && text[at] is '室' or '房' or '号' ? at + 1 : at;

    /// <summary>Skips the rest of a group of digits such as a date or a telephone number.</summary>
    public static int AfterGroups(string text, int at)
    {
        while (at + 1 < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] is '-' or '/' or ':' && char.IsAsciiDigit(text[at + 1]))))
        {
            at++;
        }

        return at < text.Length && char.IsAsciiDigit(text[at]) ? at + 1 : at;
    }

    /// <summary>The number of “AB1234” is a car's; “NO1202” names a flat.</summary>
    public static int AfterPlate(string written, int at, int end) =>
        end == at + 2 && end < written.Length && char.IsAsciiDigit(written[end]) && char.IsAsciiLetterUpper(written[at]) && char.IsAsciiLetterUpper(written[at + 1]) && written[at..end] is not ("NO" or "RM")
            ? AfterGroups(written, end)
            : end;

    public static bool IsMeasured(string text, int at)
    {
        if (at >= text.Length)
        {
            return false;
        }

        var from = text[at] == ' ' && at + 1 < text.Length ? at + 1 : at;
        if (text[from] == ':')
        {
            return from + 1 < text.Length && char.IsAsciiDigit(text[from + 1]);
        }

        if (Measures.Contains(text[from], StringComparison.Ordinal) || text[from] is '$' or '¥')
        {
            // 次卧 and 天天 measure nothing.
            return !(text[from] is '次' or '天' or '瓦' or '个' && from + 1 < text.Length && text[from + 1] is '卧' or '卫' or '天' or '斯' or '厅' or '房' or '厨' or '厕');
        }

        foreach (var unit in (ReadOnlySpan<string>)["am", "pm", "yuan", "rmb", "hkd", "dollars", "kw", "ml", "kg", "w ", "hours", "days", "people", "o'clock", "多", "几", "小时", "号线", "名", "公斤", "公里", "公分", "字", "ppm", "v电", "伏"])
        {
            if (Letters.Follows(text, from, unit) && !(from > at && unit is "几" or "多"))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsPriced(string text, int at)
    {
        var before = at > 0 && text[at - 1] == ' ' ? at - 2 : at - 1;
        return before >= 0 && (text[before] is '$' or '¥' or '月' or '尾' || (text[before] is '-' or '.' or ':' or '/' && before > 0 && before == at - 1 && char.IsAsciiDigit(text[before - 1])));
    }

    /// <summary>12A, 7C: a floor and a flat of it; 5G, 3D and 16A are none unless an address stands before them.</summary>
    public static bool IsFloorAndFlat(string written, int at, Numeral number, bool afterBuilding)
    {
        var end = number.End;
        if (number.Digits.Length is not (1 or 2) || number.Value is < 1 or > 80 || end >= written.Length || AfterLetter(Normaliser.Fold(written.Substring(end, Math.Min(2, written.Length - end))), 0) == 0)
        {
            return false;
        }

        var letter = char.ToLowerInvariant(Normaliser.FoldOf(written[end]));
        if (afterBuilding)
        {
            return true;
        }

        var before = at > 0 ? written[at - 1] : ' ';
        if (Letters.IsWord(before) || before is '-' or '.' or '$' or '/' or '#')
        {
            return false;
        }

        var after = written.AsSpan(Math.Min(written.Length, end + 1)).TrimStart();
        return !((letter == 'g' || (letter == 'd' && number.Value is 2 or 3)) && number.Digits.Length == 1 && !(at > 0 && "住喺系在ta".Contains(before == ' ' && at > 1 ? written[at - 2] : before, StringComparison.Ordinal)))
            && !(letter == 'a' && (after.StartsWith("插") || after.StartsWith("空开") || after.StartsWith("的电") || after.StartsWith("amp") || after.StartsWith("fuse")));
    }

    /// <summary>The number of a ticket, a plate, a parking space or a sum.</summary>
    public static bool IsOfAnother(string written, string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd(" #:-.");
        foreach (var owner in Owners)
        {
            if (before.EndsWith(owner, StringComparison.Ordinal))
            {
                return true;
            }
        }

        var end = before.Length;
        var start = end;
        while (start > 0 && end - start < 4 && char.IsAsciiLetterUpper(written[start - 1]))
        {
            start--;
        }

        return end - start is 2 or 3 && end < at && (start == 0 || !Letters.IsLatin(written[start - 1])) && UnitWords.At(text, start).Kind == UnitPart.None
            && text.AsSpan(start, end - start) is not ("no" or "rm" or "po" or "hi");
    }

    /// <summary>9123 4567 and 138 0013 8000 are no flats.</summary>
    public static bool IsPartOfLongerNumber(string text, int at, int end) =>
        (end + 1 < text.Length && text[end] is ' ' or '.' && char.IsAsciiDigit(text[end + 1]) && Numerals.At(text, end + 1).Digits.Length >= 3)
        || (at > 1 && text[at - 1] is ' ' && char.IsAsciiDigit(text[at - 2]) && at > 3 && char.IsAsciiDigit(text[at - 3]) && char.IsAsciiDigit(text[at - 4]))
        || (end < text.Length && text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]));

    public static bool IsHotline(string digits) => digits is "110" or "119" or "120" or "122" or "999" or "911" or "112" or "000";
}

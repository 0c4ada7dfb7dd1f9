namespace HelpDesk.Dialogs.Understanding;

/// <summary>The address of a message.</summary>
/// <param name="Building">Label alone, null when not said.</param>
/// <param name="Entrance">Label alone, null when not said.</param>
/// <param name="Unit">As on the door, null when not said.</param>
/// <param name="Start">Where it begins in the message.</param>
/// <param name="End">Where it ends; equal to <paramref name="Start"/> when there is none.</param>
internal readonly record struct HeardUnit(string? Building, string? Entrance, string? Unit, int Start, int End);

/// <summary>Reads building, entrance and flat in all the ways people write them.</summary>
internal static class UnitRecogniser
{
    public static HeardUnit Read(Scan scan, ReadOnlySpan<(int Start, int End)> taken)
    {
        var reader = new UnitReader(scan, taken);
        reader.ReadAll();
        return reader.Result();
    }
}

/// <summary>One pass over a message; keeps what was found on the way.</summary>
internal ref struct UnitReader(Scan scan, ReadOnlySpan<(int Start, int End)> taken)
{
    private readonly Scan _scan = scan;
    private readonly string _text = scan.Folded;
    private readonly ReadOnlySpan<(int Start, int End)> _taken = taken;
    private string? _building;
    private string? _entrance;
    private string? _unit;
    private string? _floor;
    private string? _bare;
    private int _bareAt;
    private int _start = -1;
    private int _end;

    public void ReadAll()
    {
        var at = 0;
        while (at < _text.Length)
        {
            var skipped = Skipped(at);
            at = skipped > at ? skipped : Math.Max(at + 1, ReadAt(at));
        }
    }

    public readonly HeardUnit Result()
    {
        var unit = _unit;
        if (unit is not null && _floor is not null && unit.Length <= 2)
        {
            unit = char.IsAsciiDigit(unit[0]) ? _floor + unit.PadLeft(2, '0') : _floor + unit;
        }

        unit ??= _bare;
        if (_building is null && _entrance is null && unit is null)
        {
            return AfterRefusal();
        }

        var start = _start >= 0 ? _start : _bareAt;
        return new HeardUnit(_building, _entrance, unit?.ToUpperInvariant(), start, Math.Max(_end, start));
    }

    // “not 3 but 5”, “不是3是5”: bare small numbers set against each other are buildings.
    private readonly HeardUnit AfterRefusal()
    {
        var (start, end) = _scan.Refused;
        if (end <= start || end - start > 4 || !Numerals.At(_text, start).Exists)
        {
            return default;
        }

        var at = _text.AsSpan(end).IndexOfAnyInRange('0', '9') + end;
        var number = at >= end ? Numerals.At(_text, at) : Numeral.None;
        return number.Digits.Length is 1 or 2 && number.End == _text.Length && at - end <= 6
            ? new HeardUnit(TrimZeros(number.Digits), null, null, at, number.End)
            : default;
    }

    private readonly int Skipped(int at)
    {
        if (_scan.IsRefused(at))
        {
            return _scan.Refused.End;
        }

        foreach (var (start, end) in _taken)
        {
            if (at >= start && at < end)
            {
                return end;
            }
        }

        return at;
    }

    private int ReadAt(int at)
    {
        var c = _text[at];
        if (Letters.IsLatin(c))
        {
            return at > 0 && Letters.IsLatin(_text[at - 1]) ? at : ReadLatin(at);
        }

        if (!Numerals.Begins(c))
        {
            return at;
        }

        var number = Numerals.At(_text, at);
        return number.End == at ? at : ReadNumber(at, number);
    }

    private int ReadNumber(int at, Numeral number)
    {
        var suffix = UnitSuffixes.At(_text, number.End);
        switch (suffix.Kind)
        {
            case UnitPart.Building when number.Digits.Length <= 3 && !IsCounter(at, number, suffix):
                return Take(ref _building, TrimZeros(number.Digits), at, suffix.End);
            case UnitPart.Entrance when number.Digits.Length <= 2:
                return Take(ref _entrance, TrimZeros(number.Digits), at, suffix.End);
            case UnitPart.Floor when number.Digits.Length <= 2:
                return ReadFloor(at, number, suffix.End);
            case UnitPart.Unit when _text[suffix.End - 1] == '户' && number.Digits.Length < 3:
                return suffix.End;
            case UnitPart.Unit when number.Digits.Length is >= 3 and <= 5 || (number.Digits.Length is 1 or 2 && _floor is not null):
                return Take(ref _unit, number.Digits, at, suffix.End);
            case UnitPart.None when !number.IsChinese && number.End < _text.Length && _text[number.End] is '-' or '#' or '/':
                return ReadGroups(at, number);
            default:
                return ReadBare(at, number);
        }
    }

    // “一栋楼” counts houses; “3栋楼” names one.
    private readonly bool IsCounter(int at, Numeral number, (UnitPart Kind, int End) suffix) =>
        number.IsChinese && suffix.End < _text.Length && _text[suffix.End] is '楼' && at > 0 && _text[at - 1] is '有' or '这' or '那';

    private int ReadFloor(int at, Numeral number, int end)
    {
        _floor ??= TrimZeros(number.Digits);
        var next = UnitText.SkipFiller(_text, end);
        if (next < _text.Length && char.IsAsciiLetterLower(_text[next]) && UnitText.IsLoneLetter(_text, next) && !(next + 1 < _text.Length && _text[next + 1] == '区'))
        {
            return Take(ref _unit, _text[next].ToString(), at, UnitText.AfterRoomWord(_text, next + 1));
        }

        var flat = Numerals.At(_text, next);
        if (flat.Exists && flat.Digits.Length <= 2 && UnitSuffixes.At(_text, flat.End).Kind == UnitPart.Unit && _text[flat.End] != '号')
        {
            return Take(ref _unit, flat.Digits, at, UnitText.AfterRoomWord(_text, flat.End));
        }

        return end;
    }

    // 3-1202, 3#1202, 2-1-302, 21/1/604.
    private int ReadGroups(int at, Numeral first)
    {
        var mark = _text[first.End];
        var second = Numerals.At(_text, first.End + 1);
        if (!second.Exists || second.IsChinese)
        {
            return first.End;
        }

        var third = second.End < _text.Length && _text[second.End] == mark ? Numerals.At(_text, second.End + 1) : Numeral.None;
        if (third.Exists && !third.IsChinese)
        {
            var isAddress = first.Digits.Length <= 2 && second.Digits.Length <= 2 && third.Digits.Length is 3 or 4
                && third.Value is < 2020 or > 2039 && !UnitText.IsMeasured(_text, third.End);
            if (!isAddress)
            {
                return UnitText.AfterGroups(_text, third.End);
            }

            Take(ref _entrance, TrimZeros(second.Digits), at, third.End);
            Take(ref _unit, UnitText.WithLetter(_text, third), at, UnitText.AfterLetter(_text, third.End));
            return Take(ref _building, TrimZeros(first.Digits), at, UnitText.AfterRoomWord(_text, UnitText.AfterLetter(_text, third.End)));
        }

        if (first.Digits.Length <= 2 && second.Digits.Length is 3 or 4 && !UnitText.IsMeasured(_text, second.End))
        {
            Take(ref _unit, UnitText.WithLetter(_text, second), at, UnitText.AfterLetter(_text, second.End));
            return Take(ref _building, TrimZeros(first.Digits), at, UnitText.AfterRoomWord(_text, UnitText.AfterLetter(_text, second.End)));
        }

        return UnitText.AfterGroups(_text, second.End);
    }

    private int ReadBare(int at, Numeral number)
    {
        var end = UnitText.AfterLetter(_text, number.End);
        var follows = _start >= 0 && _building is not null && at - _end is 0 or 1;
        var isFlat = number.Digits.Length is 3 or 4 ? !number.IsCounted : UnitText.IsFloorAndFlat(_scan.Text, at, number, follows);
        if (!isFlat || (at > 1 && Letters.IsLatin(_text[at - 1]) && Letters.IsLatin(_text[at - 2])) || (end == number.End && UnitText.IsMeasured(_text, end) && !(follows && _text[end] is '个' or '人' or '户')) || (!follows && (UnitText.IsPriced(_text, at) || UnitText.IsOfAnother(_scan.Text, _text, at)))
            || UnitText.IsPartOfLongerNumber(_text, at, number.End))
        {
            return UnitText.AfterGroups(_text, number.End);
        }

        var digits = UnitText.WithLetter(_text, number);
        if (_unit is null && _start >= 0 && at - _end <= 4)
        {
            return Take(ref _unit, digits, at, end);
        }

        if (_bare is null && _unit is null && (!UnitText.IsHotline(number.Digits) || (at > 0 && _text[at - 1] == '铺')))
        {
            (_bare, _bareAt) = (digits, at);
            _end = _start >= 0 ? _end : end;
        }

        return end;
    }

    private int ReadLatin(int at)
    {
        if (SpokenFlats.At(_text, at) is { Unit: { } spoken } flatSaid)
        {
            _building ??= flatSaid.Building;
            _entrance ??= flatSaid.Entrance;
            return Take(ref _unit, spoken, at, flatSaid.End);
        }

        var word = UnitWords.At(_text, at);
        if (word.Kind != UnitPart.None)
        {
            return ReadAfterWord(at, word);
        }

        // A座, T2, A-1506, A1506; ß and é label nothing.
        if (!char.IsAsciiLetterLower(_text[at]))
        {
            return Letters.EndOfWord(_text, at);
        }

        var digits = Numerals.At(_text, at + 1);
        var labelEnd = digits.Exists && !digits.IsChinese && digits.Digits.Length <= 2 ? digits.End : at + 1;
        if (labelEnd < _text.Length && Letters.IsLatin(_text[labelEnd]))
        {
            return UnitText.AfterPlate(_scan.Text, at, Letters.EndOfWord(_text, at));
        }

        var label = _text[at..labelEnd];
        var suffix = UnitSuffixes.At(_text, labelEnd);
        if (suffix.Kind == UnitPart.Building)
        {
            return Take(ref _building, label, at, suffix.End);
        }

        if (suffix.Kind == UnitPart.Unit && labelEnd == at + 1 && _floor is not null)
        {
            return Take(ref _unit, label, at, suffix.End);
        }

        var flatAt = labelEnd == at + 1 && digits.Exists && !digits.IsChinese ? at + 1 : UnitText.SkipMarks(_text, labelEnd);
        var flat = Numerals.At(_text, flatAt);
        if (!flat.Exists || flat.IsChinese || flat.Digits.Length is not (3 or 4) || UnitText.IsMeasured(_text, flat.End) || label is "b1" or "b2")
        {
            return label.Length == 2 && label[0] == 't' ? Take(ref _building, label, at, labelEnd) : labelEnd;
        }

        if (flat.Digits is ['0', _, _] || UnitText.IsOfAnother(_scan.Text, _text, at) || (at > 0 && _text[at - 1] is '层' or '库' or '位'))
        {
            return flat.End;
        }

        Take(ref _unit, UnitText.WithLetter(_text, flat), at, UnitText.AfterLetter(_text, flat.End));
        return Take(ref _building, label, at, UnitText.AfterRoomWord(_text, UnitText.AfterLetter(_text, flat.End)));
    }

    private int ReadAfterWord(int at, (UnitPart Kind, int End) word)
    {
        var from = UnitText.SkipNumberSign(_text, word.End);
        if (word.Kind == UnitPart.Unit && from < _text.Length && SpokenFlats.At(_text, from) is { Unit: { } spoken } said)
        {
            _building ??= said.Building;
            return Take(ref _unit, spoken, at, said.End);
        }

        var label = UnitText.LabelAt(_text, from, word.Kind);
        if (label.Digits.Length == 0)
        {
            return word.End;
        }

        switch (word.Kind)
        {
            case UnitPart.Building:
                return Take(ref _building, TrimZeros(label.Digits), at, label.End);
            case UnitPart.Entrance:
                return Take(ref _entrance, TrimZeros(label.Digits), at, label.End);
            case UnitPart.Floor:
                _floor ??= TrimZeros(label.Digits);
                return label.End;
            case UnitPart.Unit when Letters.Follows(_text, label.End, "/f"):
                return label.End + 2;
            default:
                if (label.End + 1 < _text.Length && _text[label.End] == ' ' && char.IsAsciiDigit(label.Digits[^1]) && UnitText.AfterLetter(_text, label.End + 1) is var lettered && lettered > label.End + 1 && (lettered == _text.Length || Letters.Follows(_text, lettered, " block") || Letters.Follows(_text, lettered, " tower") || !Letters.IsLatin(_text[Math.Min(_text.Length - 1, lettered + 1)])))
                {
                    return Take(ref _unit, label.Digits + _text[label.End + 1], at, lettered);
                }

                return IsWholeAddress(from, label.End) ? Math.Max(word.End, ReadAt(from)) : Take(ref _unit, label.Digits, at, label.End);
        }
    }

    // “unit 3-1202”, “flat A-1506”: what follows the word is more than the flat.
    private readonly bool IsWholeAddress(int from, int end) =>
        end + 1 < _text.Length && _text[end] is '-' or '#' or '/' && char.IsAsciiDigit(_text[end + 1]) && end - from <= 2;

    private int Take(ref string? part, string value, int at, int end)
    {
        part ??= value.ToUpperInvariant();
        _start = _start < 0 ? at : Math.Min(_start, at);
        _end = Math.Max(_end, end);
        return end;
    }

    private static string TrimZeros(string digits)
    {
        var trimmed = digits.TrimStart('0');
        return trimmed.Length == 0 ? digits : trimmed;
    }
}

namespace HelpDesk.Dialogs.Understanding;

/// <summary>Times of day and spans: “三点半”, “15:00”, “3点到5点”, “三点后”, “半小时后”.</summary>
internal static class ChineseClocks
{
    private static readonly string[] AfterWords = ["以后", "之后", "过后", "后"];
    private static readonly string[] BeforeWords = ["以前", "之前", "前"];
    private static readonly string[] AboutWords = ["左右", "前后", "多钟", "多", "钟"];
    private static readonly string[] Hours = ["个半小时", "个小时", "个钟头", "小时", "钟头", "个钟"];
    private static readonly string[] Minutes = ["分钟"];

    /// <summary>Reads a clock time or a range of two.</summary>
    public static int Read(string text, int at, DateTimeOffset now, ref TimeParts parts)
    {
        var first = ClockAt(text, at);
        var second = default(RawClock);
        var end = first.End;
        if (first.Hour >= 0 && end < text.Length && text[end] is '到' or '至' or '-' or '~')
        {
            second = SecondClock(text, end + 1, ref parts);
        }
        else if (first.Hour < 0)
        {
            (first, second) = ShortRange(text, at);
        }

        if (first.Hour < 0)
        {
            return at;
        }

        return second.End > end ? Range(first, second, now, ref parts) : Single(text, first, now, ref parts);
    }

    /// <summary>Reads “两小时内”, “半个小时后”.</summary>
    public static int ReadSpan(string text, int at, DateTimeOffset now, ref TimeParts parts)
    {
        var (minutes, end) = SpanAt(text, at);
        if (end == at)
        {
            return at;
        }

        var tail = ChineseTimes.Longest(text, end, ["以内", "之内", "内", "以后", "之后", "后", "里"]);
        if (tail.Length == 0 || minutes is <= 0 or > 60 * 24 * 30)
        {
            return at;
        }

        var then = now.DateTime.AddMinutes(minutes);
        if (tail.Contains('内', StringComparison.Ordinal) || tail == "里")
        {
            parts.SetRange(DateOnly.FromDateTime(now.DateTime), DateOnly.FromDateTime(then));
            parts.From ??= Minute(now.DateTime);
            parts.To ??= Minute(then);
        }
        else
        {
            parts.SetDay(DateOnly.FromDateTime(then));
            parts.From ??= Minute(then);
        }

        return end + tail.Length;
    }

    private static TimeOnly Minute(DateTime time) => new(time.Hour, time.Minute);

    private static (int Minutes, int End) SpanAt(string text, int at)
    {
        var half = at < text.Length && text[at] == '半';
        var number = half ? Numeral.None : Numerals.At(text, at);
        if ((!half && !number.Exists) || number.Digits.Length > 3 || (at > 0 && char.IsAsciiDigit(text[at - 1])))
        {
            return (0, at);
        }

        var from = half ? at + 1 : number.End;
        if (ChineseTimes.Longest(text, from, Hours) is { Length: > 0 } hours)
        {
            var minutes = half ? 30 : (number.Value * 60) + (hours == "个半小时" ? 30 : 0);
            return (minutes, from + hours.Length);
        }

        return !half && ChineseTimes.Longest(text, from, Minutes) is { Length: > 0 } word ? (number.Value, from + word.Length) : (0, at);
    }

    private static RawClock ClockAt(string text, int at)
    {
        var hour = Numerals.At(text, at);
        if (!hour.Exists || hour.Digits.Length > 2 || hour.Value > 24 || hour.End >= text.Length || (at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] == ':')))
        {
            return RawClock.None;
        }

        var end = hour.End;
        if (text[end] == ':' && !hour.IsChinese)
        {
            var minute = Numerals.At(text, end + 1);
            return minute.Digits.Length == 2 && minute.Value < 60 ? new RawClock(hour.Value, minute.Value, minute.End, true) : RawClock.None;
        }

        if (text[end] != '点' && !(text[end] == '时' && !ChineseTimes.Is(text, end, "时候")))
        {
            return RawClock.None;
        }

        return MinuteAfter(text, hour.Value, end + 1);
    }

    private static RawClock MinuteAfter(string text, int hour, int at)
    {
        if (at < text.Length && text[at] == '半')
        {
            return new RawClock(hour, 30, at + 1, false);
        }

        if (ChineseTimes.Is(text, at, "一刻") || ChineseTimes.Is(text, at, "三刻"))
        {
            return new RawClock(hour, text[at] == '一' ? 15 : 45, at + 2, false);
        }

        if (at < text.Length && text[at] == '钟')
        {
            return new RawClock(hour, 0, at + 1, false);
        }

        var minute = Numerals.At(text, at);
        if (minute.Exists && minute.Digits.Length <= 2 && minute.Value < 60 && (minute.Digits.Length == 2 || (minute.End < text.Length && text[minute.End] == '分')))
        {
            return new RawClock(hour, minute.Value, minute.End < text.Length && text[minute.End] == '分' ? minute.End + 1 : minute.End, false);
        }

        return new RawClock(hour, 0, at, false);
    }

    // The second time of a range may name its own part of the day: 上午9点到下午2点.
    private static RawClock SecondClock(string text, int at, ref TimeParts parts)
    {
        var own = default(TimeParts);
        foreach (var word in (ReadOnlySpan<string>)["上午", "中午", "下午", "下昼", "晚上"])
        {
            if (ChineseTimes.Is(text, at, word))
            {
                own.Part = word switch { "上午" => PartOfDay.Morning, "中午" => PartOfDay.Noon, "晚上" => PartOfDay.Evening, _ => PartOfDay.Afternoon };
                at += word.Length;
                break;
            }
        }

        var clock = ClockAt(text, at);
        if (clock.Hour < 0)
        {
            return default;
        }

        parts.To = own.Part is null ? null : Calendar.Clock(clock.Hour, clock.Minute, own.Part);
        return clock;
    }

    // 3-5点, 两三点.
    private static (RawClock First, RawClock Second) ShortRange(string text, int at)
    {
        var number = Numerals.At(text, at);
        if (!number.Exists || (at > 0 && char.IsAsciiDigit(text[at - 1])))
        {
            return (RawClock.None, default);
        }

        if (number is { IsChinese: true, Digits.Length: 2 } && number.End < text.Length && text[number.End] == '点' && number.Digits[1] == number.Digits[0] + 1)
        {
            return (new RawClock(number.Digits[0] - '0', 0, at, false), new RawClock(number.Digits[1] - '0', 0, number.End + 1, false));
        }

        if (number.Digits.Length > 2 || number.End + 1 >= text.Length || text[number.End] is not ('-' or '到' or '至' or '~'))
        {
            return (RawClock.None, default);
        }

        var second = ClockAt(text, number.End + 1);
        return second.Hour < 0 || number.Value > 24 ? (RawClock.None, default) : (new RawClock(number.Value, 0, at, false), second);
    }

    private static int Range(RawClock first, RawClock second, DateTimeOffset now, ref TimeParts parts)
    {
        var from = Read(first, now, parts);
        var to = parts.To ?? Read(second, now, parts);
        if (from is { } start && to is { } end && end < start && end.Hour < 12)
        {
            to = end.AddHours(12);
        }

        parts.To = to;
        parts.From ??= from;
        return second.End;
    }

    private static int Single(string text, RawClock clock, DateTimeOffset now, ref TimeParts parts)
    {
        if (Read(clock, now, parts) is not { } time)
        {
            return clock.End;
        }

        var end = clock.End + ChineseTimes.Longest(text, clock.End, AboutWords).Length;
        var after = ChineseTimes.Longest(text, end, AfterWords).Length;
        var before = after > 0 ? 0 : ChineseTimes.Longest(text, end, BeforeWords).Length;
        parts.SetClock(time, before > 0 ? Bound.Before : Bound.After);
        return end + after + before;
    }

    // Said of today and already past: the afternoon is meant.
    private static TimeOnly? Read(RawClock clock, DateTimeOffset now, TimeParts parts)
    {
        var read = clock.IsDigital && parts.Part is null ? Calendar.Clock(clock.Hour, clock.Minute, PartOfDay.Morning) : Calendar.Clock(clock.Hour, clock.Minute, parts.Part);
        return read is { } time && parts.Part is null && time.Hour < 12 && clock.Hour < 12 && parts.StartOn == DateOnly.FromDateTime(now.DateTime) && time < TimeOnly.FromDateTime(now.DateTime)
            ? time.AddHours(12)
            : read;
    }

    private readonly record struct RawClock(int Hour, int Minute, int End, bool IsDigital)
    {
        public static RawClock None { get; } = new(-1, 0, 0, false);
    }
}

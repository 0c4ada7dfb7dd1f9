namespace HelpDesk.Dialogs.Understanding;

/// <summary>Reads from one time to another: 下午五点到七点半, 周一至周五, 12-15号, 2-4点, 三月到五月.</summary>
internal static class ChineseRanges
{
    /// <summary>The range that begins with a time already read; null when it goes no further.</summary>
    public static TimeMention? From(string text, SaidTime first, DateTime now)
    {
        var joint = Joint(text, first.End);
        if (joint == 0)
        {
            return null;
        }

        var second = Second(text, joint, first, now);
        if (!second.IsTold || (IsAnd(text, first.End) && !ChineseText.Is(text, second.End, "之间")))
        {
            return null;
        }

        var mention = first.HasHours && second.HasHours ? OfHours(first, second, now)
            : !first.HasHours && !second.HasHours && first.HasDays && second.HasDays ? OfDays(first, second, now)
            : null;
        var between = ChineseText.Any(text, second.End, ["之间", "期间", "之内"]);
        return mention is null ? null : mention with { Start = ChineseText.At(text, mention.Start - 1) is '从' or '由' ? mention.Start - 1 : mention.Start, End = mention.End + between };
    }

    /// <summary>Two numbers before one mark: 2-4点, 两三点, 12-15号, 1至3月.</summary>
    public static TimeMention? Short(string text, int at, SaidTime before, DateTime now)
    {
        var part = before.HasHours ? before.Hours : default;
        var (first, second) = ChineseHours.Pair(text, at, part);
        if (second.IsTold)
        {
            return OfHours(new SaidTime { Start = before.IsTold ? before.Start : at, End = first.End, Days = before.Days, Hours = first }, new SaidTime { Start = at, End = second.End, Hours = second }, now);
        }

        return before.IsTold ? null : Days(text, at, now);
    }

    private static TimeMention? Days(string text, int at, DateTime now)
    {
        var number = ChineseNumber.At(text, at);
        var before = ChineseText.At(text, at - 1);
        if (!number.Exists || number.Written > 3 || ChineseNumber.Has(before) || Letters.IsLatin(before) || before is '-' or '/' or '#' or '.' || Joint(text, number.End) is not (> 0 and var joint) || IsAnd(text, number.End))
        {
            return null;
        }

        var second = ChineseDates.At(text, joint, now, afterJoint: true);
        if (!second.IsTold || second.Form is not (DayForm.DayOfMonth or DayForm.Month))
        {
            return null;
        }

        var first = second.Form == DayForm.Month ? MonthAlone(number, now) : number.Value is >= 1 and <= 31 ? OfMonth(number, now) : default;
        return first.IsTold ? OfDays(new SaidTime { Start = at, End = number.End, Days = first }, new SaidTime { Start = joint, End = second.End, Days = second }, now) : null;
    }

    private static SaidDays MonthAlone(ChineseNumber number, DateTime now) => number.Value is >= 1 and <= 12 ? ChineseDates.At($"{number.Value}月", 0, now) with { End = number.End } : default;

    private static SaidDays OfMonth(ChineseNumber number, DateTime now) => ChineseDates.At($"{number.Value}号", 0, now) with { End = number.End };

    private static int Joint(string text, int at)
    {
        var next = ChineseText.SkipBlanks(text, at);
        next += ChineseText.Is(text, next, "一直到") ? 2 : ChineseText.Is(text, next, "直到") ? 1 : 0;
        return ChineseText.At(text, next) is '到' or '至' or '-' or '~' || IsAnd(text, at) ? ChineseText.SkipBlanks(text, next + 1) : 0;
    }

    // 三点和五点之间
    private static bool IsAnd(string text, int at) => ChineseText.At(text, at) is '和' or '与' or '同' or '跟';

    private static SaidTime Second(string text, int at, SaidTime first, DateTime now)
    {
        var told = ChineseTime.At(text, at, now, afterJoint: true);
        if (!told.HasDays && first.HasHours)
        {
            // Hours inherit the part of the day they began in, unless they name their own.
            var clock = ChineseHours.Clock(text, at, told.HasHours && told.Hours.Part is not null ? default : PartOf(first.Hours), hasBefore: true);
            return told.Hours is { IsTold: true, Part: not null } || !clock.IsTold ? told : new SaidTime { Start = at, End = clock.End, Hours = clock with { Part = null } };
        }

        if (told.IsTold)
        {
            // “周一到周五晚上七点”: the hours are those of every day, told on their own.
            return told.HasDays && told.HasHours && !first.HasHours ? told with { End = told.Days.End, Hours = default } : told;
        }

        return first.HasDays && !first.HasHours ? new SaidTime { Start = at, Days = BareDay(text, at, first.Days, now) } is { Days.IsTold: true } bare ? bare with { End = bare.Days.End } : default : default;
    }

    // 周一至五; 2月28到3.
    private static SaidDays BareDay(string text, int at, SaidDays first, DateTime now) =>
        first.Form == DayForm.Weekday && ChineseWeeks.WeekdayAt(text, at) is > 0 and var weekday && ChineseText.At(text, at + 1) is not ('点' or '号')
            ? SaidDays.On(at + 1, ChineseWeeks.Next(now.Date, weekday)) with { Form = DayForm.Weekday, Day = weekday }
            : default;

    private static SaidHours PartOf(SaidHours hours) =>
        hours.Part is not { } part ? default
        : hours.Clock is { } clock && part == PartOfDay.Night && clock < TimeSpan.FromHours(6) ? new SaidHours { End = 1, Part = part, From = TimeSpan.Zero, To = TimeSpan.FromHours(6) }
        : ChinesePartsOfDay.Of(part, hours.End);

    private static TimeMention OfDays(SaidTime first, SaidTime second, DateTime now)
    {
        var readings = new List<TimeReading>(2);
        var coming = first.Days.Coming is { } from ? Reading(from, second.Days) : null;
        var past = first.Days.Past is { } gone ? Reading(gone, second.Days) : null;

        // One that has begun and is not over is the one that is meant.
        if (past is { To: { } end } && end >= now.Date && end < coming?.From)
        {
            readings.Add(past.Value);
        }
        else
        {
            Add(readings, past);
            Add(readings, coming);
        }

        return new TimeMention { Start = first.Start, End = second.End, Kind = TimeKind.DateRange, Readings = readings, IsThrough = true };
    }

    private static void Add(List<TimeReading> readings, TimeReading? reading)
    {
        if (reading is { } told)
        {
            readings.Add(told);
        }
    }

    // What the second day leaves out follows from the first.
    private static TimeReading? Reading(DateTime from, SaidDays second)
    {
        var to = DayAfter(from, second);
        return to is { } end && end >= from ? new TimeReading(from, end) : second.Form == DayForm.Fixed && second.ComingTo is { } last && last >= from ? new TimeReading(from, last) : null;
    }

    private static DateTime? DayAfter(DateTime from, SaidDays second) =>
        second.Form switch
        {
            DayForm.Weekday => ChineseWeeks.Next(from, second.Day),
            DayForm.DayOfMonth => Moments.Date(from.Year, from.Month, second.Day) is { } day && day >= from ? day : Moments.AddMonths(Moments.MonthOf(from), 1) is var next ? Moments.Date(next.Year, next.Month, second.Day) : null,
            DayForm.MonthDay when second.Past is not null => Moments.Date(from.Year, second.Month, second.Day) is { } day && day >= from ? day : Moments.Date(from.Year + 1, second.Month, second.Day),
            DayForm.Month when second.Past is not null || second.Coming?.Month == second.Month => new DateTime(Math.Min(from.Year + (second.Month < from.Month ? 1 : 0), 8999), second.Month, 1),
            _ => second.Coming,
        };

    private static TimeMention OfHours(SaidTime first, SaidTime second, DateTime now)
    {
        var readings = new List<TimeReading>(4);
        var hasDays = first.HasDays || second.HasDays;
        foreach (var (from, to) in Pairs(first.Hours, second.Hours))
        {
            if (!hasDays)
            {
                readings.Add(new TimeReading(DateTime.MinValue + from, DateTime.MinValue + to));
                continue;
            }

            foreach (var day in (ReadOnlySpan<DateTime?>)[first.Days.Past, first.HasDays ? first.Days.Coming : now.Date])
            {
                if (day is { } date)
                {
                    var start = Moments.Add(date, from);
                    DateTime? end = !second.HasDays ? Moments.Add(date, to) : DayAfter(date, second.Days) is { } last ? Moments.Add(last, second.Hours.Clock ?? second.Hours.To) : null;
                    readings.Add(new TimeReading(start, end));
                }
            }
        }

        return new TimeMention { Start = first.Start, End = second.End, Kind = hasDays ? TimeKind.DateTimeRange : TimeKind.TimeRange, Readings = readings };
    }

    // Morning before afternoon where both may be meant; an end that is not after its beginning is half a day or a day later.
    private static List<(TimeSpan From, TimeSpan To)> Pairs(SaidHours first, SaidHours second)
    {
        var half = TimeSpan.FromHours(12);
        var day = TimeSpan.FromHours(24);
        var from = first.Clock ?? first.From ?? default;
        var to = second.Clock ?? second.To;
        if (!first.IsEither)
        {
            var end = second.IsEither ? to > from ? to : to + half > from ? to + half : to + day
                : to > from ? to : second.Part is null && second.Clock is not null && to < half && to + half > from ? to + half : to + day;
            return [(from, end)];
        }

        if (!second.IsEither)
        {
            return [(from + half < to && (from < TimeSpan.FromHours(8) || to > TimeSpan.FromHours(20)) && from < half ? from + half : from < to ? from : from + half < to ? from + half : from, from < to ? to : to + day)];
        }

        var lateFrom = from >= half ? from - half : from + half;
        var lateTo = to >= half ? to - half : to + half;
        return [(from, After(from, to)), (lateFrom, After(lateFrom, lateTo))];
    }

    private static TimeSpan After(TimeSpan from, TimeSpan to)
    {
        while (to <= from)
        {
            to += TimeSpan.FromHours(12);
        }

        return to;
    }
}

namespace HelpDesk.Dialogs.Understanding;

/// <summary>Days and stretches counted from now: “next Monday”, “this week”, “last 3 months”, “the coming quarter”, “previous Easter”, “next evening”.</summary>
internal static class EnglishRelatives
{
    public static ToldDay Read(EnglishScan s, int at)
    {
        var word = s[at].Word;
        var shift = s[at].Value;
        var next = at + 1;
        if (word == EnglishWord.This && s[next].Word is EnglishWord.Coming or EnglishWord.Last or EnglishWord.Next)
        {
            (word, shift) = (s[next].Word, s[next].Value);
            next++;
        }

        var token = s[next];
        switch (token.Word)
        {
            case EnglishWord.Weekday:
                return Weekday(s, next, word, shift, token.Value);
            case EnglishWord.Unit:
                return Unit(s, next, word, shift, (EnglishUnit)token.Value);
            case EnglishWord.Quarter when s.Says(next, "quarter"):
                return EnglishPeriods.QuarterFrom(s, next + 1, shift);
            case EnglishWord.Weekend:
                return EnglishPeriods.Weekend(s, next + 1, word == EnglishWord.Coming ? 0 : shift);
            case EnglishWord.Business when s.IsUnit(next + 1, EnglishUnit.Day) && s.Says(next + 1, "day") && shift != 0:
                return ToldDay.Only(next + 2, ToldLength.Of(1, EnglishUnit.Workday).From(s.Today, shift));
            case EnglishWord.Workday when token.Value == 1 && shift != 0:
                return ToldDay.Only(next + 1, ToldLength.Of(1, EnglishUnit.Workday).From(s.Today, shift));
            case EnglishWord.Month:
                return Month(s, next, shift);
            case EnglishWord.Part when word != EnglishWord.Coming:
                return ToldDay.Only(next + 1, EnglishCalendar.AddDays(s.Today, shift)) with { Part = (EnglishPart)token.Value };
            case EnglishWord.Season or EnglishWord.School:
                return EnglishPeriods.Unresolved(s, next);
            case EnglishWord.Early or EnglishWord.Late when s.Is(next + 1, EnglishWord.Part) && word == EnglishWord.This:
                return ToldDay.Only(next + 2, s.Today) with { Part = (EnglishPart)s[next + 1].Value, Side = s.Is(next, EnglishWord.Early) ? TimeSide.Start : TimeSide.End };
            case EnglishWord.Number or EnglishWord.NumberWord or EnglishWord.Few or EnglishWord.A:
                return shift == 0 || IsVerb(s, at) ? default : Many(s, next, word, shift, next);
            default:
                return EnglishDays.Holiday(s, next);
        }
    }

    /// <summary>“2 upcoming months”, “5 past minutes”.</summary>
    public static ToldDay CountFirst(EnglishScan s, int at)
    {
        var end = EnglishNumbers.Cardinal(s, at, out var count);
        var word = end > 0 ? s[end] : default;
        return word.Word is EnglishWord.Next or EnglishWord.Last or EnglishWord.Coming or EnglishWord.Previous && s.Is(end + 1, EnglishWord.Unit) && count > 0
            ? Stretch(s, end + 2, ToldLength.Of(count, (EnglishUnit)s[end + 1].Value), word.Value) : default;
    }

    /// <summary>So long from now on, or until now. Days are counted from tomorrow.</summary>
    public static ToldDay Stretch(EnglishScan s, int end, ToldLength length, int sign)
    {
        if (length.IsClocked)
        {
            var other = length.From(s.Now, sign);
            return ToldDay.Period(end, sign > 0 ? s.Now : other, sign > 0 ? other : s.Now) with { IsPoint = true };
        }

        if (sign < 0)
        {
            return ToldDay.Period(end, length.From(s.Today, -1), s.Today);
        }

        var first = EnglishCalendar.AddDays(s.Today, 1);
        return length.Unit == EnglishUnit.Workday
            ? ToldDay.Period(end, ToldLength.Of(1, EnglishUnit.Workday).From(s.Today, 1), EnglishCalendar.AddDays(length.From(s.Today, 1), 1))
            : ToldDay.Period(end, first, length.From(first, 1));
    }

    // “will last two hours”, “shouldn't last”: the verb.
    private static bool IsVerb(EnglishScan s, int at) => s.Says(at, "last") && (s[at - 1].Word is EnglishWord.Plain or EnglishWord.To or EnglishWord.Pronoun or EnglishWord.No || s.Says(at - 1, "t") || s.Says(at - 1, "must") || s.Says(at - 1, "might"));

    private static ToldDay Many(EnglishScan s, int at, EnglishWord word, int sign, int countAt)
    {
        var quarters = EnglishNumbers.Cardinal(s, at, out var count);
        if (quarters > 0 && s.Is(quarters, EnglishWord.Quarter) && count is > 0 and < 40)
        {
            var near = EnglishPeriods.QuarterFrom(s, quarters + 1, sign > 0 ? 1 : -count);
            return ToldDay.Period(quarters + 1, near.First, EnglishCalendar.AddMonths(near.First, 3 * count));
        }

        var end = EnglishLengths.Read(s, countAt, out var length);
        if (end == 0)
        {
            return default;
        }

        if (word == EnglishWord.Last && s.Is(end, EnglishWord.Of) && length.Unit is EnglishUnit.Week or EnglishUnit.Day && EnglishNth.Period(s, end + 1) is { Exists: true, Coming.To: { } to } whole)
        {
            var last = length.Unit == EnglishUnit.Week ? EnglishCalendar.AddDays(EnglishCalendar.LastWeek(to), 7) : to;
            return ToldDay.Period(whole.End, length.From(last, -1), last);
        }

        return Stretch(s, end, length, sign);
    }

    private static ToldDay Weekday(EnglishScan s, int at, EnglishWord word, int shift, int weekday)
    {
        var thisWeek = EnglishCalendar.AddDays(EnglishCalendar.Monday(s.Today), weekday - 1);
        var day = word switch
        {
            EnglishWord.Coming => EnglishCalendar.WeekdayFrom(EnglishCalendar.AddDays(s.Today, 1), weekday),
            _ when s.Says(at - 1, "past") => EnglishCalendar.AddDays(EnglishCalendar.WeekdayFrom(s.Today, weekday), -7),
            _ => EnglishCalendar.AddDays(thisWeek, 7 * shift),
        };
        var dated = EnglishWeekdays.DateAfter(s, s.Skip(at + 1, EnglishWord.Comma), weekday);
        return dated is { Exists: true, IsPeriod: false } ? Nearest(dated, day) : ToldDay.Only(at + 1, day) with { Weekday = weekday };
    }

    // “this Friday 5/12”: of the years the date could be in, the one beside that Friday.
    private static ToldDay Nearest(ToldDay dated, DateTime day) =>
        dated.Past?.From is { } past && dated.Coming?.From is { } coming && Math.Abs((past - day).Days) < Math.Abs((coming - day).Days)
            ? dated with { Past = null, Coming = TimeReading.At(past), IsRelative = true }
            : dated with { Past = null, IsRelative = true };

    private static ToldDay Unit(EnglishScan s, int at, EnglishWord word, int shift, EnglishUnit unit)
    {
        if (s.Text(at)[^1] == 's' && unit is not EnglishUnit.Hour)
        {
            return default;
        }

        switch (unit)
        {
            case EnglishUnit.Day when !s.Says(at - 1, "past") && !s.Says(at - 1, "prior") && (shift != -1 || word == EnglishWord.Previous):
                return ToldDay.Only(at + 1, EnglishCalendar.AddDays(s.Today, shift));
            case EnglishUnit.Week:
                var week = EnglishPeriods.WeekFrom(s, at + 1, shift);
                return WeekdayOf(s, week);
            case EnglishUnit.Fortnight:
                return EnglishPeriods.Fortnight(s, at + 1, shift);
            case EnglishUnit.Month:
                return DayOf(s, EnglishPeriods.Month(s, at + 1, shift));
            case EnglishUnit.Year:
                return EnglishPeriods.Year(at + 1, s.Today.Year + shift) with { IsRelative = true };
            case EnglishUnit.Hour or EnglishUnit.Minute when shift != 0:
                return Stretch(s, at + 1, ToldLength.Of(1, unit), shift);
            default:
                return default;
        }
    }

    // “next week Mon”, “next week on Tuesday”, “next week's Friday”.
    private static ToldDay WeekdayOf(EnglishScan s, ToldDay week)
    {
        var next = s.Is(week.End, EnglishWord.Quote) && s.Says(week.End + 1, "s") ? week.End + 2 : week.End;
        next = s[next].Word is EnglishWord.On or EnglishWord.Comma ? next + 1 : next;
        return s.Is(next, EnglishWord.Weekday) ? ToldDay.Only(next + 1, EnglishCalendar.AddDays(week.First, s[next].Value - 1)) with { Weekday = s[next].Value } : week;
    }

    // “next month on the 5th”, “next month 5th”.
    private static ToldDay DayOf(EnglishScan s, ToldDay month)
    {
        var next = s.Skip(s.Skip(month.End, EnglishWord.On), EnglishWord.The);
        var end = EnglishNumbers.Ordinal(s, next, out var day);
        return end > 0 && s.IsClean(end) && EnglishCalendar.Date(month.First.Year, month.First.Month, day) is { } date ? ToldDay.Only(end, date) : month;
    }

    // “this May”, “next May”, with a day where one follows.
    private static ToldDay Month(EnglishScan s, int at, int shift)
    {
        var told = EnglishMonthDays.MonthFirst(s, at);
        if (!told.Exists || told.Year > 0)
        {
            return told;
        }

        var year = shift switch
        {
            0 => s.Today.Year,
            > 0 => told.Month <= s.Today.Month ? s.Today.Year + 1 : s.Today.Year,
            _ => told.Month >= s.Today.Month ? s.Today.Year - 1 : s.Today.Year,
        };
        var dated = told.IsPeriod ? EnglishMonthDays.Month(s, told.End, year, told.Month) : EnglishMonthDays.Day(s, told.End, year, told.Month, told.Day);
        return dated with { IsRelative = true };
    }
}

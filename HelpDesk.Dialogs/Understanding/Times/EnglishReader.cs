namespace HelpDesk.Dialogs.Understanding;

/// <summary>Finds the times told in English.</summary>
/// <remarks>
/// The words are cut once; at each that can begin a time the ways of telling one are tried, the longest first. None looks further ahead
/// than a handful of words, so the work grows with the length of the message and no faster.
/// </remarks>
internal static class EnglishReader
{
    public static void Read(string folded, DateTime now, List<TimeMention> found)
    {
        if (EnglishScan.Of(folded, EnglishCalendar.Clamp(now)) is not { } s)
        {
            return;
        }

        var at = 0;
        while (at < s.Count)
        {
            var next = s[at].Word > EnglishWord.Break ? ReadOne(s, at, found) : 0;
            at = next > at ? next : at + 1;
        }
    }

    private static int ReadOne(EnglishScan s, int at, List<TimeMention> found)
    {
        var end = Repeated(s, at, found);
        if (end > 0)
        {
            return end;
        }

        switch (s[at].Word)
        {
            case EnglishWord.From or EnglishWord.Between:
                return EnglishIntroduced.From(s, at, at + 1, EnglishLead.Span, found);
            case EnglishWord.At:
                return EnglishIntroduced.At(s, at, found);
            case EnglishWord.In:
                return EnglishIntroduced.In(s, at, found);
            case EnglishWord.On:
                return EnglishMoments.OnDay(s, at + 1).Exists || s[at + 1].Word is EnglishWord.The or EnglishWord.Number ? Moment(s, at + 1, at + 1, EnglishLead.None, TimeSide.None, found) : 0;
            case EnglishWord.Within:
                return Days(s, at, EnglishShifts.Within(s, at + 1), found);
            case EnglishWord.For:
                return EnglishIntroduced.For(s, at, found);
            case EnglishWord.More or EnglishWord.Less when s.Is(at + 1, EnglishWord.Than):
                return EnglishIntroduced.Compared(s, at, at + 2, s.Is(at, EnglishWord.More), found);
            case EnglishWord.Or or EnglishWord.And when found.Count > 0 && found[^1].End == s[at - 1].End && s[at + 1].Word is EnglishWord.Number or EnglishWord.NumberWord:
                return EnglishIntroduced.Another(s, at + 1, found);
            case EnglishWord.To when s.Is(at + 1, EnglishWord.Number) && EnglishIntroduced.IsMove(s, at):
                return Moment(s, at + 1, at + 1, EnglishLead.At, TimeSide.None, found);
            case EnglishWord.To when s.Is(at + 1, EnglishWord.Date) && !s.Is(at - 1, EnglishWord.Up) && !s.Is(at - 2, EnglishWord.Up) && !s.Is(at - 1, EnglishWord.Dash):
                found.Add(new TimeMention { Start = s[at].Start, End = s[at + 1].End, Kind = TimeKind.DateRange, Side = TimeSide.Before, Readings = [new TimeReading(null, s.Today)] });
                return at + 2;
            default:
                break;
        }

        var bounded = EnglishBounds.Read(s, at, out var side);
        if (bounded > 0)
        {
            var moment = Moment(s, at, bounded, side == TimeSide.About ? EnglishLead.At : EnglishLead.Bound, side, found);
            if (moment > 0 || side != TimeSide.Since)
            {
                return moment;
            }
        }

        return s[at].Word is EnglishWord.The or EnglishWord.A or EnglishWord.All or EnglishWord.Business or EnglishWord.Greeting or EnglishWord.OrdinalEnd || s[at].Word >= EnglishWord.Number ? Plain(s, at, found) : 0;
    }

    private static int Plain(EnglishScan s, int at, List<TimeMention> found)
    {
        if (IsGreeting(s, at) is var greeted and > 0)
        {
            return greeted;
        }

        var shifted = EnglishShifts.Read(s, at);
        if (shifted.Exists)
        {
            return Days(s, at, shifted, found);
        }

        if (EnglishLengths.Read(s, at, out var length) is var lasting and > 0 && !(s.Is(at, EnglishWord.A) && (length.Unit is EnglishUnit.Minute or EnglishUnit.Second or EnglishUnit.Day || !s.IsClean(lasting) || s.Is(at - 1, EnglishWord.Number))) && !EnglishHours.Read(s, at).IsMarked)
        {
            return EnglishIntroduced.Lasts(s, at, lasting, length, TimeSide.None, found);
        }

        if (s.Is(at, EnglishWord.Meal))
        {
            return s.Text(at).EndsWith("time") || s.Is(at + 1, EnglishWord.Time) ? EnglishIntroduced.Meal(s, at, at, TimeSide.None, found) : 0;
        }

        return Moment(s, at, at, EnglishLead.None, TimeSide.None, found);
    }

    // “good morning”, “happy new year”, “Morning, my lift …”: no times.
    private static int IsGreeting(EnglishScan s, int at)
    {
        if (s.Is(at, EnglishWord.Part) && (s.Is(at - 1, EnglishWord.Greeting) || (at == 0 && s[at + 1].Word is EnglishWord.Comma or EnglishWord.Mark or EnglishWord.None or EnglishWord.Dot or EnglishWord.Break)))
        {
            return at + 1;
        }

        var holiday = s.Is(at, EnglishWord.Greeting) ? EnglishDays.Holiday(s, at + 1) : default;
        return holiday.Exists && s.Says(at, "happy") ? holiday.End : s.Says(at - 1, "merry") && EnglishDays.Holiday(s, at) is { Exists: true } merry ? merry.End : 0;
    }

    private static int Repeated(EnglishScan s, int at, List<TimeMention> found)
    {
        var end = EnglishRepeats.Read(s, at, out var timex);
        if (end > 0)
        {
            found.Add(new TimeMention { Start = s[at].Start, End = s[end - 1].End, Kind = TimeKind.Set, Timex = timex });
        }

        return end;
    }

    public static int Days(EnglishScan s, int at, ToldDay day, List<TimeMention> found)
    {
        if (!day.Exists)
        {
            return 0;
        }

        found.Add(EnglishMentions.Of(s, at, new ToldMoment { End = day.End, Day = day }, TimeSide.None));
        return day.End;
    }

    /// <summary>Reads a day, hours or both, and what may follow them; the token after it, or 0.</summary>
    public static int Moment(EnglishScan s, int start, int at, EnglishLead lead, TimeSide side, List<TimeMention> found)
    {
        if (side is TimeSide.Before or TimeSide.After && s.Is(s.Skip(at, EnglishWord.The), EnglishWord.Meal))
        {
            return EnglishIntroduced.Meal(s, start, s.Skip(at, EnglishWord.The), side, found);
        }

        if (side is TimeSide.Before or TimeSide.After or TimeSide.Since && Counted(s, at) is { Exists: true } counted)
        {
            found.Add(EnglishMentions.Of(s, start, new ToldMoment { End = counted.End, Day = counted }, side));
            return counted.End;
        }

        if (side == TimeSide.None && EnglishDayRanges.Read(s, at, false, false) is { Exists: true } range)
        {
            return Ranged(s, start, range, found);
        }

        var told = EnglishMoments.Read(s, at, lead);
        if (!told.Exists)
        {
            return 0;
        }

        if (told is { HasHours: true, Day.Exists: false } && EnglishRepeats.After(s, told.End) is var again and > 0)
        {
            found.Add(new TimeMention { Start = s[start].Start, End = s[again - 1].End, Kind = TimeKind.Set, Timex = EnglishRepeats.HoursTimex(told.Hours) });
            return again;
        }

        if (told is { HasHours: true, Hours.IsRange: false, Day.Exists: true } && side == TimeSide.None && Until(s, start, told, found) is var until and > 0)
        {
            return until;
        }

        var after = side == TimeSide.None && EnglishBounds.After(s, told.End, out var open) is var end and > 0 ? Opened(open, end, out side) : 0;
        var first = told.Day.IsNow && s.Says(at - 1, "right") && start == at ? at - 1 : FirstThing(s, start, ref told);
        var mention = EnglishMentions.Of(s, first, told, side);
        found.Add(after > 0 ? mention with { End = s[after - 1].End } : mention);
        return Math.Max(told.End, after);
    }

    // “since 3 days ago”, “since 2015”: a number alone is a year only here.
    private static ToldDay Counted(EnglishScan s, int at)
    {
        var shifted = EnglishShifts.Read(s, at);
        return shifted.Exists || s[at] is not { Word: EnglishWord.Number, Length: 4 } || s.Is(at - 1, EnglishWord.By) || EnglishNumbers.Year(s, at, out var year) is not (var end and > 0) || !s.IsClean(end) ? shifted : EnglishPeriods.Year(end, year);
    }

    // “Mon-Fri 9-5”: the hours after a stretch of days are a matter of their own.
    public static int Ranged(EnglishScan s, int start, ToldDay range, List<TimeMention> found)
    {
        var end = Days(s, start, range, found);
        var next = s.Skip(end, EnglishWord.Comma);
        if (EnglishHourRanges.Read(s, next, EnglishLead.None, true) is not { IsRange: true } hours)
        {
            return end;
        }

        found.Add(EnglishMentions.Of(s, next, new ToldMoment { End = hours.End, Hours = hours }, TimeSide.None));
        return hours.End;
    }

    // “first thing tomorrow”, “tomorrow first thing”: the early morning.
    private static int FirstThing(EnglishScan s, int start, ref ToldMoment told)
    {
        var isBefore = s.Says(start - 1, "thing") && s.Says(start - 2, "first");
        var isAfter = s.Says(told.End, "first") && s.Says(told.End + 1, "thing");
        if ((!isBefore && !isAfter) || told.HasHours || !told.Day.Exists || told.Day.IsPeriod || told.Day.IsPoint)
        {
            return start;
        }

        told = told with { Part = EnglishPart.Morning, PartSide = TimeSide.Start, End = isAfter ? told.End + 2 : told.End };
        return isBefore ? start - 2 : start;
    }

    private static int Opened(TimeSide open, int end, out TimeSide side)
    {
        side = open;
        return end;
    }

    // “Monday 3pm to Wednesday 5pm”
    private static int Until(EnglishScan s, int start, ToldMoment told, List<TimeMention> found)
    {
        if (s[told.End].Word is not (EnglishWord.To or EnglishWord.Dash or EnglishWord.Until or EnglishWord.Through) && !(s.Is(told.End, EnglishWord.And) && s.Is(start - 1, EnglishWord.Between)))
        {
            return 0;
        }

        var second = EnglishMoments.Read(s, told.End + 1, EnglishLead.At);
        if (second is not { HasHours: true, Hours.IsRange: false } || (!second.Day.Exists && second.Part == EnglishPart.None && !second.Hours.From.IsMarked))
        {
            return 0;
        }

        second = second.Day.Exists ? second : second with { Day = told.Day };
        var (from, to) = (EnglishMentions.Of(s, start, told, TimeSide.None), EnglishMentions.Of(s, start, second, TimeSide.None));
        if (from.Readings.Count == 0 || to.Readings.Count == 0 || !(from.Readings[^1].From < to.Readings[^1].From))
        {
            return 0;
        }

        found.Add(to with { Kind = TimeKind.DateTimeRange, Readings = [new TimeReading(from.Readings[^1].From, to.Readings[^1].From)] });
        return second.End;
    }
}
